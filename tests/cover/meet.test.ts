import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Goals, type Stretch } from '../../src/cover/goals.js';
import { meet } from '../../src/cover/meet.js';
import { unforeseenStep, type SuiteCase } from '../../src/cover/suite.js';
import type { Behaviour, Edge, ExploredState } from '../../src/explore/behaviour.js';

const at = '2025-11-03T09:00:00+08:00';

interface Drawn {
  readonly nodes: number;
  readonly pairs: readonly (readonly [number, number])[];
  /** Each goal: the edges and the states that show it, and how states are named alike. */
  readonly goals: readonly { readonly edges: readonly number[]; readonly states: readonly number[] }[];
  /** Each a goal that only acts in one go show: the first edge, which of the next edges follow, and whether an act is tried in the end. */
  readonly inOneGo: readonly { readonly first: number; readonly next: readonly number[]; readonly tried: boolean }[];
  readonly values: readonly number[];
}

const drawings: fc.Arbitrary<Drawn> = fc.record({
  nodes: fc.integer({ min: 1, max: 4 }),
  pairs: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 6 }),
  goals: fc.array(fc.record({ edges: fc.array(fc.nat(5), { maxLength: 2 }), states: fc.array(fc.nat(3), { maxLength: 2 }) }), { minLength: 1, maxLength: 4 }),
  inOneGo: fc.array(fc.record({ first: fc.nat(5), next: fc.array(fc.nat(2), { maxLength: 2 }), tried: fc.boolean() }), { maxLength: 2 }),
  values: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
});

/** A behaviour of the drawn graph with what can be reached of it, and its goals; acts are named by their edge. */
function behaviourOf({ nodes, pairs, values }: Drawn): Behaviour {
  const first: number[] = [0];
  const depth = new Map([[0, 0]]);
  const via = new Map([[0, -1]]);
  const edges: Edge[] = [];
  const edge = (from: number, to: number, act: number): Edge => ({ from, to, act, taken: [], clauses: [], deviations: [], warnings: [] });
  for (let index = 0; index < first.length; index++) {
    pairs.forEach(([a, b], act) => {
      const [from, to] = [a % nodes, b % nodes];
      if (from !== first[index]) return;
      if (!depth.has(to)) {
        depth.set(to, depth.get(from)! + 1);
        via.set(to, edges.length);
        first.push(to);
      }
      edges.push(edge(from, to, act));
    });
  }
  const names = new Map(first.map((node, index) => [node, index]));
  const states = first.map((node): ExploredState => ({ value: `v${values[node]}`, input: 0, via: via.get(node)!, depth: depth.get(node)!, done: false, now: at }));
  return {
    procedure: 'drawn',
    interpretations: {},
    inputs: [{}],
    openings: [0],
    states,
    acts: pairs.map((_, act) => ({ type: `A${act}`, by: { officer: 'x', post: 'y' }, at })),
    edges: edges.map(({ from, to, act }) => edge(names.get(from)!, names.get(to)!, act)),
    refusals: [],
    tried: { accepted: 0, refused: 0, unforeseen: 0 },
    complete: true,
    remarks: [],
  } as Partial<Behaviour> as Behaviour;
}

function goalsOf({ goals, inOneGo }: Drawn, behaviour: Behaviour): Goals {
  const made = new Goals();
  const tries = new Map<number, string[]>();
  goals.forEach((goal, index) => {
    for (const edge of new Set(goal.edges)) if (edge < behaviour.edges.length) made.byEdge(`g${index}`, edge);
    for (const state of new Set(goal.states)) if (state < behaviour.states.length) tries.set(state, [...(tries.get(state) ?? []), `g${index}`]);
  });
  inOneGo.forEach(({ first, next, tried }, index) => {
    if (first >= behaviour.edges.length) return;
    const edges: [number, ...number[]] = [first];
    for (const choice of next) {
      const out = [...behaviour.edges.keys()].filter((edge) => behaviour.edges[edge]!.from === behaviour.edges[edges.at(-1)!]!.to);
      if (out.length) edges.push(out[choice % out.length]!);
    }
    const { to } = behaviour.edges[edges.at(-1)!]!;
    made.byStretch(`s${index}`, { edges, ...(tried ? { step: () => unforeseenStep(behaviour, to, { type: `S${index}`, by: { officer: 'x', post: 'y' }, at }) } : {}) });
  });
  for (const [state, names] of tries) made.byTry(names, state, () => unforeseenStep(behaviour, state, { type: `T${state}`, by: { officer: 'x', post: 'y' }, at }));
  return made;
}

