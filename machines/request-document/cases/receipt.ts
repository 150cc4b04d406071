import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { draft, giveBack, handOver, instruct, own, receive, settle, sign, signed, square, submit, toLeader } from './opening.js';

const settleable = { ...own, needsGovernment: false };

/** What becomes of it at the office: received or returned. */
export const receipt: readonly ProcedureCase[] = [
  {
    id: 'received-by-the-office',
    title: text('由区政府办公室受理', 'Received by the office'),
    input: own,
    acts: [...signed, submit('urban-management-deputy'), receive],
    ends: 'with-office',
    twins: [
      { title: text('由副区长受理', 'received by a deputy mayor'), differs: { act: 3, facts: { by: 'vice-mayor-a' } }, at: 3, clauses: ['68s1'] },
      { title: text('由其他部门受理', 'received by another department'), differs: { act: 3, facts: { by: 'finance-staff' } }, at: 3, clauses: ['68s1'] },
      { title: text('报到办公室的公文，领导无从交办公室', 'what went to the office is in no leader’s hands to be given to it'), differs: { insert: handOver('vice-mayor-a'), before: 3 }, at: 3, verdict: 'unforeseen' },
      { title: text('受理前领导批示', 'a leader instructs before it is received'), differs: { insert: instruct('vice-mayor-a'), before: 3 }, at: 3, clauses: ['68s1'] },
      {
        title: text('已报送又送领导个人', 'sent to a leader in person as well'),
        differs: { insert: toLeader('urban-management-staff', 'vice-mayor-a', { ground: '事关紧急' }), before: 3 },
        at: 3,
        clauses: ['68s2'],
      },
      { title: text('部门就能解决', 'a department can settle it'), differs: { input: { needsGovernment: false } }, at: 3, clauses: ['66s3'] },
    ],
  },
  ...(['procedure', 'form', 'content'] as const).map(
    (fault): ProcedureCase => ({
      id: `returned-for-${fault}-and-redone`,
      title: text('退回后重新拟写、签发、报送', 'Returned, then drafted, signed and submitted anew'),
      input: own,
      acts: [...signed, submit('urban-management-staff'), giveBack(fault, { remarks: '请按要求重新办理' }), ...signed, submit('urban-management-staff'), receive],
      ends: 'with-office',
      twins: [
        { title: text('问题并不明显', 'the fault is not obvious'), differs: { act: 3, facts: { obvious: false } }, at: 3, clauses: ['68s3'] },
        { title: text('由副区长退回', 'returned by a deputy mayor'), differs: { act: 3, facts: { by: 'vice-mayor-a' } }, at: 3, clauses: ['68s3'] },
        { title: text('由其他部门退回', 'returned by another department'), differs: { act: 3, facts: { by: 'finance-head' } }, at: 3, clauses: ['68s3'] },
        { title: text('退回后原件再签', 'the same paper is signed again'), differs: { without: 4 }, at: 4, clauses: ['68s3'] },
        { title: text('退回后原件再报', 'the same paper is submitted again'), differs: { move: 6, before: 4 }, at: 4, clauses: ['68s3'] },
        { title: text('退回后由其他部门再报', 'the same paper is submitted again by another department'), differs: { insert: submit('finance-staff'), before: 4 }, at: 4, clauses: ['68s3', '66s1'] },
        { title: text('退回后原件多头主送', 'the same paper goes to several addressees'), differs: { insert: submit('urban-management-staff', { soleAddressee: false }), before: 4 }, at: 4, clauses: ['68s3', '68s2'] },
        { title: text('退回后由其他部门送领导', 'another department sends it to a leader'), differs: { insert: toLeader('finance-staff', 'mayor', { ground: '事关紧急' }), before: 4 }, at: 4, clauses: ['68s3', '66s1'] },
        {
          title: text('退回后由非常设机构送领导', 'a non-permanent body sends it to a leader'),
          differs: { insert: toLeader('flood-control-headquarters-head', 'mayor', { ground: '事关紧急' }), before: 4 },
          at: 4,
          clauses: ['68s3', '66s1', '67¶1s2'],
        },
        { title: text('退回后原件送领导', 'the same paper goes to a leader'), differs: { insert: toLeader('urban-management-staff', 'mayor'), before: 4 }, at: 4, clauses: ['68s2', '68s3'] },
        { title: text('重拟后由副职签发', 'the new paper is signed by a deputy'), differs: { act: 5, facts: { by: 'urban-management-deputy' } }, at: 5, clauses: ['66s2'] },
        { title: text('重拟后未签发即报送', 'the new paper is submitted unsigned'), differs: { without: 5 }, at: 5, clauses: ['66s2'] },
      ],
    }),
  ),
  {
    id: 'department-matter-returned-and-settled',
    title: text('部门就能解决的事项，退回后由部门解决', 'What a department can settle is returned and settled there'),
    input: settleable,
    acts: [...signed, submit('urban-management-staff'), { ...receive, expect: { verdict: 'refused', clauses: ['66s3'] } }, giveBack('form'), settle('urban-management-head')],
    ends: 'settled',
    twins: [
      { title: text('由街道解决', 'settled by a sub-district'), differs: { act: 5, facts: { by: 'dongyuan-head' } }, at: 5, clauses: ['66s3'] },
      { title: text('另一种理解：报送时即不得报送', 'under the reading that it may not be submitted at all'), differs: { interpretations: { 'department-matter': 'at-submission' } }, at: 2, clauses: ['66s3'] },
    ],
  },
  {
    id: 'sub-district-matter-settled-by-a-department',
    title: text('街道直接请部门解决', 'A sub-district has a department settle it'),
    input: { ...square, needsGovernment: false },
    acts: [settle('finance-staff')],
    ends: 'settled',
    twins: [
      { title: text('确需区政府审批', 'it really needs the government'), differs: { input: { needsGovernment: true } }, at: 0, clauses: ['66s3'] },
      { title: text('由区政府办公室解决', 'settled by the government office'), differs: { act: 0, facts: { by: 'office-director' } }, at: 0, clauses: ['66s3'] },
    ],
  },
  {
    id: 'department-matter-not-submitted-under-another-reading',
    title: text('另一种理解：部门就能解决的事项不得报送', 'Another reading: what a department can settle is not submitted'),
    input: settleable,
    interpretations: { 'department-matter': 'at-submission' },
    acts: [
      draft('urban-management-staff'),
      sign('urban-management-head'),
      { ...submit('urban-management-staff'), expect: { verdict: 'refused', clauses: ['66s3'] } },
      { ...toLeader('urban-management-staff', 'vice-mayor-a', { ground: '特别重要' }), expect: { verdict: 'refused', clauses: ['66s3'] } },
      settle('urban-management-staff'),
    ],
    ends: 'settled',
  },
];
