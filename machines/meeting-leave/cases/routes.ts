import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { askMayor, askOffice, attend, bureauHead, collate, deputyMayor, record, refuse, reportLeave, sitIn, stayAway, throughOffice, toAbsence } from './opening.js';

const november = { from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' };
const mayorAway = { absences: [{ officer: 'mayor', ...november }] };
const grant = (...acts: string[]) => ({ ...mayorAway, grants: [{ id: 'written-authorisation-5', grantor: 'mayor', grantee: 'executive-vice-mayor', acts, ...november }] });
const director = { ...deputyMayor, applicant: 'office-director', kind: 'office-director', standIn: 'office-deputy-director' } as const;

/** Who asks whom, and who consents. */
export const routes: readonly ProcedureCase[] = [
  {
    id: 'leader-asks-the-mayor',
    title: text('副区长直接向区长请假，同意后缺席', 'A deputy mayor asks the mayor and stays away with consent'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), toAbsence(), stayAway('vice-mayor-c'), record()],
    ends: 'recorded',
    twins: [
      { title: text('改经办公室请假', 'goes through the office instead'), differs: { act: 0, facts: { type: 'ASK_OFFICE' } }, at: 0, clauses: ['58'] },
      { title: text('由他人代为请假', 'somebody else asks'), differs: { act: 0, facts: { by: 'vice-mayor-d' } }, at: 0, clauses: ['58'] },
      { title: text('未请假，区长先同意', 'consent to what nobody asked for'), differs: { without: 0 }, at: 0, clauses: ['58'] },
      { title: text('由常委副区长同意', 'the executive vice mayor consents'), differs: { act: 1, facts: { by: 'executive-vice-mayor' } }, at: 1, clauses: ['58'] },
      { title: text('由办公室主任同意', 'the office director consents'), differs: { act: 1, facts: { by: 'office-director' } }, at: 1, clauses: ['58'] },
      { title: text('未获同意即缺席', 'stays away without consent'), differs: { without: 1 }, at: 1, clauses: ['58'] },
      { title: text('未请假即缺席', 'stays away without having asked'), differs: { move: 2, before: 0 }, at: 0, clauses: ['58'] },
      { title: text('会议开始前一分钟即登记缺席', 'recorded as staying away a minute before the meeting begins'), differs: { act: 2, facts: { at: '2025-11-05T14:29:00+08:00' } }, at: 2, clauses: ['52¶1'] },
      { title: text('他人凭此缺席', 'another deputy mayor stays away on this consent'), differs: { act: 2, facts: { by: 'vice-mayor-d' } }, at: 2, clauses: ['58'] },
      { title: text('同意缺席后派人代替', 'a stand-in comes on the consent to the absence'), differs: { act: 2, facts: { type: 'SIT_IN', by: 'education-sports-deputy', part: 'attending' } }, at: 2, clauses: ['58'] },
      { title: text('缺席后派人代替', 'a stand-in comes after all'), differs: { insert: sitIn('education-sports-deputy'), before: 3 }, at: 3, clauses: ['58'] },
      { title: text('登记人与会议无关', 'recorded by somebody with no part in it'), differs: { act: 3, facts: { by: 'resident' } }, at: 3, clauses: ['58'] },
      { title: text('应到人数扣除请假者', 'the absent member is taken off those due'), differs: { act: 3, facts: { dueIncludesAbsent: false } }, at: 3, clauses: ['52¶1'] },
    ],
  },
  {
    id: 'head-of-a-department-goes-through-the-office',
    title: text('部门主要负责人经办公室汇总、报区长同意后缺席全体会议', 'The head of a department is collated and reported by the office, and stays away with consent'),
    input: bureauHead,
    acts: [...throughOffice('commerce-head'), toAbsence(), stayAway('commerce-head'), record('plenary-meeting')],
    ends: 'recorded',
    twins: [
      { title: text('直接向区长请假', 'asks the mayor directly'), differs: { act: 0, facts: { type: 'ASK_MAYOR' } }, at: 0, clauses: ['58'] },
      { title: text('由副职代为请假', 'a deputy head asks'), differs: { act: 0, facts: { by: 'commerce-deputy' } }, at: 0, clauses: ['58'] },
      { title: text('未请假即汇总', 'collated before anybody asked'), differs: { without: 0 }, at: 0, clauses: ['58'] },
      { title: text('未请假即报告', 'reported before anybody asked'), differs: { move: 2, before: 0 }, at: 0, clauses: ['58'] },
      { title: text('未请假，区长先同意', 'consent before anybody asked'), differs: { move: 3, before: 0 }, at: 0, clauses: ['58'] },
      { title: text('由部门自行汇总', 'collated by the department itself'), differs: { act: 1, facts: { by: 'commerce-staff' } }, at: 1, clauses: ['58'] },
      { title: text('由督查室汇总', 'collated by the supervision office'), differs: { act: 1, facts: { by: 'supervision-office-staff' } }, at: 1, clauses: ['58'] },
      { title: text('未汇总即报告', 'reported before it was collated'), differs: { without: 1 }, at: 1, clauses: ['58'] },
      { title: text('请假在办公室时又找区长', 'goes to the mayor while the office has it'), differs: { insert: askMayor('commerce-head'), before: 1 }, at: 1, clauses: ['58'] },
      { title: text('由部门自行报告', 'reported by the department itself'), differs: { act: 2, facts: { by: 'commerce-head' } }, at: 2, clauses: ['58'] },
      { title: text('办公室未报告，区长先同意', 'consent before the office reported'), differs: { without: 2 }, at: 2, clauses: ['58'] },
      { title: text('办公室未报告，先作答复', 'refused before the office reported'), differs: { insert: refuse(), before: 2 }, at: 2, clauses: ['58'] },
      { title: text('由办公室主任同意', 'the office director consents in the mayor’s place'), differs: { act: 3, facts: { by: 'office-director' } }, at: 3, clauses: ['58'] },
      { title: text('由分管副区长同意', 'the deputy mayor in charge consents'), differs: { act: 3, facts: { by: 'vice-mayor-a' } }, at: 3, clauses: ['58'] },
      { title: text('未获同意即缺席', 'stays away without consent'), differs: { without: 3 }, at: 3, clauses: ['58'] },
    ],
  },
  {
    id: 'attendee-of-an-executive-meeting-goes-through-the-office',
    title: text('常务会议列席人员经办公室请假', 'So does an attendee of an executive meeting'),
    input: { ...bureauHead, meeting: 'executive' },
    acts: [...throughOffice('commerce-head'), toAbsence(), stayAway('commerce-head'), record()],
    ends: 'recorded',
    twins: [
      { title: text('直接向区长请假', 'asks the mayor directly'), differs: { act: 0, facts: { type: 'ASK_MAYOR' } }, at: 0, clauses: ['58'] },
      { title: text('未获同意即缺席', 'stays away without consent'), differs: { without: 3 }, at: 3, clauses: ['58'] },
    ],
  },
  {
    id: 'director-asks-the-mayor',
    title: text('办公室主任直接向区长请假', 'The office director asks the mayor directly'),
    input: director,
    acts: [askMayor('office-director'), toAbsence(), stayAway('office-director')],
    ends: 'absent',
    twins: [
      { title: text('由办公室汇总', 'goes through the office’s list'), differs: { act: 0, facts: { type: 'ASK_OFFICE' } }, at: 0, clauses: ['58'] },
      { title: text('另一种理解：应由办公室汇总', 'under the reading that the office collates it'), differs: { interpretations: { 'director-leave-route': 'through-office' } }, at: 0, clauses: ['58'] },
      { title: text('由副主任代为请假', 'a deputy director asks in the director’s place'), differs: { act: 0, facts: { by: 'office-deputy-director' } }, at: 0, clauses: ['58'] },
    ],
  },
  {
    id: 'director-through-the-office-under-another-reading',
    title: text('另一种理解：办公室主任列席办公会议，由办公室汇总', 'Another reading: the director, an attendee of the mayor’s office meeting, goes through the office'),
    input: { ...director, meeting: 'mayor-office' },
    interpretations: { 'director-leave-route': 'through-office' },
    acts: [...throughOffice('office-director'), toAbsence()],
    ends: 'absence-consented',
    twins: [
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 0, clauses: ['58'] },
    ],
  },
  {
    id: 'consent-under-a-written-authorisation',
    title: text('区长外出，持书面授权者同意', 'The mayor is away; the holder of a written authorisation consents'),
    input: deputyMayor,
    government: grant('CONSENT'),
    acts: [askMayor('vice-mayor-c'), toAbsence({ officer: 'executive-vice-mayor', as: 'entrusted' }), stayAway('vice-mayor-c')],
    ends: 'absent',
    twins: [
      { title: text('授权未写明此事项', 'the authorisation names something else'), differs: { government: grant('SIGN_ISSUE') }, at: 1, clauses: ['58', '8'] },
      { title: text('只是主持工作', 'presiding alone'), differs: { act: 1, facts: { by: { officer: 'executive-vice-mayor', as: 'presiding' } } }, at: 1, clauses: ['58', '6¶1'] },
      { title: text('另一种理解：只能由区长本人', 'under the reading that only the mayor consents'), differs: { interpretations: { 'acting-for-mayor': 'never' } }, at: 1, clauses: ['58', '8'] },
    ],
  },
  {
    id: 'whoever-presides-consents-under-another-reading',
    title: text('另一种理解：主持工作的常委副区长可以同意', 'Another reading: whoever presides consents'),
    input: deputyMayor,
    interpretations: { 'acting-for-mayor': 'presiding' },
    government: mayorAway,
    acts: [askMayor('vice-mayor-c'), toAbsence({ officer: 'executive-vice-mayor', as: 'presiding' })],
    ends: 'absence-consented',
    twins: [
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 1, clauses: ['58', '6¶1'] },
    ],
  },
  {
    id: 'nobody-consents-to-their-own-leave',
    title: text('常委副区长请假，由区长同意', 'The executive vice mayor asks, and the mayor consents'),
    input: { ...deputyMayor, meeting: 'mayor-office', applicant: 'executive-vice-mayor' },
    government: grant('CONSENT'),
    acts: [askMayor('executive-vice-mayor'), toAbsence('mayor')],
    ends: 'absence-consented',
    twins: [
      {
        title: text('凭区长授权自己同意', 'consents to their own leave under the mayor’s authorisation'),
        differs: { act: 1, facts: { by: { officer: 'executive-vice-mayor', as: 'entrusted' } } },
        at: 1,
        clauses: ['58'],
      },
    ],
  },
  {
    id: 'refused-and-so-attends',
    title: text('区长不同意，本人到会', 'Refused, and so attends in person'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), refuse(), attend('vice-mayor-c')],
    ends: 'attended',
    twins: [
      { title: text('由常委副区长答复', 'refused by the executive vice mayor'), differs: { act: 1, facts: { by: 'executive-vice-mayor' } }, at: 1, clauses: ['58'] },
      { title: text('未请假，区长先作答复', 'refused before anybody asked'), differs: { without: 0 }, at: 0, clauses: ['58'] },
      { title: text('不同意后仍缺席', 'stays away although it was refused'), differs: { act: 2, facts: { type: 'STAY_AWAY' } }, at: 2, clauses: ['58'] },
      { title: text('不同意后派人代替', 'sends a stand-in although it was refused'), differs: { insert: sitIn('education-sports-deputy'), before: 2 }, at: 2, clauses: ['58'] },
      { title: text('由他人冒名到会', 'somebody else is recorded as attending in person'), differs: { act: 2, facts: { by: 'education-sports-deputy' } }, at: 2, clauses: ['58'] },
    ],
  },
  {
    id: 'refused',
    title: text('区长不同意，须到会', 'Refused, and so has to come'),
    input: deputyMayor,
    acts: [askMayor('vice-mayor-c'), refuse()],
    ends: { 'without-consent': 'declined' },
    twins: [
      { title: text('办公室汇总已被拒的请假', 'the office collates what the mayor has refused'), differs: { insert: collate, before: 2 }, at: 2, verdict: 'unforeseen' },
    ],
  },
  {
    id: 'refused-and-asked-again',
    title: text('列席人员被拒后再次经办公室请假', 'Refused at first, an attendee asks through the office again'),
    input: bureauHead,
    acts: [...throughOffice('commerce-head'), refuse(), askOffice('commerce-head'), collate, reportLeave, toAbsence()],
    ends: 'absence-consented',
    twins: [
      { title: text('再次请假时改找区长', 'the second time straight to the mayor'), differs: { act: 4, facts: { type: 'ASK_MAYOR' } }, at: 4, clauses: ['58'] },
      { title: text('再次请假未汇总', 'the second time not collated'), differs: { without: 5 }, at: 5, clauses: ['58'] },
    ],
  },
  {
    id: 'asked-and-consented-at-the-last-minute',
    title: text('会议开始的那一分钟请假并获同意', 'Asked and consented to at the very minute the meeting begins'),
    input: deputyMayor,
    acts: [
      { ...askMayor('vice-mayor-c'), at: '2025-11-05T14:29:00+08:00' },
      { ...toAbsence(), at: '2025-11-05T14:30:00+08:00' },
      stayAway('vice-mayor-c'),
    ],
    ends: 'absent',
    twins: [
      { title: text('会议开始后才请假', 'asked after the meeting had begun'), differs: { act: 0, facts: { at: '2025-11-05T14:31:00+08:00' } }, at: 0, clauses: ['58'] },
      { title: text('会议开始后才同意', 'consented to a minute after it had begun'), differs: { act: 1, facts: { at: '2025-11-05T14:31:00+08:00' } }, at: 1, clauses: ['58'] },
    ],
  },
];
