import type { Behaviour } from '../explore/behaviour.js';
import type { Goals } from './goals.js';
import { tours } from './tour.js';

/**
 * No histories that show every goal have fewer acts.
 *
 * The bound adds two: an act that is tried shows at most so many goals; and where states of one value count as one, every
 * history still is a walk of the same length, so an exact tour of that smaller graph is never longer.
 */
export function fewestActs(behaviour: Behaviour, goals: Goals): number {
  const numbers = [...goals.names.keys()];
  const triesOf = (goal: number) => goals.tries[goal]!;
  const tryOnly = numbers.filter((goal) => triesOf(goal).length && !goals.edges[goal]!.length && !goals.openings[goal]!.length && !goals.stretches[goal]!.length);
  /** By goal that only acts that are accepted show: the edges one of which has to be taken for it. */
  const edgesFor = new Map<number, readonly number[]>();
  for (const goal of numbers) {
    const edges = [...goals.edges[goal]!, ...goals.stretches[goal]!.map(({ edges: [first] }) => first)];
    if (edges.length && !triesOf(goal).length && !goals.openings[goal]!.length) edgesFor.set(goal, edges);
  }
  const goalsFor = new Map<number, number>();
  for (const edges of edgesFor.values()) for (const edge of new Set(edges)) goalsFor.set(edge, (goalsFor.get(edge) ?? 0) + 1);

  const values = new Map<string, number>();
  const valueOf = behaviour.states.map(({ value }) => {
    const key = JSON.stringify(value);
    if (!values.has(key)) values.set(key, values.size);
    return values.get(key)!;
  });
  const arcs = new Map<string, { readonly from: number; readonly to: number; need: number }>();
  const arcOf = (edge: number) => `${valueOf[behaviour.edges[edge]!.from]} ${valueOf[behaviour.edges[edge]!.to]}`;
  behaviour.edges.forEach(({ from, to }, edge) => {
    if (!arcs.has(arcOf(edge))) arcs.set(arcOf(edge), { from: valueOf[from]!, to: valueOf[to]!, need: 0 });
  });
  for (const edges of edgesFor.values()) {
    const places = new Set(edges.map(arcOf));
    if (places.size === 1) arcs.get([...places][0]!)!.need += 1 / Math.max(...edges.map((edge) => goalsFor.get(edge)!));
  }
  const nodes = new Set<number>();
  for (const goal of tryOnly) {
    const places = new Set(triesOf(goal).map((id) => valueOf[goals.states[id]!]!));
    if (places.size === 1) nodes.add([...places][0]!);
  }
  const edges: { from: number; to: number }[] = [];
  const wanted = new Set<number>();
  for (const { from, to, need } of arcs.values()) {
    const times = Math.max(1, up(need));
    for (let time = 0; time < times; time++) {
      if (need > 0) wanted.add(edges.length);
      edges.push({ from, to });
    }
  }
  const openings = [...new Set(behaviour.openings.map((opening) => valueOf[opening]!))];
  const shown = new Set(tryOnly);
  const tried = fewestTries(goals.tries.map((ids, goal) => (shown.has(goal) ? ids : [])), goals.steps.length);
  return tried + tours({ nodes: values.size, openings, edges }, { edges: wanted, nodes }).lowerBound;
}

/**
 * So many tries at least show every goal that has any: a packing of weights on goals, of which no try shows more than 1 in
 * all (the dual of the covering problem). Weights begin equal among the goals of the largest try that shows them, or at
 * nothing, and are then raised one by one as far as the tries leave room; the better of the two counts.
 */
function fewestTries(triesOf: readonly (readonly number[])[], tries: number): number {
  const sizes = new Int32Array(tries);
  for (const ids of triesOf) for (const id of ids) sizes[id]!++;
  const largest = triesOf.map((ids) => ids.reduce((most, id) => Math.max(most, sizes[id]!), 1));
  const order = [...triesOf.keys()].filter((goal) => triesOf[goal]!.length);
  order.sort((a, b) => largest[a]! - largest[b]! || triesOf[a]!.length - triesOf[b]!.length || a - b);
  const packed = (begin: (goal: number) => number): number => {
    const room = new Float64Array(tries).fill(1);
    let sum = 0;
    const put = (goal: number, weight: number) => {
      sum += weight;
      for (const id of triesOf[goal]!) room[id]! -= weight;
    };
    for (const goal of order) put(goal, begin(goal));
    for (const goal of order) put(goal, Math.max(0, triesOf[goal]!.reduce((least, id) => Math.min(least, room[id]!), 1)));
    return up(sum);
  };
  return Math.max(packed((goal) => 1 / largest[goal]!), packed(() => 0));
}

/** The next whole number, with room for what adding fractions loses. */
const up = (sum: number): number => Math.ceil(sum - 1e-6);
