import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine, type EventObject } from 'xstate';
import { lineGraph } from './line-graph.js';
import { tours, type Graph, type Tours } from './tour.js';

/** What a suite of a plain machine has to see. */
export type MachineCriterion = 'states' | 'transitions' | 'transition-pairs';

export interface MachineSuiteOptions<E extends EventObject = EventObject> {
  /** The events to try: everywhere the same, or as the state has it. */
  readonly events: readonly E[] | ((snapshot: AnyMachineSnapshot) => readonly E[]);
  readonly input?: unknown;
  /** `transitions` unless given. */
  readonly criterion?: MachineCriterion;
  /** At most so many states are explored; 10,000 unless given. More is an error: a context that grows for ever has no suite. */
  readonly maxStates?: number;
}

export interface MachineHistory<E extends EventObject = EventObject> {
  /** The state value after each event. */
  readonly steps: readonly { readonly event: E; readonly value: unknown }[];
  readonly opens: unknown;
}

/** Histories that together meet a criterion for a plain machine. */
export interface MachineSuite<E extends EventObject = EventObject> {
  readonly machine: string;
  readonly criterion: MachineCriterion;
  readonly states: number;
  /** Events in total. */
  readonly acts: number;
  /** No suite that meets the criterion has fewer. */
  readonly lowerBound: number;
  readonly optimal: boolean;
  readonly histories: readonly MachineHistory<E>[];
}

/** A machine that cannot be explored: too many states, or a context that is no plain data. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
}

/**
 * A suite for a plain XState machine, without acts or rules: it is explored with the given events, and its exact tours are
 * the suite. Throws {@link MachineError}.
 */
export function coverMachine<E extends EventObject>(machine: AnyStateMachine, options: MachineSuiteOptions<E>): MachineSuite<E> {
  const { events, criterion = 'transitions', maxStates = 10_000 } = options;
  const snapshots: AnyMachineSnapshot[] = [];
  const index = new Map<string, number>();
  const add = (snapshot: AnyMachineSnapshot): number => {
    const key = keyOf(machine, snapshot);
    let state = index.get(key);
    if (state === undefined) {
      if (snapshots.length >= maxStates) throw new MachineError(`${machine.id} has more than ${maxStates} states with these events: give fewer events, or keep the context bounded`);
      state = snapshots.push(snapshot) - 1;
      index.set(key, state);
    }
    return state;
  };
  add(initialTransition(machine, options.input as never)[0] as AnyMachineSnapshot);
  const edges: { from: number; to: number; event: E }[] = [];
  for (let from = 0; from < snapshots.length; from++) {
    const snapshot = snapshots[from]!;
    if (snapshot.status !== 'active') continue;
    const awaited = new Set(getNextTransitions(snapshot).map(({ eventType }) => String(eventType)));
    const seen = new Set<string>();
    for (const event of typeof events === 'function' ? events(snapshot) : events) {
      if (![...awaited].some((type) => type === event.type || type === '*' || (type.endsWith('.*') && event.type.startsWith(type.slice(0, -1))))) continue;
      if (!machine.getTransitionData(snapshot as never, event as never).length) continue;
      const to = add(transition(machine, snapshot as never, event as never)[0] as AnyMachineSnapshot);
      if (seen.has(`${event.type} ${to}`)) continue;
      seen.add(`${event.type} ${to}`);
      edges.push({ from, to, event });
    }
  }
  const graph: Graph = { nodes: snapshots.length, openings: [0], edges };
  const { walks, lowerBound, optimal } = walksFor(graph, criterion);
  const histories = walks.map((walk) => ({
    opens: snapshots[0]!.value as unknown,
    steps: walk.map((edge) => ({ event: edges[edge]!.event, value: snapshots[edges[edge]!.to]!.value as unknown })),
  }));
  return { machine: machine.id, criterion, states: snapshots.length, acts: walks.reduce((sum, walk) => sum + walk.length, 0), lowerBound, optimal, histories };
}

function walksFor(graph: Graph, criterion: MachineCriterion): Omit<Tours, 'walks'> & { readonly walks: readonly (readonly number[])[] } {
  const all = new Set(graph.edges.keys());
  if (criterion !== 'transition-pairs') {
    const found = tours(graph, criterion === 'states' ? { nodes: new Set(Array.from({ length: graph.nodes }, (_, node) => node)) } : { edges: all });
    return { ...found, walks: found.walks.map(({ edges }) => edges) };
  }
  const lines = lineGraph(graph);
  const found = tours(lines.graph, { edges: lines.pairs, nodes: all });
  return { ...found, walks: found.walks.map(({ edges }) => edges.map((line) => lines.graph.edges[line]!.to)) };
}

function keyOf(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): string {
  const history = Object.entries(snapshot.historyValue as Record<string, readonly { readonly id: string }[]>).map(([id, nodes]) => [id, nodes.map((node) => node.id)]);
  return JSON.stringify([snapshot.status, snapshot.value, snapshot.context, history], (name, value: unknown) => {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint' || value instanceof Map || value instanceof Set) {
      throw new MachineError(`the context of ${machine.id} holds at "${name}" what JSON cannot: states cannot be told apart by it`);
    }
    return value;
  });
}
