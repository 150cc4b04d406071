import type { Condition, Pattern, Property } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import { byMayor, byOffice, byOfficer, bySomebodyOfGovernment, inPerson, inPost, propertiesOn, type PropertyOn } from '../government/patterns.js';
import type { ClauseId } from '../work-rules/register.js';
import type { acts } from './acts.js';

type ActType = keyof (typeof acts)['specs'];

// Which meeting it is, and who cannot come.

const covered: Condition = { path: 'input.meeting', in: ['plenary', 'executive', 'mayor-office'] };
const uncovered: Condition = { not: covered };
const executive: Condition = { path: 'input.meeting', is: 'executive' };
const leader: Condition = { path: 'input.kind', is: 'leader' };
const director: Condition = { path: 'input.kind', is: 'office-director' };
const other: Condition = { path: 'input.kind', is: 'other' };
const straightToMayor: Condition = { any: [leader, director] };
const nobodyNamed: Condition = { any: [{ path: 'input.standIn', present: false }, { path: 'input.standIn', is: { path: 'input.applicant' } }] };

const inTime: Condition = { not: { path: 'act.at', laterThan: { path: 'input.meetingAt' } } };

// Acts and groups of acts.

const typed = <const T extends ActType>(...types: readonly T[]): readonly T[] => types;
const everything = typed(
  'ASK_MAYOR', 'ASK_OFFICE', 'COLLATE', 'REPORT_LEAVE', 'CONSENT', 'REFUSE_CONSENT', 'ATTEND', 'STAY_AWAY', 'SIT_IN', 'RECORD_ATTENDANCE',
);
const allBut = (...types: readonly ActType[]): readonly ActType[] => everything.filter((type) => !types.includes(type));
const asking = typed('ASK_MAYOR', 'ASK_OFFICE');
const answering = typed('CONSENT', 'REFUSE_CONSENT');
const oneself = typed('ATTEND', 'STAY_AWAY');
const leaveSteps = typed('ASK_MAYOR', 'ASK_OFFICE', 'COLLATE', 'REPORT_LEAVE', 'CONSENT', 'REFUSE_CONSENT');

const toAbsence = { act: 'CONSENT', where: { path: 'act.to', is: 'absence' } } as const satisfies Pattern;
const toStandIn = { act: 'CONSENT', where: { path: 'act.to', is: 'stand-in' } } as const satisfies Pattern;

const byApplicant = byOfficer({ path: 'input.applicant' });
const applicantInAnyCapacity: Condition = { path: 'act.by.officer', is: { path: 'input.applicant' } };
const byMeeting: Condition = { all: [inPerson, { path: 'act.by.unitKind', is: 'meeting' }] };

const { never, needs, closes, once, endsWith } = propertiesOn<ClauseId>();

const asks: readonly PropertyOn<ClauseId>[] = [
  never('no-leave-from-other-meetings', [...leaveSteps, 'RECORD_ATTENDANCE'], ['58'], text('专题会议、碰头会议、大型工作会议不在此条之内，不走这套请假和登记。', 'Special meetings, huddles and large work meetings lie outside the article: none of its steps is taken.'), undefined, {
    when: uncovered,
  }),

  never('asking-for-oneself', asking, ['58'], text('请假由不能到会的人自己请。', 'Whoever cannot come asks for themselves.'), byApplicant),
  never('others-do-not-ask-mayor', 'ASK_MAYOR', ['58'], text('直接找区长的是区政府领导和办公室主任；其他与会、列席人员不越过办公室。', 'Leaders and the office director go straight to the mayor; other participants and attendees do not pass by the office.'), undefined, { when: other }),
  never('leaders-do-not-ask-office', 'ASK_OFFICE', ['58', '93s2'], text('区政府领导和办公室主任不经办公室汇总。', 'Leaders and the office director are not on the office’s list.'), undefined, { when: straightToMayor }),
  never('leader-is-one', [...asking, ...oneself], ['58'], text('按领导办的，本人须是副区长。', 'Who is treated as a leader is a deputy mayor.'), inPost('vice-mayor', 'executive-vice-mayor'), { when: leader }),
  never('director-is-one', [...asking, ...oneself], ['58', '93s2'], text('按主任办的，本人须是主任。', 'Who is treated as the director is the director.'), inPost('office-director'), { when: director }),
  never(
    'no-leader-among-others',
    [...asking, ...oneself],
    ['58', '93s2'],
    text('区长、副区长、办公室主任不是“其他人员”。', 'Neither mayor nor deputy mayors nor the director count among the others.'),
    { not: inPost('mayor', 'vice-mayor', 'executive-vice-mayor', 'office-director') },
    { when: other },
  ),
  never('asked-before-meeting', asking, ['58'], text('会开起来了，就不再请假。', 'Once the meeting has begun nobody asks for leave.'), inTime),
  once('asked-once', asking, 'REFUSE_CONSENT', ['58'], text('一次会请一次假，未获同意才再请；这是请假本来的意思。', 'Leave from a meeting is asked for once, and again only after a refusal; such is the plain meaning of asking.')),

  never('collated-by-office', ['COLLATE', 'REPORT_LEAVE'], ['58'], text('汇总和报告是区政府办公室的事。', 'The office collates and reports.'), byOffice),
  never('direct-requests-not-collated', ['COLLATE', 'REPORT_LEAVE'], ['58', '93s2'], text('直接向区长请的假，办公室不汇总、不转报。', 'What goes straight to the mayor is neither collated nor passed on.'), undefined, { when: straightToMayor }),
  needs('collated-after-request', 'COLLATE', 'ASK_OFFICE', ['COLLATE', 'REFUSE_CONSENT'], ['58'], text('有人请假才汇总，一次请假汇总一次。', 'What was asked for is collated, once.')),
  needs('reported-after-collating', 'REPORT_LEAVE', 'COLLATE', ['ASK_OFFICE', 'REPORT_LEAVE'], ['58'], text('汇总之后才报区长，报一次。', 'The list goes to the mayor after it was collated, once.')),
];

