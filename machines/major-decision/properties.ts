import type { Condition, Pattern, Property } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import {
  byAnyDeputyMayor,
  byDeputyInCharge,
  byJusticeBureau,
  byLeadUnit,
  byMayor,
  byOffice,
  byOfficeDirector,
  byOneOf,
  byPresiding,
  byUnit,
  inPerson,
  propertiesOn,
  type PropertyOn,
} from '../government/patterns.js';
import type { ClauseId } from '../work-rules/register.js';
import type { acts } from './acts.js';

type ActType = keyof (typeof acts)['specs'];

// Which matter it is.

const ordinary: Condition = { path: 'input.item', is: 'none' };
const secret: Condition = { path: 'input.secret', is: true };
const forParty: Condition = { path: 'input.partyItems.0', present: true };
const requestUpward: Condition = { path: 'input.partyItems', includes: '2' };

// Who acts.

/** Where the text has the government act and names no post: one of its leaders, or its office. */
const bySomebodyOfGovernment: Condition = { any: [byMayor, byPresiding, byAnyDeputyMayor, byOffice] };

/** A unit under the government that stands on its own, rather than a meeting, a body above it, a body within a unit or a private person. */
const byStandingUnit: Condition = {
  all: [
    { any: [inPerson, { path: 'act.by.actingFor.basis', is: 'acting-head' }] },
    { path: 'act.by.unitKind', in: ['department', 'subdistrict', 'government-office', 'other-unit'] },
  ],
};

/** The office director, for what lies in the director's own charge. */
const byDirectorInCharge: Condition = {
  all: [byOfficeDirector, { any: [{ path: 'act.by.unit', is: { path: 'input.leadUnit' } }, { path: 'act.by.portfolio', includes: { path: 'input.leadUnit' } }] }],
};

const byMeeting = (...meetings: readonly string[]): Condition => ({ all: [inPerson, { path: 'act.by.post', is: 'body' }, { path: 'act.by.unit', in: meetings }] });
const byExecutiveMeeting = byMeeting('executive-meeting');
const byPlenary = byMeeting('plenary-meeting');

// Acts and groups of acts.

const typed = <const T extends ActType>(...types: readonly T[]): readonly T[] => types;
const everything = typed(
  'SETTLE_IN_PORTFOLIO', 'PROPOSE', 'CONSENT_TO_START', 'DECLINE_START', 'SEEK_PUBLIC_VIEWS', 'WAIVE_PUBLIC_VIEWS', 'HOLD_EXPERT_ARGUMENT', 'ASSESS_RISKS',
  'COMPLETE_OWN_PROCEDURE', 'COSIGN', 'REFER_FOR_LEGALITY_REVIEW', 'REVIEW_LEGALITY', 'REVISE_PLAN', 'SUBMIT_FOR_DECISION', 'DECIDE', 'REPORT_TO_PARTY',
  'SUBMIT_UPWARD', 'DECIDE_ABOVE', 'PUBLISH', 'CARRY_OUT', 'CLOSE_FILE',
);
const allBut = (...types: readonly ActType[]): readonly ActType[] => everything.filter((type) => !types.includes(type));

const publicStep = typed('SEEK_PUBLIC_VIEWS', 'WAIVE_PUBLIC_VIEWS');
const preparations = typed(...publicStep, 'HOLD_EXPERT_ARGUMENT', 'ASSESS_RISKS', 'COMPLETE_OWN_PROCEDURE');
const onPlan = typed('COSIGN', 'REFER_FOR_LEGALITY_REVIEW', 'REVIEW_LEGALITY', 'SUBMIT_FOR_DECISION', 'DECIDE');
const toMeeting = typed('SUBMIT_FOR_DECISION', 'DECIDE');
const release = typed('PUBLISH', 'CARRY_OUT');

