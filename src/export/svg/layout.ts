import type { Language } from '../../model/text.js';
import type { Chart, StateKind } from '../chart/chart.js';
import { block, line, type Block } from '../picture/block.js';
import { place } from './elk.js';
import type { Point, Rect } from '../picture/geometry.js';
import { half, setCentred, setLeft, type PlacedLabel } from '../picture/placed.js';
import { legendOf, legendLine, type LegendEntry } from './legend.js';
import { clearOf, crosses, levelled } from './tidy.js';
import { padding, sceneOf, type SceneArrow, type SceneState } from './scene.js';

export interface PlacedState {
  readonly id: string;
  readonly kind: StateKind;
  readonly region: boolean;
  readonly frame: boolean;
  readonly rect: Rect;
  /** The height of a frame's title bar. */
  readonly bar: number;
  readonly head: PlacedLabel;
  readonly rows: readonly { readonly ids: readonly string[]; readonly label: PlacedLabel; readonly tooltip: string }[];
  readonly tooltip: string;
}

export interface PlacedArrow {
  readonly id: string;
  /** The transitions it stands for. */
  readonly ids: readonly string[];
  readonly automatic: boolean;
  readonly back: boolean;
  /** Corners of the line; the head is at the last. */
  readonly points: readonly Point[];
  readonly label?: PlacedLabel;
  /** Where the line is left out: at its label, and at texts of frames that it has to cross. */
  readonly gaps: readonly Rect[];
  /** The ids of the states whose frames may hold the label: those around its source and its target. */
  readonly near: readonly string[];
  readonly tooltip: string;
}

/** A drawing with every place decided: outer states before inner ones. */
export interface Layout {
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly heading: PlacedLabel;
  /** Acts that are open in every state. */
  readonly rows: PlacedState['rows'];
  readonly states: readonly PlacedState[];
  readonly arrows: readonly PlacedArrow[];
  /** The dots and short arrows that show where a frame begins. */
  readonly begins: readonly { readonly dot: Point; readonly points: readonly Point[] }[];
  /** What the signs mean, at the foot. */
  readonly legend: readonly LegendEntry[];
}

const margin = 24;

export interface LayoutOptions {
  readonly language: Language;
}

/** Finds a place for everything in a chart. The same chart gives the same places. */
export async function layout(chart: Chart, { language }: LayoutOptions): Promise<Layout> {
  const scene = sceneOf(chart, language);
  const placed = await place(scene);
  const { root } = scene;
  const heading = block([line(chart.title[language], 'heading')]);
  const rowsHeight = root.rows.reduce((sum, row) => sum + row.block.height, 0);
  const top = margin + heading.height + (root.rows.length ? rowsHeight + 6 : 0) + 14;
  const shift = ({ x, y }: Point): Point => ({ x: half(x + margin), y: half(y + top) });
  const arrows = scene.arrows.map((arrow) => placeArrow(arrow, placed, shift));
  const lines = arrows.map(({ points }) => points);
  const inside = flatten(root).slice(1);
  const boxes = levelled(
    [root, ...inside].map(({ children }) => children.filter(isFrame).map(({ id }) => id)),
    { boxes: new Map(inside.map(({ id }) => [id, moved(placed.rects.get(id)!, shift)])), labels: arrows.flatMap(({ label }) => label?.box ?? []), lines },
  );
  const states = inside.map((state) => placeState(state, boxes.get(state.id)!, lines));
  const width = Math.ceil(Math.max(placed.width, heading.width, 480, ...root.rows.map((row) => row.block.width)) + 2 * margin);
  const foot = Math.ceil(placed.height + top) + 20;
  const legend = legendOf(scene, language, { x: margin, y: foot, width: width - 2 * margin });
  return {
    language,
    title: chart.title[language],
    width,
    height: Math.max(foot, ...legend.map(({ y }) => y)) + legendLine + margin - 8,
    legend,
    heading: setLeft(heading, margin, margin),
    rows: stack(root.rows, margin, margin + heading.height + 6),
    states,
    arrows: arrows.map((arrow) => ({ ...arrow, gaps: gapsOf(arrow, states) })),
    begins: flatten(root).flatMap(({ begins }) => begins === undefined ? [] : beginning(states.find(({ id }) => id === begins)!.rect)),
  };
}

/** A dot above the corner of the state that comes first. */
const beginning = ({ x, y }: Rect) => ({ dot: { x: x + 16, y: y - 16 }, points: [{ x: x + 16, y: y - 12 }, { x: x + 16, y }] });

const isFrame = ({ children }: SceneState): boolean => children.length > 0;
const moved = ({ x, y, width, height }: Rect, shift: (point: Point) => Point): Rect => ({ ...shift({ x, y }), width: half(width), height: half(height) });
const flatten = (state: SceneState): SceneState[] => [state, ...state.children.flatMap(flatten)];

function placeArrow(arrow: SceneArrow, placed: Awaited<ReturnType<typeof place>>, shift: (point: Point) => Point): Omit<PlacedArrow, 'gaps'> {
  const { id, ids, automatic, back, near, tooltip, label } = arrow;
  const { points, label: at } = placed.arrows.get(id)!;
  const centre = at && shift({ x: at.x + at.width / 2, y: at.y });
  return {
    id,
    ids,
    automatic,
    back,
    near,
    tooltip,
    points: points.map(shift),
    ...(centre && label.lines.length ? { label: setCentred(label, centre.x, half(centre.y + 1)) } : {}),
  };
}

function gapsOf({ label, points }: Omit<PlacedArrow, 'gaps'>, states: readonly PlacedState[]): Rect[] {
  const texts = states.filter(({ frame }) => frame).flatMap(({ head, rows }) => [head.box, ...rows.map((row) => row.label.box)]);
  const around = ({ x, y, width, height }: Rect): Rect => ({ x: x - 2, y: y - 2, width: width + 4, height: height + 4 });
  return [...(label ? [label.box] : []), ...texts.filter((box) => crosses(points, box))].map(around);
}

function placeState(state: SceneState, rect: Rect, lines: readonly (readonly Point[])[]): PlacedState {
  const { id, kind, region, head, bar, tooltip } = state;
  const frame = isFrame(state);
  const rowsHeight = state.rows.reduce((sum, row) => sum + row.block.height, 0);
  const inner = head.height + (state.rows.length ? rowsHeight + padding.rows : 0);
  const top = frame ? rect.y + padding.bar : half(rect.y + (rect.height - inner) / 2);
  return {
    id,
    kind,
    region,
    frame,
    rect,
    bar,
    head: frame ? setLeft(head, titleAt(head, rect, lines), top) : setCentred(head, half(rect.x + rect.width / 2), top),
    rows: stack(state.rows, rect.x + padding.side, top + head.height + (frame ? 2 : padding.rows)),
    tooltip,
  };
}

/** A frame's title stands at the left, or beside an arrow that would run through it. */
const titleAt = ({ width, height }: Block, { x, y, width: frame }: Rect, lines: readonly (readonly Point[])[]): number =>
  clearOf({ x: x + padding.side, y: y + padding.bar, width, height }, x + frame - padding.side, lines);

function stack(rows: SceneState['rows'], x: number, y: number): PlacedState['rows'] {
  let top = y;
  return rows.map((row) => {
    const label = setLeft(row.block, x, top);
    top += row.block.height;
    return { ids: row.ids, label, tooltip: row.tooltip };
  });
}
