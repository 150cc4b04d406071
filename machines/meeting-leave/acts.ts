import { z } from 'zod';
import { act, choice, defineActs, field, reference, type ActOf } from '../../src/model/act.js';
import { instantSchema } from '../../src/model/instant.js';
import { text } from '../../src/model/text.js';

/** What is known of a meeting and of somebody who cannot come to it. */
export const input = z.strictObject({
  meeting: choice('会议', 'Meeting', {
    plenary: text('区政府全体会议', 'plenary meeting'),
    executive: text('区政府常务会议', 'executive meeting'),
    'mayor-office': text('区长办公会议', 'mayor’s office meeting'),
    special: text('区政府专题会议', 'special meeting'),
    huddle: text('区长碰头会议', 'mayor’s huddle'),
    'large-work-meeting': text('大型工作会议', 'large work meeting'),
  }),
  meetingAt: field('会议开始时间', 'Start of the meeting', instantSchema.clone()),
  applicant: reference('officer', '不能到会的人', 'Whoever cannot come'),
  kind: choice('与会身份', 'As what they would take part', {
    leader: text('区政府领导（副区长）', 'leader of the government (a deputy mayor)'),
    'office-director': text('区政府办公室主任', 'office director'),
    other: text('全体会议其他与会人员，或列席人员', 'another participant of the plenary, or an attendee'),
  }),
  standIn: reference('officer', '拟代替参加的人', 'Whoever is to come instead').optional(),
}).refine(({ applicant, standIn }) => standIn !== applicant, { path: ['standIn'], error: 'whoever comes instead is somebody else than the one who cannot come' });
export type Facts = z.output<typeof input>;

export const acts = defineActs({
  ASK_MAYOR: act('直接向区长请假', 'Ask the mayor directly'),
  ASK_OFFICE: act('向区政府办公室请假', 'Ask through the government office'),
  COLLATE: act('汇总请假', 'Collate the requests'),
  REPORT_LEAVE: act('向区长报告请假', 'Report the requests to the mayor'),
  CONSENT: act('区长同意', 'Consent', {
    to: choice('同意事项', 'To what', {
      absence: text('缺席', 'the absence'),
      'stand-in': text('由他人代替参加', 'a stand-in'),
    }),
  }),
  REFUSE_CONSENT: act('区长不同意', 'Refuse consent'),
  ATTEND: act('本人到会', 'Attend in person'),
  STAY_AWAY: act('缺席', 'Stay away'),
  SIT_IN: act('代替参加', 'Sit in for somebody', {
    part: choice('参加方式', 'Taking part by', {
      attending: text('到会听取、说明情况', 'attending and informing'),
      deciding: text('参与决定', 'taking part in the decision'),
    }),
  }),
  RECORD_ATTENDANCE: act('登记到会情况', 'Record the attendance', {
    membersOnly: field('出席人数只计本人到会的组成人员', 'Only members present in person are counted', z.boolean()),
    dueIncludesAbsent: field('应到人数含请假的组成人员', 'Members on leave are still among those due', z.boolean()),
  }),
});
export type Act = ActOf<(typeof acts)['specs']>;
