import { expect } from 'vitest';
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Behaviour, Edge, ExploredState, Refusal } from '../../src/explore/behaviour.js';
import type { AnyAct } from '../../src/model/act.js';
import { foreseen, judge, type Judged } from '../../src/model/decide.js';
import { candidates, transitionIds } from '../../src/model/guard-tree.js';
import { epoch, isInstant, type Instant } from '../../src/model/instant.js';
import type { Procedure } from '../../src/model/procedure.js';
import { sampleActs } from '../../src/model/samples.js';
import { begin, machineSnapshot } from '../../src/model/snapshot.js';

/** What the reference finds: everything that a behaviour says of the machine itself. */
export type Found = Pick<Behaviour, 'openings' | 'states' | 'acts' | 'edges' | 'refusals' | 'tried'>;

/** What the explorer found, in the same form. */
export const foundBy = ({ openings, states, acts, edges, refusals, tried }: Behaviour): Found => ({ openings, states, acts, edges, refusals, tried });

/** Whether two findings are the same; texts are compared first, as looking at every object takes long. */
export function expectSame(found: Found | undefined, expected: Found | undefined): void {
  const inOrder = (given: Found | undefined) => JSON.stringify(given && { ...given, states: given.states.map(({ value, input, via, depth, done, now }) => [value, input, via, depth, done, now]) });
  if (inOrder(found) !== inOrder(expected)) expect(found).toEqual(expected);
}

interface Asked {
  readonly machine: AnyStateMachine;
  readonly acts: (snapshot: AnyMachineSnapshot, now: Instant) => { readonly tried: Iterable<AnyAct>; readonly unforeseen: number };
  readonly judge: (snapshot: AnyMachineSnapshot, act: AnyAct) => Judged;
}

/** Explores a procedure by the book: one real snapshot a state, XState asked for every act, JSON texts as keys. */
export function referenceOf(procedure: Procedure): Found {
  const openings = procedure.samples.inputs.map((input) => machineSnapshot(procedure, begin(procedure, input)));
  const types = Object.keys(procedure.acts.payloads);
  return walk(openings, procedure.samples.start, Number.POSITIVE_INFINITY, {
    machine: procedure.machine,
    acts: (snapshot, now) => {
      const known = types.filter((type) => foreseen(snapshot).includes(type));
      return { tried: sampleActs(procedure, snapshot.context, now, procedure.samples.performers, known), unforeseen: types.length - known.length };
    },
    judge: (snapshot, act) => judge(procedure, snapshot, act),
  });
}

/** Explores a plain machine by the book. `inOrder` puts active states into the order of the document before every event; no more is expanded beyond `most` states. */
export function referenceOfMachine(machine: AnyStateMachine, events: readonly { readonly type: string }[], { inOrder, most }: { readonly inOrder: boolean; readonly most: number }): Found {
  const [first] = initialTransition(machine) as unknown as [AnyMachineSnapshot];
  return walk([first], '', most, {
    machine,
    acts: ({ status }) => (status === 'active' ? { tried: events as readonly AnyAct[], unforeseen: 0 } : { tried: [], unforeseen: events.length }),
    judge: (given, act) => {
      const snapshot = inOrder ? ({ ...given, _nodes: [...given._nodes].sort((a, b) => a.order - b.order) } as AnyMachineSnapshot) : given;
      const common = { state: snapshot.value, clauses: [], warnings: [], deviations: [] };
      const taken = machine.getTransitionData(snapshot as never, act);
      if (taken.length) return { ...common, verdict: 'accepted', taken, next: transition(machine, snapshot as never, act)[0] as AnyMachineSnapshot };
      return candidates(snapshot, act.type).length ? { ...common, verdict: 'refused', reasons: [] as never } : { ...common, verdict: 'unforeseen', foreseen: [] };
    },
  });
}

