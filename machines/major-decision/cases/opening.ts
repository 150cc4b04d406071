import type { StatedAct } from '../../../src/model/case.js';
import type { Facts } from '../acts.js';

/** A special plan for school buildings; every case departs from it. */
export const schools: Facts = {
  item: '2',
  leadUnit: 'education-sports',
  concerned: ['finance', 'housing'],
  reachesWidely: true,
  secret: false,
  higherBodies: [],
  partyItems: [],
};

const act = (type: string, by: StatedAct['by'], facts: Record<string, unknown> = {}): StatedAct => ({ type, by, ...facts });
const lead = 'education-sports-staff';

export const propose = act('PROPOSE', lead, { withinDuties: true });
export const consent = act('CONSENT_TO_START', 'mayor');
export const decline = act('DECLINE_START', 'mayor');
export const views = act('SEEK_PUBLIC_VIEWS', lead, { forms: ['notice', 'forum'], openToPublic: true });
export const waive = act('WAIVE_PUBLIC_VIEWS', lead, { ground: '保密审查意见第3号' });
export const experts = act('HOLD_EXPERT_ARGUMENT', lead, { arguedBy: 'experts', necessity: true, feasibility: true, soundness: true });
export const risks = act('ASSESS_RISKS', lead, { stability: true, environment: true, economy: true });
export const own = act('COMPLETE_OWN_PROCEDURE', lead);
export const cosign = (by: string) => act('COSIGN', by);
export const refer = act('REFER_FOR_LEGALITY_REVIEW', lead, { withMaterials: true });
export const review = (outcome: string) => act('REVIEW_LEGALITY', 'justice-staff', { outcome });
export const revise = act('REVISE_PLAN', lead);
export const submit = act('SUBMIT_FOR_DECISION', lead);
export const decide = (facts: Record<string, unknown> = {}, by = 'executive-meeting') =>
  act('DECIDE', by, { outcome: 'adopted', discussed: true, chair: 'mayor', membersDue: 8, membersPresent: 6, ...facts });
export const plenary = (facts: Record<string, unknown> = {}) => act('DECIDE', 'plenary-meeting', { outcome: 'adopted', discussed: true, chair: 'mayor', ...facts });
export const toParty = act('REPORT_TO_PARTY', 'mayor');
export const upward = (to: string) => act('SUBMIT_UPWARD', 'office-staff', { to });
export const above = (by: string, outcome: string) => act('DECIDE_ABOVE', by, { outcome });
export const publish = act('PUBLISH', 'office-staff', { severalChannels: true });
export const carryOut = act('CARRY_OUT', 'education-sports-head');
export const close = act('CLOSE_FILE', 'office-staff');
export const settle = (by: StatedAct['by']) => act('SETTLE_IN_PORTFOLIO', by);

/** From the proposal until everything that comes before the countersignatures is done. */
export const prepared = [propose, consent, views, experts, risks, own] as const;
/** From the proposal until the plan was found lawful. */
export const reviewed = [...prepared, cosign('finance-deputy'), cosign('housing-head'), refer, review('lawful')] as const;

/** The same where no other unit is concerned. */
export const alone: Facts = { ...schools, concerned: [] };
export const reviewedAlone = [...prepared, refer, review('lawful')] as const;

export const away = (officer: string) => [{ officer, from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }];

/** The mayor's written authorisation for vice mayor C. */
export const entrusted = (...acts: readonly string[]) => ({
  grants: [{ id: 'authorisation-12', grantor: 'mayor', grantee: 'vice-mayor-c', acts, from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }],
});

/** An act of a case that is refused by exactly these clauses. */
export const refused = (stated: StatedAct, ...clauses: string[]) => ({ ...stated, expect: { verdict: 'refused' as const, clauses } });
/** An act of a case that the rules do not know at this point. */
export const unforeseen = (stated: StatedAct) => ({ ...stated, expect: { verdict: 'unforeseen' as const } });
/** Where a decided matter is at first. */
export const unpublished = { publication: 'unpublished', execution: 'not-begun' } as const;
