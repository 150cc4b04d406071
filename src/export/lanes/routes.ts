import type { Point } from '../picture/geometry.js';
import { isFar, type Net, type Source } from './nets.js';
import { tracksOf, type Stretch } from './tracks.js';

/** A corner of a line: at the right edge of a column, at its left edge, or on a track of the channel before it. */
export type Corner = { readonly y: number } & (
  | { readonly at: 'port' | 'entry'; readonly column: number }
  | { readonly at: 'track'; readonly column: number; readonly track: number }
);

/** The lines of one outcome of a step to the boxes of one state. */
export interface Line<P> {
  /** The transitions it stands for; none for the opening. */
  readonly ids: readonly string[];
  readonly state: string;
  /** One for each box that it leads to. */
  readonly points: readonly (readonly P[])[];
  /** Which of these the main path takes. */
  readonly main: readonly boolean[];
}
export type Route = Line<Point>;

interface Way {
  readonly net: Net;
  readonly source: Source;
  /** The places that it has in channels. */
  readonly riser?: string;
}

/** Gives every line its corners. `channels` says how many tracks the channel before each column needs. */
export function routed(
  nets: readonly Net[],
  columns: number,
  yAt: (lane: number, y: number) => number,
  trackY: (lane: number, track: number) => number,
  onMain: ReadonlySet<string>,
): { readonly routes: readonly Line<Corner>[]; readonly channels: readonly number[] } {
  const stretches: Stretch[][] = Array.from({ length: columns }, () => []);
  /** By channel: lines that come in from the left and go out to the right, with their heights. */
  const sides = Array.from({ length: columns }, (): { left: { net: string; y: number }[]; right: { net: string; y: number }[] } => ({ left: [], right: [] }));
  const ways = nets.flatMap((net) => net.sources.map((source): Way => (isFar(source, net.column) ? { net, source, riser: `riser ${net.state}` } : { net, source })));
  for (const net of nets) {
    const bus = `bus ${net.state}`;
    const above = net.corridor && trackY(net.corridor.lane, net.corridor.track);
    const heights = net.cells.map((cell) => yAt(cell.lane, cell.y + cell.entry));
    for (const y of heights) sides[net.column]!.right.push({ net: bus, y });
    const own = [...heights, ...(above === undefined ? [] : [above])];
    const risers = new Map<number, number[]>();
    for (const source of net.sources) {
      const y = yAt(source.lane, source.y);
      if (isFar(source, net.column)) {
        risers.set(source.column + 1, [...(risers.get(source.column + 1) ?? [above!]), y]);
        sides[source.column + 1]!.left.push({ net: `riser ${net.state}`, y });
      } else {
        own.push(y);
        sides[net.column]!.left.push({ net: bus, y });
      }
    }
    stretches[net.column]!.push({ net: bus, from: Math.min(...own), to: Math.max(...own) });
    for (const [channel, ys] of risers) stretches[channel]!.push({ net: `riser ${net.state}`, from: Math.min(...ys), to: Math.max(...ys) });
  }
  const tracks = stretches.map((each, channel) => tracksOf(each, 5, mustFollow(sides[channel]!)));
  const at = (channel: number, net: string): number => tracks[channel]!.get(net)!;
  const routes = ways.map(({ net, source, riser }): Line<Corner> => {
    const y = yAt(source.lane, source.y);
    const bus = { at: 'track' as const, column: net.column, track: at(net.column, `bus ${net.state}`) };
    const start: Corner[] = [{ at: 'port', column: source.column, y }];
    if (riser !== undefined) {
      const up = { at: 'track' as const, column: source.column + 1, track: at(source.column + 1, riser) };
      const above = trackY(net.corridor!.lane, net.corridor!.track);
      start.push({ ...up, y }, { ...up, y: above }, { ...bus, y: above });
    } else start.push({ ...bus, y });
    const members = source.cell?.step?.outcomes[source.outcome]?.members ?? [];
    const leaves = source.cell === undefined || members.some(({ id }) => onMain.has(id));
    return {
      ids: members.map(({ id }) => id),
      state: net.state,
      points: net.cells.map((cell) => {
        const entry = yAt(cell.lane, cell.y + cell.entry);
        return [...start, { ...bus, y: entry }, { at: 'entry' as const, column: net.column, y: entry }];
      }),
      main: net.cells.map((cell) => leaves && cell.ids.some((id) => onMain.has(id))),
    };
  });
  return { routes, channels: tracks.map((each) => Math.max(0, ...[...each.values()].map((number) => number + 1))) };
}

/** Of two lines at one height, the one that comes from the left turns off before the other one sets in. */
function mustFollow({ left, right }: { readonly left: readonly { net: string; y: number }[]; readonly right: readonly { net: string; y: number }[] }): Map<string, Set<string>> {
  const after = new Map<string, Set<string>>();
  for (const one of left) {
    for (const other of right) {
      if (one.net === other.net || Math.abs(one.y - other.y) > 3) continue;
      after.set(other.net, (after.get(other.net) ?? new Set()).add(one.net));
    }
  }
  return after;
}