const answers: readonly PropertyOn<ClauseId>[] = [
  never('answer-by-mayor', answering, ['58', '8'], text('同不同意由区长定，或由持区长书面授权者定；主持工作的不算。', 'The mayor consents or refuses, or the holder of the mayor’s written authorisation; presiding is not enough.'), byMayor),
  never('no-consent-to-own-leave', 'CONSENT', ['58'], text('受权者也不能批准自己的假；这是请假本来的意思。', 'Even the holder of an authorisation does not grant their own leave; such is the plain meaning of asking.'), { not: applicantInAnyCapacity }),
  needs('leader-answered-after-asking', answering, 'ASK_MAYOR', 'REFUSE_CONSENT', ['58'], text('领导请了假，区长才有答复。', 'A leader is answered after asking.'), { when: straightToMayor }),
  needs('others-answered-after-report', answering, 'REPORT_LEAVE', ['ASK_OFFICE', 'REFUSE_CONSENT'], ['58'], text('其他人的假，办公室报到区长那里才有答复。', 'Others are answered after the office put the list before the mayor.'), { when: other }),
  never('consent-before-meeting', 'CONSENT', ['58'], text('同意要在会前作出，不能事后补。', 'Consent precedes the meeting and is not made good afterwards.'), inTime),
  never('consent-to-somebody', toStandIn.act, ['58'], text('没有提出由谁代替，或提的就是本人，谈不上同意代替；这是代替本来的意思。', 'Where nobody else is named to come instead there is no stand-in to consent to; such is the plain meaning of one.'), { path: 'act.to', is: 'absence' }, {
    when: nobodyNamed,
  }),
  once('absence-consented-once', toAbsence, undefined, ['58'], text('缺席同意一次就够；这是同意本来的意思。', 'Absence is consented to once; such is the plain meaning of consent.')),
  once('stand-in-consented-once', toStandIn, undefined, ['58'], text('代替同意一次就够。', 'A stand-in is consented to once.')),
  closes('stand-in-implies-absence', toStandIn, toAbsence, undefined, ['58'], text('同意了由人代替，本人不来已在其中。', 'Consent to a stand-in already lets the principal stay away.')),
  closes('consent-stands', 'CONSENT', [...asking, 'REFUSE_CONSENT'], undefined, ['58'], text('已经同意的，不再请，也不再驳；这是同意本来的意思。', 'Once there is consent, nobody asks again and nothing is left to refuse; such is the plain meaning of consent.')),
  closes('refused-means-come', 'REFUSE_CONSENT', allBut('ASK_MAYOR', 'ASK_OFFICE', 'ATTEND'), asking, ['58'], text('没有同意，就得到会，除非再请假获准。', 'Refused, one comes, unless leave is asked for anew.')),
];