const outcome = (act: ActType, ...outcomes: readonly string[]): Pattern => ({ act, where: { path: 'act.outcome', in: outcomes } });
const lawful = outcome('REVIEW_LEGALITY', 'lawful');
const notLawful: Pattern = { act: 'REVIEW_LEGALITY', where: { not: { path: 'act.outcome', is: 'lawful' } } };
const adopted = outcome('DECIDE', 'adopted');
const notAdopted = outcome('DECIDE', 'not-adopted');
const moreWork = outcome('DECIDE', 'more-work');
const sentBack = outcome('DECIDE_ABOVE', 'sent-back');
const refusedAbove = outcome('DECIDE_ABOVE', 'refused');
const cosignedByEach: Pattern = { act: 'COSIGN', where: byUnit({ path: 'each' }) };
const putToEach: Pattern = { act: 'SUBMIT_UPWARD', where: { path: 'act.to', is: { path: 'each' } } };
const approvedByEach: Pattern = {
  act: 'DECIDE_ABOVE',
  where: { all: [{ path: 'act.by.unit', is: { path: 'each' } }, { path: 'act.outcome', is: 'approved' }] },
};

/** The Party committee has been told: by a report, or because its standing committee was asked to deliberate. */
const partyTold: Pattern = {
  act: ['REPORT_TO_PARTY', 'SUBMIT_UPWARD'],
  where: { any: [{ path: 'act.type', is: 'REPORT_TO_PARTY' }, { path: 'act.to', is: 'party-standing-committee' }] },
};

/** The matter came to nothing: the start was declined, the meeting did not adopt it, or a body above refused it. */
const cameToNothing: Condition = { any: [{ path: 'act.type', is: 'DECLINE_START' }, { path: 'act.outcome', in: ['not-adopted', 'refused'] }] };
const orNothing = (types: readonly ActType[], where: Condition): Pattern => ({
  act: [...new Set([...types, 'DECLINE_START', 'DECIDE', 'DECIDE_ABOVE'])],
  where: { any: [cameToNothing, where] },
});

const { never, needs, closes, once, endsWith, leadsTo } = propertiesOn<ClauseId>();

const ordinaryMatters: readonly PropertyOn<ClauseId>[] = [
  never(
    'settled-by-leader-in-charge',
    'SETTLE_IN_PORTFOLIO',
    ['8', '6¶1', '6¶2s2'],
    text('一般事项由分管领导办；AB角代行、受区长委托、主持工作的以及区长本人也可以办。', 'An ordinary matter is settled by the leader in charge, the AB counterpart, whom the mayor entrusted, whoever presides, or the mayor.'),
    { any: [byDeputyInCharge(), byDirectorInCharge, byMayor, byPresiding] },
  ),
  never('major-not-settled-alone', 'SETTLE_IN_PORTFOLIO', ['7s2', '19', '25'], text('重大事项不得由个人按分工了结。', 'No leader settles a major matter alone.'), undefined, { when: { not: ordinary } }),
  never(
    'ordinary-has-no-procedure',
    allBut('SETTLE_IN_PORTFOLIO', 'REPORT_TO_PARTY'),
    ['19', '20'],
    text('不在决策事项范围内的，不走决策程序。', 'What is outside the scope of major decisions takes no step of their procedure.'),
    undefined,
    { when: ordinary },
  ),
  needs('party-told-before-settling', 'SETTLE_IN_PORTFOLIO', 'REPORT_TO_PARTY', undefined, ['80'], text('属于须向区委请示报告的事项，报告之后才能了结。', 'What has to be put to the Party committee is put to it before it is settled.'), {
    when: forParty,
  }),
  closes('settled-is-settled', 'SETTLE_IN_PORTFOLIO', everything, undefined, ['8'], text('处理完了的，事情就此了结（此步的本义）。', 'A matter that was settled is over (the plain meaning of the step).')),
];

