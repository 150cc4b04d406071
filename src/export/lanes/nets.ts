import type { Flow } from './flow.js';
import type { Cell, Grid } from './grid.js';
import { tracksOf, type Stretch } from './tracks.js';

/** Where a line sets out: an outcome of a step, or the opening (`cell` undefined, column -1). */
export interface Source {
  readonly cell?: Cell;
  readonly outcome: number;
  readonly column: number;
  /** px from the upper edge of its lane's boxes. */
  readonly y: number;
  readonly lane: number;
  /** Runs past empty cells in its own row straight to the state. */
  readonly straight: boolean;
}

/** All lines that lead to the steps of one state: they join before it and part to its boxes. */
export interface Net {
  readonly state: string;
  readonly column: number;
  readonly cells: readonly Cell[];
  readonly sources: readonly Source[];
  /** The lane above which lines from farther away run, and the number of their track there. */
  readonly corridor?: { readonly lane: number; readonly track: number };
}

/** Groups what leads to each state, and gives lines that come from farther away a track above a lane. */
export function netsOf(flow: Flow, grid: Grid): { readonly nets: readonly Net[]; readonly tracks: readonly number[] } {
  const { cells } = grid;
  const draft = [...flow.columns].flatMap(([state, column]): Net[] => {
    const own = cells.filter((cell) => cell.state === state);
    const first = own[0];
    if (!first) return [];
    const leading = cells.flatMap((cell) => (cell.step?.outcomes ?? []).flatMap(({ on }, outcome) => (on.includes(state) ? [sourceOf(cell, outcome, column, cells)] : [])));
    const opening: Source[] = flow.openings.includes(state) ? [{ outcome: 0, column: -1, y: first.y + first.entry, lane: first.lane, straight: column > 0 && isFree(cells, first.lane, first.y + first.entry, -1, column) }] : [];
    return [{ state, column, cells: own, sources: [...opening, ...leading] }];
  });
  const stretches = new Map<number, Stretch[]>();
  for (const { state, column, cells: [first], sources } of draft) {
    const far = sources.filter((source) => isFar(source, column));
    if (!far.length) continue;
    const lane = first!.lane;
    stretches.set(lane, [...(stretches.get(lane) ?? []), { net: state, from: Math.min(...far.map((source) => source.column + 1)), to: column }]);
  }
  const placed = new Map([...stretches].map(([lane, own]) => [lane, tracksOf(own, 0)]));
  return {
    nets: draft.map((net) => {
      const lane = net.cells[0]!.lane;
      const track = placed.get(lane)?.get(net.state);
      return track === undefined ? net : { ...net, corridor: { lane, track } };
    }),
    tracks: grid.lanes.map((_, lane) => Math.max(-1, ...(placed.get(lane)?.values() ?? [])) + 1),
  };
}

/** Whether a line has to run above a lane to come to a column. */
export const isFar = ({ column, straight }: Source, to: number): boolean => column < to - 1 && !straight;

function sourceOf(cell: Cell, outcome: number, to: number, cells: readonly Cell[]): Source {
  const y = cell.y + cell.ports[outcome]!;
  return { cell, outcome, column: cell.column, y, lane: cell.lane, straight: isFree(cells, cell.lane, y, cell.column, to) };
}

const isFree = (cells: readonly Cell[], lane: number, y: number, from: number, to: number): boolean =>
  !cells.some((cell) => cell.lane === lane && cell.column > from && cell.column < to && cell.y - 5 <= y && y <= cell.y + cell.height + 5);