/** The fewest acts with which histories show all goals, by search over (place, shown); a try costs one. */
function fewest(behaviour: Behaviour, goals: Goals): number {
  const all = 2 ** goals.names.length - 1;
  const bits = (list: readonly number[][], id: number) => list.reduce((mask, shown, goal) => (shown.includes(id) ? mask | (1 << goal) : mask), 0);
  const best = new Set<string>();
  const layers: { readonly node: number; readonly shown: number }[][] = [[{ node: 0, shown: 0 }]];
  for (let cost = 0; ; cost++) {
    const layer = (layers[cost] ??= []);
    const later = (acts: number, node: number, shown: number) => (layers[cost + acts] ??= []).push({ node, shown });
    for (let index = 0; index < layer.length; index++) {
      const { node, shown } = layer[index]!;
      if (shown === all) return cost;
      if (best.has(`${node} ${shown}`)) continue;
      best.add(`${node} ${shown}`);
      layer.push({ node: 0, shown });
      goals.states.forEach((state, id) => {
        if (state === node) later(1, node, shown | bits(goals.tries, id));
      });
      behaviour.edges.forEach(({ from, to }, edge) => {
        if (from === node) later(1, to, shown | bits(goals.edges, edge));
      });
      goals.stretches.forEach((stretches, goal) => {
        for (const { edges, step } of stretches) {
          if (behaviour.edges[edges[0]]!.from !== node) continue;
          const along = edges.reduce((mask, edge) => mask | bits(goals.edges, edge), 1 << goal);
          later(edges.length + (step ? 1 : 0), behaviour.edges[edges.at(-1)!]!.to, shown | along);
        }
      });
    }
  }
}

/** Whether some history does a stretch in one go; acts that are tried leave a case as it is. */
function isDone(cases: readonly SuiteCase[], { edges, step }: Stretch, behaviour: Behaviour): boolean {
  const wanted = edges.map((edge) => `A${behaviour.edges[edge]!.act}`);
  return cases.some(({ steps }) => {
    const accepted = steps.flatMap(({ act, verdict }, index) => (verdict === 'accepted' ? [{ type: act.type, index }] : []));
    return accepted.some((_, from) => {
      const part = accepted.slice(from, from + wanted.length);
      if (part.map(({ type }) => type).join() !== wanted.join()) return false;
      const rest = steps.slice(part.at(-1)!.index + 1);
      const end = rest.findIndex(({ verdict }) => verdict === 'accepted');
      return !step || rest.slice(0, end < 0 ? rest.length : end).some(({ act }) => act.type === step().act.type);
    });
  });
}

test('meeting goals shows them all, within a bound that is never above the truth', () => {
  let optimal = 0;
  let runs = 0;
  let inOneGo = 0;
  fc.assert(
    fc.property(drawings, (drawn) => {
      const behaviour = behaviourOf(drawn);
      const goals = goalsOf(drawn, behaviour);
      const { cases, lowerBound } = meet(behaviour, goals);
      const shown = new Set(cases.flatMap(({ steps }) => steps.flatMap(({ shows = [] }) => shows)));
      expect([...shown].sort()).toEqual([...goals.names].sort());
      for (const { steps } of cases) {
        let node = 0;
        for (const { act, verdict } of steps) {
          if (verdict === 'unforeseen') expect([`T${node}`, 'S0', 'S1']).toContain(act.type);
          else {
            const edge = behaviour.edges.find(({ from, act: index }) => from === node && `A${index}` === act.type)!;
            node = edge.to;
          }
        }
      }
      goals.stretches.forEach((stretches) => {
        if (!stretches.length) return;
        inOneGo++;
        expect(stretches.some((stretch) => isDone(cases, stretch, behaviour))).toBe(true);
      });
      const acts = cases.reduce((sum, { steps }) => sum + steps.length, 0);
      const truth = fewest(behaviour, goals);
      expect(lowerBound).toBeLessThanOrEqual(truth);
      expect(acts).toBeGreaterThanOrEqual(truth);
      runs++;
      if (acts === truth) optimal++;
      expect(meet(behaviour, goals)).toEqual({ cases, lowerBound });
    }),
    { numRuns: 400 },
  );
  expect(inOneGo).toBeGreaterThan(100);
  expect(optimal / runs).toBeGreaterThan(0.9);
});
