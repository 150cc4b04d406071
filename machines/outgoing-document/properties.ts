import type { Condition, Pattern, Property } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import {
  byAbCounterpart,
  byAnyDeputyMayor,
  byDeputyInCharge,
  byDeputyInPerson,
  byHeadOfLeadUnit,
  byJusticeBureau,
  byLeadUnit,
  byMayor,
  byOffice,
  byOfficeDirector,
  byOneOf,
  byPresiding,
  byUnit,
  inPerson,
  inPost,
  none,
  propertiesOn,
  type PropertyOn,
} from '../government/patterns.js';
import type { ClauseId } from '../work-rules/register.js';
import type { acts } from './acts.js';

type ActType = keyof (typeof acts)['specs'];

// Which document it is.

const formal: Condition = {
  any: [
    { path: 'input.issuedAs', is: 'government-document' },
    { all: [{ path: 'input.issuedAs', is: 'government-letter' }, { path: 'input.addressee', in: ['city-government', 'elsewhere'] }] },
  ],
};
const letter: Condition = {
  all: [{ path: 'input.issuedAs', is: 'government-letter' }, { path: 'input.addressee', in: ['downward', 'city-department'] }],
};
const office: Condition = { path: 'input.issuedAs', is: 'office-document' };
const normative: Condition = { path: 'input.normative', is: true };
const departmentDocument: Condition = { path: 'input.issuedAs', is: 'department-document' };
const weighty: Condition = { path: 'input.weightyRequest', is: true };

const unnecessary: Condition = { path: 'input.necessary', is: false };
const outsideSubjects: Condition = { path: 'input.content', is: 'none' };
const excludedAs = (reason: string): Condition => ({ path: 'input.excluded', is: reason });
const inGovernmentName: Condition = { path: 'input.issuedAs', in: ['government-document', 'government-letter'] };
const nameTooHigh: Condition = {
  any: [
    { path: 'input.lowestName', is: 'departments' },
    { all: [inGovernmentName, { path: 'input.lowestName', is: 'office' }] },
  ],
};
const mayNotBeIssued: Condition = { any: [unnecessary, outsideSubjects, { not: excludedAs('none') }, nameTooHigh] };

const tooLong: Condition = {
  any: [
    { all: [{ path: 'input.deployment', is: 'overall' }, { path: 'input.length', atLeast: 5001 }] },
    { all: [{ path: 'input.deployment', is: 'specific' }, { path: 'input.length', atLeast: 3001 }] },
  ],
};
const warnsOfLength: Condition = { path: 'verdict.warnings', includes: '73¶2' };

// Acts and groups of acts.

const typed = <const T extends ActType>(...types: readonly T[]): readonly T[] => types;
const everything = typed(
  'DRAFT', 'GIVE_OPINION', 'AFFIX_SEAL', 'COSIGN', 'REFER_FOR_LEGALITY_REVIEW', 'REVIEW_LEGALITY', 'SUBMIT_DRAFT', 'TAKE_UP', 'RETURN_DRAFT',
  'DECLINE_ISSUE', 'EDIT_DRAFT', 'REVIEW_DRAFT', 'REPORT_TO_PARTY', 'VET_SIGN', 'SIGN_ISSUE', 'RELEASE', 'FILE_FOR_RECORD', 'CLOSE_FILE',
  'ISSUE_BY_DEPARTMENTS', 'AGREE', 'APPROVE_NAME', 'ISSUE_OWN_DOCUMENT', 'REQUIRE_DOCUMENTS',
);
const departmentsIssue = typed('ISSUE_BY_DEPARTMENTS', 'ISSUE_OWN_DOCUMENT');
const departmentsActs = typed('AGREE', 'APPROVE_NAME', 'ISSUE_OWN_DOCUMENT', 'REQUIRE_DOCUMENTS');
const allBut = (...types: readonly ActType[]): readonly ActType[] => everything.filter((type) => !types.includes(type));

const explicitOpinion = { act: 'GIVE_OPINION', where: { path: 'act.explicit', is: true } } as const satisfies Pattern;
const cleared = { act: 'REVIEW_LEGALITY', where: { path: 'act.outcome', is: 'lawful' } } as const satisfies Pattern;
const notCleared = { act: 'REVIEW_LEGALITY', where: { not: { path: 'act.outcome', is: 'lawful' } } } as const satisfies Pattern;
const cosignedByEach: Pattern = { act: 'COSIGN', where: byUnit({ path: 'each' }) };

const notOffice: Condition = none(byOffice);

