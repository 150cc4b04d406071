import type { AnyAct } from './act.js';
import { combinations } from './enumerate.js';
import { addMinutes, epoch, type Instant } from './instant.js';
import type { Performer } from './performer.js';
import type { EmbeddedProcedure } from './procedure.js';

const payloads = new WeakMap<EmbeddedProcedure, ReadonlyMap<string, readonly Record<string, unknown>[]>>();

/** What may be stated with an act, in samples: `{ type, …facts }`. */
export function samplePayloads(procedure: EmbeddedProcedure, type: string): readonly Record<string, unknown>[] {
  let known = payloads.get(procedure);
  if (!known) {
    const fields = procedure.fieldSamples ?? {};
    known = new Map(
      Object.entries(procedure.acts.payloads).map(([act, schema]) => [act, combinations(schema.shape, (name) => fields[`${act}.${name}`] ?? fields[name])]),
    );
    payloads.set(procedure, known);
  }
  return known.get(type) ?? [];
}

/** The moments to try for an act: now, and both sides and the exact point of every limit that it is measured against. */
export function sampleMoments(procedure: EmbeddedProcedure, type: string, context: unknown, now: Instant): Instant[] {
  const moments = new Set<Instant>([now]);
  for (const deadline of procedure.deadlines) {
    const due = deadline.measures.includes(type) ? deadline.due(context) : undefined;
    if (due === undefined) continue;
    for (const moment of [addMinutes(due, -1), due, addMinutes(due, 1)]) if (epoch(moment) > epoch(now)) moments.add(moment);
  }
  return [...moments];
}

/** Every sample act in a context: each payload, performer and moment. */
export function* sampleActs(procedure: EmbeddedProcedure, context: unknown, now: Instant, performers: readonly Performer[], types = Object.keys(procedure.acts.payloads)): Generator<AnyAct> {
  for (const type of types) {
    for (const at of sampleMoments(procedure, type, context, now)) {
      for (const payload of samplePayloads(procedure, type)) {
        for (const by of performers) yield { ...payload, type, by, at };
      }
    }
  }
}
