import { isAfter } from '../../src/model/instant.js';
import type { Performer } from '../../src/model/performer.js';
import type { BaseContext } from '../../src/model/procedure.js';
import { rulesFor } from '../../src/model/rule.js';
import { text, type Text } from '../../src/model/text.js';
import { dayOf } from '../government/calendar.js';
import { fills } from '../government/roles.js';
import { comesAfter, missing, performedBy } from '../government/rules.js';
import type { Readings } from '../work-rules/interpretations.js';
import { abScope, actingForMayor, actingHead, lateSlip, legalityOutcome } from '../work-rules/open-points.js';
import type { ClauseId } from '../work-rules/register.js';
import { acts, lastDayFor, type Act, type Facts } from './acts.js';

export const interpretations = {
  'acting-for-mayor': actingForMayor,
  'ab-scope': abScope,
  'acting-head': actingHead,
  'legality-outcome': legalityOutcome,
  'late-slip': lateSlip,
};

export interface Context extends BaseContext<Facts, Readings<keyof typeof interpretations>> {
  /** The departments whose heads have signed agreement in this coordination. */
  readonly signed: readonly string[];
  /** The departments whose disagreement is stated and, past the note, stands on it. */
  readonly objecting: readonly string[];
  /** The departments whose disagreement the mayor has settled. */
  readonly settled: readonly string[];
  /** The deputy mayor in charge of the lead department has heard the present sides at a special meeting, and they did not agree. */
  readonly deputyHasTried: boolean;
  /** The legality opinion that lies with a major decision. */
  readonly legality: Extract<Act, { type: 'ATTACH_LEGALITY_OPINION' }>['outcome'] | 'none';
}

const { demand, order, route } = rulesFor<Context, Act, ClauseId>();

/** The department for which somebody signs: that of the head they stand in for, or their own. */
export const departmentOf = (by: Performer): string => by.actingFor?.unit ?? by.unit ?? '';

/** The departments that have neither agreed nor had their disagreement settled. */
const outstanding = ({ facts, signed, settled }: Context): string[] => missing(facts.concerned, [...signed, ...settled]);

/** Only topics for these meetings are put forward on a slip. */
const needsSlip = ({ meeting }: Facts): boolean => meeting === 'executive-meeting' || meeting === 'mayor-office-meeting';

/** Whether the meeting is one of the two that decide major matters, and the matter is one. */
const isForDecision = ({ meeting, majorDecision }: Facts): boolean => majorDecision && (meeting === 'executive-meeting' || meeting === 'plenary-meeting');

const isDelivered = (event: Act) => (event.type === 'DELIVER_SLIP' ? dayOf(event.at) : undefined);
const reachesOfficeInTime = (facts: Facts, event: Act): boolean => {
  const day = isDelivered(event);
  return day === undefined || day <= lastDayFor(facts.meetingAt);
};

const inTimeWords = (facts: Facts) =>
  text(`议题一般应在会前留足5个工作日，即不晚于${lastDayFor(facts.meetingAt)}送达`, `A topic should generally reach the office five working days ahead: by the end of ${lastDayFor(facts.meetingAt)}`);

/** What has to happen before the meeting begins, by the clause that says so. */
const beforeMeeting = {
  '56s2': text('议题须在会议开始之前确定', 'An agenda is fixed before its meeting begins'),
  '56s3': text('议题须在会议开始之前送达办公室并汇总', 'A topic reaches the office, and is collated there, before its meeting begins'),
} as const satisfies Partial<Record<ClauseId, Text>>;

/** Who calls and chairs each meeting, by clause; and whether the executive vice mayor may, entrusted or presiding. */
const conveners = {
  'executive-meeting': { clause: '52¶1', posts: ['mayor'], executive: true },
  'mayor-office-meeting': { clause: '53¶1', posts: ['mayor'], executive: true },
  'plenary-meeting': { clause: '51¶1', posts: ['mayor'], executive: false },
  'special-meeting': { clause: '54¶1s1', posts: ['mayor', 'executive-vice-mayor', 'vice-mayor'], executive: true },
  'mayor-huddle': { clause: '55¶1', posts: ['mayor'], executive: true },
} as const satisfies Record<Facts['meeting'], { readonly clause: ClauseId; readonly posts: readonly string[]; readonly executive: boolean }>;