const starting: readonly PropertyOn<ClauseId>[] = [
  never('proposed-by-unit', 'PROPOSE', ['20'], text('提出事项的是部门、街道或其他单位，不是个人、会议或上级机关。', 'Departments, sub-districts and other units propose; no private person, no meeting, no body above does.'), byStandingUnit),
  never('proposed-within-duties', 'PROPOSE', ['20'], text('只提本单位法定职责之内、工作需要的事项。', 'A unit proposes what lies within its duties and its work needs.'), { path: 'act.withinDuties', is: true }),
  once('proposed-once', 'PROPOSE', undefined, ['20'], text('一个事项提出一次（此步的本义）。', 'A matter is proposed once (the plain meaning of the step).')),
  needs(
    'nothing-before-proposal',
    allBut('SETTLE_IN_PORTFOLIO', 'PROPOSE', 'REPORT_TO_PARTY'),
    'PROPOSE',
    undefined,
    ['20'],
    text('事项提出之后，程序才谈得上。', 'There is no procedure before the matter has been proposed.'),
  ),
  never('start-decided-by-mayor', ['CONSENT_TO_START', 'DECLINE_START'], ['20', '6¶1', '8'], text('是否启动由区长代表区政府决定，或由持区长书面授权的人决定。', 'For the government the mayor says whether to start, or the holder of the mayor’s written authorisation.'), byMayor),
  once('start-decided-once', ['CONSENT_TO_START', 'DECLINE_START'], undefined, ['20'], text('启动与否只定一次（此步的本义）。', 'Whether to start is decided once (the plain meaning of the step).')),
  needs(
    'nothing-before-consent',
    [...preparations, ...onPlan, 'REVISE_PLAN', 'SUBMIT_UPWARD', 'DECIDE_ABOVE', ...release],
    'CONSENT_TO_START',
    undefined,
    ['20'],
    text('未获同意启动，后面各步都不能做。', 'No later step is taken before the start was consented to.'),
  ),
  closes('declined-is-final', 'DECLINE_START', allBut('REPORT_TO_PARTY', 'CLOSE_FILE'), undefined, ['20'], text('不同意启动的，到此为止。', 'After a refusal to start nothing more is done.')),
];

