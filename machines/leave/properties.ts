import type { Condition, Property } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import { byMayor, byOffice, byOfficer, bySomebodyOfGovernment, inPerson, inPost, propertiesOn, type PropertyOn } from '../government/patterns.js';
import type { ClauseId } from '../work-rules/register.js';
import type { acts } from './acts.js';

type ActType = keyof (typeof acts)['specs'];

// Whose absence it is.

const kind = (...kinds: readonly string[]): Condition => ({ path: 'input.kind', in: kinds });
const askers = kind('deputy-mayor', 'office-director');
const deputyMayor = kind('deputy-mayor');
const director = kind('office-director');
const unitHead = kind('unit-head');
const mayor = kind('mayor');
const pairAway: Condition = { path: 'input.counterpartAway', is: true };
const clash: Condition = { all: [deputyMayor, pairAway] };

const clashReported: Condition = { path: 'verdict.deviations', includes: '6¶2s3' };

// Acts and groups of acts.

const typed = <const T extends ActType>(...types: readonly T[]): readonly T[] => types;
const everything = typed(
  'APPLY', 'CONSENT', 'REFUSE_CONSENT', 'FOLLOW_COMMITTEE_RULES', 'RECORD_COUNTERPART', 'RECORD_PRESIDING', 'ENTRUST', 'LEAVE', 'REMIND', 'RETURN',
  'REPORT_RETURN', 'CLOSE',
);
const allBut = (...types: readonly ActType[]): readonly ActType[] => everything.filter((type) => !types.includes(type));

const byApplicant = byOfficer({ path: 'input.applicant' });
const applicantsOwn = typed('APPLY', 'FOLLOW_COMMITTEE_RULES', 'LEAVE', 'RETURN', 'REPORT_RETURN');

const { never, needs, closes, once, endsWith, leadsTo } = propertiesOn<ClauseId>();

const whose: readonly PropertyOn<ClauseId>[] = [
  never('applicant-acts', applicantsOwn, ['93s2', '93s3'], text('请假、离开、返回、报告都由要外出的人本人办，不由别人代。', 'Asking, leaving, returning and reporting are done by whoever is to be away, and by nobody for them.'), byApplicant),
  never('deputy-mayor-is-one', applicantsOwn, ['93s2'], text('按副区长办理的，本人须是副区长。', 'Who takes leave as a deputy mayor is one.'), inPost('vice-mayor', 'executive-vice-mayor'), {
    when: deputyMayor,
  }),
  never('director-is-one', applicantsOwn, ['93s2'], text('按办公室主任办理的，本人须是主任。', 'Who takes leave as the office director is the director.'), inPost('office-director'), { when: director }),
  never(
    'unit-head-is-one',
    applicantsOwn,
    ['93s3', '94'],
    text('依区委规定的，是部门、街道和适用本规则的单位的一把手，不含内设机构。', 'The committee’s procedure is for heads of departments, of sub-districts and of units to which the rules extend; heads of internal bodies are none.'),
    { all: [inPost('unit-head'), { path: 'act.by.unitKind', in: ['department', 'subdistrict', 'other-unit'] }] },
    { when: unitHead },
  ),
  never('mayor-is-one', applicantsOwn, ['6¶1'], text('按区长外出办理的，本人须是区长。', 'The mayor’s absence is that of the mayor.'), inPost('mayor'), { when: mayor }),
];

