import { z } from 'zod';
import { act, choice, defineActs, field, reference, type ActOf } from '../../src/model/act.js';
import { instantSchema } from '../../src/model/instant.js';
import { text } from '../../src/model/text.js';

/** Who stands in is named for the record; what the rules read is the post or the pairing. */
const named = field('代行人姓名（仅供记录，不与名册核对）', 'Name of whoever stands in (for the record; not checked against the register)', z.string().min(1).max(100).optional());
const beforehand = (zh: string, en: string) => field(zh, en, z.boolean());

/** What is known of an absence when it is planned. */
export const input = z.strictObject({
  applicant: reference('officer', '外出或休假的人', 'Whoever means to be away'),
  kind: choice('职务', 'Post', {
    'deputy-mayor': text('副区长（含常委副区长）', 'deputy mayor (the executive vice mayor included)'),
    'office-director': text('区政府办公室主任', 'office director'),
    'unit-head': text('部门主要负责人或街道办事处主任', 'head of a department or director of a sub-district office'),
    mayor: text('区长', 'mayor'),
  }),
  counterpartAway: field('AB角另一方是否在同一时段外出或休假', 'The other of the AB pair is away in an overlapping span', z.boolean()),
  plannedReturn: field('计划返回时间', 'Planned return', instantSchema.clone()),
});
export type Facts = z.output<typeof input>;

export const acts = defineActs({
  APPLY: act('向区长请假', 'Ask the mayor for leave', {
    beforehand: beforehand('请假时尚未离开', 'Asked before leaving'),
  }),
  CONSENT: act('区长同意', 'Consent to the absence', {
    beforehand: beforehand('同意时本人尚未离开', 'Given before the applicant has left'),
    ground: field('AB角同时外出的理由', 'Ground for both of a pair being away', z.string().min(1).max(2000).optional()),
  }),
  REFUSE_CONSENT: act('区长不同意', 'Refuse consent'),
  FOLLOW_COMMITTEE_RULES: act('按区委规定办理请销假', 'Go through the district committee’s leave procedure'),
  RECORD_COUNTERPART: act('登记AB角代行', 'Record the AB counterpart as standing in', {
    standIn: choice('代行人', 'Who stands in', {
      counterpart: text('互为AB角的另一位副区长', 'the deputy mayor paired with the applicant'),
      'another-deputy-mayor': text('其他副区长', 'another deputy mayor'),
      'somebody-else': text('其他人员', 'somebody else'),
    }),
    scope: choice('代行范围', 'For what', {
      'official-activities': text('出席政务活动', 'attending to official activities'),
      portfolio: text('分管范围内的审核、审签、签发、阅批', 'reviewing, vet-signing, signing and endorsing within the portfolio'),
      'named-to-mayor': text('规则点名由区长办理的事项', 'what the rules give to the mayor by name'),
    }),
    name: named,
  }),
  RECORD_PRESIDING: act('登记主持工作', 'Record who presides over the government', {
    standIn: choice('主持人', 'Who presides', {
      'executive-vice-mayor': text('分管日常工作的常委副区长', 'the executive vice mayor'),
      'another-deputy-mayor': text('其他副区长', 'another deputy mayor'),
      'office-director': text('区政府办公室主任', 'the office director'),
    }),
    scope: choice('主持范围', 'For what', {
      presiding: text('主持区政府工作', 'presiding over the work of the government'),
      'named-to-mayor': text('规则点名由区长办理的事项（如签发）', 'what the rules give to the mayor by name, such as signing'),
    }),
    name: named,
  }),
  ENTRUST: act('区长委托', 'Entrust a task', {
    to: choice('受托人', 'To whom', {
      'deputy-mayor': text('副区长', 'a deputy mayor'),
      'office-director': text('区政府办公室主任', 'the office director'),
      'somebody-else': text('其他人员', 'somebody else'),
    }),
    covers: choice('委托内容', 'What', {
      'other-work': text('其他工作或专项任务', 'other work or a special task'),
      'named-to-mayor': text('规则点名由区长办理的事项', 'what the rules give to the mayor by name'),
    }),
    written: field('以书面写明委托事项', 'Set out in writing', z.boolean()),
    name: named,
  }),
  LEAVE: act('离开', 'Leave'),
  REMIND: act('提醒逾期未归', 'Remind of the planned return'),
  RETURN: act('返回', 'Return'),
  REPORT_RETURN: act('返回后报告', 'Report the return', {
    to: choice('报告对象', 'To whom', {
      mayor: text('区长', 'the mayor'),
      'executive-vice-mayor': text('常委副区长', 'the executive vice mayor'),
      office: text('区政府办公室', 'the government office'),
    }),
  }),
  CLOSE: act('销假', 'Close the leave'),
});
export type Act = ActOf<(typeof acts)['specs']>;
