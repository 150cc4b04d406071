import type { Graph } from './tour.js';

/** The graph whose nodes are the edges of another, and whose edges join those that may follow each other (1-switches, Chow 1978). */
export function lineGraph(graph: Graph): { readonly graph: Graph; readonly pairs: ReadonlySet<number>; readonly openingOf: (node: number) => number } {
  const out: number[][] = Array.from({ length: graph.nodes }, () => []);
  graph.edges.forEach(({ from }, edge) => out[from]!.push(edge));
  const openings = [...new Set(graph.openings)];
  const count = graph.edges.length;
  const edges: { from: number; to: number }[] = [];
  openings.forEach((opening, index) => {
    for (const edge of out[opening]!) edges.push({ from: count + index, to: edge });
  });
  const first = edges.length;
  graph.edges.forEach(({ to }, edge) => {
    for (const next of out[to]!) edges.push({ from: edge, to: next });
  });
  return {
    graph: { nodes: count + openings.length, openings: openings.map((_, index) => count + index), edges },
    pairs: new Set(Array.from({ length: edges.length - first }, (_, index) => first + index)),
    openingOf: (node) => openings[node - count]!,
  };
}
