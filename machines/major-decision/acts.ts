import { z } from 'zod';
import { act, choice, defineActs, field, reference, type ActOf } from '../../src/model/act.js';
import { text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';

/** A value that one clause of the rules names. */
const item = (clause: ClauseId, zh: string, en: string) => ({ zh, en, clause });
const unit = (zh: string, en: string) => reference('unit', zh, en);
const yes = (zh: string, en: string) => field(zh, en, z.boolean());
const count = (zh: string, en: string) => field(zh, en, z.int().min(0).max(500).optional());

/** The bodies above or beside the district government to which law may reserve a plan (art. 26 paragraph 1). */
const higherBody = choice('机关', 'Body', {
  'city-government': text('市政府', 'the city government'),
  'party-standing-committee': text('区委常委会', 'the standing committee of the district Party committee'),
  'peoples-congress': text('区人民代表大会及其常委会', 'the district people’s congress or its standing committee'),
});
export type HigherBody = z.output<typeof higherBody>;
export const higherBodies: readonly HigherBody[] = higherBody.options;

const partyItem = choice('事项', 'Item', {
  '1': item('80(1)', '中长期发展规划', 'medium and long-term plans of the district'),
  '2': item('80(2)', '上报上级政府的重大请示', 'a weighty request to higher government'),
  '3': item('80(3)', '全局性重大改革措施', 'a major reform that concerns the whole'),
  '4': item('80(4)', '重大建设项目', 'a major construction project'),
  '5': item('80(5)', '需区委组织协调的重大事项', 'a major matter that the Party committee has to coordinate'),
  '6': item('80(6)', '涉及群众切身利益的重大问题', 'a major question of people’s vital interests'),
  '7': item('80(7)', '其他重要事项', 'another important matter to be reported'),
});
export type PartyItem = z.output<typeof partyItem>;

/** What is known of a matter before anybody deals with it. */
export const input = z.strictObject({
  item: choice('属于第十九条哪一项', 'Item of art. 19', {
    '1': item('19(1)', '重大经济社会政策、发展规划、年度计划', 'major economic and social policies, development plans, annual plans'),
    '2': item('19(2)', '总体规划、重要区域规划、专项规划', 'overall, important area and special plans'),
    '3': item('19(3)', '财政预决算、重大财政资金', 'budgets, final accounts, major public funds'),
    '4': item('19(4)', '重大政府投资项目、重大国有资产处置', 'major government investment, major disposal of state assets'),
    '5': item('19(5)', '各领域重大政策措施', 'major policies in the listed fields'),
    '6': item('19(6)', '重要行政事业性收费', 'important administrative fees'),
    '7': item('19(7)', '行政管理体制改革', 'reform of the administrative system'),
    '8': item('19(8)', '其他须由区政府决策的重大事项', 'another major matter that the government has to decide'),
    none: text('都不是（一般事项）', 'none: an ordinary matter'),
  }),
  leadUnit: unit('承办单位', 'Unit in charge of the plan'),
  concerned: field('须会签的有关部门、单位', 'Departments and units that countersign', z.array(unit('部门、单位', 'Department or unit'))),
  reachesWidely: yes('是否涉及面广、与群众利益密切相关或对权利义务有重大影响', 'Reaches widely, touches people closely or weighs on their rights and duties'),
  secret: yes('是否依法需要保密', 'Has to be kept secret by law'),
  higherBodies: field('依法须报批或提请审议的机关', 'Bodies whose approval or deliberation law requires', z.array(higherBody)),
  partyItems: field('属于第八十条哪几项', 'Items of art. 80', z.array(partyItem)),
});
export type Facts = z.output<typeof input>;

export const acts = defineActs({
  SETTLE_IN_PORTFOLIO: act('按分工处理', 'Settle within one’s portfolio'),
  PROPOSE: act('提出决策事项', 'Propose the matter', {
    withinDuties: yes('是否属于本单位法定职责且工作需要', 'Within the unit’s statutory duties and needed for its work'),
  }),
  CONSENT_TO_START: act('同意启动决策程序', 'Consent to the start'),
  DECLINE_START: act('不同意启动', 'Decline the start'),
  SEEK_PUBLIC_VIEWS: act('公众参与', 'Seek the public’s views', {
    forms: field(
      '方式',
      'Forms',
      z.array(
        choice('方式', 'Form', {
          notice: text('公示', 'public notice'),
          survey: text('调研', 'survey'),
          forum: text('座谈', 'forum'),
          hearing: text('听证', 'hearing'),
          other: text('其他方式', 'another form'),
        }),
      ),
    ),
    openToPublic: yes('是否面向社会公众', 'Open to the public at large'),
  }),
  WAIVE_PUBLIC_VIEWS: act('因保密免予公众参与', 'Leave out public participation', {
    ground: field('保密依据', 'The ground of secrecy', z.string().max(2000).optional()),
  }),
  HOLD_EXPERT_ARGUMENT: act('专家论证', 'Have experts argue the plan', {
    arguedBy: choice('论证人', 'Argued by', {
      experts: text('相关领域专家', 'experts in the field'),
      institute: text('研究咨询机构', 'a research or consulting institute'),
      'own-staff': text('本单位工作人员', 'the unit’s own staff'),
    }),
    necessity: yes('是否论证必要性', 'Necessity examined'),
    feasibility: yes('是否论证可行性', 'Feasibility examined'),
    soundness: yes('是否论证科学性', 'Scientific soundness examined'),
  }),
  ASSESS_RISKS: act('风险评估', 'Assess the risks', {
    stability: yes('是否评估社会稳定风险', 'Risks to social stability assessed'),
    environment: yes('是否评估环境风险', 'Risks to the environment assessed'),
    economy: yes('是否评估经济风险', 'Risks to the economy assessed'),
  }),
  COMPLETE_OWN_PROCEDURE: act('完成本单位法定程序', 'Complete the unit’s own procedure'),
  COSIGN: act('会签', 'Countersign'),
  REFER_FOR_LEGALITY_REVIEW: act('交合法性审查', 'Refer for legality review', {
    withMaterials: yes('是否连同相关材料', 'The papers go with the plan'),
  }),
  REVIEW_LEGALITY: act('合法性审查', 'Review legality', {
    outcome: choice('审查结论', 'Outcome', {
      lawful: text('合法', 'lawful'),
      'lawful-after-changes': text('修改后合法', 'lawful after changes'),
      unlawful: text('不合法', 'unlawful'),
    }),
  }),
  REVISE_PLAN: act('修改方案', 'Revise the plan'),
  SUBMIT_FOR_DECISION: act('审查合法后提请集体决策', 'Submit for the collective decision, once found lawful'),
  DECIDE: act('讨论决定', 'Discuss and decide', {
    outcome: choice('结果', 'Outcome', {
      adopted: text('通过', 'adopted'),
      'not-adopted': text('未通过', 'not adopted'),
      'more-work': text('进一步研究修改', 'sent back for more work'),
    }),
    discussed: yes('是否经集体讨论', 'Discussed in session'),
    chair: choice('主持人', 'In the chair', {
      mayor: text('区长', 'the mayor'),
      'entrusted-executive-vice-mayor': text('受区长委托的常委副区长', 'the executive vice mayor, entrusted by the mayor'),
      'presiding-executive-vice-mayor': text('区长外出期间主持工作的常委副区长（未另受委托）', 'the executive vice mayor presiding while the mayor is away, not entrusted'),
      'executive-vice-mayor': text('常委副区长（未受委托）', 'the executive vice mayor, not entrusted'),
      'deputy-mayor': text('其他副区长', 'another deputy mayor'),
      other: text('其他人', 'somebody else'),
    }),
    membersDue: count('应到组成人员（含请假）', 'Members due, those on leave included'),
    membersPresent: count('实到组成人员', 'Members present'),
    standIns: count('代替出席人数', 'Stand-ins present'),
  }),
  REPORT_TO_PARTY: act('随时向区委请示报告', 'Report to the Party committee, at any time'),
  SUBMIT_UPWARD: act('上报批准或提请审议', 'Submit to the body above', { to: higherBody }),
  DECIDE_ABOVE: act('批准或审议决定', 'Approve or deliberate above', {
    outcome: choice('结果', 'Outcome', {
      approved: text('批准或通过', 'approved'),
      'sent-back': text('退回修改', 'sent back for changes'),
      refused: text('不予批准或未通过', 'refused'),
    }),
  }),
  PUBLISH: act('向社会公布', 'Publish', {
    severalChannels: yes('是否通过多种方式', 'Through several channels'),
  }),
  CARRY_OUT: act('决定之后各单位组织实施', 'Carry out the decision, each unit for its part'),
  CLOSE_FILE: act('办结归档', 'Close the file'),
});
export type Act = ActOf<(typeof acts)['specs']>;
