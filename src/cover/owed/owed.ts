import type { AnyTransitionDefinition } from 'xstate';
import type { Behaviour } from '../../explore/behaviour.js';
import type { AnyAct } from '../../model/act.js';
import { transitionIds } from '../../model/guard-tree.js';
import type { Procedure } from '../../model/procedure.js';
import { Configurations } from '../configurations.js';
import { Goals } from '../goals.js';
import type { SuiteStep } from '../suite.js';

/** At most so many configurations show the same refusal: more would only be more to choose from. */
export const enoughPlaces = 32;
/** Of configurations with the same state value, so many of the nearest are asked what costs much to ask. */
const enoughNear = 6;

/** What the suite for every day owes, as it is gathered: the goals, and what is asked again and again on the way. */
export class Owed {
  readonly goals = new Goals();
  readonly configurations: Configurations;
  readonly nameOf: (transition: AnyTransitionDefinition) => string;
  /** By state: the edges that leave it. */
  readonly leaving: readonly (readonly number[])[];
  /** States, those nearest to an opening first. */
  readonly nearest: readonly number[];
  /** By state: how many others of the same value are nearer to an opening. */
  readonly nearer: readonly number[];
  readonly #tries = new Map<string, number>();

  constructor(
    readonly behaviour: Behaviour,
    readonly procedure: Procedure,
  ) {
    const { states, edges } = behaviour;
    this.configurations = new Configurations(procedure, behaviour);
    const leaving: number[][] = states.map(() => []);
    edges.forEach(({ from }, edge) => leaving[from]!.push(edge));
    this.leaving = leaving;
    const ids = transitionIds(procedure.machine);
    const prefix = `${procedure.machine.id}.`;
    this.nameOf = (transition) => {
      const id = ids.get(transition)!;
      return id.startsWith(prefix) ? id.slice(prefix.length) : id;
    };
    this.nearest = [...states.keys()].sort((a, b) => states[a]!.depth - states[b]!.depth || a - b);
    const alike = new Map<string, number>();
    const nearer: number[] = [];
    for (const state of this.nearest) {
      const key = this.configurations.keyOf(state);
      nearer[state] = alike.get(key) ?? 0;
      alike.set(key, nearer[state]! + 1);
    }
    this.nearer = nearer;
  }

  isNear(state: number): boolean {
    return this.nearer[state]! < enoughNear;
  }

  /** An act that is tried in a state shows some goals; it is one try whoever asks for it. */
  tryAct(names: readonly string[], state: number, act: AnyAct, step: () => SuiteStep): void {
    const key = `${state} ${JSON.stringify(act)}`;
    const known = this.#tries.get(key);
    if (known === undefined) this.#tries.set(key, this.goals.byTry(names, state, step));
    else this.goals.alsoByTry(names, known);
  }

  /** Whether the act is tried in that state already. */
  isTried(state: number, act: AnyAct): boolean {
    return this.#tries.has(`${state} ${JSON.stringify(act)}`);
  }

  /** Whether some of the goals could do with more places that show them. */
  wants(names: readonly string[]): boolean {
    return names.some((name) => this.goals.ways(name) < enoughPlaces);
  }
}
