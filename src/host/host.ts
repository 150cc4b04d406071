import type { KeyObject } from 'node:crypto';
import type { Availability } from '../model/available.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Finding, Issue } from '../model/decide.js';
import type { Government } from '../model/government.js';
import type { Instant } from '../model/instant.js';
import type { Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import type { Snapshot } from '../model/snapshot.js';
import type { ActEntry, CaseEntry, Checkpoint, Entry, RefusalEntry, StartEntry } from './entry.js';
import type { Store } from './store/store.js';

/** Tells the time. Only a host asks it; procedures never do. */
export interface Clock {
  now(): Instant;
}

/** Signs checkpoints. */
export interface Signer {
  readonly algorithm: Checkpoint['algorithm'];
  readonly privateKey: KeyObject;
}

/** Takes a case over to the current version of its procedure: gives the input, readings and acts that it goes on with. */
export type Migrate = (old: StoredCase, procedure: Procedure) => Pick<Snapshot, 'input' | 'interpretations' | 'acts'> | undefined;

/** A case as the log holds it, without its machine. */
export interface StoredCase {
  readonly id: string;
  readonly procedure: string;
  readonly edition: string;
  readonly structure: string;
  readonly entries: readonly CaseEntry[];
}

export interface HostOptions {
  readonly store: Store;
  readonly catalogue: Pick<Catalogue, 'procedures' | 'government' | 'feeds'>;
  /** The wall clock unless given. */
  readonly clock?: Clock;
  /** Older versions of procedures, by structure (`structureOf`): cases that began under them go on under them. */
  readonly versions?: Readonly<Record<string, Procedure>>;
  /** For cases whose version is not registered. Without it, or where it gives nothing, they are refused by name. */
  readonly migrate?: Migrate;
  readonly signer?: Signer;
  /** How many cases are kept live in memory; 1,000 unless given. */
  readonly liveCases?: number;
  /** Randomness of case ids; UUIDs unless given. */
  readonly newId?: () => string;
}

/** Cancels a call. What was committed before the signal came stays. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** A part of a list. `cursor` is the `next` of the part before it; `limit` is 50 unless given, 500 at most. */
export interface PageOptions extends CallOptions {
  readonly cursor?: string;
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the list goes on; absent at its end. */
  readonly next?: string;
}

export interface StartRequest {
  readonly procedure: string;
  readonly input: unknown;
  readonly interpretations?: Readonly<Record<string, string>>;
  /** The officer who opens the case, from the authenticated session. */
  readonly by: string;
  /** Idempotency key: the same officer's same request with it opens one case. At most 200 characters. */
  readonly key?: string;
}

/** A case was opened, or its facts do not fit. */
export type StartOutcome =
  | { readonly verdict: 'started'; readonly case: string; readonly version: number; readonly state: unknown; readonly entry: StartEntry; readonly repeated: boolean }
  | { readonly verdict: 'malformed'; readonly issues: readonly Issue[] };

export interface PerformRequest {
  readonly case: string;
  /** `{ type, …facts }`; one that brings its own `by` or `at` is malformed. */
  readonly payload: unknown;
  /** The officer who acts, from the authenticated session. */
  readonly by: string;
  /** The capacity to act in: `in-person` or a basis of the register. Without it, the first that carries the act. */
  readonly as?: string;
  /** Act only when the case is at this version; otherwise {@link ConflictError}. */
  readonly version?: number;
  /** Idempotency key: the same officer's same request with it is one act, and gets the same answer. At most 200 characters. */
  readonly key?: string;
}

interface OutcomeOf {
  readonly case: string;
  /** The version of the case after the verdict. */
  readonly version: number;
  readonly state: unknown;
  readonly clauses: readonly string[];
  /** Whether this answers a request that was made before with the same key. */
  readonly repeated: boolean;
}

export interface AcceptedOutcome extends OutcomeOf {
  readonly verdict: 'accepted';
  readonly entry: ActEntry;
  readonly warnings: readonly Finding[];
  readonly deviations: readonly Finding[];
}
export interface RefusedOutcome extends OutcomeOf {
  readonly verdict: 'refused';
  readonly reasons: readonly Finding[];
  readonly record: RefusalEntry;
}
export interface UnforeseenOutcome extends OutcomeOf {
  readonly verdict: 'unforeseen';
  readonly foreseen: readonly string[];
  readonly record: RefusalEntry;
}
export interface MalformedOutcome extends OutcomeOf {
  readonly verdict: 'malformed';
  readonly issues: readonly Issue[];
  readonly record: RefusalEntry;
}

/** What an act came to. Only an accepted one changes the case. */
export type Outcome = AcceptedOutcome | RefusedOutcome | UnforeseenOutcome | MalformedOutcome;

/** A deadline of a case that runs. */
export interface Due {
  /** Its place in `procedure.deadlines`. */
  readonly number: number;
  readonly clauses: readonly string[];
  /** The last instant that is still in time. */
  readonly due: Instant;
  /** Whether it passed and was announced. */
  readonly announced: boolean;
}

export interface CaseSummary {
  readonly id: string;
  readonly procedure: string;
  readonly edition: string;
  readonly structure: string;
  readonly version: number;
  readonly state: unknown;
  readonly status: 'active' | 'done';
  readonly startedBy: string;
  readonly startedAt: Instant;
  /** Moment of the last entry. */
  readonly changedAt: Instant;
}

/** A case as it stands: replayed from its log, and found to agree with what is stored beside it. */
export interface CaseView extends CaseSummary {
  readonly snapshot: Snapshot;
  readonly dues: readonly Due[];
  /** Hash of its last entry. */
  readonly hash: string;
}

export interface CaseQuery {
  readonly procedure?: string;
  readonly status?: 'active' | 'done';
  /** Cases this officer takes part in: opened, acted in, or is named in. */
  readonly officer?: string;
  /** Words that occur in the facts with which the case opened. */
  readonly text?: string;
}

/** A case that awaits an officer. */
export interface InboxItem {
  readonly case: string;
  readonly procedure: string;
  readonly version: number;
  readonly state: unknown;
  /** What the officer may do, in which capacity, and the due instant that measures it, if one does. */
  readonly acts: readonly { readonly act: string; readonly by: Performer; readonly until?: Instant }[];
  /** The earliest of these. */
  readonly until?: Instant;
}

export interface InboxPage extends Page<InboxItem> {
  /** Open cases whose part of the inbox was not brought up to date yet after the register changed; 0 when all is current. */
  readonly pending: number;
}

export interface Tick {
  readonly now: Instant;
  readonly announced: readonly { readonly case: string; readonly number: number; readonly due: Instant; readonly sequence: number }[];
}

/** A document of the register: what it adds to or replaces in the register below it. */
export interface RegisterDocument {
  readonly id: string;
  readonly overlay: unknown;
  /** The register's version since which it stands so. */
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  readonly note?: string;
}

export interface RegisterChange {
  /** Name of the document: `posts`, `absence-2025-17`. Names that begin with `case/` belong to cases. */
  readonly document: string;
  /** As `government.overlay` says; `null` takes the document off. */
  readonly overlay: unknown;
  readonly by: string;
  readonly note?: string;
  /** Change only when the register is at this version; otherwise {@link ConflictError}. */
  readonly version?: number;
}

/** The register of officers as versioned data: the catalogue's government, with the documents in the order in which they came. */
export interface RegisterDesk {
  /** The register as it stands. */
  current(options?: CallOptions): Promise<{ readonly version: number; readonly government: Government }>;
  documents(options?: CallOptions): Promise<readonly RegisterDocument[]>;
  /** Puts a document on record, replaces it or takes it off. Throws `GovernmentError` when the register would contradict itself. */
  change(change: RegisterChange, options?: CallOptions): Promise<{ readonly version: number }>;
  history(options?: PageOptions): Promise<Page<Extract<Entry, { kind: 'register' }>>>;
}

/** Durable cases. A verdict is data; what cannot be decided at all throws a `HostError`. */
export interface Host {
  start(request: StartRequest, options?: CallOptions): Promise<StartOutcome>;
  perform(request: PerformRequest, options?: CallOptions): Promise<Outcome>;
  case(id: string, options?: CallOptions): Promise<CaseView>;
  /** What an officer may do in a case now, and for the other acts that its state knows of, why not. */
  available(id: string, officer: string, options?: CallOptions): Promise<readonly Availability[]>;
  /** The entries of a case, first to last. */
  history(id: string, options?: PageOptions): Promise<Page<CaseEntry>>;
  /** The acts on a case that were not accepted, first to last. */
  refusals(id: string, options?: PageOptions): Promise<Page<RefusalEntry>>;
  /** What awaits an officer, the most urgent first. */
  inbox(officer: string, options?: PageOptions): Promise<InboxPage>;
  /** Announces the deadlines that have passed, each once, and brings inboxes up to date. Call it from time to time. */
  tick(now?: Instant, options?: CallOptions): Promise<Tick>;
  /** Cases, the latest opened first. */
  search(query?: CaseQuery, options?: PageOptions): Promise<Page<CaseSummary>>;
  /** Whether an officer opened a case, acted in it, is named in it, or may act in it now. */
  takesPart(officer: string, id: string, options?: CallOptions): Promise<boolean>;
  readonly register: RegisterDesk;
  /** Signs where the log stands. Needs a signer. */
  checkpoint(options?: CallOptions): Promise<Checkpoint>;
  /**
   * Entries as they come, of all cases or of one, from after a position on (the end of the log unless given); those of
   * other processes on the same store within a second. Ends when the signal comes or the host closes.
   */
  subscribe(options?: { readonly case?: string; readonly after?: number; readonly signal?: AbortSignal }): AsyncIterable<Entry>;
  /** Whether the store answers: for health checks. Throws when it does not. */
  check(options?: CallOptions): Promise<{ readonly position: number }>;
  /** Waits for what is under way; the store stays open. */
  close(): Promise<void>;
}
