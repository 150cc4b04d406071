import { actGraph, caseOf } from './graph.js';
import type { Criterion } from './suite.js';
import { tours, type Graph } from './tour.js';

/**
 * Every accepted act is followed by every act that may come next (the 1-switch coverage of Chow 1978). The pairs are the
 * edges of the line graph, so that its exact tours are the exact suite; an act that nothing follows is done as well.
 */
export const transitionPairs: Criterion = {
  name: 'transition-pairs',
  says: { zh: '每个步骤之后，再走每个可能的下一步', en: 'every accepted act is followed by every next one' },
  cover(behaviour) {
    const graph = actGraph(behaviour);
    const out: number[][] = Array.from({ length: graph.nodes }, () => []);
    graph.edges.forEach(({ from }, edge) => out[from]!.push(edge));
    const openings = [...new Set(graph.openings)];
    const acts = graph.edges.length;
    const edges: { from: number; to: number }[] = [];
    openings.forEach((opening, index) => {
      for (const edge of out[opening]!) edges.push({ from: acts + index, to: edge });
    });
    const firstPair = edges.length;
    graph.edges.forEach(({ to }, edge) => {
      for (const next of out[to]!) edges.push({ from: edge, to: next });
    });
    const lines: Graph = { nodes: acts + openings.length, openings: openings.map((_, index) => acts + index), edges };
    const pairs = new Set(Array.from({ length: edges.length - firstPair }, (_, index) => firstPair + index));
    const { walks, lowerBound } = tours(lines, { edges: pairs, nodes: new Set(graph.edges.keys()) });
    const cases = walks.map((walk) => caseOf(behaviour, graph, { opening: openings[walk.opening - acts]!, edges: walk.edges.map((line) => lines.edges[line]!.to) }));
    return { cases, lowerBound };
  },
};