const preparing: readonly PropertyOn<ClauseId>[] = [
  never('public-heard-by-lead-unit', 'SEEK_PUBLIC_VIEWS', ['21'], text('征求公众意见由承办单位办。', 'The unit in charge hears the public.'), byLeadUnit),
  never('public-heard-in-some-form', 'SEEK_PUBLIC_VIEWS', ['21'], text('总要有一种方式。', 'It takes some form.'), { path: 'act.forms.0', present: true }),
  never('public-heard-at-large', 'SEEK_PUBLIC_VIEWS', ['21'], text('面向社会公众，不能关起门来征求。', 'It is open to the public at large.'), { path: 'act.openToPublic', is: true }),
  never('secrets-not-opened', 'SEEK_PUBLIC_VIEWS', ['86', '35'], text('依法保密的，不拿出去征求意见。', 'What law keeps secret is not laid before the public.'), undefined, { when: secret }),
  never('waived-by-lead-unit', 'WAIVE_PUBLIC_VIEWS', ['21', '35'], text('免予公众参与由承办单位记明。', 'The unit in charge records that the public is left out.'), byLeadUnit),
  never('waived-for-secrecy-only', 'WAIVE_PUBLIC_VIEWS', ['21', '18', '35'], text('不需保密的，不得免。', 'Nothing but secrecy lifts it.'), undefined, { when: { not: secret } }),
  never('waived-on-stated-ground', 'WAIVE_PUBLIC_VIEWS', ['35', '21'], text('须写明保密依据。', 'The ground of secrecy is stated.'), {
    all: [{ path: 'act.ground', present: true }, { not: { path: 'act.ground', is: '' } }],
  }),

  never('experts-called-by-lead-unit', 'HOLD_EXPERT_ARGUMENT', ['22'], text('专家论证由承办单位组织。', 'The unit in charge has the plan argued.'), byLeadUnit),
  never('argued-by-outsiders', 'HOLD_EXPERT_ARGUMENT', ['22'], text('论证的是专家或研究咨询机构，不是自己人。', 'Experts or an institute argue it, not the unit’s own staff.'), { path: 'act.arguedBy', in: ['experts', 'institute'] }),
  never('necessity-argued', 'HOLD_EXPERT_ARGUMENT', ['22'], text('论证必要性。', 'Whether it is necessary is argued.'), { path: 'act.necessity', is: true }),
  never('feasibility-argued', 'HOLD_EXPERT_ARGUMENT', ['22'], text('论证可行性。', 'Whether it is feasible is argued.'), { path: 'act.feasibility', is: true }),
  never('soundness-argued', 'HOLD_EXPERT_ARGUMENT', ['22'], text('论证科学性。', 'Whether it is sound is argued.'), { path: 'act.soundness', is: true }),

  never('risks-assessed-by-lead-unit', 'ASSESS_RISKS', ['23'], text('风险由承办单位评估。', 'The unit in charge assesses the risks.'), byLeadUnit),
  never('stability-assessed', 'ASSESS_RISKS', ['23'], text('评估社会稳定方面。', 'Risks to social stability are assessed.'), { path: 'act.stability', is: true }),
  never('environment-assessed', 'ASSESS_RISKS', ['23'], text('评估环境方面。', 'Risks to the environment are assessed.'), { path: 'act.environment', is: true }),
  never('economy-assessed', 'ASSESS_RISKS', ['23'], text('评估经济方面。', 'Risks to the economy are assessed.'), { path: 'act.economy', is: true }),

  never('own-procedure-by-lead-unit', 'COMPLETE_OWN_PROCEDURE', ['24'], text('本单位的法定程序只有承办单位能走完。', 'Only the unit in charge completes its own procedure.'), byLeadUnit),

  once('public-step-once', publicStep, 'REVISE_PLAN', ['21'], text('方案未改，公众参与做一次（此步的本义）。', 'An unchanged plan goes before the public once (the plain meaning of the step).')),
  once('argued-once', 'HOLD_EXPERT_ARGUMENT', 'REVISE_PLAN', ['22'], text('方案未改，论证一次（此步的本义）。', 'An unchanged plan is argued once (the plain meaning of the step).')),
  once('assessed-once', 'ASSESS_RISKS', 'REVISE_PLAN', ['23'], text('方案未改，评估一次（此步的本义）。', 'An unchanged plan is assessed once (the plain meaning of the step).')),
  once('own-procedure-once', 'COMPLETE_OWN_PROCEDURE', 'REVISE_PLAN', ['24'], text('方案未改，本单位程序走一遍（此步的本义）。', 'For an unchanged plan the unit completes its procedure once (the plain meaning of the step).')),
  closes('preparations-not-made-good', onPlan, preparations, 'REVISE_PLAN', ['18', '21', '22', '23', '24'], text('准备各步都在会签、送审之前做完，不事后补。', 'The preparations precede countersignature and review and are not made good afterwards.')),
];

