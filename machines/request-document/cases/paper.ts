import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { answer, draft, giveBack, instruct, own, receive, sign, signed, square, submit, toLeader } from './opening.js';

const touching = { ...own, concerned: ['housing'] };
const month = { from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' };
const acting = {
  absences: [{ officer: 'dongyuan-head', ...month }],
  actingHeads: [{ unit: 'dongyuan', officer: 'dongyuan-deputy', ...month }],
};
const waitingFor = (paper: string) => ({ preparation: { agreement: 'awaiting-agreement', paper } });

/** The paper itself: its form, its signature, the agreement, and the way it is sent. */
export const paper: readonly ProcedureCase[] = [
  {
    id: 'sub-district-request-signed-by-its-director',
    title: text('街道办事处的请示由主任签发后报送', 'A sub-district’s request is signed by its director and submitted'),
    input: square,
    acts: [
      draft('dongyuan-staff'),
      { ...sign('dongyuan-deputy'), expect: { verdict: 'refused', clauses: ['66s2'] } },
      sign('dongyuan-head'),
      submit('dongyuan-staff'),
      receive,
    ],
    ends: 'with-office',
    twins: [
      { title: text('由其他街道拟写', 'drafted by another sub-district office'), differs: { act: 0, facts: { by: 'xiyuan-staff' } }, at: 0, clauses: ['66s1'] },
      { title: text('由区政府办公室主任签发', 'signed by the office director'), differs: { act: 2, facts: { by: 'office-director' } }, at: 2, clauses: ['66s2'] },
      { title: text('由其他街道主任签发', 'signed by the director of another sub-district'), differs: { act: 2, facts: { by: 'xiyuan-head' } }, at: 2, clauses: ['66s2'] },
      { title: text('由分管副区长签发', 'signed by the deputy mayor in charge'), differs: { act: 2, facts: { by: 'vice-mayor-a' } }, at: 2, clauses: ['66s2'] },
      { title: text('未签发即报送', 'submitted unsigned'), differs: { without: 2 }, at: 2, clauses: ['66s2'] },
      { title: text('未拟写即由其他街道报送', 'submitted by another sub-district office before there is a paper'), differs: { insert: submit('xiyuan-staff'), before: 0 }, at: 0, clauses: ['66s2', '66s1'] },
      { title: text('由其他街道报送', 'submitted by another sub-district office'), differs: { act: 3, facts: { by: 'xiyuan-staff' } }, at: 3, clauses: ['66s1'] },
      { title: text('由居民报送', 'submitted by a resident'), differs: { act: 3, facts: { by: 'resident' } }, at: 3, clauses: ['66s1'] },
    ],
  },
  {
    id: 'acting-director-signs',
    title: text('主任外出，由登记的代理负责人签发', 'A registered acting director signs'),
    input: square,
    government: acting,
    acts: [draft('dongyuan-staff'), sign('dongyuan-deputy'), submit('dongyuan-deputy')],
    ends: 'submitted',
    twins: [
      { title: text('未登记代理', 'nobody is registered'), differs: { government: { absences: acting.absences } }, at: 1, clauses: ['66s2'] },
      { title: text('另一种理解：只认本人', 'under the reading that only the head signs'), differs: { interpretations: { 'acting-head': 'in-person' } }, at: 1, clauses: ['66s2'] },
      {
        title: text('代理的是另一个街道', 'registered for another sub-district'),
        differs: { government: { ...acting, actingHeads: [{ unit: 'xiyuan', officer: 'dongyuan-deputy', ...month }] } },
        at: 1,
        clauses: ['66s2'],
      },
    ],
  },
  {
    id: 'formal-document-of-one-matter',
    title: text('正式文件，一事一报', 'A formal document of one matter'),
    input: own,
    acts: [...signed, submit('urban-management-staff'), receive],
    ends: 'with-office',
    twins: [
      { title: text('用“请阅件”报送', 'submitted as a reading paper'), differs: { act: 0, facts: { form: 'informal-paper' } }, at: 2, clauses: ['66s1'] },
      { title: text('一份请示报两件事', 'two matters in one request'), differs: { act: 0, facts: { oneMatter: false } }, at: 2, clauses: ['66s2'] },
      { title: text('未拟写即签发', 'signed before there is a draft'), differs: { without: 0 }, at: 0, clauses: ['66s2'] },
      { title: text('签发前报送', 'submitted before it is signed'), differs: { move: 2, before: 1 }, at: 1, clauses: ['66s2'] },
      { title: text('多头主送', 'several main addressees'), differs: { act: 2, facts: { soleAddressee: false } }, at: 2, clauses: ['68s2'] },
      { title: text('越级', 'sent past the district government'), differs: { act: 2, facts: { keepsLevels: false } }, at: 2, clauses: ['68s2'] },
      { title: text('由涉及之外的部门报送', 'submitted by another department'), differs: { act: 2, facts: { by: 'housing-staff' } }, at: 2, clauses: ['66s1'] },
      { title: text('由内设机构报送', 'submitted by an internal body'), differs: { act: 2, facts: { by: 'housing-planning-section-head' } }, at: 2, clauses: ['66s1', '67¶1s1'] },
      { title: text('报送前受理', 'received before it is submitted'), differs: { move: 3, before: 2 }, at: 2, clauses: ['68s1'] },
      { title: text('报送前退回', 'returned before it is submitted'), differs: { insert: giveBack('form'), before: 2 }, at: 2, clauses: ['68s3'] },
    ],
  },
  {
    id: 'wrong-ways-first-then-the-right-one',
    title: text('多头主送、越级均不行，经办公室报送方可', 'Neither several addressees nor a level skipped; through the office it goes'),
    input: square,
    acts: [
      draft('dongyuan-staff'),
      sign('dongyuan-head'),
      { ...submit('dongyuan-staff', { soleAddressee: false }), expect: { verdict: 'refused', clauses: ['68s2'] } },
      { ...submit('dongyuan-staff', { keepsLevels: false }), expect: { verdict: 'refused', clauses: ['68s2'] } },
      { ...toLeader('dongyuan-staff', 'vice-mayor-a'), expect: { verdict: 'refused', clauses: ['68s2'] } },
      submit('dongyuan-staff'),
    ],
    ends: 'submitted',
  },
  {
    id: 'reading-paper-replaced-by-a-formal-document',
    title: text('改用正式文件须重新签发', 'A reading paper is replaced by a formal document, which is signed anew'),
    input: own,
    acts: [
      draft('urban-management-staff', { form: 'informal-paper' }),
      sign('urban-management-head'),
      { ...submit('urban-management-staff'), expect: { verdict: 'refused', clauses: ['66s1'] } },
      ...signed,
      submit('urban-management-staff'),
    ],
    ends: 'submitted',
    twins: [
      { title: text('重拟后未重新签发', 'the new paper is not signed'), differs: { without: 4 }, at: 4, clauses: ['66s2'] },
    ],
  },
  {
    id: 'agreed-after-a-first-attempt',
    title: text('未协商一致不得报送；协商一致、再次签发后报送', 'Not submitted without agreement; agreed, signed again and submitted'),
    input: touching,
    acts: [
      ...signed,
      { ...submit('urban-management-staff'), at: '2025-11-03T09:00:00+08:00', expect: { verdict: 'refused', clauses: ['67¶2'] } },
      { ...answer('housing-deputy'), at: '2025-11-05T09:00:00+08:00' },
      { ...sign('urban-management-head'), at: '2025-11-05T15:00:00+08:00' },
      { ...submit('urban-management-staff'), at: '2025-11-06T09:00:00+08:00' },
      { ...receive, at: '2025-11-06T14:00:00+08:00' },
    ],
    ends: 'with-office',
    twins: [
      { title: text('由无关部门表示同意', 'a department not concerned agrees in its place'), differs: { act: 3, facts: { by: 'finance-head' } }, at: 3, clauses: ['67¶2'] },
      { title: text('由主办部门自行表示同意', 'the lead department agrees with itself'), differs: { act: 3, facts: { by: 'urban-management-head' } }, at: 3, clauses: ['67¶2'] },
      { title: text('仍不同意', 'it does not agree after all'), differs: { act: 3, facts: { agrees: false } }, at: 5, clauses: ['67¶2'] },
      { title: text('由副职再次签发', 'a deputy signs again'), differs: { act: 4, facts: { by: 'urban-management-deputy' } }, at: 4, clauses: ['66s2'] },
    ],
  },
  {
    id: 'agreed-before-anything-is-written',
    title: text('先协商后拟写，也可', 'Agreed before anything is written'),
    input: touching,
    acts: [answer('housing-staff'), ...signed, submit('urban-management-staff')],
    ends: 'submitted',
    twins: [
      { title: text('未协商也未签发', 'neither agreed nor signed'), differs: { insert: submit('urban-management-staff'), before: 0 }, at: 0, clauses: ['66s2', '67¶2'] },
    ],
  },
  {
    id: 'every-department-concerned-agrees',
    title: text('涉及的每个部门都须同意，同意后反悔的重新协商', 'Every department concerned agrees; one that goes back on it is asked again'),
    input: { ...own, concerned: ['finance', 'housing'] },
    acts: [...signed, answer('finance-head'), answer('housing-head'), answer('finance-head', false), answer('finance-staff'), submit('urban-management-staff')],
    ends: 'submitted',
    twins: [
      { title: text('只有一个部门同意', 'only one of them agrees'), differs: { act: 3, facts: { by: 'finance-head' } }, at: 6, clauses: ['67¶2'] },
      { title: text('反悔后未再同意', 'the one that went back does not agree again'), differs: { without: 5 }, at: 5, clauses: ['67¶2'] },
    ],
  },
  {
    id: 'one-of-two-departments-has-agreed',
    title: text('两个部门只有一个同意，仍待协商一致', 'One of two departments agrees: agreement is still awaited'),
    input: { ...own, concerned: ['finance', 'housing'] },
    acts: [answer('finance-head')],
    ends: { preparation: { agreement: 'awaiting-agreement', paper: 'drafting' } },
    twins: [
      { title: text('公文尚未拟写，领导无从批示', 'no paper is written on which a leader could instruct'), differs: { insert: instruct('vice-mayor-a'), before: 1 }, at: 1, verdict: 'unforeseen' },
    ],
  },
  {
    id: 'no-agreement-no-submission',
    title: text('协商不成，不得报送', 'No agreement, no submission'),
    input: touching,
    acts: [...signed, answer('housing-head', false), { ...submit('urban-management-staff'), expect: { verdict: 'refused', clauses: ['67¶2'] } }],
    ends: waitingFor('signed'),
  },
  {
    id: 'sub-district-not-bound-to-agree-first',
    title: text('街道办事处的请示：协商一致的要求只对部门而言', 'A sub-district’s request: the demand of agreement speaks to departments'),
    input: { ...square, concerned: ['finance'] },
    acts: [draft('dongyuan-staff'), sign('dongyuan-head'), submit('dongyuan-staff')],
    ends: 'submitted',
    twins: [
      { title: text('另一种理解：街道也须协商', 'under the reading that it binds every sender'), differs: { interpretations: { 'agreement-bound': 'every-sender' } }, at: 2, clauses: ['67¶2'] },
    ],
  },
  {
    id: 'agreed-before-it-is-signed',
    title: text('签发之前已协商一致', 'Agreed upon before it is signed'),
    input: touching,
    acts: [draft('urban-management-staff'), answer('housing-deputy')],
    ends: { preparation: { agreement: 'agreed', paper: 'awaiting-signature' } },
  },
];
