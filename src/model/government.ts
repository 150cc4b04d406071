import type { z } from 'zod';
import type { Instant } from './instant.js';
import type { Performer } from './performer.js';
import type { Snapshot } from './snapshot.js';
import type { Text } from './text.js';

/** An officer on the register: their posts, the units they act for, those in their charge, and for whom they may stand in. */
export interface Officer {
  readonly id: string;
  readonly title: Text;
  readonly posts: readonly Omit<Performer, 'officer' | 'actingFor'>[];
  readonly counterparts: readonly string[];
}

/** A register of officers, as the toolkit sees it: who there is, and in which capacities each may act at a moment. */
export interface Government {
  readonly officers: readonly Officer[];
  readonly units: readonly { readonly id: string; readonly title: Text }[];
  /** The ways of standing in for somebody, as a history names them in `as`. */
  readonly bases: readonly string[];
  /** What an overlay may hold, as a schema. */
  readonly overlay: z.ZodType;
  /** The capacities of an officer at a moment, their own posts first. Throws {@link GovernmentError} for an unknown officer. */
  capacities(officer: string, at: Instant): readonly Performer[];
  /** The same register with additions or replacements read from data. Throws {@link GovernmentError}. */
  with(overlay: unknown): Government;
  /** An overlay under which officers may act throughout a span in capacities that they do not hold as it is; `undefined` when they need none. */
  overlayFor(performers: readonly Performer[], span: { readonly from: Instant; readonly to: Instant }): unknown;
}

/** What a case puts onto the register, as an overlay, at a moment of its course; `undefined` while it puts nothing there. */
export type RegisterFeed = (snapshot: Snapshot) => unknown;

export class GovernmentError extends Error {
  override readonly name = 'GovernmentError';
}
