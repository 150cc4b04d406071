import type { AnyAct } from '../model/act.js';
import { epoch, type Instant } from '../model/instant.js';
import type { Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import type { Behaviour, Edge, ExploredState, Refusal, Stopped } from './behaviour.js';
import { engineOf, openAll, trialsOf } from './explore.js';
import { nowhere, sourcesOf } from './ledger.js';
import { limitMet, usualMaxValues, type Limits } from './limits.js';
import { Row, Rows } from './rows.js';
import { Integers, Triples } from './store.js';
import type { Trial } from './trial.js';
import { Walk } from './walk.js';

/** Where one of several procedures stands. */
export interface PartState {
  readonly value: unknown;
  readonly context: unknown;
  readonly done: boolean;
}

type Facts = Readonly<Record<string, unknown>>;

export interface Composition extends Limits {
  /** The procedures, by a name of one's own. */
  readonly parts: Readonly<Record<string, Procedure>>;
  /** Who there is to act in a part, and in which capacities, where the procedures stand: one procedure's outcome decides who acts in another. */
  readonly performers: (states: Readonly<Record<string, PartState>>, part: string) => readonly Performer[];
  /** Openings, by part; the first sample of every part unless given. */
  readonly inputs?: readonly Readonly<Record<string, Facts>>[];
  readonly interpretations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a part does in one of its states with certain performers: its first and last edge and refusal. */
interface Span {
  readonly edges: readonly [number, number];
  readonly refusals: readonly [number, number];
}

class Part {
  readonly walk: Walk;
  /** By act of the part: its index among the acts of all parts. */
  readonly acts: number[] = [];
  readonly #trials = new Map<string, { readonly number: number; readonly trials: readonly Trial[] }>();
  readonly #spans = new Map<string, Span>();

  constructor(
    readonly name: string,
    readonly procedure: Procedure,
    readonly maxValues: number,
  ) {
    this.walk = new Walk(engineOf(procedure));
  }

  /** A part of the context that takes more values than it should. */
  get growing(): Behaviour['growing'] {
    const found = this.walk.engine.growing(this.maxValues);
    return found && { key: `${this.name}.${found.key}`, values: found.values };
  }

  /** What the part does in a state; `undefined` when its context grows without end. */
  expand(state: number, performers: readonly Performer[], key: string): Span | undefined {
    const known = this.#trials.get(key) ?? { number: this.#trials.size, trials: trialsOf(this.procedure, performers) };
    this.#trials.set(key, known);
    const place = `${state} ${known.number}`;
    let span = this.#spans.get(place);
    if (!span) {
      const { walk } = this;
      const { edges: all, refusals: refused } = walk.ledger;
      const [edges, refusals] = [all.length, refused.length];
      walk.forgetShown();
      if (!walk.expand(state, () => this.growing !== undefined, known.trials)) return undefined;
      this.#spans.set(place, (span = { edges: [edges, all.length], refusals: [refusals, refused.length] }));
    }
    return span;
  }
}

/**
 * Explores several procedures together over one government, as one behaviour: in every state one of them takes an act, by
 * whoever is there to act. They share one clock and nothing else; what joins them is who acts. A state's value has one
 * member for each part, and an act says in `procedure` which part it belongs to. Each part is explored by itself as
 * {@link explore} does, once for every set of performers, and the parts are then interleaved. The same limits hold as there;
 * a partial result says which of them was met.
 */
export function composeProcedures({ parts: procedures, performers, inputs, interpretations = {}, ...limits }: Composition): Behaviour {
  const parts = Object.entries(procedures).map(([name, procedure]) => new Part(name, procedure, limits.maxValues ?? usualMaxValues));
  const openings = inputs ?? [Object.fromEntries(parts.map(({ name, procedure }) => [name, procedure.samples.inputs[0] as Facts]))];
  const product = new Product(parts, performers);
  const opened = parts.map(({ walk, procedure, name }) => openAll(walk, procedure, openings.map((opening) => opening[name]!), interpretations[name]));
  const first = openings.map((_, index) => product.add(opened.map((states) => states[index]!), index, nowhere));
  let stopped: Stopped | undefined = parts.some(({ growing }) => growing) ? 'context' : undefined;
  for (let from = 0; from < product.rows.length && !stopped; from++) {
    stopped = limitMet(limits, from, product.rows.length, () => product.bytes);
    if (!stopped && !product.expand(from)) stopped = 'context';
  }
  const growing = stopped === 'context' ? parts.map((part) => part.growing).find((found) => found) : undefined;
  const { rows, edges, refusals, acts } = product;
  const total = (count: (walk: Walk) => number) => parts.reduce((sum, { walk }) => sum + count(walk), 0);
  const listed: { states?: ExploredState[]; edges?: Edge[]; refusals?: Refusal[] } = {};
  return {
    procedure: parts.map(({ name }) => name).join(' + '),
    interpretations: Object.assign({}, ...Object.values(interpretations)) as Readonly<Record<string, string>>,
    inputs: openings,
    openings: first,
    get states() {
      return (listed.states ??= product.listStates());
    },
    acts,
    get edges() {
      return (listed.edges ??= product.listEdges());
    },
    get refusals() {
      return (listed.refusals ??= product.listRefusals());
    },
    tried: { accepted: edges.length, refused: refusals.length, unforeseen: 0 },
    complete: stopped === undefined,
    ...(stopped ? { stopped } : {}),
    ...(growing ? { growing } : {}),
    remarks: parts.flatMap(({ walk }) => walk.engine.remarks),
    figures: {
      states: rows.length,
      edges: edges.length,
      refusals: refusals.length,
      asked: total(({ engine }) => engine.asked),
      fallbacks: total(({ engine }) => engine.fallbacks),
      bytes: product.bytes,
    },
  };
}

/** Where the opening of a state stands in its row, and where the states of the parts begin; each takes two components. */
const openingAt = 2;
const placesAt = 4;

/** The interleaving of the parts, in packed numbers: a state of it is a state of each. */
class Product {
  readonly rows: Rows;
  /** Where each leads, the part, and the part's own edge. */
  readonly edges = new Triples();
  /** From where, the part, and the part's own refusal. */
  readonly refusals = new Triples();
  readonly acts: AnyAct[] = [];
  readonly #via = new Integers();
  readonly #starts = new Integers();
  readonly #row: Row;

  constructor(
    readonly parts: readonly Part[],
    readonly performers: Composition['performers'],
  ) {
    const width = placesAt + 2 * parts.length;
    this.rows = new Rows(width, () => 1);
    this.#row = new Row(width);
  }

  /** Bytes that states take, and edges and refusals, those of the parts included. */
  get bytes(): { readonly states: number; readonly edges: number } {
    let states = this.rows.bytes + this.#via.bytes + this.#starts.bytes;
    let edges = this.edges.bytes + this.refusals.bytes;
    for (const { walk } of this.parts) {
      states += walk.ledger.bytes.states;
      edges += walk.ledger.bytes.edges;
    }
    return { states, edges };
  }

  add(place: readonly number[], input: number, via: number): number {
    const { words } = this.#row;
    words[openingAt / 2] = input;
    place.forEach((state, part) => (words[placesAt / 2 + part] = state));
    const state = this.rows.add(this.#row);
    if (state === this.#via.length) this.#via.push(via);
    return state;
  }

  #read(state: number): { readonly input: number; readonly place: number[] } {
    this.rows.read(state, this.#row);
    const { words } = this.#row;
    return { input: words[openingAt / 2]!, place: this.parts.map((_, part) => words[placesAt / 2 + part]!) };
  }

  /** Tries every act in a state; `false` when some context grows without end. */
  expand(from: number): boolean {
    const { input, place } = this.#read(from);
    this.#starts.push(this.edges.length);
    const standing = place.map((state, part) => {
      const { name, walk } = this.parts[part]!;
      const { value, done } = walk.ledger.stateAt(state);
      return [name, { value, done, context: walk.contextAt(state) }] as const;
    });
    const states = Object.fromEntries(standing);
    return this.parts.every((part, number) => {
      const performers = this.performers(states, part.name);
      const span = part.expand(place[number]!, performers, JSON.stringify(performers));
      if (!span) return false;
      for (let edge = span.edges[0]; edge < span.edges[1]; edge++) {
        const { to, act } = part.walk.ledger.edgeAt(edge);
        const { at } = part.walk.acts[act]!;
        const next = place.map((state, other) => (other === number ? to : this.#notBefore(this.parts[other]!, state, at)));
        this.#actOf(part, act);
        const reached = this.add(next, input, this.edges.length);
        this.edges.push(reached, number, edge);
      }
      for (let refusal = span.refusals[0]; refusal < span.refusals[1]; refusal++) {
        this.#actOf(part, part.walk.ledger.refusalAt(refusal).act);
        this.refusals.push(from, number, refusal);
      }
      return true;
    });
  }

  #notBefore({ walk }: Part, state: number, at: Instant): number {
    return epoch(at) > epoch(walk.ledger.stateAt(state).now) ? walk.later(state, at) : state;
  }

  #actOf({ name, walk, acts }: Part, act: number): number {
    return (acts[act] ??= this.acts.push({ ...walk.acts[act]!, procedure: name }) - 1);
  }

  listStates(): ExploredState[] {
    const states: ExploredState[] = [];
    const from = sourcesOf(this.#starts);
    for (let index = 0; index < this.rows.length; index++) {
      const { input, place } = this.#read(index);
      const parts = place.map((state, part) => this.parts[part]!.walk.ledger.stateAt(state));
      const now = parts.reduce((latest, state) => (epoch(state.now) > epoch(latest) ? state.now : latest), parts[0]!.now);
      const value = Object.fromEntries(parts.map((state, part) => [this.parts[part]!.name, state.value]));
      const via = this.#via.at(index) === nowhere ? -1 : this.#via.at(index);
      states.push({ value, input, via, depth: via < 0 ? 0 : states[from(via)]!.depth + 1, done: parts.every(({ done }) => done), now });
    }
    return states;
  }

  listEdges(): Edge[] {
    const from = sourcesOf(this.#starts);
    return Array.from({ length: this.edges.length }, (_, index) => {
      const part = this.parts[this.edges.at(index, 1)]!;
      const { act, ...report } = part.walk.ledger.edgeAt(this.edges.at(index, 2));
      return { ...report, from: from(index), to: this.edges.at(index, 0), act: part.acts[act]! };
    });
  }

  listRefusals(): Refusal[] {
    return Array.from({ length: this.refusals.length }, (_, index) => {
      const part = this.parts[this.refusals.at(index, 1)]!;
      const { act, reasons } = part.walk.ledger.refusalAt(this.refusals.at(index, 2));
      return { from: this.refusals.at(index, 0), act: part.acts[act]!, reasons };
    });
  }
}
