import { text, type Strength, type Text } from 'guicheng';
import { Passage } from '../articles/passage.js';
import { useOfficialText } from '../articles/official-text.js';
import { useEngine } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';

const strengths: Readonly<Record<Strength, Text>> = {
  HARD: text('必须', 'must'),
  DEFAULT: text('一般须', 'as a rule'),
  SOFT: text('应当注意', 'should'),
  MAY: text('可以', 'may'),
};

/** How binding a rule is, in the words that readers of rules use. */
export function StrengthMark({ strength }: { readonly strength: Strength }) {
  const { say } = useReader();
  return <span class={`strength ${strength.toLowerCase()}`}>{say(strengths[strength])}</span>;
}

/** A clause's id in short: `74s2` is 第74条第2句. */
export function shortTitle(id: string): Text {
  const [, article, paragraph, sentence, item] = /^(\d+)(?:¶(\d+))?(?:s(\d+))?(?:\((\d+)\))?$/.exec(id) ?? [];
  if (article === undefined) return text(id, id);
  const zh = [`第${article}条`, paragraph && `第${paragraph}款`, sentence && `第${sentence}句`, item && `第${item}项`];
  const en = [`art. ${article}`, paragraph && `par. ${paragraph}`, sentence && `sent. ${sentence}`, item && `item ${item}`];
  return text(zh.filter(Boolean).join(''), en.filter(Boolean).join(', '));
}

export const articleOf = (clause: string): string => /^\d+/.exec(clause)?.[0] ?? '';

/** Links to clauses. */
export function ClauseLinks({ ids }: { readonly ids: readonly string[] }) {
  const { say, href } = useReader();
  if (!ids.length) return null;
  return (
    <span class="clauses">
      {ids.map((id) => (
        <a key={id} class="clause" href={href(['articles', articleOf(id)], { clause: id })}>
          {say(shortTitle(id))}
        </a>
      ))}
    </span>
  );
}

/** A clause: how binding it is, what it demands in our words and, where the reader has loaded it, in the text's own. */
export function ClauseCard({ id }: { readonly id: string }) {
  const { say, href } = useReader();
  const engine = useEngine();
  const official = useOfficialText();
  const clauses = engine?.catalogue.register.clauses;
  const clause = clauses && Object.hasOwn(clauses, id) ? clauses[id] : undefined;
  if (!clause) return null;
  const count = engine!.resting.get(id)?.length ?? 0;
  return (
    <article class="clause-card">
      <h4>
        <a href={href(['articles', String(clause.article)], { clause: id })}>{say(shortTitle(id))}</a> <StrengthMark strength={clause.strength} />
      </h4>
      <p>{say(clause.says)}</p>
      {official && <Passage official={official} article={clause.article} span={clause.span} />}
      <p class="quiet">
        <a href={href(['articles', String(clause.article)], { clause: id })}>{say(text(`依据它的环节与步骤（${count}）`, `All ${count} that rest on it`))}</a>
      </p>
    </article>
  );
}
