import type { StatedAct } from '../../../src/model/case.js';
import type { Facts } from '../acts.js';

/** A request of the Housing Bureau on the repair of stairwells; every case departs from it. */
export const repairs: Facts = { leadUnit: 'housing', medium: 'electronic', matter: 'request', faults: [], directGround: 'none' };
export const printed: Facts = { ...repairs, medium: 'paper' };
export const general: Facts = { ...repairs, matter: 'general' };

type By = StatedAct['by'];
const act = (type: string, by: By, facts: Record<string, unknown> = {}): StatedAct => ({ type, by, ...facts });

export const submit = act('SUBMIT', 'housing-staff', { to: 'office' });
export const resubmit = act('SUBMIT', 'housing-staff', { to: 'office', corrected: true });
export const submitToLeader = act('SUBMIT', 'housing-staff', { to: 'leader' });
export const receiveDirectly = act('RECEIVE_DIRECTLY', 'vice-mayor-a');
export const receive = act('RECEIVE', 'office-staff', { urgency: 'ordinary' });
export const receiveUrgent = act('RECEIVE', 'office-staff', { urgency: 'urgent' });
export const giveBack = (fault: string) => act('RETURN_TO_SUBMITTER', 'office-staff', { fault });
export const propose = act('PROPOSE_HANDLING', 'office-deputy-director');
export const present = act('PRESENT', 'office-staff', { leader: 'vice-mayor-a' });
export const presentToMayor = act('PRESENT', 'office-staff', { leader: 'mayor' });
export const endorse = (by: By = 'vice-mayor-a', facts: Record<string, unknown> = {}) =>
  act('ENDORSE', by, { opinion: 'agreed', named: true, dated: true, written: 'on-device', ...facts });
export const circle = endorse('vice-mayor-a', { opinion: 'circle', named: false, dated: false });
export const handOver = act('HAND_OVER', 'vice-mayor-a', { to: 'office' });
export const noteOverdue = act('NOTE_OVERDUE', 'clock');
export const recordEndorsement = (inTime: boolean) => act('RECORD_ENDORSEMENT_TIME', 'office-staff', { inTime });
export const forward = act('FORWARD', 'office-staff', { handlingUnit: 'finance', limit: '2025-11-14T17:00:00+08:00', asEndorsed: true });
export const urge = act('URGE', 'office-staff');
export const explain = act('EXPLAIN_DELAY', 'finance-staff', { to: 'office', reason: 'special' });
export const newLimit = act('SET_NEW_LIMIT', 'office-staff', { limit: '2025-11-21T17:00:00+08:00' });
export const finish = act('FINISH_HANDLING', 'finance-staff');
export const recordResult = (inTime: boolean) => act('RECORD_RESULT_TIME', 'office-staff', { inTime });
export const feedBack = act('FEED_BACK', 'office-staff');
export const close = act('CLOSE_FILE', 'office-staff');

/** The same act at a moment. */
export const at = (moment: string, stated: StatedAct): StatedAct => ({ ...stated, at: moment });

/** An act of a case that is refused by exactly these clauses. */
export const refused = (stated: StatedAct, ...clauses: string[]) => ({ ...stated, expect: { verdict: 'refused' as const, clauses } });
/** An act of a case that the rules do not know at this point. */
export const unforeseen = (stated: StatedAct) => ({ ...stated, expect: { verdict: 'unforeseen' as const } });

/** From the submission to the presentation. */
export const presented = [submit, receive, propose, present] as const;
/** From the submission until the paper is back with the office, agreed. */
export const agreed = [...presented, endorse(), handOver] as const;
/** From the submission until the paper is with the handling unit. */
export const forwarded = [...agreed, forward] as const;

export const away = (officer: string) => [{ officer, from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }];

/** Vice mayor B in the place of vice mayor A, who is away. */
export const counterpart: By = { officer: 'vice-mayor-b', as: 'ab-counterpart' };
