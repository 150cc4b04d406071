import type { AnyAct } from '../model/act.js';
import { epoch, isInstant, shift, type Instant } from '../model/instant.js';
import type { Condition, Pattern, Ref } from '../model/property.js';
import { meets, read, type Scope } from './condition.js';
import type { Step } from './history.js';

/**
 * What is left of a condition when one of the two acts that it relates has happened and the other has not: the comparisons
 * that still wait, each with the one value that it has to remember. So a monitor remembers what a property reads and
 * nothing else. (LTLf progresses formulas in the same way; De Giacomo and Vardi 2013.)
 */
export type Residue = boolean | Waiting | { readonly all: readonly Residue[] } | { readonly any: readonly Residue[] } | { readonly not: Residue };

type Comparison = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>;

interface Waiting {
  readonly wait: Comparison;
  /** The path already read, and what was found there. */
  readonly path?: string;
  readonly value?: unknown;
}

/** Parts of a scope that a condition may read. */
export type Root = 'act' | 'verdict' | 'activation';

const rootOf = (path: string): string => path.split('.', 1)[0]!;
const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && !Array.isArray(value) && 'path' in value;

/** The paths that a comparison reads: its own, and the one it compares with. */
export function pathsOf(comparison: Comparison): string[] {
  const { path, ...rest } = comparison;
  return [path, ...Object.values(rest).filter(isRef).map((ref) => ref.path)];
}

/** What is left of a condition in a scope that does not know the `open` roots yet. */
export function residueOf(condition: Condition, scope: Scope, open: readonly Root[]): Residue {
  if ('all' in condition) return both(condition.all.map((member) => residueOf(member, scope, open)));
  if ('any' in condition) return either(condition.any.map((member) => residueOf(member, scope, open)));
  if ('not' in condition) return negate(residueOf(condition.not, scope, open));
  const paths = pathsOf(condition);
  if (!paths.some((path) => (open as readonly string[]).includes(rootOf(path)))) return meets(condition, scope);
  const path = paths.find((each) => ['act', 'verdict', 'activation'].includes(rootOf(each)) && !(open as readonly string[]).includes(rootOf(each)));
  if (path === undefined) return { wait: condition };
  const value = read(path, scope);
  // A value that is absent meets no comparison, whatever comes.
  return value === undefined ? false : { wait: condition, path, value };
}

const both = (members: readonly Residue[]): Residue => {
  const left = members.filter((member) => member !== true);
  return left.includes(false) ? false : left.length === 0 ? true : left.length === 1 ? left[0]! : { all: left };
};
const either = (members: readonly Residue[]): Residue => {
  const left = members.filter((member) => member !== false);
  return left.includes(true) ? true : left.length === 0 ? false : left.length === 1 ? left[0]! : { any: left };
};
const negate = (member: Residue): Residue => (typeof member === 'boolean' ? !member : { not: member });

/** Whether a residue holds once the other act is there. */
export function settle(residue: Residue, scope: Scope): boolean {
  if (typeof residue === 'boolean') return residue;
  if ('all' in residue) return residue.all.every((member) => settle(member, scope));
  if ('any' in residue) return residue.any.some((member) => settle(member, scope));
  if ('not' in residue) return !settle(residue.not, scope);
  return meets(residue.wait, residue.path === undefined ? scope : { ...scope, ...(nested(residue.path.split('.'), residue.value) as Partial<Scope>) });
}

const nested = (names: readonly string[], value: unknown): unknown => names.reduceRight((inner, name) => ({ [name]: inner }), value);

/** Whether a residue remembers a moment. */
export function isTimed(residue: Residue): boolean {
  if (typeof residue === 'boolean') return false;
  if ('all' in residue) return residue.all.some(isTimed);
  if ('any' in residue) return residue.any.some(isTimed);
  if ('not' in residue) return isTimed(residue.not);
  return holdsInstant(residue.value);
}

export function holdsInstant(value: unknown): boolean {
  if (typeof value === 'string') return isInstant(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInstant);
}

/** Where a history stands in time. */
export interface Clock {
  readonly now: Instant;
  /** No later act states a moment that is earlier than this, in milliseconds since the epoch. */
  readonly earliest: number;
}

/**
 * A residue as time goes on: its moments moved by some milliseconds, and comparisons that no later act can change settled.
 * `at` only grows along a history, so "later than a moment that has passed" has become true for good.
 */
export function age(residue: Residue, milliseconds: number, clock: Clock): Residue {
  if (typeof residue === 'boolean') return residue;
  if ('all' in residue) return both(residue.all.map((member) => age(member, milliseconds, clock)));
  if ('any' in residue) return either(residue.any.map((member) => age(member, milliseconds, clock)));
  if ('not' in residue) return negate(age(residue.not, milliseconds, clock));
  if (!holdsInstant(residue.value)) return residue;
  const aged = milliseconds === 0 ? residue : { ...residue, value: moved(residue.value, milliseconds) };
  return settledByTime(aged, clock) ?? clipped(aged, clock);
}

