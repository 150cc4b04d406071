import type { Condition, Pattern, Property } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import { byAnyDeputyMayor, byLeadUnit, byMayor, byOffice, byPresiding, inPerson, propertiesOn, type PropertyOn } from '../government/patterns.js';
import type { ClauseId } from '../work-rules/register.js';
import type { acts } from './acts.js';

type ActType = keyof (typeof acts)['specs'];

// Which paper it is.

const request: Condition = { path: 'input.matter', is: 'request' };
const general: Condition = { path: 'input.matter', is: 'general' };
const electronic: Condition = { path: 'input.medium', is: 'electronic' };
const printed: Condition = { path: 'input.medium', is: 'paper' };
const faulty: Condition = { path: 'input.faults.0', present: true };
const assigned: Condition = { path: 'input.directGround', is: 'assigned-by-leader' };
const mayGoDirect: Condition = { path: 'input.directGround', in: ['assigned-by-leader', 'must-go-direct'] };

// Acts and groups of acts.

const typed = <const T extends ActType>(...types: readonly T[]): readonly T[] => types;
const everything = typed(
  'SUBMIT', 'RECEIVE_DIRECTLY', 'RECEIVE', 'RETURN_TO_SUBMITTER', 'PROPOSE_HANDLING', 'PRESENT', 'ENDORSE', 'HAND_OVER', 'NOTE_OVERDUE',
  'RECORD_ENDORSEMENT_TIME', 'FORWARD', 'URGE', 'EXPLAIN_DELAY', 'SET_NEW_LIMIT', 'FINISH_HANDLING', 'RECORD_RESULT_TIME', 'FEED_BACK', 'CLOSE_FILE',
);
const allBut = (...types: readonly ActType[]): readonly ActType[] => everything.filter((type) => !types.includes(type));

const both = (...all: readonly Condition[]): Condition => ({ all });
const either = (...any: readonly Condition[]): Condition => ({ any });
const not = (condition: Condition): Condition => ({ not: condition });
const isA = (type: ActType): Condition => ({ path: 'act.type', is: type });

const endorsing = (where: Condition) => ({ act: 'ENDORSE', where }) satisfies Pattern;
const explaining = (where: Condition) => ({ act: 'EXPLAIN_DELAY', where }) satisfies Pattern;
const consenting: Condition = { path: 'act.opinion', is: 'agreed' };
const negative: Condition = { path: 'act.opinion', in: ['declined', 'revise'] };
const readOnly: Condition = { path: 'act.opinion', in: ['circle', 'vague'] };

/** A return that names this fault of the paper. */
const returnedForThis: Pattern = { act: 'RETURN_TO_SUBMITTER', where: { path: 'act.fault', is: { path: 'each' } } };
const corrected: Condition = { path: 'act.corrected', is: true };

// Papers in the office's hands: sent to it, or passed on by a leader.
const arrival: Pattern = { act: ['SUBMIT', 'HAND_OVER'], where: { path: 'act.to', is: 'office' } };

// Who acts.

/** A government leader: the mayor, a deputy mayor, or whoever stands in for one of them. */
const byLeader: Condition = either(byMayor, byPresiding, byAnyDeputyMayor);
const byClock: Condition = both(inPerson, { path: 'act.by.officer', is: 'clock' }, { path: 'act.by.post', is: 'clock' });

/** The government office, or the supervision office within it. */
const byOfficeOrSupervision: Condition = either(byOffice, both(inPerson, { path: 'act.by.unit', is: 'supervision-office' }));

const activationInPerson: Condition = { path: 'activation.by.actingFor', present: false };
/** The earlier act was done by the leader who does the present one, or for whom it is done; or the other way about. */
const bySameLeader: Condition = either(
  both(inPerson, activationInPerson, { path: 'act.by.officer', is: { path: 'activation.by.officer' } }),
  both(activationInPerson, { path: 'act.by.actingFor.officer', is: { path: 'activation.by.officer' } }),
  both(inPerson, { path: 'act.by.officer', is: { path: 'activation.by.actingFor.officer' } }),
  { path: 'act.by.actingFor.officer', is: { path: 'activation.by.actingFor.officer' } },
);
/** The paper was presented to the leader who does the present act, or for whom it is done. */
const presentedToThem: Condition = both(
  isA('PRESENT'),
  either(both(activationInPerson, { path: 'act.leader', is: { path: 'activation.by.officer' } }), { path: 'act.leader', is: { path: 'activation.by.actingFor.officer' } }),
);
/** The paper was forwarded to the unit for which the present act is done. */
const forwardedToThem: Pattern = {
  act: 'FORWARD',
  where: either(
    both(activationInPerson, { path: 'act.handlingUnit', is: { path: 'activation.by.unit' } }),
    both({ path: 'activation.by.actingFor.basis', is: 'acting-head' }, { path: 'act.handlingUnit', is: { path: 'activation.by.actingFor.unit' } }),
  ),
};

