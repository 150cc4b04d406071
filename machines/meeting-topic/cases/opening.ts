import type { StatedAct } from '../../../src/model/case.js';
import type { Facts } from '../acts.js';

/** Opening hours of community clinics, for the executive meeting of a Wednesday; nobody but the Health Bureau is concerned. */
export const clinics: Facts = {
  meeting: 'executive-meeting',
  meetingAt: '2025-11-12T09:00:00+08:00',
  leadUnit: 'health',
  concerned: [],
  majorDecision: false,
};
/** School clinics, which touch the Finance and the Commerce Bureaus as well. */
export const shared: Facts = { ...clinics, concerned: ['finance', 'commerce'] };

const act = (type: string, by: StatedAct['by'], facts: Record<string, unknown> = {}): StatedAct => ({ type, by, ...facts });

export const fill = act('FILL_SLIP', 'health-staff');
export const agree = (by: StatedAct['by']) => act('SIGN_AGREEMENT', by);
export const disagree = (by: StatedAct['by']) => act('STATE_DISAGREEMENT', by);
export const note = act('ATTACH_NOTE', 'health-staff', { listsEachSide: true });
export const coordinate = (outcome: string, by: StatedAct['by'] = 'vice-mayor-a') => act('COORDINATE', by, { outcome });
export const atSpecialMeeting = (outcome: string, by: StatedAct['by'] = 'special-meeting') => act('COORDINATE_AT_SPECIAL_MEETING', by, { outcome });
export const opine = (by: StatedAct['by'] = 'vice-mayor-a') => act('STATE_OPINION', by);
export const settle = (by: StatedAct['by'] = 'mayor') => act('SETTLE_POINT', by);
export const submit = act('SUBMIT_SLIP', 'health-staff');
export const review = (by: StatedAct['by'] = 'vice-mayor-a') => act('REVIEW_SLIP', by);
export const consent = (by: StatedAct['by'] = 'mayor') => act('CONSENT_TO_TOPIC', by);
export const deliver = act('DELIVER_SLIP', 'health-staff');
export const collate = act('COLLATE_AND_PROPOSE', 'office-staff');
export const determine = (by: StatedAct['by'] = 'mayor') => act('DETERMINE_AGENDA', by);
export const giveBack = (by: StatedAct['by'], redo: string) => act('RETURN_SLIP', by, { redo, remarks: '请补充情况后再报' });
export const legality = (outcome: string) => act('ATTACH_LEGALITY_OPINION', 'health-staff', { outcome, countersigned: true });
export const takeUp = (by: StatedAct['by'], at: string = clinics.meetingAt) => act('TAKE_UP_TOPIC', by, { at });
export const declare = (by: StatedAct['by']) => act('DECLARE_DECIDED', by);
/** Declared without having been taken up before, at a moment. */
export const declareAt = (at: string, by: StatedAct['by']) => act('DECLARE_DECIDED', by, { at });
export const leaveOff = act('LEAVE_OFF_AGENDA', 'mayor');
export const decline = (by: StatedAct['by']) => act('DECLINE_TOPIC', by);
export const close = (by: StatedAct['by'] = 'office-staff') => act('CLOSE_TOPIC', by);

/** From the slip to the mayor's consent on it. */
export const consented = [fill, submit, review(), consent()] as const;
/** From the slip to the office's proposal. */
export const proposed = [...consented, deliver, collate] as const;

/** States inside the department's stage, as XState writes them. */
export const atDepartment = (state: unknown) => ({ submission: { 'department-stage': state } });
export const gathering = (slip: string, coordination: unknown) => atDepartment({ preparing: { gathering: { slip, coordination } } });

export const away = (...officers: readonly string[]) => officers.map((officer) => ({ officer, from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }));
export const grant = (...names: string[]) => ({
  absences: away('mayor'),
  grants: [{ id: 'written-authorisation-11', grantor: 'mayor', grantee: 'executive-vice-mayor', acts: names, from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }],
});
