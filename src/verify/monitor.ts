import type { Instant } from '../model/instant.js';
import type { Pattern, Property } from '../model/property.js';
import { matches } from './condition.js';
import type { Step } from './history.js';
import { actsOf, age, isTimed, matchAfterActivation, matchForActivation, settle, type Opening, type Residue } from './residue.js';

/**
 * A property as an automaton over acts, made while it runs: its states are what has to be remembered of a history. Each
 * template of Declare is one small monitor; data conditions that relate two acts are remembered as residues, so that
 * histories with the same future share a state.
 */
export interface Monitor {
  /** Types of act that it listens to; no other act changes its state. */
  readonly listensTo: ReadonlySet<string>;
  readonly start: Memory;
  /** What is remembered after one more act; `undefined` when the act breaks the property. */
  readonly step: (memory: Memory, step: Step) => Memory | undefined;
  /** Whether the property is broken when the case ends here. */
  readonly owes: (memory: Memory) => boolean;
}

/** An act that still matters: what it is to others, and what makes it matter no more. */
interface Entry {
  readonly match: Residue;
  readonly clear: Residue;
}

/** What is remembered: in the order in which it matters, without repetition. */
export type Memory = readonly Entry[];

const nothing: Memory = [];
const something: Memory = [{ match: true, clear: false }];

/** The monitor of a property for cases that open in one way. */
export function monitorOf(property: Property, opening: Opening): Monitor {
  const hits = (pattern: Pattern, step: Step): boolean => matches(pattern, step, opening);
  const listensTo = new Set([property.of, ...partners(property)].flatMap(actsOf));
  const never = () => false;
  switch (property.template) {
    case 'absence':
      return { listensTo, start: nothing, owes: never, step: (memory, step) => (hits(property.of, step) ? undefined : memory) };
    case 'at-most-one':
      return { listensTo, start: nothing, owes: never, step: (memory, step) => (!hits(property.of, step) ? memory : memory.length ? undefined : something) };
    case 'existence':
      return { listensTo, start: nothing, owes: (memory) => memory.length === 0, step: (memory, step) => (hits(property.of, step) ? something : memory) };
    case 'not-coexistence':
      return {
        listensTo,
        start: nothing,
        owes: never,
        step(memory, step) {
          // `match`: an `of` was seen; `clear`: a `with` was seen.
          const known = memory[0] ?? { match: false, clear: false };
          const match = known.match || hits(property.of, step);
          const clear = known.clear || hits(property.with, step);
          if (match && clear) return undefined;
          return match === known.match && clear === known.clear ? memory : [{ match, clear }];
        },
      };
    case 'precedence':
      return {
        listensTo,
        start: nothing,
        owes: never,
        step(memory, step) {
          if (hits(property.of, step)) {
            const scope = { ...opening, activation: step.act };
            const last = memory.findLastIndex(({ clear }) => settle(clear, scope));
            if (!memory.slice(last + 1).some(({ match }) => settle(match, scope))) return undefined;
          }
          const match = matchForActivation(property.before, step, opening);
          const clear = matchForActivation(property.since, step, opening);
          if (clear === true) return nothing;
          // One that suits every activation makes those before it superfluous.
          if (match === true) return [{ match, clear }];
          return match === false && clear === false ? memory : withLast(memory, { match, clear });
        },
      };
    case 'response':
      return {
        listensTo,
        start: nothing,
        owes: (memory) => memory.length > 0,
        step(memory, step) {
          const scope = { ...opening, act: step.act, verdict: step.verdict };
          const answers = actsOf(property.after).includes(step.act.type);
          const left = answers ? memory.filter(({ match }) => !settle(match, scope)) : memory;
          if (!hits(property.of, step)) return left;
          return withOne(left, { match: matchAfterActivation(property.after, step.act, opening), clear: false });
        },
      };
    case 'not-succession':
      return {
        listensTo,
        start: nothing,
        owes: never,
        step(memory, step) {
          const scope = { ...opening, act: step.act, verdict: step.verdict };
          const { type } = step.act;
          const clears = actsOf(property.until).includes(type);
          const left = clears ? memory.filter(({ clear }) => !settle(clear, scope)) : memory;
          if (actsOf(property.after).includes(type) && left.some(({ match }) => settle(match, scope))) return undefined;
          if (!hits(property.of, step)) return left;
          const match = matchAfterActivation(property.after, step.act, opening);
          return match === false ? left : withOne(left, { match, clear: matchAfterActivation(property.until, step.act, opening) });
        },
      };
  }
}

function partners(property: Property): Pattern[] {
  switch (property.template) {
    case 'precedence':
      return [property.before, ...(property.since ? [property.since] : [])];
    case 'response':
      return [property.after];
    case 'not-succession':
      return [property.after, ...(property.until ? [property.until] : [])];
    case 'not-coexistence':
      return [property.with];
    default:
      return [];
  }
}

/** For memories in which order counts: of equal entries the last one says all that the others say. */
function withLast(memory: Memory, entry: Entry): Memory {
  const key = keyOf([entry]);
  const others = memory.filter((other) => keyOf([other]) !== key);
  return others.length === memory.length - 1 && memory.at(-1) !== undefined && keyOf([memory.at(-1)!]) === key ? memory : [...others, entry];
}

/** For memories in which order does not count. */
function withOne(memory: Memory, entry: Entry): Memory {
  const key = keyOf([entry]);
  if (memory.some((other) => keyOf([other]) === key)) return memory;
  return [...memory, entry].sort((a, b) => (keyOf([a]) < keyOf([b]) ? -1 : 1));
}

/** Tells memories apart. */
export const keyOf = (memory: Memory): string => (memory.length ? JSON.stringify(memory) : '');

/** Whether a memory changes as time goes on. */
export const isTimedMemory = (memory: Memory): boolean => memory.some(({ match, clear }) => isTimed(match) || isTimed(clear));

/** A memory with its moments moved, and what time has settled taken out. */
export function aged(memory: Memory, property: Property, milliseconds: number, now: Instant): Memory {
  const all = memory.map(({ match, clear }) => ({ match: age(match, milliseconds, now), clear: age(clear, milliseconds, now) }));
  if (property.template === 'precedence') {
    const reset = all.findLastIndex(({ clear }) => clear === true);
    return all.slice(reset + 1).reduce<Memory>((made, entry) => (entry.match === false && entry.clear === false ? made : withLast(made, entry)), nothing);
  }
  return all.reduce<Memory>((made, entry) => (property.template === 'not-succession' && entry.match === false ? made : withOne(made, entry)), nothing);
}