// Limits. An act is late when it happens after the last instant, not at it.

const deviatesFrom = (clause: ClauseId): Condition => ({ path: 'verdict.deviations', includes: clause });
const warnsOfHaste: Condition = { path: 'verdict.warnings', includes: '69¶2' };
const setLimit = typed('FORWARD', 'SET_NEW_LIMIT');

/** Read at a later act: more hours than these have passed since the presentation that triggered the property. */
const hoursAfterPresentation = (hours: number): Condition => ({ path: 'act.at', laterThan: { path: 'activation.at' }, plusHours: hours });
/** Read at a presentation: more hours than these lie between it and the act that triggered the property. */
const hoursBack = (hours: number): Condition => ({ path: 'activation.at', laterThan: { path: 'act.at' }, plusHours: hours });
const presentedOver = (hours: number): Condition => both(isA('PRESENT'), hoursBack(hours));
const presentedWithin = (hours: number): Condition => both(isA('PRESENT'), not(hoursBack(hours)));
const urgency = (value: 'ordinary' | 'urgent'): Condition => both(isA('RECEIVE'), { path: 'act.urgency', is: value });
const received = (value: 'ordinary' | 'urgent'): Pattern => ({ act: 'RECEIVE', where: urgency(value) });
const pastLimit: Condition = { path: 'act.at', laterThan: { path: 'activation.limit' } };
const futureLimit: Condition = { path: 'act.limit', laterThan: { path: 'act.at' } };

const { never, needs, closes, once, endsWith, leadsTo } = propertiesOn<ClauseId>();

