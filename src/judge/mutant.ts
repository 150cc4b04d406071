import type { Procedure } from '../model/procedure.js';
import type { Text } from '../model/text.js';

/** A way of getting a rule wrong. */
export type Operator =
  | 'conjunct-dropped'
  | 'route-dropped'
  | 'route-negated'
  | 'role-swapped'
  | 'limit-moved'
  | 'connective-swapped'
  | 'order-lifted'
  | 'target-swapped'
  | 'transition-removed'
  | 'transition-added'
  | 'action-dropped'
  | 'breach-changed'
  | 'interpretation-flipped';

/**
 * What a mutant can make different; all else is as it was.
 * - `acts`: acts of some types in some states;
 * - `steps`: also where any accepted act leads to, and where cases begin;
 * - `everything`: any verdict.
 */
export interface Touch {
  readonly extent: 'acts' | 'steps' | 'everything';
  readonly acts: readonly { readonly state: string; readonly type: string }[];
}

/** A procedure with one mistake in it. */
export interface Mutant {
  readonly operator: Operator;
  /** What is wrong, in words. */
  readonly what: Text;
  /** The id of the transition or state, or the name of the rule or interpretation. */
  readonly where: string;
  /** The clause that it gets wrong. */
  readonly clause: string;
  readonly touches: Touch;
  /** Makes the procedure. Throws where XState cannot build it. */
  readonly apply: () => Procedure;
}

export interface MutantOptions {
  /** Roles to put in the place of others, besides those that the machine names. */
  readonly roles?: readonly string[];
  /** At most so many other roles in one place; three unless given. */
  readonly swaps?: number;
  /** At most so many other targets for one transition, and other states for a copy of it; three unless given. */
  readonly siblings?: number;
  /** Only so many mutants, evenly spread over all. */
  readonly sample?: number;
}

/** What operators work on. */
export interface Workshop {
  readonly procedure: Procedure;
  readonly roles: readonly string[];
  readonly swaps: number;
  readonly siblings: number;
}

/** Some members of a list, evenly spread, the same each time. */
export function spread<T>(members: readonly T[], count: number): readonly T[] {
  if (members.length <= count) return members;
  return Array.from({ length: count }, (_, index) => members[Math.floor(((index + 0.5) * members.length) / count)]!);
}
