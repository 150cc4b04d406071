import { rulesFor } from '../../src/model/rule.js';
import type { BaseContext } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { fills } from '../government/roles.js';
import { comesAfter, missing, performedBy } from '../government/rules.js';
import type { Readings } from '../work-rules/interpretations.js';
import { abScope, actingForMayor, actingHead, governmentConsent, legalityOutcome, lettersElsewhere, partyReport } from '../work-rules/open-points.js';
import type { ClauseId } from '../work-rules/register.js';
import { acts, type Act, type Facts } from './acts.js';

export const interpretations = {
  'acting-for-mayor': actingForMayor,
  'ab-scope': abScope,
  'acting-head': actingHead,
  'legality-outcome': legalityOutcome,
  'party-report': partyReport,
  'letters-elsewhere': lettersElsewhere,
  'government-consent': governmentConsent,
};

export interface Context extends BaseContext<Facts, Readings<keyof typeof interpretations>> {
  /** The departments that have countersigned this draft. */
  readonly cosigned: readonly string[];
  /** Whether a weighty request has been put to the Party committee; other reports leave no trace in the case. */
  readonly partyReported: boolean;
  /** The departments that have agreed on a department's own document. */
  readonly agreed: readonly string[];
  /** Whether the government let a department use its name or its office's. */
  readonly nameApproved: boolean;
  /** Whether there is a draft, be it one that was returned. */
  readonly drafted: boolean;
  /** Whether the text as it stands passed the legality review. */
  readonly cleared: boolean;
}

const { demand, order, route } = rulesFor<Context, Act, ClauseId>();

/** Which of the three chains of art. 72 signs the document. */
export type Chain = 'formal' | 'letter' | 'office';

export function chainOf({ facts, readings }: Pick<Context, 'facts' | 'readings'>): Chain {
  if (facts.issuedAs === 'office-document') return 'office';
  if (facts.issuedAs === 'government-document' || facts.addressee === 'city-government') return 'formal';
  return facts.addressee === 'elsewhere' && readings['letters-elsewhere'] === 'formal' ? 'formal' : 'letter';
}

/** The excluded cases of art. 73, by item. */
const excludedBy = {
  'implements-city-department': '73(1)',
  'within-own-powers': '73(2)',
  'speech-or-minutes': '73(3)',
  'copies-higher-document': '73(4)',
  'already-settled': '73(5)',
} as const satisfies Record<Exclude<Facts['excluded'], 'none'>, ClauseId>;

const nameRank = { departments: 0, office: 1, government: 2 } as const;
const usedName = ({ issuedAs }: Facts): keyof typeof nameRank => (issuedAs === 'office-document' ? 'office' : 'government');

/** The departments that agree: on a draft for the government, the one that drew it up and those that countersigned it. */
const agreeing = ({ facts, agreed, cosigned }: Context, { type }: Act): readonly string[] => (type === 'ISSUE_BY_DEPARTMENTS' ? [facts.leadUnit, ...cosigned] : agreed);

/** The other departments of the matter that have not yet agreed with the one that acts, itself or through its office. */
const othersToAgree = (context: Context, event: Act): readonly string[] =>
  (context.facts.concerned.length ? missing([context.facts.leadUnit, ...context.facts.concerned], agreeing(context, event)) : []).filter(
    (unit) => event.by.unit !== unit && event.by.unit !== `${unit}-office`,
  );

const usesOwnName = (event: Act): boolean => event.type === 'ISSUE_BY_DEPARTMENTS' || (event.type === 'ISSUE_OWN_DOCUMENT' && event.name === 'own');

const isNeeded = ({ facts }: Context) => facts.necessary;
const isWithinContent = ({ facts }: Context) => facts.content !== 'none';
const isNotExcluded = ({ facts }: Context) => facts.excluded === 'none';
const isLowestName = ({ facts }: Context) => nameRank[usedName(facts)] <= nameRank[facts.lowestName];

const lengthLimit = { overall: 5000, specific: 3000, none: Number.POSITIVE_INFINITY } as const;

