import type { Language } from '../../model/text.js';
import type { Chart } from '../chart/chart.js';
import { block, line, wrapped } from '../picture/block.js';
import type { Point, Rect } from '../picture/geometry.js';
import { half, setCentred, setLeft, type PlacedLabel } from '../picture/placed.js';
import { boxPadding } from './box.js';
import { flowOf } from './flow.js';
import { gridOf, type Cell } from './grid.js';
import { legendLine, legendOf, legendWidth, type LegendEntry } from './legend.js';
import { netsOf } from './nets.js';
import { routed, type Corner, type Route } from './routes.js';
import { stagesOf, stageRow, type Stage } from './stages.js';

export interface LanesOptions {
  readonly language: Language;
  /** Ids of the states and transitions of the main path, in order. */
  readonly main?: readonly string[];
}

export interface PlacedBox {
  readonly id: string;
  readonly ids: readonly string[];
  readonly kind: 'step' | 'end';
  readonly lane: number;
  /** May be taken throughout a stage, or at any time. */
  readonly throughout: boolean;
  readonly rect: Rect;
  readonly head: PlacedLabel;
  readonly rows: readonly { readonly ids: readonly string[]; readonly label: PlacedLabel }[];
  readonly tooltip: string;
}

/** A picture of who acts when, with every place decided. */
export interface LanesLayout {
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly heading: PlacedLabel;
  readonly lanes: readonly { readonly rect: Rect; readonly label: PlacedLabel }[];
  readonly stages: readonly Stage[];
  readonly boxes: readonly PlacedBox[];
  /** What the signs mean, at the foot. */
  readonly legend: readonly LegendEntry[];
  readonly routes: readonly Route[];
  /** Where cases open. */
  readonly openings: readonly Point[];
}

const margin = 20;
const track = 9;
const channelSides = { left: 12, right: 16 };

/** Finds a place for everything. The same chart and options give the same places. */
export function layoutLanes(chart: Chart, { language, main = [] }: LanesOptions): LanesLayout {
  const onMain = new Set(main);
  const flow = flowOf(chart, main);
  const grid = gridOf(flow, chart.root, language, onMain);
  const { nets, tracks } = netsOf(flow, grid);
  const heading = block([line(chart.title[language], 'heading')]);
  const stages = stagesOf(chart, grid, language);
  const rows = Math.max(0, ...stages.map(({ row }) => row + 1));
  const labels = grid.lanes.map(({ title }) => block(wrapped(title[language], 'frame', language === 'zh' ? 6.5 : 9)));
  const labelWidth = Math.max(...labels.map(({ width }) => width)) + 20;

  // Downwards: lanes, each with room above its boxes for the lines that pass.
  let y = margin + heading.height + 12 + rows * stageRow;
  const bands = grid.lanes.map(({ height }, lane) => {
    const above = 10 + tracks[lane]! * track;
    const band = { y, boxes: y + above, height: Math.max(above + height + 12, labels[lane]!.height + 16) };
    y += band.height;
    return band;
  });
  const bottom = y;
  const yOf = (cell: Cell): number => bands[cell.lane]!.boxes + cell.y;
  const yAt = (lane: number, inLane: number): number => bands[lane]!.boxes + inLane;
  const trackY = (lane: number, number: number): number => bands[lane]!.y + 8 + number * track;

  // Across: columns, and before each a channel for the lines that go up and down.
  const { routes, channels } = routed(nets, grid.columns, yAt, trackY, onMain);
  const widths = Array.from({ length: grid.columns }, (_, column) => Math.max(40, ...grid.cells.filter((cell) => cell.column === column).map(({ width }) => width)));
  for (const { from, to, width } of stages) {
    const room = widths.slice(from, to + 1).reduce((sum, each) => sum + each, 0) + (to - from) * (channelSides.left + channelSides.right);
    if (width > room) widths[to]! += width - room;
  }
  const left: number[] = [];
  const channelAt: number[] = [];
  let x = margin + labelWidth + (flow.openings.length ? 16 : 4);
  widths.forEach((width, column) => {
    channelAt.push(x);
    x += channelSides.left + channels[column]! * track + channelSides.right;
    left.push(x);
    x += width;
  });
  const right = x + 14;
  const start = margin + labelWidth + 10;
  const trackX = (channel: number, number: number): number => channelAt[channel]! + channelSides.left + number * track;

  const boxes = grid.cells.map((cell) => placeBox(cell, { x: left[cell.column]!, y: half(yOf(cell)), width: widths[cell.column]!, height: cell.height }));
  const width = Math.ceil(Math.max(right + margin, margin * 2 + heading.width, margin * 2 + legendWidth(language)));
  return {
    language,
    title: chart.title[language],
    width,
    height: Math.ceil(bottom) + 14 + legendLine + margin,
    legend: legendOf(language, margin, Math.ceil(bottom) + 14),
    heading: setLeft(heading, margin, margin),
    lanes: bands.map((band, lane) => {
      const rect = { x: margin, y: half(band.y), width: half(right - margin), height: half(band.height) };
      return { rect, label: setCentred(labels[lane]!, half(margin + labelWidth / 2), half(band.y + (band.height - labels[lane]!.height) / 2)) };
    }),
    stages: stages.map((stage) => {
      const from = left[stage.from]! - 6;
      const rect = { x: from, y: margin + heading.height + 10 + stage.row * stageRow, width: left[stage.to]! + widths[stage.to]! + 6 - from, height: stageRow - 4 };
      return { ...stage, rect, label: setCentred(stage.words, half(rect.x + rect.width / 2), rect.y + 2) };
    }),
    boxes,
    openings: routes.filter(({ ids }) => !ids.length).map(({ points }) => placeCorner(points[0]![0]!)),
    routes: routes.map(({ points, ...route }) => ({ ...route, points: points.map((each) => straightened(each.map(placeCorner))) })),
  };

  function placeCorner(corner: Corner): Point {
    return { x: half(across(corner)), y: half(corner.y) };
  }
  function across(corner: Corner): number {
    if (corner.at === 'track') return trackX(corner.column, corner.track);
    if (corner.at === 'entry') return left[corner.column]!;
    return corner.column < 0 ? start : left[corner.column]! + widths[corner.column]!;
  }
}

/** A line without corners where it does not turn. */
const straightened = (points: readonly Point[]): Point[] =>
  points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before && before.x === point.x && before.y === point.y) return false;
    return !before || !after || !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });

function placeBox(cell: Cell, rect: Rect): PlacedBox {
  const { step } = cell;
  let y = rect.y + boxPadding.y + cell.head.height;
  const middle = half(rect.x + rect.width / 2);
  return {
    id: cell.id,
    ids: cell.ids,
    kind: step ? 'step' : 'end',
    lane: cell.lane,
    throughout: step?.throughout !== undefined,
    rect,
    head: step ? setLeft(cell.head, rect.x + boxPadding.x, rect.y + boxPadding.y) : setCentred(cell.head, middle, half(rect.y + (rect.height - cell.head.height) / 2)),
    rows: cell.rows.flatMap((row, index) => {
      if (!row.lines.length) return [];
      const label = setLeft(row, rect.x + boxPadding.x, y + boxPadding.row);
      y += boxPadding.row + row.height;
      return [{ ids: step!.outcomes[index]!.members.map(({ id }) => id), label }];
    }),
    tooltip: cell.tooltip,
  };
}
