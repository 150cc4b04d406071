import { z } from 'zod';
import { act, choice, defineActs, field, reference, type ActOf } from '../../src/model/act.js';
import { text } from '../../src/model/text.js';

const unit = (zh: string, en: string) => reference('unit', zh, en);
const leader = (zh: string, en: string) => reference('officer', zh, en, ['mayor', 'executive-vice-mayor', 'vice-mayor']);

/** What is known of a request before anything is written. */
export const input = z
  .strictObject({
    sender: choice('事项由谁提出', 'In which body the matter arises', {
      department: text('区政府部门（含适用本规则的直属单位）', 'a department, or an institution under the same rules'),
      subdistrict: text('街道办事处', 'a sub-district office'),
      'internal-body': text('部门内设机构', 'an internal body of a department'),
      'non-permanent-body': text('非常设机构', 'a non-permanent body'),
    }),
    /** For an internal or a non-permanent body: its department. */
    leadUnit: unit('呈报单位（主管部门）', 'Submitting unit (for a body within: its department)'),
    raisedBy: unit('提出事项的内设机构或非常设机构', 'The internal or non-permanent body in which the matter arises').optional(),
    concerned: field('涉及其职能的其他部门', 'Other departments whose functions it touches', z.array(unit('部门', 'Department'))),
    needsGovernment: field('是否确需区政府审批', 'It really needs the government', z.boolean()),
    assignedBy: leader('直接交办该事项的区政府领导', 'The leader who assigned the matter directly').optional(),
  })
  .refine(({ sender, raisedBy }) => (raisedBy !== undefined) === (sender === 'internal-body' || sender === 'non-permanent-body'), {
    path: ['raisedBy'],
    message: 'name the body in which the matter arises if, and only if, it is an internal or a non-permanent one',
  })
  .refine(({ leadUnit, concerned }) => !concerned.includes(leadUnit), {
    path: ['concerned'],
    message: 'the submitting unit is not among the other departments concerned: leave it out of this list',
  });
export type Facts = z.output<typeof input>;

const soleAddressee = field('是否只有一个主送', 'One main addressee only', z.boolean());

export const acts = defineActs({
  ASK_DEPARTMENT: act('向主管部门请示', 'Ask the body’s own department'),
  SETTLE_MATTER: act('由部门解决', 'Settle within a department'),
  DRAFT_REQUEST: act('拟写请示', 'Draft the request', {
    form: choice('文件形式', 'Form', {
      'formal-document': text('正式文件', 'a formal document'),
      'informal-paper': text('“请阅件”等非正式公文', 'a reading paper or other informal paper'),
    }),
    oneMatter: field('是否一事一报', 'One matter only', z.boolean()),
  }),
  ANSWER_CONSULTATION: act('答复协商', 'Answer the consultation', {
    agrees: field('是否同意', 'Agrees', z.boolean()),
  }),
  SIGN_ISSUE: act('签发', 'Sign for issue'),
  SUBMIT_REQUEST: act('报送区政府办公室', 'Submit to the government office', {
    soleAddressee,
    keepsLevels: field('是否逐级行文（不越级）', 'Goes past no level', z.boolean()),
  }),
  SEND_TO_LEADER: act('直接报送区政府领导个人', 'Send to a leader in person', {
    leader: leader('哪位区政府领导', 'Which leader'),
    soleAddressee,
    ground: field('必须直接报送的理由', 'Why this important matter has to go directly', z.string().max(2000).optional()),
  }),
  RECEIVE_DIRECTLY: act('领导接到径送公文', 'A leader comes by a paper directly'),
  GIVE_INSTRUCTION: act('作出批示', 'Give an instruction'),
  HAND_TO_OFFICE: act('交区政府办公室', 'Hand over to the government office'),
  ANSWER_SENDER: act('批后径退呈报单位', 'Answer the sender past the office'),
  RECEIVE: act('受理', 'Receive'),
  RETURN_REQUEST: act('退回重新办理', 'Return to be redone', {
    fault: choice('问题所在', 'Where the fault lies', {
      procedure: text('报送程序', 'in the way it was submitted'),
      form: text('行文规则', 'in the rules of form'),
      content: text('公文内容', 'in its content'),
    }),
    obvious: field('问题是否明显', 'The fault is obvious', z.boolean()),
    remarks: field('退回意见', 'Remarks', z.string().max(2000).optional()),
  }),
});
export type Act = ActOf<(typeof acts)['specs']>;