export const rules = {
  performedBy: performedBy<Context, Act>(),
  comesAfter: comesAfter<Context, Act>(acts.specs),

  opinionIsExplicit: demand({
    clauses: ['74s1'],
    says: text('主要负责人的意见须具体、明确', 'The head’s opinion has to be specific and explicit'),
    remedy: text('由主要负责人写明具体意见', 'The head writes down a specific opinion'),
    holds: ({ event }) => event.type === 'GIVE_OPINION' && event.explicit,
  }),
  cosignsOnce: demand({
    clauses: ['74s2'],
    says: text('该部门已会签本稿', 'This department has already countersigned this draft'),
    remedy: text('等待其他部门会签', 'Wait for the other departments'),
    holds: ({ context, event }) => event.by.unit === undefined || !context.cosigned.includes(event.by.unit),
  }),
  allCosigned: route({
    clauses: ['74s2'],
    says: text('涉及的部门均已会签', 'Every department concerned has countersigned'),
    holds: ({ context }) => missing(context.facts.concerned, context.cosigned).length === 0,
  }),
  isNormative: demand({
    clauses: ['29'],
    says: text('只有规范性文件须报送备案', 'Only a normative document is filed for record review'),
    remedy: text('无须备案，直接办结', 'No filing is needed: close the file'),
    holds: ({ context }) => context.facts.normative,
  }),
  isNotNormative: route({
    clauses: ['74s3'],
    says: text('不属于规范性文件', 'It is not a normative document'),
    holds: ({ context }) => !context.facts.normative,
  }),
  opinionLetsGoOn: route({
    clauses: ['74s3', '84¶2'],
    says: text('审查意见允许进入下一环节', 'The opinion lets it go on'),
    holds: ({ context, event }) =>
      event.type === 'REVIEW_LEGALITY' && (event.outcome === 'lawful' || context.readings['legality-outcome'] === 'opinion-suffices'),
  }),
  opinionStops: route({
    clauses: ['74s3', '84¶2'],
    says: text('审查意见要求修改或认定不合法', 'The opinion asks for changes or finds it unlawful'),
    holds: ({ context, event }) =>
      event.type === 'REVIEW_LEGALITY' && event.outcome !== 'lawful' && context.readings['legality-outcome'] === 'lawful-only',
  }),

  isNeeded: demand({
    clauses: ['73¶1s2'],
    says: text('行文须确有必要，可发可不发的不发', 'A document has to be needed; one that may as well stay unissued is not issued'),
    remedy: text('不行文，或改用其他方式', 'Do not issue it, or use another way'),
    holds: ({ context }) => isNeeded(context),
  }),
  isWithinContent: demand({
    clauses: ['70'],
    says: text('内容须属于须由区政府或其办公室行文的全区性重要事项', 'The content has to be an important matter of the whole district'),
    remedy: text('由部门自行行文', 'Let the department issue it'),
    holds: ({ context }) => isWithinContent(context),
  }),
  isNotExcluded: demand({
    clauses: (_, { context }) => (context.facts.excluded === 'none' ? ['73¶1s3'] : [excludedBy[context.facts.excluded]]),
    says: text('属于不以区政府及其办公室名义行文的情形', 'It is one of the kinds that are not issued in the name of the government or its office'),
    remedy: text('不以区政府或其办公室名义行文', 'Do not issue it in either name'),
    holds: ({ context }) => isNotExcluded(context),
  }),
  isLowestName: demand({
    clauses: ['73¶1s2'],
    says: text('能用较低名义行文的，不用较高名义', 'Where a lower name would do, the higher one is not used'),
    remedy: (_, { context }) =>
      context.facts.lowestName === 'departments'
        ? text('由部门或部门联合行文', 'Let the department or departments issue it')
        : text('改以区政府办公室名义行文', 'Issue it in the office’s name'),
    holds: ({ context }) => isLowestName(context),
  }),
  isNotEligible: demand({
    clauses: ['73¶1s2', '70'],
    says: text('符合行文条件的，不得拒绝行文', 'A document that may be issued is not to be declined'),
    remedy: text('受理，或退回修改', 'Take it up, or return it for changes'),
    holds: ({ context }) => ![isNeeded, isWithinContent, isNotExcluded, isLowestName].every((condition) => condition(context)),
  }),
  isDrafted: demand({
    clauses: ['74s1'],
    says: text('尚未拟稿，没有可以行文的文稿', 'There is no draft yet that could be issued'),
    remedy: text('先由牵头部门拟稿', 'Let the lead department draft it first'),
    holds: ({ context }) => context.drafted,
  }),
  departmentsCouldIssue: demand({
    clauses: ['73¶1s2', '73(2)'],
    says: text('须以区政府或其办公室名义行文的，不由部门自行行文', 'What needs the name of the government or its office is not issued by departments in their own'),
    remedy: text('由区政府办公室受理', 'Have the office take it up'),
    holds: ({ context: { facts } }) => facts.lowestName === 'departments' || facts.excluded === 'within-own-powers' || facts.content === 'none',
  }),
  isShort: demand({
    strength: 'SOFT',
    clauses: ['73¶2'],
    says: (_, { context }) => {
      const limit = lengthLimit[context.facts.deployment];
      return text(`篇幅一般不超过${limit}字`, `Such a document should not be longer than ${limit} characters`);
    },
    remedy: text('压缩篇幅', 'Shorten it'),
    holds: ({ context }) => context.facts.length <= lengthLimit[context.facts.deployment],
  }),

  isFormal: route({
    clauses: ['72(1)'],
    says: text('以区政府名义的正式公文', 'A formal document in the government’s name'),
    holds: ({ context }) => chainOf(context) === 'formal',
  }),
  isLetter: route({
    clauses: ['72(2)'],
    says: text('以区政府名义的便函', 'A letter in the government’s name'),
    holds: ({ context }) => chainOf(context) === 'letter',
  }),
  isOffice: route({
    clauses: ['72(3)'],
    says: text('以区政府办公室名义的公文', 'A document in the office’s name'),
    holds: ({ context }) => chainOf(context) === 'office',
  }),
  partyReported: demand({
    clauses: ['80(2)'],
    says: text('上报上级政府的重大请示，须先向区委请示报告', 'A weighty request to higher government is put to the Party committee first'),
    remedy: text('先向区委请示报告', 'Report to the Party committee first'),
    holds: ({ context }) => !context.facts.weightyRequest || context.partyReported || context.readings['party-report'] === 'anytime',
  }),
  isReportedAtLast: demand({
    clauses: ['80(2)'],
    says: text('上报上级政府的重大请示，须向区委请示报告', 'A weighty request to higher government is put to the Party committee'),
    remedy: text('向区委请示报告', 'Report to the Party committee'),
    holds: ({ context }) => !context.facts.weightyRequest || context.partyReported,
  }),
  isDepartmentDocument: route({
    clauses: ['75s1'],
    says: text('部门以自身名义的公文', 'A department’s own document'),
    holds: ({ context }) => context.facts.issuedAs === 'department-document',
  }),
  isOfInternalBody: route({
    clauses: ['75s3'],
    says: text('由内设机构办理', 'An internal body acts'),
    holds: ({ event }) => event.by.unitKind === 'internal-body',
  }),
  isOfNoInternalBody: route({
    clauses: ['75s3'],
    says: text('不是由内设机构办理', 'It is no internal body that acts'),
    holds: ({ event }) => event.by.unitKind !== 'internal-body',
  }),
  opinionBarsText: order({
    clauses: ['74s3', '84¶2'],
    says: text('审查意见不是“合法”的，现稿不得报送', 'A text that the review did not find lawful is not handed in'),
    remedy: text('修改后重新拟稿，再送合法性审查', 'Draft it anew with the changes, and have it reviewed again'),
  }),
  isAgreedUpon: demand({
    clauses: (_, { context: { facts }, event }) => (usesOwnName(event) ? ['75s1'] : facts.addressee === 'downward' ? ['75s1', '74s2'] : ['74s2']),
    says: (_, { event }) =>
      usesOwnName(event)
        ? text('涉及其他部门的事项，协商一致之前不得各自向下行文', 'On a matter of several departments none writes downward by itself before they have agreed')
        : text('批准的只是名义；涉及其他部门的事项，仍须先协商一致', 'The approval lifts no more than the ban on the name: where other departments are concerned they still agree first'),
    remedy: (_, { context, event }) => text(`先与${othersToAgree(context, event).join('、')}协商一致`, `Reach agreement with ${othersToAgree(context, event).join(', ')} first`),
    holds: ({ context, event }) =>
      (usesOwnName(event) && context.facts.addressee !== 'downward') || othersToAgree(context, event).length === 0,
  }),
  // Art. 29 has the legality of every normative document reviewed and names no reviewer; the only one that the rules name is the Justice Bureau.
  isClearedIfNormative: demand({
    clauses: (_, { event }) => (usesOwnName(event) ? ['29'] : ['74s3', '29']),
    says: text('规范性文件无论以谁的名义，均须先通过合法性审查', 'In whosever name, a normative document first passes its legality review'),
    remedy: text('先送区司法局审查，认定合法后再行文', 'Refer it to the Justice Bureau, and issue it once it is found lawful'),
    holds: ({ context }) => !context.facts.normative || context.cleared,
  }),
  nameIsOwnOrApproved: demand({
    clauses: ['75s2'],
    says: text('未经区政府批准，部门不用区政府或其办公室的名义行文', 'Without the government’s approval a department writes neither in its name nor in its office’s'),
    remedy: text('以部门自身名义行文，或先报区政府批准', 'Write in the department’s own name, or obtain the government’s approval first'),
    holds: ({ context, event }) => event.type !== 'ISSUE_OWN_DOCUMENT' || event.name === 'own' || context.nameApproved,
  }),
  approvesForTheGovernment: demand<{ readonly role: 'mayor' }>({
    clauses: ['75s2', '6¶1'],
    says: (_, { context }) =>
      context.readings['government-consent'] === 'deputy-in-charge'
        ? text('由区长或分管副区长代表区政府批准', 'The mayor or the deputy mayor in charge approves for the government')
        : text('由区长代表区政府批准', 'The mayor approves for the government'),
    remedy: text('报请有权代表区政府的人批准', 'Put it to the one who may approve for the government'),
    holds: ({ context: { facts, readings }, event }, { role }) =>
      fills(role, event.by, event.type, facts, readings) || (readings['government-consent'] === 'deputy-in-charge' && fills('deputy-in-charge', event.by, event.type, facts, readings)),
  }),
  isFiledIfNormative: demand({
    clauses: ['29'],
    says: text('规范性文件须报送备案后方可办结', 'A normative document is filed for record review before its file is closed'),
    remedy: text('先报送备案', 'File it for record review first'),
    holds: ({ context }) => !context.facts.normative,
  }),
};
