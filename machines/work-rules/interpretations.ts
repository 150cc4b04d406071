import { text } from '../../src/model/text.js';
import type { Interpretations, Readings as ReadingsOf } from '../../src/model/interpretation.js';
import type { ClauseId } from './register.js';

/**
 * The open points of the rules that touch the modelled procedures. The text can be read in more than one way; each
 * reading is named, and one holds unless another is chosen.
 */
export const interpretations = {
  'acting-for-mayor': {
    clauses: ['6¶1', '72(1)', '8'],
    question: text('区长外出期间，由谁办理规则点名由区长办理的事项？', 'Who does what the rules give to the mayor by name while the mayor is away?'),
    options: {
      'written-grant': text('须有区长写明该事项的书面授权，且区长确在外出', 'somebody who holds the mayor’s written authorisation that names the act, while the mayor is away'),
      presiding: text('主持工作的常委副区长即可办理', 'whoever presides over the government in the mayor’s place'),
      never: text('只能由区长本人办理', 'nobody but the mayor'),
    },
    default: 'written-grant',
  },
  'ab-scope': {
    clauses: ['6¶2s2'],
    question: text('AB角代行的范围是否包括审核、审签、签发、阅批？', 'Does an AB counterpart also review, vet-sign, sign and endorse?'),
    options: {
      'portfolio-acts': text('包括分管范围内的各项办理', 'yes, everything within the portfolio'),
      'representation-only': text('只限于政务活动，不含签批', 'no, only attending to official activities'),
    },
    default: 'portfolio-acts',
  },
  'acting-head': {
    clauses: ['93s3', '57', '66s2', '74s1'],
    question: text('主要负责人外出时，可否由登记的代理负责人签字？', 'May a registered acting head sign while a head is away?'),
    options: {
      registered: text('已登记代理的可以', 'yes, when registered'),
      'in-person': text('只能由主要负责人本人签字', 'no, only the head in person'),
    },
    default: 'registered',
  },
  'government-consent': {
    clauses: ['20', '6¶1'],
    question: text('“区政府同意”由谁作出？', 'Who consents for the government?'),
    options: {
      mayor: text('区长', 'the mayor'),
      'deputy-in-charge': text('分管副区长即可', 'the deputy mayor in charge is enough'),
    },
    default: 'mayor',
  },
  preparations: {
    clauses: ['18', '21', '22', '23'],
    question: text('公众参与、专家论证、风险评估是否一律必经？', 'Are public participation, expert argument and risk assessment always required?'),
    options: {
      always: text('一律必经；公众参与仅可因保密而免', 'always; only secrecy lifts public participation'),
      'public-when-wide': text('公众参与只在涉及面广、与群众利益密切相关时必经', 'public participation only where the matter reaches widely or weighs on people’s rights'),
    },
    default: 'always',
  },
  'legality-outcome': {
    clauses: ['24', '74s3', '84¶2'],
    question: text('合法性审查意见为“不合法”或“修改后合法”的，能否进入下一环节？', 'Does an opinion other than “lawful” let the matter go on?'),
    options: {
      'lawful-only': text('只有“合法”方可进入下一环节', 'no, only “lawful” does'),
      'opinion-suffices': text('出具意见即可', 'yes, any opinion does'),
    },
    default: 'lawful-only',
  },
  'party-report': {
    clauses: ['80', '80(2)'],
    question: text('须向区委请示报告的事项，何时报告？', 'When is the Party committee told of what must be put to it?'),
    options: {
      before: text('先报告，后签发或决定', 'before the signature or decision'),
      anytime: text('不限先后', 'at any time'),
    },
    default: 'before',
  },
  'letters-elsewhere': {
    clauses: ['72(1)', '72(2)'],
    question: text('发往市政府部门和下级以外的便函，走哪条签发程序？', 'Which signing chain do letters take that go neither to a city department nor downward?'),
    options: {
      formal: text('按正式公文由区长签发', 'that of formal documents'),
      letter: text('按便函由分管副区长签发', 'that of letters'),
    },
    default: 'formal',
  },
  'late-slip': {
    clauses: ['56s3'],
    question: text('晚于会前5个工作日报送的议题如何处理？', 'What becomes of a slip delivered later than five working days before the meeting?'),
    options: {
      stands: text('仍予受理，记为偏离', 'it stands and is reported as a deviation'),
      'needs-ground': text('说明理由方予受理', 'it stands only with a stated ground'),
    },
    default: 'stands',
  },
  'circle-mark': {
    clauses: ['69¶3', '65'],
    question: text('对有具体请示事项的公文，圈阅是否视为同意？', 'Does a circle on a paper with a concrete request count as consent?'),
    options: {
      'read-only': text('不视为同意，只表示已阅知', 'no, it means that it was read'),
      consent: text('视为同意', 'yes'),
    },
    default: 'read-only',
  },
  'timely-reason': {
    clauses: ['76s3'],
    question: text('在时限内说明理由后，逾期办结是否仍算超期？', 'Does a reason given in time excuse a late result even without a new limit?'),
    options: {
      'needs-new-limit': text('仍算超期，除非办公室另定时限', 'no, only a new limit set by the office does'),
      excuses: text('不算超期', 'yes'),
    },
    default: 'needs-new-limit',
  },
  'director-leave-route': {
    clauses: ['58', '93s2'],
    question: text('区政府办公室主任请假走哪条渠道？', 'Which route does the office director’s own leave from a meeting take?'),
    options: {
      direct: text('直接向区长请假', 'straight to the mayor'),
      'through-office': text('由办公室汇总后报区长', 'through the office’s list'),
    },
    default: 'direct',
  },
  'ab-clash': {
    clauses: ['6¶2s3'],
    question: text('互为AB角的两位副区长同时外出，有理由的能否同意？', 'May both of an AB pair be away at once when there is a ground?'),
    options: {
      'with-ground': text('有记录在案的理由可以，记为偏离', 'yes, with a recorded ground, as a deviation'),
      never: text('一律不同意', 'no'),
    },
    default: 'with-ground',
  },
  'department-matter': {
    clauses: ['66s3', '68s3'],
    question: text('请示事项部门就能解决的，由谁认定？', 'Who finds that a department can settle what a request asks for?'),
    options: {
      'office-on-receipt': text('由区政府办公室在受理时认定并退回', 'the office, on receipt, and sends it back'),
      'at-submission': text('报送时即不得报送', 'the sender: it may not be submitted at all'),
    },
    default: 'office-on-receipt',
  },
  'agreement-bound': {
    clauses: ['67¶2'],
    question: text('街道办事处的请示涉及部门职能的，报送前是否也须协商一致？', 'Does a sub-district’s request that touches departments’ functions need their agreement before it is submitted?'),
    options: {
      departments: text('不必，该要求只对部门而言', 'no, the demand speaks to departments'),
      'every-sender': text('也须协商一致', 'yes, it binds every sender'),
    },
    default: 'departments',
  },
  'non-permanent-body': {
    clauses: ['67¶1s2'],
    question: text('非常设机构的事项能否由部门呈报区政府？', 'May a department put a non-permanent body’s matter to the government?'),
    options: {
      'through-department': text('可以，只是不得直接行文', 'yes, only the body’s own request is barred'),
      'not-at-all': text('不可以', 'no, not at all'),
    },
    default: 'through-department',
  },
  'preparations-order': {
    clauses: ['18', '21', '22', '23'],
    question: text('公众参与、专家论证、风险评估有无先后？', 'Do public participation, expert argument and risk assessment follow an order?'),
    options: {
      'any-order': text('没有先后，均须在会签之前完成', 'none; all come before the countersignatures'),
      'listed-order': text('依所列先后进行', 'the order in which they are listed'),
    },
    default: 'any-order',
  },
  'party-report-gate': {
    clauses: ['80', '80(1)', '80(3)', '80(4)', '25'],
    question: text('属于长期规划、重大改革、重大项目的决策，最迟在哪一步之前向区委报告？', 'Before which step is the Party committee told of a plan, a weighty reform or a weighty project?'),
    options: {
      release: text('决定公布、实施之前', 'before the decision is published or carried out'),
      decision: text('集体讨论决定之前', 'before the meeting decides'),
    },
    default: 'release',
  },
  'stand-in-quorum': {
    clauses: ['52¶1', '58'],
    question: text('经同意代替出席的人，是否计入常务会议出席人数？', 'Do stand-ins who attend with consent count towards the quorum of the executive meeting?'),
    options: {
      'not-counted': text('不计入', 'no, only members do'),
      counted: text('计入', 'yes'),
    },
    default: 'not-counted',
  },
  'plenary-chair': {
    clauses: ['51¶1', '6¶1'],
    question: text('区长外出期间，主持工作的常委副区长可否主持全体会议？', 'May the executive vice mayor who presides while the mayor is away chair the plenary?'),
    options: {
      'mayor-only': text('不可以，只能由区长主持', 'no, only the mayor chairs it'),
      presiding: text('可以，记为偏离', 'yes, as a deviation'),
    },
    default: 'mayor-only',
  },
} as const satisfies Interpretations & Record<string, { readonly clauses: readonly ClauseId[] }>;

export type InterpretationId = keyof typeof interpretations;
export type Readings<K extends InterpretationId = InterpretationId> = ReadingsOf<Pick<typeof interpretations, K>>;

/** Picks the open points that touch one procedure. */
export const pick = <K extends InterpretationId>(...ids: readonly K[]): Pick<typeof interpretations, K> =>
  Object.fromEntries(ids.map((id) => [id, interpretations[id]])) as Pick<typeof interpretations, K>;
