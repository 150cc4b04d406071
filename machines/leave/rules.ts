import { isAfter } from '../../src/model/instant.js';
import type { Performer } from '../../src/model/performer.js';
import type { BaseContext } from '../../src/model/procedure.js';
import { rulesFor } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { Post } from '../government/register.js';
import { fills, type Relations } from '../government/roles.js';
import { comesAfter, performedBy } from '../government/rules.js';
import type { Readings } from '../work-rules/interpretations.js';
import { abClash, abScope, actingForMayor } from '../work-rules/open-points.js';
import type { ClauseId } from '../work-rules/register.js';
import { acts, type Act, type Facts } from './acts.js';

export const interpretations = { 'acting-for-mayor': actingForMayor, 'ab-scope': abScope, 'ab-clash': abClash };

/** On what somebody stands in. */
export type Standing = 'ab-counterpart' | 'presiding' | 'entrusted';

export interface Context extends BaseContext<Facts & Relations, Readings<keyof typeof interpretations>> {
  /** What has been recorded of standing in. */
  readonly standIns: readonly Standing[];
}

const { demand, order, route } = rulesFor<Context, Act, ClauseId>();

/** The clause on which a use of a rule rests. */
export interface Resting {
  readonly clause: ClauseId;
}

/** The posts in which each kind of applicant is away. */
const postsOf: Readonly<Record<Facts['kind'], readonly Post[]>> = {
  'deputy-mayor': ['executive-vice-mayor', 'vice-mayor'],
  'office-director': ['office-director'],
  'unit-head': ['unit-head'],
  mayor: ['mayor'],
};

const isApplicant = ({ applicant, kind }: Facts, by: Performer): boolean =>
  by.officer === applicant && by.actingFor === undefined && (postsOf[kind] as readonly string[]).includes(by.post);

const isPairAway = ({ kind, counterpartAway }: Facts): boolean => kind === 'deputy-mayor' && counterpartAway;