const checking: readonly PropertyOn<ClauseId>[] = [
  needs('public-heard-first', onPlan, publicStep, undefined, ['21', '18'], text('没有征求公众意见、也没有因保密免除的，不能往下走。', 'Nothing goes on before the public was heard, or left out for secrecy.')),
  needs('experts-heard-first', onPlan, 'HOLD_EXPERT_ARGUMENT', undefined, ['22', '18'], text('没有论证的，不能往下走。', 'Nothing goes on before the plan was argued.')),
  needs('risks-known-first', onPlan, 'ASSESS_RISKS', undefined, ['23', '18'], text('没有评估风险的，不能往下走。', 'Nothing goes on before its risks were assessed.')),
  needs('own-procedure-first', onPlan, 'COMPLETE_OWN_PROCEDURE', undefined, ['24'], text('承办单位自己的程序没走完的，不能往下走。', 'Nothing goes on before the unit in charge completed its own procedure.')),

  never('cosign-by-concerned', 'COSIGN', ['24'], text('会签的是有关部门、单位。', 'Those concerned countersign, nobody else.'), byOneOf({ path: 'input.concerned' })),
  once('one-cosignature-each', cosignedByEach, 'REVISE_PLAN', ['24'], text('同一方案每家会签一次（此步的本义）。', 'Each countersigns a plan once (the plain meaning of the step).'), { each: 'concerned' }),
  needs('each-cosigned-present-plan', ['REFER_FOR_LEGALITY_REVIEW', 'REVIEW_LEGALITY', ...toMeeting], cosignedByEach, 'REVISE_PLAN', ['24'], text('现方案缺一家会签，不得送审，更不得上会。', 'A plan on which one countersignature is missing goes neither to review nor to the meeting.'), {
    each: 'concerned',
  }),
  closes('no-cosignature-behind-review', ['REFER_FOR_LEGALITY_REVIEW', 'REVIEW_LEGALITY', ...toMeeting], 'COSIGN', 'REVISE_PLAN', ['24'], text('会签在送审之前，不事后补。', 'Countersignatures precede the review and are not made good afterwards.')),

  never('refer-by-lead-unit', 'REFER_FOR_LEGALITY_REVIEW', ['24'], text('送审的是承办单位。', 'The unit in charge refers its plan.'), byLeadUnit),
  never('refer-with-papers', 'REFER_FOR_LEGALITY_REVIEW', ['24'], text('相关材料一并送。', 'The papers go with the plan.'), { path: 'act.withMaterials', is: true }),
  once('one-referral-per-plan', 'REFER_FOR_LEGALITY_REVIEW', 'REVISE_PLAN', ['24'], text('方案不改，不再次送审（此步的本义）。', 'An unchanged plan is not referred again (the plain meaning of the step).')),
  never('legality-by-justice', 'REVIEW_LEGALITY', ['24'], text('合法性由司法局审查。', 'The Justice Bureau reviews legality.'), byJusticeBureau),
  needs('legality-after-referral', 'REVIEW_LEGALITY', 'REFER_FOR_LEGALITY_REVIEW', ['REVISE_PLAN', 'REVIEW_LEGALITY'], ['24'], text('审的是刚送来的现方案，一送一审。', 'Each review answers a referral of the plan as it stands.')),

  never('revised-by-lead-unit', 'REVISE_PLAN', ['24'], text('改方案的是承办单位。', 'The unit in charge revises its plan.'), byLeadUnit),
  closes(
    'unlawful-plan-is-revised',
    notLawful,
    allBut('REVISE_PLAN', 'REPORT_TO_PARTY'),
    'REVISE_PLAN',
    ['24', '84¶2'],
    text('结论不是合法的，先改方案，别的都不能做。', 'A plan not found lawful is revised before anything else is done with it.'),
  ),
];

