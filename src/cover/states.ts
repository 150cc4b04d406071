import { actGraph, caseOf } from './graph.js';
import type { Criterion } from './suite.js';
import { tours } from './tour.js';

/** Every state of the behaviour is come to. */
export const states: Criterion = {
  name: 'states',
  says: { zh: '到达每个状态', en: 'every state is come to' },
  cover(behaviour) {
    const graph = actGraph(behaviour);
    const { walks, lowerBound } = tours(graph, { nodes: new Set(behaviour.states.keys()) });
    return { cases: walks.map((walk) => caseOf(behaviour, graph, walk)), lowerBound };
  },
};
