import type { StatedAct } from '../../../src/model/case.js';
import type { Facts } from '../acts.js';

/** Vice mayor C means to be away on a Monday and Tuesday; every case of a deputy mayor departs from this. */
export const trip: Facts = {
  applicant: 'vice-mayor-c',
  kind: 'deputy-mayor',
  counterpartAway: false,
  plannedReturn: '2025-11-11T18:00:00+08:00',
};

const act = (type: string, by: StatedAct['by'], facts: Record<string, unknown> = {}): StatedAct => ({ type, by, ...facts });

export const apply = (by: StatedAct['by']) => act('APPLY', by, { beforehand: true });
export const consent = (by: StatedAct['by'] = 'mayor') => act('CONSENT', by, { beforehand: true });
export const refuse = (by: StatedAct['by'] = 'mayor') => act('REFUSE_CONSENT', by);
export const go = (by: StatedAct['by']) => act('LEAVE', by);
export const comeBack = (by: StatedAct['by']) => act('RETURN', by);
export const report = (by: StatedAct['by']) => act('REPORT_RETURN', by, { to: 'mayor' });
export const close = (by: StatedAct['by']) => act('CLOSE', by);
export const committee = (by: StatedAct['by']) => act('FOLLOW_COMMITTEE_RULES', by);
export const pair = (facts: Record<string, unknown> = {}, by: StatedAct['by'] = 'office-staff') =>
  act('RECORD_COUNTERPART', by, { standIn: 'counterpart', scope: 'portfolio', ...facts });
export const preside = (facts: Record<string, unknown> = {}, by: StatedAct['by'] = 'office-director') =>
  act('RECORD_PRESIDING', by, { standIn: 'executive-vice-mayor', scope: 'presiding', ...facts });
export const entrust = (facts: Record<string, unknown> = {}, by: StatedAct['by'] = 'mayor') =>
  act('ENTRUST', by, { to: 'deputy-mayor', covers: 'named-to-mayor', written: true, ...facts });

/** Asked, consented and gone. */
export const gone = [apply('vice-mayor-c'), consent(), go('vice-mayor-c')] as const;
