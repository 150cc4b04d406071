import { z } from 'zod';
import { act, choice, defineActs, field, reference, type ActOf } from '../../src/model/act.js';
import { instantSchema } from '../../src/model/instant.js';
import { text } from '../../src/model/text.js';

const unit = (zh: string, en: string) => reference('unit', zh, en);
const leader = (zh: string, en: string) => reference('officer', zh, en, ['mayor', 'executive-vice-mayor', 'vice-mayor']);

/** The three heads under which a paper may be at fault (art. 68). */
const heads = {
  procedure: text('报送程序', 'how it was submitted'),
  form: text('行文规则', 'the rules of form'),
  content: text('公文内容', 'its content'),
};

/** What is known of a paper before it is submitted. */
export const input = z.strictObject({
  leadUnit: unit('呈报单位', 'Submitting unit'),
  medium: choice('载体', 'Medium', {
    electronic: text('电子文件', 'electronic'),
    paper: text('纸质文件', 'printed'),
  }),
  matter: choice('性质', 'What it asks', {
    request: text('有具体请示事项', 'it makes a concrete request'),
    general: text('一般性公文', 'a general paper'),
  }),
  faults: field('明显问题', 'Obvious faults', z.array(choice('明显问题', 'Obvious fault', heads))),
  directGround: choice('可以径送领导的情形', 'Why it may go straight to a leader', {
    none: text('无', 'it may not'),
    'assigned-by-leader': text('领导直接交办的事项', 'a leader assigned the matter'),
    'must-go-direct': text('必须直接报送的重要事项', 'an important matter that must go direct'),
  }),
});
export type Facts = z.output<typeof input>;

export const acts = defineActs({
  SUBMIT: act('报送', 'Submit', {
    to: choice('报送对象', 'Sent', {
      office: text('只送区政府办公室', 'to the government office alone'),
      leader: text('径送区政府领导个人', 'straight to a leader in person'),
      several: text('多头主送', 'to several main addressees'),
      'past-a-level': text('越级报送', 'past the district government to a higher level'),
    }),
    corrected: field('退回时指出的问题是否已改正（重新报送时写明）', 'The fault named at the return is mended (stated when it is submitted anew)', z.boolean().optional()),
  }),
  RECEIVE_DIRECTLY: act('接到径送公文', 'Receive a paper sent straight to a leader'),
  RECEIVE: act('受理', 'Receive', {
    urgency: choice('缓急', 'Urgency', {
      ordinary: text('一般文件', 'ordinary'),
      urgent: text('紧急文件', 'urgent'),
    }),
  }),
  RETURN_TO_SUBMITTER: act('退回呈报单位', 'Return to the submitter', { fault: choice('退回理由', 'Because of', heads) }),
  PROPOSE_HANDLING: act('提出拟办意见', 'Propose how to handle it'),
  PRESENT: act('呈送', 'Present', { leader: leader('呈送领导（区长、副区长）', 'To which leader: the mayor or a deputy mayor') }),
  ENDORSE: act('阅批', 'Endorse', {
    opinion: choice('意见', 'Opinion', {
      agreed: text('同意或作出办理指示', 'consent, or an instruction to act'),
      declined: text('不同意', 'no consent'),
      revise: text('要求修改', 'to be revised'),
      circle: text('仅圈阅', 'a circle alone'),
      vague: text('意见不明确', 'no clear opinion'),
    }),
    named: field('是否签署姓名', 'Signed with the name', z.boolean()),
    dated: field('是否写明日期', 'Dated', z.boolean()),
    written: choice('书写方式', 'Written', {
      'on-device': text('在移动办公设备上', 'on the mobile device'),
      'pen-on-sheet': text('用钢笔或签字笔写在文件处理笺上', 'with a pen on the handling sheet'),
      'pencil-on-sheet': text('用铅笔等写在文件处理笺上', 'with a pencil or the like on the handling sheet'),
      'pen-elsewhere': text('用钢笔或签字笔写在文件处理笺以外', 'with a pen, but not on the handling sheet'),
      otherwise: text('其他方式（如口头、便信）', 'in another way, such as by word of mouth'),
    }),
  }),
  HAND_OVER: act('交出公文', 'Hand the paper over', {
    to: choice('交给', 'To', {
      office: text('区政府办公室', 'the government office'),
      'handling-unit': text('承办单位', 'the handling unit'),
      submitter: text('呈报单位', 'the submitter'),
    }),
  }),
  NOTE_OVERDUE: act('提示超期', 'Announce a passed limit'),
  RECORD_ENDORSEMENT_TIME: act('登记阅批是否按时', 'Record whether the endorsement was in time', { inTime: field('是否按时', 'In time', z.boolean()) }),
  FORWARD: act('转办', 'Forward to the handling unit', {
    handlingUnit: unit('承办单位', 'Handling unit'),
    limit: field('办结时限', 'Limit', instantSchema),
    asEndorsed: field('是否依照阅批内容', 'As endorsed', z.boolean()),
  }),
  URGE: act('催办', 'Urge'),
  EXPLAIN_DELAY: act('说明不能按时办结的理由', 'Explain a delay', {
    to: choice('向谁说明', 'To', {
      office: text('区政府办公室', 'the government office'),
      elsewhere: text('其他单位或个人', 'somebody else'),
    }),
    reason: choice('理由', 'Reason', {
      special: text('特殊情况', 'special circumstances'),
      ordinary: text('没有特殊情况', 'nothing special'),
      'no-paper-copy': text('只收到办公室经政府内网发来的电子公文', 'only the electronic copy came, over the government intranet'),
    }),
  }),
  SET_NEW_LIMIT: act('另定时限', 'Set a new limit', { limit: field('新的办结时限', 'New limit', instantSchema) }),
  FINISH_HANDLING: act('办结并上报', 'Finish and report the result'),
  RECORD_RESULT_TIME: act('登记办理是否按时', 'Record whether the result was in time', { inTime: field('是否按时', 'In time', z.boolean()) }),
  FEED_BACK: act('反馈', 'Feed back'),
  CLOSE_FILE: act('办结归档', 'Close the file'),
});
export type Act = ActOf<(typeof acts)['specs']>;
