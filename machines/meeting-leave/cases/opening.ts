import type { StatedAct } from '../../../src/model/case.js';
import type { Facts } from '../acts.js';

/** Vice mayor C cannot come to an executive meeting on a Wednesday afternoon; every case of a leader departs from this. */
export const deputyMayor: Facts = {
  meeting: 'executive',
  meetingAt: '2025-11-05T14:30:00+08:00',
  applicant: 'vice-mayor-c',
  kind: 'leader',
  standIn: 'education-sports-deputy',
};

/** The head of the Commerce Bureau cannot come to the plenary. */
export const bureauHead: Facts = { ...deputyMayor, meeting: 'plenary', applicant: 'commerce-head', kind: 'other', standIn: 'commerce-deputy' };

const act = (type: string, by: StatedAct['by'], facts: Record<string, unknown> = {}): StatedAct => ({ type, by, ...facts });

export const askMayor = (by: StatedAct['by']) => act('ASK_MAYOR', by);
export const askOffice = (by: StatedAct['by']) => act('ASK_OFFICE', by);
export const collate = act('COLLATE', 'office-staff');
export const reportLeave = act('REPORT_LEAVE', 'office-director');
export const toAbsence = (by: StatedAct['by'] = 'mayor') => act('CONSENT', by, { to: 'absence' });
export const toStandIn = (by: StatedAct['by'] = 'mayor') => act('CONSENT', by, { to: 'stand-in' });
export const refuse = (by: StatedAct['by'] = 'mayor') => act('REFUSE_CONSENT', by);
const start = { at: deputyMayor.meetingAt };
export const attend = (by: StatedAct['by']) => act('ATTEND', by, start);
export const stayAway = (by: StatedAct['by']) => act('STAY_AWAY', by, start);
export const sitIn = (by: StatedAct['by']) => act('SIT_IN', by, { part: 'attending', ...start });
export const record = (by: StatedAct['by'] = 'office-staff') => act('RECORD_ATTENDANCE', by, { membersOnly: true, dueIncludesAbsent: true });

/** From the request of somebody who goes through the office to the mayor’s desk. */
export const throughOffice = (by: StatedAct['by']) => [askOffice(by), collate, reportLeave] as const;
