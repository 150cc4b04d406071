import type { StatedAct } from '../../../src/model/case.js';
import type { Facts } from '../acts.js';

/** A department's request that touches nobody else. */
export const own: Facts = { sender: 'department', leadUnit: 'urban-management', concerned: [], needsGovernment: true };
/** A sub-district's request that touches nobody else. */
export const square: Facts = { sender: 'subdistrict', leadUnit: 'dongyuan', concerned: [], needsGovernment: true };
/** A matter that arises in a section of the Housing and Construction Bureau. */
export const section: Facts = { sender: 'internal-body', leadUnit: 'housing', raisedBy: 'housing-planning-section', concerned: [], needsGovernment: true };
/** A matter that arises in the flood control headquarters; the Urban Management Bureau runs it. */
export const flood: Facts = { sender: 'non-permanent-body', leadUnit: 'urban-management', raisedBy: 'flood-control-headquarters', concerned: [], needsGovernment: true };

const act = (type: string, by: StatedAct['by'], facts: Record<string, unknown> = {}): StatedAct => ({ type, by, ...facts });

export const draft = (by: string, facts: Record<string, unknown> = {}) => act('DRAFT_REQUEST', by, { form: 'formal-document', oneMatter: true, ...facts });
export const sign = (by: StatedAct['by']) => act('SIGN_ISSUE', by);
export const submit = (by: string, facts: Record<string, unknown> = {}) => act('SUBMIT_REQUEST', by, { soleAddressee: true, keepsLevels: true, ...facts });
export const toLeader = (by: string, leader: string, facts: Record<string, unknown> = {}) => act('SEND_TO_LEADER', by, { leader, soleAddressee: true, ...facts });
export const answer = (by: string, agrees = true) => act('ANSWER_CONSULTATION', by, { agrees });
export const receive = act('RECEIVE', 'office-staff');
export const giveBack = (fault: string, facts: Record<string, unknown> = {}) => act('RETURN_REQUEST', 'office-staff', { fault, obvious: true, ...facts });
export const settle = (by: string) => act('SETTLE_MATTER', by);
export const ask = (by: string) => act('ASK_DEPARTMENT', by);
export const instruct = (by: StatedAct['by']) => act('GIVE_INSTRUCTION', by);
export const handOver = (by: StatedAct['by']) => act('HAND_TO_OFFICE', by);
export const comeBy = (by: StatedAct['by']) => act('RECEIVE_DIRECTLY', by);
export const answerSender = (by: string) => act('ANSWER_SENDER', by);

/** A department's paper, drafted and signed. */
export const signed = [draft('urban-management-staff'), sign('urban-management-head')] as const;
