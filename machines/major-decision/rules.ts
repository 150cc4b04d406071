import type { BaseContext } from '../../src/model/procedure.js';
import { groundOf, rulesFor } from '../../src/model/rule.js';
import { text, type Text } from '../../src/model/text.js';
import { fills } from '../government/roles.js';
import { comesAfter, missing, performedBy } from '../government/rules.js';
import type { Readings } from '../work-rules/interpretations.js';
import { abScope, actingForMayor, governmentConsent, legalityOutcome, partyReport, partyReportGate, plenaryChair, preparations, preparationsOrder, standInQuorum } from '../work-rules/open-points.js';
import type { ClauseId } from '../work-rules/register.js';
import { acts, higherBodies, type Act, type Facts, type HigherBody, type PartyItem } from './acts.js';

export const interpretations = {
  'acting-for-mayor': actingForMayor,
  'ab-scope': abScope,
  'government-consent': governmentConsent,
  preparations,
  'preparations-order': preparationsOrder,
  'legality-outcome': legalityOutcome,
  'party-report': partyReport,
  'party-report-gate': partyReportGate,
  'stand-in-quorum': standInQuorum,
  'plenary-chair': plenaryChair,
};

export interface Context extends BaseContext<Facts, Readings<keyof typeof interpretations>> {
  /** The public's views were sought, or left out on the ground of secrecy. */
  readonly publicHeard: boolean;
  readonly expertsHeard: boolean;
  /** The departments that have countersigned the present plan. */
  readonly cosigned: readonly string[];
  /** The bodies to which the present plan has been submitted, and those that have approved it. */
  readonly submittedTo: readonly HigherBody[];
  readonly approvedBy: readonly HigherBody[];
  readonly partyReported: boolean;
}

const { demand, order, route } = rulesFor<Context, Act, ClauseId>();

const isExecutiveMeeting = ({ by }: Act) => by.unit === 'executive-meeting';
const isPlenary = ({ by }: Act) => by.unit === 'plenary-meeting';

const isHigherBody = (unit: string | undefined): unit is HigherBody => unit !== undefined && (higherBodies as readonly string[]).includes(unit);

/** The meetings that only prepare, and what the text says of each. */
const preparatoryMeetings: ReadonlyMap<string, readonly ClauseId[]> = new Map([
  ['mayor-office-meeting', ['25', '7s2', '53(2)']],
  ['special-meeting', ['25', '7s2', '54(3)']],
  ['mayor-huddle', ['55¶2s2', '25', '7s2']],
]);

const needsPublicViews = ({ facts, readings }: Context) => facts.reachesWidely || readings.preparations === 'always';

const presence = (event: Act) =>
  event.type === 'DECIDE'
    ? { due: event.membersDue, present: event.membersPresent, standIns: event.standIns ?? 0 }
    : { due: undefined, present: undefined, standIns: 0 };
const exceedsHalf = (present: number | undefined, due: number | undefined) => present !== undefined && due !== undefined && present * 2 > due;

const partyClauses = (items: readonly PartyItem[]): readonly ClauseId[] => (items.length ? items.map((item) => `80(${item})` as const) : ['80']);
const isPartyInformed = ({ partyReported, submittedTo }: Context) => partyReported || submittedTo.includes('party-standing-committee');

const outcomes = {
  adopted: text('会议通过', 'The meeting adopts it'),
  'not-adopted': text('会议未通过', 'The meeting does not adopt it'),
  'more-work': text('会议要求进一步研究修改', 'The meeting sends it back for more work'),
  refused: text('上级不予批准或未通过', 'The body above refuses it'),
  'sent-back': text('上级退回修改', 'The body above sends it back for changes'),
} as const satisfies Readonly<Record<string, Text>>;

const aspects = {
  necessity: text('必要性', 'whether it is necessary'),
  feasibility: text('可行性', 'whether it is feasible'),
  soundness: text('科学性', 'whether it is scientifically sound'),
} as const;

