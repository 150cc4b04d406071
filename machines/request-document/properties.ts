import type { Condition, Pattern, Property } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import {
  byAbCounterpart,
  byAnyDeputyMayor,
  byHeadOfLeadUnit,
  byLeadUnit,
  byMayor,
  byOffice,
  byOneOf,
  byPresiding,
  byUnit,
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
const throughDepartment: Condition = { path: 'input.sender', in: ['department', 'internal-body', 'non-permanent-body'] };
const needed: Condition = { path: 'input.needsGovernment', is: true };

// Acts and groups of acts.

const typed = <const T extends ActType>(...types: readonly T[]): readonly T[] => types;
const everything = typed(
  'ASK_DEPARTMENT', 'SETTLE_MATTER', 'DRAFT_REQUEST', 'ANSWER_CONSULTATION', 'SIGN_ISSUE', 'SUBMIT_REQUEST', 'SEND_TO_LEADER', 'RECEIVE_DIRECTLY',
  'GIVE_INSTRUCTION', 'HAND_TO_OFFICE', 'ANSWER_SENDER', 'RECEIVE', 'RETURN_REQUEST',
);
const allBut = (...types: readonly ActType[]): readonly ActType[] => everything.filter((type) => !types.includes(type));
const departmentStage = typed('ASK_DEPARTMENT', 'SETTLE_MATTER', 'DRAFT_REQUEST', 'ANSWER_CONSULTATION', 'SIGN_ISSUE', 'SUBMIT_REQUEST', 'SEND_TO_LEADER');
const leaderStage = typed('RECEIVE_DIRECTLY', 'GIVE_INSTRUCTION', 'HAND_TO_OFFICE', 'ANSWER_SENDER');
const sending = typed('SUBMIT_REQUEST', 'SEND_TO_LEADER');

const properDraft: Condition = {
  all: [
    { path: 'act.form', is: 'formal-document' },
    { path: 'act.oneMatter', is: true },
  ],
};
const faultyDraft: Pattern = { act: 'DRAFT_REQUEST', where: { not: properDraft } };
const agreedByEach: Pattern = { act: 'ANSWER_CONSULTATION', where: { all: [byUnit({ path: 'each' }), { path: 'act.agrees', is: true }] } };

/** One of the government's leaders: the mayor and the deputy mayors, or who stands in for one of them. */
const byLeader: Condition = { any: [byMayor, byPresiding, byAnyDeputyMayor] };

/** The leader with whom the activating act has to do: the same one, or one of the two standing in for the other. */
const sameLeader: Condition = {
  any: [
    { path: 'act.by.officer', is: { path: 'activation.by.officer' } },
    { path: 'act.by.actingFor.officer', is: { path: 'activation.by.officer' } },
    { path: 'act.by.officer', is: { path: 'activation.by.actingFor.officer' } },
    { path: 'act.by.actingFor.officer', is: { path: 'activation.by.actingFor.officer' } },
  ],
};

/** By the leader who assigned the matter, or who stands in for that leader. */
const byAssigner: Condition = {
  any: [
    { all: [{ path: 'act.by.actingFor', present: false }, { path: 'act.by.officer', is: { path: 'input.assignedBy' } }] },
    { path: 'act.by.actingFor.officer', is: { path: 'input.assignedBy' } },
  ],
};
const warnsOfInstruction: Condition = { path: 'verdict.warnings', includes: '69¶2' };

const { never, needs, closes, once, endsWith, leadsTo } = propertiesOn<ClauseId>();

const within: readonly PropertyOn<ClauseId>[] = [
  never('ask-by-body-within', 'ASK_DEPARTMENT', ['67¶1s1'], text('向主管部门请示的，是提出事项的机构自己。', 'The body in which the matter arises asks its department.'), byUnit({ path: 'input.raisedBy' })),
  never('only-bodies-within-ask', 'ASK_DEPARTMENT', ['67¶1s1'], text('部门和街道没有要先请示的主管部门。', 'Departments and sub-districts have no department of their own to ask.'), undefined, { when: { not: fromBodyWithin } }),
  once('asked-once', 'ASK_DEPARTMENT', undefined, ['67¶1s1'], text('同一事项问主管部门一次（此步的本义）。', 'A matter is put to the department once (the plain meaning of the step).')),
  needs('internal-body-asks-first', allBut('ASK_DEPARTMENT'), 'ASK_DEPARTMENT', undefined, ['67¶1s1'], text('内设机构的事项先问主管部门，之后才谈得上别的。', 'A matter of an internal body is put to its department before anything else is done with it.'), { when: fromInternalBody }),
  never('unneeded-not-carried-up', ['SUBMIT_REQUEST', 'SEND_TO_LEADER'], ['67¶1s1'], text('内设机构的事项并非确需区政府定的，主管部门不上报。', 'A matter of an internal body goes up only if it really needs the government.'), undefined, { when: { all: [fromInternalBody, { not: needed }] } }),

  never('settled-by-a-department', 'SETTLE_MATTER', ['66s3', '67¶1s1'], text('能解决事项的是部门。', 'A department is what settles a matter.'), {
    any: [byLeadUnit, { path: 'act.by.unitKind', is: 'department' }],
  }),
  never('settled-by-own-department', 'SETTLE_MATTER', ['67¶1s1'], text('内设机构的事项由它的主管部门解决。', 'A matter from within a department is settled by that department.'), byLeadUnit, { when: fromBodyWithin }),
  never('subdistrict-does-not-settle', 'SETTLE_MATTER', ['66s3'], text('街道请示的事项由部门解决，不是由街道自己。', 'What a sub-district asks for is settled by a department, not by the sub-district.'), { not: byLeadUnit }, { when: fromSubdistrict }),
  never('needed-not-settled-below', 'SETTLE_MATTER', ['66s3', '67¶1s1'], text('确需区政府定的，部门解决不了（此步的本义）。', 'What really needs the government no department settles (the plain meaning of the words).'), undefined, { when: needed }),
  closes('settled-is-settled', 'SETTLE_MATTER', everything, undefined, ['66s3', '67¶1s1'], text('部门解决了的，事情就此了结。', 'What a department has settled is over.')),
];

const drafting: readonly PropertyOn<ClauseId>[] = [
  never('draft-by-submitting-unit', 'DRAFT_REQUEST', ['66s1', '67¶1s1', '67¶1s2'], text('请示由呈报单位拟写，内设机构、非常设机构不能自己行文。', 'The submitting unit drafts; bodies within it write nothing to the government themselves.'), byLeadUnit),
  needs('draft-before-paperwork', ['SIGN_ISSUE', 'SUBMIT_REQUEST', 'SEND_TO_LEADER', ...leaderStage, 'RECEIVE', 'RETURN_REQUEST'], 'DRAFT_REQUEST', undefined, ['66s1'], text('没有文稿，就没有可签、可送、可退的东西。', 'There is nothing to sign, send or return before there is a draft.')),
  closes('faulty-draft-goes-nowhere', faultyDraft, ['SIGN_ISSUE', ...sending], 'DRAFT_REQUEST', ['66s1', '66s2'], text('不是正式文件，或不止一事的，既不能签也不能送。', 'What is no formal document, or covers more than one matter, is neither signed nor sent.')),

  never('answer-by-concerned', 'ANSWER_CONSULTATION', ['67¶2'], text('答复协商的是职能被涉及的部门。', 'Those consulted are the departments whose functions are touched.'), byOneOf({ path: 'input.concerned' })),

  never('sign-by-head', 'SIGN_ISSUE', ['66s2', '93s3'], text('请示由呈报单位一把手签发，或由登记在册的代理负责人签发。', 'The head of the submitting unit signs, or its registered acting head.'), byHeadOfLeadUnit),
  once('one-signature-per-text', 'SIGN_ISSUE', 'DRAFT_REQUEST', ['66s2'], text('同一稿只签一次（此步的本义）。', 'One text is signed once (the plain meaning of the step).')),
];

const goingUp: readonly PropertyOn<ClauseId>[] = [
  never('sent-by-submitting-unit', sending, ['66s1', '67¶1s1', '67¶1s2'], text('报送的是呈报单位。', 'The submitting unit sends its request.'), byLeadUnit),
  needs('sent-when-signed', sending, 'SIGN_ISSUE', 'DRAFT_REQUEST', ['66s2'], text('现稿没有一把手签发，不得报送。', 'A text goes up only after its head signed that very text.')),
  needs('sent-when-agreed', sending, agreedByEach, undefined, ['67¶2'], text('涉及的部门没有全部同意，不得报送。', 'A department’s request goes up only after every department concerned agreed.'), { when: throughDepartment, each: 'concerned' }),
  never('one-addressee', sending, ['68s2'], text('只送一处，不得多头。', 'It is addressed to one place only.'), { path: 'act.soleAddressee', is: true }),
  never('no-level-skipped', 'SUBMIT_REQUEST', ['68s2'], text('一级一级往上报。', 'It goes up level by level.'), { path: 'act.keepsLevels', is: true }),
  never('direct-only-by-exception', 'SEND_TO_LEADER', ['68s2'], text('领导交办的只送交办人；别的须写明非直送不可的理由。', 'Only what a leader assigned goes straight to that leader; anything else needs a stated reason why it must.'), {
    any: [
      { path: 'act.leader', is: { path: 'input.assignedBy' } },
      { all: [{ path: 'act.ground', present: true }, { not: { path: 'act.ground', is: '' } }] },
    ],
  }),
  closes('under-way-the-sender-waits', [...sending, 'RECEIVE_DIRECTLY'], departmentStage, 'RETURN_REQUEST', ['68s1', '68s3'], text('报送之后，未经退回，呈报单位不再动它。', 'Once it went up, the sender does nothing more with it unless it is returned.')),
];

const withLeader: readonly PropertyOn<ClauseId>[] = [
  never('leaders-act', leaderStage, ['68s2', '69¶2'], text('径送的公文落到区政府领导手里，由其处置。', 'What was sent straight to a leader lies with a leader of the government.'), byLeader),
  needs('leader-has-it', ['GIVE_INSTRUCTION', 'HAND_TO_OFFICE', 'ANSWER_SENDER'], { act: 'RECEIVE_DIRECTLY', where: sameLeader }, 'RETURN_REQUEST', ['69¶2'], text('处置它的是接到它的那位领导。', 'The leader who came by the paper deals with it.')),
  closes('leader-lets-go', 'HAND_TO_OFFICE', leaderStage, 'RETURN_REQUEST', ['69¶2'], text('交办公室之后，领导手上就没有它了。', 'Handed over, the paper is no longer with the leader.')),
  never('answer-not-past-office', 'ANSWER_SENDER', ['69¶1s3', '69¶2'], text('批过的公文回办公室，不径退呈报单位。', 'What a leader has written on goes back to the office, never straight to the sender.')),
  never('instruction-first-is-warned-of', 'GIVE_INSTRUCTION', ['69¶2'], text('不是自己交办的，先批后交要提醒。', 'To instruct before handing over draws a warning, unless the leader assigned the matter.'), { any: [byAssigner, warnsOfInstruction] }),
  never('own-assignment-is-not-warned-of', 'GIVE_INSTRUCTION', ['68s2', '69¶2'], text('自己直接交办的事项，先批不作提醒。', 'A leader’s own assignment may be answered first without a warning.'), { not: warnsOfInstruction }, { when: { path: 'input.assignedBy', present: true } }),
  leadsTo('direct-paper-reaches-office', ['RECEIVE_DIRECTLY', 'GIVE_INSTRUCTION'], 'HAND_TO_OFFICE', ['69¶2'], text('领导接到径送公文，终归要交办公室。', 'What a leader came by directly ends up with the office.')),
];

const withOffice: readonly PropertyOn<ClauseId>[] = [
  never('office-acts', ['RECEIVE', 'RETURN_REQUEST'], ['68s1', '68s3'], text('受理和退回都归办公室。', 'Receiving and returning are the office’s.'), byOffice),
  needs('office-has-it', ['RECEIVE', 'RETURN_REQUEST'], ['SUBMIT_REQUEST', 'HAND_TO_OFFICE'], 'RETURN_REQUEST', ['68s1', '69¶2'], text('送到或交到办公室的，才能受理、退回。', 'The office deals with what was submitted or handed to it.')),
  never('unneeded-not-received', 'RECEIVE', ['66s3'], text('部门就能解决的，不受理。', 'What a department can settle is not received.'), undefined, { when: { not: needed } }),
  never('return-only-for-obvious-faults', 'RETURN_REQUEST', ['68s3'], text('问题明显的才退。', 'Only obvious faults are a reason to return.'), { path: 'act.obvious', is: true }),
  closes('received-is-the-end', 'RECEIVE', everything, undefined, ['68s1'], text('受理之后另走收文程序。', 'Once received it is an incoming paper and another procedure’s.')),
  endsWith('ends-with-office-or-department', ['RECEIVE', 'SETTLE_MATTER'], ['66s3', '68s1'], text('或者由办公室受理，或者由部门解决。', 'It ends with the office’s receipt or a department’s settling it.')),
];

const verdicts: readonly PropertyOn<ClauseId>[] = [
  never('no-deviation', everything, ['66s1', '66s2', '67¶2', '68s2', '68s3'], text('这些条款不容许带着偏离往下走。', 'None of these articles lets an act stand as a deviation.'), { path: 'verdict.deviations.0', present: false }),
  never('warning-on-instruction-only', allBut('GIVE_INSTRUCTION'), ['69¶2'], text('只有先作批示会引来提醒。', 'Nothing but an instruction given first draws a warning.'), { path: 'verdict.warnings.0', present: false }),
  never('one-warning', 'GIVE_INSTRUCTION', ['69¶2'], text('除此没有别的提醒。', 'There is no other warning.'), {
    any: [{ path: 'verdict.warnings.0', present: false }, { all: [{ path: 'verdict.warnings.0', is: '69¶2' }, { path: 'verdict.warnings.1', present: false }] }],
  }),
];

/** What must hold of every history of putting a request to the government, from the text of arts. 66 to 69. */
export const properties: readonly Property[] = [...within, ...drafting, ...goingUp, ...withLeader, ...withOffice, ...verdicts];
