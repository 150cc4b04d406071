/** px, from the upper left corner of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** The pieces of a line of horizontal and vertical stretches that lie outside a rectangle. */
export function outside(points: readonly Point[], hole: Rect): Point[][] {
  const pieces: Point[][] = [];
  let current: Point[] = points.length ? [points[0]!] : [];
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1]!;
    const to = points[index]!;
    const hit = hitOf(from, to, hole);
    if (!hit) {
      current.push(to);
      continue;
    }
    const at = (share: number): Point => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    if (hit[0] > 0) current.push(at(hit[0]));
    if (current.length > 1) pieces.push(current);
    current = hit[1] < 1 ? [at(hit[1]), to] : [];
  }
  if (current.length > 1) pieces.push(current);
  return pieces;
}

/** The shares of a stretch between which it runs through a rectangle. */
export function hitOf(from: Point, to: Point, { x, y, width, height }: Rect): readonly [number, number] | undefined {
  let [enter, leave] = [0, 1];
  for (const [start, delta, low, high] of [
    [from.x, to.x - from.x, x, x + width],
    [from.y, to.y - from.y, y, y + height],
  ] as const) {
    if (delta === 0) {
      if (start <= low || start >= high) return undefined;
      continue;
    }
    const [a, b] = [(low - start) / delta, (high - start) / delta];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave ? [enter, leave] : undefined;
}
