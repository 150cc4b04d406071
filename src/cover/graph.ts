import type { Behaviour } from '../explore/behaviour.js';
import type { AnyAct } from '../model/act.js';
import { epoch, isInstant, shift } from '../model/instant.js';
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

/**
 * A walk as a case; `extra` adds refused acts at each state that the walk comes to. Exploring tells a case that merely runs
 * later from no other; so an act of the walk is moved, with every moment it states, by as much as the case runs later.
 */
export function caseOf(behaviour: Behaviour, graph: ActGraph, walk: Walk, extra: (state: number) => readonly SuiteStep[] = () => []): SuiteCase {
  const steps: SuiteStep[] = [];
  let state = walk.opening;
  let later = 0;
  const add = (step: SuiteStep) => steps.push(later === 0 ? step : { ...step, act: moved(step.act, later) as AnyAct });
  extra(state).forEach(add);
  for (const edge of walk.edges) {
    const step = acceptedStep(behaviour, graph.edgeOf[edge]!);
    add(step);
    state = graph.edges[edge]!.to;
    later += epoch(step.act.at) - epoch(behaviour.states[state]!.now);
    extra(state).forEach(add);
  }
  const opening = behaviour.states[walk.opening]!.input;
  return { name: `opening ${opening + 1} to ${stateName(behaviour.states[state]!.value)} in ${walk.edges.length} acts`, input: behaviour.inputs[opening]!, steps };
}

/** A value with every moment in it moved by some milliseconds. */
function moved(value: unknown, milliseconds: number): unknown {
  if (typeof value === 'string') return isInstant(value) ? shift(value, milliseconds) : value;
  if (Array.isArray(value)) return value.map((member) => moved(member, milliseconds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, moved(member, milliseconds)]));
}