/** Where the text has the government act and names no post: one of its leaders, or its office. */
const bySomebodyOfGovernment: Condition = { any: [byMayor, byPresiding, byAnyDeputyMayor, byOffice] };

const { never, needs, closes, once, endsWith, leadsTo } = propertiesOn<ClauseId>();

const drafting: readonly PropertyOn<ClauseId>[] = [
  never('draft-by-lead-unit', 'DRAFT', ['74s1'], text('只有牵头部门的人拟稿。', 'Nobody but the lead department drafts.'), byLeadUnit),
  needs(
    'nothing-before-draft',
    allBut('DRAFT', 'REPORT_TO_PARTY', ...departmentsActs),
    'DRAFT',
    undefined,
    ['74s1'],
    text('没有文稿，后面各步都无从谈起。', 'Every other step works on a draft, so a draft comes first.'),
    { when: { not: departmentDocument } },
  ),
  closes(
    'no-redraft-while-with-office',
    'SUBMIT_DRAFT',
    'DRAFT',
    'RETURN_DRAFT',
    ['71s1', '68s3'],
    text('稿子交到办公室之后，未经退回，部门不得另起新稿。', 'Once handed in, the draft lies with the office; the department redrafts only after it was sent back.'),
  ),

  never('opinion-by-head', 'GIVE_OPINION', ['74s1', '93s3'], text('写意见的是牵头部门一把手，或登记在册的代理负责人。', 'The opinion is that of the lead department’s head or registered acting head.'), byHeadOfLeadUnit),
  never('opinion-is-explicit', 'GIVE_OPINION', ['74s1'], text('含糊的意见不作数。', 'A vague opinion is none.'), { path: 'act.explicit', is: true }),
  once('one-opinion-per-text', 'GIVE_OPINION', 'DRAFT', ['74s1'], text('同一稿只写一次意见。', 'One opinion on one text.')),

  never('seal-by-lead-unit', 'AFFIX_SEAL', ['74s1'], text('盖的是牵头部门的章。', 'The seal is the lead department’s own.'), byLeadUnit),
  needs('seal-after-opinion', 'AFFIX_SEAL', explicitOpinion, 'DRAFT', ['74s1'], text('一把手就这一稿写明意见后才盖章。', 'The seal goes on after the head’s explicit opinion on this very text.')),
  once('one-seal-per-text', 'AFFIX_SEAL', 'DRAFT', ['74s1'], text('同一稿只盖一次章。', 'One seal on one text.')),

  never('cosign-by-concerned', 'COSIGN', ['74s2'], text('会签的只能是职权被涉及的部门。', 'Only departments whose powers are touched countersign.'), byOneOf({ path: 'input.concerned' })),
  once('one-cosignature-each', cosignedByEach, 'DRAFT', ['74s2'], text('每个部门对同一稿只会签一次。', 'Each department countersigns a text once.'), { each: 'concerned' }),

  never('refer-by-lead-unit', 'REFER_FOR_LEGALITY_REVIEW', ['74s3'], text('送审的是牵头部门。', 'The lead department refers its draft.'), byLeadUnit),
  never('refer-normative-only', ['REFER_FOR_LEGALITY_REVIEW', 'REVIEW_LEGALITY'], ['74s3'], text('合法性审查这一步只为规范性文件而设。', 'The legality review is a step of normative documents alone.'), undefined, {
    when: { not: normative },
  }),
  once('one-referral-per-text', 'REFER_FOR_LEGALITY_REVIEW', { act: ['DRAFT', 'REVIEW_LEGALITY'], where: { any: [{ path: 'act.type', is: 'DRAFT' }, { all: [departmentDocument, { not: { path: 'act.outcome', is: 'lawful' } }] }] } }, ['74s3'], text('原稿不动，不得再次送审。', 'An unchanged text is not referred again.')),
  never('legality-by-justice', 'REVIEW_LEGALITY', ['74s3'], text('合法与否由司法局判断。', 'The Justice Bureau judges legality.'), byJusticeBureau),
  needs('legality-after-referral', 'REVIEW_LEGALITY', 'REFER_FOR_LEGALITY_REVIEW', ['DRAFT', 'REVIEW_LEGALITY'], ['74s3'], text('每次审查都针对刚送来的这一稿。', 'Each review answers a referral of the text as it stands.')),

  never('submit-by-lead-unit', 'SUBMIT_DRAFT', ['74s1'], text('报送的是牵头部门。', 'The lead department hands in its draft.'), byLeadUnit),
  needs('submit-after-opinion', 'SUBMIT_DRAFT', explicitOpinion, 'DRAFT', ['74s1'], text('没有一把手对现稿的具体意见，不能报送。', 'No handing in without the head’s explicit opinion on the present text.')),
  needs('submit-after-seal', 'SUBMIT_DRAFT', 'AFFIX_SEAL', 'DRAFT', ['74s1'], text('现稿没有盖章，不能报送。', 'No handing in without the seal on the present text.')),
  needs('submit-after-each-cosignature', 'SUBMIT_DRAFT', cosignedByEach, 'DRAFT', ['74s2'], text('涉及的部门没有全部会签现稿，不能报送。', 'No handing in before every department concerned has countersigned the present text.'), {
    each: 'concerned',
  }),
  needs('submit-after-clearance', 'SUBMIT_DRAFT', cleared, 'DRAFT', ['74s3', '29'], text('规范性文件的现稿须先被认定合法，才能报送。', 'A normative text is handed in only once it has been found lawful as it stands.'), {
    when: normative,
  }),
  closes('adverse-opinion-bars-text', notCleared, ['SUBMIT_DRAFT', 'ISSUE_BY_DEPARTMENTS', 'TAKE_UP', 'EDIT_DRAFT', 'REVIEW_DRAFT', 'VET_SIGN', 'SIGN_ISSUE'], 'DRAFT', ['74s3', '84¶2'], text('结论不是合法的，这一稿到此为止，改稿另来。', 'A text not found lawful goes no further; only a new draft does.')),
  once('one-submission-per-text', 'SUBMIT_DRAFT', 'DRAFT', ['74s1'], text('同一稿只报送一次。', 'One text is handed in once.')),
  closes(
    'department-stage-ends-with-submission',
    'SUBMIT_DRAFT',
    ['GIVE_OPINION', 'AFFIX_SEAL', 'COSIGN', 'REFER_FOR_LEGALITY_REVIEW', 'REVIEW_LEGALITY'],
    'DRAFT',
    ['74s1', '74s2', '74s3'],
    text('意见、公章、会签、合法性审查都在报送之前完成，不得事后补办。', 'Opinion, seal, countersignatures and legality review all precede the handing in and are not made good afterwards.'),
  ),
];

