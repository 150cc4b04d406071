import { isAfter, type Instant } from '../../src/model/instant.js';
import type { BaseContext } from '../../src/model/procedure.js';
import { rulesFor } from '../../src/model/rule.js';
import { text } from '../../src/model/text.js';
import { comesAfter, performedBy } from '../government/rules.js';
import type { Readings } from '../work-rules/interpretations.js';
import { abScope, circleMark, timelyReason } from '../work-rules/open-points.js';
import type { ClauseId } from '../work-rules/register.js';
import { acts, type Act, type Facts } from './acts.js';

export const interpretations = { 'ab-scope': abScope, 'circle-mark': circleMark, 'timely-reason': timelyReason };

/** What an endorsement comes to: something to carry out, an answer to the submitter, or nothing but that it was read. */
export type Outcome = 'agreed' | 'declined' | 'read';

export interface Context extends BaseContext<Facts, Readings<keyof typeof interpretations>> {
  /** Whether the paper reached a leader past the office without a ground for it. */
  readonly bypassed: boolean;
  /** The faults that the paper still has. */
  readonly faults: Facts['faults'];
  /** The fault named at the return, as long as the paper is with its submitter. */
  readonly named: Facts['faults'][number] | undefined;
  /** Whether the office marked the paper as urgent. */
  readonly urgent: boolean;
  /** The leader who holds the paper. */
  readonly leader: string | undefined;
  /** The last moment for that leader's endorsement. */
  readonly due: Instant | undefined;
  readonly outcome: Outcome | undefined;
  readonly endorsedLate: boolean;
  readonly handlingUnit: string | undefined;
  /** The last moment for the handling unit's result. */
  readonly limit: Instant | undefined;
  /** Whether the handling unit gave its reasons within the limit; reasons given later leave it as it is. */
  readonly explained: boolean;
  readonly finishedLate: boolean;
}

const { demand, order, route } = rulesFor<Context, Act, ClauseId>();

export interface ClauseParams {
  readonly clause: ClauseId;
}

/** The officer for whom an act is done: whoever is stood in for, or else the performer. */
export const principalOf = ({ by }: Pick<Act, 'by'>): string => by.actingFor?.officer ?? by.officer;

/** The unit for which an act is done: one's own, or the one whose head one stands in for; none under another's authorisation. */
const unitFor = ({ by: { unit, actingFor } }: Pick<Act, 'by'>): string | undefined => (actingFor ? (actingFor.basis === 'acting-head' ? actingFor.unit : undefined) : unit);

/** Whether an endorsement comes after its limit. */
export const isLateEndorsement = ({ due }: Context, { at }: Pick<Act, 'at'>): boolean => due !== undefined && isAfter(at, due);

/** Whether an act comes after the limit for the result. */
export const isPastLimit = ({ limit }: Context, { at }: Pick<Act, 'at'>): boolean => limit !== undefined && isAfter(at, limit);

/** Whether a result comes after its limit, or would if it came now. */
export const isLateResult = (context: Context, event: Pick<Act, 'at'>): boolean =>
  isPastLimit(context, event) && !(context.explained && context.readings['timely-reason'] === 'excuses');

/** On a paper with a concrete request, whether a circle answers it. */
const circleConsents = ({ facts, readings }: Context): boolean => facts.matter === 'request' && readings['circle-mark'] === 'consent';

export function outcomeOf(context: Context, { opinion }: Extract<Act, { type: 'ENDORSE' }>): Outcome {
  if (opinion === 'agreed') return 'agreed';
  if (opinion === 'declined' || opinion === 'revise') return 'declined';
  if (circleConsents(context)) return 'agreed';
  // Reading what another leader has already instructed upon leaves that instruction as it is.
  return context.outcome === 'agreed' ? 'agreed' : 'read';
}

/** Whether an endorsement needs no more than a circle, or is a circle that counts as consent. */
const circleSuffices = (context: Context, event: Act): boolean =>
  context.facts.matter === 'general' || (event.type === 'ENDORSE' && event.opinion === 'circle' && circleConsents(context));

const isWritten = (event: Act, ...ways: readonly Extract<Act, { type: 'ENDORSE' }>['written'][]): boolean => event.type === 'ENDORSE' && ways.includes(event.written);

