import type { AnyAct } from '../model/act.js';
import { epoch, type Instant } from '../model/instant.js';
import type { Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import type { Behaviour, Edge, ExploredState, Refusal, Stopped } from './behaviour.js';
import { engineOf, openAll, trialsOf, type Limits } from './explore.js';
import type { Trial } from './trial.js';
import { Walk } from './walk.js';

/** Where one of several procedures stands. */
export interface PartState {
  readonly value: unknown;
  readonly context: unknown;
  readonly done: boolean;
}

type Facts = Readonly<Record<string, unknown>>;

export interface Composition extends Pick<Limits, 'maxStates' | 'goOn' | 'signal'> {
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
  readonly #trials = new Map<string, { readonly number: number; readonly trials: readonly Trial[] }>();
  readonly #spans = new Map<string, Span>();

  constructor(
    readonly name: string,
    readonly procedure: Procedure,
  ) {
    this.walk = new Walk(engineOf(procedure));
  }

  expand(state: number, performers: readonly Performer[], key: string): Span {
    const known = this.#trials.get(key) ?? { number: this.#trials.size, trials: trialsOf(this.procedure, performers) };
    this.#trials.set(key, known);
    const place = `${state} ${known.number}`;
    let span = this.#spans.get(place);
    if (!span) {
      const { walk } = this;
      const { edges: all, refusals: refused } = walk.ledger;
      const [edges, refusals] = [all.length, refused.length];
      walk.forgetShown();
      walk.expand(state, () => false, known.trials);
      this.#spans.set(place, (span = { edges: [edges, all.length], refusals: [refusals, refused.length] }));
    }
    return span;
  }
}

/**
 * Explores several procedures together over one government, as one behaviour: in every state one of them takes an act, by
 * whoever is there to act. They share one clock and nothing else; what joins them is who acts. A state's value has one
 * member for each part, and an act says in `procedure` which part it belongs to. Each part is explored by itself as
 * {@link explore} does, once for every set of performers, and the parts are then interleaved.
 */
export function composeProcedures({ parts: procedures, performers, inputs, interpretations = {}, maxStates = 1_000_000, goOn, signal }: Composition): Behaviour {
  const parts = Object.entries(procedures).map(([name, procedure]) => new Part(name, procedure));
  const openings = inputs ?? [Object.fromEntries(parts.map(({ name, procedure }) => [name, procedure.samples.inputs[0] as Facts]))];
  const product = new Product(parts, performers);
  const opened = parts.map(({ walk, procedure, name }) => openAll(walk, procedure, openings.map((opening) => opening[name]!), interpretations[name]));
  const first = openings.map((_, index) => product.add(opened.map((states) => states[index]!), index, -1, 0));
  let stopped: Stopped | undefined;
  for (let from = 0; from < product.states.length && !stopped; from++) {
    if (product.states.length > maxStates) stopped = 'states';
    else if (signal?.aborted) stopped = 'cancelled';
    else if (goOn && from % 64 === 0) {
      const answer = goOn(product.states.length);
      if (answer !== true) stopped = answer === 'time' ? 'time' : 'cancelled';
    }
    if (!stopped) product.expand(from);
  }
  const { states, edges, refusals, acts } = product;
  const total = (count: (walk: Walk) => number) => parts.reduce((sum, { walk }) => sum + count(walk), 0);
  return {
    procedure: parts.map(({ name }) => name).join(' + '),
    interpretations: Object.assign({}, ...Object.values(interpretations)) as Readonly<Record<string, string>>,
    inputs: openings,
    openings: first,
    states,
    acts,
    edges,
    refusals,
    tried: { accepted: edges.length, refused: refusals.length, unforeseen: 0 },
    complete: stopped === undefined,
    ...(stopped ? { stopped } : {}),
    remarks: parts.flatMap(({ walk }) => walk.engine.remarks),
    figures: {
      states: states.length,
      edges: edges.length,
      refusals: refusals.length,
      asked: total(({ engine }) => engine.asked),
      fallbacks: total(({ engine }) => engine.fallbacks),
      bytes: { states: total(({ ledger }) => ledger.bytes.states), edges: total(({ ledger }) => ledger.bytes.edges) },
    },
  };
}

/** The interleaving of the parts: a state of it is a state of each. */
class Product {
  readonly states: ExploredState[] = [];
  readonly edges: Edge[] = [];
  readonly refusals: Refusal[] = [];
  readonly acts: AnyAct[] = [];
  readonly #places: (readonly number[])[] = [];
  readonly #index = new Map<string, number>();
  readonly #actIndex = new Map<string, number>();

  constructor(
    readonly parts: readonly Part[],
    readonly performers: Composition['performers'],
  ) {}

  add(place: readonly number[], input: number, via: number, depth: number): number {
    const key = `${input} ${place.join()}`;
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    const states = place.map((state, part) => this.parts[part]!.walk.ledger.stateAt(state));
    this.#index.set(key, this.states.length);
    this.#places.push(place);
    const now = states.reduce((latest, state) => (epoch(state.now) > epoch(latest) ? state.now : latest), states[0]!.now);
    const value = Object.fromEntries(states.map((state, part) => [this.parts[part]!.name, state.value]));
    return this.states.push({ value, input, via, depth, done: states.every(({ done }) => done), now }) - 1;
  }

  expand(from: number): void {
    const { input, depth } = this.states[from]!;
    const place = this.#places[from]!;
    const standing = place.map((state, part) => {
      const { name, walk } = this.parts[part]!;
      const { value, done } = walk.ledger.stateAt(state);
      return [name, { value, done, context: walk.contextAt(state) }] as const;
    });
    const states = Object.fromEntries(standing);
    this.parts.forEach((part, number) => {
      const performers = this.performers(states, part.name);
      const key = JSON.stringify(performers);
      const { edges, refusals } = part.expand(place[number]!, performers, key);
      for (let edge = edges[0]; edge < edges[1]; edge++) {
        const { to, act, ...report } = part.walk.ledger.edgeAt(edge);
        const { at } = part.walk.acts[act]!;
        const next = place.map((state, other) => (other === number ? to : this.#notBefore(this.parts[other]!, state, at)));
        const reached = this.add(next, input, this.edges.length, depth + 1);
        this.edges.push({ from, to: reached, act: this.#actOf(part, act), ...report });
      }
      for (let refusal = refusals[0]; refusal < refusals[1]; refusal++) {
        const { act, reasons } = part.walk.ledger.refusalAt(refusal);
        this.refusals.push({ from, act: this.#actOf(part, act), reasons });
      }
    });
  }

  #notBefore({ walk }: Part, state: number, at: Instant): number {
    return epoch(at) > epoch(walk.ledger.stateAt(state).now) ? walk.later(state, at) : state;
  }

  #actOf({ name, walk }: Part, act: number): number {
    const key = `${name} ${act}`;
    let index = this.#actIndex.get(key);
    if (index === undefined) this.#actIndex.set(key, (index = this.acts.push({ ...walk.acts[act]!, procedure: name }) - 1));
    return index;
  }
}