const officeStage: readonly PropertyOn<ClauseId>[] = [
  never('take-up-by-office', 'TAKE_UP', ['71s1', '68s1'], text('受理归区政府办公室。', 'The government office takes drafts up.'), byOffice),
  needs('take-up-after-submission', 'TAKE_UP', 'SUBMIT_DRAFT', 'DRAFT', ['74s1', '71s1'], text('报来的现稿才能受理。', 'Only a text that was handed in is taken up.')),
  once('one-take-up-per-text', 'TAKE_UP', 'DRAFT', ['71s1'], text('同一稿只受理一次。', 'One text is taken up once.')),
  never('unneeded-not-taken-up', 'TAKE_UP', ['73¶1s2'], text('发不发都行的，不受理。', 'What need not be issued is not taken up.'), undefined, { when: unnecessary }),
  never('foreign-subject-not-taken-up', 'TAKE_UP', ['70'], text('内容不在可发文事项之内的，不受理。', 'What is no subject for such a document is not taken up.'), undefined, { when: outsideSubjects }),
  never('government-name-not-lightly', 'TAKE_UP', ['73¶1s2'], text('用办公室或部门名义就够的，不受理为政府发文。', 'Where the office’s or departments’ name would do, it is not taken up in the government’s.'), undefined, {
    when: { all: [inGovernmentName, { path: 'input.lowestName', in: ['office', 'departments'] }] },
  }),
  never('office-name-not-lightly', 'TAKE_UP', ['73¶1s2'], text('部门自己发就够的，不受理为办公室发文。', 'Where departments’ own names would do, it is not taken up in the office’s.'), undefined, {
    when: { all: [office, { path: 'input.lowestName', is: 'departments' }] },
  }),
  never('city-department-paper-not-carried-out', 'TAKE_UP', ['73(1)', '73¶1s3'], text('落实市级部门文件的意见，不受理。', 'Opinions on carrying out a city department’s paper are not taken up.'), undefined, {
    when: excludedAs('implements-city-department'),
  }),
  never('own-powers-not-taken-up', 'TAKE_UP', ['73(2)', '73¶1s3'], text('部门、街道自己能办的事，不受理。', 'What a department or sub-district may do by itself is not taken up.'), undefined, {
    when: excludedAs('within-own-powers'),
  }),
  never('speech-or-minutes-not-taken-up', 'TAKE_UP', ['73(3)', '73¶1s3'], text('讲话稿和纪要，不受理。', 'Speeches and minutes are not taken up.'), undefined, { when: excludedAs('speech-or-minutes') }),
  never('copy-not-taken-up', 'TAKE_UP', ['73(4)', '73¶1s3'], text('照搬上级而无新内容的，不受理。', 'A repetition of a paper from above is not taken up.'), undefined, { when: excludedAs('copies-higher-document') }),
  never('settled-matter-not-taken-up', 'TAKE_UP', ['73(5)', '73¶1s3'], text('已有规定或部署仍管用的，不受理。', 'What law or a valid paper already settles is not taken up.'), undefined, { when: excludedAs('already-settled') }),
  never('length-is-warned-of', 'TAKE_UP', ['73¶2'], text('超过提倡的篇幅，受理时要提醒。', 'A text beyond the encouraged length is taken up with a warning.'), warnsOfLength, { when: tooLong }),
  never('no-idle-length-warning', everything, ['73¶2'], text('没有超过篇幅，不作提醒。', 'A text within the encouraged length draws no warning.'), { not: warnsOfLength }, { when: { not: tooLong } }),
  never('length-warned-at-take-up-only', allBut('TAKE_UP'), ['73¶2'], text('篇幅只在受理时提醒。', 'Length is a matter of the take-up alone.'), { not: warnsOfLength }),
  never(
    'no-other-warning',
    everything,
    ['73¶2'],
    text('除篇幅外，其余各条都是硬性要求，没有只提醒的。', 'Length apart, these articles command; nothing else merely warns.'),
    { any: [{ path: 'verdict.warnings.0', present: false }, { all: [{ path: 'verdict.warnings.0', is: '73¶2' }, { path: 'verdict.warnings.1', present: false }] }] },
  ),
  never('no-deviation', everything, ['29', '70', '71s2', '72', '73¶1s2', '74s1', '80'], text('这些条款不容许带着偏离往下走。', 'None of these articles lets an act stand as a deviation.'), {
    path: 'verdict.deviations.0',
    present: false,
  }),

  never('decline-by-office', 'DECLINE_ISSUE', ['71s1', '73¶1s3'], text('不予行文由办公室把关决定。', 'The office declines.'), byOffice),
  never('decline-only-what-may-not-be-issued', 'DECLINE_ISSUE', ['70', '73¶1s2', '73¶1s3'], text('符合行文条件的不得挡回。', 'What may be issued is not declined.'), undefined, { when: { not: mayNotBeIssued } }),
  needs('decline-after-submission', 'DECLINE_ISSUE', 'SUBMIT_DRAFT', 'DRAFT', ['71s1', '74s1'], text('报来的稿子才谈得上不予行文。', 'Only what was handed in can be declined.')),
  closes('declined-is-final', 'DECLINE_ISSUE', allBut('CLOSE_FILE'), undefined, ['73¶1s2', '73¶1s3'], text('不予行文的，此稿不再往下走。', 'After a refusal to issue nothing more is done with the draft.')),

  never(
    'return-by-those-it-lies-with',
    'RETURN_DRAFT',
    ['68s3', '71s1', '72'],
    text('退稿的是办公室，或正在审签、签发此稿的领导。', 'The office sends a draft back, or the leader before whom it lies for vetting or signature.'),
    {
      any: [
        byOffice,
        { all: [formal, { any: [byDeputyInCharge(), byMayor] }] },
        { all: [letter, byDeputyInCharge()] },
        { all: [office, byDeputyInCharge()] },
      ],
    },
  ),
  needs('return-after-submission', 'RETURN_DRAFT', 'SUBMIT_DRAFT', 'DRAFT', ['68s3'], text('报来的稿子才能退。', 'Only what was handed in is sent back.')),
  needs('leaders-return-edited-drafts', { act: 'RETURN_DRAFT', where: notOffice }, 'EDIT_DRAFT', 'DRAFT', ['71s1'], text('未经办公室审修的稿子到不了领导手里，也就无从由其退回。', 'A leader sends back only what the office has edited and put before them.')),
  needs('deputy-returns-reviewed-drafts', { act: 'RETURN_DRAFT', where: byDeputyInCharge() }, 'REVIEW_DRAFT', 'DRAFT', ['72(1)'], text('正式公文审核之后才到副区长手里。', 'A formal document reaches the deputy mayor after the office’s review.'), {
    when: formal,
  }),
  needs('mayor-returns-vetted-drafts', { act: 'RETURN_DRAFT', where: inPost('mayor') }, 'VET_SIGN', 'DRAFT', ['72(1)'], text('审签之后才到区长手里。', 'A document reaches the mayor after it was vet-signed.'), { when: formal }),
  needs('deputy-returns-vetted-letters', { act: 'RETURN_DRAFT', where: byDeputyInCharge() }, 'VET_SIGN', 'DRAFT', ['72(2)'], text('便函经主任审签后才到副区长手里。', 'A letter reaches the deputy mayor after the director vet-signed it.'), {
    when: letter,
  }),
  closes('vetter-does-not-take-back', 'VET_SIGN', { act: 'RETURN_DRAFT', where: { any: [byDeputyInPerson(), byAbCounterpart()] } }, 'DRAFT', ['72(1)', '72(3)'], text('审签之后稿子已在签发人处，副区长不再退稿。', 'Vet-signed, the draft lies with the signer; the deputy mayor no longer sends it back.'), {
    when: { not: letter },
  }),
  closes('after-return-a-new-draft', 'RETURN_DRAFT', allBut('DRAFT', 'ISSUE_BY_DEPARTMENTS', 'REPORT_TO_PARTY'), typed('DRAFT', 'ISSUE_BY_DEPARTMENTS'), ['68s3', '73¶1s2'], text('退回之后须重新拟稿，或改由部门行文，别的都不能先做。', 'A draft sent back is drafted anew before anything else is done, unless departments issue it instead.')),

  never('edit-by-office', 'EDIT_DRAFT', ['71s1'], text('审修归办公室。', 'Editing is the office’s.'), byOffice),
  needs('edit-after-take-up', 'EDIT_DRAFT', 'TAKE_UP', 'DRAFT', ['71s1'], text('受理了现稿才审修。', 'A text is edited once it was taken up.')),
  once('one-edit-per-text', 'EDIT_DRAFT', 'DRAFT', ['71s1'], text('同一稿审修一次。', 'One text is edited once.')),
  closes('no-edit-behind-a-signature', ['REVIEW_DRAFT', 'VET_SIGN', 'SIGN_ISSUE'], 'EDIT_DRAFT', 'DRAFT', ['71s1', '72'], text('审核、审签之后，文字不再改动。', 'After review or vet-signing the wording is not touched.')),

  never('review-by-office', 'REVIEW_DRAFT', ['72(1)'], text('审核归办公室。', 'Review is the office’s.'), byOffice),
  needs('review-after-edit', 'REVIEW_DRAFT', 'EDIT_DRAFT', 'DRAFT', ['71s1', '72(1)'], text('审修过的现稿才审核。', 'The edited text is reviewed.')),
  once('one-review-per-text', 'REVIEW_DRAFT', 'DRAFT', ['72(1)'], text('正式公文的同一稿审核一次；别的公文审核不是定规，办公室可以再看。', 'One text of a formal document is reviewed once; elsewhere the review is no fixed step and the office may look again.'), { when: formal }),
  closes('no-review-behind-a-signature', ['VET_SIGN', 'SIGN_ISSUE'], 'REVIEW_DRAFT', 'DRAFT', ['72(1)'], text('审核在审签之前，不事后补。', 'Review precedes vet-signing and is not made good later.')),
];

