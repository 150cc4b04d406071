import { text, type Government, type Instant, type Performer, type Text } from 'guicheng';
import { useReader } from '../shell/reader.js';
import type { Engine } from '../shell/engine.js';

/** Who acts: an officer, and the capacity when one is asked for. */
export interface Who {
  readonly officer: string;
  readonly as?: string;
}

const bases: Readonly<Record<string, Text>> = {
  'in-person': text('以本人职务', 'in their own post'),
  presiding: text('主持区政府工作', 'presiding in the mayor’s place'),
  'ab-counterpart': text('作为AB角代行', 'as AB counterpart'),
  entrusted: text('持书面授权', 'by written authorisation'),
  'acting-head': text('代理部门负责人', 'as acting head'),
};
const baseTitle = (basis: string): Text => (Object.hasOwn(bases, basis) ? bases[basis]! : text(basis, basis));

const groups: readonly { readonly title: Text; readonly posts: readonly string[] }[] = [
  { title: text('区政府领导', 'Leaders of the government'), posts: ['mayor', 'executive-vice-mayor', 'vice-mayor'] },
  { title: text('办公室', 'Government office'), posts: ['office-director', 'office-deputy-director'] },
  { title: text('部门、街道和单位', 'Departments, sub-districts, units'), posts: ['unit-head', 'unit-deputy', 'unit-staff'] },
  { title: text('会议与机关', 'Meetings and bodies'), posts: ['body'] },
];

interface PerformerFieldsProps {
  readonly engine: Engine;
  readonly government: Government;
  readonly at: Instant;
  readonly who: Who;
  readonly onChange: (who: Who) => void;
}

/** The capacities that an officer has at a moment, `in-person` first. */
export const basesOf = (capacities: readonly Performer[]): string[] => [...new Set(capacities.map(({ actingFor }) => actingFor?.basis ?? 'in-person'))];

/** Chooses who acts, and in which capacity. */
export function PerformerFields({ engine, government, at, who, onChange }: PerformerFieldsProps) {
  const { say } = useReader();
  const grouped = groups.map(({ title, posts }) => ({ title, members: government.officers.filter((officer) => posts.includes(officer.posts[0]?.post ?? '')) }));
  const rest = government.officers.filter((officer) => !grouped.some(({ members }) => members.includes(officer)));
  const capacities = engine.capacitiesOf(government, who.officer, at);
  const held = basesOf(capacities);
  return (
    <div class="facts who-fields">
      <div class="fact">
        <label for="officer">{say(text('由谁办理', 'Who acts'))}</label>
        <select id="officer" value={who.officer} onChange={(event) => onChange({ officer: event.currentTarget.value })}>
          {[...grouped, { title: text('其他', 'Others'), members: rest }].map(({ title, members }) => (
            <optgroup key={title.en} label={say(title)}>
              {members.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {say(name)}
                </option>
              ))}
              {title.en === 'Others' && <option value={engine.clock.officer}>{say(text('时钟（宣布时限已过）', 'the clock, which announces that a limit has passed'))}</option>}
            </optgroup>
          ))}
        </select>
      </div>
      <div class="fact">
        <label for="capacity">{say(text('以何身份', 'In which capacity'))}</label>
        <select
          id="capacity"
          value={who.as ?? ''}
          disabled={held.length < 2}
          onChange={(event) => onChange({ officer: who.officer, ...(event.currentTarget.value ? { as: event.currentTarget.value } : {}) })}
        >
          <option value="">{say(held.length < 2 ? baseTitle(held[0] ?? 'in-person') : text('够用的第一种身份', 'the first that carries the act'))}</option>
          {held.length > 1 &&
            held.map((basis) => (
              <option key={basis} value={basis}>
                {say(baseTitle(basis))}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}

/** A performer in words: as a history states one, or as a record keeps one, which names whom they acted for and by which grant. */
export function performerWords(government: Government, by: unknown, say: (words: Text) => string): string {
  const { officer, as, post, actingFor } = typeof by === 'string' ? ({ officer: by } as Recorded) : ((by ?? {}) as Recorded);
  const name = officerName(government, officer, say);
  if (officer === 'clock') return name;
  if (typeof actingFor === 'object' && actingFor !== null) {
    const basis = say(baseTitle(brief(actingFor.basis)));
    const instead = officerName(government, actingFor.officer, say);
    const grant = actingFor.grant === undefined ? '' : say(text(`，授权：${brief(actingFor.grant)}`, `, grant: ${brief(actingFor.grant)}`));
    return say(text(`${name}（${basis}，代：${instead}${grant}）`, `${name} (${basis}, for: ${instead}${grant})`));
  }
  const basis = as ?? (post === undefined ? undefined : 'in-person');
  return basis === undefined ? name : `${name} (${say(baseTitle(brief(basis)))})`;
}

interface Recorded {
  readonly officer?: unknown;
  readonly as?: unknown;
  readonly post?: unknown;
  readonly actingFor?: { readonly officer?: unknown; readonly basis?: unknown; readonly grant?: unknown } | null;
}

const brief = (value: unknown): string => String(value ?? '').slice(0, 200);

/** An officer in words; one whom the register does not know by their id. */
export function officerName(government: Government, officer: unknown, say: (words: Text) => string): string {
  if (officer === 'clock') return say(text('时钟', 'the clock'));
  const title = government.officers.find(({ id }) => id === officer)?.title;
  return title ? say(title) : brief(officer);
}
