import type { Language } from '../../model/text.js';
import { childrenOf, type Chart, type ChartState, type ChartTransition, type StateKind } from '../chart/chart.js';
import { ancestryOf, drawingOf, type Merged } from '../chart/drawing.js';
import { listed, particulars, routesOf } from '../chart/wording.js';
import { arrowBlock, block, line, rowLines, wrapped, type Block } from '../picture/block.js';
import { backArrows } from '../chart/order.js';

export const padding = { side: 14, top: 7, bar: 5, frame: 16, frameBelow: 18, rows: 7 } as const;

/** A state with its texts set and measured; a frame when it has states inside. */
export interface SceneState {
  readonly id: string;
  readonly parent: string | undefined;
  readonly kind: StateKind;
  /** One of the regions of a parallel state. */
  readonly region: boolean;
  readonly children: readonly SceneState[];
  /** Whether a dot marks the state in which it begins. */
  readonly begins: string | undefined;
  readonly head: Block;
  readonly rows: readonly { readonly ids: readonly string[]; readonly block: Block; readonly tooltip: string }[];
  /** The height of the title bar of a frame, and the least size, px. */
  readonly bar: number;
  readonly width: number;
  readonly height: number;
  readonly tooltip: string;
}

export interface SceneArrow {
  readonly id: string;
  /** The transitions it stands for. */
  readonly ids: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly automatic: boolean;
  readonly back: boolean;
  readonly label: Block;
  /** The states whose frames may hold the label. */
  readonly near: readonly string[];
  readonly tooltip: string;
}

/** What is to be drawn, before it has places. */
export interface Scene {
  readonly root: SceneState;
  readonly arrows: readonly SceneArrow[];
}

/** Sets the texts of a chart in one language and decides which transitions share an arrow. */
export function sceneOf(chart: Chart, language: Language): Scene {
  const drawing = drawingOf(chart);
  const ancestry = ancestryOf(chart);
  const back = backArrows(chart, drawing.arrows);
  const children = childrenOf(chart);
  const titles = new Map(chart.states.map(({ id, title }) => [id, title[language]]));
  const build = (state: ChartState, inRegion: boolean): SceneState => {
    const inner = (children.get(state.id) ?? []).map((child) => build(child, state.kind === 'parallel'));
    const rows = drawing.rows.filter(({ source }) => source === state.id);
    return stateOf(state, inRegion, inner, rows, titles, language);
  };
  return {
    root: build(children.get(undefined)![0]!, false),
    arrows: drawing.arrows.map(({ source, target, labels, automatic }, index) => ({
      id: `${source}>${target}${automatic ? '!' : ''}`,
      ids: labels.flat().map(({ id }) => id),
      source,
      target,
      automatic,
      back: back.has(index),
      label: arrowBlock(labels, language),
      near: [...new Set([...ancestry(source), ...ancestry(target)])],
      tooltip: labels.map((members) => tooltipOf(members, titles.get(target)!, language)).join('\n\n'),
    })),
  };
}

function stateOf(state: ChartState, region: boolean, children: readonly SceneState[], merged: readonly Merged[], titles: ReadonlyMap<string, string>, language: Language): SceneState {
  const framed = children.length > 0;
  const clauses = state.clauses.join(', ');
  const rows = merged.map(({ labels, source, target }) => ({
    ids: labels.flat().map(({ id }) => id),
    block: block(labels.flatMap((members) => rowLines(members, target === source ? undefined : titles.get(target), language, state.parent === undefined ? 70 : framed ? 26 : language === 'zh' ? 15 : 18))),
    tooltip: labels.map((members) => tooltipOf(members, titles.get(target)!, language)).join('\n\n'),
  }));
  const title = state.title[language];
  const em = language === 'zh' ? 12 : 14;
  const head = framed
    ? block([line(title, 'frame', { tail: clauses })])
    : block([...wrapped(title, 'state', em), ...wrapped(clauses, 'clauses', em + 2)]);
  const rowsHeight = rows.reduce((sum, row) => sum + row.block.height, 0);
  const rowsWidth = Math.max(0, ...rows.map((row) => row.block.width));
  const bar = head.height + padding.bar + (rows.length ? rowsHeight + 2 : 0) + 5;
  return {
    id: state.id,
    parent: state.parent,
    kind: state.kind,
    region,
    children,
    begins: state.kind === 'compound' && state.beginsInside ? state.initial : undefined,
    head,
    rows,
    bar: framed ? bar : 0,
    width: Math.max(framed ? 120 : 92, head.width + 2 * padding.side, rowsWidth + 2 * padding.side),
    height: framed ? bar + 40 : head.height + 2 * padding.top + (rows.length ? rowsHeight + padding.rows : 0),
    tooltip: [title, clauses].filter(Boolean).join('\n'),
  };
}

/** Everything about a transition that an arrow has no room for. */
function tooltipOf(members: readonly ChartTransition[], target: string, language: Language): string {
  return members
    .map((member) => {
      const { who, clauses, limits } = particulars([member], language);
      const said = member.conditions.filter(({ worded, kind }) => worded && kind === 'demand').map(({ says }) => says[language]);
      const heading = `${member.title[language]} → ${target}`;
      return [heading, listed(routesOf(member, language), language), who, clauses, ...limits, ...new Set(said)].filter(Boolean).join('\n');
    })
    .join('\n\n');
}