const consent: readonly PropertyOn<ClauseId>[] = [
  never('mayor-asked-by-deputies-and-director', ['APPLY', 'CONSENT', 'REFUSE_CONSENT', 'REPORT_RETURN', 'REMIND'], ['93s2', '93s3'], text('向区长请假、由区长同意、回来报告，只说副区长和办公室主任；提醒也只跟着这条路。', 'Asking the mayor, the mayor’s answer and the report on return concern deputy mayors and the office director; so does the reminder.'), undefined, {
    when: { not: askers },
  }),
  never('asked-beforehand', 'APPLY', ['93s2'], text('假要在走之前请。', 'Leave is asked for before leaving.'), { path: 'act.beforehand', is: true }),
  once('asked-once', 'APPLY', 'REFUSE_CONSENT', ['93s2'], text('一次外出请一次假，未获同意才再请；这是请假本来的意思。', 'One absence is asked for once, and again only after a refusal; such is the plain meaning of asking.')),
  closes('asked-before-leaving', 'LEAVE', ['APPLY', 'CONSENT', 'REFUSE_CONSENT'], undefined, ['93s2'], text('人已离开，不再补请、补批。', 'Once gone, leave is neither asked for nor granted nor refused.')),

  never('consent-by-mayor', ['CONSENT', 'REFUSE_CONSENT'], ['93s2', '8'], text('同不同意由区长定，或由持区长书面授权者定。', 'Consent is the mayor’s to give or refuse, or the holder’s of the mayor’s written authorisation for it.'), byMayor),
  never('no-consent-to-own-leave', 'CONSENT', ['93s2'], text('受权者也不能批准自己的假；这是报批本来的意思。', 'Even the holder of an authorisation does not grant their own leave; such is the plain meaning of asking for consent.'), {
    not: { path: 'act.by.officer', is: { path: 'input.applicant' } },
  }),
  needs('answer-to-a-request', ['CONSENT', 'REFUSE_CONSENT'], 'APPLY', ['CONSENT', 'REFUSE_CONSENT'], ['93s2'], text('有请假才有答复，一次请假只答复一次。', 'Each answer is to a request, and each request is answered once.')),
  never('consent-beforehand', 'CONSENT', ['93s2'], text('同意要在走之前作出。', 'Consent is given before the leaving.'), { path: 'act.beforehand', is: true }),
  never('clash-needs-ground', 'CONSENT', ['6¶2s3'], text('一对AB角同时离开，须记下理由方可同意。', 'Both of a pair are let go together only on a recorded ground.'), { path: 'act.ground', present: true }, { when: clash }),
  never('clash-is-reported', 'CONSENT', ['6¶2s3'], text('同意一对AB角同时离开，要记为偏离。', 'Letting both of a pair go together is reported as a deviation.'), clashReported, { when: clash }),
  never('no-clash-no-deviation', 'CONSENT', ['6¶2s3'], text('没有撞期的，不记偏离；主任没有AB角。', 'Without a clash there is no deviation; the office director is in no pair.'), { path: 'verdict.deviations.0', present: false }, {
    when: { not: clash },
  }),
  never('only-the-clash-deviates', everything, ['6¶2s3', '93s2'], text('除AB角撞期外，没有可以带着偏离办的。', 'Nothing but the clash of a pair stands as a deviation.'), {
    any: [{ path: 'verdict.deviations.0', present: false }, { all: [clashReported, { path: 'verdict.deviations.1', present: false }] }],
  }),
  never('deviation-at-consent-only', allBut('CONSENT'), ['6¶2s3'], text('撞期只在同意时记偏离；迟归也不算偏离。', 'The clash is a matter of the consent alone; nor is a late return a deviation.'), { path: 'verdict.deviations.0', present: false }),
  never('no-warning', everything, ['6¶1', '6¶2s2', '8', '93s2', '93s3'], text('这几条没有只作提醒的。', 'None of these articles merely warns.'), { path: 'verdict.warnings.0', present: false }),
  closes('refused-stays', 'REFUSE_CONSENT', allBut('APPLY', 'CLOSE', 'ENTRUST'), 'APPLY', ['93s2'], text('不同意的，不得走，也无须安排代行，除非重新请假。', 'Refused, nobody leaves and no one stands in, unless leave is asked for anew.')),
];

