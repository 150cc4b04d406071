import type { Property } from '../model/property.js';
import { matches, meets, read } from './condition.js';
import type { Trace } from './history.js';

/** A property that a history breaks. */
export interface Violation {
  readonly property: string;
  readonly clauses: readonly string[];
  /** Index of the act that broke it, or the number of acts when the case ended without what was required. */
  readonly at: number;
  readonly each?: unknown;
}

/**
 * Checks properties over a history. What is still owed in a case that goes on is no violation; it is one when the case
 * ends without it (finite-trace semantics).
 */
export function check(properties: readonly Property[], trace: Trace): Violation[] {
  return properties.flatMap((property) => {
    if (property.when && !meets(property.when, { input: trace.input })) return [];
    if (property.each === undefined) return firstViolation(property, trace, undefined);
    const members = read(`input.${property.each}`, { input: trace.input });
    return (Array.isArray(members) ? members : []).flatMap((each) => firstViolation(property, trace, each));
  });
}

function firstViolation(property: Property, trace: Trace, each: unknown): Violation[] {
  const at = breakingPoint(property, trace, each);
  if (at === undefined) return [];
  return [{ property: property.id, clauses: property.clauses, at, ...(each === undefined ? {} : { each }) }];
}

function breakingPoint(property: Property, { input, steps, ended }: Trace, each: unknown): number | undefined {
  const base = { input, each };
  const hits = (pattern: Parameters<typeof matches>[0], activation?: number): number[] => {
    const scope = activation === undefined ? base : { ...base, activation: steps[activation]!.act };
    return steps.flatMap((step, index) => (matches(pattern, step, scope) ? [index] : []));
  };
  const activations = hits(property.of);
  switch (property.template) {
    case 'absence':
      return activations[0];
    case 'at-most-one':
      return activations[1];
    case 'existence':
      return ended && !activations.length ? steps.length : undefined;
    case 'precedence':
      return activations.find((index) => {
        const since = property.since ? (hits(property.since, index).findLast((other) => other < index) ?? -1) : -1;
        return !hits(property.before, index).some((other) => other > since && other < index);
      });
    case 'response':
      return ended && activations.some((index) => !hits(property.after, index).some((other) => other > index)) ? steps.length : undefined;
    case 'not-succession': {
      const broken = activations.flatMap((index) => {
        const later = hits(property.after, index).filter((other) => other > index);
        const until = property.until ? hits(property.until, index).find((other) => other > index) : undefined;
        return later.filter((other) => until === undefined || other < until);
      });
      return broken.length ? Math.min(...broken) : undefined;
    }
    case 'not-coexistence': {
      const both = hits(property.with);
      return activations.length && both.length ? Math.max(activations[0]!, both[0]!) : undefined;
    }
  }
}