const intake: readonly PropertyOn<ClauseId>[] = [
  never('submit-by-lead-unit', 'SUBMIT', ['68s1', '68s3'], text('报送的是呈报单位自己。', 'The submitting unit itself sends its paper in.'), byLeadUnit),
  never(
    'submit-to-office-or-with-ground',
    'SUBMIT',
    ['68s2'],
    text('只可送办公室；多头、越级一律不行；送领导个人须有两种情形之一。', 'A paper goes to the office alone; never to several addressees or past a level; to a leader in person only on one of the two grounds.'),
    either({ path: 'act.to', is: 'office' }, both({ path: 'act.to', is: 'leader' }, mayGoDirect)),
  ),
  once('one-submission', 'SUBMIT', 'RETURN_TO_SUBMITTER', ['68s1', '68s2', '68s3'], text('一件公文只报送一次，除非退回重办（步骤的本意）。', 'A paper is submitted once, unless it was sent back to be redone (plain meaning of the step).')),
  closes('redone-before-it-comes-again', 'RETURN_TO_SUBMITTER', { act: 'SUBMIT', where: not(corrected) }, undefined, ['68s3'], text('退回的须改正后再报，不得原样再来。', 'What was sent back comes again only when its faults are mended.')),

  never('direct-paper-reaches-leader', 'RECEIVE_DIRECTLY', ['69¶2', '68s2'], text('接到径送公文的是区政府领导，或代行其职的人。', 'It is a government leader, or whoever stands in for one, who receives a paper sent direct.'), byLeader),
  once('one-direct-receipt', 'RECEIVE_DIRECTLY', 'RETURN_TO_SUBMITTER', ['69¶2'], text('同一件公文只接到一次（步骤的本意）。', 'One paper reaches a leader directly once (plain meaning of the step).')),
  closes(
    'office-paper-is-not-direct',
    { act: 'SUBMIT', where: { path: 'act.to', is: 'office' } },
    'RECEIVE_DIRECTLY',
    'RETURN_TO_SUBMITTER',
    ['68s1', '69¶2'],
    text('送办公室的公文不是径送公文。', 'What was sent to the office is not a paper sent direct.'),
  ),
  closes('direct-paper-is-not-submitted-anew', 'RECEIVE_DIRECTLY', 'SUBMIT', 'RETURN_TO_SUBMITTER', ['69¶2'], text('已到领导手里的公文由领导转办公室，呈报单位不再另报（步骤的本意）。', 'A paper already with a leader is passed on by that leader; its sender does not submit it again (plain meaning of the step).')),

  never('receive-by-office', 'RECEIVE', ['68s1'], text('受理归办公室。', 'The office receives papers.'), byOffice),
  needs('receive-what-arrived', 'RECEIVE', arrival, typed('RECEIVE_DIRECTLY', 'RETURN_TO_SUBMITTER'), ['68s1', '69¶2'], text('到了办公室的公文才受理；径送的，领导转来之后。', 'The office receives what was sent to it or what a leader passed on to it.')),
  once('one-receipt', 'RECEIVE', 'RETURN_TO_SUBMITTER', ['68s1'], text('一件公文受理一次（步骤的本意）。', 'A paper is received once (plain meaning of the step).')),

  never('propose-by-office', 'PROPOSE_HANDLING', ['68s1'], text('拟办意见由办公室提出。', 'The office proposes the handling.'), byOffice),
  needs('propose-after-receipt', 'PROPOSE_HANDLING', 'RECEIVE', 'RETURN_TO_SUBMITTER', ['68s1'], text('先受理，后拟办。', 'Receipt comes before the proposal.')),
  once('one-proposal', 'PROPOSE_HANDLING', 'RETURN_TO_SUBMITTER', ['68s1'], text('拟办意见提一次（步骤的本意）。', 'Handling is proposed once (plain meaning of the step).')),
  needs('faulty-paper-goes-no-further', typed('PROPOSE_HANDLING', 'PRESENT', 'FORWARD', 'FEED_BACK'), returnedForThis, undefined, ['68s3'], text('有几个明显问题，每个都须经退回指出改正，才拟办、呈送、转办、反馈。', 'Of several obvious faults each is named at a return before the paper is proposed for handling, presented, forwarded or fed back.'), {
    each: 'faults',
  }),
  needs('faulty-paper-is-not-closed-unreturned', 'CLOSE_FILE', 'RETURN_TO_SUBMITTER', undefined, ['68s3'], text('有明显问题的公文未经退回不归档。', 'An obviously faulty paper is not closed before it was sent back.'), { when: faulty }),

  never('return-by-office', 'RETURN_TO_SUBMITTER', ['68s3'], text('退回归办公室。', 'The office sends papers back.'), byOffice),
  never(
    'return-for-a-fault-it-has',
    'RETURN_TO_SUBMITTER',
    ['68s3', '68s2'],
    text('退回的理由必须是公文确有的问题；无故径送，本身就是程序问题。', 'A paper is sent back for a fault that it has; to have gone direct without a ground is a fault of procedure.'),
    either({ path: 'input.faults', includes: { path: 'act.fault' } }, both({ path: 'act.fault', is: 'procedure' }, not(mayGoDirect))),
  ),
  needs(
    'procedure-fault-without-direct-route',
    { act: 'RETURN_TO_SUBMITTER', where: not({ path: 'input.faults', includes: { path: 'act.fault' } }) },
    'RECEIVE_DIRECTLY',
    undefined,
    ['68s2', '68s3'],
    text('公文本身没有问题的，只有径送过领导才谈得上程序有误。', 'A paper without faults of its own is at fault only if it went straight to a leader.'),
  ),
  needs('return-what-arrived', 'RETURN_TO_SUBMITTER', arrival, typed('RECEIVE_DIRECTLY', 'RETURN_TO_SUBMITTER'), ['68s3', '69¶2'], text('到了办公室的公文，办公室才能退。', 'The office sends back what has come to it.')),
  closes('no-return-after-presentation', 'PRESENT', 'RETURN_TO_SUBMITTER', undefined, ['68s1', '68s3'], text('退回在呈送之前；已呈送的按阅批内容办（步骤的本意）。', 'Papers are sent back before they are presented; afterwards the endorsement decides (plain meaning of the step).')),
  closes('returned-waits-for-its-submitter', 'RETURN_TO_SUBMITTER', allBut('SUBMIT', 'CLOSE_FILE'), 'SUBMIT', ['68s3'], text('退回之后，重新报送之前，什么也不办；不再报的归档。', 'After a return nothing is done before the paper is submitted anew; what never comes is closed.')),
  once('returned-once-for-each-fault', returnedForThis, undefined, ['68s3'], text('一个问题改正了，不再以它退回。', 'A fault that is mended is not named again.'), { each: 'faults' }),
  once('faultless-paper-returned-once', 'RETURN_TO_SUBMITTER', undefined, ['68s3', '68s2'], text('本身没有问题的，至多因径送退回一次。', 'A paper without faults of its own goes back once at most, for having gone direct.'), { when: not(faulty) }),
  endsWith('faulty-paper-is-returned', 'RETURN_TO_SUBMITTER', ['68s3'], text('有明显问题的公文，了结的方式只有退回。', 'The case of an obviously faulty paper ends with its return.'), { when: faulty }),
];

