import type { AnyTransitionDefinition } from 'xstate';
import { guardTree, leavesOf, transitionsOf } from '../../model/guard-tree.js';
import { conditionName, decisionOf, type Condition } from '../conditions.js';
import type { Owed } from './owed.js';

/** A condition of a guard with other parameters that the same demand has elsewhere, and the goals that tell them apart. */
interface Miss {
  readonly other: unknown;
  readonly refused: string;
  readonly passed: string;
}

/** The goals of one condition of a guard, in words. */
export interface Naming {
  readonly keepsFromFiring: string;
  readonly letsFire: string;
  readonly misses: readonly Miss[];
}

/** What the conditions of guards show, in words. */
export class Namings {
  readonly #known = new Map<AnyTransitionDefinition, readonly Naming[]>();
  /** By rule: the parameters that it has somewhere in this machine. */
  readonly #parameters = new Map<string, Map<string, unknown>>();

  constructor(readonly owed: Owed) {
    for (const transition of transitionsOf(owed.procedure.machine)) {
      for (const { name, params } of leavesOf(guardTree(transition.guard))) {
        if (params === undefined) continue;
        const known = this.#parameters.get(name) ?? new Map<string, unknown>();
        this.#parameters.set(name, known.set(conditionName({ name, params } as Condition), params));
      }
    }
  }

  /** By condition of a transition's guard, from the left. */
  of(transition: AnyTransitionDefinition): readonly Naming[] {
    let known = this.#known.get(transition);
    if (!known) {
      known = decisionOf(this.owed.procedure, transition).conditions.map((condition): Naming => {
        const what = `${this.owed.nameOf(transition)}: ${conditionName(condition)}`;
        const misses = this.#others(condition).map((other): Miss => {
          const instead = conditionName({ ...condition, params: other });
          return { other, refused: `${what} refuses whom ${instead} lets pass`, passed: `${what} lets pass whom ${instead} refuses` };
        });
        return { keepsFromFiring: `${what} alone keeps it from firing`, letsFire: `${what} alone lets it fire`, misses };
      });
      this.#known.set(transition, known);
    }
    return known;
  }

  #others({ name, params, rule }: Condition): unknown[] {
    if (!rule || rule.kind !== 'demand' || params === undefined) return [];
    const own = conditionName({ name, params } as Condition);
    return [...this.#parameters.get(name)!].filter(([key]) => key !== own).map(([, other]) => other);
  }
}
