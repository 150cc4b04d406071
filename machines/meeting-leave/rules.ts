import { isAfter } from '../../src/model/instant.js';
import type { Performer } from '../../src/model/performer.js';
import type { BaseContext } from '../../src/model/procedure.js';
import { rulesFor } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import type { Relations } from '../government/roles.js';
import { comesAfter, performedBy } from '../government/rules.js';
import type { Readings } from '../work-rules/interpretations.js';
import { actingForMayor, directorLeaveRoute, standInQuorum } from '../work-rules/open-points.js';
import type { ClauseId } from '../work-rules/register.js';
import { acts, type Act, type Facts } from './acts.js';

export const interpretations = { 'acting-for-mayor': actingForMayor, 'director-leave-route': directorLeaveRoute, 'stand-in-quorum': standInQuorum };

export type Context = BaseContext<Facts & Relations, Readings<keyof typeof interpretations>>;

const { demand, order, route } = rulesFor<Context, Act, ClauseId>();

/** The meetings that one does not miss without consent, and the clause that says who makes them up. */
const coveredBy: Readonly<Partial<Record<Facts['meeting'], ClauseId>>> = { plenary: '51¶1', executive: '52¶1', 'mayor-office': '53¶1' };

/** The clause that says who takes part in each meeting. */
const meetings: Readonly<Record<Facts['meeting'], ClauseId>> = {
  plenary: '51¶1',
  executive: '52¶1',
  'mayor-office': '53¶1',
  special: '54¶1s1',
  huddle: '55¶1',
  'large-work-meeting': '61¶1',
};

const membershipOf = ({ meeting }: Facts): readonly ClauseId[] => {
  const clause = coveredBy[meeting];
  return clause === undefined ? [] : [clause];
};

const leaderPosts: readonly string[] = ['executive-vice-mayor', 'vice-mayor'];

function isApplicant({ applicant, kind }: Facts, by: Performer): boolean {
  if (by.officer !== applicant || by.actingFor !== undefined) return false;
  if (kind === 'leader') return leaderPosts.includes(by.post);
  if (kind === 'office-director') return by.post === 'office-director';
  return ![...leaderPosts, 'mayor', 'office-director'].includes(by.post);
}

const asksDirectly = ({ facts, readings }: Context): boolean =>
  facts.kind === 'leader' || (facts.kind === 'office-director' && readings['director-leave-route'] === 'direct');

