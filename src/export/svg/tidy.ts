import { hitOf, type Point, type Rect } from '../picture/geometry.js';

/** What may stand in the way: boxes, labels and lines, px. */
export interface Surroundings {
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly labels: readonly Rect[];
  readonly lines: readonly (readonly Point[])[];
}

/**
 * Makes frames that stand in one row end at the same height. A frame keeps its size where a label or another state is in
 * the way, where an arrow begins or ends at its lower edge, or where one runs across the added room other than straight through.
 */
export function levelled(rows: readonly (readonly string[])[], { boxes, labels, lines }: Surroundings): Map<string, Rect> {
  const levelledBoxes = new Map(boxes);
  for (const row of rows) {
    for (const id of row) {
      const box = boxes.get(id)!;
      const beside = row.map((other) => boxes.get(other)!).filter(({ y }) => Math.abs(y - box.y) < 1);
      const bottom = Math.max(...beside.map(({ y, height }) => y + height));
      const added: Rect = { x: box.x, y: box.y + box.height, width: box.width, height: bottom - box.y - box.height };
      if (added.height <= 0) continue;
      const blocked = [...labels, ...boxes.values()].some((other) => overlap(other, added) && !contains(other, added));
      if (!blocked && lines.every((points) => runsThrough(points, added))) levelledBoxes.set(id, { ...box, height: bottom - box.y });
    }
  }
  return levelledBoxes;
}

const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;

export const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a line runs through a rectangle. */
export const crosses = (points: readonly Point[], box: Rect): boolean => points.slice(1).some((to, index) => hitOf(points[index]!, to, box) !== undefined);

/** Whether a line stays out of a rectangle or crosses it straight down from inside its frame. */
function runsThrough(points: readonly Point[], added: Rect): boolean {
  const grown = { ...added, y: added.y - 1, height: added.height + 2 };
  return points.slice(1).every((to, index) => {
    const from = points[index]!;
    if (!hitOf(from, to, grown)) return true;
    return from.x === to.x && Math.min(from.y, to.y) < grown.y && Math.max(from.y, to.y) > grown.y + grown.height;
  });
}

/** Where the title of a frame may start so that no arrow runs through it: as far left as there is room, else where it stands. */
export function clearOf(title: Rect, limit: number, lines: readonly (readonly Point[])[]): number {
  const crossing = lines.flatMap((points) => points.slice(1).flatMap((to, index) => crossingAt(points[index]!, to, { ...title, width: limit - title.x })));
  const fits = (x: number): boolean => x + title.width <= limit && crossing.every((at) => at < x - 6 || at > x + title.width + 6);
  return [title.x, ...crossing.map((at) => at + 10).sort((a, b) => a - b)].find(fits) ?? title.x;
}

const crossingAt = (from: Point, to: Point, area: Rect): number[] => (hitOf(from, to, area) ? [Math.max(from.x, to.x)] : []);
