import type { AnyAct } from '../model/act.js';
import type { Finding } from '../model/decide.js';
import type { Instant } from '../model/instant.js';
import type { Remark } from './engine.js';

/** One configuration that cases come to. */
export interface ExploredState {
  /** The state, as XState writes state values. */
  readonly value: unknown;
  /** Which of the explored openings leads here. */
  readonly input: number;
  /** The edge by which it was first reached, `-1` for an opening: following it back gives a shortest history. */
  readonly via: number;
  readonly depth: number;
  readonly done: boolean;
  /** The moment of the last act on that way. */
  readonly now: Instant;
}

/** An accepted act. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Index into {@link Behaviour.acts}. */
  readonly act: number;
  /** Ids of the transitions that the act fires; those that follow by themselves (`always`, `done`) are not among them. */
  readonly taken: readonly string[];
  readonly clauses: readonly string[];
  readonly deviations: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** A refused act; one stands for all acts of its type that the same rules refuse in the same state. */
export interface Refusal {
  readonly from: number;
  readonly act: number;
  readonly reasons: readonly Finding[];
}

/** Which limit stopped an exploration; `context`: a part of the context takes ever new values. */
export type Stopped = 'states' | 'time' | 'memory' | 'cancelled' | 'context';

/** How much an exploration found, and what it cost. */
export interface Figures {
  readonly states: number;
  readonly edges: number;
  readonly refusals: number;
  /** How many transitions XState itself computed; all others were replayed. */
  readonly asked: number;
  /** How many of these because it is not known what they depend on. */
  readonly fallbacks: number;
  /** Bytes that the states take, and that the edges and refusals take beside them. */
  readonly bytes: { readonly states: number; readonly edges: number };
}

/**
 * Everything that the sample acts lead to. It is kept in packed numbers: `figures` costs nothing, while `states`, `edges`
 * and `refusals` are lists of objects that are made, all at once, when they are first asked for.
 */
export interface Behaviour {
  readonly procedure: string;
  readonly interpretations: Readonly<Record<string, string>>;
  readonly inputs: readonly Readonly<Record<string, unknown>>[];
  /** The first state of each input. */
  readonly openings: readonly number[];
  readonly states: readonly ExploredState[];
  readonly acts: readonly AnyAct[];
  readonly edges: readonly Edge[];
  readonly refusals: readonly Refusal[];
  /** How many acts were tried and refused, and tried and not foreseen. */
  readonly tried: { readonly accepted: number; readonly refused: number; readonly unforeseen: number };
  /** Whether everything was explored; otherwise which limit was met. */
  readonly complete: boolean;
  readonly stopped?: Stopped;
  /** For `stopped: 'context'`: which part of the context, and how many values it took. */
  readonly growing?: { readonly key: string; readonly values: number };
  readonly remarks: readonly Remark[];
  readonly figures: Figures;
}

/** The acts on a shortest history to a state. */
export function historyTo(behaviour: Behaviour, state: number): AnyAct[] {
  const acts: AnyAct[] = [];
  for (let current = behaviour.states[state]!; current.via >= 0; current = behaviour.states[behaviour.edges[current.via]!.from]!) {
    acts.push(behaviour.acts[behaviour.edges[current.via]!.act]!);
  }
  return acts.reverse();
}
