import type { Instant } from './instant.js';
import type { Performer } from './performer.js';
import type { Text } from './text.js';

/** A register of officers, as the toolkit sees it: who there is, and in which capacities each may act at a moment. */
export interface Government {
  readonly officers: readonly { readonly id: string; readonly title: Text }[];
  /** The capacities of an officer at a moment, their own posts first. Throws {@link GovernmentError} for an unknown officer. */
  capacities(officer: string, at: Instant): readonly Performer[];
  /** The same register with additions or replacements read from data. Throws {@link GovernmentError}. */
  with(overlay: unknown): Government;
}

export class GovernmentError extends Error {
  override readonly name = 'GovernmentError';
}
