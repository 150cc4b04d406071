import type { Strength } from './clause.js';
import type { Instant } from './instant.js';
import type { Text } from './text.js';

/** A time limit as data. The due instant is computed from the case, never from a wall clock. */
export interface Deadline<C = any> {
  readonly clauses: readonly string[];
  readonly strength: Strength;
  readonly title: Text;
  /** How long, in words: "24 hours", "5 working days". */
  readonly limit: Text;
  /** From when, or back from when, it is counted. */
  readonly counted: Text;
  /** What a late act leads to. */
  readonly consequence: Text;
  /** The acts that are measured against it. */
  readonly measures: readonly string[];
  /** The last instant that is still in time, or `undefined` while it does not run. */
  readonly due: (context: C) => Instant | undefined;
}