const deciding: readonly PropertyOn<ClauseId>[] = [
  never('submit-by-lead-unit', 'SUBMIT_FOR_DECISION', ['24', '25'], text('提请集体决策的是承办单位。', 'The unit in charge puts its plan to the meeting.'), byLeadUnit),
  needs('meeting-sees-lawful-plan', toMeeting, lawful, 'REVISE_PLAN', ['24', '18', '84¶2'], text('现方案未经认定合法，不得上会。', 'A plan reaches the meeting only after that very plan was found lawful.')),
  once('one-submission-per-plan', 'SUBMIT_FOR_DECISION', 'REVISE_PLAN', ['25'], text('同一方案提请一次（此步的本义）。', 'One plan is submitted once (the plain meaning of the step).')),

  never(
    'decided-by-right-meeting',
    'DECIDE',
    ['25', '7s2', '51(2)', '52(3)', '53(2)', '54(3)', '55¶2s2'],
    text('只有常务会议、全体会议能决定；办公会议、专题会议、碰头会议和个人都不行。', 'Only the executive meeting and the plenary decide; no other meeting does, and no single person.'),
    { any: [byExecutiveMeeting, byPlenary] },
  ),
  never('decided-after-discussion', 'DECIDE', ['25', '7s2'], text('没有经过集体讨论的不算。', 'Without discussion in session there is no decision.'), { path: 'act.discussed', is: true }),
  never('executive-meeting-chaired', 'DECIDE', ['52¶1', '7s1'], text('常务会议由区长主持，或由受其委托的常委副区长主持。', 'The mayor chairs the executive meeting, or the executive vice mayor whom the mayor entrusted with it.'), {
    any: [{ not: byExecutiveMeeting }, { path: 'act.chair', in: ['mayor', 'entrusted-executive-vice-mayor'] }],
  }),
  never('plenary-chaired', 'DECIDE', ['51¶1', '7s1'], text('全体会议只由区长主持。', 'The mayor alone chairs the plenary.'), { any: [{ not: byPlenary }, { path: 'act.chair', is: 'mayor' }] }),
  never('executive-meeting-quorate', 'DECIDE', ['52¶1', '58'], text('常务会议实到组成人员要过应到的一半，恰好一半不行，代替出席的不算。', 'More than half of the members due are present at the executive meeting; exactly half is too few and stand-ins do not count.'), {
    any: [{ not: byExecutiveMeeting }, { path: 'act.membersPresent', moreThanHalfOf: { path: 'act.membersDue' } }],
  }),
  never('no-more-members-than-due', 'DECIDE', ['52¶1'], text('常务会议实到的组成人员不会多于应到（数字的本义）。', 'No more members are present at the executive meeting than are due (the plain meaning of the numbers).'), {
    any: [{ not: byExecutiveMeeting }, { path: 'act.membersDue', atLeast: { path: 'act.membersPresent' } }],
  }),
  closes('decided-once', 'DECIDE', onPlan, 'REVISE_PLAN', ['25'], text('同一方案决定一次，决定之后前面各步不再做（此步的本义）。', 'One plan is decided once, and no earlier step follows (the plain meaning of the step).')),
  closes('more-work-means-revision', moreWork, allBut('REVISE_PLAN', 'REPORT_TO_PARTY'), 'REVISE_PLAN', ['25'], text('退回进一步研究的，先改方案。', 'A plan sent back for more work is revised first.')),
  closes('not-adopted-is-final', notAdopted, allBut('REPORT_TO_PARTY', 'CLOSE_FILE'), undefined, ['25', '7s2'], text('没有通过的，到此为止（此步的本义）。', 'What was not adopted goes no further (the plain meaning of the outcome).')),
  closes('adopted-is-not-reworded', adopted, 'REVISE_PLAN', sentBack, ['25'], text('集体通过的方案，非经上面退回，承办单位不得再改。', 'What the meeting adopted the unit in charge does not reword, unless a body above sends it back.')),
];

