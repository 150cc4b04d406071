/**
 * What makes a machine impossible to explore.
 * - `guard`: a guard that answers differently when asked twice;
 * - `assign`: an assignment that computes differently when run twice;
 * - `context`: a context that holds something other than plain data (JSON);
 * - `illegal`: an act after which XState itself has two children of one compound state active, or none;
 * - `endless`: an act after which the machine never comes to rest;
 * - `throws`: a guard, assignment or rule that throws, or that tries to change the context in place.
 */
export type ExploreErrorCode = 'guard' | 'assign' | 'context' | 'illegal' | 'endless' | 'throws';

/** Names the culprit, and the state and act in which it showed. */
export class ExploreError extends Error {
  override readonly name = 'ExploreError';
  /** The state, as XState writes state values; absent while the machine is still beginning. */
  readonly state?: unknown;
  /** The type of the act. */
  readonly act?: string;

  constructor(
    readonly code: ExploreErrorCode,
    /** The guard, assignment or context key. */
    readonly culprit: string,
    message: string,
    at: { readonly state?: unknown; readonly act?: string } = {},
  ) {
    super(at.act === undefined ? message : `${message} (on ${at.act} in ${JSON.stringify(at.state)})`);
    if (at.state !== undefined) this.state = at.state;
    if (at.act !== undefined) this.act = at.act;
  }
}
