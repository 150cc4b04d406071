import type { Language, Text } from '../../model/text.js';
import type { ChartTransition } from './chart.js';

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** A list of words in the language's punctuation. */
export const listed = (words: readonly string[], language: Language): string => unique(words).join(language === 'zh' ? '、' : ', ');

/** The distinctions under which an act takes this way rather than another. */
export function routesOf({ conditions, kind }: ChartTransition, language: Language): string[] {
  if (kind !== 'act') return [];
  const routes = conditions.filter((condition) => condition.kind === 'route' && condition.worded);
  return routes.map(({ says, negated }) => (negated ? (language === 'zh' ? '并非：' : 'not: ') : '') + says[language]);
}

/** Who does it, under which clauses and within which limits, taken together over transitions that share a label. */
export function particulars(members: readonly ChartTransition[], language: Language) {
  const spoken = (texts: readonly Text[]): string => listed(texts.map((each) => each[language]), language);
  return {
    who: spoken(members.flatMap(({ performers }) => performers)),
    clauses: unique(members.flatMap(({ clauses }) => clauses)).join(', '),
    limits: unique(members.flatMap(({ deadlines }) => deadlines.map(({ limit }) => limit[language]))),
  };
}

/** One line for an act that leaves a state as it is, or leads to a state around or within it (`aim`). */
export function rowWords(members: readonly ChartTransition[], aim: string | undefined, language: Language): string {
  const first = members[0]!;
  const { who, clauses, limits } = particulars(members, language);
  return [first.title[language] + (aim === undefined ? '' : ` → ${aim}`), ...routesOf(first, language), who, clauses, ...limits].filter(Boolean).join(' · ');
}
