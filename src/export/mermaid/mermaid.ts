import type { Language } from '../../model/text.js';
import { childrenOf, type Chart, type ChartState, type ChartTransition } from '../chart/chart.js';
import { drawingOf, type Merged } from '../chart/drawing.js';
import { particulars, routesOf, rowWords } from '../chart/wording.js';

export interface MermaidOptions {
  readonly language: Language;
}

/**
 * Writes a chart as Mermaid `stateDiagram-v2` text. The same chart gives the same text. As in the drawing, an act that
 * every state of a frame offers leaves the frame once; an act that stays in its state stands beneath the state's title.
 * Mermaid has no history states: they appear as plain ones.
 */
export function toMermaid(chart: Chart, { language }: MermaidOptions): string {
  const names = mermaidIds(chart);
  const children = childrenOf(chart);
  const parents = new Map(chart.states.map(({ id, parent }) => [id, parent]));
  const titles = new Map(chart.states.map(({ id, title }) => [id, title[language]]));
  const { arrows, rows } = drawingOf(chart);

  const rowsOf = (id: string): string[] =>
    rows.filter(({ source }) => source === id).flatMap(({ labels, target }) => labels.map((members) => rowWords(members, target === id ? undefined : titles.get(target), language)));

  const arrow = ({ source, target, labels }: Merged): string =>
    `${names.get(source)} --> ${names.get(target)} : ${labels.map((members) => labelOf(members, language)).join('<br/>')}`;
  // A step between two states of one frame stands in the frame; Mermaid takes any other only at the outermost level.
  const home = ({ source, target }: Merged): string => (parents.get(source) === parents.get(target) ? parents.get(source)! : chart.root);

  const inside = (state: ChartState): string[] => {
    const regions = (children.get(state.id) ?? []).map(described);
    const begin = state.initial !== undefined && state.beginsInside ? [`[*] --> ${names.get(state.initial)}`] : [];
    const body = state.kind === 'parallel' ? regions.flatMap((lines, index) => (index === 0 ? lines : ['--', ...lines])) : regions.flat();
    const ends = state.kind === 'parallel' ? [] : (children.get(state.id) ?? []).filter(({ kind }) => kind === 'final').map(({ id }) => `${names.get(id)} --> [*]`);
    return [...body, ...begin, ...arrows.filter((each) => home(each) === state.id).map(arrow), ...ends];
  };
  const described = (state: ChartState): string[] => {
    const words = [titles.get(state.id)!, state.clauses.join(', '), ...rowsOf(state.id).map((row) => `↻ ${row}`)].filter(Boolean);
    const opening = `state "${words.map(mermaidText).join('<br/>')}" as ${names.get(state.id)}`;
    return children.has(state.id) ? [`${opening} {`, ...inside(state).map(indent), '}'] : [opening];
  };

  const root = chart.states.find(({ id }) => id === chart.root)!;
  const title = [chart.title[language], ...rowsOf(chart.root)].join(' · ');
  return ['---', `title: ${JSON.stringify(title)}`, '---', 'stateDiagram-v2', ...['direction TB', ...inside(root)].map(indent), ''].join('\n');
}

const indent = (line: string): string => `  ${line}`;

function labelOf(members: readonly ChartTransition[], language: Language): string {
  const first = members[0]!;
  const { who, clauses, limits } = particulars(members, language);
  const routes = routesOf(first, language).map((route) => (language === 'zh' ? `〔${route}〕` : `[${route}]`));
  return [first.title[language], ...routes, [who, clauses].filter(Boolean).join(' · '), ...limits].filter(Boolean).map(mermaidText).join('<br/>');
}

/** Words that mean something to Mermaid where a name may stand. */
const reserved = new Set(['state', 'note', 'end', 'class', 'classdef', 'style', 'direction', 'as', 'left', 'right', 'over', 'of', 'default', 'hide', 'scale', 'click', 'tb', 'bt', 'lr', 'rl']);

/** The names that states have in the Mermaid text, by id: the path below the root, with `_` for what Mermaid does not take. */
export function mermaidIds(chart: Chart): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    chart.states.map(({ id }) => {
      const path = id.startsWith(`${chart.root}.`) ? id.slice(chart.root.length + 1) : id;
      const plain = path.replace(/[^A-Za-z0-9]+/g, '_').replace(/^(?=[0-9_]|$)/, 's');
      let name = reserved.has(plain.toLowerCase()) ? `${plain}_` : plain;
      for (let count = 2; taken.has(name); count++) name = `${plain}_${count}`;
      taken.add(name);
      return [id, name];
    }),
  );
}

/** Makes any text safe in a title or a label; Mermaid turns `#58;` back into the character. */
export const mermaidText = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(/[#;:"<>&{}%\\`]/g, (glyph) => `#${glyph.codePointAt(0)};`);
