import { text, type Language } from '../../model/text.js';
import type { Chart } from '../chart/chart.js';
import { block, line, type Block } from '../picture/block.js';
import type { Rect } from '../picture/geometry.js';
import type { PlacedLabel } from '../picture/placed.js';
import type { Grid } from './grid.js';

/** The height of a row of stages, px. */
export const stageRow = 24;

/** A stage above the columns in which its steps stand. */
export interface StageSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly row: number;
  /** Its parts go on side by side. */
  readonly parallel: boolean;
  readonly words: Block;
  /** The room that the words need, px. */
  readonly width: number;
}

export interface Stage extends StageSpan {
  readonly rect: Rect;
  readonly label: PlacedLabel;
}

const atAnyTime = text('任何时候', 'at any time');
const sideBySide = text('（同时进行）', ' (side by side)');

/** The outermost stages, and the parallel ones within them; each in the first row where it covers no other. */
export function stagesOf(chart: Chart, grid: Grid, language: Language): StageSpan[] {
  const framed = chart.states.filter(({ id, parent, kind }) => id !== chart.root && (kind === 'parallel' || (kind === 'compound' && parent === chart.root)));
  const spans = framed.flatMap(({ id, title, kind }) => {
    const columns = grid.cells.filter(({ state }) => state.startsWith(`${id}.`)).map(({ column }) => column);
    return columns.length ? [{ id, from: Math.min(...columns), to: Math.max(...columns), parallel: kind === 'parallel', words: title[language] + (kind === 'parallel' ? sideBySide[language] : '') }] : [];
  });
  if (grid.anytime !== undefined) spans.push({ id: chart.root, from: grid.anytime, to: grid.anytime, parallel: false, words: atAnyTime[language] });
  const placed: StageSpan[] = [];
  for (const { words, ...span } of spans) {
    let row = 0;
    while (placed.some((other) => other.row === row && other.from <= span.to && span.from <= other.to)) row++;
    const set = block([line(words, 'condition')]);
    placed.push({ ...span, row, words: set, width: set.width + 12 });
  }
  return placed;
}
