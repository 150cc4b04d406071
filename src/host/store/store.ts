import type { Checkpoint } from '../entry.js';

/**
 * What a host keeps, and the few operations it needs for that. Records are text and whole numbers. The host decides what
 * is written; a store only sees to it that a transaction is written whole, synced, and one after another.
 */

/** Where the log ends. One row; a writing transaction holds it to its end. */
export interface Head {
  readonly position: number;
  readonly hash: string;
  readonly refusals: number;
  readonly refusalHash: string;
  readonly register: number;
}

/** An entry of the log as stored: its canonical JSON and the hash over it. */
export interface EntryRecord {
  readonly position: number;
  /** Empty for an entry of the register. */
  readonly caseId: string;
  /** Place in the case, or version of the register. */
  readonly sequence: number;
  readonly body: string;
  readonly hash: string;
}

export interface RefusalRecord {
  readonly position: number;
  readonly caseId: string;
  readonly body: string;
  readonly hash: string;
}

/** What is kept beside the log of a case, so that it can be found and shown without replaying it. */
export interface CaseRecord {
  readonly id: string;
  /** Position of its first entry. */
  readonly opened: number;
  readonly procedure: string;
  readonly edition: string;
  readonly structure: string;
  readonly version: number;
  /** Hash of its last entry. */
  readonly hash: string;
  readonly state: string;
  readonly status: 'active' | 'done';
  readonly startedBy: string;
  readonly startedAt: string;
  readonly changedAt: string;
  /** The facts of the opening as JSON, for the search. */
  readonly facts: string;
  /** The deadlines that run: `[{ number, due, announced }]` as JSON. */
  readonly dues: string;
  /** The earliest due instant not yet announced, milliseconds since the epoch; `never` when none runs. */
  readonly nextDue: number;
  /** The situation of the register for which its inbox rows were made; empty when they are out of date. */
  readonly inboxFor: string;
}

/** No due instant: later than every other. */
export const never = 9_007_199_254_740_991;

export interface InboxRecord {
  readonly officer: string;
  readonly caseId: string;
  /** Milliseconds since the epoch, or `never`. */
  readonly until: number;
  /** `[{ act, by, until? }]` as JSON. */
  readonly acts: string;
}

export interface KeyRecord {
  readonly officer: string;
  readonly key: string;
  /** Hash of the request. */
  readonly request: string;
  readonly log: 'entries' | 'refusals';
  readonly position: number;
}

export interface CaseFilter {
  readonly procedure?: string;
  readonly status?: 'active' | 'done';
  readonly participant?: string;
  readonly text?: string;
}

export interface Reader {
  head(): Promise<Head>;
  case(id: string): Promise<CaseRecord | undefined>;
  /** Entries of a case from after a sequence up to another, in order. */
  entriesOf(caseId: string, after: number, upTo: number, limit: number): Promise<readonly EntryRecord[]>;
  /** Entries of the log after a position, in order; only those of the register when `register` is set. */
  entries(after: number, limit: number, only?: 'register'): Promise<readonly EntryRecord[]>;
  entry(position: number): Promise<EntryRecord | undefined>;
  refusal(position: number): Promise<RefusalRecord | undefined>;
  /** Refusals after a position, of one case or of all. */
  refusals(after: number, limit: number, caseId?: string): Promise<readonly RefusalRecord[]>;
  /** Cases opened before a position, the latest first. */
  cases(before: number, limit: number, filter: CaseFilter): Promise<readonly CaseRecord[]>;
  key(officer: string, key: string): Promise<KeyRecord | undefined>;
  /** Open cases with a due instant before a moment that was not announced. */
  casesDue(before: number, limit: number): Promise<readonly string[]>;
  /** An officer's inbox after an item, the most urgent first. */
  inbox(officer: string, after: { readonly until: number; readonly caseId: string } | undefined, limit: number): Promise<readonly (InboxRecord & { readonly case: CaseRecord })[]>;
  inboxOf(caseId: string): Promise<readonly InboxRecord[]>;
  /** Open cases whose inbox rows were made for another situation. */
  staleInboxes(situation: string, limit: number): Promise<readonly string[]>;
  countStaleInboxes(situation: string): Promise<number>;
  /** Whether an officer is on record as taking part in a case. */
  takesPart(officer: string, caseId: string): Promise<boolean>;
  checkpoints(): Promise<readonly Checkpoint[]>;
}

/** What one transaction adds. */
export interface Records {
  readonly entries: readonly EntryRecord[];
  readonly refusals: readonly RefusalRecord[];
  readonly cases: readonly CaseRecord[];
  readonly keys: readonly KeyRecord[];
  readonly participants: readonly { readonly officer: string; readonly caseId: string }[];
  readonly head?: Head;
}

export interface Writer extends Reader {
  /** The head, held so that no other transaction writes until this one ends. */
  holdHead(): Promise<Head>;
  /** Adds records to the log and beside it, replaces the records of cases, and moves the head. */
  add(records: Records): Promise<void>;
  /** Replaces a case's inbox rows, made for a situation; only while the case is at this version. */
  putInbox(caseId: string, version: number, situation: string, rows: readonly InboxRecord[]): Promise<void>;
  addCheckpoint(checkpoint: Checkpoint): Promise<void>;
}

/** A place to keep cases in. */
export interface Store {
  readonly kind: 'sqlite' | 'postgresql';
  /** Identifies the store; made when it is created. The first entry of the log is chained to it. */
  readonly id: string;
  readonly hash: HashName;
  /** Reads outside a transaction. */
  readonly reader: Reader;
  /** Runs a transaction: written whole and synced, or not at all. It may be run again when the database asks for it. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The hash of a store's chains, chosen when it is created. */
export type HashName = 'sha256' | 'sm3';