const endorsement: readonly PropertyOn<ClauseId>[] = [
  never('present-by-office', 'PRESENT', ['69¶1s1', '68s1'], text('呈送领导的是办公室。', 'The office presents papers to leaders.'), byOffice),
  needs('present-after-proposal', 'PRESENT', 'PROPOSE_HANDLING', 'RETURN_TO_SUBMITTER', ['68s1'], text('没有拟办意见，不呈送。', 'Nothing is presented without a proposal for its handling.')),
  closes('one-leader-at-a-time', 'PRESENT', 'PRESENT', 'HAND_OVER', ['69¶1s1', '69¶1s3'], text('公文在一位领导处，退交办公室之后才呈另一位（步骤的本意）。', 'A paper lies with one leader; it is presented again once it is back with the office (plain meaning of the step).')),
  closes(
    'no-presentation-after-a-negative-answer',
    endorsing(negative),
    'PRESENT',
    'RECEIVE',
    ['69¶1s3'],
    text('领导不同意或要求修改的，办公室据以答复，不再另呈（未决之处依通行读法）。', 'After a refusal or a demand for changes the office answers the submitter and presents the paper to nobody else (a reading of what the text leaves open).'),
  ),

  never('endorse-by-leader', 'ENDORSE', ['69¶1s1', '6¶1', '6¶2s2', '8'], text('阅批的是区政府领导，或代行其职的人。', 'A government leader endorses, or whoever stands in for one.'), byLeader),
  needs(
    'endorse-by-whom-it-lies-with',
    'ENDORSE',
    { act: ['PRESENT', 'RECEIVE_DIRECTLY'], where: either(presentedToThem, both(isA('RECEIVE_DIRECTLY'), bySameLeader)) },
    typed('ENDORSE', 'HAND_OVER'),
    ['69¶1s1', '69¶2'],
    text('公文在谁手里由谁阅批，每次呈送只批一次；他人只能代行其职。', 'Whoever the paper lies with endorses it, once for each presentation; others only as standing in for them.'),
  ),
  never('endorse-on-device', 'ENDORSE', ['69¶1s2'], text('电子文件在移动办公设备上批。', 'Electronic papers are endorsed on the mobile device.'), { path: 'act.written', is: 'on-device' }, { when: electronic }),
  never('endorse-with-pen-on-sheet', 'ENDORSE', ['69¶1s2'], text('纸质文件用钢笔或签字笔批在处理笺上。', 'Printed papers are endorsed with a pen, on the handling sheet.'), { path: 'act.written', is: 'pen-on-sheet' }, { when: printed }),
  never(
    'request-gets-an-explicit-opinion',
    'ENDORSE',
    ['69¶3'],
    text('有具体请示事项的，圈阅、含糊都不算答复。', 'A circle or a vague remark does not answer a concrete request.'),
    { path: 'act.opinion', in: ['agreed', 'declined', 'revise'] },
    { when: request },
  ),
  never('request-is-answered-by-name', 'ENDORSE', ['69¶3'], text('答复具体请示须署名。', 'The answer to a concrete request bears the leader’s name.'), { path: 'act.named', is: true }, { when: request }),
  never('request-answer-is-dated', 'ENDORSE', ['69¶3'], text('答复具体请示须写日期。', 'The answer to a concrete request is dated.'), { path: 'act.dated', is: true }, { when: request }),

  never('no-haste-on-what-a-leader-assigned', 'ENDORSE', ['69¶2', '68s2'], text('领导直接交办的事项，先批不算不宜。', 'To answer first what a leader assigned gives no warning.'), not(warnsOfHaste), { when: assigned }),
  needs('haste-is-warned-of', endorsing(not(warnsOfHaste)), 'RECEIVE', undefined, ['69¶2', '68s2'], text('径送公文未经办公室就批示的，须提示不宜；必须直接报送的重要事项也不例外（未决之处依通行读法）。', 'To endorse a paper sent direct before the office had it gives a warning, even where it had to go direct (a reading of what the text leaves open).'), {
    when: not(assigned),
  }),
  closes('no-warning-in-due-course', 'RECEIVE', endorsing(warnsOfHaste), undefined, ['69¶2'], text('办公室受理之后的阅批没有先批之嫌。', 'An endorsement after the office’s receipt gives no such warning.')),
  never('only-haste-warns', allBut('ENDORSE'), ['69¶2'], text('别的步骤没有提示。', 'No other act gives a warning.'), { path: 'verdict.warnings.0', present: false }),
  never(
    'endorsement-warns-of-haste-alone',
    'ENDORSE',
    ['69¶2'],
    text('阅批的提示只有先批一种。', 'An endorsement warns of nothing but haste.'),
    either({ path: 'verdict.warnings.0', present: false }, both({ path: 'verdict.warnings.0', is: '69¶2' }, { path: 'verdict.warnings.1', present: false })),
  ),

  needs('limit-runs-from-presentation', endorsing(deviatesFrom('76s2')), 'PRESENT', undefined, ['76s2'], text('没有呈送就没有阅批时限。', 'No limit for endorsing runs before the paper is presented.')),
  closes('no-endorsement-late-within-24-hours', 'PRESENT', endorsing(both(deviatesFrom('76s2'), not(hoursAfterPresentation(24)))), undefined, ['76s2'], text('呈送后二十四小时以内阅批，不算超期。', 'Within twenty-four hours of its presentation no endorsement is late.')),
  closes('endorsement-late-after-48-hours', 'PRESENT', endorsing(both(not(deviatesFrom('76s2')), hoursAfterPresentation(48))), 'PRESENT', ['76s2'], text('超过四十八小时才阅批，无论缓急都是超期。', 'More than forty-eight hours after its presentation every endorsement is late.')),
  needs(
    'urgent-endorsement-late-after-24-hours',
    endorsing(not(deviatesFrom('76s2'))),
    { act: ['PRESENT', 'RECEIVE', 'RECEIVE_DIRECTLY'], where: either(presentedWithin(24), urgency('ordinary'), isA('RECEIVE_DIRECTLY')) },
    received('urgent'),
    ['76s2'],
    text('急件超过二十四小时才批，须记为超期。', 'An urgent paper endorsed after more than twenty-four hours is late.'),
  ),
  needs(
    'ordinary-endorsement-in-time-for-48-hours',
    endorsing(deviatesFrom('76s2')),
    { act: ['PRESENT', 'RECEIVE'], where: either(presentedOver(48), urgency('urgent')) },
    received('ordinary'),
    ['76s2'],
    text('平件四十八小时以内阅批，不算超期。', 'An ordinary paper endorsed within forty-eight hours is not late.'),
  ),

  never('hand-over-by-leader', 'HAND_OVER', ['69¶1s3', '69¶2'], text('交出公文的是区政府领导，或代行其职的人。', 'A government leader hands the paper over, or whoever stands in for one.'), byLeader),
  never('hand-over-to-office', 'HAND_OVER', ['69¶1s3', '69¶2'], text('只交区政府办公室，不直接给承办或呈报单位。', 'It goes to the government office, not straight to the handling unit or the submitter.'), { path: 'act.to', is: 'office' }),
  needs(
    'hand-over-what-one-holds',
    'HAND_OVER',
    { act: ['ENDORSE', 'RECEIVE_DIRECTLY'], where: bySameLeader },
    typed('HAND_OVER', 'PRESENT'),
    ['69¶1s3', '69¶2'],
    text('阅批之后，或接到径送之后，由该领导交出，交一次。', 'The leader hands over, once, what they endorsed or received directly.'),
  ),

  never('recorded-by-office', typed('RECORD_ENDORSEMENT_TIME', 'RECORD_RESULT_TIME'), ['76s2', '76s3'], text('是否按时由办公室登记。', 'The office records whether things were in time.'), byOffice),
  needs('record-after-presentation', 'RECORD_ENDORSEMENT_TIME', 'PRESENT', undefined, ['76s2'], text('呈送过的公文才有阅批时限可登记。', 'Only an endorsement after presentation has a limit to record.')),
  needs('record-after-endorsement', 'RECORD_ENDORSEMENT_TIME', 'ENDORSE', 'PRESENT', ['76s2'], text('批了才登记批得是否按时。', 'It is recorded once the leader has endorsed.')),
  needs(
    'late-endorsement-not-recorded-in-time',
    { act: 'RECORD_ENDORSEMENT_TIME', where: { path: 'act.inTime', is: true } },
    endorsing(not(deviatesFrom('76s2'))),
    endorsing(deviatesFrom('76s2')),
    ['76s2'],
    text('超期阅批不得登记为按时。', 'A late endorsement is not recorded as one in time.'),
  ),
  needs(
    'timely-endorsement-not-recorded-late',
    { act: 'RECORD_ENDORSEMENT_TIME', where: { path: 'act.inTime', is: false } },
    endorsing(deviatesFrom('76s2')),
    endorsing(not(deviatesFrom('76s2'))),
    ['76s2'],
    text('按时阅批不得登记为超期。', 'An endorsement in time is not recorded as late.'),
  ),
];