/** Whether an act is done by a meeting itself, or by whoever may call and chair it. */
function isByMeeting(meeting: Facts['meeting'], { by, type }: Pick<Act, 'by' | 'type'>): boolean {
  if (by.unit === meeting) return true;
  const { posts, executive } = conveners[meeting];
  if (!by.actingFor) return (posts as readonly string[]).includes(by.post);
  const { basis, covers = [] } = by.actingFor;
  return executive && by.post === 'executive-vice-mayor' && (basis === 'presiding' || (basis === 'entrusted' && covers.includes(type)));
}

const isInChargeOf = (unit: string, { readings }: Context, { by, type }: Act): boolean => fills('deputy-in-charge', by, type, { leadUnit: unit }, readings);

/** Whether a special meeting on a dispute coordinates, or somebody who may call it: the mayor, or a deputy mayor in charge of one of its sides. */
function isBySpecialMeetingOnDispute(context: Context, event: Act): boolean {
  const { by } = event;
  if (by.unit === 'special-meeting' || (by.post === 'mayor' && !by.actingFor) || by.actingFor?.basis === 'presiding') return true;
  const { leadUnit, concerned } = context.facts;
  return [leadUnit, ...concerned].some((unit) => isInChargeOf(unit, context, event));
}

/** Whether the deputy mayor in charge of the lead department calls a meeting as such, rather than for the mayor on a written authorisation. */
const isCalledByDeputyInCharge = (context: Context, event: Act): boolean => event.by.actingFor?.basis !== 'entrusted' && isInChargeOf(context.facts.leadUnit, context, event);

const convenersOfDispute = [
  text('区政府专题会议', 'a special meeting'),
  text('召集它的区长，或受其委托的常委副区长', 'the mayor who calls it, or the executive vice mayor entrusted'),
  text('召集它的、分管其中一方的副区长', 'a deputy mayor who calls it, in charge of one side'),
];

/** What the text says of the meetings that only prepare a major decision. */
const preparatory: Readonly<Record<string, ClauseId>> = { 'mayor-office-meeting': '53(2)', 'special-meeting': '54(3)', 'mayor-huddle': '55¶2s2' };

/** The clauses that keep a major decision for the executive meeting or the plenary, whatever body tries to settle it, or wherever. */
function reservedBy(...bodies: readonly (string | undefined)[]): ClauseId[] {
  const own = [...new Set(bodies)].flatMap((body) => preparatory[body ?? ''] ?? []);
  return ['25', '7s2', ...own];
}

const meeting = [text('研究议题的会议', 'the meeting on the topic'), text('其召集主持人', 'whoever calls and chairs it')];

