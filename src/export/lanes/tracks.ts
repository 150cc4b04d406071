/** A stretch from one place to another along one direction; `net` says to which line it belongs. */
export interface Stretch {
  readonly net: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Puts stretches side by side: each net gets the first track where none of its stretches comes within `apart` of another
 * net's, and stands after the nets named in `after`. Gives the number of the track of each net.
 */
export function tracksOf(stretches: readonly Stretch[], apart: number, after: ReadonlyMap<string, ReadonlySet<string>> = new Map()): Map<string, number> {
  const nets = new Map<string, Stretch[]>();
  for (const stretch of stretches) nets.set(stretch.net, [...(nets.get(stretch.net) ?? []), stretch]);
  const tracks: Stretch[][] = [];
  const placed = new Map<string, number>();
  const free = (own: readonly Stretch[], track: readonly Stretch[]) => own.every((one) => track.every((other) => one.from > other.to + apart || other.from > one.to + apart));
  for (const net of ordered([...nets.keys()], after)) {
    const own = nets.get(net)!;
    let track = Math.max(0, ...[...(after.get(net) ?? [])].map((before) => (placed.get(before) ?? -1) + 1));
    while (tracks[track] && !free(own, tracks[track]!)) track++;
    while (tracks.length <= track) tracks.push([]);
    tracks[track]!.push(...own);
    placed.set(net, track);
  }
  return placed;
}

/** Nets after those that they have to follow; where that runs in a circle, as they come. */
function ordered(nets: readonly string[], after: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const visit = (net: string, around: ReadonlySet<string>): void => {
    if (done.has(net) || around.has(net)) return;
    for (const before of after.get(net) ?? []) if (nets.includes(before)) visit(before, new Set([...around, net]));
    done.add(net);
  };
  for (const net of nets) visit(net, new Set());
  return [...done];
}
