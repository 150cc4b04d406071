import type { Language, Text } from '../../model/text.js';
import { block, lineHeight, wrapped, type Block } from '../picture/block.js';
import { boxPadding, wordsOf } from './box.js';
import type { Flow, FlowStep } from './flow.js';

/** A box in its cell: a step, or an end. `y` is counted from the upper edge of the lane's boxes, px. */
export interface Cell {
  readonly id: string;
  readonly ids: readonly string[];
  /** The state in which the step waits, or the end. */
  readonly state: string;
  readonly step?: FlowStep;
  readonly lane: number;
  readonly column: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly head: Block;
  readonly rows: readonly Block[];
  /** Where arrows come in, and where each outcome leaves, from the upper edge of the box. */
  readonly entry: number;
  readonly ports: readonly number[];
  readonly tooltip: string;
}

export interface Grid {
  readonly lanes: readonly { readonly title: Text; readonly height: number }[];
  readonly cells: readonly Cell[];
  readonly columns: number;
  /** The column of what is open at any time. */
  readonly anytime?: number;
}

const gap = 10;

/** Puts steps into lanes and columns. Lanes stand in the order in which they come in on the main path, or else at all; what is on the main path stands first in its cell. */
export function gridOf(flow: Flow, root: string, language: Language, main: ReadonlySet<string>): Grid {
  const { steps, columns: columnOf, ends, targets } = flow;
  const titleOf = (state: string): string => targets.state(state).title[language];
  const flowing = Math.max(0, ...columnOf.values()) + 1;
  const anytime = steps.some(({ state }) => state === root) ? flowing : undefined;
  const columnOfStep = ({ state }: FlowStep): number => (state === root ? flowing : columnOf.get(state)!);
  const onMain = ({ members }: FlowStep): boolean => members.some(({ id }) => main.has(id));
  const ordered = [...steps].sort((a, b) => Number(onMain(b)) - Number(onMain(a)));
  const lanes: Text[] = [];
  const laneOf = ({ zh, en }: Text): number => {
    const known = lanes.findIndex((lane) => lane.zh === zh && lane.en === en);
    return known < 0 ? lanes.push({ zh, en }) - 1 : known;
  };
  const firstOf = ({ zh, en }: Text): number => {
    const own = steps.filter(({ lane }) => lane.zh === zh && lane.en === en);
    return Math.min(...(own.some(onMain) ? own.filter(onMain) : own).map(columnOfStep));
  };
  for (const { lane } of [...steps].sort((a, b) => firstOf(a.lane) - firstOf(b.lane))) laneOf(lane);
  const filled = new Map<string, number>();
  const put = (cell: Omit<Cell, 'y'>): Cell => {
    const key = `${cell.lane} ${cell.column}`;
    const y = filled.get(key) ?? 0;
    filled.set(key, y + cell.height + gap);
    return { ...cell, y };
  };
  const boxes = ordered.map((step): Cell => put(stepCell(step, laneOf(step.lane), columnOfStep(step), language, titleOf)));
  const leading = (end: string): Cell => {
    const before = boxes.filter(({ step }) => step!.outcomes.some(({ on }) => on.includes(end)));
    return before.find(({ step }) => onMain(step!)) ?? before[0]!;
  };
  const endings = ends.map((end): Cell => put(endCell(end, titleOf(end), leading(end).lane, columnOf.get(end)!)));
  const cells = [...boxes, ...endings];
  return {
    cells,
    lanes: lanes.map((title, lane) => ({ title, height: Math.max(...cells.filter((cell) => cell.lane === lane).map(({ y, height }) => y + height)) })),
    columns: flowing + (anytime === undefined ? 0 : 1),
    ...(anytime === undefined ? {} : { anytime }),
  };
}

function stepCell(step: FlowStep, lane: number, column: number, language: Language, titleOf: (state: string) => string): Omit<Cell, 'y'> {
  const { head, rows, tooltip } = wordsOf(step, language, titleOf);
  const first = boxPadding.y + lineHeight(head.lines[0]!) / 2;
  let y = boxPadding.y + head.height;
  const ports = rows.map((row) => {
    if (!row.lines.length) return first;
    const port = y + boxPadding.row + lineHeight(row.lines[0]!) / 2;
    y += boxPadding.row + row.height;
    return port;
  });
  return {
    id: step.id,
    ids: step.members.map(({ id }) => id),
    state: step.state,
    step,
    lane,
    column,
    width: Math.max(70, head.width, ...rows.map(({ width }) => width)) + 2 * boxPadding.x,
    height: y + boxPadding.y,
    head,
    rows,
    entry: first,
    ports,
    tooltip,
  };
}

function endCell(id: string, title: string, lane: number, column: number): Omit<Cell, 'y'> {
  const head = block(wrapped(title, 'state', 9));
  const height = head.height + 2 * boxPadding.y + 2;
  return { id, ids: [id], state: id, lane, column, width: Math.max(60, head.width) + 2 * boxPadding.x, height, head, rows: [], entry: height / 2, ports: [], tooltip: title };
}