const standingIn: readonly PropertyOn<ClauseId>[] = [
  never('pairs-are-of-deputy-mayors', 'RECORD_COUNTERPART', ['6¶2s1', '6¶2s2'], text('AB角代行只为副区长而设。', 'Pairs are of deputy mayors.'), undefined, { when: { not: deputyMayor } }),
  never('counterpart-stands-in', 'RECORD_COUNTERPART', ['6¶2s2'], text('代行的是互为AB角的那一位，不是别人。', 'The other of the pair stands in, and nobody else.'), { path: 'act.standIn', is: 'counterpart' }),
  never('counterpart-within-portfolio', 'RECORD_COUNTERPART', ['6¶2s2', '6¶1'], text('代行的是政务活动和分管事项，不及点名由区长办的。', 'The counterpart takes over activities and the portfolio, never what is the mayor’s by name.'), {
    path: 'act.scope',
    in: ['official-activities', 'portfolio'],
  }),
  never('counterpart-is-here', 'RECORD_COUNTERPART', ['6¶2s2', '6¶2s3'], text('另一方也不在的，代行无从说起；这是代行本来的意思。', 'Who is away too cannot stand in; such is the plain meaning of standing in.'), undefined, { when: pairAway }),
  never('records-by-government', ['RECORD_COUNTERPART', 'RECORD_PRESIDING'], ['6¶1', '6¶2s2'], text('由谁代行、由谁主持，是区政府内部的安排，由其领导或办公室登记。', 'Who stands in or presides is settled inside the government: one of its leaders or its office records it.'), bySomebodyOfGovernment),
  needs('counterpart-for-an-absence', 'RECORD_COUNTERPART', 'APPLY', 'REFUSE_CONSENT', ['6¶2s2', '93s2'], text('有人请假才安排代行。', 'A counterpart is recorded for an absence that was asked for.')),

  never('presiding-for-the-mayor', 'RECORD_PRESIDING', ['6¶1'], text('主持工作只在区长外出时发生。', 'Somebody presides only while the mayor is away.'), undefined, { when: { not: mayor } }),
  never('executive-vice-mayor-presides', 'RECORD_PRESIDING', ['6¶1'], text('主持的是分管日常工作的常委副区长。', 'The executive vice mayor presides.'), { path: 'act.standIn', is: 'executive-vice-mayor' }),
  never('presiding-is-not-signing', 'RECORD_PRESIDING', ['6¶1', '72(1)'], text('主持工作不等于办理点名由区长办的事。', 'Presiding does not take in what is the mayor’s by name.'), { path: 'act.scope', is: 'presiding' }),

  never('entrusting-by-mayor', 'ENTRUST', ['8'], text('委托是区长本人的事，不转委托。', 'The mayor entrusts, in person; nobody entrusts on.'), inPost('mayor')),
  never('entrusted-to-deputy-or-director', 'ENTRUST', ['8'], text('受托的只能是副区长或办公室主任。', 'Only a deputy mayor or the office director is entrusted.'), { path: 'act.to', in: ['deputy-mayor', 'office-director'] }),
  never('named-matters-in-writing', 'ENTRUST', ['8', '6¶1', '72(1)'], text('委托点名由区长办的事，须写明。', 'What is the mayor’s by name is entrusted in writing.'), {
    any: [{ not: { path: 'act.covers', is: 'named-to-mayor' } }, { path: 'act.written', is: true }],
  }),
  closes('nobody-stands-in-after-return', 'RETURN', ['RECORD_COUNTERPART', 'RECORD_PRESIDING'], undefined, ['6¶1', '6¶2s2'], text('人回来了，代行和主持随之结束。', 'With the return, standing in and presiding are over.')),
];

