import type { Text } from './text.js';

/**
 * How binding a demand is, taken from the modal word of the text.
 * - `HARD` blocks an act.
 * - `DEFAULT` blocks unless a ground is stated; the act is then reported as a deviation.
 * - `SOFT` never blocks, it warns.
 * - `MAY` offers an act and demands nothing.
 */
export type Strength = 'HARD' | 'DEFAULT' | 'SOFT' | 'MAY';

/**
 * One demand of the rules, in our own words.
 *
 * Ids are `<article>`, then `¶<paragraph>` where an article has several paragraphs, then `s<sentence>` where the
 * sentences of a paragraph demand different things; a numbered item is `<article>(<item>)`. Examples: `7`, `6¶2`,
 * `56s3`, `6¶2s3`, `72(1)`.
 */
export interface Clause {
  readonly article: number;
  readonly strength: Strength;
  /** What the clause demands, in our own words: never a sentence of the text. */
  readonly says: Text;
  /** First and last sentence of the article, counted from 1, in which the text says it (items count as sentences). */
  readonly span: readonly [number, number];
  /** Why no procedure models it. */
  readonly omitted?: Text;
  /** The procedures, by slug, in which it will be modelled later. */
  readonly planned?: readonly string[];
}

/** The edition of a set of rules and all its clauses by id. */
export interface Register {
  readonly edition: string;
  readonly title: Text;
  readonly clauses: Readonly<Record<string, Clause>>;
}

/** A clause's id in words: `6¶2s3` is article 6, paragraph 2, sentence 3. */
export function clauseTitle(id: string): Text {
  const [, article, paragraph, sentence, item] = /^(\d+)(?:¶(\d+))?(?:s(\d+))?(?:\((\d+)\))?$/.exec(id) ?? [];
  if (article === undefined) return { zh: id, en: id };
  const zh = [`第${article}条`, paragraph && `第${paragraph}款`, sentence && `第${sentence}句`, item && `第${item}项`];
  const en = [`article ${article}`, paragraph && `paragraph ${paragraph}`, sentence && `sentence ${sentence}`, item && `item ${item}`];
  return { zh: zh.filter(Boolean).join(''), en: en.filter(Boolean).join(', ') };
}
