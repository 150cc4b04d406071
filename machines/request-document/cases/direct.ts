import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { answerSender, comeBy, draft, giveBack, handOver, instruct, own, receive, sign, signed, submit, toLeader } from './opening.js';

const assigned = { ...own, assignedBy: 'vice-mayor-a' };
const month = { from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' };
const staff = 'urban-management-staff';
const grounded = toLeader(staff, 'vice-mayor-a', { ground: '重大险情，须立即面呈' });

/** Papers that go to a leader in person. */
export const direct: readonly ProcedureCase[] = [
  {
    id: 'assigned-matter-sent-to-that-leader',
    title: text('领导直接交办的事项直接报送该领导，再交办公室', 'An assigned matter goes to the leader who assigned it, who hands it to the office'),
    input: assigned,
    acts: [...signed, toLeader(staff, 'vice-mayor-a'), instruct('vice-mayor-a'), handOver('vice-mayor-a'), receive],
    ends: 'with-office',
    twins: [
      { title: text('没有交办', 'nobody assigned it'), differs: { input: { assignedBy: undefined } }, at: 2, clauses: ['68s2'] },
      { title: text('由另一位领导交办', 'another leader assigned it'), differs: { input: { assignedBy: 'mayor' } }, at: 2, clauses: ['68s2'] },
      { title: text('同时主送其他机关', 'to others as well'), differs: { act: 2, facts: { soleAddressee: false } }, at: 2, clauses: ['68s2'] },
      { title: text('由其他部门报送', 'sent by another department'), differs: { act: 2, facts: { by: 'housing-staff' } }, at: 2, clauses: ['66s1'] },
      { title: text('未签发即报送', 'sent unsigned'), differs: { without: 1 }, at: 1, clauses: ['66s2'] },
      { title: text('用“请阅件”报送', 'sent as a reading paper'), differs: { act: 0, facts: { form: 'informal-paper' } }, at: 2, clauses: ['66s1'] },
      { title: text('两件事', 'two matters'), differs: { act: 0, facts: { oneMatter: false } }, at: 2, clauses: ['66s2'] },
      { title: text('涉及的部门未同意', 'a department concerned has not agreed'), differs: { input: { concerned: ['housing'] } }, at: 2, clauses: ['67¶2'] },
      { title: text('由另一位副区长批示', 'another deputy mayor instructs'), differs: { act: 3, facts: { by: 'vice-mayor-c' } }, at: 3, clauses: ['69¶2'] },
      { title: text('由秘书代为批示', 'office staff instruct'), differs: { act: 3, facts: { by: 'office-staff' } }, at: 3, clauses: ['69¶2'] },
      { title: text('批示后径退部门', 'answered past the office'), differs: { insert: answerSender('vice-mayor-a'), before: 4 }, at: 4, clauses: ['69¶2'] },
      { title: text('由另一位副区长交办公室', 'handed over by another deputy mayor'), differs: { act: 4, facts: { by: 'vice-mayor-c' } }, at: 4, clauses: ['69¶2'] },
      { title: text('未交办公室即受理', 'received before it was handed over'), differs: { without: 4 }, at: 4, clauses: ['69¶2'] },
      { title: text('未交办公室即退回', 'returned before it was handed over'), differs: { insert: giveBack('procedure'), before: 4 }, at: 4, clauses: ['69¶2'] },
      { title: text('又送另一位领导', 'sent to another leader as well'), differs: { insert: toLeader(staff, 'mayor', { ground: '重要' }), before: 3 }, at: 3, clauses: ['68s2'] },
    ],
  },
  {
    id: 'important-matter-with-a-stated-ground',
    title: text('必须直接报送的重要事项：写明理由；领导先交办公室', 'An important matter that has to go directly: the ground is stated, the leader passes it on'),
    input: own,
    acts: [...signed, grounded, handOver('vice-mayor-a'), receive],
    ends: 'with-office',
    twins: [
      { title: text('没有写明理由', 'no ground is stated'), differs: { act: 2, facts: { ground: undefined } }, at: 2, clauses: ['68s2'] },
      { title: text('理由空白', 'the ground is blank'), differs: { act: 2, facts: { ground: ' ' } }, at: 2, clauses: ['68s2'] },
    ],
  },
  {
    id: 'instructed-before-handing-over',
    title: text('非交办事项，领导先作批示：提醒', 'A leader instructs first on a matter not assigned: a warning'),
    input: own,
    acts: [...signed, grounded, { ...instruct('vice-mayor-a'), expect: { warnings: ['69¶2'] } }, handOver('vice-mayor-a'), receive],
    ends: 'with-office',
  },
  {
    id: 'assigned-by-one-sent-to-another-leader',
    title: text('一位领导交办、报送另一位的，批示同样提醒', 'Assigned by one leader and sent to another: the same warning'),
    input: { ...own, assignedBy: 'mayor' },
    acts: [...signed, grounded, { ...instruct('vice-mayor-a'), expect: { warnings: ['69¶2'] } }, handOver('vice-mayor-a')],
    ends: 'submitted',
  },
  {
    id: 'another-leader-has-it',
    title: text('实际由另一位领导接到的，由其交办公室', 'Another leader actually has it and hands it over'),
    input: own,
    acts: [...signed, grounded, comeBy('vice-mayor-c'), handOver('vice-mayor-c'), receive],
    ends: 'with-office',
    twins: [
      { title: text('由原报送的领导交办公室', 'the leader it was sent to hands it over'), differs: { act: 4, facts: { by: 'vice-mayor-a' } }, at: 4, clauses: ['69¶2'] },
    ],
  },
  {
    id: 'counterpart-hands-over',
    title: text('接件的副区长外出，由AB角交办公室', 'The AB counterpart hands it over while the deputy mayor is away'),
    input: assigned,
    government: { absences: [{ officer: 'vice-mayor-a', ...month }] },
    acts: [...signed, toLeader(staff, 'vice-mayor-a'), handOver('vice-mayor-b')],
    ends: 'submitted',
    twins: [
      { title: text('副区长未外出', 'the deputy mayor is not away'), differs: { government: {} }, at: 3, clauses: ['69¶2'] },
      { title: text('不互为AB角', 'not the counterpart'), differs: { act: 3, facts: { by: 'vice-mayor-d' } }, at: 3, clauses: ['69¶2'] },
      { title: text('另一种理解：代行不含签批', 'under the reading that it covers no handling'), differs: { interpretations: { 'ab-scope': 'representation-only' } }, at: 3, clauses: ['69¶2'] },
    ],
  },
  {
    id: 'counterpart-does-not-instruct-under-another-reading',
    title: text('另一种理解：AB角不代为批示和交出径送公文', 'Another reading: the counterpart neither instructs on the paper nor hands it over'),
    input: assigned,
    government: { absences: [{ officer: 'vice-mayor-a', ...month }] },
    interpretations: { 'ab-scope': 'representation-only' },
    acts: [
      ...signed,
      toLeader(staff, 'vice-mayor-a'),
      { ...instruct({ officer: 'vice-mayor-b', as: 'ab-counterpart' }), expect: { verdict: 'refused', clauses: ['69¶2', '6¶2s2'] } },
      { ...handOver({ officer: 'vice-mayor-b', as: 'ab-counterpart' }), expect: { verdict: 'refused', clauses: ['69¶2', '6¶2s2'] } },
    ],
    ends: 'with-leader',
  },
  {
    id: 'came-directly-against-the-rules',
    title: text('违规径送到领导处的公文，领导交办公室，办公室退回', 'A paper that reached a leader against the rules is handed over, and returned by the office'),
    input: own,
    acts: [
      ...signed,
      { ...toLeader(staff, 'vice-mayor-c'), expect: { verdict: 'refused', clauses: ['68s2'] } },
      comeBy('vice-mayor-c'),
      { ...instruct('vice-mayor-c'), expect: { warnings: ['69¶2'] } },
      { ...answerSender('vice-mayor-c'), expect: { verdict: 'refused', clauses: ['69¶2'] } },
      handOver('vice-mayor-c'),
      giveBack('procedure'),
      ...signed,
      submit(staff),
    ],
    ends: 'submitted',
    twins: [
      { title: text('由办公室主任自称接件', 'the office director claims to be that leader'), differs: { act: 3, facts: { by: 'office-director' } }, at: 3, clauses: ['69¶2'] },
    ],
  },
  {
    id: 'faulty-paper-came-directly',
    title: text('径送的公文本身不合规，办公室只能退回', 'A faulty paper that came directly can only be returned'),
    input: { ...own, concerned: ['housing'] },
    acts: [
      draft(staff, { form: 'informal-paper', oneMatter: false }),
      sign('urban-management-head'),
      comeBy('mayor'),
      handOver('mayor'),
      { ...receive, expect: { verdict: 'refused', clauses: ['66s1', '66s2', '67¶2'] } },
      giveBack('form'),
    ],
    ends: { preparation: { agreement: 'awaiting-agreement', paper: 'returned' } },
    twins: [
      { title: text('形式正确、一事一报，只缺协商', 'only the agreement is missing'), differs: { act: 0, facts: { form: 'formal-document', oneMatter: true } }, at: 4, clauses: ['67¶2'] },
      {
        title: text('退回后既未协商也未重拟即再报', 'submitted again neither agreed nor redone'),
        differs: { insert: submit(staff), before: 6 },
        at: 6,
        clauses: ['68s3', '67¶2'],
      },
    ],
  },
];
