import type { Finding } from './decide.js';
import { foreseen, judge } from './decide.js';
import type { Instant } from './instant.js';
import type { Performer } from './performer.js';
import type { ActTypeOf, ClauseIn, EmbeddedProcedure } from './procedure.js';
import { samplePayloads } from './samples.js';
import { machineSnapshot, type Snapshot } from './snapshot.js';

/** Whether an officer may perform an act now: in which capacity, with what stated, and otherwise why not. */
export type Availability<Type extends string = string, Id extends string = string> =
  | { readonly act: Type; readonly available: true; readonly by: Performer; readonly example: Readonly<Record<string, unknown>> }
  | { readonly act: Type; readonly available: false; readonly reasons: readonly Finding<Id>[] };

/**
 * Which acts somebody may perform now, given the capacities they may act in, and for the other acts that the state knows
 * of, why not. An act is available when some way of filling in its facts would be accepted.
 */
export function available<P extends EmbeddedProcedure>(procedure: P, snapshot: Snapshot, capacities: readonly Performer[], at: Instant): Availability<ActTypeOf<P>, ClauseIn<P>>[];
export function available(procedure: EmbeddedProcedure, snapshot: Snapshot, capacities: readonly Performer[], at: Instant): Availability[] {
  const current = machineSnapshot(procedure, snapshot);
  return foreseen(current).map((type): Availability => {
    let fewest: readonly Finding[] | undefined;
    for (const by of capacities) {
      for (const payload of samplePayloads(procedure, type)) {
        const judged = judge(procedure, current, { ...payload, type, by, at });
        if (judged.verdict === 'accepted') return { act: type, available: true, by, example: payload };
        if (judged.verdict === 'refused' && (!fewest || judged.reasons.length < fewest.length)) fewest = judged.reasons;
      }
    }
    return { act: type, available: false, reasons: fewest ?? [] };
  });
}
