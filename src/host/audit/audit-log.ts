import type { KeyObject } from 'node:crypto';
import type { Catalogue } from '../../model/catalogue.js';
import type { Procedure } from '../../model/procedure.js';
import { Procedures } from '../case-file.js';
import type { Checkpoint } from '../entry.js';
import type { Store } from '../store/store.js';
import { auditCases } from './cases.js';
import { auditCheckpoints } from './checkpoints.js';
import { auditEntries } from './entries.js';
import { Findings, type AuditFinding } from './findings.js';
import { auditRefusals } from './refusals.js';

export interface AuditReport {
  readonly store: string;
  readonly hash: string;
  readonly entries: number;
  readonly refusals: number;
  readonly cases: number;
  /** Cases replayed through their procedure, act by act. */
  readonly replayed: number;
  /** Signed checkpoints whose signature was verified, of those found. */
  readonly checkpoints: { readonly found: number; readonly verified: number };
  /** What is wrong, the first bad entry first; at most 50. */
  readonly findings: readonly AuditFinding[];
  /** What could not be examined, and why. */
  readonly notes: readonly string[];
}

export interface AuditOptions {
  readonly catalogue: Pick<Catalogue, 'procedures' | 'government'>;
  readonly versions?: Readonly<Record<string, Procedure>>;
  /** The key with which checkpoints were signed. */
  readonly publicKey?: KeyObject;
  /** A checkpoint that was kept outside the store. */
  readonly checkpoint?: Checkpoint;
}

/**
 * Verifies a store from end to end: every entry's hash and chain, in the store and in its case; that each act was done in a
 * capacity that the register gave at that moment; every case replayed through its procedure to the same verdicts, state and
 * due dates; the refusals; and every checkpoint. A log cut at its end shows against a checkpoint that was kept outside.
 */
export async function auditLog(store: Store, { catalogue, versions = {}, publicKey, checkpoint }: AuditOptions): Promise<AuditReport> {
  const findings = new Findings();
  const head = await store.reader.head();
  const checkpoints = await store.reader.checkpoints();
  const marks = [...checkpoints, ...(checkpoint ? [checkpoint] : [])];
  const wanted = { entries: new Set(marks.map(({ position }) => position)), refusals: new Set(marks.map(({ refusals }) => refusals.position)) };

  const log = await auditEntries(store, head, catalogue.government, wanted.entries, findings);
  const refusals = await auditRefusals(store, head, wanted.refusals, findings);
  const verified = await auditCheckpoints(store, { checkpoints, outside: checkpoint, publicKey, entryHashes: log.hashes, refusalHashes: refusals.hashes }, findings);
  const { cases, replayed } = await auditCases(store, new Procedures(catalogue.procedures, versions), log.cases, findings);
  return {
    store: store.id,
    hash: store.hash,
    entries: log.count,
    refusals: refusals.count,
    cases,
    replayed,
    checkpoints: { found: marks.length, verified },
    findings: findings.found,
    notes: findings.notes,
  };
}