export const rules = {
  performedBy: performedBy<Context, Act>(),
  comesAfter: comesAfter<Context, Act>(acts.specs),

  isToLeader: route({
    clauses: ['68s2'],
    says: text('径送区政府领导个人', 'It goes straight to a leader in person'),
    holds: ({ event }) => event.type === 'SUBMIT' && event.to === 'leader',
  }),
  isNotToLeader: route({
    clauses: ['68s2'],
    says: text('不径送领导个人', 'It does not go straight to a leader'),
    holds: ({ event }) => event.type === 'SUBMIT' && event.to !== 'leader',
  }),
  mayGoDirect: demand({
    clauses: ['68s2'],
    says: text(
      '除领导直接交办和必须直接报送的重要事项外，公文不径送领导个人',
      'A paper goes straight to a leader only when the leader assigned the matter or it is important and has to go direct',
    ),
    remedy: text('报送区政府办公室', 'Submit it to the government office'),
    holds: ({ context }) => context.facts.directGround !== 'none',
  }),
  hasOneAddressee: demand({
    clauses: ['68s2'],
    says: text('公文只能有一个主送，不得多头主送', 'A paper has one main addressee'),
    remedy: text('只报送区政府办公室', 'Submit it to the government office alone'),
    holds: ({ event }) => event.type === 'SUBMIT' && event.to !== 'several',
  }),
  keepsToLevel: demand({
    clauses: ['68s2'],
    says: text('公文不得越过区政府报送上级', 'A paper does not go past the district government to a higher level'),
    remedy: text('报送区政府办公室', 'Submit it to the government office'),
    holds: ({ event }) => event.type === 'SUBMIT' && event.to !== 'past-a-level',
  }),
  isFaultless: demand({
    clauses: ['68s3'],
    says: text('有明显问题的公文应退回，不得拟办和呈送；退回时没有指出的问题仍须退回改正', 'A paper with obvious faults goes back, and is neither proposed for handling nor presented; a fault that no return named is still there'),
    remedy: text('由区政府办公室指明问题，退回呈报单位重新办理', 'The office names the fault and returns the paper to be redone'),
    holds: ({ context }) => context.faults.length === 0,
  }),
  hasThatFault: demand({
    clauses: ['68s3'],
    says: text('只有在报送程序、行文规则或内容上确有明显问题，才以该理由退回', 'A paper is returned only for an obvious fault that it has: of submission, form or content'),
    remedy: text('写明确有的问题；没有明显问题的，提出拟办意见', 'Name the fault that it has; propose handling where there is none'),
    holds: ({ context, event }) =>
      event.type === 'RETURN_TO_SUBMITTER' && (context.faults.includes(event.fault) || (event.fault === 'procedure' && context.bypassed)),
  }),
  isCorrected: demand({
    clauses: ['68s3'],
    says: text('退回的公文须按规定重新办理，问题未改正的不得原样再报', 'A returned paper is redone as the rules ask; it does not come in again with its faults'),
    remedy: text('改正退回时指出的问题并写明已改正，再报送', 'Mend the fault named at the return, say so, and submit it'),
    holds: ({ event }) => event.type === 'SUBMIT' && event.corrected === true,
  }),
  isPastReturn: order({
    clauses: ['68s3'],
    says: text('退回在受理、拟办之时；已呈送领导的公文按阅批内容办理，不再以此退回', 'A paper goes back when the office takes it in and proposes its handling; once presented, what the leader writes decides'),
    remedy: text('等待领导阅批，按阅批内容转办或反馈', 'Wait for the leader’s endorsement, and forward the paper or feed back accordingly'),
  }),

  isAddressee: demand<ClauseParams>({
    // Where a counterpart does not endorse, it is the reading of that sentence which turns one away.
    clauses: ({ clause }, { context }) => (context.readings['ab-scope'] === 'representation-only' ? [clause, '6¶2s2'] : [clause]),
    says: text('须由公文所送的领导，或依规则代行的人办理', 'This belongs to the leader whom the paper went to, or to somebody whom the rules let stand in'),
    remedy: text('由该领导办理；其外出期间由AB角代行', 'That leader acts, or the AB counterpart while that leader is away'),
    holds: ({ context, event }) => principalOf(event) === context.leader,
  }),
  waitsForOffice: demand({
    strength: 'SOFT',
    clauses: ['69¶2'],
    says: text('不是领导直接交办而径送的公文，以不先批示为宜', 'On a paper that came past the office and that no leader assigned, a leader had better not instruct first'),
    remedy: text('先交区政府办公室按程序办理', 'Pass it to the government office first'),
    holds: ({ context }) => context.facts.directGround === 'assigned-by-leader',
  }),
  isOnDevice: demand({
    clauses: ['69¶1s2'],
    says: text('电子文件的阅批意见须写在移动办公设备上', 'An electronic paper is endorsed on the mobile device'),
    remedy: text('在移动办公设备上阅批', 'Endorse it on the mobile device'),
    holds: ({ context, event }) => context.facts.medium === 'paper' || isWritten(event, 'on-device'),
  }),
  isWithPen: demand({
    clauses: ['69¶1s2'],
    says: text('纸质文件须用钢笔或签字笔阅批', 'A printed paper is endorsed with a fountain pen or a signing pen'),
    remedy: text('改用钢笔或签字笔', 'Use such a pen'),
    holds: ({ context, event }) => context.facts.medium === 'electronic' || isWritten(event, 'pen-on-sheet', 'pen-elsewhere'),
  }),
  isOnSheet: demand({
    clauses: ['69¶1s2'],
    says: text('纸质文件的阅批意见须写在所附文件处理笺上', 'A printed paper is endorsed on the handling sheet attached to it'),
    remedy: text('写在文件处理笺上', 'Write on the handling sheet'),
    holds: ({ context, event }) => context.facts.medium === 'electronic' || isWritten(event, 'pen-on-sheet', 'pencil-on-sheet'),
  }),
  opinionIsExplicit: demand({
    clauses: ['69¶3'],
    says: text('对具体请示事项须写明意见，圈阅不算答复', 'A concrete request is answered with an explicit opinion; a circle is no answer'),
    remedy: text('由领导写明同意、不同意或修改意见', 'The leader writes whether to consent, to refuse or to revise'),
    holds: ({ context, event }) => circleSuffices(context, event) || (event.type === 'ENDORSE' && event.opinion !== 'circle' && event.opinion !== 'vague'),
  }),
  isNamed: demand({
    clauses: ['69¶3'],
    says: text('对具体请示事项的意见须署名', 'The opinion on a concrete request bears the leader’s name'),
    remedy: text('由领导签上姓名', 'The leader adds the name'),
    holds: ({ context, event }) => circleSuffices(context, event) || (event.type === 'ENDORSE' && event.named),
  }),
  isDated: demand({
    clauses: ['69¶3'],
    says: text('对具体请示事项的意见须注明日期', 'The opinion on a concrete request bears a date'),
    remedy: text('由领导写上日期', 'The leader adds the date'),
    holds: ({ context, event }) => circleSuffices(context, event) || (event.type === 'ENDORSE' && event.dated),
  }),
  isEndorsedInTime: demand({
    breach: 'stand',
    clauses: ['76s2'],
    says: (_, { context }) =>
      context.urgent
        ? text('紧急文件须在呈送后24小时内阅批', 'An urgent paper is endorsed within 24 hours of its presentation')
        : text('一般文件须在呈送后48小时内阅批', 'An ordinary paper is endorsed within 48 hours of its presentation'),
    remedy: text('阅批仍有效，如实登记为超期', 'The endorsement stands; record it as late'),
    holds: ({ context, event }) => !isLateEndorsement(context, event),
  }),
  isEndorsementOverdue: demand({
    clauses: ['76s2'],
    says: text('阅批时限届满后方可提示超期', 'A limit is announced as passed only after it has passed'),
    remedy: text('等到时限届满之后', 'Wait until the limit has passed'),
    holds: ({ context, event }) => isLateEndorsement(context, event),
  }),
  tellsEndorsementTime: demand({
    clauses: ['76s2'],
    says: text('阅批是否按时须如实登记', 'Whether the endorsement was in time is recorded as it was'),
    remedy: (_, { context }) => (context.endorsedLate ? text('登记为超期', 'Record it as late') : text('登记为按时', 'Record it as in time')),
    holds: ({ context, event }) => event.type === 'RECORD_ENDORSEMENT_TIME' && event.inTime !== context.endorsedLate,
  }),

  handedToOffice: demand<ClauseParams>({
    clauses: ({ clause }) => [clause],
    says: text('领导手中的公文须交区政府办公室，不直接交其他单位', 'A paper in a leader’s hands goes to the government office, not straight to another unit'),
    remedy: text('交区政府办公室，由其转办', 'Give it to the government office, which forwards it'),
    holds: ({ event }) => event.type === 'HAND_OVER' && event.to === 'office',
  }),
  isAgreed: route({
    clauses: ['69¶1s3'],
    says: text('领导同意或作出办理指示', 'The leader consents or gives an instruction'),
    holds: ({ context }) => context.outcome === 'agreed',
  }),
  isDeclined: route({
    clauses: ['69¶1s3'],
    says: text('领导不同意或要求修改', 'The leader does not consent, or asks for changes'),
    holds: ({ context }) => context.outcome === 'declined',
  }),
  isRead: route({
    clauses: ['69¶3'],
    says: text('领导已阅知，未提出意见', 'The leader read it and gave no opinion'),
    holds: ({ context }) => context.outcome === 'read',
  }),
  goesBackToSubmitter: order({
    clauses: ['69¶1s3'],
    says: text('转办须依照阅批内容；领导未同意的，不转办', 'A paper is forwarded as the endorsement says; what the leader did not consent to is not forwarded'),
    remedy: text('由区政府办公室向呈报单位反馈，修改后作为新件报送', 'The office feeds the opinion back to the submitter, who may submit anew'),
  }),
  wasOnlyRead: order({
    clauses: ['69¶3'],
    says: text('圈阅只表示已阅知，没有可供承办的意见', 'A circle says only that the paper was read; it gives nothing to carry out'),
    remedy: text('归档，或再呈领导写明意见', 'Close the file, or present it to a leader for an opinion'),
  }),
  followsEndorsement: demand({
    clauses: ['69¶1s3'],
    says: text('转办须依照领导阅批的内容', 'A paper is forwarded as the leader’s endorsement says'),
    remedy: text('按阅批意见转办', 'Forward it accordingly'),
    holds: ({ event }) => event.type === 'FORWARD' && event.asEndorsed,
  }),
  limitIsAhead: demand({
    clauses: ['76s3'],
    says: text('办结时限须在此刻之后', 'The limit for a result lies ahead'),
    remedy: text('定一个尚未届满的时限', 'Set a limit that has not passed yet'),
    holds: ({ event }) => (event.type === 'FORWARD' || event.type === 'SET_NEW_LIMIT') && isAfter(event.limit, event.at),
  }),
  limitIsLater: demand({
    clauses: ['76s3'],
    says: text('另定的时限须晚于原时限', 'A new limit lies later than the one it replaces'),
    remedy: text('定一个晚于原时限的时限', 'Set a later limit'),
    holds: ({ context, event }) => event.type === 'SET_NEW_LIMIT' && (context.limit === undefined || isAfter(event.limit, context.limit)),
  }),

  isHandlingUnit: demand({
    clauses: ['76s3'],
    says: text('须由区政府办公室转办的承办单位办理', 'This belongs to the unit that the office forwarded the paper to'),
    performers: [text('承办单位', 'the handling unit')],
    remedy: text('由承办单位办理', 'Have it done by the handling unit'),
    holds: ({ context, event }) => context.handlingUnit !== undefined && unitFor(event) === context.handlingUnit,
  }),
  explainsToOffice: demand({
    clauses: ['76s3'],
    says: text('不能按时办结的理由须向区政府办公室说明', 'The reasons for a delay are given to the government office'),
    remedy: text('向区政府办公室说明', 'Give them to the government office'),
    holds: ({ event }) => event.type === 'EXPLAIN_DELAY' && event.to === 'office',
  }),
  isSpecial: demand({
    clauses: ['76s3'],
    says: text('只有特殊情况才可说明理由', 'Only special circumstances are a reason'),
    remedy: text('在时限内办结', 'Finish within the limit'),
    holds: ({ event }) => event.type === 'EXPLAIN_DELAY' && event.reason !== 'ordinary',
  }),
  acceptsElectronicCopy: demand({
    clauses: ['77'],
    says: text('办公室经政府内网发来的电子公文与纸质件效力相同，不是延误的理由', 'What the office sends over the government intranet counts as much as paper: waiting for a printed copy is no reason'),
    remedy: text('按电子公文办理', 'Act on the electronic copy'),
    holds: ({ event }) => event.type === 'EXPLAIN_DELAY' && event.reason !== 'no-paper-copy',
  }),
  explainsInTime: demand({
    breach: 'stand',
    clauses: ['76s3'],
    says: text('理由须在办结时限内说明', 'The reasons are given within the limit'),
    remedy: text('逾期说明的理由不算数，尽快办结并如实登记', 'Late reasons excuse nothing: finish soon and have it recorded as it is'),
    holds: ({ context, event }) => !isPastLimit(context, event),
  }),
  isExplained: demand({
    clauses: ['76s3'],
    says: text('承办单位在时限内说明理由后，方可另定时限', 'A new limit takes reasons that the handling unit gave within the old one'),
    remedy: text('由承办单位在时限内向区政府办公室说明理由', 'The handling unit explains itself to the office within the limit'),
    holds: ({ context }) => context.explained,
  }),
  isFinishedInTime: demand({
    breach: 'stand',
    clauses: ['76s3'],
    says: text('承办单位须在办公室规定的时限内办结', 'The handling unit finishes within the limit that the office set'),
    remedy: text('结果仍予接收，如实登记为超期', 'The result is taken all the same; record it as late'),
    holds: ({ context, event }) => !isLateResult(context, event),
  }),
  isResultOverdue: demand({
    clauses: ['76s3'],
    says: text('办结时限届满后方可提示超期', 'A result is announced as overdue only after its limit has passed'),
    remedy: text('等到时限届满之后', 'Wait until the limit has passed'),
    holds: ({ context, event }) => isLateResult(context, event),
  }),
  tellsResultTime: demand({
    clauses: ['76s3'],
    says: text('办理是否按时须如实登记', 'Whether the result was in time is recorded as it was'),
    remedy: (_, { context }) => (context.finishedLate ? text('登记为超期', 'Record it as late') : text('登记为按时', 'Record it as in time')),
    holds: ({ context, event }) => event.type === 'RECORD_RESULT_TIME' && event.inTime !== context.finishedLate,
  }),
};
