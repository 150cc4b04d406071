import type { z } from 'zod';
import { titlesOf, type AnyAct } from './act.js';
import type { History, StatedAct, StatedPerformer } from './case.js';
import { decide, type Verdict } from './decide.js';
import { stamp, type Issue } from './form.js';
import { GovernmentError, type Government } from './government.js';
import { nearest } from './nearest.js';
import type { Instant } from './instant.js';
import { clock, type Performer } from './performer.js';
import type { ClauseIn, PayloadIn, EmbeddedProcedure } from './procedure.js';
import { begin, InputError, machineSnapshot, type Snapshot } from './snapshot.js';

/**
 * The capacities in which a stated performer may act at a moment. A capacity that is asked for but not held at that
 * moment leaves the officer's own posts: the claim does not help.
 */
export function capacitiesOf(government: Government, by: StatedPerformer, at: Instant): readonly Performer[] {
  const { officer, as } = typeof by === 'string' ? { officer: by, as: undefined } : by;
  if (officer === clock.officer) return [clock];
  const all = government.capacities(officer, at);
  if (as === undefined) return all;
  if (as !== 'in-person' && !government.bases.includes(as)) {
    throw new GovernmentError(`"${as}" is no way of standing in for somebody; write in-person, ${government.bases.join(', ')}`);
  }
  const asked = all.filter((performer) => (as === 'in-person' ? !performer.actingFor : performer.actingFor?.basis === as));
  return asked.length ? asked : all.filter((performer) => !performer.actingFor);
}

/** What a host stamps on an act: the capacities in which the officer may act, and the moment. */
export interface Mark {
  readonly capacities: readonly Performer[];
  readonly at: Instant;
}

/**
 * Decides what an officer states, in the first of the given capacities that carries the act; when none does, the verdict
 * is that of the first.
 */
export function perform<P extends EmbeddedProcedure>(procedure: P, snapshot: Snapshot, payload: PayloadIn<P>, mark: Mark): Verdict<ClauseIn<P>>;
export function perform(procedure: EmbeddedProcedure, snapshot: Snapshot, payload: unknown, mark: Mark): Verdict {
  let first: Verdict | undefined;
  for (const by of mark.capacities) {
    const stampedAct = stamp(payload, { by, at: mark.at });
    const verdict: Verdict =
      'issues' in stampedAct
        ? { verdict: 'malformed', issues: stampedAct.issues, state: snapshot.state, clauses: [], warnings: [], deviations: [] }
        : decide(procedure, snapshot, stampedAct.act);
    if (verdict.verdict === 'accepted') return verdict;
    first ??= verdict;
  }
  if (!first) throw new RangeError('perform() needs at least one capacity to act in');
  return first;
}

/** The moment at which a history begins that states no time: a working day, a Monday morning. */
export const nominalStart: Instant = '2025-11-03T09:00:00+08:00';

/** Plays a history act by act. Acts that are not accepted leave the case as it is. Throws on an opening that is not possible. */
export function* play(procedure: EmbeddedProcedure, government: Government, history: History): Generator<{ readonly stated: StatedAct; readonly verdict: Verdict; readonly snapshot: Snapshot }> {
  const register = history.government === undefined ? government : government.with(history.government);
  const unknown = unknownReferences(procedure.input.shape, history.input, register);
  if (unknown.length) throw new InputError(`the facts of this ${procedure.id} do not fit: ${unknown.map(({ path, message }) => `${path}: ${message}`).join('; ')}`, unknown);
  let snapshot = begin(procedure, history.input, history.interpretations);
  let last = nominalStart;
  for (const stated of history.acts) {
    const { by, at = last, ...payload } = stated;
    last = at;
    const spec = Object.hasOwn(procedure.acts.specs, stated.type) ? procedure.acts.specs[stated.type] : undefined;
    const [first, ...others] = unknownReferences(spec?.fields ?? {}, payload, register).map((issue): Issue => ({ code: 'facts', ...issue }));
    const verdict: Verdict = first
      ? { verdict: 'malformed', issues: [first, ...others], state: snapshot.state, clauses: [], warnings: [], deviations: [] }
      : perform(procedure, snapshot, payload, { capacities: capacitiesOf(register, by, at), at });
    if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
    yield { stated, verdict, snapshot };
  }
}

/** Fields that name an officer or a unit which the register does not know, or an officer without the post that is asked for. */
export function unknownReferences(fields: Readonly<Record<string, z.ZodType>>, values: Readonly<Record<string, unknown>>, register: Government): { path: string; message: string }[] {
  return Object.entries(fields).flatMap(([path, schema]) => {
    const { refersTo, posts } = titlesOf(schema) ?? {};
    if (!refersTo) return [];
    const known = (refersTo === 'officer' ? register.officers : register.units).map(({ id }) => id);
    return [values[path]].flat().flatMap((name) => {
      if (typeof name !== 'string') return [];
      if (!known.includes(name)) {
        const guess = nearest(name, known);
        return [{ path, message: `the register knows no ${refersTo} "${name}"${guess ? `; did you mean "${guess}"?` : ''}` }];
      }
      const held = register.officers.find(({ id }) => id === name)?.posts.map(({ post }) => post) ?? [];
      return posts && !held.some((post) => posts.includes(post)) ? [{ path, message: `"${name}" holds none of the posts ${posts.join(', ')}` }] : [];
    });
  });
}

/** The context that a case has come to: what its rules read. */
export const contextOf = (procedure: EmbeddedProcedure, snapshot: Snapshot): unknown => machineSnapshot(procedure, snapshot).context;

export type { AnyAct };