function settledByTime({ wait, path, value }: Waiting, { now, earliest }: Clock): boolean | undefined {
  if (!('laterThan' in wait) || typeof value !== 'string') return undefined;
  const margin = (wait.plusHours ?? 0) * 3_600_000;
  const isRemembered = path === wait.laterThan.path;
  const awaited = isRemembered ? wait.path : wait.laterThan.path;
  const isMomentOfAct = awaited === 'act.at' || awaited === 'activation.at';
  // A field may be missing from the act that comes, and then meets no comparison; the moment of an act never is.
  const from = isMomentOfAct ? epoch(now) : earliest;
  if (isRemembered) return isMomentOfAct && from > epoch(value) + margin ? true : undefined;
  return epoch(value) <= from + margin ? false : undefined;
}

/** The moment that a waiting comparison remembers, as late as it still makes a difference. */
function clipped(waiting: Waiting, { earliest }: Clock): Waiting {
  const { wait, path, value } = waiting;
  if (!('laterThan' in wait) || typeof value !== 'string' || path !== wait.laterThan.path) return waiting;
  const least = earliest - (wait.plusHours ?? 0) * 3_600_000 - 1;
  return epoch(value) < least ? { ...waiting, value: shift(value, least - epoch(value)) } : waiting;
}

/**
 * Whether one residue holds only where another does, as far as can be told from their form. Of comparisons of the same
 * values with two remembered moments, one asks for more than the other.
 */
export function implies(one: Residue, other: Residue): boolean {
  if (one === false || other === true || one === other) return true;
  if (one === true || other === false) return false;
  if ('all' in other) return other.all.every((member) => implies(one, member));
  if ('any' in one) return one.any.every((member) => implies(member, other));
  if ('all' in one && one.all.some((member) => implies(member, other))) return true;
  if ('any' in other && other.any.some((member) => implies(one, member))) return true;
  if ('not' in one && 'not' in other) return implies(other.not, one.not);
  if (!('wait' in one) || !('wait' in other) || one.path !== other.path || JSON.stringify(one.wait) !== JSON.stringify(other.wait)) return false;
  if (JSON.stringify(one.value) === JSON.stringify(other.value)) return true;
  const { wait, path } = one;
  if (!('laterThan' in wait) || typeof one.value !== 'string' || typeof other.value !== 'string') return false;
  return path === wait.laterThan.path ? epoch(one.value) >= epoch(other.value) : epoch(one.value) <= epoch(other.value);
}

/** A value with every moment in it moved by some milliseconds. */
export function moved<T>(value: T, milliseconds: number): T {
  if (milliseconds === 0) return value;
  if (typeof value === 'string') return (isInstant(value) ? shift(value, milliseconds) : value) as T;
  if (Array.isArray(value)) return value.map((member) => moved(member, milliseconds) as unknown) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, moved(member, milliseconds)])) as T;
}

/** The paths that conditions read under a root. */
export function pathsUnder(root: Root, condition: Condition | undefined): string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap((member) => pathsUnder(root, member));
  if ('any' in condition) return condition.any.flatMap((member) => pathsUnder(root, member));
  if ('not' in condition) return pathsUnder(root, condition.not);
  return pathsOf(condition).filter((path) => rootOf(path) === root);
}

/** A residue that waits for an activation of which all but the `unknown` paths is known. */
export function specialise(residue: Residue, scope: Scope, unknown: ReadonlySet<string>): Residue {
  if (typeof residue === 'boolean') return residue;
  if ('all' in residue) return both(residue.all.map((member) => specialise(member, scope, unknown)));
  if ('any' in residue) return either(residue.any.map((member) => specialise(member, scope, unknown)));
  if ('not' in residue) return negate(specialise(residue.not, scope, unknown));
  return pathsUnder('activation', residue.wait).some((path) => unknown.has(path)) ? residue : settle(residue, scope);
}

/** What is known of a case before any act. */
export type Opening = Pick<Scope, 'input' | 'each'>;

export const actsOf = (pattern: Pattern | undefined): readonly string[] =>
  pattern === undefined ? [] : typeof pattern.act === 'string' ? [pattern.act] : pattern.act;

/** Whether an act will match a pattern that an activation, still to come, has a say in. */
export function matchForActivation(pattern: Pattern | undefined, step: Step, opening: Opening): Residue {
  if (!pattern || !actsOf(pattern).includes(step.act.type)) return false;
  return pattern.where ? residueOf(pattern.where, { ...opening, act: step.act, verdict: step.verdict }, ['activation']) : true;
}

/** What a later act of the pattern's types has to meet, given the activation. */
export function matchAfterActivation(pattern: Pattern | undefined, activation: AnyAct, opening: Opening): Residue {
  if (!pattern) return false;
  return pattern.where ? residueOf(pattern.where, { ...opening, activation }, ['act', 'verdict']) : true;
}