export const rules = {
  performedBy: performedBy<Context, Act>(),
  comesAfter: comesAfter<Context, Act>(acts.specs),

  byApplicant: demand({
    clauses: ['58'],
    says: text('须由不能到会的本人以其登记的身份办理', 'This is done by the one who cannot come, in person and as what they are on record'),
    performers: [text('请假人', 'the one who cannot come')],
    remedy: text('由本人办理', 'Whoever cannot come does it in person'),
    holds: ({ context, event }) => isApplicant(context.facts, event.by),
  }),
  isBeforeMeeting: demand({
    clauses: ['58'],
    says: text('请假和同意不得迟于会议开始时间', 'Leave is asked for, and consent given, not later than the beginning of the meeting'),
    remedy: (_, { context }) => text(`最迟于 ${context.facts.meetingAt} 办理`, `By ${context.facts.meetingAt} at the latest`),
    holds: ({ context, event }) => !isAfter(event.at, context.facts.meetingAt),
  }),
  // The articles on the meetings say who takes part in each, and so take for granted that it has met.
  hasBegun: demand({
    clauses: (_, { context }) => [meetings[context.facts.meeting]],
    says: text('到会、缺席、代替参加以会议开始为准，会议尚未开始', 'Coming, staying away and sitting in are told when the meeting begins, and it has not begun'),
    remedy: (_, { context }) => text(`${context.facts.meetingAt} 会议开始后登记`, `Record it once the meeting has begun, at ${context.facts.meetingAt}`),
    holds: ({ context, event }) => !isAfter(context.facts.meetingAt, event.at),
  }),
  goesToMayor: demand({
    clauses: ['58'],
    says: text('此人的请假由区政府办公室汇总后报告区长，不直接向区长提出', 'This request goes through the office, which collates and reports; it is not put to the mayor directly'),
    remedy: text('向区政府办公室请假', 'Ask through the government office'),
    holds: ({ context }) => asksDirectly(context),
  }),
  goesThroughOffice: demand({
    clauses: ['58'],
    says: text('区政府领导（含按此办理的办公室主任）直接向区长请假，不经办公室汇总', 'A leader, and the office director where treated alike, asks the mayor directly and is not collated by the office'),
    remedy: text('直接向区长请假', 'Ask the mayor directly'),
    holds: ({ context }) => !asksDirectly(context),
  }),
  officeReportsIt: order({
    clauses: ['58'],
    says: text('已向办公室请假，由办公室汇总后报告区长', 'The request is with the office, which collates and reports it to the mayor'),
    remedy: text('等待办公室报告', 'Wait for the office to report it'),
  }),
  isNotOwnLeave: demand({
    clauses: ['58'],
    says: text('不得代区长批准自己请假', 'Nobody who acts for the mayor consents to their own leave'),
    remedy: text('请区长本人同意', 'Have the mayor consent in person'),
    holds: ({ context, event }) => event.by.officer !== context.facts.applicant,
  }),
  standInIsNamed: demand({
    clauses: ['58'],
    says: text('同意代替参加，须明确由谁代替', 'Consent to a stand-in is consent to a named person'),
    remedy: text('请假时写明代替参加的人', 'Name who is to come instead'),
    holds: ({ context }) => context.facts.standIn !== undefined,
  }),
  standInNeedsConsent: order({
    clauses: ['58'],
    says: text('未经区长同意由他人代替，不得代替参加', 'Nobody sits in for another before the mayor has consented to the stand-in'),
    remedy: text('由区长同意代替参加；同意缺席不等于同意代替', 'Have the mayor consent to the stand-in; consent to the absence is not enough'),
  }),
  isApprovedStandIn: demand({
    clauses: ['58'],
    says: text('代替参加的须是区长同意的人', 'Whoever sits in has to be the one to whom the mayor consented'),
    performers: [text('代替参加的人', 'the stand-in')],
    remedy: text('由获同意的人到会', 'Send the person who was consented to'),
    holds: ({ context, event }) => event.by.officer === context.facts.standIn,
  }),
  isSomebodyElse: demand({
    clauses: ['58'],
    says: text('本人到会不是由他人代替参加', 'Whoever comes in person replaces nobody'),
    performers: [text('代替参加的人', 'the stand-in')],
    remedy: text('登记为本人到会', 'Record it as attending in person'),
    holds: ({ context, event }) => event.by.officer !== context.facts.applicant,
  }),
  standInDecidesNothing: demand({
    clauses: (_, { context }) => [...membershipOf(context.facts), '58'],
    says: text('代替参加的人不是组成人员，不参与决定', 'A stand-in is no member of the meeting and takes no part in its decisions'),
    remedy: text('到会听取、说明情况即可', 'Attend and inform only'),
    holds: ({ event }) => event.type !== 'SIT_IN' || event.part === 'attending',
  }),
  countsMembersOnly: demand({
    clauses: ['52¶1', '58'],
    says: text('代替参加的人不计入常务会议的出席人数', 'A stand-in does not count towards the quorum of the executive meeting'),
    remedy: text('只计本人到会的组成人员', 'Count only members who are present in person'),
    holds: ({ context, event }) =>
      event.type !== 'RECORD_ATTENDANCE' || event.membersOnly || context.facts.meeting !== 'executive' || context.readings['stand-in-quorum'] === 'counted',
  }),
  absentStayDue: demand({
    clauses: ['52¶1'],
    says: text('请假的组成人员仍计入应到人数', 'A member on leave is still among those due to attend'),
    remedy: text('应到人数按全体组成人员计算', 'Reckon those due by all members'),
    holds: ({ context, event }) =>
      event.type !== 'RECORD_ATTENDANCE' || event.dueIncludesAbsent || context.facts.meeting !== 'executive',
  }),

  isNotCovered: route({
    clauses: ['58'],
    says: text('不是须请假的三种会议', 'It is none of the three meetings from which leave is asked'),
    holds: ({ context }) => coveredBy[context.facts.meeting] === undefined,
  }),
  isDirect: route({
    clauses: ['58'],
    says: text('直接向区长请假的人', 'Somebody who asks the mayor directly'),
    holds: ({ context }) => asksDirectly(context),
  }),
  isCollated: route({
    clauses: ['58'],
    says: text('经办公室汇总请假的人', 'Somebody whose request the office collates'),
    holds: ({ context }) => !asksDirectly(context),
  }),
  isToAbsence: route({
    clauses: ['58'],
    says: text('同意缺席', 'Consent to the absence'),
    holds: ({ event }) => event.type === 'CONSENT' && event.to === 'absence',
  }),
  isToStandIn: route({
    clauses: ['58'],
    says: text('同意由他人代替参加', 'Consent to a stand-in'),
    holds: ({ event }) => event.type === 'CONSENT' && event.to === 'stand-in',
  }),
};
