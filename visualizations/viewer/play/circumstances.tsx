import { text, type Government, type Procedure, type Text } from 'guicheng';
import { useState } from 'preact/hooks';
import { useReader } from '../shell/reader.js';
import { shown } from './moments.js';

interface Overlay {
  readonly absences?: readonly { officer: string; from: string; to: string }[];
  readonly grants?: readonly { id: string; grantor: string; grantee: string; acts: readonly string[]; from: string; to: string }[];
  readonly actingHeads?: readonly { unit: string; officer: string; from: string; to: string }[];
}

interface CircumstancesProps {
  readonly government: Government;
  readonly procedure: Procedure;
  readonly overlay: unknown;
  readonly now: string;
  readonly onChange: (overlay: unknown) => void;
}

const kinds = {
  absences: text('某人外出', 'Somebody is away'),
  grants: text('书面授权', 'A written authorisation'),
  actingHeads: text('登记代理负责人', 'A registered acting head'),
} as const satisfies Record<keyof Overlay, Text>;

/** What is different in the register for this case: who is away, who holds an authorisation, who heads a unit meanwhile. */
export function Circumstances({ government, procedure, overlay, now, onChange }: CircumstancesProps) {
  const { say, list } = useReader();
  const given = (typeof overlay === 'object' && overlay !== null ? overlay : {}) as Overlay;
  const [kind, setKind] = useState<keyof Overlay>('absences');
  const [first, setFirst] = useState('mayor');
  const [second, setSecond] = useState('executive-vice-mayor');
  const [act, setAct] = useState(Object.keys(procedure.acts.specs)[0]!);
  const name = (id: string): string => {
    const found = [...government.officers, ...government.units].find((each) => each.id === id);
    return found ? say(found.title) : id.slice(0, 100);
  };
  const year = Number(now.slice(0, 4)) + 1;
  const span = { from: now, to: `${year}${now.slice(4)}`.replace('-02-29', '-02-28') };
  const add = () => {
    const number = (given.grants?.length ?? 0) + 1;
    const entry = {
      absences: { officer: first, ...span },
      grants: { id: `grant-${number}`, grantor: first, grantee: second, acts: [act], ...span },
      actingHeads: { unit: unitOf(government, first), officer: second, ...span },
    }[kind];
    onChange({ ...given, [kind]: [...(given[kind] ?? []), entry] });
  };
  const remove = (from: keyof Overlay, index: number) => {
    const { [from]: before, ...rest } = given;
    const left = (before ?? []).toSpliced(index, 1);
    const next = left.length ? { ...rest, [from]: left } : rest;
    onChange(Object.keys(next).length ? next : undefined);
  };
  const rows = [
    ...(given.absences ?? []).map((each, index) => ({ from: 'absences' as const, index, words: `${name(each.officer)}${say(text(' 外出', ' is away'))} (${shown(each.from)} – ${shown(each.to)})` })),
    ...(given.grants ?? []).map((each, index) => ({ from: 'grants' as const, index, words: `${name(each.grantor)} → ${name(each.grantee)}${say(text('：', ': '))}${list(each.acts.map((type) => say(procedure.acts.specs[type]?.title ?? text(type, type))))}` })),
    ...(given.actingHeads ?? []).map((each, index) => ({ from: 'actingHeads' as const, index, words: `${name(each.officer)}${say(text(' 代理 ', ' heads '))}${name(each.unit)}` })),
  ];
  const officers = (id: string, value: string, set: (value: string) => void, label: Text) => (
    <div class="fact">
      <label for={id}>{say(label)}</label>
      <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {government.officers.map(({ id: officer, title }) => (
          <option key={officer} value={officer}>
            {say(title)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <details>
      <summary>{say(text(`外出、授权与代理（${rows.length}）`, `Absences, authorisations, acting heads (${rows.length})`))}</summary>
      <ul>
        {rows.map(({ from, index, words }) => (
          <li key={`${from} ${index}`}>
            <bdi>{words}</bdi>{' '}
            <button type="button" class="plain" onClick={() => remove(from, index)}>
              {say(text('移除', 'Remove'))}
            </button>
          </li>
        ))}
      </ul>
      <div class="facts">
        <div class="fact">
          <label for="circumstance">{say(text('新增', 'Add'))}</label>
          <select id="circumstance" value={kind} onChange={(event) => setKind(event.currentTarget.value as keyof Overlay)}>
            {(Object.keys(kinds) as (keyof Overlay)[]).map((each) => (
              <option key={each} value={each}>
                {say(kinds[each])}
              </option>
            ))}
          </select>
        </div>
        {officers('circumstance-first', first, setFirst, { absences: text('谁外出', 'Who is away'), grants: text('授权人', 'By whom'), actingHeads: text('被代理的负责人', 'The head') }[kind])}
        {kind !== 'absences' && officers('circumstance-second', second, setSecond, kind === 'grants' ? text('被授权人', 'To whom') : text('代理人', 'Who acts'))}
        {kind === 'grants' && (
          <div class="fact">
            <label for="circumstance-act">{say(text('授权事项', 'For which act'))}</label>
            <select id="circumstance-act" value={act} onChange={(event) => setAct(event.currentTarget.value)}>
              {Object.entries(procedure.acts.specs).map(([type, { title }]) => (
                <option key={type} value={type}>
                  {say(title)}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="button" class="plain" onClick={add}>
          {say(text('加入（自现在起一年）', 'Add (for a year from now)'))}
        </button>
      </div>
    </details>
  );
}

const unitOf = (government: Government, officer: string): string => government.officers.find(({ id }) => id === officer)?.posts.find(({ unit }) => unit !== undefined)?.unit ?? '';
