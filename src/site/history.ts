import type { AnyAct } from '../model/act.js';
import type { History, StatedAct, StatedPerformer } from '../model/case.js';
import type { Finding, Verdict } from '../model/decide.js';
import type { Government } from '../model/government.js';
import { addHours } from '../model/instant.js';
import { nominalStart, play } from '../model/perform.js';
import { clock, type Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import { begin, type Snapshot } from '../model/snapshot.js';
import type { SiteVerdict } from '../export/site/detail.js';
import { stepsOf } from './steps.js';

/** Long enough for every limit that a sample case runs into. */
const span = { from: addHours(nominalStart, -1), to: addHours(nominalStart, 24 * 365) };

/** A history as `replay` reads it, from stamped acts: performers are stated, and what they need of the register stands with it. */
export function historyOf(government: Government, input: History['input'], acts: readonly AnyAct[], interpretations?: History['interpretations']): History {
  const overlay = government.overlayFor(acts.map(({ by }) => by), span);
  const register = overlay === undefined ? government : government.with(overlay);
  let last = nominalStart;
  const stated = acts.map(({ by, at, type, ...facts }): StatedAct => {
    const moment = at === last ? {} : { at };
    last = at;
    return { type, by: statedPerformer(register, by, at), ...moment, ...facts };
  });
  return { input, acts: stated, ...(overlay === undefined ? {} : { government: overlay }), ...(interpretations && Object.keys(interpretations).length ? { interpretations } : {}) };
}

/** The id alone where the officer has but one capacity, otherwise with the capacity. */
function statedPerformer(register: Government, { officer, actingFor }: Performer, at: string): StatedPerformer {
  if (officer === clock.officer) return officer;
  if (!actingFor && register.capacities(officer, at).length === 1) return officer;
  return { officer, as: actingFor?.basis ?? 'in-person' };
}

export interface Played {
  readonly verdict: SiteVerdict;
  /** The case before and after the act. */
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Plays a history act by act, with the steps that each act takes. */
export function playSteps(procedure: Procedure, government: Government, history: History): Played[] {
  let before = begin(procedure, history.input, history.interpretations);
  return [...play(procedure, government, history)].map(({ verdict, snapshot }) => {
    const steps = verdict.verdict === 'accepted' ? stepsOf(procedure, before, verdict.act) : [];
    const played = { verdict: { verdict: verdict.verdict, clauses: reported(verdict), steps }, before, after: snapshot };
    before = snapshot;
    return played;
  });
}

function reported(verdict: Verdict): string[] {
  const leading = (findings: readonly Finding[]): string[] => findings.map(({ clause }) => clause);
  const found = verdict.verdict === 'refused' ? verdict.reasons.flatMap(({ clauses }) => clauses) : [...leading(verdict.deviations), ...leading(verdict.warnings)];
  return [...new Set(found)];
}