const overdue: readonly PropertyOn<ClauseId>[] = [
  never('clock-or-office-announces', 'NOTE_OVERDUE', ['76s2', '76s3', '69¶1s3'], text('超期由时钟提示，或由督办的办公室提示。', 'The clock announces a passed limit, or the office, which urges.'), either(byClock, byOffice)),
  needs('announce-a-running-limit', 'NOTE_OVERDUE', typed('PRESENT', 'FORWARD', 'SET_NEW_LIMIT'), typed('ENDORSE', 'FINISH_HANDLING', 'NOTE_OVERDUE'), ['76s2', '76s3'], text('有时限在走才谈得上超期，同一时限提示一次。', 'A limit that runs is announced when it has passed, once.')),
  closes('no-announcement-within-24-hours', 'PRESENT', { act: 'NOTE_OVERDUE', where: not(hoursAfterPresentation(24)) }, 'FORWARD', ['76s2'], text('呈送后二十四小时以内不提示阅批超期。', 'No endorsement is announced as overdue within twenty-four hours.')),
  needs(
    'no-announcement-for-ordinary-within-48-hours',
    'NOTE_OVERDUE',
    { act: ['PRESENT', 'RECEIVE', 'FORWARD'], where: either(presentedOver(48), urgency('urgent'), isA('FORWARD')) },
    received('ordinary'),
    ['76s2'],
    text('平件四十八小时以内不提示阅批超期。', 'The endorsement of an ordinary paper is not announced as overdue within forty-eight hours.'),
  ),
  closes('no-announcement-within-set-limit', setLimit, { act: 'NOTE_OVERDUE', where: not(pastLimit) }, 'SET_NEW_LIMIT', ['76s3'], text('办理时限未过，不提示超期。', 'No handling is announced as overdue before its limit has passed.')),

  never('urge-by-office', 'URGE', ['69¶1s3', '48'], text('催办归办公室及其督查室。', 'The office urges, or its supervision office.'), byOfficeOrSupervision),
  needs(
    'supervision-urges-handling-units',
    { act: 'URGE', where: not(byOffice) },
    'FORWARD',
    undefined,
    ['69¶1s3', '48'],
    text('督查室催的是承办单位；提醒领导阅批是呈送者办公室的事（职责的本意）。', 'The supervision office urges handling units; to remind a leader is for the office that presented the paper (plain meaning of the tasks).'),
  ),
  needs('urge-what-is-outstanding', 'URGE', typed('PRESENT', 'FORWARD'), typed('ENDORSE', 'FINISH_HANDLING'), ['69¶1s3', '76s2'], text('待阅批、待办结的才催（步骤的本意）。', 'Only an outstanding endorsement or result is urged (plain meaning of the step).')),

  never('only-lateness-deviates', allBut('ENDORSE', 'FINISH_HANDLING', 'EXPLAIN_DELAY'), ['76s2', '76s3'], text('除逾期阅批、逾期办结、逾期说明外，没有带着偏离成立的步骤。', 'Nothing but a late endorsement, a late result or late reasons stands as a deviation.'), {
    path: 'verdict.deviations.0',
    present: false,
  }),
  never(
    'endorsement-deviates-by-lateness-alone',
    'ENDORSE',
    ['76s2'],
    text('阅批只会因逾期而偏离。', 'An endorsement deviates by lateness alone.'),
    either({ path: 'verdict.deviations.0', present: false }, both({ path: 'verdict.deviations.0', is: '76s2' }, { path: 'verdict.deviations.1', present: false })),
  ),
  never(
    'result-and-reasons-deviate-by-lateness-alone',
    typed('FINISH_HANDLING', 'EXPLAIN_DELAY'),
    ['76s3'],
    text('办结、说明只会因逾期而偏离。', 'A result or reasons deviate by lateness alone.'),
    either({ path: 'verdict.deviations.0', present: false }, both({ path: 'verdict.deviations.0', is: '76s3' }, { path: 'verdict.deviations.1', present: false })),
  ),
];