function walk(first: readonly AnyMachineSnapshot[], start: Instant, most: number, asked: Asked): Found {
  const snapshots: AnyMachineSnapshot[] = [];
  const states: ExploredState[] = [];
  const acts: AnyAct[] = [];
  const edges: Edge[] = [];
  const refusals: Refusal[] = [];
  const tried = { accepted: 0, refused: 0, unforeseen: 0 };
  const index = new Map<string, number>();
  const actIndex = new Map<string, number>();
  const ids = transitionIds(asked.machine);

  const add = (snapshot: AnyMachineSnapshot, input: number, via: number, depth: number, now: Instant): number => {
    if (snapshot.status === 'error') throw snapshot.error;
    if (!isLegal(snapshot)) throw new Error('an illegal configuration');
    const key = keyOf(snapshot, input, now);
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, states.length);
    snapshots.push(snapshot);
    return states.push({ value: snapshot.value, input, via, depth, done: snapshot.status === 'done', now }) - 1;
  };
  const intern = (act: AnyAct): number => {
    const key = JSON.stringify(act);
    if (!actIndex.has(key)) actIndex.set(key, acts.push(act) - 1);
    return actIndex.get(key)!;
  };

  const openings = first.map((snapshot, input) => add(snapshot, input, -1, 0, start));
  for (let from = 0; from < states.length && states.length <= most; from++) {
    const snapshot = snapshots[from]!;
    const { input, depth, now } = states[from]!;
    const refused = new Set<string>();
    const toTry = asked.acts(snapshot, now);
    tried.unforeseen += toTry.unforeseen;
    for (const act of toTry.tried) {
      const judged = asked.judge(snapshot, act);
      tried[judged.verdict]++;
      if (judged.verdict === 'accepted') {
        const { taken, clauses, deviations, warnings } = judged;
        const to = add(judged.next, input, edges.length, depth + 1, act.at ?? now);
        edges.push({ from, to, act: intern(act), taken: taken.map((each) => ids.get(each)!), clauses, deviations, warnings });
      } else if (judged.verdict === 'refused') {
        const signature = `${act.type} ${judged.reasons.map(({ rule, clauses }) => `${rule}:${clauses.join()}`).join(' ')}`;
        if (refused.has(signature)) continue;
        refused.add(signature);
        refusals.push({ from, act: intern(act), reasons: judged.reasons });
      }
    }
  }
  return { openings, states, acts, edges, refusals, tried };
}

/** What tells configurations apart: opening, state, context, history and status; moments by their distance from now. */
function keyOf(snapshot: AnyMachineSnapshot, input: number, now: Instant): string {
  const { facts, readings: _readings, ...progress } = snapshot.context as Record<string, unknown>;
  const base = epoch(now);
  const relative = (_name: string, value: unknown) => (typeof value === 'string' && isInstant(value) ? epoch(value) - base : value);
  const history = Object.entries(snapshot.historyValue as Record<string, readonly { readonly id: string }[]>).sort(([a], [b]) => (a < b ? -1 : 1));
  const recorded = history.map(([id, nodes]) => [id, nodes.map((node) => node.id).sort()]);
  const inOrder = Object.fromEntries(Object.entries(progress).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify([input, instantsIn(facts) ? base : '', snapshot.status, snapshot.value, inOrder, recorded], relative);
}

function instantsIn(value: unknown): boolean {
  if (typeof value === 'string') return isInstant(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(instantsIn);
}

/** Whether exactly one child of each active compound state is active, and every child of each active parallel state. */
function isLegal({ _nodes: nodes }: AnyMachineSnapshot): boolean {
  return nodes.every((node) => {
    const children = Object.values(node.states).filter(({ type }) => type !== 'history');
    const active = children.filter((child) => nodes.includes(child)).length;
    if (node.type === 'compound' && active !== 1) return false;
    if (node.type === 'parallel' && active !== children.length) return false;
    return !node.parent || nodes.includes(node.parent);
  });
}
