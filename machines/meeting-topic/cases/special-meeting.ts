import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { agree, atDepartment, atSpecialMeeting, away, clinics, coordinate, disagree, fill, gathering, note, opine, settle, shared, submit } from './opening.js';

/** The Health Bureau (vice mayor A) and the Finance Bureau (the executive vice mayor) disagree. */
const touchesFinance = { ...clinics, concerned: ['finance'] } as const;
/** Both sides are in vice mayor A's portfolio. */
const touchesCommerce = { ...clinics, concerned: ['commerce'] } as const;

const neither = ['54¶1s1', '54(1)', '54(2)'];
const reviewed = atDepartment('awaiting-review');
const failed = (by: string) => [fill, disagree('finance-head'), note, atSpecialMeeting('not-agreed', by)] as const;
const authorisation = (grantee: string, act = 'COORDINATE_AT_SPECIAL_MEETING') => ({
  grants: [{ id: 'written-authorisation-54', grantor: 'mayor', grantee, acts: [act], from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }],
});

/** Who calls a special meeting on a dispute, and what follows when it brings no agreement. */
export const specialMeeting: readonly ProcedureCase[] = [
  {
    id: 'called-by-the-deputy-in-charge-of-the-other-side',
    title: text('专题会议由分管另一方的副区长召集', 'The special meeting is called by the deputy mayor in charge of the other side'),
    input: touchesFinance,
    acts: [fill, disagree('finance-staff'), atSpecialMeeting('agreed', 'executive-vice-mayor'), agree('finance-head'), submit],
    ends: reviewed,
    twins: [
      { title: text('由与双方均无分管关系的副区长召集', 'called by a deputy mayor in charge of neither'), differs: { act: 2, facts: { by: 'vice-mayor-c' } }, at: 2, clauses: neither },
    ],
  },
  {
    id: 'called-by-the-deputy-in-charge-of-one-of-several',
    title: text('三个部门中，由分管其中一方的副区长召集', 'Of three departments, the deputy mayor in charge of one calls it'),
    input: { ...shared, concerned: ['commerce', 'education-sports'] },
    acts: [fill, disagree('education-sports-head'), atSpecialMeeting('agreed', 'vice-mayor-c')],
    ends: gathering('filled-in', { 'under-way': 'awaiting-signatures' }),
    twins: [
      { title: text('由常委副区长召集，未受委托', 'the executive vice mayor calls it, not entrusted'), differs: { act: 2, facts: { by: 'executive-vice-mayor' } }, at: 2, clauses: neither },
      { title: text('由其他副区长召集', 'called by a deputy mayor in charge of none'), differs: { act: 2, facts: { by: 'vice-mayor-d' } }, at: 2, clauses: neither },
    ],
  },
  {
    id: 'called-by-the-entrusted-executive-vice-mayor',
    title: text('区长委托常委副区长召集', 'The mayor entrusts the executive vice mayor with calling it'),
    input: touchesCommerce,
    government: authorisation('executive-vice-mayor'),
    acts: [fill, disagree('commerce-head'), atSpecialMeeting('agreed', 'executive-vice-mayor'), agree('commerce-head')],
    ends: atDepartment({ preparing: 'ready' }),
    twins: [
      { title: text('没有委托', 'there is no authorisation'), differs: { government: {} }, at: 2, clauses: neither },
      { title: text('委托写明的是其他事项', 'the authorisation names another act'), differs: { government: authorisation('executive-vice-mayor', 'SETTLE_POINT') }, at: 2, clauses: neither },
      { title: text('由没有委托的副区长召集', 'another deputy mayor, without one'), differs: { act: 2, facts: { by: 'vice-mayor-c' } }, at: 2, clauses: neither },
    ],
  },
  {
    id: 'called-by-the-executive-vice-mayor-who-presides',
    title: text('区长外出，由主持工作的常委副区长召集', 'While the mayor is away the executive vice mayor, who presides, calls it'),
    input: touchesCommerce,
    government: { absences: away('mayor') },
    acts: [fill, disagree('commerce-head'), atSpecialMeeting('agreed', 'executive-vice-mayor'), agree('commerce-head')],
    ends: atDepartment({ preparing: 'ready' }),
    twins: [{ title: text('区长未外出', 'the mayor is not away'), differs: { government: {} }, at: 2, clauses: neither }],
  },
  {
    id: 'called-by-the-counterpart',
    title: text('分管副区长外出，由AB角召集，未能一致，由其提出意见', 'The AB counterpart calls it while the deputy in charge is away, and states the opinion when it fails'),
    input: touchesFinance,
    government: { absences: away('vice-mayor-a') },
    acts: [...failed('vice-mayor-b'), opine('vice-mayor-b'), settle()],
    ends: atDepartment({ preparing: 'ready' }),
    twins: [
      { title: text('分管副区长未外出', 'the deputy in charge is not away'), differs: { government: {} }, at: 3, clauses: neither },
      { title: text('另一种理解：代行不含召集', 'under the reading that it covers representation only'), differs: { interpretations: { 'ab-scope': 'representation-only' } }, at: 3, clauses: neither },
    ],
  },
  {
    id: 'opinion-right-after-the-deputys-own-special-meeting',
    title: text('分管副区长召集的专题会议未能一致，直接提出意见，区长确定', 'The deputy in charge called the meeting and it brought no agreement: the opinion follows directly'),
    input: touchesFinance,
    acts: [...failed('vice-mayor-a'), opine(), settle(), submit],
    ends: reviewed,
    twins: [
      { title: text('由区长召集', 'the mayor called it'), differs: { act: 3, facts: { by: 'mayor' } }, at: 4, clauses: ['57'] },
      { title: text('由专题会议协调，未记分管副区长召集', 'the meeting itself, not said to be called by the deputy'), differs: { act: 3, facts: { by: 'special-meeting' } }, at: 4, clauses: ['57'] },
      { title: text('由分管另一方的副区长召集', 'the deputy in charge of the other side called it'), differs: { act: 3, facts: { by: 'executive-vice-mayor' } }, at: 4, clauses: ['57'] },
      { title: text('未附协调说明', 'there is no note'), differs: { without: 2 }, at: 3, clauses: ['57'] },
      { title: text('由不分管的副区长提出意见', 'the opinion of a deputy mayor who is not in charge'), differs: { act: 4, facts: { by: 'vice-mayor-c' } }, at: 4, clauses: ['57'] },
      { title: text('未提出意见即确定', 'settled without the opinion'), differs: { without: 4 }, at: 4, clauses: ['57'] },
    ],
  },
  {
    id: 'note-after-the-deputys-own-special-meeting',
    title: text('专题会议未能一致之后附协调说明，分管副区长提出意见', 'The note comes after the deputy’s own special meeting; the opinion follows it'),
    input: touchesFinance,
    acts: [fill, disagree('finance-head'), atSpecialMeeting('not-agreed', 'vice-mayor-a'), note, opine()],
    ends: gathering('filled-in', { 'under-way': 'awaiting-settlement' }),
    twins: [{ title: text('专题会议由他人召集', 'somebody else called the meeting'), differs: { act: 2, facts: { by: 'special-meeting' } }, at: 4, clauses: ['57'] }],
  },
  {
    id: 'one-opinion-after-the-special-meeting',
    title: text('意见提过之后，只待区长确定', 'Once the opinion is stated, nothing but the mayor’s word is left'),
    input: touchesFinance,
    acts: [...failed('vice-mayor-a'), opine(), { ...opine(), expect: { verdict: 'unforeseen' } }, settle()],
    ends: atDepartment({ preparing: 'ready' }),
  },
  {
    id: 'deputy-coordinates-once-more-after-the-special-meeting',
    title: text('专题会议未能一致，分管副区长再行协调', 'After the special meeting the deputy in charge coordinates once more'),
    input: touchesFinance,
    acts: [...failed('vice-mayor-a'), coordinate('agreed'), agree('finance-head'), submit],
    ends: reviewed,
    twins: [{ title: text('由不分管的副区长协调', 'a deputy mayor who is not in charge does'), differs: { act: 4, facts: { by: 'vice-mayor-c' } }, at: 4, clauses: ['57'] }],
  },
  {
    id: 'another-side-after-the-deputys-own-special-meeting',
    title: text('专题会议之后又有部门提出分歧，须再协调', 'Another department disagrees after the deputy’s special meeting: it is coordinated anew'),
    input: shared,
    acts: [...failed('vice-mayor-a'), disagree('commerce-head'), note, { ...opine(), expect: { verdict: 'refused', clauses: ['57'] } }, coordinate('not-agreed'), opine()],
    ends: gathering('filled-in', { 'under-way': 'awaiting-settlement' }),
  },
  {
    id: 'entrusted-meeting-is-not-the-deputys-own',
    title: text('受区长委托召集的专题会议未能一致，仍由分管副区长协调', 'A meeting called on the mayor’s authorisation is not the deputy’s own: the deputy still coordinates'),
    input: touchesCommerce,
    government: authorisation('executive-vice-mayor'),
    acts: [fill, disagree('commerce-head'), note, atSpecialMeeting('not-agreed', 'executive-vice-mayor'), { ...opine(), expect: { verdict: 'refused', clauses: ['57'] } }, coordinate('not-agreed'), opine()],
    ends: gathering('filled-in', { 'under-way': 'awaiting-settlement' }),
  },
  {
    id: 'agreement-forgets-the-deputys-attempt',
    title: text('专题会议先未一致、后又一致的，另有分歧须从头协调', 'Once agreement was brought, a later dispute begins anew'),
    input: touchesFinance,
    acts: [...failed('vice-mayor-a'), atSpecialMeeting('agreed'), disagree('finance-head'), note, { ...opine(), expect: { verdict: 'refused', clauses: ['57'] } }],
    ends: gathering('filled-in', { 'under-way': 'awaiting-coordination' }),
  },
];