const goingUp: readonly PropertyOn<ClauseId>[] = [
  never('party-told-by-government', 'REPORT_TO_PARTY', ['80'], text('向区委请示报告的是区政府：其领导或办公室。', 'The government reports to the Party committee: one of its leaders, or the office.'), bySomebodyOfGovernment),
  never('put-up-by-government', 'SUBMIT_UPWARD', ['26¶1'], text('上报、提请的是区政府：其领导或办公室。', 'The government puts the plan up: one of its leaders, or the office.'), bySomebodyOfGovernment),
  never('put-up-where-law-says', 'SUBMIT_UPWARD', ['26¶1'], text('只报给依法该报的机关。', 'It is put up only to bodies that law names.'), { path: 'act.to', in: { path: 'input.higherBodies' } }),
  needs('put-up-when-adopted', 'SUBMIT_UPWARD', adopted, 'REVISE_PLAN', ['26¶1', '25', '7s2'], text('区政府自己先集体通过，才上报。', 'It is put up once the government’s own meeting adopted it.')),
  once('put-up-once-to-each', putToEach, 'DECIDE', ['26¶1'], text('每次通过之后，同一机关报一次（此步的本义）。', 'An adopted plan is put to each body once (the plain meaning of the step).'), { each: 'higherBodies' }),
  needs('party-told-before-request-upward', { act: 'SUBMIT_UPWARD', where: { path: 'act.to', is: 'city-government' } }, partyTold, undefined, ['80(2)', '80'], text('重大请示上报市政府之前，先请示区委。', 'A weighty request to the city government is put to the Party committee first.'), {
    when: requestUpward,
  }),
  never('decided-above-by-that-body', 'DECIDE_ABOVE', ['26¶1'], text('批准、审议的是依法有权的机关本身。', 'Only a body that law names approves or deliberates.'), {
    all: [inPerson, { path: 'act.by.post', is: 'body' }, { path: 'act.by.unit', in: { path: 'input.higherBodies' } }],
  }),
  needs(
    'decided-above-when-put-there',
    'DECIDE_ABOVE',
    { act: 'SUBMIT_UPWARD', where: { path: 'act.to', is: { path: 'activation.by.unit' } } },
    {
      act: ['DECIDE_ABOVE', 'REVISE_PLAN'],
      where: { any: [{ path: 'act.type', is: 'REVISE_PLAN' }, { path: 'act.by.unit', is: { path: 'activation.by.unit' } }] },
    },
    ['26¶1'],
    text('报到哪个机关，哪个机关才作决定；一报一决。', 'A body decides on what was put to it, once each time.'),
  ),
  closes('sent-back-means-revision', sentBack, allBut('REVISE_PLAN', 'REPORT_TO_PARTY'), 'REVISE_PLAN', ['26¶1'], text('上面退回的，先改方案。', 'What a body above sent back is revised first.')),
  closes('refused-above-is-final', refusedAbove, allBut('REPORT_TO_PARTY', 'CLOSE_FILE'), undefined, ['26¶1'], text('上面不批准的，到此为止（此步的本义）。', 'What a body above refused goes no further (the plain meaning of the outcome).')),
];

const releasing: readonly PropertyOn<ClauseId>[] = [
  needs('released-when-adopted', release, adopted, 'REVISE_PLAN', ['25', '7s2', '26¶2'], text('没有集体通过的，不公布也不实施。', 'Nothing is published or carried out before the meeting adopted it.')),
  needs('released-when-approved-by-each', release, approvedByEach, ['REVISE_PLAN', 'DECIDE'], ['26¶1'], text('依法须报的机关没有一一批准的，不公布也不实施。', 'Nothing is published or carried out before every body above approved what was adopted.'), {
    each: 'higherBodies',
  }),
  needs('released-when-party-told', release, partyTold, undefined, ['80'], text('属于所列各项之一的，请示报告区委之后才公布、实施；各项同出一句，没有先后之别（最迟到哪一步，依通行读法）。', 'What falls under any of the items is put to the Party committee before it is published or carried out: one sentence covers them all (before which step is a reading of what the text leaves open).'), {
    when: forParty,
  }),
  never('published-by-government', 'PUBLISH', ['26¶2'], text('公布由区政府办理：其领导、办公室，或承办单位。', 'The government publishes: its leaders, its office, or the unit in charge.'), { any: [bySomebodyOfGovernment, byLeadUnit] }),
  never('published-through-several-channels', 'PUBLISH', ['35'], text('公布不止一个渠道。', 'It is published in more than one way.'), { path: 'act.severalChannels', is: true }),
  never('secrets-not-published', 'PUBLISH', ['35', '86'], text('依法保密的不公布。', 'What law keeps secret is not published.'), undefined, { when: secret }),
  once('published-once', 'PUBLISH', undefined, ['26¶2'], text('公布一次（此步的本义）。', 'A decision is published once (the plain meaning of the step).')),
  never('carried-out-by-units', 'CARRY_OUT', ['60s2', '25'], text('组织实施的是部门、街道和有关单位。', 'Departments, sub-districts and other units carry decisions out.'), byStandingUnit),
];