const meeting: readonly PropertyOn<ClauseId>[] = [
  never('coming-and-staying-away-is-ones-own', oneself, ['58'], text('到会、缺席说的都是本人。', 'Coming and staying away are the participant’s own.'), byApplicant),
  never('told-at-the-meeting', [...oneself, 'SIT_IN', 'RECORD_ATTENDANCE'], ['51¶1', '52¶1', '53¶1', '54¶1s1', '55¶1', '61¶1'], text('来没来、谁来了，会议开始才见分晓；会前无从登记（到会本来的意思）。', 'Who came is told when the meeting begins, and not recorded before it; such is the plain meaning of coming.'), {
    not: { path: 'input.meetingAt', laterThan: { path: 'act.at' } },
  }),
  needs('no-absence-without-consent', 'STAY_AWAY', 'CONSENT', 'REFUSE_CONSENT', ['58'], text('没有同意不得缺席。', 'Nobody stays away without consent.'), { when: covered }),
  needs('no-stand-in-without-consent', 'SIT_IN', toStandIn, 'REFUSE_CONSENT', ['58'], text('没有同意由人代替，不得代替；只同意缺席的不算。', 'Nobody sits in without consent to a stand-in; consent to the absence is not enough.'), { when: covered }),
  never('agreed-person-sits-in', 'SIT_IN', ['58'], text('来代替的是经同意的那个人。', 'Who sits in is the one that was agreed to.'), { path: 'act.by.officer', is: { path: 'input.standIn' } }, { when: covered }),
  never('nobody-replaces-themselves', 'SIT_IN', ['58'], text('代替的是别人，不是自己；这是代替本来的意思。', 'One stands in for somebody else; such is the plain meaning of it.'), { not: applicantInAnyCapacity }),
  never('stand-in-does-not-decide', 'SIT_IN', ['58', '52¶1'], text('代替的人只听、只说明情况，不参与决定。', 'A stand-in listens and informs, and takes no part in deciding.'), { path: 'act.part', is: 'attending' }, { when: covered }),
  once('stayed-away-once', 'STAY_AWAY', undefined, ['58'], text('一次会只缺席一次。', 'One stays away from a meeting once.')),
  once('replaced-once', 'SIT_IN', undefined, ['58'], text('一次会只由一人代替一次。', 'One is replaced at a meeting once.')),
  closes('came-and-done', 'ATTEND', everything, undefined, ['58'], text('本人到了会，请假这件事就完了，别的都不再有；这是到会本来的意思。', 'With the participant there in person the matter of leave is over; such is the plain meaning of coming.')),
  closes('absent-is-not-there', ['STAY_AWAY', 'SIT_IN'], ['ATTEND', ...leaveSteps], undefined, ['58'], text('缺席或由人代替之后，不再到会，也不再补办请假。', 'Who stayed away or was replaced neither comes nor settles the leave afterwards.')),
  closes('replaced-is-already-away', 'SIT_IN', 'STAY_AWAY', undefined, ['58'], text('有人代替了，不必再记缺席；这是代替本来的意思。', 'Whoever is replaced is away already; such is the plain meaning of it.')),
];

const record: readonly PropertyOn<ClauseId>[] = [
  never('attendance-recorded-by-government-or-meeting', 'RECORD_ATTENDANCE', ['58', '52¶1'], text('到会情况由会议或区政府领导、办公室登记；条文没有指定哪一个。', 'The meeting itself, a leader or the office records who came; the text names none of them.'), {
    any: [bySomebodyOfGovernment, byMeeting],
  }),
  needs('recorded-after-outcome', 'RECORD_ATTENDANCE', ['STAY_AWAY', 'SIT_IN', 'ATTEND'], undefined, ['58', '52¶1'], text('来没来、谁来了清楚了才登记。', 'Attendance is recorded once it is known who came.')),
  never('quorum-of-members-present', 'RECORD_ATTENDANCE', ['52¶1', '58'], text('常务会议只数到会的组成人员，代替的、列席的都不数。', 'The executive meeting counts its members present, neither stand-ins nor attendees.'), { path: 'act.membersOnly', is: true }, {
    when: executive,
  }),
  never('quorum-out-of-all-members', 'RECORD_ATTENDANCE', ['52¶1', '58'], text('常务会议的应到人数不因请假而减少。', 'Leave does not lower the number of members due at the executive meeting.'), { path: 'act.dueIncludesAbsent', is: true }, {
    when: executive,
  }),
  closes('recorded-is-closed', 'RECORD_ATTENDANCE', everything, undefined, ['58', '52¶1'], text('登记之后这件就完了。', 'With the record the case is over.')),
  endsWith('ends-with-coming-or-record', ['ATTEND', 'RECORD_ATTENDANCE'], ['58', '52¶1'], text('或者本人到会，或者把缺席登记在案，才算完。', 'A case ends when the participant came or the absence is on record.'), { when: covered }),
  endsWith('ends-with-the-meeting', ['ATTEND', 'STAY_AWAY', 'SIT_IN'], ['58'], text('不在此条之内的会，来了、没来、有人代替，都算完。', 'For other meetings a case ends with coming, not coming, or being replaced.'), { when: uncovered }),
  never('no-deviation', everything, ['58', '52¶1'], text('这一条不容许带着偏离办。', 'The article lets nothing stand as a deviation.'), { path: 'verdict.deviations.0', present: false }),
  never('no-warning', everything, ['58', '52¶1'], text('这一条没有只作提醒的。', 'Nothing in the article merely warns.'), { path: 'verdict.warnings.0', present: false }),
];

/** What must hold of every history of somebody’s leave from a meeting, from the text of arts. 52 and 58. */
export const properties: readonly Property[] = [...asks, ...answers, ...meeting, ...record];