const handling: readonly PropertyOn<ClauseId>[] = [
  never('forward-by-office', 'FORWARD', ['69¶1s3'], text('转办归办公室。', 'The office forwards papers.'), byOffice),
  never('forward-as-endorsed', 'FORWARD', ['69¶1s3'], text('依照阅批内容转办，不得自作主张。', 'A paper is forwarded as it was endorsed.'), { path: 'act.asEndorsed', is: true }),
  never('forward-with-a-limit-ahead', 'FORWARD', ['76s3'], text('规定的时限须在转办之后。', 'The limit that is set lies ahead.'), futureLimit),
  needs(
    'forward-what-was-agreed',
    'FORWARD',
    endorsing(consenting),
    { act: ['RECEIVE', 'ENDORSE'], where: either(isA('RECEIVE'), negative) },
    ['69¶1s3', '69¶3', '69¶2'],
    text('呈送后有领导同意或指示的才转办；只圈阅、不同意、要求修改的无可转办。', 'What a leader agreed to or gave instructions on after presentation is forwarded; not what was only read, refused or sent for changes.'),
  ),
  needs('forward-what-came-back', 'FORWARD', 'HAND_OVER', typed('ENDORSE', 'PRESENT'), ['69¶1s3'], text('阅批后的公文退交办公室，才能转办。', 'The endorsed paper is back with the office before it is forwarded.')),
  closes(
    'after-forwarding-no-more-endorsing',
    'FORWARD',
    typed('SUBMIT', 'RECEIVE_DIRECTLY', 'RECEIVE', 'RETURN_TO_SUBMITTER', 'PROPOSE_HANDLING', 'PRESENT', 'ENDORSE', 'HAND_OVER', 'FORWARD'),
    undefined,
    ['69¶1s3'],
    text('转办一次，之后不再回到受理、阅批（步骤的本意）。', 'A paper is forwarded once and does not come back for receipt or endorsement (plain meaning of the step).'),
  ),
  leadsTo('forwarded-is-finished', 'FORWARD', 'FINISH_HANDLING', ['76s3'], text('转办的公文，结案前要有结果。', 'What was forwarded has its result before the case ends.')),
  leadsTo('forwarded-is-fed-back', 'FORWARD', 'FEED_BACK', ['69¶1s3'], text('转办的公文，结案前要反馈结果。', 'What was forwarded is fed back before the case ends.')),

  needs('explain-by-handling-unit', 'EXPLAIN_DELAY', forwardedToThem, undefined, ['76s3'], text('说明理由的是承办单位。', 'The handling unit gives its reasons.')),
  never('explain-to-office', 'EXPLAIN_DELAY', ['76s3'], text('向办公室说明。', 'Reasons are given to the office.'), { path: 'act.to', is: 'office' }),
  never('explain-special-circumstances', 'EXPLAIN_DELAY', ['76s3', '77'], text('理由须是特殊情况；只收到电子公文不是理由。', 'Only special circumstances count; to have the electronic copy alone is no reason.'), { path: 'act.reason', is: 'special' }),
  closes('late-reasons-are-late', setLimit, explaining(both(not(deviatesFrom('76s3')), pastLimit)), 'SET_NEW_LIMIT', ['76s3'], text('时限过了才说明，须记为超期。', 'Reasons given after the present limit are late.')),
  closes('timely-reasons-are-timely', setLimit, explaining(both(deviatesFrom('76s3'), not(pastLimit))), 'SET_NEW_LIMIT', ['76s3'], text('现行时限以内说明，不算超期。', 'Reasons given within the present limit are not late.')),

  never('new-limit-by-office', 'SET_NEW_LIMIT', ['76s3'], text('另定时限的是办公室。', 'The office sets a new limit.'), byOffice),
  never('new-limit-lies-ahead', 'SET_NEW_LIMIT', ['76s3'], text('新时限须在将来。', 'The new limit lies ahead.'), futureLimit),
  needs('new-limit-after-reasons', 'SET_NEW_LIMIT', explaining(not(deviatesFrom('76s3'))), setLimit, ['76s3'], text('在现行时限内说明过理由，才另定时限；逾期的理由不算。', 'A new limit is set only for reasons given within the present one; late ones do not count.')),
  closes(
    'new-limit-is-later',
    setLimit,
    { act: 'SET_NEW_LIMIT', where: not({ path: 'act.limit', laterThan: { path: 'activation.limit' } }) },
    undefined,
    ['76s3'],
    text('另定的时限晚于原时限：说明的正是不能按时办结（步骤的本意）。', 'The new limit is later than the old one, which could not be kept (plain meaning of the step).'),
  ),

  needs('finish-by-handling-unit', 'FINISH_HANDLING', forwardedToThem, undefined, ['76s3'], text('办结上报的是承办单位。', 'The handling unit finishes and reports.')),
  once('one-result', 'FINISH_HANDLING', undefined, ['76s3'], text('办结一次（步骤的本意）。', 'A paper is finished once (plain meaning of the step).')),
  closes('late-result-is-late', setLimit, { act: 'FINISH_HANDLING', where: both(not(deviatesFrom('76s3')), pastLimit) }, 'SET_NEW_LIMIT', ['76s3'], text('过了现行时限才办结，须记为超期；说明过理由也一样。', 'A result after the present limit is late, reasons or not.')),
  closes('timely-result-is-timely', setLimit, { act: 'FINISH_HANDLING', where: both(deviatesFrom('76s3'), not(pastLimit)) }, 'SET_NEW_LIMIT', ['76s3'], text('现行时限以内办结，不算超期。', 'A result within the present limit is not late.')),
  closes('after-result-nothing-to-urge', 'FINISH_HANDLING', typed('NOTE_OVERDUE', 'URGE', 'EXPLAIN_DELAY', 'SET_NEW_LIMIT'), undefined, ['76s3'], text('办结之后不再催办、说明、延期、提示。', 'After the result nothing is urged, explained, extended or announced.')),

  needs('record-after-result', 'RECORD_RESULT_TIME', 'FINISH_HANDLING', undefined, ['76s3'], text('办结了才登记是否按时。', 'It is recorded once the result is in.')),
  needs(
    'late-result-not-recorded-in-time',
    { act: 'RECORD_RESULT_TIME', where: { path: 'act.inTime', is: true } },
    { act: 'FINISH_HANDLING', where: not(deviatesFrom('76s3')) },
    undefined,
    ['76s3'],
    text('逾期办结不得登记为按时。', 'A late result is not recorded as one in time.'),
  ),
  needs(
    'timely-result-not-recorded-late',
    { act: 'RECORD_RESULT_TIME', where: { path: 'act.inTime', is: false } },
    { act: 'FINISH_HANDLING', where: deviatesFrom('76s3') },
    undefined,
    ['76s3'],
    text('按时办结不得登记为逾期。', 'A result in time is not recorded as late.'),
  ),
];

