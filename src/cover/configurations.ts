import { transition, type AnyMachineSnapshot, type AnyTransitionDefinition } from 'xstate';
import type { Behaviour } from '../explore/behaviour.js';
import { foreseen } from '../model/decide.js';
import { candidates, idsOfTransitions } from '../model/guard-tree.js';
import type { Procedure } from '../model/procedure.js';
import { begin, machineSnapshot } from '../model/snapshot.js';
import { take, takenToOpen } from '../model/take.js';

/**
 * XState's own snapshots of the states of a behaviour, made when asked for, each from the one before it on its first way;
 * and what a configuration knows, once for each state value.
 */
export class Configurations {
  readonly #snapshots: (AnyMachineSnapshot | undefined)[] = [];
  readonly #keys: string[];
  readonly #active = new Map<string, ReadonlySet<string>>();
  readonly #foreseen = new Map<string, ReadonlySet<string>>();
  readonly #waiting = new Map<string, readonly AnyTransitionDefinition[]>();

  constructor(
    readonly procedure: Procedure,
    readonly behaviour: Behaviour,
  ) {
    this.#keys = behaviour.states.map(({ value, done }) => `${done} ${JSON.stringify(value)}`);
  }

  /** Tells state values apart. */
  keyOf(state: number): string {
    return this.#keys[state]!;
  }

  snapshot(state: number): AnyMachineSnapshot {
    const { behaviour, procedure } = this;
    const way: number[] = [];
    let current = state;
    for (; !this.#snapshots[current] && behaviour.states[current]!.via >= 0; current = behaviour.edges[behaviour.states[current]!.via]!.from) way.push(current);
    this.#snapshots[current] ??= machineSnapshot(procedure, begin(procedure, behaviour.inputs[behaviour.states[current]!.input], behaviour.interpretations));
    for (const next of way.reverse()) {
      const { from, act } = behaviour.edges[behaviour.states[next]!.via]!;
      this.#snapshots[next] = transition(procedure.machine, this.#snapshots[from] as never, behaviour.acts[act]!)[0] as AnyMachineSnapshot;
    }
    return this.#snapshots[state]!;
  }

  /** The types of act of which a configuration says something. */
  foreseenIn(state: number): ReadonlySet<string> {
    const key = this.keyOf(state);
    let known = this.#foreseen.get(key);
    if (!known) this.#foreseen.set(key, (known = new Set(foreseen(this.snapshot(state)))));
    return known;
  }

  /** The transitions that wait for a type of act there, guards not asked. */
  waitingIn(state: number, type: string): readonly AnyTransitionDefinition[] {
    const key = `${type} ${this.keyOf(state)}`;
    let known = this.#waiting.get(key);
    if (!known) this.#waiting.set(key, (known = this.behaviour.states[state]!.done ? [] : candidates(this.snapshot(state), type)));
    return known;
  }

  /** The ids of the state nodes that are active there. */
  activeIn(state: number): ReadonlySet<string> {
    const key = this.keyOf(state);
    let known = this.#active.get(key);
    if (!known) {
      const nodes = (this.snapshot(state) as unknown as { readonly _nodes: readonly { readonly id: string }[] })._nodes;
      this.#active.set(key, (known = new Set(nodes.map(({ id }) => id))));
    }
    return known;
  }

  /** Ids of the transitions that follow an act by themselves (`always`, `done`). */
  followingEdge(edge: number): string[] {
    const { from, act } = this.behaviour.edges[edge]!;
    return idsOfTransitions(this.procedure.machine, take(this.procedure.machine, this.snapshot(from), this.behaviour.acts[act]!).following);
  }

  /** Ids of the transitions that are taken by themselves when a case opens. */
  takenToOpen(input: number): string[] {
    const { facts, readings } = machineSnapshot(this.procedure, begin(this.procedure, this.behaviour.inputs[input], this.behaviour.interpretations)).context as { facts: unknown; readings: unknown };
    return idsOfTransitions(this.procedure.machine, takenToOpen(this.procedure.machine, { facts, readings }));
  }
}
