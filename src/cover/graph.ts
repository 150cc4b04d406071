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

/** What a history does next: an edge of the behaviour, or a step that leaves the case as it is. */
export type Item = { readonly edge: number; readonly shows?: readonly string[] } | { readonly step: SuiteStep };

/**
 * A history as a case. Exploring tells a case that merely runs later from no other; so an act is moved, with every moment
 * it states, by as much as the case runs later.
 */
export function caseFrom(behaviour: Behaviour, opening: number, items: readonly Item[]): SuiteCase {
  const steps: SuiteStep[] = [];
  let state = opening;
  let later = 0;
  let acts = 0;
  const add = (step: SuiteStep) => steps.push(later === 0 ? step : { ...step, act: moved(step.act, later) as AnyAct });
  for (const item of items) {
    if ('step' in item) {
      add(item.step);
      continue;
    }
    const step = acceptedStep(behaviour, item.edge);
    add(item.shows?.length ? { ...step, shows: item.shows } : step);
    state = behaviour.edges[item.edge]!.to;
    later += epoch(step.act.at) - epoch(behaviour.states[state]!.now);
    acts++;
  }
  const { input, value } = behaviour.states[opening]!;
  return {
    name: `opening ${input + 1} to ${stateName(behaviour.states[state]!.value)} in ${acts} acts`,
    input: behaviour.inputs[input]!,
    opens: value,
    steps,
  };
}

/** A walk as a case. */
export const caseOf = (behaviour: Behaviour, graph: ActGraph, walk: Walk): SuiteCase =>
  caseFrom(behaviour, walk.opening, walk.edges.map((edge) => ({ edge: graph.edgeOf[edge]! })));

/** A value with every moment in it moved by some milliseconds. */
function moved(value: unknown, milliseconds: number): unknown {
  if (typeof value === 'string') return isInstant(value) ? shift(value, milliseconds) : value;
  if (Array.isArray(value)) return value.map((member) => moved(member, milliseconds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, moved(member, milliseconds)]));
}