const signing: readonly PropertyOn<ClauseId>[] = [
  never(
    'party-told-by-government',
    'REPORT_TO_PARTY',
    ['80', '80(2)'],
    text('向区委请示报告的是区政府：其领导或办公室。', 'The government reports to the Party committee: one of its leaders, or the office.'),
    bySomebodyOfGovernment,
  ),
  needs('party-told-before-signature', 'SIGN_ISSUE', 'REPORT_TO_PARTY', undefined, ['80(2)', '80'], text('呈送上级政府的重要请示，先报区委，再签发。', 'A weighty request upward goes to the Party committee before it is signed.'), { when: weighty }),

  never('formal-vetted-by-deputy', 'VET_SIGN', ['72(1)', '6¶2s2'], text('正式公文由分管副区长审签。', 'Formal documents are vet-signed by the deputy mayor in charge.'), byDeputyInCharge(), { when: formal }),
  never('letter-vetted-by-director', 'VET_SIGN', ['72(2)'], text('便函由办公室主任审签。', 'Letters are vet-signed by the office director.'), byOfficeDirector, { when: letter }),
  never('office-document-vetted-by-deputy', 'VET_SIGN', ['72(3)', '6¶2s2'], text('办公室公文由分管副区长审签。', 'The office’s documents are vet-signed by the deputy mayor in charge.'), byDeputyInCharge(), { when: office }),
  needs('vet-after-edit', 'VET_SIGN', 'EDIT_DRAFT', 'DRAFT', ['71s1', '71s2'], text('审修过的现稿才送审签。', 'Only the edited text goes to be vet-signed.')),
  needs('vet-after-review', 'VET_SIGN', 'REVIEW_DRAFT', 'DRAFT', ['72(1)'], text('正式公文审核之后才审签。', 'Formal documents are vet-signed after the office’s review.'), { when: formal }),
  once('one-vet-per-text', 'VET_SIGN', 'DRAFT', ['72'], text('同一稿审签一次。', 'One text is vet-signed once.')),

  never('formal-signed-by-mayor', 'SIGN_ISSUE', ['72(1)', '8'], text('正式公文由区长签发，或由持区长书面授权者签发。', 'Formal documents are signed by the mayor or the holder of the mayor’s written authorisation.'), byMayor, { when: formal }),
  never('letter-signed-by-deputy', 'SIGN_ISSUE', ['72(2)', '6¶2s2'], text('便函由分管副区长签发。', 'Letters are signed by the deputy mayor in charge.'), byDeputyInCharge(), { when: letter }),
  never('office-document-signed-by-director', 'SIGN_ISSUE', ['72(3)'], text('办公室公文由主任签发。', 'The office’s documents are signed by its director.'), byOfficeDirector, { when: office }),
  needs('sign-after-vet', 'SIGN_ISSUE', 'VET_SIGN', 'DRAFT', ['72'], text('现稿审签之后才签发。', 'The present text is signed after it was vet-signed.')),
  needs('sign-only-edited', 'SIGN_ISSUE', 'EDIT_DRAFT', 'DRAFT', ['71s2'], text('办公室没有审修的，领导不签。', 'What the office has not edited no leader signs.')),
  needs('sign-only-cosigned', 'SIGN_ISSUE', cosignedByEach, 'DRAFT', ['74s2'], text('缺一个会签也不签发。', 'Nothing is signed while a countersignature is missing.'), { each: 'concerned' }),
  needs('sign-only-cleared', 'SIGN_ISSUE', cleared, 'DRAFT', ['74s3', '29'], text('未认定合法的规范性文件不签发。', 'No normative document is signed without clearance.'), { when: normative }),
  never('sign-only-what-may-be-issued', ['EDIT_DRAFT', 'REVIEW_DRAFT', 'VET_SIGN', 'SIGN_ISSUE', 'RELEASE'], ['70', '73¶1s2', '73¶1s3'], text('不该发的文，办公室以后的各步都不做。', 'What may not be issued passes none of the later steps.'), undefined, { when: mayNotBeIssued }),
  once('one-signature', 'SIGN_ISSUE', undefined, ['72'], text('一件公文只签发一次。', 'A document is signed once.')),
  closes('after-signature-only-issuing', 'SIGN_ISSUE', allBut('RELEASE', 'FILE_FOR_RECORD', 'CLOSE_FILE', 'REPORT_TO_PARTY'), undefined, ['72', '71s1'], text('签发之后，只剩印发、备案、归档；向区委报告不受此限。', 'After the signature there is only release, filing and closing; the Party committee may be told at any time.')),
];