const closing: readonly PropertyOn<ClauseId>[] = [
  never('feed-back-by-office', 'FEED_BACK', ['69¶1s3'], text('反馈归办公室及其督查室：督办和反馈是同一个主体。', 'The office feeds back, or its supervision office: who urges also feeds back.'), byOfficeOrSupervision),
  needs(
    'feed-back-a-result-or-an-answer',
    'FEED_BACK',
    { act: ['FINISH_HANDLING', 'ENDORSE'], where: either(isA('FINISH_HANDLING'), negative, both(readOnly, general)) },
    typed('FORWARD', 'PRESENT'),
    ['69¶1s3', '69¶3'],
    text('反馈的是办理结果，或领导不同意、要求修改、已阅知的批示。', 'What is fed back is a result, or the leader’s refusal, demand for changes or mere reading.'),
  ),
  needs('answer-after-presentation', typed('FORWARD', 'FEED_BACK', 'CLOSE_FILE'), typed('PRESENT', 'RETURN_TO_SUBMITTER'), 'SUBMIT', ['69¶2', '68s1'], text('径送公文即使领导先批，也须按程序呈送过，才能转办、反馈、归档。', 'Even if a leader answered a paper sent direct, it is presented in due course before it is forwarded, fed back or closed.')),
  needs('feed-back-after-hand-over', 'FEED_BACK', 'HAND_OVER', typed('ENDORSE', 'PRESENT'), ['69¶1s3'], text('公文退到办公室之前，办公室无可反馈。', 'The office feeds back once the paper is back with it.')),
  closes(
    'feedback-leaves-records-and-closing',
    'FEED_BACK',
    allBut('RECORD_ENDORSEMENT_TIME', 'RECORD_RESULT_TIME', 'CLOSE_FILE'),
    undefined,
    ['69¶1s3'],
    text('反馈之后只剩登记和归档，不再重复反馈（步骤的本意）。', 'After feeding back there are only records and the closing of the file (plain meaning of the step).'),
  ),
  closes(
    'instructions-are-carried-out',
    endorsing(consenting),
    typed('FEED_BACK', 'CLOSE_FILE'),
    { act: ['FORWARD', 'RECEIVE', 'RETURN_TO_SUBMITTER', 'ENDORSE'], where: either(isA('FORWARD'), isA('RECEIVE'), isA('RETURN_TO_SUBMITTER'), negative) },
    ['69¶1s3'],
    text('领导同意或指示办理的，须先转办；另一位领导随后只是圈阅，也不免除。', 'What a leader agreed to or gave instructions on is forwarded before anything is fed back or closed, even if another leader then merely read it.'),
  ),

  never('close-by-office', 'CLOSE_FILE', ['69¶1s3', '68s1'], text('归档归办公室。', 'The office closes the file.'), byOffice),
  needs(
    'close-after-feedback-or-reading',
    'CLOSE_FILE',
    { act: ['FEED_BACK', 'RETURN_TO_SUBMITTER', 'ENDORSE'], where: either(isA('FEED_BACK'), isA('RETURN_TO_SUBMITTER'), both(isA('ENDORSE'), readOnly, general)) },
    { act: ['SUBMIT', 'FORWARD', 'PRESENT', 'ENDORSE'], where: not(both(isA('ENDORSE'), readOnly)) },
    ['69¶1s3', '69¶3'],
    text('反馈之后归档；一般性公文领导已阅知的，或已退回的，可径行归档。', 'A file is closed after the feedback, when a general paper has been read, or when the paper went back.'),
  ),
  needs('close-after-hand-over', 'CLOSE_FILE', typed('HAND_OVER', 'RETURN_TO_SUBMITTER'), typed('ENDORSE', 'PRESENT'), ['69¶1s3'], text('公文退到办公室之后才归档。', 'A file is closed once the paper is back with the office.')),
  closes('closed-is-closed', 'CLOSE_FILE', everything, undefined, ['69¶1s3'], text('归档之后什么也不再做。', 'Nothing happens in a closed file.')),
  endsWith('ends-closed', 'CLOSE_FILE', ['68s3', '69¶1s3'], text('每件公文最后归档；退回、逾期都不会使它自行了结。', 'Every file is closed in the end; neither a return nor lateness ends anything by itself.')),
];

/** What must hold of every history of an incoming document, from the text of arts. 68, 69, 76 and 77. */
export const properties: readonly Property[] = [...intake, ...endorsement, ...overdue, ...handling, ...closing];
