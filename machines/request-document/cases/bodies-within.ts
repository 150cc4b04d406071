import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { ask, draft, flood, handOver, instruct, receive, section, settle, sign, submit, toLeader } from './opening.js';

const head = 'housing-planning-section-head';
const headquarters = 'flood-control-headquarters-head';
const refused = (...clauses: string[]) => ({ expect: { verdict: 'refused' as const, clauses } });

/** Internal and non-permanent bodies. */
export const bodiesWithin: readonly ProcedureCase[] = [
  {
    id: 'internal-matter-put-forward-by-the-department',
    title: text('内设机构先向主管部门请示，确有必要的由主管部门呈报', 'An internal body asks its department, which puts the matter forward where really needed'),
    input: section,
    acts: [ask(head), draft('housing-staff'), sign('housing-head'), submit('housing-staff'), receive],
    ends: 'with-office',
    twins: [
      { title: text('尚无公文，领导无从批示', 'a leader instructs although nothing is written yet'), differs: { insert: instruct('vice-mayor-a'), before: 0 }, at: 0, verdict: 'unforeseen' },
      { title: text('尚无公文，领导无从交办公室', 'a leader hands over what is not written yet'), differs: { insert: handOver('vice-mayor-a'), before: 0 }, at: 0, verdict: 'unforeseen' },
      { title: text('尚无公文，办公室无从受理', 'the office receives what is not written yet'), differs: { insert: receive, before: 0 }, at: 0, verdict: 'unforeseen' },
      { title: text('主管部门尚在研究，办公室无从受理', 'the office receives what the department has still to consider'), differs: { insert: receive, before: 1 }, at: 1, verdict: 'unforeseen' },
      { title: text('由其他机构向主管部门请示', 'asked by somebody else'), differs: { act: 0, facts: { by: 'housing-staff' } }, at: 0, clauses: ['67¶1s1'] },
      { title: text('未向主管部门请示即拟写', 'drafted before the department was asked'), differs: { without: 0 }, at: 0, clauses: ['67¶1s1'] },
      { title: text('由内设机构自行拟写呈报', 'drafted by the internal body for itself'), differs: { act: 1, facts: { by: head } }, at: 1, clauses: ['67¶1s1'] },
      { title: text('由其他部门呈报', 'put forward by another department'), differs: { act: 1, facts: { by: 'commerce-staff' } }, at: 1, clauses: ['67¶1s1'] },
      { title: text('并非确需区政府', 'the government is not really needed'), differs: { input: { needsGovernment: false } }, at: 1, clauses: ['67¶1s1'] },
      { title: text('由内设机构负责人签发', 'signed by the internal body’s head'), differs: { act: 2, facts: { by: head } }, at: 2, clauses: ['66s2'] },
      { title: text('由内设机构报送', 'submitted by the internal body'), differs: { act: 3, facts: { by: head } }, at: 3, clauses: ['67¶1s1'] },
      { title: text('涉及的部门未同意', 'a department concerned has not agreed'), differs: { input: { concerned: ['finance'] } }, at: 3, clauses: ['67¶2'] },
    ],
  },
  {
    id: 'internal-body-writes-to-the-government-itself',
    title: text('内设机构自行向区政府行文，均不行', 'An internal body that writes to the government itself gets nowhere'),
    input: section,
    acts: [
      { ...draft(head), ...refused('67¶1s1') },
      { ...sign(head), ...refused('67¶1s1') },
      { ...submit(head), ...refused('67¶1s1') },
      { ...toLeader(head, 'vice-mayor-a', { ground: '重要' }), ...refused('67¶1s1') },
      { ...settle('housing-head'), ...refused('67¶1s1') },
      ask(head),
      { ...sign(head), ...refused('67¶1s1') },
      { ...submit(head), ...refused('67¶1s1') },
      { ...toLeader(head, 'vice-mayor-a', { ground: '重要' }), ...refused('67¶1s1') },
    ],
    ends: 'with-department',
  },
  {
    id: 'internal-matter-settled-by-the-department',
    title: text('主管部门自行解决', 'The department settles it'),
    input: { ...section, needsGovernment: false },
    acts: [ask(head), settle('housing-deputy')],
    ends: 'settled',
    twins: [
      { title: text('确需区政府决定', 'it really needs the government'), differs: { input: { needsGovernment: true } }, at: 1, clauses: ['67¶1s1'] },
      { title: text('由其他部门解决', 'settled by another department'), differs: { act: 1, facts: { by: 'commerce-head' } }, at: 1, clauses: ['67¶1s1'] },
      { title: text('由内设机构自行解决', 'settled by the internal body itself'), differs: { act: 1, facts: { by: head } }, at: 1, clauses: ['67¶1s1'] },
    ],
  },
  {
    id: 'internal-matter-redrafted-by-the-section',
    title: text('部门决定呈报后，可由内设机构起草修改，但须由部门签发、报送', 'Once the department puts it forward, the section may redraft it; the department signs and submits'),
    input: section,
    acts: [ask(head), draft('housing-head'), draft(head), sign('housing-head'), submit('housing-staff')],
    ends: 'submitted',
    twins: [
      { title: text('由非常设机构报送', 'submitted by a non-permanent body'), differs: { act: 4, facts: { by: headquarters } }, at: 4, clauses: ['66s1', '67¶1s2'] },
    ],
  },
  {
    id: 'non-permanent-body-writes-to-the-government-itself',
    title: text('非常设机构不得直接向区政府请示，可由部门呈报', 'A non-permanent body may not write to the government; a department may put its matter forward'),
    input: flood,
    acts: [
      { ...draft(headquarters), ...refused('67¶1s2') },
      { ...sign(headquarters), ...refused('67¶1s2') },
      { ...submit(headquarters), ...refused('67¶1s2') },
      { ...toLeader(headquarters, 'mayor', { ground: '汛情' }), ...refused('67¶1s2') },
      ask(headquarters),
      draft('urban-management-staff'),
      sign('urban-management-head'),
      submit('urban-management-staff'),
      receive,
    ],
    ends: 'with-office',
    twins: [
      { title: text('由其他机构向部门提出', 'somebody else brings it to the department'), differs: { act: 4, facts: { by: 'urban-management-staff' } }, at: 4, clauses: ['67¶1s2'] },
      { title: text('由非常设机构负责人签发', 'signed by the head of the non-permanent body'), differs: { act: 6, facts: { by: headquarters } }, at: 6, clauses: ['66s2'] },
      { title: text('由非常设机构报送', 'submitted by the non-permanent body'), differs: { act: 7, facts: { by: headquarters } }, at: 7, clauses: ['67¶1s2'] },
      {
        title: text('另一种理解：部门也不得转呈', 'under the reading that no department may put it forward'),
        differs: { interpretations: { 'non-permanent-body': 'not-at-all' } },
        at: 5,
        clauses: ['67¶1s2'],
      },
    ],
  },
  {
    id: 'non-permanent-matter-settled-by-a-department',
    title: text('非常设机构的事项由部门解决', 'A non-permanent body’s matter is settled by a department'),
    input: { ...flood, needsGovernment: false },
    acts: [ask(headquarters), settle('finance-head')],
    ends: 'settled',
    twins: [
      { title: text('确需区政府审批', 'it really needs the government'), differs: { input: { needsGovernment: true } }, at: 1, clauses: ['66s3'] },
      { title: text('尚无公文，领导无从批示', 'a leader instructs although nothing is written yet'), differs: { insert: instruct('mayor'), before: 0 }, at: 0, verdict: 'unforeseen' },
      { title: text('尚无公文，领导无从交办公室', 'a leader hands over what is not written yet'), differs: { insert: handOver('mayor'), before: 0 }, at: 0, verdict: 'unforeseen' },
      { title: text('尚无公文，办公室无从受理', 'the office receives what is not written yet'), differs: { insert: receive, before: 0 }, at: 0, verdict: 'unforeseen' },
      { title: text('由非常设机构自行解决', 'settled by the non-permanent body itself'), differs: { act: 1, facts: { by: headquarters } }, at: 1, clauses: ['66s3'] },
    ],
  },
];
