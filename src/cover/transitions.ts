import { actGraph, caseOf } from './graph.js';
import type { Criterion } from './suite.js';
import { tours } from './tour.js';

/** Every accepted act between two states is done. */
export const transitions: Criterion = {
  name: 'transitions',
  says: { zh: '走过每个被接受的办理步骤', en: 'every accepted act is done in every state' },
  cover(behaviour) {
    const graph = actGraph(behaviour);
    const { walks, lowerBound } = tours(graph, { edges: new Set(graph.edges.keys()) });
    return { cases: walks.map((walk) => caseOf(behaviour, graph, walk)), lowerBound };
  },
};
