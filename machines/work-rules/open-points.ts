import type { Interpretation } from '../../src/model/interpretation.js';
import type { ClauseId } from './register.js';

/**
 * The open points of the rules that touch the modelled procedures. The text can be read in more than one way; each
 * reading is named, and one holds unless another is chosen. Each stands by itself, so that an application that embeds one
 * procedure carries only the points of that procedure; plain literals, which any bundler can leave out.
 */
type OpenPoint = Interpretation & { readonly clauses: readonly ClauseId[] };

export const actingForMayor = {
  clauses: ['6¶1', '72(1)', '8'],
  question: { zh: '区长外出期间，由谁办理规则点名由区长办理的事项？', en: 'Who does what the rules give to the mayor by name while the mayor is away?' },
  options: {
    'written-grant': { zh: '须有区长写明该事项的书面授权，且区长确在外出', en: 'somebody who holds the mayor’s written authorisation that names the act, while the mayor is away' },
    presiding: { zh: '主持工作的常委副区长即可办理', en: 'whoever presides over the government in the mayor’s place' },
    never: { zh: '只能由区长本人办理', en: 'nobody but the mayor' },
  },
  default: 'written-grant',
} as const satisfies OpenPoint;

export const abScope = {
  clauses: ['6¶2s2'],
  question: { zh: 'AB角代行的范围是否包括审核、审签、签发、阅批？', en: 'Does an AB counterpart also review, vet-sign, sign and endorse?' },
  options: {
    'portfolio-acts': { zh: '包括分管范围内的各项办理', en: 'yes, everything within the portfolio' },
    'representation-only': { zh: '只限于政务活动，不含签批', en: 'no, only attending to official activities' },
  },
  default: 'portfolio-acts',
} as const satisfies OpenPoint;

export const actingHead = {
  clauses: ['93s3', '57', '66s2', '74s1'],
  question: { zh: '主要负责人外出时，可否由登记的代理负责人签字？', en: 'May a registered acting head sign while a head is away?' },
  options: {
    registered: { zh: '外出和代理均已登记的可以', en: 'yes, when both the absence and the acting head are registered' },
    'in-person': { zh: '只能由主要负责人本人签字', en: 'no, only the head in person' },
  },
  default: 'registered',
} as const satisfies OpenPoint;

export const governmentConsent = {
  clauses: ['20', '6¶1'],
  question: { zh: '“区政府同意”由谁作出？', en: 'Who consents for the government?' },
  options: {
    mayor: { zh: '区长', en: 'the mayor' },
    'deputy-in-charge': { zh: '分管副区长即可', en: 'the deputy mayor in charge is enough' },
  },
  default: 'mayor',
} as const satisfies OpenPoint;

export const preparations = {
  clauses: ['18', '21', '22', '23'],
  question: { zh: '公众参与、专家论证、风险评估是否一律必经？', en: 'Are public participation, expert argument and risk assessment always required?' },
  options: {
    always: { zh: '一律必经；公众参与仅可因保密而免', en: 'always; only secrecy lifts public participation' },
    'public-when-wide': { zh: '公众参与只在涉及面广、与群众利益密切相关时必经', en: 'public participation only where the matter reaches widely or weighs on people’s rights' },
  },
  default: 'always',
} as const satisfies OpenPoint;

export const legalityOutcome = {
  clauses: ['24', '74s3', '84¶2'],
  question: { zh: '合法性审查意见为“不合法”或“修改后合法”的，能否进入下一环节？', en: 'Does an opinion other than “lawful” let the matter go on?' },
  options: {
    'lawful-only': { zh: '只有“合法”方可进入下一环节', en: 'no, only “lawful” does' },
    'opinion-suffices': { zh: '出具意见即可', en: 'yes, any opinion does' },
  },
  default: 'lawful-only',
} as const satisfies OpenPoint;

export const partyReport = {
  clauses: ['80', '80(2)'],
  question: { zh: '须向区委请示报告的事项，何时报告？', en: 'When is the Party committee told of what must be put to it?' },
  options: {
    before: { zh: '先报告，后签发；决策则先报告，后公布、实施（能否迟至决定之后，另见何时之前的一问）', en: 'before the signature; of a decision before it goes out, or before it is taken (see before which step)' },
    anytime: { zh: '不限先后', en: 'at any time' },
  },
  default: 'before',
} as const satisfies OpenPoint;

export const lettersElsewhere = {
  clauses: ['72(1)', '72(2)'],
  question: { zh: '发往市政府部门和下级以外的便函，走哪条签发程序？', en: 'Which signing chain do letters take that go neither to a city department nor downward?' },
  options: {
    formal: { zh: '按正式公文由区长签发', en: 'that of formal documents' },
    letter: { zh: '按便函由分管副区长签发', en: 'that of letters' },
  },
  default: 'formal',
} as const satisfies OpenPoint;

export const lateSlip = {
  clauses: ['56s3'],
  question: { zh: '晚于会前5个工作日报送的议题如何处理？', en: 'What becomes of a slip delivered later than five working days before the meeting?' },
  options: {
    stands: { zh: '仍予受理，记为偏离', en: 'it stands and is reported as a deviation' },
    'needs-ground': { zh: '说明理由方予受理', en: 'it stands only with a stated ground' },
  },
  default: 'stands',
} as const satisfies OpenPoint;

