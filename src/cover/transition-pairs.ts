import { actGraph, caseOf } from './graph.js';
import { lineGraph } from './line-graph.js';
import type { Criterion } from './suite.js';
import { tours } from './tour.js';

/**
 * Every accepted act is followed by every act that may come next (the 1-switch coverage of Chow 1978). The pairs are the
 * edges of the line graph, so that its exact tours are the exact suite; an act that nothing follows is done as well.
 */
export const transitionPairs: Criterion = {
  name: 'transition-pairs',
  says: { zh: '每个步骤之后，再走每个可能的下一步', en: 'every accepted act is followed by every next one' },
  cover(behaviour) {
    const graph = actGraph(behaviour);
    const lines = lineGraph(graph);
    const { walks, lowerBound } = tours(lines.graph, { edges: lines.pairs, nodes: new Set(graph.edges.keys()) });
    const cases = walks.map((walk) => caseOf(behaviour, graph, { opening: lines.openingOf(walk.opening), edges: walk.edges.map((line) => lines.graph.edges[line]!.to) }));
    return { cases, lowerBound };
  },
};
