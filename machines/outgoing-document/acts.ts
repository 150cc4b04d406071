import { z } from 'zod';
import { act, choice, defineActs, field, reference, type ActOf } from '../../src/model/act.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';

const item = (clause: ClauseId, zh: string, en: string) => ({ zh, en, clause });
const unit = (zh: string, en: string) => reference('unit', zh, en);

/** What is known of a document when its drafting begins. */
export const input = z.strictObject({
  issuedAs: choice('文种与名义', 'Kind and name', {
    'government-document': text('以区政府名义的正式公文', "formal document in the government's name"),
    'government-letter': text('以区政府名义的便函', "letter in the government's name"),
    'office-document': text('以区政府办公室名义的公文', "document in the office's name"),
    'department-document': text('部门以自身名义的公文', "a department's own document"),
  }),
  addressee: choice('主送', 'Addressed', {
    downward: text('街道办事处、区政府部门', 'to sub-districts and departments'),
    'city-government': text('市政府', 'to the city government'),
    'city-department': text('市政府有关部门', 'to departments of the city government'),
    elsewhere: text('其他', 'elsewhere'),
  }),
  leadUnit: unit('牵头责任部门', 'Lead department'),
  concerned: field('内容涉及的其他部门', 'Other departments whose powers it touches', z.array(unit('部门', 'Department'))),
  normative: field('是否规范性文件', 'A normative document', z.boolean()),
  necessary: field('是否确有必要', 'Really needed', z.boolean()),
  content: choice('内容', 'Content', {
    'implementing-higher-decisions': item('70(1)', '对上级决定、区委及人大决议的贯彻意见', 'carrying out decisions from above, of the Party committee or the congress'),
    'report-or-request': item('70(2)', '向上级、区委、人大报告或请示重大问题', 'reporting or putting weighty questions upward'),
    liaison: item('70(3)', '与上级部门、其他区县商洽', 'consulting departments above or other districts'),
    decision: item('70(4)', '发布决定、行政措施、规范性文件', 'issuing decisions, measures, normative documents'),
    deployment: item('70(5)', '安排部署重要工作', 'deploying important work'),
    reply: item('70(6)', '答复请示的重大问题', 'answering weighty questions put to the government'),
    relaying: item('70(7)', '批转部门的重要工作和意见', 'relaying a department’s important work and opinions'),
    'other-district-wide': text('其他全区性重要事项', 'another important matter of the whole district'),
    none: text('不属于上述', 'none of these'),
  }),
  excluded: choice('不予行文的情形', 'A reason not to issue it', {
    none: text('无', 'none'),
    'implements-city-department': item('73(1)', '贯彻市政府部门文件', 'it carries out a paper of a city department'),
    'within-own-powers': item('73(2)', '属部门、街道职权范围', 'it lies within the powers of a department or sub-district'),
    'speech-or-minutes': item('73(3)', '领导讲话或会议纪要', 'it is a leader’s speech or minutes'),
    'copies-higher-document': item('73(4)', '照抄照转上级文件', 'it repeats a paper from above and adds nothing'),
    'already-settled': item('73(5)', '法规或现行文件已有规定', 'law or a paper in force already settles it'),
  }),
  lowestName: choice('可以使用的最低名义', 'The lowest name that would do', {
    departments: text('部门或部门联合', 'one or several departments'),
    office: text('区政府办公室', 'the government office'),
    government: text('区政府', 'the government'),
  }),
  weightyRequest: field('是否以区政府名义上报的重大请示', 'A weighty request to higher government', z.boolean()),
  deployment: choice('部署范围', 'Scope', {
    overall: text('部署全局性工作', 'overall work'),
    specific: text('部署专项工作或具体任务', 'specific work or tasks'),
    none: text('不部署工作', 'deploys no work'),
  }),
  length: field('字数', 'Length in characters', z.int().min(0).max(200_000)),
}).refine(({ leadUnit, concerned }) => !concerned.includes(leadUnit), { path: ['concerned'], error: 'the lead department is not among the others concerned: leave it out of this list' });
export type Facts = z.output<typeof input>;

export const acts = defineActs({
  DRAFT: act('拟稿', 'Draft'),
  GIVE_OPINION: act('主要负责人审核并签署意见', 'Head reviews and writes an opinion', {
    explicit: field('意见是否具体、明确', 'The opinion is specific and explicit', z.boolean()),
  }),
  AFFIX_SEAL: act('加盖公章', 'Affix the seal'),
  COSIGN: act('会签', 'Countersign'),
  REFER_FOR_LEGALITY_REVIEW: act('送合法性审查', 'Refer for legality review'),
  REVIEW_LEGALITY: act('合法性审查', 'Review legality', {
    outcome: choice('审查结论', 'Outcome', {
      lawful: text('合法', 'lawful'),
      'lawful-after-changes': text('修改后合法', 'lawful after changes'),
      unlawful: text('不合法', 'unlawful'),
    }),
  }),
  SUBMIT_DRAFT: act('报送区政府办公室', 'Submit to the government office'),
  ISSUE_BY_DEPARTMENTS: act('改由部门（联合）行文', 'Issue by the department or departments'),
  TAKE_UP: act('受理', 'Take up'),
  RETURN_DRAFT: act('退回', 'Return', { remarks: field('退回意见', 'Remarks', z.string().max(2000).optional()) }),
  DECLINE_ISSUE: act('不予行文', 'Decline to issue'),
  EDIT_DRAFT: act('审修', 'Edit'),
  REVIEW_DRAFT: act('审核', 'Review'),
  REPORT_TO_PARTY: act('向区委请示报告', 'Report to the Party committee'),
  VET_SIGN: act('审签', 'Vet-sign'),
  SIGN_ISSUE: act('签发', 'Sign for issue'),
  RELEASE: act('印发', 'Release'),
  FILE_FOR_RECORD: act('报送备案', 'File for record review'),
  CLOSE_FILE: act('办结归档', 'Close the file'),
  AGREE: act('协商一致', 'Agree'),
  APPROVE_NAME: act('批准部门使用区政府或其办公室名义', 'Approve the use of the government’s or its office’s name'),
  ISSUE_OWN_DOCUMENT: act('部门行文', 'Issue the department’s document', {
    name: choice('所用名义', 'In whose name', {
      own: text('部门自身', 'the department’s own'),
      government: text('区政府', 'the government’s'),
      'government-office': text('区政府办公室', 'the government office’s'),
    }),
  }),
  REQUIRE_DOCUMENTS: act('要求街道办事处报送公文', 'Require sub-districts to submit documents'),
});
export type Act = ActOf<(typeof acts)['specs']>;
