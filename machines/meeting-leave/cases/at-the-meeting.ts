import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { askMayor, attend, bureauHead, deputyMayor, record, sitIn, stayAway, throughOffice, toAbsence, toStandIn } from './opening.js';

/** Stand-ins, the count of those present, and meetings that take no such leave. */
export const atTheMeeting: readonly ProcedureCase[] = [
  {
    id: 'stand-in-attends-and-is-not-counted',
    title: text('副区长经同意由他人代替参加常务会议，代替的人不计入出席人数', 'A deputy mayor is represented at an executive meeting, and the stand-in is not counted'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), toStandIn(), sitIn('education-sports-deputy'), record('executive-meeting')],
    ends: 'recorded',
    twins: [
      { title: text('未经同意派人代替', 'sits in without consent'), differs: { without: 1 }, at: 1, clauses: ['58'] },
      { title: text('只同意缺席', 'the mayor consented to the absence only'), differs: { act: 1, facts: { to: 'absence' } }, at: 2, clauses: ['58'] },
      { title: text('未写明代替的人', 'nobody was named to come instead'), differs: { input: { standIn: undefined } }, at: 1, clauses: ['58'] },
      { title: text('会议开始前一分钟即代替参加', 'sits in a minute before the meeting begins'), differs: { act: 2, facts: { at: '2025-11-05T14:29:00+08:00' } }, at: 2, clauses: ['52¶1'] },
      { title: text('另换他人代替', 'somebody else comes than was consented to'), differs: { act: 2, facts: { by: 'education-sports-staff' } }, at: 2, clauses: ['58'] },
      { title: text('代替的人参与决定', 'the stand-in takes part in the decision'), differs: { act: 2, facts: { part: 'deciding' } }, at: 2, clauses: ['52¶1', '58'] },
      { title: text('代替的人计入出席人数', 'the stand-in is counted towards the quorum'), differs: { act: 3, facts: { membersOnly: false } }, at: 3, clauses: ['52¶1', '58'] },
      { title: text('应到人数扣除请假者', 'the absent member is taken off those due'), differs: { act: 3, facts: { dueIncludesAbsent: false } }, at: 3, clauses: ['52¶1'] },
      { title: text('由部门登记', 'recorded by a department'), differs: { act: 3, facts: { by: 'commerce-head' } }, at: 3, clauses: ['58'] },
    ],
  },
  {
    id: 'stand-in-counts-under-another-reading',
    title: text('另一种理解：代替的人计入出席人数', 'Another reading: the stand-in counts towards the quorum'),
    input: deputyMayor,
    interpretations: { 'stand-in-quorum': 'counted' },
    acts: [askMayor('vice-mayor-c'), toStandIn(), sitIn('education-sports-deputy'), { ...record('executive-meeting'), membersOnly: false }],
    ends: 'recorded',
    twins: [
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 3, clauses: ['52¶1', '58'] },
      { title: text('仍不得参与决定', 'it still decides nothing'), differs: { act: 2, facts: { part: 'deciding' } }, at: 2, clauses: ['52¶1', '58'] },
    ],
  },
  {
    id: 'absent-then-represented',
    title: text('本人缺席，获同意的人随后到会', 'The member stays away and the stand-in comes, both with consent'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), toAbsence(), toStandIn(), stayAway('vice-mayor-c'), sitIn('education-sports-deputy')],
    ends: 'represented',
    twins: [
      { title: text('缺席已获同意，代替未获同意', 'there is consent to the absence but none to the stand-in'), differs: { without: 2 }, at: 3, clauses: ['58'] },
      { title: text('由办公室主任同意代替', 'the office director consents to the stand-in'), differs: { act: 2, facts: { by: 'office-director' } }, at: 2, clauses: ['58'] },
      { title: text('另换他人代替', 'somebody else comes than was consented to'), differs: { act: 4, facts: { by: 'education-sports-head' } }, at: 4, clauses: ['58'] },
    ],
  },
  {
    id: 'comes-in-person-after-all',
    title: text('已同意由他人代替，本人仍到会', 'With consent to a stand-in, the member comes in person after all'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), toStandIn(), attend('vice-mayor-c')],
    ends: 'attended',
    twins: [
      { title: text('会议开始前一分钟即到会', 'attends a minute before the meeting begins'), differs: { act: 2, facts: { at: '2025-11-05T14:29:00+08:00' } }, at: 2, clauses: ['52¶1'] },
      { title: text('由代替的人登记为本人到会', 'the stand-in is recorded as the member'), differs: { act: 2, facts: { by: 'education-sports-deputy' } }, at: 2, clauses: ['58'] },
    ],
  },
  {
    id: 'absence-recorded-by-the-meeting',
    title: text('获同意的代替人未到会，由会议登记', 'The stand-in does not come, and the meeting itself records it'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), toStandIn(), stayAway('vice-mayor-c'), record('executive-meeting')],
    ends: 'recorded',
    twins: [
      { title: text('由居民登记', 'recorded by a resident'), differs: { act: 3, facts: { by: 'resident' } }, at: 3, clauses: ['58'] },
      { title: text('应到人数扣除请假者', 'the absent member is taken off those due'), differs: { act: 3, facts: { dueIncludesAbsent: false } }, at: 3, clauses: ['52¶1'] },
    ],
  },
  {
    id: 'stand-in-does-not-come',
    title: text('获同意的代替人未到会', 'The stand-in does not come either'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), toStandIn(), stayAway('vice-mayor-c'), record()],
    ends: 'recorded',
    twins: [
      { title: text('仍将其计入出席人数', 'and is counted all the same'), differs: { act: 3, facts: { membersOnly: false } }, at: 3, clauses: ['52¶1', '58'] },
    ],
  },
  {
    id: 'deputy-head-represents-a-head-at-the-plenary',
    title: text('部门副职经同意代替主要负责人参加全体会议', 'A deputy head represents the head at the plenary, with consent'),
    input: bureauHead,
    acts: [...throughOffice('commerce-head'), toStandIn(), sitIn('commerce-deputy'), record()],
    ends: 'recorded',
    twins: [
      { title: text('未经同意派副职', 'the deputy head comes without consent'), differs: { without: 3 }, at: 3, clauses: ['58'] },
      { title: text('尚在办公室即派副职', 'the deputy head comes while the office has the request'), differs: { insert: sitIn('commerce-deputy'), before: 1 }, at: 1, clauses: ['58'] },
      { title: text('代替的人参与决定', 'the stand-in takes part in the decision'), differs: { act: 4, facts: { part: 'deciding' } }, at: 4, clauses: ['51¶1', '58'] },
      { title: text('登记的代理负责人未经同意到会', 'a registered acting head is a stand-in all the same'), differs: { insert: sitIn({ officer: 'commerce-deputy', as: 'acting-head' }), before: 0 }, at: 0, clauses: ['58'] },
    ],
  },
  {
    id: 'stand-in-decides-nothing-at-the-mayors-office-meeting',
    title: text('代替参加区长办公会议的人不参与决定', 'Nor does a stand-in decide at the mayor’s office meeting'),
    input: { ...deputyMayor, meeting: 'mayor-office' },
    acts: [askMayor('vice-mayor-c'), toStandIn(), sitIn('education-sports-deputy')],
    ends: 'represented',
    twins: [
      { title: text('代替的人参与决定', 'the stand-in takes part in the decision'), differs: { act: 2, facts: { part: 'deciding' } }, at: 2, clauses: ['53¶1', '58'] },
    ],
  },
  {
    id: 'comes-after-all',
    title: text('获同意缺席，仍到会', 'Comes although excused'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), toAbsence(), attend('vice-mayor-c')],
    ends: 'attended',
  },
  {
    id: 'deputy-head-at-a-special-meeting',
    title: text('专题会议不在请假之列：副职未经区长同意代为参加', 'A special meeting takes no such leave: a deputy head comes without the mayor’s consent'),
    input: { ...bureauHead, meeting: 'special' },
    acts: [sitIn('commerce-deputy')],
    ends: 'not-under-leave',
    twins: [
      { title: text('本人到会不是代替', 'the head comes in person'), differs: { act: 0, facts: { by: 'commerce-head' } }, at: 0, clauses: ['58'] },
      { title: text('改为全体会议', 'at the plenary'), differs: { input: { meeting: 'plenary' } }, at: 0, clauses: ['58'] },
      { title: text('专题会议开始前一分钟', 'a minute before the special meeting begins'), differs: { act: 0, facts: { at: '2025-11-05T14:29:00+08:00' } }, at: 0, clauses: ['54¶1s1'] },
      { title: text('改为列席常务会议', 'attending an executive meeting'), differs: { input: { meeting: 'executive' } }, at: 0, clauses: ['58'] },
    ],
  },
  {
    id: 'head-comes-to-a-special-meeting',
    title: text('主要负责人本人参加专题会议', 'The head comes to a special meeting in person'),
    input: { ...bureauHead, meeting: 'special' },
    acts: [attend('commerce-head')],
    ends: 'attended',
    twins: [{ title: text('由副职登记为本人到会', 'the deputy head is recorded as the head'), differs: { act: 0, facts: { by: 'commerce-deputy' } }, at: 0, clauses: ['58'] }],
  },
  {
    id: 'missing-the-huddle',
    title: text('碰头会议不在请假之列：副区长未请假缺席', 'The huddle takes no such leave: a deputy mayor misses it without asking'),
    input: { ...deputyMayor, meeting: 'huddle' },
    acts: [stayAway('vice-mayor-c')],
    ends: 'not-under-leave',
    twins: [
      { title: text('改为区长办公会议', 'at the mayor’s office meeting'), differs: { input: { meeting: 'mayor-office' } }, at: 0, clauses: ['58'] },
      { title: text('碰头会议开始前一分钟', 'a minute before the huddle begins'), differs: { act: 0, facts: { at: '2025-11-05T14:29:00+08:00' } }, at: 0, clauses: ['55¶1'] },
      { title: text('改为常务会议', 'at the executive meeting'), differs: { input: { meeting: 'executive' } }, at: 0, clauses: ['58'] },
    ],
  },
];
