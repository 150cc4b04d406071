import type { Strength } from './clause.js';
import type { Text } from './text.js';

/**
 * What a rule does in a procedure.
 * - `demand`: something the rules ask of an act;
 * - `order`: an act that comes too early here. It never holds: it stands where the act may not yet be done, and says why;
 * - `route`: tells cases apart (which document, which outcome) and asks nothing.
 */
export type RuleKind = 'demand' | 'order' | 'route';

/**
 * What a breach does to the act.
 * - `refuse`: the act is refused;
 * - `ground`: refused unless the act states a ground, then it stands as a deviation;
 * - `stand`: the act stands and is reported as a deviation (a limit for which the text names no consequence);
 * - `warn`: the act stands with a warning.
 */
export type Breach = 'refuse' | 'ground' | 'stand' | 'warn';

export interface RuleArgs<C, E> {
  readonly context: C;
  readonly event: E;
}

type Lazy<T, C, E, P> = T | ((params: P, args: RuleArgs<C, E>) => T);

export interface RuleSpec<C, E, P, Id extends string> {
  /** The clauses it rests on, the leading one first. A route may rest on none of its own. */
  readonly clauses: Lazy<readonly Id[], C, E, P>;
  readonly strength?: Strength;
  readonly breach?: Breach;
  readonly says: Lazy<Text, C, E, P>;
  /** What would satisfy it: who must act, by when, or which fact. */
  readonly remedy?: Lazy<Text, C, E, P>;
  /** Whether the demand is met. Pure: reads nothing but its arguments. */
  readonly holds: (args: RuleArgs<C, E>, params: P) => boolean;
}

export interface Rule<C = any, E = any, P = any, Id extends string = string> {
  readonly kind: RuleKind;
  readonly strength: Strength;
  readonly breach: Breach;
  readonly holds: (args: RuleArgs<C, E>, params: P) => boolean;
  readonly clausesOf: (params: P, args: RuleArgs<C, E>) => readonly Id[];
  readonly saysOf: (params: P, args: RuleArgs<C, E>) => Text;
  readonly remedyOf: (params: P, args: RuleArgs<C, E>) => Text;
  /** Whether an act passes: the demand is met, or its breach does not stop the act. */
  readonly passes: (args: RuleArgs<C, E>, params: P) => boolean;
}

/** The ground that an act states for departing from a default, if any. */
export function groundOf(event: unknown): string | undefined {
  const ground = (event as { ground?: unknown }).ground;
  return typeof ground === 'string' && ground.trim() !== '' ? ground : undefined;
}

const usualBreach: Readonly<Record<Strength, Breach>> = { HARD: 'refuse', DEFAULT: 'ground', SOFT: 'warn', MAY: 'refuse' };

function build<C, E, P, Id extends string>(kind: RuleKind, spec: RuleSpec<C, E, P, Id>): Rule<C, E, P, Id> {
  const strength = spec.strength ?? 'HARD';
  const breach = spec.breach ?? usualBreach[strength];
  const { clauses, says, remedy, holds } = spec;
  return {
    kind,
    strength,
    breach,
    holds,
    clausesOf: typeof clauses === 'function' ? clauses : () => clauses,
    saysOf: typeof says === 'function' ? says : () => says,
    remedyOf: remedy === undefined ? (typeof says === 'function' ? says : () => says) : typeof remedy === 'function' ? remedy : () => remedy,
    passes:
      breach === 'stand' || breach === 'warn'
        ? () => true
        : breach === 'ground'
          ? (args, params) => holds(args, params) || groundOf(args.event) !== undefined
          : holds,
  };
}

/**
 * The makers of rules for one procedure: `C` is the machine's context, `E` its acts, `Id` the ids of clauses, so that an
 * unknown clause does not compile.
 */
export function rulesFor<C, E, Id extends string>() {
  return {
    /** A demand of the rules. */
    demand: <P = undefined>(spec: RuleSpec<C, E, P, Id>): Rule<C, E, P, Id> => build('demand', spec),
    /** An act that may not be done yet in the state where this stands. */
    order: <P = undefined>(spec: Omit<RuleSpec<C, E, P, Id>, 'holds' | 'strength' | 'breach'>): Rule<C, E, P, Id> =>
      build('order', { ...spec, holds: () => false }),
    /** A distinction between cases. */
    route: <P = undefined>(spec: Omit<RuleSpec<C, E, P, Id>, 'strength' | 'breach'>): Rule<C, E, P, Id> => build('route', spec),
  };
}

export type Rules = Readonly<Record<string, Rule>>;

type ParamsOf<R> = R extends Rule<any, any, infer P> ? P : never;
type ContextOf<R> = R extends Rule<infer C, any, any> ? C : never;
type EventOf<R> = R extends Rule<any, infer E, any> ? E : never;

/** The guards of a machine, as XState's `setup` takes them, from its rules. */
export function guardsOf<const R extends Rules>(rules: R) {
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, rule.passes])) as {
    [K in keyof R]: (args: { context: ContextOf<R[K]>; event: EventOf<R[K]> }, params: ParamsOf<R[K]>) => boolean;
  };
}