const absence: readonly PropertyOn<ClauseId>[] = [
  never(
    'committee-route-alone',
    ['RECORD_COUNTERPART', 'RECORD_PRESIDING', 'ENTRUST'],
    ['93s3'],
    text('部门、街道一把手的假走区委的程序，不牵动AB角、主持和区长委托；这是两条路本来的意思。', 'Leave of heads of units goes the committee’s way and touches no pair, presiding or entrusting; such is the plain meaning of two routes.'),
    undefined,
    { when: unitHead },
  ),
  never('committee-route-for-unit-heads', 'FOLLOW_COMMITTEE_RULES', ['93s3', '93s2'], text('区委规定的程序只管部门、街道一把手。', 'The committee’s procedure is for heads of units alone.'), undefined, { when: { not: unitHead } }),
  once('committee-step-once-each-way', 'FOLLOW_COMMITTEE_RULES', 'RETURN', ['93s3'], text('去时请一次假，回来销一次假。', 'Its leave is taken once before the absence and closed once after it.')),
  closes('committee-step-not-while-away', 'LEAVE', 'FOLLOW_COMMITTEE_RULES', 'RETURN', ['93s3'], text('请假在走之前，销假在回来之后；这是请销假本来的意思。', 'Leave is taken before leaving and closed after the return; such is the plain meaning of the two.')),

  needs('leave-with-consent', 'LEAVE', 'CONSENT', 'REFUSE_CONSENT', ['93s2'], text('区长同意了才能走。', 'Nobody leaves before the mayor’s consent.'), { when: askers }),
  needs('leave-by-committee-rules', 'LEAVE', 'FOLLOW_COMMITTEE_RULES', undefined, ['93s3'], text('办了区委规定的手续才能走。', 'Heads of units leave once the committee’s procedure was gone through.'), { when: unitHead }),
  once('left-once', 'LEAVE', undefined, ['93s2'], text('一件只管一次外出。', 'One case is one absence.')),

  never('reminder-by-clock-or-office', 'REMIND', ['93s2'], text('规则没有派人催归：提醒是时间到了的提示，至多由办公室转告。', 'The text charges nobody with calling people back: the reminder is the clock’s, or at most the office passes it on.'), {
    any: [{ all: [inPerson, { path: 'act.by.officer', is: 'clock' }, { path: 'act.by.post', is: 'clock' }] }, byOffice],
  }),
  never('reminder-after-planned-return', 'REMIND', ['93s2'], text('过了计划返回的时间才算逾期。', 'Nobody is overdue before the planned return has passed.'), { path: 'act.at', laterThan: { path: 'input.plannedReturn' } }),
  needs('reminder-while-away', 'REMIND', 'LEAVE', undefined, ['93s2'], text('没走的人无须催归。', 'Only who has left is reminded.')),
  once('reminded-once', 'REMIND', undefined, ['93s2'], text('到期提示一次。', 'The limit passes, and is announced, once.')),
  closes('not-reminded-after-return', 'RETURN', 'REMIND', undefined, ['93s2'], text('回来了就不再催归。', 'Who is back is not reminded.')),

  needs('return-after-leaving', 'RETURN', 'LEAVE', undefined, ['93s2'], text('走了才有回来。', 'One returns from where one went.')),
  once('returned-once', 'RETURN', undefined, ['93s2'], text('一次外出回来一次。', 'One absence has one return.')),
  needs('report-after-return', 'REPORT_RETURN', 'RETURN', undefined, ['93s2'], text('回来以后才报告，不提前报。', 'The return is reported once it has happened.')),
  never('report-to-mayor', 'REPORT_RETURN', ['93s2'], text('回来是向区长报告，不是向别人。', 'The return is reported to the mayor, not to others.'), { path: 'act.to', is: 'mayor' }),
  once('reported-once', 'REPORT_RETURN', undefined, ['93s2'], text('回来报告一次。', 'The return is reported once.')),
];

const closing: readonly PropertyOn<ClauseId>[] = [
  never('closing-by-applicant-or-government', 'CLOSE', ['93s1', '93s2', '93s3'], text('销假由本人办，或由区政府领导、办公室办。', 'Leave is closed by whoever took it, or by a leader or the office of the government.'), {
    any: [byApplicant, bySomebodyOfGovernment],
  }),
  needs('closing-after-report', 'CLOSE', ['REPORT_RETURN', 'REFUSE_CONSENT'], 'APPLY', ['93s2', '93s1'], text('没有向区长报告返回，不得销假；没走成的除外。', 'Leave is closed once the return was reported, or was never granted.'), {
    when: askers,
  }),
  needs('closing-after-committee-procedure', 'CLOSE', 'FOLLOW_COMMITTEE_RULES', ['LEAVE', 'RETURN'], ['93s3'], text('回来后按区委规定办了销假，才算了结。', 'A head’s leave is closed after the committee’s procedure was gone through on return.'), {
    when: unitHead,
  }),
  needs('closing-after-return', 'CLOSE', 'RETURN', undefined, ['6¶1', '93s3'], text('人没回来，不算了结。', 'An absence is not closed before the return.'), { when: { any: [mayor, unitHead] } }),
  closes('closed-is-closed', 'CLOSE', everything, undefined, ['93s1', '93s2'], text('销假之后什么也不再做。', 'Nothing happens in a closed leave.')),
  endsWith('ends-by-closing', 'CLOSE', ['93s1', '93s2'], text('请了假要销假，没有不了了之的。', 'Leave that was taken is closed; no case just fades out.')),
  leadsTo('who-leaves-returns', 'LEAVE', 'RETURN', ['93s2', '93s3', '6¶1'], text('走了的要回来，这件才完。', 'No case ends while somebody is still away.')),
  leadsTo('return-is-reported', 'RETURN', 'REPORT_RETURN', ['93s2'], text('回来的都向区长报告过，才能完结。', 'No case ends before the return was reported to the mayor.'), { when: askers }),
  leadsTo('request-is-answered', 'APPLY', ['CONSENT', 'REFUSE_CONSENT'], ['93s2'], text('请了假都要有答复，才能完结。', 'No case ends with a request unanswered.')),
];

/** What must hold of every history of an absence, from the text of arts. 6, 8 and 93. */
export const properties: readonly Property[] = [...whose, ...consent, ...standingIn, ...absence, ...closing];
