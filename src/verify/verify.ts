import type { Behaviour } from '../explore/behaviour.js';
import type { AnyAct } from '../model/act.js';
import { epoch, isInstant, type Instant } from '../model/instant.js';
import type { Property } from '../model/property.js';
import { meets, read } from './condition.js';
import type { Step, Trace } from './history.js';
import { aged, isTimedMemory, keyOf, kindsOf, monitorOf, type Memory, type Monitor } from './monitor.js';
import { moved } from './residue.js';

/** A history that breaks a property. */
export interface Counterexample extends Trace {
  /** Index of the act that breaks it, or the number of acts when the case ends without what was required. */
  readonly at: number;
  readonly each?: unknown;
}

/** What a property comes to over a whole behaviour. */
export interface Verified {
  readonly property: Property;
  /** No history that was looked at breaks it. */
  readonly holds: boolean;
  /** Whether every history was looked at. A property that holds incompletely is not proven. */
  readonly complete: boolean;
  /** A shortest history that breaks it. */
  readonly counterexample?: Counterexample;
}

export interface VerifyOptions {
  /** At most this many pairs of a state and what a property remembers; for each property and opening, one million unless given. */
  readonly maxPairs?: number;
}

/** A behaviour as a graph to walk: where acts lead, by number. */
export interface Walks {
  readonly inputs: readonly Readonly<Record<string, unknown>>[];
  readonly openings: readonly number[];
  readonly states: readonly { readonly input: number; readonly done: boolean; readonly now: Instant }[];
  readonly from: (state: number) => readonly { readonly to: number; readonly step: number }[];
  /** The accepted acts with their reports; walks refer to them by number. */
  readonly steps: readonly Step[];
  readonly complete: boolean;
}

/**
 * Checks properties over every history of a behaviour, not only the shortest: each property's monitor walks along, and the
 * pairs of state and memory are explored breadth first (automata-theoretic model checking; Vardi and Wolper 1986, on finite
 * traces De Giacomo and Vardi 2013). The first pair that breaks the property gives a shortest counterexample.
 */
export function verify(properties: readonly Property[], behaviour: Behaviour, options: VerifyOptions = {}): Verified[] {
  const walks = walksOf(behaviour);
  const verifier = new Verifier(walks.inputs, walks.steps, options);
  return properties.map((property) => verifier.verify(property, walks));
}

function walksOf(behaviour: Behaviour): Walks {
  const from: { to: number; step: number }[][] = behaviour.states.map(() => []);
  const steps: Step[] = [];
  const index = new Map<string, number>();
  for (const { from: source, to, act, deviations, warnings } of behaviour.edges) {
    const report = { deviations: deviations.map(({ clause }) => clause), warnings: warnings.map(({ clause }) => clause) };
    const key = `${act} ${report.deviations.join()} ${report.warnings.join()}`;
    let step = index.get(key);
    if (step === undefined) {
      index.set(key, (step = steps.length));
      steps.push({ act: behaviour.acts[act]!, verdict: report });
    }
    from[source]!.push({ to, step });
  }
  const { inputs, openings, states, complete } = behaviour;
  return { inputs, openings, states, steps, complete, from: (state) => from[state]! };
}

/** Verifies properties over walks; what monitors learn of an act is kept from one run to the next. */
export class Verifier {
  readonly #runs = new Map<Property, Map<number, readonly Run[]>>();
  readonly #maxPairs: number;
  #looked = 0;
  #earliest = Number.POSITIVE_INFINITY;

  /** `steps` may grow between runs; numbers keep their meaning. */
  constructor(
    readonly inputs: readonly Readonly<Record<string, unknown>>[],
    readonly steps: readonly Step[],
    { maxPairs = 1_000_000 }: VerifyOptions = {},
  ) {
    this.#maxPairs = maxPairs;
  }

  verify(property: Property, walks: Walks): Verified {
    let complete = walks.complete;
    let best: { found: Found; run: Run } | undefined;
    const earliest = this.#earliestStated() - walks.states.reduce((latest, { now }) => Math.max(latest, epoch(now)), Number.NEGATIVE_INFINITY);
    for (const opening of walks.openings) {
      for (const run of this.#runsOf(property, walks.states[opening]!.input)) {
        const found = run.search(walks, opening, this.#maxPairs, earliest);
        if (found === 'bounded') complete = false;
        else if (found && (!best || found.path.length < best.found.path.length)) best = { found, run };
      }
    }
    if (!best) return { property, holds: true, complete };
    return { property, holds: false, complete, counterexample: counterexampleOf(walks, best.found, best.run) };
  }

  /** The earliest moment that any act states. */
  #earliestStated(): number {
    for (; this.#looked < this.steps.length; this.#looked++) this.#earliest = Math.min(this.#earliest, earliestIn(this.steps[this.#looked]!.act));
    return this.#earliest;
  }

  #runsOf(property: Property, input: number): readonly Run[] {
    let byInput = this.#runs.get(property);
    if (!byInput) this.#runs.set(property, (byInput = new Map()));
    let runs = byInput.get(input);
    if (!runs) byInput.set(input, (runs = this.#openRuns(property, this.inputs[input]!)));
    return runs;
  }

  #openRuns(property: Property, input: Readonly<Record<string, unknown>>): readonly Run[] {
    if (property.when && !meets(property.when, { input })) return [];
    if (property.each === undefined) return [new Run(property, { input }, this.steps)];
    const members = read(`input.${property.each}`, { input });
    return (Array.isArray(members) ? members : []).map((each: unknown) => new Run(property, { input, each }, this.steps));
  }
}

function earliestIn(value: unknown): number {
  if (typeof value === 'string') return isInstant(value) ? epoch(value) : Number.POSITIVE_INFINITY;
  if (typeof value !== 'object' || value === null) return Number.POSITIVE_INFINITY;
  return Object.values(value).reduce<number>((least, member) => Math.min(least, earliestIn(member)), Number.POSITIVE_INFINITY);
}

interface Found {
  readonly opening: number;
  readonly path: readonly { readonly from: number; readonly to: number; readonly step: number }[];
  readonly at: number;
}

const broken = -1;

/** One property for one opening: its monitor, with every memory it came to under a number. */
class Run {
  #monitor!: Monitor;
  #memories: Memory[] = [];
  #timed: boolean[] = [];
  #index = new Map<string, number>();
  #next: (number | undefined)[][] = [];
  readonly #hears: (boolean | undefined)[] = [];
  #known = -1;
  /** How long before now an act may state a moment, in milliseconds (negative). */
  #earliest = 0;
  #kinds: string | undefined;

