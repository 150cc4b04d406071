import type { StatedAct } from '../../../src/model/case.js';
import type { Facts } from '../acts.js';

/** A formal document on winter heating that touches the Finance Bureau; every case departs from it. */
export const heating: Facts = {
  issuedAs: 'government-document',
  addressee: 'downward',
  leadUnit: 'housing',
  concerned: ['finance'],
  normative: false,
  necessary: true,
  content: 'deployment',
  excluded: 'none',
  lowestName: 'government',
  weightyRequest: false,
  deployment: 'overall',
  length: 4200,
};

const act = (type: string, by: StatedAct['by'], facts: Record<string, unknown> = {}): StatedAct => ({ type, by, ...facts });

export const draft = act('DRAFT', 'housing-staff');
export const opinion = act('GIVE_OPINION', 'housing-head', { explicit: true });
export const seal = act('AFFIX_SEAL', 'housing-staff');
export const cosignFinance = act('COSIGN', 'finance-deputy');
export const refer = act('REFER_FOR_LEGALITY_REVIEW', 'housing-staff');
export const review = (outcome: string) => act('REVIEW_LEGALITY', 'justice-staff', { outcome });
export const submit = act('SUBMIT_DRAFT', 'housing-staff');
export const takeUp = act('TAKE_UP', 'office-staff');
export const edit = act('EDIT_DRAFT', 'office-staff');
export const check = act('REVIEW_DRAFT', 'office-staff');
export const release = act('RELEASE', 'office-staff');
export const file = act('FILE_FOR_RECORD', 'office-staff');
export const close = act('CLOSE_FILE', 'housing-staff');
export const byDepartments = (by: StatedAct['by']) => act('ISSUE_BY_DEPARTMENTS', by);
export const agree = (by: StatedAct['by']) => act('AGREE', by);
export const approveName = (by: StatedAct['by']) => act('APPROVE_NAME', by);
export const issueOwn = (by: StatedAct['by'], name = 'own') => act('ISSUE_OWN_DOCUMENT', by, { name });
export const requirePapers = (by: StatedAct['by']) => act('REQUIRE_DOCUMENTS', by);
export const toParty = act('REPORT_TO_PARTY', 'mayor');
export const vet = (by: StatedAct['by']) => act('VET_SIGN', by);
export const sign = (by: StatedAct['by']) => act('SIGN_ISSUE', by);
export const giveBack = (by: StatedAct['by']) => act('RETURN_DRAFT', by, { remarks: '第二部分须重写' });

/** An act of a case that is refused by exactly these clauses. */
export const refused = (stated: StatedAct, ...clauses: string[]) => ({ ...stated, expect: { verdict: 'refused' as const, clauses } });
/** An act of a case that the rules do not know at this point. */
export const unforeseen = (stated: StatedAct) => ({ ...stated, expect: { verdict: 'unforeseen' as const } });

/** From the draft to the office, where no other department is concerned. */
export const alone = [draft, opinion, seal, submit] as const;
