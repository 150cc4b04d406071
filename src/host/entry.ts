import type { AnyAct } from '../model/act.js';
import type { Finding, Issue } from '../model/decide.js';
import type { Instant } from '../model/instant.js';

/**
 * The log of a store. Every change is one entry, in one order over the whole store; a case is its entries. An entry names
 * the hash of the entry before it in the store, and of the one before it in its case; its own hash is over its canonical
 * JSON (RFC 8785). So no entry can be changed, taken out or put in unseen, and a signed checkpoint over the last hash
 * makes a cut tail visible too.
 */
interface Chained {
  /** Place in the store's log, from 1. */
  readonly position: number;
  readonly at: Instant;
  /** What the host's clock showed, where it was behind the case's last entry: then `at` is that entry's moment. */
  readonly clock?: Instant;
  /** Hash of the entry before it in the store; of the store's own identity for the first. */
  readonly previous: string;
  readonly hash: string;
}

interface OfCase extends Chained {
  readonly case: string;
  /** Place in the case, from 1: the version of the case after this entry. */
  readonly sequence: number;
  /** Hash of the entry before it in the case; empty for the first. */
  readonly previousInCase: string;
  /** Version of the register of officers under which it was decided. */
  readonly register: number;
  /** The idempotency key of the request, and the officer whose key it is. */
  readonly key?: string;
}

/** A case was opened. */
export interface StartEntry extends OfCase {
  readonly kind: 'start';
  readonly procedure: string;
  readonly edition: string;
  readonly structure: string;
  readonly interpretations: Readonly<Record<string, string>>;
  readonly input: Readonly<Record<string, unknown>>;
  /** The officer who opened it. */
  readonly by: string;
  readonly state: unknown;
}

/** An act was accepted. `act.by` holds the officer, the capacity, and the grant where there is one. */
export interface ActEntry extends OfCase {
  readonly kind: 'act';
  readonly act: AnyAct;
  readonly clauses: readonly string[];
  readonly warnings: readonly Finding[];
  readonly deviations: readonly Finding[];
  /** The state after it, as XState writes state values. */
  readonly state: unknown;
}

/** A deadline that passed was announced, once. */
export interface DeadlineEntry extends OfCase {
  readonly kind: 'deadline';
  /** Which one: its place in `procedure.deadlines`, its clauses, and the last instant that was still in time. */
  readonly deadline: { readonly number: number; readonly clauses: readonly string[]; readonly due: Instant };
  /** The act of the clock, where the machine takes one; without it nothing changes in the case. */
  readonly act?: AnyAct;
  readonly clauses: readonly string[];
  readonly warnings: readonly Finding[];
  readonly deviations: readonly Finding[];
  readonly state: unknown;
}

/** A case went over to another version of its machine. */
export interface MigrationEntry extends OfCase {
  readonly kind: 'migration';
  readonly from: { readonly edition: string; readonly structure: string };
  readonly edition: string;
  readonly structure: string;
  readonly interpretations: Readonly<Record<string, string>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly acts: readonly AnyAct[];
  readonly state: unknown;
}

/** A document of the register of officers was put on record, replaced or taken off. */
export interface RegisterEntry extends Chained {
  readonly kind: 'register';
  /** The version of the register from here on. */
  readonly version: number;
  readonly document: string;
  /** What it adds to or replaces in the register below; `null` takes the document off. */
  readonly overlay: unknown;
  /** The officer or administrator who put it there, or the case whose act did. */
  readonly by: string;
  readonly note?: string;
}

export type CaseEntry = StartEntry | ActEntry | DeadlineEntry | MigrationEntry;
export type Entry = CaseEntry | RegisterEntry;

/** An act that was not accepted, kept apart for the audit, in a chain of its own that checkpoints cover too. */
export interface RefusalEntry {
  /** Place among the refusals of the store, from 1. */
  readonly position: number;
  readonly case: string;
  /** Version of the case at that time. */
  readonly version: number;
  readonly at: Instant;
  /** Version of the register of officers under which it was decided. */
  readonly register: number;
  readonly verdict: 'refused' | 'unforeseen' | 'malformed';
  readonly officer: string;
  /** The capacity that was asked for. */
  readonly as?: string;
  /** What was stated; one that is longer than 16 KiB or no JSON is kept as `{ omitted, hash }`. */
  readonly payload: unknown;
  readonly state: unknown;
  readonly clauses: readonly string[];
  readonly reasons?: readonly Finding[];
  readonly issues?: readonly Issue[];
  readonly foreseen?: readonly string[];
  readonly key?: string;
  readonly previous: string;
  readonly hash: string;
}

/** What a signed checkpoint states. Keep it outside the store: it shows whether the store was cut since. */
export interface Checkpoint {
  /** Identifies the store. */
  readonly store: string;
  /** The last entry of the log, and its hash. */
  readonly position: number;
  readonly head: string;
  /** The same for the refusals. */
  readonly refusals: { readonly position: number; readonly head: string };
  readonly at: Instant;
  readonly algorithm: 'ed25519' | 'sm2-sm3';
  /** SHA-256 of the public key (SPKI, DER), hex. */
  readonly key: string;
  /** Over the canonical JSON of all other fields, base64. */
  readonly signature: string;
}