const closing: readonly PropertyOn<ClauseId>[] = [
  never('release-by-office', 'RELEASE', ['71s1'], text('印发归办公室。', 'The office sends documents out.'), byOffice),
  needs('release-after-signature', 'RELEASE', 'SIGN_ISSUE', 'DRAFT', ['72'], text('没有签发不得印发。', 'Nothing goes out unsigned.')),
  once('one-release', 'RELEASE', undefined, ['72'], text('一件公文只印发一次。', 'A document goes out once.')),

  never('filing-by-government-or-lead-unit', 'FILE_FOR_RECORD', ['29'], text('报送备案的是区政府（其领导或办公室），或主办部门。', 'The government files, one of its leaders or the office, or the lead department.'), { any: [bySomebodyOfGovernment, byLeadUnit] }),
  needs('lead-unit-files-departments-documents', { act: 'FILE_FOR_RECORD', where: none(bySomebodyOfGovernment) }, departmentsIssue, undefined, ['29'], text('区政府印发的由区政府报送；部门行文的，主办部门方可报送。', 'What went out as the government’s the government files; the lead department files what departments issued.')),
  never('filing-normative-only', 'FILE_FOR_RECORD', ['29'], text('只有规范性文件要备案。', 'Only normative documents are filed.'), undefined, { when: { not: normative } }),
  needs('filing-after-release', 'FILE_FOR_RECORD', ['RELEASE', ...departmentsIssue], undefined, ['29'], text('印发了才报备。', 'A document is filed once it is out.')),
  once('one-filing', 'FILE_FOR_RECORD', undefined, ['29'], text('只报备一次。', 'A document is filed once.')),
  leadsTo('normative-is-filed', ['RELEASE', ...departmentsIssue], 'FILE_FOR_RECORD', ['29'], text('印发的规范性文件，不论由谁行文，办结前要报备。', 'A normative document that went out, whoever issued it, is filed before its case ends.'), { when: normative }),

  never('closing-by-office-or-lead-unit', 'CLOSE_FILE', ['71s1', '74s1'], text('归档的是办公室或牵头部门。', 'The office or the lead department closes the file.'), { any: [byOffice, byLeadUnit] }),
  needs('closing-after-outcome', 'CLOSE_FILE', ['RELEASE', 'DECLINE_ISSUE', ...departmentsIssue], undefined, ['72'], text('没有印发、也没有不予行文的结论，不得归档。', 'A file is closed after the document went out or was declined.')),
  needs('closing-after-filing', 'CLOSE_FILE', ['FILE_FOR_RECORD', 'DECLINE_ISSUE'], undefined, ['29'], text('规范性文件报备之前不得归档。', 'The file of a normative document is closed after its filing.'), {
    when: normative,
  }),
  closes('closed-is-closed', 'CLOSE_FILE', everything, undefined, ['29', '72'], text('归档之后什么也不再做。', 'Nothing happens in a closed file.')),
  endsWith('ends-with-outcome', ['RELEASE', 'DECLINE_ISSUE', 'ISSUE_BY_DEPARTMENTS', 'ISSUE_OWN_DOCUMENT'], ['70', '72', '73¶1s2'], text('每件文稿或者印发，或者不予行文，或者由部门行文。', 'Every draft ends by going out, by being declined, or in a document of the departments.')),
];

