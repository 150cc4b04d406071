import type { AnyAct } from '../model/act.js';
import type { ExpectedVerdict } from '../model/case.js';

/**
 * What another system says of an act: a verdict of ours, or `rejected` when it does not tell an act that is refused from one
 * that is not foreseen or malformed. `accepted` and `rejected` are enough.
 */
export type Answer = ExpectedVerdict | 'rejected';

/**
 * Another system that claims to follow a procedure. One adapter runs one case at a time; `start` begins a new one.
 *
 * A rejected promise of `perform` or `state` is a disagreement (the system failed on that act); one of `start` is a
 * disagreement about the opening. An {@link AdapterError} is neither: it ends the run, for the system was not reached.
 */
export interface Adapter {
  /** Opens a case with these facts, under these readings of open points. */
  start(input: Readonly<Record<string, unknown>>, interpretations: Readonly<Record<string, string>>): Promise<void>;
  /** Does an act, as the officer and at the moment that it states, and says what came of it. */
  perform(act: AnyAct): Promise<Answer>;
  /** The state of the case, as XState writes state values, or `undefined` from a system that does not show one. */
  state(): Promise<unknown>;
}

/** The system could not be reached, or does not speak the protocol: there is nothing to compare. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
}