const risks = {
  stability: text('社会稳定', 'social stability'),
  environment: text('环境', 'the environment'),
  economy: text('经济', 'the economy'),
} as const;

const stages = {
  publicHeard: text('公众参与', 'public participation'),
  expertsHeard: text('专家论证', 'expert argument'),
} as const;

export const rules = {
  performedBy: performedBy<Context, Act>(),
  comesAfter: comesAfter<Context, Act>(acts.specs),

  isOrdinary: route({
    clauses: ['19'],
    says: text('不属于第十九条所列事项', 'It is none of the matters of art. 19'),
    holds: ({ context }) => context.facts.item === 'none',
  }),
  needsNoProcedure: order({
    clauses: ['19'],
    says: text('不属于重大行政决策事项，不进入重大行政决策程序', 'It is no matter for a major decision, so this procedure does not apply'),
    remedy: text('由分管领导按分工处理', 'The leader in charge settles it'),
  }),
  isForTheMeeting: order({
    clauses: ['25', '7s2', '19'],
    says: text('属于重大行政决策事项，不能由个人按分工处理', 'It is a matter for a major decision and cannot be settled by one person'),
    remedy: text('按程序提请区政府常务会议或全体会议集体决定', 'Take it by the procedure to the executive meeting or the plenary'),
  }),

  isWithinDuties: demand({
    clauses: ['20'],
    says: text('提出的事项须属于本单位法定职责且为工作所需', 'A unit proposes what lies within its statutory duties and is needed for its work'),
    remedy: text('由职责所属的单位提出', 'Let the unit propose it whose duty it is'),
    holds: ({ event }) => event.type === 'PROPOSE' && event.withinDuties,
  }),
  speaksForTheGovernment: demand<{ readonly role: 'mayor' }>({
    clauses: ['20', '6¶1'],
    says: (_, { context }) =>
      context.readings['government-consent'] === 'deputy-in-charge'
        ? text('是否启动由区长或分管副区长代表区政府决定', 'The mayor or the deputy mayor in charge decides for the government whether to start')
        : text('是否启动由区长代表区政府决定', 'The mayor decides for the government whether to start'),
    remedy: text('报请有权代表区政府的人决定', 'Put it to the one who may consent for the government'),
    holds: ({ context, event }, { role }) => {
      const { facts, readings } = context;
      if (fills(role, event.by, event.type, facts, readings)) return true;
      return readings['government-consent'] === 'deputy-in-charge' && fills('deputy-in-charge', event.by, event.type, facts, readings);
    },
  }),

  isOpenToPublic: demand({
    clauses: ['21'],
    says: text('须面向社会公众征求意见', 'The public at large is asked'),
    remedy: text('向社会公众征求意见，而不限于机关内部', 'Ask the public, not only other offices'),
    holds: ({ context, event }) => event.type === 'SEEK_PUBLIC_VIEWS' && (event.openToPublic || !needsPublicViews(context)),
  }),
  isNotYetSought: demand({
    clauses: ['21'],
    says: text('本方案已经征求公众意见', 'The public’s views on this plan were sought already'),
    remedy: text('继续办理其余准备', 'Go on with the other preparations'),
    // A secret matter has not been before the public: what bars it there is its secrecy alone.
    holds: ({ context }) => !context.publicHeard || context.facts.secret,
  }),
  usesSomeForm: demand({
    clauses: ['21'],
    says: text('须至少采用一种征求意见的方式', 'At least one form of asking is used'),
    remedy: text('采用公示、调研、座谈、听证或其他方式', 'Use a notice, a survey, a forum, a hearing or another form'),
    holds: ({ event }) => event.type === 'SEEK_PUBLIC_VIEWS' && event.forms.length > 0,
  }),
  needsNoPublicViews: route({
    clauses: ['21'],
    says: text('涉及面不广，可不经公众参与', 'It does not reach widely and needs no public participation, though it may have it'),
    holds: ({ context }) => !needsPublicViews(context),
  }),
  isSecret: demand({
    clauses: ['21', '35'],
    says: text('只有依法需要保密的，才可免予公众参与', 'Only what law keeps secret goes without public participation'),
    remedy: text('向社会公众征求意见', 'Seek the public’s views'),
    holds: ({ context }) => context.facts.secret,
  }),
  groundIsRecorded: demand({
    clauses: ['21', '35'],
    says: text('免予公众参与须记明保密依据', 'The ground of secrecy is put on record'),
    remedy: text('写明保密依据', 'State the ground of secrecy'),
    holds: ({ event }) => groundOf(event) !== undefined,
  }),
  isNotSecret: demand({
    clauses: ['35', '86'],
    says: text('依法需要保密的，不得向社会公开', 'What law keeps secret is not made public'),
    remedy: text('不公开；须公众参与的，按保密情形办理', 'Keep it closed; leave out public participation on the ground of secrecy'),
    holds: ({ context }) => !context.facts.secret,
  }),
  followsListedOrder: demand<{ readonly stage: keyof typeof stages }>({
    clauses: ['18'],
    says: ({ stage }) => text(`依所列先后，${stages[stage].zh}在前`, `In the order listed, ${stages[stage].en} comes first`),
    remedy: ({ stage }) => text(`先完成${stages[stage].zh}`, `Complete ${stages[stage].en} first`),
    holds: ({ context }, { stage }) =>
      context.readings['preparations-order'] === 'any-order' || context[stage] || (stage === 'publicHeard' && !needsPublicViews(context)),
  }),
  isArguedByExperts: demand({
    clauses: ['22'],
    says: text('须由相关领域专家或研究咨询机构论证', 'Experts in the field or a research institute argue the plan'),
    remedy: text('组织专家或委托研究咨询机构', 'Call in experts or an institute'),
    holds: ({ event }) => event.type === 'HOLD_EXPERT_ARGUMENT' && event.arguedBy !== 'own-staff',
  }),
  examines: demand<{ readonly aspect: keyof typeof aspects }>({
    clauses: ['22'],
    says: ({ aspect }) => text(`须论证方案的${aspects[aspect].zh}`, `The argument covers ${aspects[aspect].en}`),
    remedy: ({ aspect }) => text(`补充${aspects[aspect].zh}论证`, `Have it examined ${aspects[aspect].en}`),
    holds: ({ event }, { aspect }) => event.type === 'HOLD_EXPERT_ARGUMENT' && event[aspect],
  }),
  assesses: demand<{ readonly risk: keyof typeof risks }>({
    clauses: ['23'],
    says: ({ risk }) => text(`须评估${risks[risk].zh}风险`, `The assessment covers risks to ${risks[risk].en}`),
    remedy: ({ risk }) => text(`补充${risks[risk].zh}风险评估`, `Assess the risks to ${risks[risk].en}`),
    holds: ({ event }, { risk }) => event.type === 'ASSESS_RISKS' && event[risk],
  }),

  cosignsOnce: demand({
    clauses: ['24'],
    says: text('该单位已会签本方案', 'This unit has already countersigned this plan'),
    remedy: text('等待其他有关单位会签', 'Wait for the other units'),
    holds: ({ context, event }) => event.by.unit === undefined || !context.cosigned.includes(event.by.unit),
  }),
  allCosigned: route({
    clauses: ['24'],
    says: text('有关部门、单位均已会签', 'Every unit concerned has countersigned'),
    holds: ({ context }) => missing(context.facts.concerned, context.cosigned).length === 0,
  }),
  hasMaterials: demand({
    clauses: ['24'],
    says: text('方案须连同相关材料送审', 'The plan goes to review together with its papers'),
    remedy: text('附齐相关材料', 'Add the papers'),
    holds: ({ event }) => event.type === 'REFER_FOR_LEGALITY_REVIEW' && event.withMaterials,
  }),
  opinionLetsGoOn: route({
    clauses: ['24'],
    says: text('审查意见允许提请集体决策', 'The opinion lets it go on to the collective decision'),
    holds: ({ context, event }) =>
      event.type === 'REVIEW_LEGALITY' && (event.outcome === 'lawful' || context.readings['legality-outcome'] === 'opinion-suffices'),
  }),
  opinionStops: route({
    clauses: ['24', '84¶2'],
    says: text('审查意见要求修改或认定不合法', 'The opinion asks for changes or finds it unlawful'),
    holds: ({ context, event }) =>
      event.type === 'REVIEW_LEGALITY' && event.outcome !== 'lawful' && context.readings['legality-outcome'] === 'lawful-only',
  }),
  awaitsRevision: order({
    clauses: ['24', '84¶2'],
    says: text('方案未获合法的审查意见，修改并重新审查之前不得继续办理', 'The plan was not found lawful and goes no further until it is revised and reviewed anew'),
    remedy: text('由承办单位修改方案，重新会签、送审', 'The unit in charge revises it, and has it countersigned and reviewed anew'),
  }),

  isDecidedCollectively: demand<{ readonly role: 'deciding-meeting' }>({
    clauses: (_, { event }) => preparatoryMeetings.get(event.by.unit ?? '') ?? ['25', '7s2'],
    says: (_, { event }) =>
      event.by.unit !== undefined && preparatoryMeetings.has(event.by.unit)
        ? text('这一会议只能研究、协调或酝酿，不能作出重大行政决策', 'This meeting may study and prepare, but takes no major decision')
        : text('重大行政决策不由个人或其他机构作出', 'A major decision is taken neither by one person nor by another body'),
    remedy: text('提请区政府常务会议或全体会议集体讨论决定', 'Take it to the executive meeting or the plenary'),
    holds: ({ context, event }, { role }) => fills(role, event.by, event.type, context.facts, context.readings),
  }),
  isDiscussed: demand({
    clauses: ['25', '7s2'],
    says: text('须经会议集体讨论', 'It is discussed in session'),
    remedy: text('上会讨论，不以传签代替', 'Discuss it at the meeting instead of passing a paper round'),
    holds: ({ event }) => event.type === 'DECIDE' && event.discussed,
  }),
  countsMembersOnly: demand({
    clauses: ['52¶1'],
    says: text('出席人数只计组成人员，不会多于应到人数', 'Only members count, so no more can be present than are due'),
    remedy: text('列席人员不计入，重新核实人数', 'Leave attendees out and count again'),
    holds: ({ event }) => {
      const { due, present } = presence(event);
      return !isExecutiveMeeting(event) || due === undefined || present === undefined || present <= due;
    },
  }),
  hasQuorum: demand({
    clauses: (_, { event }) => {
      const { due, present, standIns } = presence(event);
      return standIns > 0 && present !== undefined && exceedsHalf(present + standIns, due) ? ['52¶1', '58'] : ['52¶1'];
    },
    says: text('常务会议出席的组成人员须超过应到人数的一半，代替出席的不计', 'More than half of the members due attend the executive meeting; stand-ins do not count'),
    remedy: (_, { event }) => {
      const { due } = presence(event);
      return due === undefined
        ? text('写明应到和实到人数', 'State how many members are due and present')
        : text(`至少须有${Math.floor(due / 2) + 1}名组成人员出席`, `At least ${Math.floor(due / 2) + 1} members have to be present`);
    },
    holds: ({ context, event }) => {
      const { due, present, standIns } = presence(event);
      if (!isExecutiveMeeting(event)) return true;
      return exceedsHalf(present === undefined || context.readings['stand-in-quorum'] === 'not-counted' ? present : present + standIns, due);
    },
  }),
  executiveMeetingIsChairedRightly: demand({
    clauses: ['52¶1'],
    says: text('常务会议由区长，或受其委托的分管日常工作的常委副区长主持', 'The mayor chairs the executive meeting, or the executive vice mayor whom the mayor entrusts'),
    remedy: text('由区长主持，或由区长委托常委副区长主持', 'The mayor takes the chair, or entrusts the executive vice mayor with it'),
    holds: ({ context, event }) => {
      if (!isExecutiveMeeting(event) || event.type !== 'DECIDE') return true;
      const presides = event.chair === 'presiding-executive-vice-mayor' && context.readings['acting-for-mayor'] === 'presiding';
      return event.chair === 'mayor' || event.chair === 'entrusted-executive-vice-mayor' || presides;
    },
  }),
  plenaryIsChairedRightly: demand({
    clauses: ['51¶1'],
    says: text('全体会议由区长主持，规则未设委托', 'The mayor chairs the plenary; the rules know no entrusting here'),
    remedy: text('由区长主持', 'The mayor takes the chair'),
    holds: ({ context, event }) => {
      if (!isPlenary(event) || event.type !== 'DECIDE') return true;
      return event.chair === 'mayor' || (event.chair === 'presiding-executive-vice-mayor' && context.readings['plenary-chair'] === 'presiding');
    },
  }),
  plenaryIsChairedByMayor: demand({
    breach: 'stand',
    clauses: ['51¶1', '6¶1'],
    says: text('全体会议应由区长本人主持', 'The mayor in person chairs the plenary'),
    remedy: text('记明区长外出、由常委副区长主持工作', 'Record that the mayor is away and the executive vice mayor presides'),
    holds: ({ event }) => !isPlenary(event) || event.type !== 'DECIDE' || event.chair === 'mayor',
  }),
  outcomeIs: route<{ readonly outcome: keyof typeof outcomes }>({
    clauses: [],
    says: ({ outcome }) => outcomes[outcome],
    holds: ({ event }, { outcome }) => 'outcome' in event && event.outcome === outcome,
  }),
  comesAfterDecision: order<{ readonly clause: ClauseId }>({
    clauses: ({ clause }) => [...new Set<ClauseId>(['25', clause, '7s2'])],
    says: text('区政府常务会议或全体会议尚未作出决定', 'The executive meeting or the plenary has not decided it'),
    remedy: text('先经区政府常务会议或全体会议集体讨论决定', 'Have it decided by the executive meeting or the plenary first'),
  }),
  wasNotAdopted: order({
    clauses: ['25'],
    says: text('会议未通过，本次程序到此为止', 'The meeting did not adopt it, and this procedure is over'),
    remedy: text('需要再议的，另行提出', 'Propose the matter anew if it is to be taken up again'),
  }),

  needsBodyAbove: route({
    clauses: ['26¶1'],
    says: text('依法须报批或提请审议', 'Law requires approval or deliberation above'),
    holds: ({ context }) => context.facts.higherBodies.length > 0,
  }),
  needsNoBodyAbove: route({
    clauses: ['26¶1'],
    says: text('无须报批或提请审议', 'No approval or deliberation above is required'),
    holds: ({ context }) => context.facts.higherBodies.length === 0,
  }),
  isDueThere: demand({
    clauses: ['26¶1'],
    says: text('依法并不须报该机关批准或审议', 'Law does not require this body’s approval or deliberation'),
    remedy: text('只报依法须批准或审议的机关', 'Submit it to the bodies that law names'),
    holds: ({ context, event }) => event.type === 'SUBMIT_UPWARD' && context.facts.higherBodies.includes(event.to),
  }),
  submitsOnce: demand({
    clauses: ['26¶1'],
    says: text('本方案已报该机关', 'This plan has already been submitted to this body'),
    remedy: text('等候其批准或审议', 'Wait for its answer'),
    holds: ({ context, event }) => event.type === 'SUBMIT_UPWARD' && !context.submittedTo.includes(event.to),
  }),
  wasSubmittedThere: demand({
    clauses: ['26¶1'],
    says: text('只就已上报且尚未答复的方案作出决定', 'A body decides on what was submitted to it and still waits for its answer'),
    remedy: text('先由区政府上报或提请审议', 'The government submits the plan to it first'),
    holds: ({ context, event }) => {
      if (!isHigherBody(event.by.unit)) return true;
      return context.submittedTo.includes(event.by.unit) && !context.approvedBy.includes(event.by.unit);
    },
  }),
  isLastApproval: route({
    clauses: ['26¶1'],
    says: text('依法须有的批准、审议均已通过', 'Every approval that law requires is there'),
    holds: ({ context, event }) =>
      event.type === 'DECIDE_ABOVE' && event.outcome === 'approved' && missing(context.facts.higherBodies, [...context.approvedBy, event.by.unit ?? '']).length === 0,
  }),
  isNotLastApproval: route({
    clauses: ['26¶1'],
    says: text('尚待其他机关批准或审议', 'Other bodies have still to approve'),
    holds: ({ context, event }) =>
      event.type === 'DECIDE_ABOVE' && event.outcome === 'approved' && missing(context.facts.higherBodies, [...context.approvedBy, event.by.unit ?? '']).length > 0,
  }),

  partyHeardBeforeDecision: demand({
    clauses: (_, { context }) => partyClauses(context.facts.partyItems),
    says: text('集体决定之前须先向区委请示报告', 'The Party committee is told before the collective decision'),
    remedy: text('先向区委请示报告', 'Report to the Party committee first'),
    holds: ({ context }) =>
      context.readings['party-report'] === 'anytime' ||
      context.readings['party-report-gate'] === 'release' ||
      context.facts.partyItems.length === 0 ||
      isPartyInformed(context) ||
      context.facts.higherBodies.includes('party-standing-committee'),
  }),
  partyHeardBeforeRequest: demand({
    clauses: ['80(2)'],
    says: text('上报上级政府的重大请示，须先向区委请示报告', 'A weighty request to higher government is put to the Party committee first'),
    remedy: text('先向区委请示报告', 'Report to the Party committee first'),
    holds: ({ context, event }) =>
      context.readings['party-report'] === 'anytime' ||
      event.type !== 'SUBMIT_UPWARD' ||
      event.to !== 'city-government' ||
      !context.facts.partyItems.includes('2') ||
      isPartyInformed(context),
  }),
  partyHeardBeforeRelease: demand({
    clauses: (_, { context }) => partyClauses(context.facts.partyItems),
    says: text('决定公布、实施之前须先向区委请示报告', 'The Party committee is told before the decision goes out'),
    remedy: text('先向区委请示报告', 'Report to the Party committee first'),
    holds: ({ context }) => context.readings['party-report'] === 'anytime' || context.facts.partyItems.length === 0 || isPartyInformed(context),
  }),
  partyHeardAtLast: demand({
    clauses: (_, { context }) => partyClauses(context.facts.partyItems),
    says: text('须向区委请示报告的事项，办结前须已请示报告', 'What has to be put to the Party committee is put to it before the file is closed'),
    remedy: text('向区委请示报告', 'Report to the Party committee'),
    holds: ({ context }) => context.facts.partyItems.length === 0 || isPartyInformed(context),
  }),

  usesSeveralChannels: demand({
    clauses: ['35'],
    says: text('须通过多种方式向社会公开', 'It is made public through several channels'),
    remedy: text('增加公开渠道', 'Add channels'),
    holds: ({ event }) => event.type === 'PUBLISH' && event.severalChannels,
  }),
  isPublishedUnlessSecret: demand({
    clauses: ['26¶2', '35'],
    says: text('除依法保密的外，公布之后方可办结', 'Unless law keeps it secret, it is published before the file is closed'),
    remedy: text('先向社会公布', 'Publish it first'),
    holds: ({ context }) => context.facts.secret,
  }),
};
