import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { clinics, close, declare, declareAt, determine, legality, proposed, takeUp } from './opening.js';

const major = { ...clinics, majorDecision: true } as const;

/** Topics that are major decisions: what has to lie before the meeting that decides. */
export const majorDecision: readonly ProcedureCase[] = [
  {
    id: 'legality-opinion-before-the-agenda',
    title: text('重大行政决策附合法性审查意见后列入议题', 'A major decision comes onto the agenda with its legality opinion'),
    input: major,
    acts: [legality('lawful'), ...proposed, determine(), takeUp('executive-meeting')],
    ends: 'taken-up',
    twins: [
      { title: text('未经合法性审查', 'its legality was not reviewed'), differs: { without: 0 }, at: 6, clauses: ['24', '25'] },
      { title: text('审查结论为不合法', 'it was found unlawful'), differs: { act: 0, facts: { outcome: 'unlawful' } }, at: 7, clauses: ['24', '84¶2'] },
      { title: text('审查结论为修改后合法', 'changes were asked for'), differs: { act: 0, facts: { outcome: 'lawful-after-changes' } }, at: 7, clauses: ['24', '84¶2'] },
      { title: text('送审前未会签', 'the plan had not been countersigned'), differs: { act: 0, facts: { countersigned: false } }, at: 0, clauses: ['24'] },
      { title: text('由无关部门附送', 'another department attaches it'), differs: { act: 0, facts: { by: 'commerce-staff' } }, at: 0, clauses: ['24'] },
      { title: text('不属于重大行政决策', 'it is no major decision'), differs: { input: { majorDecision: false } }, at: 0, clauses: ['24'] },
      { title: text('上会前又认定不合法', 'it is found unlawful after all before the meeting'), differs: { insert: legality('unlawful'), before: 8 }, at: 9, clauses: ['24', '84¶2'] },
      { title: text('上会前即组织实施', 'carried out before the meeting'), differs: { insert: declare('health-head'), before: 8 }, at: 8, clauses: ['7s2', '25'] },
    ],
  },
  {
    id: 'opinion-by-the-justice-bureau-at-the-last-moment',
    title: text('区司法局在确定议题之前出具意见', 'The Justice Bureau gives its opinion before the agenda is fixed'),
    input: major,
    acts: [...proposed, { ...determine(), expect: { verdict: 'refused', clauses: ['24', '25'] } }, { ...legality('lawful'), by: 'justice-staff' }, determine()],
    ends: 'on-agenda',
  },
  {
    id: 'changed-and-reviewed-again',
    title: text('修改后重新审查为合法', 'Changed, and found lawful at the second review'),
    input: major,
    acts: [legality('lawful-after-changes'), ...proposed, { ...determine(), expect: { verdict: 'refused', clauses: ['24', '84¶2'] } }, legality('lawful'), determine()],
    ends: 'on-agenda',
  },
  {
    id: 'any-opinion-suffices-under-another-reading',
    title: text('另一种理解：出具意见即可', 'Another reading: any opinion lets it go on'),
    input: major,
    interpretations: { 'legality-outcome': 'opinion-suffices' },
    acts: [legality('unlawful'), ...proposed, determine()],
    ends: 'on-agenda',
    twins: [
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 7, clauses: ['24', '84¶2'] },
      { title: text('没有意见', 'there is no opinion at all'), differs: { without: 0 }, at: 6, clauses: ['24', '25'] },
    ],
  },
  {
    id: 'prepared-at-the-mayors-office-meeting',
    title: text('区长办公会议只作准备，尚不以合法性审查为前提', "The mayor's office meeting only prepares a major decision: the review is not yet due"),
    input: { ...major, meeting: 'mayor-office-meeting' },
    acts: [
      ...proposed,
      determine(),
      { ...declare('mayor-office-meeting'), expect: { verdict: 'refused', clauses: ['7s2', '25', '53(2)'] } },
      takeUp('mayor-office-meeting'),
      { ...declare('mayor-office-meeting'), expect: { verdict: 'refused', clauses: ['7s2', '25', '53(2)'] } },
      { ...declare('mayor'), expect: { verdict: 'refused', clauses: ['7s2', '25', '53(2)'] } },
      close('health-staff'),
    ],
    ends: 'concluded',
    twins: [{ title: text('提交常务会议决定', 'it goes to the executive meeting'), differs: { input: { meeting: 'executive-meeting' } }, at: 6, clauses: ['24', '25'] }],
  },
  {
    id: 'plenary-takes-up-a-reviewed-decision',
    title: text('全体会议研究经审查的重大行政决策，无须申报单', 'The plenary takes up a reviewed decision, without a slip'),
    input: { ...major, meeting: 'plenary-meeting' },
    acts: [legality('lawful'), takeUp('mayor'), declareAt(clinics.meetingAt, 'mayor')],
    ends: 'decided',
    twins: [
      { title: text('未经会议讨论，区长宣布', 'the mayor declares it without any discussion'), differs: { without: 1 }, at: 1, clauses: ['7s2', '25'] },
      { title: text('讨论后由副区长宣布', 'a deputy mayor declares it after the discussion'), differs: { act: 2, facts: { by: 'vice-mayor-a' } }, at: 2, clauses: ['7s2', '25'] },
      { title: text('未经合法性审查', 'its legality was not reviewed'), differs: { without: 0 }, at: 0, clauses: ['24', '25'] },
      { title: text('由常委副区长提请', 'the executive vice mayor calls it'), differs: { act: 1, facts: { by: 'executive-vice-mayor' } }, at: 1, clauses: ['51¶1'] },
      { title: text('会议开始前一分钟即提请', 'taken up a minute before the plenary begins'), differs: { act: 1, facts: { at: '2025-11-12T08:59:00+08:00' } }, at: 1, clauses: ['51¶1'] },
    ],
  },
  {
    id: 'special-meeting-settles-an-ordinary-matter',
    title: text('专题会议可议定一般事项', 'A special meeting settles an ordinary matter'),
    input: { ...clinics, meeting: 'special-meeting' },
    acts: [declareAt(clinics.meetingAt, 'special-meeting')],
    ends: 'decided',
    twins: [
      { title: text('属于重大行政决策', 'it is a major decision'), differs: { input: { majorDecision: true } }, at: 0, clauses: ['7s2', '25', '54(3)'] },
      { title: text('由部门自行宣布', 'a department declares it'), differs: { act: 0, facts: { by: 'health-head' } }, at: 0, clauses: ['54¶1s1'] },
      { title: text('会议开始前一分钟即宣布', 'declared a minute before the meeting begins'), differs: { act: 0, facts: { at: '2025-11-12T08:59:00+08:00' } }, at: 0, clauses: ['54¶1s1'] },
    ],
  },
  {
    id: 'special-meeting-prepares-a-major-decision',
    title: text('专题会议可以研究协调重大事项，不能决定', 'A special meeting studies a major decision and does not take it'),
    input: { ...major, meeting: 'special-meeting' },
    acts: [takeUp('vice-mayor-a'), { ...declare('special-meeting'), expect: { verdict: 'refused', clauses: ['7s2', '25', '54(3)'] } }, { ...declare('vice-mayor-a'), expect: { verdict: 'refused', clauses: ['7s2', '25', '54(3)'] } }],
    ends: 'taken-up',
  },
  {
    id: 'special-meeting-settles-what-it-took-up',
    title: text('专题会议研究后议定一般事项', 'A special meeting settles the ordinary matter that it took up'),
    input: { ...clinics, meeting: 'special-meeting' },
    acts: [takeUp('vice-mayor-a'), declare('vice-mayor-a')],
    ends: 'decided',
    twins: [{ title: text('由部门宣布', 'a department declares it'), differs: { act: 1, facts: { by: 'health-head' } }, at: 1, clauses: ['54¶1s1'] }],
  },
  {
    id: 'executive-meeting-takes-the-major-decision',
    title: text('常务会议讨论决定重大行政决策', 'The executive meeting discusses and takes the major decision'),
    input: major,
    acts: [legality('lawful'), ...proposed, determine(), takeUp('executive-meeting'), declare('executive-meeting')],
    ends: 'decided',
    twins: [
      { title: text('由分管副区长宣布', 'the deputy in charge declares it'), differs: { act: 9, facts: { by: 'vice-mayor-a' } }, at: 9, clauses: ['7s2', '25'] },
      { title: text('由部门宣布', 'the department declares it'), differs: { act: 9, facts: { by: 'health-head' } }, at: 9, clauses: ['7s2', '25'] },
      { title: text('由区长办公会议宣布', "the mayor's office meeting declares it"), differs: { act: 9, facts: { by: 'mayor-office-meeting' } }, at: 9, clauses: ['7s2', '25', '53(2)'] },
      { title: text('由专题会议宣布', 'a special meeting declares it'), differs: { act: 9, facts: { by: 'special-meeting' } }, at: 9, clauses: ['7s2', '25', '54(3)'] },
      { title: text('会后又认定不合法', 'it is found unlawful after all'), differs: { insert: legality('unlawful'), before: 9 }, at: 10, clauses: ['24', '84¶2'] },
    ],
  },
  {
    id: 'huddle-prepares-and-does-not-decide',
    title: text('碰头会议可以酝酿，不能决定重大事项', 'The huddle may prepare a major decision and not take it'),
    input: { ...major, meeting: 'mayor-huddle' },
    acts: [{ ...declareAt(clinics.meetingAt, 'mayor-huddle'), expect: { verdict: 'refused', clauses: ['55¶2s2', '7s2', '25'] } }, takeUp('mayor'), { ...declare('mayor-huddle'), expect: { verdict: 'refused', clauses: ['55¶2s2', '7s2', '25'] } }],
    ends: 'taken-up',
    twins: [{ title: text('由办公室主任提请', 'the office director calls it'), differs: { act: 1, facts: { by: 'office-director' } }, at: 1, clauses: ['55¶1'] }],
  },
  {
    id: 'huddle-decides-nothing',
    title: text('一般事项碰头会议也只是沟通协调', 'Nor does the huddle decide an ordinary matter'),
    input: { ...major, majorDecision: false, meeting: 'mayor-huddle' },
    acts: [{ ...declareAt(clinics.meetingAt, 'mayor-huddle'), expect: { verdict: 'refused', clauses: ['55¶2s2'] } }, takeUp('mayor-huddle'), { ...declare('mayor'), expect: { verdict: 'refused', clauses: ['55¶2s2'] } }],
    ends: 'taken-up',
  },
];
