import type { AnyAct } from '../model/act.js';
import type { Pattern, Property } from '../model/property.js';
import { matches, read } from './condition.js';
import type { Step } from './history.js';
import { actsOf, age, holdsInstant, implies, isTimed, matchAfterActivation, matchForActivation, pathsUnder, settle, specialise, type Clock, type Opening, type Residue } from './residue.js';

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
  /** For which kind of activation it matters. */
  readonly kind?: number;
}

/** What is remembered: in the order in which it matters, without repetition. */
export type Memory = readonly Entry[];

const nothing: Memory = [];
const something: Memory = [{ match: true, clear: false }];

/**
 * Kinds of activation, told apart by what a property reads of them, moments excepted. A precedence is asked what came
 * before; for each kind that can come, it remembers whether there is an answer.
 */
export interface Kinds {
  /** One act of each kind. */
  readonly examples: readonly AnyAct[];
  readonly kindOf: (act: AnyAct) => number;
  /** Paths at which there are moments: these are compared when an activation comes. */
  readonly timed: ReadonlySet<string>;
}

/** The kinds among acts that may activate a property. */
export function kindsOf(property: Property, opening: Opening, steps: readonly Step[]): Kinds {
  const paths = property.template === 'precedence' ? [...new Set([property.before, property.since].flatMap((each) => pathsUnder('activation', each?.where)))].sort() : [];
  const activations = property.template === 'precedence' ? steps.filter((step) => matches(property.of, step, opening)).map(({ act }) => act) : [];
  const valueAt = (path: string, activation: AnyAct) => read(path, { ...opening, activation });
  const timed = new Set(paths.filter((path) => path === 'activation.at' || activations.some((act) => holdsInstant(valueAt(path, act)))));
  const keyOfAct = (act: AnyAct) => JSON.stringify(paths.filter((path) => !timed.has(path)).map((path) => valueAt(path, act) ?? null));
  const numbers = new Map<string, number>();
  const examples: AnyAct[] = [];
  for (const act of activations) {
    const key = keyOfAct(act);
    if (numbers.has(key)) continue;
    numbers.set(key, examples.length);
    examples.push(act);
  }
  return { examples, timed, kindOf: (act) => numbers.get(keyOfAct(act)) ?? -1 };
}

/** The monitor of a property for cases that open in one way, over acts of which the kinds of activation are known. */
export function monitorOf(property: Property, opening: Opening, kinds: Kinds): Monitor {
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
            const kind = kinds.kindOf(step.act);
            const own = memory.filter((entry) => entry.kind === kind);
            const last = own.findLastIndex(({ clear }) => settle(clear, scope));
            if (!own.slice(last + 1).some(({ match }) => settle(match, scope))) return undefined;
          }
          const match = matchForActivation(property.before, step, opening);
          const clear = matchForActivation(property.since, step, opening);
          if (match === false && clear === false) return memory;
          const next = kinds.examples.flatMap((activation, kind) => {
            const own = memory.filter((entry) => entry.kind === kind);
            const as = (residue: Residue) => specialise(residue, { ...opening, activation }, kinds.timed);
            return withLast(own, { match: as(match), clear: as(clear), kind });
          });
          return keyOf(next) === keyOf(memory) ? memory : next;
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
          return withOne(left, { match: matchAfterActivation(property.after, step.act, opening), clear: false }, owesAsMuch);
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
          return match === false ? left : withOne(left, { match, clear: matchAfterActivation(property.until, step.act, opening) }, forbidsAsMuch);
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

/**
 * For memories in which order counts. An entry is left out where another one answers and is cleared no less: a later one
 * for an earlier, or an earlier one from which nothing that clears separates it.
 */
function withLast(memory: Memory, entry: Entry): Memory {
  if (entry.clear === true) return nothing;
  if (entry.match === false && entry.clear === false) return memory;
  const left = memory.filter((other) => !(implies(other.match, entry.match) && implies(other.clear, entry.clear)));
  if (entry.clear === false) {
    for (const other of left.toReversed()) {
      if (other.clear !== false) break;
      if (implies(entry.match, other.match)) return left;
    }
  }
  return [...left, entry];
}

/** For memories in which order does not count: `covers` tells whether one entry says all that another says. */
function withOne(memory: Memory, entry: Entry, covers: (one: Entry, other: Entry) => boolean): Memory {
  if (memory.some((other) => covers(other, entry))) return memory;
  return [...memory.filter((other) => !covers(entry, other)), entry].sort((a, b) => (keyOf([a]) < keyOf([b]) ? -1 : 1));
}

/** Whoever answers the one answers the other. */
const owesAsMuch = (one: Entry, other: Entry): boolean => implies(one.match, other.match);
/** Whatever breaks the other breaks the one, which stands as long. */
const forbidsAsMuch = (one: Entry, other: Entry): boolean => implies(other.match, one.match) && implies(one.clear, other.clear);

/** Tells memories apart. */
export const keyOf = (memory: Memory): string => (memory.length ? JSON.stringify(memory) : '');

/** Whether a memory changes as time goes on. */
export const isTimedMemory = (memory: Memory): boolean => memory.some(({ match, clear }) => isTimed(match) || isTimed(clear));

/** A memory with its moments moved, and what time has settled taken out. */
export function aged(memory: Memory, property: Property, milliseconds: number, clock: Clock): Memory {
  const all = memory.map((entry) => ({ ...entry, match: age(entry.match, milliseconds, clock), clear: age(entry.clear, milliseconds, clock) }));
  if (property.template === 'precedence') {
    const numbers = [...new Set(all.map(({ kind }) => kind))];
    return numbers.flatMap((number) => all.filter(({ kind }) => kind === number).reduce<Memory>((made, entry) => withLast(made, entry), nothing));
  }
  if (property.template === 'response') return all.reduce<Memory>((made, entry) => withOne(made, entry, owesAsMuch), nothing);
  return all.reduce<Memory>((made, entry) => (entry.match === false ? made : withOne(made, entry, forbidsAsMuch)), nothing);
}