const byDepartmentOfMatter: Condition = { any: [byLeadUnit, byOneOf({ path: 'input.concerned' })] };
/** The office of a department; the model government has one. */
const byDepartmentsOffice: Condition = { all: [inPerson, { path: 'act.by.unitKind', is: 'internal-body' }, { path: 'act.by.unit', in: ['commerce-office'] }] };
const issuesInOwnName: Condition = { path: 'act.name', is: 'own' };
const downward: Condition = { path: 'input.addressee', is: 'downward' };
/** What goes downward, or out in the government's or its office's name, waits for those concerned. */
const needsAgreement: Condition = { any: [downward, { not: issuesInOwnName }] };

const departments: readonly PropertyOn<ClauseId>[] = [
  never('instead-by-departments-of-matter', 'ISSUE_BY_DEPARTMENTS', ['73¶1s2'], text('改由部门行文的，是牵头部门或涉及的部门。', 'Where departments issue it instead, it is those whose matter it is.'), byDepartmentOfMatter),
  needs('instead-downward-once-cosigned', { act: 'ISSUE_BY_DEPARTMENTS', where: none(byUnit({ path: 'each' })) }, cosignedByEach, 'DRAFT', ['75s1', '74s2'], text('涉及的部门没有会签现稿，别的部门不得据以向下行文。', 'No department sends the text downward before each other one concerned has countersigned it as it stands.'), {
    when: downward,
    each: 'concerned',
  }),
  needs('instead-normative-once-cleared', 'ISSUE_BY_DEPARTMENTS', cleared, 'DRAFT', ['29'], text('改由部门行文的规范性文件，现稿须先被认定合法。', 'A normative text that departments issue instead has been found lawful as it stands.'), { when: normative }),
  closes('not-instead-of-what-was-taken-up', 'TAKE_UP', 'ISSUE_BY_DEPARTMENTS', 'DRAFT', ['70', '73¶1s2'], text('已受理的由区政府或办公室行文。', 'What was taken up is issued in the government’s or office’s name.')),
  never('instead-only-what-departments-could', 'ISSUE_BY_DEPARTMENTS', ['70', '73¶1s2', '73(2)'], text('须以区政府或办公室名义行文的，部门不自行发。', 'What needs the higher name is not issued by departments.'), undefined, {
    when: { not: { any: [{ path: 'input.lowestName', is: 'departments' }, excludedAs('within-own-powers'), outsideSubjects] } },
  }),
  never('instead-only-what-is-needed', 'ISSUE_BY_DEPARTMENTS', ['73¶1s2'], text('可发可不发的，部门也不发。', 'What need not be issued is not issued by departments either.'), undefined, { when: unnecessary }),
  closes('issued-by-departments-is-final', departmentsIssue, everything, undefined, ['73¶1s2', '75s1'], text('部门行文之后，此件了结。', 'With the departments’ document the case is over.'), { when: { not: normative } }),
  closes('issued-by-departments-leaves-filing', departmentsIssue, allBut('FILE_FOR_RECORD', 'CLOSE_FILE', 'REPORT_TO_PARTY'), undefined, ['29', '73¶1s2', '75s1'], text('部门的规范性文件印发之后，只剩备案、归档；向区委报告不受此限。', 'After the departments’ normative document there is only filing and closing; the Party committee may be told at any time.'), { when: normative }),

  never('own-document-takes-its-own-steps', departmentsActs, ['75s1', '75s2', '75s3'], text('协商、批准、自行行文只说部门自己的公文。', 'These steps are of a department’s own document alone.'), undefined, { when: { not: departmentDocument } }),
  never('own-document-needs-no-office', allBut('REPORT_TO_PARTY', 'REFER_FOR_LEGALITY_REVIEW', 'REVIEW_LEGALITY', 'FILE_FOR_RECORD', 'CLOSE_FILE', ...departmentsActs), ['71s1', '74s1', '29'], text('部门自己的公文不走区政府公文的各步，规范性文件的审查、备案除外。', 'A department’s own document takes none of the steps of the government’s, but for the review and the filing of a normative one.'), undefined, { when: departmentDocument }),
  never('agreement-of-departments', 'AGREE', ['75s1'], text('协商一致的是有关部门。', 'Those who agree are the departments of the matter.'), byDepartmentOfMatter),
  never('approval-by-mayor', 'APPROVE_NAME', ['75s2', '6¶1'], text('区政府批准，由区长作出（未决之处依通行读法）。', 'The mayor approves for the government (a reading of what the text leaves open).'), byMayor),
  never(
    'departments-and-their-offices-write',
    typed('ISSUE_OWN_DOCUMENT', 'REQUIRE_DOCUMENTS'),
    ['75s3', '75s1'],
    text('对外行文、要求报送的是部门或其办公室，不是其他内设机构。', 'Departments or their offices write and require documents; other internal bodies do not.'),
    { any: [byDepartmentOfMatter, byDepartmentsOffice] },
  ),
  needs(
    'others-agreed-before-own-document',
    { act: 'ISSUE_OWN_DOCUMENT', where: { all: [needsAgreement, none(byUnit({ path: 'each' }))] } },
    { act: 'AGREE', where: byUnit({ path: 'each' }) },
    undefined,
    ['75s1', '74s2'],
    text('涉及的部门没有同意，别的部门不得各自向下行文，也不得以区政府或办公室名义行文。', 'No department writes downward by itself, or in a higher name, before each other one concerned has agreed.'),
    { each: 'concerned' },
  ),
  needs(
    'lead-agreed-before-own-document',
    { act: 'ISSUE_OWN_DOCUMENT', where: { all: [needsAgreement, none(byLeadUnit, byDepartmentsOffice)] } },
    { act: 'AGREE', where: byLeadUnit },
    undefined,
    ['75s1', '74s2'],
    text('主办部门没有同意，涉及的部门不得自行向下行文。', 'Nor does one concerned before the lead department has agreed.'),
    { when: { path: 'input.concerned.0', present: true } },
  ),
  needs('own-normative-document-cleared', 'ISSUE_OWN_DOCUMENT', cleared, undefined, ['29', '74s3'], text('部门的规范性文件，不论用谁的名义，先经审查认定合法。', 'A department’s normative document is found lawful before it is issued, in whatever name.'), { when: normative }),
  needs('higher-name-needs-approval', { act: 'ISSUE_OWN_DOCUMENT', where: { not: issuesInOwnName } }, 'APPROVE_NAME', undefined, ['75s2'], text('未经批准，不用区政府或办公室的名义。', 'Neither name is used without approval.')),
];

/** What must hold of every history of issuing a document, from the text of arts. 29, 68, 70 to 75 and 80. */
export const properties: readonly Property[] = [...drafting, ...officeStage, ...signing, ...closing, ...departments];