const closing: readonly PropertyOn<ClauseId>[] = [
  never('closing-by-office-or-lead-unit', 'CLOSE_FILE', ['9', '24'], text('归档的是办公室或承办单位。', 'The office or the unit in charge closes the file.'), { any: [byOffice, byLeadUnit] }),
  needs('closing-after-publication', 'CLOSE_FILE', orNothing(['PUBLISH'], { path: 'act.type', is: 'PUBLISH' }), undefined, ['26¶2', '25'], text('通过的决策公布之后才能归档。', 'The file of an adopted decision is closed after its publication.'), {
    when: { not: secret },
  }),
  needs('closing-after-decision', 'CLOSE_FILE', orNothing([], { path: 'act.outcome', is: 'adopted' }), 'REVISE_PLAN', ['25'], text('没有结果的不得归档。', 'A file is closed only when there is an outcome.')),
  needs(
    'closing-after-approval-by-each',
    'CLOSE_FILE',
    orNothing([], { all: [{ path: 'act.by.unit', is: { path: 'each' } }, { path: 'act.outcome', is: 'approved' }] }),
    'REVISE_PLAN',
    ['26¶1'],
    text('须报的机关还没有答复的，不得归档。', 'A file is not closed while a body above has yet to answer.'),
    { each: 'higherBodies' },
  ),
  needs(
    'closing-after-party-was-told',
    'CLOSE_FILE',
    {
      act: ['DECLINE_START', 'DECIDE', 'REPORT_TO_PARTY', 'SUBMIT_UPWARD'],
      where: {
        any: [
          { path: 'act.type', in: ['DECLINE_START', 'REPORT_TO_PARTY'] },
          { path: 'act.outcome', is: 'not-adopted' },
          { path: 'act.to', is: 'party-standing-committee' },
        ],
      },
    },
    undefined,
    ['80'],
    text('区政府已经通过的，该请示报告区委而没有报告，不得归档，即使后来被上面否决。', 'What the government adopted and has to put to the Party committee is not closed before that was done, even if a body above refused it.'),
    { when: forParty },
  ),
  closes('closed-is-closed', 'CLOSE_FILE', everything, undefined, ['25', '26¶2'], text('归档之后什么也不再做。', 'Nothing happens in a closed file.')),
  endsWith('ends-settled-or-closed', ['SETTLE_IN_PORTFOLIO', 'CLOSE_FILE'], ['8', '25'], text('一般事项以处理完毕告终，决策事项以归档告终。', 'An ordinary matter ends by being settled, any other with its file closed.')),
  leadsTo('adopted-is-published', adopted, orNothing(['PUBLISH', 'REVISE_PLAN'], { path: 'act.type', in: ['PUBLISH', 'REVISE_PLAN'] }), ['26¶2', '35'], text('作出的决策终归要公布，除非被上面退回或否决。', 'A decision that was taken ends up published, unless a body above sent it back or refused it.'), {
    when: { not: secret },
  }),

  never('no-deviation', everything, ['7s2', '20', '24', '25', '26¶1', '51¶1', '52¶1', '80'], text('这些条款不容许带着偏离往下走。', 'None of these articles lets an act stand as a deviation.'), { path: 'verdict.deviations.0', present: false }),
  never('no-warning', everything, ['7s2', '20', '24', '25', '26¶1', '35', '80'], text('这些条款都是硬性要求，没有只提醒的。', 'These articles command; none merely warns.'), { path: 'verdict.warnings.0', present: false }),
];

/** What must hold of every history of a major decision, from the text of arts. 7, 8, 18 to 26, 35, 51 to 55, 80 and 86. */
export const properties: readonly Property[] = [...ordinaryMatters, ...starting, ...preparing, ...checking, ...deciding, ...goingUp, ...releasing, ...closing];
