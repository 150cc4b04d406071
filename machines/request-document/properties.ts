import type { Condition, Pattern, Property } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import {
  byAnyDeputyMayor,
  byHeadOfLeadUnit,
  byLeadUnit,
  byMayor,
  byOffice,
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

// Which request it is.

const fromInternalBody: Condition = { path: 'input.sender', is: 'internal-body' };
const fromBodyWithin: Condition = { path: 'input.sender', in: ['internal-body', 'non-permanent-body'] };
const fromSubdistrict: Condition = { path: 'input.sender', is: 'subdistrict' };
const needed: Condition = { path: 'input.needsGovernment', is: true };

// Acts and groups of acts.

const typed = <const T extends ActType>(...types: readonly T[]): readonly T[] => types;
const everything = typed(
  'ASK_DEPARTMENT', 'SETTLE_MATTER', 'DRAFT_REQUEST', 'ANSWER_CONSULTATION', 'SIGN_ISSUE', 'SUBMIT_REQUEST', 'SEND_TO_LEADER', 'RECEIVE_DIRECTLY',
  'GIVE_INSTRUCTION', 'HAND_TO_OFFICE', 'ANSWER_SENDER', 'RECEIVE', 'RETURN_REQUEST',
);
const allBut = (...types: readonly ActType[]): readonly ActType[] => everything.filter((type) => !types.includes(type));
const senderStage = typed('ASK_DEPARTMENT', 'SETTLE_MATTER', 'DRAFT_REQUEST', 'ANSWER_CONSULTATION', 'SIGN_ISSUE', 'SUBMIT_REQUEST', 'SEND_TO_LEADER');
const leaderStage = typed('RECEIVE_DIRECTLY', 'GIVE_INSTRUCTION', 'HAND_TO_OFFICE', 'ANSWER_SENDER');
const officeStage = typed('RECEIVE', 'RETURN_REQUEST');
const sending = typed('SUBMIT_REQUEST', 'SEND_TO_LEADER');

const draftThat = (where: Condition): Pattern => ({ act: 'DRAFT_REQUEST', where });
const answerOfEach = (agrees: boolean): Pattern => ({
  act: 'ANSWER_CONSULTATION',
  where: { all: [byUnit({ path: 'each' }), { path: 'act.agrees', is: agrees }] },
});

/** One of the government's leaders: the mayor and the deputy mayors, or who stands in for one of them. */
const byLeader: Condition = { any: [byMayor, byPresiding, byAnyDeputyMayor] };

const leaderOfActivation: Condition = { path: 'activation.by.actingFor', present: false };
/** The leader at `path` is the one who does the activating act, be it through somebody who stands in. */
const isLeaderOfActivation = (path: string): Condition => ({
  any: [
    { all: [leaderOfActivation, { path, is: { path: 'activation.by.officer' } }] },
    { path, is: { path: 'activation.by.actingFor.officer' } },
  ],
});
/** The paper comes to the leader of the activating act: sent to them, or come by. */
const comesToThatLeader: Condition = {
  any: [
    isLeaderOfActivation('act.leader'),
    { all: [inPerson, isLeaderOfActivation('act.by.officer'), { path: 'act.type', is: 'RECEIVE_DIRECTLY' }] },
    { all: [isLeaderOfActivation('act.by.actingFor.officer'), { path: 'act.type', is: 'RECEIVE_DIRECTLY' }] },
  ],
};
const comesToLeader = (where: Condition): Pattern => ({ act: ['SEND_TO_LEADER', 'RECEIVE_DIRECTLY'], where });

/** By the leader who assigned the matter, or who stands in for that leader. */
const byAssigner: Condition = {
  any: [
    { all: [inPerson, { path: 'act.by.officer', is: { path: 'input.assignedBy' } }] },
    { path: 'act.by.actingFor.officer', is: { path: 'input.assignedBy' } },
  ],
};
const warnsOfInstruction: Condition = { path: 'verdict.warnings', includes: '69¶2' };

const { never, needs, closes, once, endsWith, leadsTo } = propertiesOn<ClauseId>();

const within: readonly PropertyOn<ClauseId>[] = [
  never('ask-by-body-within', 'ASK_DEPARTMENT', ['67¶1s1'], text('向主管部门请示的，是提出事项的机构自己。', 'The body in which the matter arises asks its department.'), byUnit({ path: 'input.raisedBy' })),
  never('only-bodies-within-ask', 'ASK_DEPARTMENT', ['67¶1s1'], text('部门和街道没有要先请示的主管部门。', 'Departments and sub-districts have no department of their own to ask.'), undefined, {
    when: { not: fromBodyWithin },
  }),
  once('internal-body-asks-once', 'ASK_DEPARTMENT', undefined, ['67¶1s1'], text('内设机构的事项问主管部门一次（此步的本义）。', 'An internal body’s matter is put to its department once (the plain meaning of the step).'), { when: fromInternalBody }),
  needs('internal-body-asks-first', allBut('ASK_DEPARTMENT'), 'ASK_DEPARTMENT', undefined, ['67¶1s1'], text('内设机构的事项先问主管部门，之后才谈得上别的。', 'A matter of an internal body is put to its department before anything else is done with it.'), {
    when: fromInternalBody,
  }),
  closes('no-question-once-written-up', 'DRAFT_REQUEST', 'ASK_DEPARTMENT', undefined, ['67¶1s1'], text('主管部门已经动笔，就不再有先请示的事（此步的本义）。', 'Once the department writes the matter up there is nothing left to ask it first (the plain meaning of the step).')),
  never('internal-matter-goes-up-only-if-needed', ['DRAFT_REQUEST', ...sending, 'RECEIVE'], ['67¶1s1'], text('内设机构的事项，不是确需区政府定的，主管部门不写也不报。', 'A matter of an internal body that does not really need the government is neither written up nor sent by its department.'), undefined, {
    when: { all: [fromInternalBody, { not: needed }] },
  }),

  never('settled-by-a-department', 'SETTLE_MATTER', ['66s3'], text('替请示单位解决事项的，是区政府的部门。', 'What settles a matter in the government’s stead is one of its departments.'), { path: 'act.by.unitKind', is: 'department' }, {
    when: { not: fromInternalBody },
  }),
  never('subdistrict-does-not-settle', 'SETTLE_MATTER', ['66s3'], text('街道请示的事项由部门解决，不是由街道自己。', 'What a sub-district asks for is settled by a department, not by the sub-district.'), { not: byLeadUnit }, { when: fromSubdistrict }),
  never('settled-by-own-department', 'SETTLE_MATTER', ['67¶1s1'], text('内设机构的事项由它的主管部门解决。', 'A matter of an internal body is settled by its own department.'), byLeadUnit, { when: fromInternalBody }),
  never('needed-not-settled-below', 'SETTLE_MATTER', ['66s3', '67¶1s1'], text('确需区政府定的，部门解决不了（词语本义）。', 'What really needs the government no department settles (the plain meaning of the words).'), undefined, { when: needed }),
  closes('settled-is-settled', 'SETTLE_MATTER', everything, undefined, ['66s3', '67¶1s1'], text('部门解决了的，事情就此了结。', 'What a department has settled is over.')),
];

const preparation: readonly PropertyOn<ClauseId>[] = [
  never('draft-on-the-sending-side', 'DRAFT_REQUEST', ['66s1', '67¶1s1'], text('请示由呈报单位拟写，提出事项的机构可为其起草。', 'The submitting unit writes the request; the body within it that raised the matter may write for it.'), {
    any: [byLeadUnit, { all: [fromBodyWithin, byUnit({ path: 'input.raisedBy' })] }],
  }),
  needs('department-takes-the-matter-up', draftThat({ not: byLeadUnit }), draftThat(byLeadUnit), undefined, ['67¶1s1', '67¶1s2'], text('报不报由主管部门定：第一稿出自主管部门。', 'Whether a matter goes up is for the department to say: the first draft is its own.'), {
    when: fromBodyWithin,
  }),
  needs('draft-first', ['SIGN_ISSUE', ...sending, ...leaderStage, ...officeStage], 'DRAFT_REQUEST', undefined, ['66s1'], text('没有文稿，就没有可签、可送、可退的东西。', 'There is nothing to sign, send or return before there is a draft.')),
  closes('informal-paper-goes-nowhere', draftThat({ not: { path: 'act.form', is: 'formal-document' } }), [...sending, 'RECEIVE'], 'DRAFT_REQUEST', ['66s1', '68s3'], text('不是正式文件的，送不出去，也不受理。', 'What is no formal document is neither sent nor received.')),
  closes('several-matters-go-nowhere', draftThat({ not: { path: 'act.oneMatter', is: true } }), [...sending, 'RECEIVE'], 'DRAFT_REQUEST', ['66s2', '68s3'], text('一份请示写了几件事的，送不出去，也不受理。', 'What covers more than one matter is neither sent nor received.')),

  never('answer-by-concerned', 'ANSWER_CONSULTATION', ['67¶2'], text('答复协商的是职能被涉及的部门。', 'Those consulted are the departments whose functions are touched.'), byOneOf({ path: 'input.concerned' })),
  needs('goes-up-when-agreed', [...sending, 'RECEIVE'], answerOfEach(true), answerOfEach(false), ['67¶2', '68s3'], text('涉及的部门没有全部同意，或有的又不同意了，不得报送，也不受理。', 'Nothing goes up, or is received, unless every department concerned agreed and none of them took it back.'), {
    when: { not: fromSubdistrict },
    each: 'concerned',
  }),

  never('sign-by-head', 'SIGN_ISSUE', ['66s2', '93s3'], text('请示由呈报单位一把手签发，或由登记在册的代理负责人签发。', 'The head of the submitting unit signs, or its registered acting head.'), byHeadOfLeadUnit),
];

const goingUp: readonly PropertyOn<ClauseId>[] = [
  never('sent-by-submitting-unit', sending, ['66s1', '67¶1s1', '67¶1s2'], text('报送的是呈报单位；内设机构、非常设机构不能自己报。', 'The submitting unit sends its request; bodies within it never do.'), byLeadUnit),
  needs('sent-when-signed', [...sending, 'RECEIVE'], 'SIGN_ISSUE', 'DRAFT_REQUEST', ['66s2', '68s3'], text('现稿没有一把手签发的，不得报送，也不受理。', 'A text that its head has not signed as it stands is neither sent nor received.')),
  never('one-addressee', sending, ['68s2'], text('只送一处，不得多头。', 'It is addressed to one place only.'), { path: 'act.soleAddressee', is: true }),
  never('no-level-skipped', 'SUBMIT_REQUEST', ['68s2'], text('一级一级往上报。', 'It goes up level by level.'), { path: 'act.keepsLevels', is: true }),
  never('direct-only-by-exception', 'SEND_TO_LEADER', ['68s2'], text('领导交办的只送交办人；别的须写明非直送不可的理由。', 'Only what a leader assigned goes straight to that leader; anything else needs a stated reason why it must.'), {
    any: [
      { path: 'act.leader', is: { path: 'input.assignedBy' } },
      { all: [{ path: 'act.ground', present: true }, { not: { path: 'act.ground', is: '' } }] },
    ],
  }),
  closes('under-way-the-sender-waits', [...sending, 'RECEIVE_DIRECTLY'], senderStage, 'RETURN_REQUEST', ['68s1', '68s3'], text('送出之后，未经退回，报送一方不再动它。', 'Once it went up, the sending side does nothing more with it unless it is returned.')),
  closes('returned-is-redone', 'RETURN_REQUEST', ['SIGN_ISSUE', ...sending, 'RECEIVE'], 'DRAFT_REQUEST', ['68s3'], text('退回的要从文稿重新办起；原件即使又径送到领导处，也不受理。', 'What was returned is redone from the draft on; should it come to a leader as it was, it is still not received.')),
];

const withLeader: readonly PropertyOn<ClauseId>[] = [
  never('leaders-act', leaderStage, ['68s2', '69¶2'], text('径送的公文落在区政府领导手里，由领导处置。', 'What came straight to a leader is for a leader of the government to deal with.'), byLeader),
  closes('not-past-the-office', 'SUBMIT_REQUEST', leaderStage, 'RETURN_REQUEST', ['68s1', '69¶2'], text('报到办公室的公文不是径送（词语本义）。', 'A paper that was submitted to the office did not come directly (the plain meaning of the words).')),
  needs(
    'leader-has-it',
    ['GIVE_INSTRUCTION', 'HAND_TO_OFFICE', 'ANSWER_SENDER'],
    comesToLeader(comesToThatLeader),
    comesToLeader({ not: comesToThatLeader }),
    ['69¶2'],
    text('处置它的是最后接到它的那位领导，或代其行事者（词语本义）。', 'The leader whom the paper reached last deals with it, or who stands in for that leader (the plain meaning of the words).'),
  ),
  closes('leader-lets-go', 'HAND_TO_OFFICE', ['GIVE_INSTRUCTION', 'HAND_TO_OFFICE', 'ANSWER_SENDER'], ['SEND_TO_LEADER', 'RECEIVE_DIRECTLY'], ['69¶2'], text('交办公室之后，领导手上就没有它了，除非再次径送。', 'Handed over, the paper is no longer with the leader, unless it comes directly once more.')),
  closes('handed-over-lies-with-office', 'HAND_TO_OFFICE', ['RECEIVE_DIRECTLY', ...senderStage], 'RETURN_REQUEST', ['69¶2', '68s3'], text('交到办公室的，退回之前不会又到领导或报送一方手里。', 'What was handed to the office comes to no leader and no sender before the office returns it.')),
  never('answer-not-past-office', 'ANSWER_SENDER', ['69¶1s3', '69¶2'], text('批过的公文回办公室，不径退呈报单位。', 'What a leader has written on goes back to the office, never straight to the sender.')),
  never('instruction-first-is-warned-of', 'GIVE_INSTRUCTION', ['69¶2'], text('不是自己交办的，先批后交要提醒。', 'To instruct before handing over draws a warning, unless that leader assigned the matter.'), { any: [byAssigner, warnsOfInstruction] }),
  never('own-assignment-is-not-warned-of', 'GIVE_INSTRUCTION', ['68s2', '69¶2'], text('自己直接交办的事项，先批不作提醒。', 'A leader’s own assignment may be answered first without a warning.'), { any: [{ not: byAssigner }, { not: warnsOfInstruction }] }),
  leadsTo('direct-paper-reaches-office', ['SEND_TO_LEADER', 'RECEIVE_DIRECTLY', 'GIVE_INSTRUCTION'], 'HAND_TO_OFFICE', ['69¶2'], text('领导接到径送公文，终归要交办公室。', 'What reached a leader directly ends up with the office.')),
];

const withOffice: readonly PropertyOn<ClauseId>[] = [
  never('office-acts', officeStage, ['68s1', '68s3'], text('受理和退回都归办公室。', 'Receiving and returning are the office’s.'), byOffice),
  needs('office-has-it', officeStage, ['SUBMIT_REQUEST', 'HAND_TO_OFFICE'], 'RETURN_REQUEST', ['68s1', '69¶2'], text('报到或交到办公室的，才能受理、退回。', 'The office receives or returns what was submitted or handed to it.')),
  never('unneeded-not-received', 'RECEIVE', ['66s3', '68s3'], text('部门就能解决的，不受理。', 'What a department can settle is not received.'), undefined, { when: { not: needed } }),
  never('return-only-for-obvious-faults', 'RETURN_REQUEST', ['68s3'], text('问题明显的才退。', 'Only obvious faults are a reason to return.'), { path: 'act.obvious', is: true }),
  closes('received-is-the-end', 'RECEIVE', everything, undefined, ['68s1'], text('受理之后另走收文程序，这里不再有别的步骤。', 'Once received it is an incoming paper; nothing further happens here.')),
  endsWith('ends-with-office-or-department', ['RECEIVE', 'SETTLE_MATTER'], ['66s3', '68s1'], text('或者由办公室受理，或者由部门解决。', 'It ends with the office’s receipt or a department’s settling it.')),
  endsWith('needed-ends-with-receipt', 'RECEIVE', ['67¶1s1', '68s1'], text('确需区政府定的，受理了才算报到。', 'What really needs the government ends with its receipt.'), { when: needed }),
];

const verdicts: readonly PropertyOn<ClauseId>[] = [
  never('no-deviation', everything, ['66s1', '66s2', '67¶2', '68s2', '68s3'], text('这些条款不容许带着偏离往下走。', 'None of these articles lets an act stand as a deviation.'), { path: 'verdict.deviations.0', present: false }),
  never('warning-on-instruction-only', allBut('GIVE_INSTRUCTION'), ['69¶2'], text('只有先作批示会引来提醒。', 'Nothing but an instruction given first draws a warning.'), { path: 'verdict.warnings.0', present: false }),
  never('no-other-warning', 'GIVE_INSTRUCTION', ['69¶2'], text('先作批示之外，没有别的提醒。', 'There is no warning but that an instruction came first.'), {
    any: [{ path: 'verdict.warnings.0', present: false }, { all: [{ path: 'verdict.warnings.0', is: '69¶2' }, { path: 'verdict.warnings.1', present: false }] }],
  }),
];

/** What must hold of every history of putting a request to the government, from the text of arts. 66 to 69. */
export const properties: readonly Property[] = [...within, ...preparation, ...goingUp, ...withLeader, ...withOffice, ...verdicts];
