import { z } from 'zod';
import { act, choice, defineActs, field, reference, type ActOf } from '../../src/model/act.js';
import { instantSchema, type Instant } from '../../src/model/instant.js';
import { text } from '../../src/model/text.js';
import { calendar, CalendarError, dayOf } from '../government/calendar.js';

/** How many working days before the meeting a topic is generally due at the office. */
const daysAhead = 5;

/** The last day on which a topic for a meeting still reaches the office in time. Throws `CalendarError` for a year that the calendar does not know. */
export const lastDayFor = (meetingAt: Instant): string => calendar.workingDaysBefore(dayOf(meetingAt), daysAhead);

/** A meeting whose days ahead cannot be counted is refused when the case opens, not when its slip is delivered. */
const meetingAt = instantSchema.superRefine((moment, refinement) => {
  if (Number.isNaN(Date.parse(moment))) return;
  try {
    lastDayFor(moment);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    refinement.addIssue({ code: 'custom', message: `the working days before this meeting cannot be counted: ${error.message}` });
  }
});

/** What is known of a topic when it is to be put forward. */
export const input = z.strictObject({
  meeting: choice('拟提交的会议', 'Meeting', {
    'executive-meeting': text('区政府常务会议', 'the executive meeting'),
    'mayor-office-meeting': text('区长办公会议', "the mayor's office meeting"),
    'plenary-meeting': text('区政府全体会议', 'the plenary meeting'),
    'special-meeting': text('区政府专题会议', 'a special meeting'),
    'mayor-huddle': text('区长碰头会议', "the mayor's huddle"),
  }),
  meetingAt: field('会议时间', 'When it meets', meetingAt),
  leadUnit: reference('unit', '提报部门（主办部门）', 'Lead department, which submits the topic'),
  concerned: field('参与协调的其他部门', 'Other departments that take part in the coordination', z.array(reference('unit', '部门', 'Department'))),
  majorDecision: field('是否属于重大行政决策事项', 'A major administrative decision (art. 19)', z.boolean()),
});
export type Facts = z.output<typeof input>;

export const acts = defineActs({
  FILL_SLIP: act('填写议题申报单', 'Fill in the topic slip'),
  SIGN_AGREEMENT: act('主要负责人签字同意', 'Head signs agreement'),
  STATE_DISAGREEMENT: act('提出不同意见', 'State disagreement'),
  ATTACH_NOTE: act('附协调说明，报请协调', 'Attach the coordination note', {
    listsEachSide: field('是否列明各方依据', 'It lists the grounds of each side', z.boolean()),
  }),
  COORDINATE: act('分管副区长协调', 'Deputy in charge coordinates', {
    outcome: choice('协调结果', 'Outcome', {
      agreed: text('取得一致', 'agreement'),
      'not-agreed': text('仍未取得一致', 'still no agreement'),
    }),
  }),
  COORDINATE_AT_SPECIAL_MEETING: act('专题会议协调', 'Coordinate at a special meeting', {
    outcome: choice('协调结果', 'Outcome', {
      agreed: text('取得一致', 'agreement'),
      'not-agreed': text('仍未取得一致', 'still no agreement'),
    }),
  }),
  STATE_OPINION: act('分管副区长提出意见', 'Deputy in charge states an opinion'),
  SETTLE_POINT: act('区长确定分歧事项', 'Mayor settles the contested point'),
  SUBMIT_SLIP: act('报分管副区长审核', 'Submit to the deputy in charge'),
  REVIEW_SLIP: act('审核申报单', 'Review the slip'),
  CONSENT_TO_TOPIC: act('区长同意提报', 'Mayor consents on the slip'),
  DELIVER_SLIP: act('送区政府办公室', 'Deliver to the government office', {
    ground: field('晚报理由', 'Ground for delivering late', z.string().max(2000).optional()),
  }),
  COLLATE_AND_PROPOSE: act('汇总审核并草拟提报意见', 'Collate, review and draft the proposal'),
  DETERMINE_AGENDA: act('确定列入议题', 'Fix the agenda with this topic'),
  LEAVE_OFF_AGENDA: act('确定不列入议题', 'Leave it off the agenda'),
  RETURN_SLIP: act('退回', 'Return', {
    redo: choice('须重新办理', 'To be done again', {
      slip: text('重新填写申报单', 'the slip'),
      coordination: text('重新协调并填写申报单', 'the coordination and the slip'),
    }),
    remarks: field('退回意见', 'Remarks', z.string().max(2000).optional()),
  }),
  DECLINE_TOPIC: act('不予提报', 'Decline the topic'),
  ATTACH_LEGALITY_OPINION: act('附合法性审查意见', 'Attach the legality opinion', {
    outcome: choice('审查结论', 'Outcome', {
      lawful: text('合法', 'lawful'),
      'lawful-after-changes': text('修改后合法', 'lawful after changes'),
      unlawful: text('不合法', 'unlawful'),
    }),
    countersigned: field('送审前有关部门是否均已会签', 'The departments concerned had countersigned the plan before the review', z.boolean()),
  }),
  TAKE_UP_TOPIC: act('会议研究议题', 'Take up the topic'),
  DECLARE_DECIDED: act('宣布议定', 'Declare it decided'),
  CLOSE_TOPIC: act('未作决定而办结', 'Close the topic without a decision'),
});
export type Act = ActOf<(typeof acts)['specs']>;