export const rules = {
  performedBy: performedBy<Context, Act>(),
  comesAfter: comesAfter<Context, Act>(acts.specs),

  isSlipNotNeeded: route({
    clauses: ['56s1'],
    says: text('只有常务会议、区长办公会议的议题须填申报单', "Only topics for the executive meeting and the mayor's office meeting need a slip"),
    holds: ({ context }) => !needsSlip(context.facts),
  }),

  signsOnce: demand({
    clauses: ['57'],
    says: text('该部门主要负责人已签字同意', 'This department’s head has already signed agreement'),
    remedy: text('等待其他部门主要负责人签字', 'Wait for the other heads'),
    holds: ({ context, event }) => !context.signed.includes(departmentOf(event.by)),
  }),
  hasNotAgreed: demand({
    clauses: ['57'],
    says: text('该部门主要负责人已签字同意，不能再以本部门名义提出分歧', 'This department’s head has signed agreement; it does not disagree any more'),
    remedy: text('确须改变意见的，请审核、同意环节退回重新协调', 'Ask whoever reviews or consents to return the topic for a new coordination'),
    holds: ({ context, event }) => !context.signed.includes(departmentOf(event.by)),
  }),
  speaksOnce: demand({
    clauses: ['57'],
    says: text('该部门的不同意见已经提出，或已由区长确定', 'This department’s disagreement is already stated, or settled by the mayor'),
    remedy: text('各方依据在协调说明中列明；尚未表态的部门可以签字或提出不同意见', 'Its grounds go into the note; a department that has not spoken yet may sign or disagree'),
    holds: ({ context, event }) => !context.objecting.includes(departmentOf(event.by)),
  }),
  allSigned: route({
    clauses: ['57'],
    says: text('参与协调的部门主要负责人均已签字同意', 'The heads of all departments taking part have signed agreement'),
    holds: ({ context }) => missing(context.facts.concerned, context.signed).length === 0,
  }),
  allHeard: route({
    clauses: ['57'],
    says: text('参与协调的部门，或已签字同意，或其分歧已由区长确定', 'Of each department taking part the head has signed, or the mayor has settled its disagreement'),
    holds: ({ context }) => outstanding(context).length === 0,
  }),
  listsEachSide: demand({
    clauses: ['57'],
    says: text('协调说明须写明每一方的依据', 'The note has to give the grounds of every side'),
    remedy: text('由主办部门补齐各方依据后再报', 'The lead department adds the missing side’s grounds'),
    holds: ({ event }) => event.type === 'ATTACH_NOTE' && event.listsEachSide,
  }),
  isAgreed: route({
    clauses: ['57'],
    says: text('协调取得一致', 'The coordination brought agreement'),
    holds: ({ event }) => 'outcome' in event && event.outcome === 'agreed',
  }),
  isNotAgreed: route({
    clauses: ['57'],
    says: text('协调后仍未取得一致', 'The coordination brought no agreement'),
    holds: ({ event }) => 'outcome' in event && event.outcome === 'not-agreed',
  }),
  coordinationComesFirst: order({
    clauses: ['57'],
    says: text('议题须先在会前协调一致，或由区长确定分歧事项，才能上报', 'The coordination comes first: agreement, or the mayor’s settling of the contested point'),
    remedy: (_, { context }) =>
      text(
        `由${String(outstanding(context).length)}个尚未签字的部门的主要负责人签字同意；不能一致的，附协调说明报分管副区长协调`,
        `The heads of the departments that have not signed (${outstanding(context).join(', ')}) sign; failing that, the note goes to the deputy in charge`,
      ),
  }),

  isAtSpecialMeeting: demand({
    clauses: ['54¶1s1', '54(1)', '54(2)'],
    says: text(
      '须由专题会议协调，会议由区长（或受其委托的常委副区长），或分管主办部门、参与协调的部门的副区长召集',
      'A special meeting coordinates; the mayor calls it (or the executive vice mayor, entrusted), or a deputy mayor in charge of the lead department or of one concerned',
    ),
    performers: convenersOfDispute,
    remedy: text('由专题会议，或召集它的区长、分管其中一方的副区长协调', 'Let a special meeting coordinate, or the mayor who calls it, or a deputy mayor in charge of one of the sides'),
    holds: ({ context, event }) => isBySpecialMeetingOnDispute(context, event),
  }),
  isTriedByDeputy: route({
    clauses: ['57'],
    says: text('专题会议由主办部门的分管副区长召集', 'The deputy mayor in charge of the lead department called the special meeting'),
    holds: ({ context, event }) => isCalledByDeputyInCharge(context, event),
  }),
  deputyComesFirst: demand({
    clauses: ['57'],
    says: text(
      '须先由主办部门的分管副区长协调，或由其召集专题会议协调各方，仍不一致的，才提出意见',
      'The deputy in charge of the lead department has to coordinate first, at a special meeting or without one; the opinion follows where that brings no agreement',
    ),
    remedy: text('先由分管副区长协调', 'Let the deputy in charge coordinate first'),
    holds: ({ context }) => context.deputyHasTried,
  }),

  redoesSlip: route({
    clauses: ['56s1'],
    says: text('只须重新填写申报单', 'Only the slip is to be done again'),
    holds: ({ event }) => event.type === 'RETURN_SLIP' && event.redo === 'slip',
  }),
  redoesCoordination: route({
    clauses: ['57'],
    says: text('须重新协调', 'The coordination is to be done again'),
    holds: ({ event }) => event.type === 'RETURN_SLIP' && event.redo === 'coordination',
  }),

  isInTime: demand({
    strength: 'DEFAULT',
    breach: 'stand',
    clauses: ['56s3'],
    says: (_, { context }) => inTimeWords(context.facts),
    remedy: text('说明晚报理由，或改报下一次会议', 'Give a ground for the delay, or put it forward for a later meeting'),
    holds: ({ context, event }) => context.readings['late-slip'] !== 'stands' || reachesOfficeInTime(context.facts, event),
  }),
  isInTimeOrGrounded: demand({
    strength: 'DEFAULT',
    clauses: ['56s3'],
    says: (_, { context }) => inTimeWords(context.facts),
    remedy: text('说明晚报理由，或改报下一次会议', 'Give a ground for the delay, or put it forward for a later meeting'),
    holds: ({ context, event }) => context.readings['late-slip'] !== 'needs-ground' || reachesOfficeInTime(context.facts, event),
  }),
  isBeforeMeeting: demand<{ readonly clause: keyof typeof beforeMeeting }>({
    clauses: ({ clause }) => [clause],
    says: ({ clause }) => beforeMeeting[clause],
    remedy: text('本次会议已经开始，办结或不列入议题，改报下一次会议', 'This meeting has begun: close the topic or leave it off the agenda, and put it forward for a later meeting'),
    holds: ({ context, event }) => isAfter(context.facts.meetingAt, event.at),
  }),
  meetingHasBegun: demand({
    clauses: (_, { context }) => (needsSlip(context.facts) ? ['56s2', '56s3'] : [conveners[context.facts.meeting].clause]),
    says: text('议题尚在办理，会议尚未开始；会议开始而未上会的，才可径行办结', 'The topic is under way and its meeting has not begun; once it has, a topic that did not come before it may be closed'),
    remedy: (_, { context }) =>
      text(`按程序继续办理，或于 ${context.facts.meetingAt} 会议开始后办结`, `Take it on step by step, or close it once the meeting has begun, at ${context.facts.meetingAt}`),
    holds: ({ context, event }) => !isAfter(context.facts.meetingAt, event.at),
  }),

  wasLeftOff: order({
    clauses: ['56s2'],
    says: text('区长已确定不列入议题，原单到此为止', 'The mayor has left the topic off the agenda, and this slip goes no further'),
    remedy: text('需要再提的，重新填写申报单并逐级报送', 'To put it forward again, fill in a new slip and take it up step by step'),
  }),
  wasDeclined: order({
    clauses: ['56s1'],
    says: text('议题未获审核通过或同意，原单到此为止', 'The topic was declined, and this slip goes no further'),
    remedy: text('需要再提的，重新填写申报单并逐级报送', 'To put it forward again, fill in a new slip and take it up step by step'),
  }),

  isMajorDecision: route({
    clauses: ['24'],
    says: text('属于重大行政决策事项', 'It is a major administrative decision'),
    remedy: text('一般议题无须附合法性审查意见', 'An ordinary topic needs no legality opinion'),
    holds: ({ context }) => context.facts.majorDecision,
  }),
  isOrdinaryTopic: route({
    clauses: ['19'],
    says: text('不属于重大行政决策事项', 'It is no major administrative decision'),
    holds: ({ context }) => !context.facts.majorDecision,
  }),
  isCountersigned: demand({
    clauses: ['24'],
    says: text('方案须先经有关部门会签，再送合法性审查', 'The departments concerned countersign the plan before its legality is reviewed'),
    remedy: text('会签齐全后重新送区司法局审查', 'Complete the countersignatures, then have the Justice Bureau review it'),
    holds: ({ event }) => event.type === 'ATTACH_LEGALITY_OPINION' && event.countersigned,
  }),
  isLegalityReviewed: demand({
    clauses: ['24', '25'],
    says: text('重大行政决策上会决定前，须先经区司法局合法性审查', 'A major decision goes to the meeting that decides it only after the Justice Bureau’s legality review'),
    remedy: text('会签后送区司法局审查，并附审查意见', 'Have it countersigned and reviewed, and attach the opinion'),
    holds: ({ context }) => !isForDecision(context.facts) || context.legality !== 'none',
  }),
  isFoundLawful: demand({
    clauses: ['24', '84¶2'],
    says: text('合法性审查结论须为“合法”', 'The legality opinion has to be “lawful”'),
    remedy: text('修改方案后重新审查', 'Change the plan and have it reviewed again'),
    holds: ({ context }) =>
      !isForDecision(context.facts) || context.legality === 'none' || context.legality === 'lawful' || context.readings['legality-outcome'] === 'opinion-suffices',
  }),

  isConvened: demand({
    clauses: (_, { context }) => [conveners[context.facts.meeting].clause],
    says: text('议题由该会议研究', 'The meeting itself takes the topic up'),
    performers: meeting,
    remedy: text('由该会议，或其召集主持人提请研究', 'Let that meeting take it up, or whoever calls and chairs it'),
    holds: ({ context, event }) => isByMeeting(context.facts.meeting, event),
  }),
  // The articles on the meetings say what each does when it meets, and so take for granted that it has met.
  hasBegun: demand({
    clauses: (_, { context }) => [conveners[context.facts.meeting].clause],
    says: text('研究、议定是会议上的事，会议尚未开始', 'A topic is taken up and settled at the meeting, which has not begun'),
    remedy: (_, { context }) => text(`${context.facts.meetingAt} 会议开始后办理`, `Do it once the meeting has begun, at ${context.facts.meetingAt}`),
    holds: ({ context, event }) => !isAfter(context.facts.meetingAt, event.at),
  }),
  isDeclaredByMeeting: demand({
    clauses: (_, { context, event }) => (context.facts.majorDecision ? reservedBy(event.by.unit) : [conveners[context.facts.meeting].clause]),
    says: (_, { context }) =>
      context.facts.majorDecision
        ? text('重大行政决策由会议集体讨论决定，不由个人、部门或其他会议宣布', 'A major decision is the meeting’s: no single person, department or other meeting declares it')
        : text('议题由研究它的会议议定，由会议或其召集主持人宣布', 'The meeting that took the topic up settles it: it declares the result, or whoever calls and chairs it'),
    performers: meeting,
    remedy: text('由该会议或其召集主持人宣布', 'Let that meeting declare it, or whoever calls and chairs it'),
    holds: ({ context, event }) => isByMeeting(context.facts.meeting, event),
  }),
  isBeforeDecidingMeeting: demand({
    clauses: (_, { context }) => reservedBy(context.facts.meeting),
    says: text('这一会议只能研究、协调或酝酿，不能作出重大行政决策', 'This meeting may study and prepare, but takes no major decision'),
    remedy: text('提交区政府常务会议或者全体会议', 'Take it to the executive meeting or the plenary'),
    holds: ({ context }) => isForDecision(context.facts),
  }),
  isNotReserved: demand({
    clauses: (_, { context, event }) => reservedBy(event.by.unit, context.facts.meeting),
    says: text('重大行政决策只能由常务会议或全体会议讨论决定', 'A major decision is for the executive meeting or the plenary'),
    remedy: text('提交区政府常务会议或者全体会议', 'Take it to the executive meeting or the plenary'),
    holds: ({ context, event }) => !context.facts.majorDecision || (context.facts.meeting === 'plenary-meeting' && event.by.unit === 'plenary-meeting'),
  }),
  isNoHuddle: demand({
    clauses: ['55¶2s2'],
    says: text('碰头会议不是决策机构', 'The huddle is no body that decides'),
    remedy: text('由有权决定的会议或者分管领导决定', 'Let a meeting decide that may, or the leader in charge'),
    holds: ({ context }) => context.facts.meeting !== 'mayor-huddle',
  }),
  meetingComesFirst: order({
    clauses: (_, { context: { facts }, event }) => (facts.majorDecision ? reservedBy(event.by.unit) : facts.concerned.length > 0 ? ['57', '56s2'] : ['56s2']),
    says: (_, { context }) =>
      context.facts.majorDecision
        ? text('重大行政决策须经集体讨论；协调、签字或区长确定分歧事项都不是决定', 'A major decision is taken collectively: neither coordination nor the settling of a contested point decides it')
        : context.facts.concerned.length > 0
          ? text('议题尚待会议研究；协调只解决分歧，不代替研究', 'The topic still waits for its meeting: coordination removes a dispute and no more')
          : text('议题尚待列入会议并经会议研究', 'The topic still has to come onto the agenda and before its meeting'),
    remedy: text('先由会议研究议题', 'Let the meeting take up the topic first'),
  }),
};
