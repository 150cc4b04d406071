import { epoch } from '../model/instant.js';
import type { Condition, Pattern, Ref } from '../model/property.js';
import type { Step } from './history.js';

/** What a condition may read. */
export interface Scope {
  readonly act?: Step['act'] | undefined;
  readonly verdict?: Step['verdict'] | undefined;
  readonly activation?: Step['act'] | undefined;
  readonly input: Readonly<Record<string, unknown>>;
  readonly each?: unknown;
}

/** The value at a dotted path. A path that starts with none of the scope's names is an error of the property. */
export function read(path: string, scope: Scope): unknown {
  const [root, ...names] = path.split('.');
  if (!['act', 'verdict', 'activation', 'input', 'each'].includes(root!)) {
    throw new TypeError(`a property reads "${path}": begin the path with act, verdict, activation, input or each`);
  }
  let value: unknown = scope[root as keyof Scope];
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

const operand = (value: unknown, scope: Scope): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'path' in value ? read((value as Ref).path, scope) : value;

/** Whether a condition holds in a scope. A value that is absent meets no comparison. */
export function meets(condition: Condition, scope: Scope): boolean {
  if ('all' in condition) return condition.all.every((member) => meets(member, scope));
  if ('any' in condition) return condition.any.some((member) => meets(member, scope));
  if ('not' in condition) return !meets(condition.not, scope);
  const value = read(condition.path, scope);
  if ('present' in condition) return (value !== undefined) === condition.present;
  if (value === undefined) return false;
  if ('is' in condition) return value === operand(condition.is, scope);
  if ('in' in condition) {
    const members = operand(condition.in, scope);
    return Array.isArray(members) && members.includes(value);
  }
  if ('includes' in condition) return Array.isArray(value) && value.includes(operand(condition.includes, scope));
  if ('atLeast' in condition) return typeof value === 'number' && value >= Number(operand(condition.atLeast, scope));
  if ('moreThanHalfOf' in condition) return typeof value === 'number' && value * 2 > Number(operand(condition.moreThanHalfOf, scope));
  const other = operand(condition.laterThan, scope);
  return typeof value === 'string' && typeof other === 'string' && epoch(value) > epoch(other) + (condition.plusHours ?? 0) * 3_600_000;
}

/** Whether an act matches a pattern. */
export function matches(pattern: Pattern, step: Step, scope: Omit<Scope, 'act' | 'verdict'>): boolean {
  const types = typeof pattern.act === 'string' ? [pattern.act] : pattern.act;
  return types.includes(step.act.type) && (!pattern.where || meets(pattern.where, { ...scope, act: step.act, verdict: step.verdict }));
}
