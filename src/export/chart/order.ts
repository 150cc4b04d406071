import type { Chart } from './chart.js';
import { ancestryOf } from './drawing.js';

/**
 * Tells arrows that lead on from those that lead back, so that the main flow reads straight down. Two states are compared
 * where their ancestors part. An arrow leads back when the flow can come round to its source again and its target stands
 * earlier in the machine. What leads on never forms a circle.
 */
export function backArrows(chart: Chart, arrows: readonly { readonly source: string; readonly target: string }[]): ReadonlySet<number> {
  const place = new Map(chart.states.map(({ id }, index) => [id, index]));
  const ancestry = ancestryOf(chart);
  const parted = arrows.map(({ source, target }) => {
    const from = [source, ...ancestry(source)];
    const to = [target, ...ancestry(target)];
    while (from.length > 1 && to.length > 1 && from.at(-2) === to.at(-2)) {
      from.pop();
      to.pop();
    }
    return { from: from.at(-2) ?? source, to: to.at(-2) ?? target };
  });
  const next = new Map<string, Set<string>>();
  for (const { from, to } of parted) {
    if (!next.has(from)) next.set(from, new Set());
    next.get(from)!.add(to);
  }
  const back = new Set<number>();
  parted.forEach(({ from, to }, index) => {
    if (place.get(to)! <= place.get(from)! && reaches(next, to, from)) back.add(index);
  });
  return back;
}

function reaches(next: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const state of seen) {
    if (state === to) return true;
    for (const follower of next.get(state) ?? []) seen.add(follower);
  }
  return false;
}