export const circleMark = {
  clauses: ['69¶3', '65'],
  question: { zh: '对有具体请示事项的公文，圈阅是否视为同意？', en: 'Does a circle on a paper with a concrete request count as consent?' },
  options: {
    'read-only': { zh: '不视为同意，只表示已阅知', en: 'no, it means that it was read' },
    consent: { zh: '视为同意', en: 'yes' },
  },
  default: 'read-only',
} as const satisfies OpenPoint;

export const timelyReason = {
  clauses: ['76s3'],
  question: { zh: '在时限内说明理由后，逾期办结是否仍算超期？', en: 'Does a reason given in time excuse a late result even without a new limit?' },
  options: {
    'needs-new-limit': { zh: '仍算超期，除非办公室另定时限', en: 'no, only a new limit set by the office does' },
    excuses: { zh: '不算超期', en: 'yes' },
  },
  default: 'needs-new-limit',
} as const satisfies OpenPoint;

export const directorLeaveRoute = {
  clauses: ['58', '93s2'],
  question: { zh: '区政府办公室主任请假走哪条渠道？', en: 'Which route does the office director’s own leave from a meeting take?' },
  options: {
    direct: { zh: '直接向区长请假', en: 'straight to the mayor' },
    'through-office': { zh: '由办公室汇总后报区长', en: 'through the office’s list' },
  },
  default: 'direct',
} as const satisfies OpenPoint;

export const abClash = {
  clauses: ['6¶2s3'],
  question: { zh: '互为AB角的两位副区长同时外出，有理由的能否同意？', en: 'May both of an AB pair be away at once when there is a ground?' },
  options: {
    'with-ground': { zh: '有记录在案的理由可以，记为偏离', en: 'yes, with a recorded ground, as a deviation' },
    never: { zh: '一律不同意', en: 'no' },
  },
  default: 'with-ground',
} as const satisfies OpenPoint;

export const departmentMatter = {
  clauses: ['66s3', '68s3'],
  question: { zh: '请示事项部门就能解决的，由谁认定？', en: 'Who finds that a department can settle what a request asks for?' },
  options: {
    'office-on-receipt': { zh: '由区政府办公室在受理时认定并退回', en: 'the office, on receipt, and sends it back' },
    'at-submission': { zh: '报送时即不得报送', en: 'the sender: it may not be submitted at all' },
  },
  default: 'office-on-receipt',
} as const satisfies OpenPoint;

export const agreementBound = {
  clauses: ['67¶2'],
  question: { zh: '街道办事处的请示涉及部门职能的，报送前是否也须协商一致？', en: 'Does a sub-district’s request that touches departments’ functions need their agreement before it is submitted?' },
  options: {
    departments: { zh: '不必，该要求只对部门而言', en: 'no, the demand speaks to departments' },
    'every-sender': { zh: '也须协商一致', en: 'yes, it binds every sender' },
  },
  default: 'departments',
} as const satisfies OpenPoint;

export const nonPermanentBody = {
  clauses: ['67¶1s2'],
  question: { zh: '非常设机构的事项能否由部门呈报区政府？', en: 'May a department put a non-permanent body’s matter to the government?' },
  options: {
    'through-department': { zh: '可以，只是不得直接行文', en: 'yes, only the body’s own request is barred' },
    'not-at-all': { zh: '不可以', en: 'no, not at all' },
  },
  default: 'through-department',
} as const satisfies OpenPoint;

export const preparationsOrder = {
  clauses: ['18', '21', '22', '23'],
  question: { zh: '公众参与、专家论证、风险评估有无先后？', en: 'Do public participation, expert argument and risk assessment follow an order?' },
  options: {
    'any-order': { zh: '没有先后，均须在会签之前完成', en: 'none; all come before the countersignatures' },
    'listed-order': { zh: '依所列先后进行', en: 'the order in which they are listed' },
  },
  default: 'any-order',
} as const satisfies OpenPoint;

export const partyReportGate = {
  clauses: ['80', '25'],
  question: { zh: '属于第八十条所列各项之一的决策，最迟在哪一步之前向区委报告？', en: 'Before which step is the Party committee told of a decision that falls under one of the items of art. 80?' },
  options: {
    release: { zh: '决定公布、实施之前', en: 'before the decision is published or carried out' },
    decision: { zh: '集体讨论决定之前', en: 'before the meeting decides' },
  },
  default: 'release',
} as const satisfies OpenPoint;

export const standInQuorum = {
  clauses: ['52¶1', '58'],
  question: { zh: '经同意代替出席的人，是否计入常务会议出席人数？', en: 'Do stand-ins who attend with consent count towards the quorum of the executive meeting?' },
  options: {
    'not-counted': { zh: '不计入', en: 'no, only members do' },
    counted: { zh: '计入', en: 'yes' },
  },
  default: 'not-counted',
} as const satisfies OpenPoint;

export const plenaryChair = {
  clauses: ['51¶1', '6¶1'],
  question: { zh: '区长外出期间，主持工作的常委副区长可否主持全体会议？', en: 'May the executive vice mayor who presides while the mayor is away chair the plenary?' },
  options: {
    'mayor-only': { zh: '不可以，只能由区长主持', en: 'no, only the mayor chairs it' },
    presiding: { zh: '可以，记为偏离', en: 'yes, as a deviation' },
  },
  default: 'mayor-only',
} as const satisfies OpenPoint;
