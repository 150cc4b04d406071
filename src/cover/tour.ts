import { cheapestCirculation, type Arc } from './flow.js';

/** A graph to tour: edges between states, and the states where a walk may begin. A walk may end anywhere. */
export interface Graph {
  readonly nodes: number;
  readonly openings: readonly number[];
  readonly edges: readonly { readonly from: number; readonly to: number }[];
}

/** What has to be seen: edges by index, and states. */
export interface Targets {
  readonly edges?: ReadonlySet<number>;
  readonly nodes?: ReadonlySet<number>;
}

export interface Walk {
  readonly opening: number;
  /** Indices of edges, in order. */
  readonly edges: readonly number[];
}

export interface Tours {
  readonly walks: readonly Walk[];
  /** No set of walks that sees every target has fewer edges in total. */
  readonly lowerBound: number;
  /** Whether the walks meet the bound. */
  readonly optimal: boolean;
}

/**
 * Walks that see every target with the fewest edges in total: the postman's problem with resets, as a cheapest
 * circulation through a node from which every walk begins and to which every walk returns at no cost (Edmonds and Johnson
 * 1973; with resets, Aho, Dahbura, Lee and Uyar 1991). Exact whenever the circulation hangs together; a part that does not
 * is joined by a shortest way, and then the result is given with the circulation's cost as its bound.
 */
export function tours(graph: Graph, targets: Targets): Tours {
  const wanted = targets.nodes ?? new Set<number>();
  const reset = graph.nodes * 2;
  const enter = (node: number) => node * 2;
  const leave = (node: number) => node * 2 + 1;
  const arcs: Arc[] = graph.edges.map(({ from, to }, index) => ({ from: leave(from), to: enter(to), cost: 1, least: targets.edges?.has(index) ? 1 : 0 }));
  for (let node = 0; node < graph.nodes; node++) {
    arcs.push({ from: enter(node), to: leave(node), cost: 0, least: wanted.has(node) ? 1 : 0 });
    arcs.push({ from: leave(node), to: reset, cost: 0 });
  }
  const openingsFrom = arcs.length;
  for (const opening of graph.openings) arcs.push({ from: reset, to: enter(opening), cost: 0 });
  const units = cheapestCirculation(reset + 1, arcs);
  const lowerBound = graph.edges.reduce((total, _, index) => total + units[index]!, 0);

  const uses = units.slice(0, graph.edges.length);
  const starts = graph.openings.map((_, index) => units[openingsFrom + index]!);
  const walks = decompose(graph, uses, starts);
  const total = walks.reduce((sum, walk) => sum + walk.edges.length, 0);
  return { walks, lowerBound, optimal: total === lowerBound };
}

/**
 * Splits a circulation into walks from openings. A walk ends where no use of an edge is left: what then remains flows in
 * as much as out everywhere, so it is made of cycles. A cycle that some walk passes is spliced into it; one that none
 * passes begins a walk of its own, by a shortest way from an opening.
 */
function decompose(graph: Graph, uses: readonly number[], starts: readonly number[]): Walk[] {
  const out: number[][] = Array.from({ length: graph.nodes }, () => []);
  uses.forEach((count, index) => {
    for (let unit = 0; unit < count; unit++) out[graph.edges[index]!.from]!.push(index);
  });
  for (const edges of out) edges.reverse();
  const follow = (start: number): number[] => {
    const edges: number[] = [];
    for (let node = start; ; ) {
      const next = out[node]!.pop();
      if (next === undefined) return edges;
      edges.push(next);
      node = graph.edges[next]!.to;
    }
  };
  const splice = ({ opening, edges }: { opening: number; edges: number[] }): void => {
    let node = opening;
    for (let position = 0; position <= edges.length; position++) {
      if (out[node]!.length) edges.splice(position, 0, ...follow(node));
      if (position < edges.length) node = graph.edges[edges[position]!]!.to;
    }
  };
  const walks: { opening: number; edges: number[] }[] = [];
  starts.forEach((count, index) => {
    for (let unit = 0; unit < count; unit++) walks.push({ opening: graph.openings[index]!, edges: follow(graph.openings[index]!) });
  });
  walks.forEach(splice);
  const { via, opening, order } = shortestWays(graph);
  for (const node of order) {
    if (!out[node]!.length) continue;
    const walk = { opening: opening[node]!, edges: [...wayTo(graph, via, node), ...follow(node)] };
    splice(walk);
    walks.push(walk);
  }
  return walks.filter(({ edges }) => edges.length);
}

/** For each node, the edge by which a shortest way enters it and the opening it comes from; and the nodes, nearest first. */
function shortestWays(graph: Graph): { via: Int32Array; opening: Int32Array; order: number[] } {
  const via = new Int32Array(graph.nodes).fill(-1);
  const opening = new Int32Array(graph.nodes).fill(-1);
  const out: number[][] = Array.from({ length: graph.nodes }, () => []);
  graph.edges.forEach(({ from }, index) => out[from]!.push(index));
  const queue: number[] = [];
  for (const start of graph.openings) {
    if (opening[start] !== -1) continue;
    opening[start] = start;
    queue.push(start);
  }
  for (let at = 0; at < queue.length; at++) {
    for (const edge of out[queue[at]!]!) {
      const { to } = graph.edges[edge]!;
      if (opening[to] !== -1) continue;
      opening[to] = opening[queue[at]!]!;
      via[to] = edge;
      queue.push(to);
    }
  }
  return { via, opening, order: queue };
}

function wayTo(graph: Graph, via: Int32Array, node: number): number[] {
  const edges: number[] = [];
  for (let current = node; via[current]! >= 0; current = graph.edges[via[current]!]!.from) edges.push(via[current]!);
  return edges.reverse();
}
