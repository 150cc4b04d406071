import { actGraph, caseOf } from './graph.js';
import { refusedStep, type Criterion } from './suite.js';
import { tours } from './tour.js';

/**
 * In every state of the chart, every act is refused for every set of reasons for which it can be. Where several
 * configurations offer the same refusal, the one with the shortest history shows it.
 */
export const refusals: Criterion = {
  name: 'refusals',
  says: { zh: '每种拒绝理由都出现一次', en: 'every way of being refused is seen' },
  cover(behaviour) {
    const nearest = new Map<string, number>();
    behaviour.refusals.forEach(({ from, act, reasons }, index) => {
      const why = reasons.map(({ rule, clauses }) => `${rule}:${clauses.join()}`).join(' ');
      const key = `${JSON.stringify(behaviour.states[from]!.value)} ${behaviour.acts[act]!.type} ${why}`;
      const known = nearest.get(key);
      if (known === undefined || behaviour.states[from]!.depth < behaviour.states[behaviour.refusals[known]!.from]!.depth) nearest.set(key, index);
    });
    const at = new Map<number, number[]>();
    for (const index of nearest.values()) {
      const { from } = behaviour.refusals[index]!;
      at.set(from, [...(at.get(from) ?? []), index]);
    }
    const graph = actGraph(behaviour);
    const { walks } = tours(graph, { nodes: new Set(at.keys()) });
    const shown = new Set<number>();
    const refusedAt = (state: number) => {
      if (shown.has(state)) return [];
      shown.add(state);
      return (at.get(state) ?? []).map((index) => refusedStep(behaviour, index));
    };
    const cases = walks.map((walk) => caseOf(behaviour, graph, walk, refusedAt));
    for (const opening of behaviour.openings) {
      if (at.has(opening) && !shown.has(opening)) cases.push(caseOf(behaviour, graph, { opening, edges: [] }, refusedAt));
    }
    const deepest = Math.max(0, ...[...at.keys()].map((state) => behaviour.states[state]!.depth));
    return { cases, lowerBound: nearest.size + deepest };
  },
};
