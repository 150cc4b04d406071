import type { Behaviour } from '../explore/behaviour.js';
import type { Graph, Walk } from './tour.js';
import { acceptedStep, stateName, type SuiteCase, type SuiteStep } from './suite.js';

/** The graph of a behaviour in which acts of one type between the same two states, with the same report, count as one. */
export interface ActGraph extends Graph {
  /** For each edge of the graph, the edge of the behaviour that stands for it. */
  readonly edgeOf: readonly number[];
}

/** Merges the edges of a behaviour that differ only in who acts or what else is stated. */
export function actGraph(behaviour: Behaviour): ActGraph {
  const seen = new Set<string>();
  const edgeOf: number[] = [];
  behaviour.edges.forEach(({ from, to, act, deviations, warnings }, index) => {
    const report = [...deviations, ...warnings].map(({ rule }) => rule).join();
    const key = `${from} ${to} ${behaviour.acts[act]!.type} ${report}`;
    if (seen.has(key)) return;
    seen.add(key);
    edgeOf.push(index);
  });
  const edges = edgeOf.map((index) => ({ from: behaviour.edges[index]!.from, to: behaviour.edges[index]!.to }));
  return { nodes: behaviour.states.length, openings: behaviour.openings, edges, edgeOf };
}

/** A walk as a case; `extra` adds refused acts at each state that the walk comes to. */
export function caseOf(behaviour: Behaviour, graph: ActGraph, walk: Walk, extra: (state: number) => readonly SuiteStep[] = () => []): SuiteCase {
  const steps: SuiteStep[] = [...extra(walk.opening)];
  let state = walk.opening;
  for (const edge of walk.edges) {
    steps.push(acceptedStep(behaviour, graph.edgeOf[edge]!));
    state = graph.edges[edge]!.to;
    steps.push(...extra(state));
  }
  const opening = behaviour.states[walk.opening]!.input;
  return { name: `opening ${opening + 1} to ${stateName(behaviour.states[state]!.value)} in ${walk.edges.length} acts`, input: behaviour.inputs[opening]!, steps };
}