  constructor(
    readonly property: Property,
    readonly scope: { readonly input: Readonly<Record<string, unknown>>; readonly each?: unknown },
    readonly steps: readonly Step[],
  ) {}

  /** Begins anew when acts have come up that activate the property in ways not yet known. */
  #learn(): void {
    if (this.#known === this.steps.length) return;
    this.#known = this.steps.length;
    const kinds = kindsOf(this.property, this.scope, this.steps);
    const key = [kinds.examples.length, ...kinds.timed].join();
    if (this.#kinds === key) return;
    this.#kinds = key;
    this.#monitor = monitorOf(this.property, this.scope, kinds);
    this.#memories = [];
    this.#timed = [];
    this.#index = new Map();
    this.#next = [];
    this.#intern(this.#monitor.start);
  }

  /** Breadth first over pairs; nothing when every history keeps the property. */
  search(walks: Walks, opening: number, maxPairs: number, earliest: number): Found | 'bounded' | undefined {
    this.#learn();
    this.#earliest = earliest;
    const size = walks.states.length;
    const seen = new Map<number, { state: number; memory: number; via: number; step: number }>();
    const pairs: number[] = [];
    const add = (state: number, memory: number, via: number, step: number): void => {
      const pair = memory * size + state;
      if (seen.has(pair)) return;
      seen.set(pair, { state, memory, via, step });
      pairs.push(pair);
    };
    const pathTo = (pair: number, last?: { to: number; step: number }): Found['path'] => {
      const path: { from: number; to: number; step: number }[] = [];
      if (last) path.push({ from: seen.get(pair)!.state, ...last });
      for (let here = seen.get(pair)!; here.via >= 0; here = seen.get(here.via)!) {
        path.push({ from: seen.get(here.via)!.state, to: here.state, step: here.step });
      }
      return path.reverse();
    };
    const owes = (state: number, memory: number): boolean => walks.states[state]!.done && this.#monitor.owes(this.#memories[memory]!);
    add(opening, 0, -1, -1);
    if (owes(opening, 0)) return { opening, path: [], at: 0 };
    for (let position = 0; position < pairs.length; position++) {
      const pair = pairs[position]!;
      const { state, memory } = seen.get(pair)!;
      if (pairs.length > maxPairs) return 'bounded';
      for (const { to, step } of walks.from(state)) {
        const next = this.#step(memory, step, walks.states[to]!.now);
        if (next === broken || owes(to, next)) {
          const path = pathTo(pair, { to, step });
          return { opening, path, at: next === broken ? path.length - 1 : path.length };
        }
        add(to, next, pair, step);
      }
    }
    return undefined;
  }

  /** The memory after an act that leads to a state whose clock stands at `now`. */
  #step(memory: number, step: number, now: Instant): number {
    const hears = (this.#hears[step] ??= this.#monitor.listensTo.has(this.steps[step]!.act.type));
    let next = memory;
    if (hears) {
      const known = (this.#next[memory] ??= []);
      next = known[step] ??= this.#take(memory, step);
    }
    if (next === broken || !this.#timed[next]) return next;
    const clock = { now, earliest: epoch(now) + this.#earliest };
    return this.#intern(aged(this.#memories[next]!, this.property, epoch(now) - epoch(this.steps[step]!.act.at), clock));
  }

  #take(memory: number, step: number): number {
    const next = this.#monitor.step(this.#memories[memory]!, this.steps[step]!);
    return next === undefined ? broken : this.#intern(next);
  }

  #intern(memory: Memory): number {
    const key = keyOf(memory);
    let number = this.#index.get(key);
    if (number === undefined) {
      this.#index.set(key, (number = this.#memories.length));
      this.#memories.push(memory);
      this.#timed.push(isTimedMemory(memory));
    }
    return number;
  }
}

/**
 * The history along a path. Exploring tells a case that merely runs later from no other; so an act is moved, with every
 * moment it states, by as much as the case runs later.
 */
function counterexampleOf(walks: Walks, { opening, path, at }: Found, run: Run): Counterexample {
  let later = 0;
  const steps = path.map(({ to, step }) => {
    const { act, verdict } = walks.steps[step]!;
    const shown: Step = { act: moved<AnyAct>(act, later), verdict };
    later += epoch(act.at) - epoch(walks.states[to]!.now);
    return shown;
  });
  const last = path.at(-1)?.to ?? opening;
  const { input, each } = run.scope;
  return { input, steps, ended: walks.states[last]!.done, at, ...(each === undefined ? {} : { each }) };
}
