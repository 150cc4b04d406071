import type { Chart } from 'guicheng/export';
import type { Text } from 'guicheng';
import type { Engine } from '../shell/engine.js';
import type { ProcedureEntry } from '../shell/site.js';

/** Where a search term was found in a procedure. */
export interface Hit {
  readonly entry: ProcedureEntry;
  /** The words that hold the term, when it is not the name or the article: a post, a state, a step. */
  readonly words?: Text;
}

const wordsOf = ({ states, transitions }: Chart): Text[] => [
  ...transitions.flatMap(({ performers }) => performers),
  ...states.map(({ title }) => title),
  ...transitions.map(({ title }) => title),
  ...transitions.flatMap(({ conditions }) => conditions.filter(({ worded }) => worded).map(({ says }) => says)),
];

/** The number of the article that a term names: `74`, `第74条`, `art. 74`. */
function articleIn(term: string): number | undefined {
  const [, number] = /^(?:第|art(?:icle)?\.?\s*)?(\d{1,3})(?:条)?$/.exec(term) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Procedures in which a term occurs: in a name, as an article, a post or any word of theirs, in either language. */
export function search(entries: readonly ProcedureEntry[], term: string, engine: Engine | undefined): Hit[] {
  const wanted = term.trim().toLowerCase().slice(0, 100);
  if (!wanted) return entries.map((entry) => ({ entry }));
  const article = articleIn(wanted);
  const holds = ({ zh, en }: Text): boolean => zh.toLowerCase().includes(wanted) || en.toLowerCase().includes(wanted);
  return entries.flatMap((entry): Hit[] => {
    if (article !== undefined) return entry.articles.includes(article) ? [{ entry }] : [];
    if (entry.id.includes(wanted) || [entry.title, entry.group].some(holds)) return [{ entry }];
    const chart = engine?.charts.get(entry.id);
    const words = [entry.summary, ...(chart ? wordsOf(chart) : [])].find(holds);
    return words ? [{ entry, words }] : [];
  });
}