export const rules = {
  performedBy: performedBy<Context, Act>(),
  comesAfter: comesAfter<Context, Act>(acts.specs),

  byApplicant: demand<Resting>({
    clauses: ({ clause }) => [clause],
    says: text('须由请假人本人以其登记的职务办理', 'This is done by the one whose absence it is, in person and in the post on record'),
    remedy: text('由请假人本人办理', 'Whoever is to be away does it in person'),
    holds: ({ context, event }) => isApplicant(context.facts, event.by),
  }),
  byApplicantOrGovernment: demand({
    clauses: ['93s1'],
    says: text('销假由请假人本人、区政府领导或区政府办公室办理', 'A leave is closed by whoever took it, by a leader or by the government office'),
    remedy: text('由请假人本人或区政府办公室销假', 'Whoever took the leave, or the office, closes it'),
    holds: ({ context, event }) => isApplicant(context.facts, event.by) || fills('government', event.by, event.type, context.facts, context.readings),
  }),
  isBeforehand: demand({
    clauses: ['93s2'],
    says: text('请假和同意都须在离开之前', 'Leave is asked for, and consent given, before leaving'),
    remedy: text('先请假，待区长同意后再离开', 'Ask first, and leave once the mayor has consented'),
    holds: ({ event }) => (event.type !== 'APPLY' && event.type !== 'CONSENT') || event.beforehand,
  }),
  isNotOwnLeave: demand({
    clauses: ['93s2'],
    says: text('不得代区长批准自己的外出或休假', 'Nobody who acts for the mayor consents to their own absence'),
    remedy: text('请区长本人同意', 'Have the mayor consent in person'),
    holds: ({ context, event }) => event.by.officer !== context.facts.applicant,
  }),
  pairNotAwayTogether: demand({
    strength: 'DEFAULT',
    clauses: ['6¶2s3'],
    says: text('互为AB角的两位副区长一般不同时外出、休假', 'The two deputy mayors of an AB pair are as a rule not away at the same time'),
    remedy: text('错开时间，或写明必须同时外出的理由', 'Choose another time, or state the ground on which both have to be away'),
    holds: ({ context }) => !isPairAway(context.facts) || context.readings['ab-clash'] === 'never',
  }),
  pairNeverAwayTogether: demand({
    clauses: ['6¶2s3'],
    says: text('互为AB角的两位副区长不得同时外出、休假', 'The two deputy mayors of an AB pair are never away at the same time'),
    remedy: text('错开时间', 'Choose another time'),
    holds: ({ context }) => !isPairAway(context.facts) || context.readings['ab-clash'] !== 'never',
  }),
  consentWasDueBefore: order({
    clauses: ['93s2'],
    says: text('人已离开，不能再补办请假或同意', 'The applicant has left: leave is not asked for, nor consent given, afterwards'),
    remedy: text('下次外出前请假', 'Ask before leaving the next time'),
  }),
  mayorsConsentIsNeeded: order({
    clauses: ['93s2', '93s3'],
    says: text('副区长、区政府办公室主任外出须经区长同意，不以部门、街道负责人的程序代替', 'Deputy mayors and the office director need the mayor’s consent; the procedure for heads of units does not replace it'),
    remedy: text('向区长请假', 'Ask the mayor for leave'),
  }),
  goesByCommitteeRules: order({
    clauses: ['93s3'],
    says: text('部门主要负责人、街道办事处主任的请销假，依区委的规定办理', 'Heads of departments and sub-district directors take and close leave under the district committee’s rules'),
    remedy: text('按区委规定办理，再登记', 'Go through the committee’s procedure and have that recorded'),
  }),
  closesByCommitteeRules: order({
    clauses: ['93s3'],
    says: text('返回后须先按区委规定办理销假，再了结', 'On the return, reporting back under the district committee’s rules comes first'),
    remedy: text('由本人按区委规定办理销假', 'Whoever was away reports back under the committee’s rules'),
  }),
  reportsToMayor: demand({
    clauses: ['93s2'],
    says: text('返回后须向区长报告', 'The return is reported to the mayor'),
    remedy: text('向区长本人报告', 'Report it to the mayor'),
    holds: ({ event }) => event.type !== 'REPORT_RETURN' || event.to === 'mayor',
  }),
  isOverdue: demand({
    clauses: ['93s2'],
    strength: 'MAY',
    says: text('计划返回时间未过，不作提醒', 'The planned return has not passed: there is nothing to remind of'),
    remedy: text('待计划返回时间过后', 'Wait until the planned return has passed'),
    holds: ({ context, event }) => isAfter(event.at, context.facts.plannedReturn),
  }),

  isPairedDeputy: demand({
    clauses: ['6¶2s2'],
    says: text('只有副区长之间互为AB角', 'Only deputy mayors stand in for each other as a pair'),
    remedy: text('如需他人代办，由区长委托', 'If somebody is to take over, the mayor entrusts them'),
    holds: ({ context }) => context.facts.kind === 'deputy-mayor',
  }),
  isCounterpart: demand({
    clauses: ['6¶2s2'],
    says: text('代行人须是互为AB角的另一位副区长', 'Whoever stands in has to be the deputy mayor paired with the absent one'),
    remedy: text('登记AB角另一方；由他人代办的，须区长委托', 'Record the other of the pair; anybody else needs to be entrusted by the mayor'),
    holds: ({ event }) => event.type !== 'RECORD_COUNTERPART' || event.standIn === 'counterpart',
  }),
  counterpartIsThere: demand({
    clauses: ['6¶2s2', '6¶2s3'],
    says: text('AB角另一方也外出时，不能由其代行', 'The other of the pair is away as well and cannot stand in'),
    remedy: text('由区长委托其他副区长或区政府办公室主任', 'The mayor entrusts another deputy mayor or the office director'),
    holds: ({ context, event }) => event.type !== 'RECORD_COUNTERPART' || event.standIn !== 'counterpart' || !isPairAway(context.facts),
  }),
  counterpartMayDoIt: demand({
    clauses: (_, { event }) => (event.type === 'RECORD_COUNTERPART' && event.scope === 'named-to-mayor' ? ['6¶2s2', '72(1)'] : ['6¶2s2']),
    says: text('代行不超出被代行人的政务活动，也不及于区长的权限', 'Standing in reaches no further than the absent deputy’s own duties, and never to what is the mayor’s'),
    remedy: text('缩小代行范围；区长的事项须由区长书面委托', 'Narrow the scope; what is the mayor’s takes the mayor’s written authorisation'),
    holds: ({ context, event }) =>
      event.type !== 'RECORD_COUNTERPART' ||
      event.scope === 'official-activities' ||
      (event.scope === 'portfolio' && context.readings['ab-scope'] === 'portfolio-acts'),
  }),
  pairsAreOfDeputies: order({
    clauses: ['6¶2s2'],
    says: text('AB角只在副区长之间设立', 'Pairs that stand in for each other are made of deputy mayors'),
    remedy: text('区长外出的，登记主持工作的常委副区长；其他情况由区长委托', 'For the mayor, record who presides; otherwise the mayor entrusts somebody'),
  }),
  isExecutive: demand({
    clauses: ['6¶1'],
    says: text('区长不在时，由常委副区长主持工作', 'While the mayor is away the executive vice mayor presides'),
    remedy: text('登记常委副区长', 'Record the executive vice mayor'),
    holds: ({ event }) => event.type !== 'RECORD_PRESIDING' || event.standIn === 'executive-vice-mayor',
  }),
  presidingCoversIt: demand({
    clauses: ['6¶1', '72(1)', '8'],
    says: text('主持工作不包括规则点名由区长办理的事项', 'Presiding does not include what the rules give to the mayor by name'),
    remedy: text('由区长另行书面委托并写明事项', 'The mayor authorises it separately, in writing, naming the matter'),
    holds: ({ context, event }) => event.type !== 'RECORD_PRESIDING' || event.scope === 'presiding' || context.readings['acting-for-mayor'] === 'presiding',
  }),
  presidingIsForTheMayor: order({
    clauses: ['6¶1'],
    says: text('主持区政府工作只在区长外出、休假期间', 'Somebody presides over the government only while the mayor is away'),
    remedy: text('副区长外出的，登记其AB角代行', 'For a deputy mayor, record the other of the pair'),
  }),
  isEntrustable: demand({
    clauses: ['8'],
    says: text('区长只委托副区长或区政府办公室主任', 'The mayor entrusts deputy mayors and the office director'),
    remedy: text('改为委托副区长或区政府办公室主任', 'Entrust one of them instead'),
    holds: ({ event }) => event.type !== 'ENTRUST' || event.to !== 'somebody-else',
  }),
  isInWriting: demand({
    clauses: ['8', '72(1)'],
    says: text('委托办理区长的点名事项，须以书面写明', 'What the rules give to the mayor by name is entrusted only in writing that names it'),
    remedy: text('由区长出具写明事项的书面委托', 'The mayor sets it out in writing'),
    holds: ({ event }) => event.type !== 'ENTRUST' || event.covers === 'other-work' || event.written,
  }),
  mayorMayPassItOn: demand({
    clauses: ['6¶1', '72(1)', '8'],
    says: text('规则点名由区长办理的事项，只能由区长本人办理', 'What the rules give to the mayor by name stays with the mayor'),
    remedy: text('留待区长本人办理', 'Leave it for the mayor'),
    holds: ({ context, event }) => event.type !== 'ENTRUST' || event.covers === 'other-work' || context.readings['acting-for-mayor'] !== 'never',
  }),
  nobodyIsAway: order<Resting>({
    clauses: ({ clause }) => [clause],
    says: text('无人外出、休假，也无人请假时，没有代行', 'Nobody stands in where nobody is away or has asked to be'),
    remedy: text('待请假之后再登记', 'Record it once leave has been asked for'),
  }),

  isMayor: route({
    clauses: ['6¶1'],
    says: text('外出的是区长', 'It is the mayor who is away'),
    holds: ({ context }) => context.facts.kind === 'mayor',
  }),
  isUnitHead: route({
    clauses: ['93s3'],
    says: text('外出的是部门主要负责人或街道办事处主任', 'It is the head of a department or a sub-district director'),
    holds: ({ context }) => context.facts.kind === 'unit-head',
  }),
};
