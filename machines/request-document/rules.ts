import { rulesFor } from '../../src/model/rule.js';
import type { BaseContext } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { comesAfter, missing, performedBy } from '../government/rules.js';
import type { Readings } from '../work-rules/interpretations.js';
import { abScope, actingHead, agreementBound, departmentMatter, nonPermanentBody } from '../work-rules/open-points.js';
import type { ClauseId } from '../work-rules/register.js';
import { acts, type Act, type Facts } from './acts.js';

export const interpretations = {
  'ab-scope': abScope,
  'acting-head': actingHead,
  'department-matter': departmentMatter,
  'agreement-bound': agreementBound,
  'non-permanent-body': nonPermanentBody,
};

export interface Context extends BaseContext<Facts, Readings<keyof typeof interpretations>> {
  /** The departments concerned that agree with what is asked for. Agreement is on the matter, so it outlives a redrafting. */
  readonly agreed: readonly string[];
  /** Whether the paper as it stands is a formal document. */
  readonly formal: boolean;
  /** Whether the paper as it stands keeps to one matter. */
  readonly oneMatter: boolean;
  /** Whether the head has signed the paper as it stands. */
  readonly signed: boolean;
  /** Whether the office returned the paper as it stands. */
  readonly returned: boolean;
  /** The leader who holds the paper, if one does. */
  readonly heldBy: string;
}

const { demand, order, route } = rulesFor<Context, Act, ClauseId>();

/** The officer whose post an act is done in: the performer, or the one they stand in for. */
export const principalOf = ({ by }: Pick<Act, 'by'>): string => by.actingFor?.officer ?? by.officer;

/** The departments whose agreement has to come before the submission and is still missing. */
function withoutAgreement({ facts, readings, agreed }: Context): readonly string[] {
  const bound = facts.sender !== 'subdistrict' || readings['agreement-bound'] === 'every-sender';
  return bound ? missing(facts.concerned, agreed) : [];
}

export interface ClauseParams {
  readonly clause: ClauseId;
}

export const rules = {
  performedBy: performedBy<Context, Act>(),
  comesAfter: comesAfter<Context, Act>(acts.specs),

  // Where the matter arises.
  isOfSender: route({
    clauses: ['66s1'],
    says: text('部门或街道办事处自身的请示事项', 'The matter arises in a department or sub-district office itself'),
    holds: ({ context: { facts } }) => facts.sender === 'department' || facts.sender === 'subdistrict',
  }),
  isOfNonPermanentBody: route({
    clauses: ['67¶1s2'],
    says: text('非常设机构的请示事项', 'The matter arises in a non-permanent body'),
    holds: ({ context: { facts } }) => facts.sender === 'non-permanent-body',
  }),
  departmentPutsItForward: order({
    clauses: ['67¶1s1'],
    says: text('内设机构不得自行向区政府呈报，确有必要的由主管部门呈报', 'An internal body does not write to the government; where it is really needed, its department does'),
    remedy: text('由主管部门解决，或由其以本部门名义拟写、签发并报送', 'The department settles it, or drafts, signs and submits the request as its own'),
  }),
  bodyDoesNotWriteItself: order({
    clauses: ['67¶1s2'],
    says: text('非常设机构不得自行向区政府请示', 'A non-permanent body does not address requests to the government'),
    remedy: text('请有关部门解决，或由其以本部门名义呈报', 'Let a department settle it, or put it forward as the department’s own request'),
  }),
  mayBeTakenUp: demand({
    clauses: ['67¶1s2'],
    says: text('非常设机构的事项不得转由部门请示区政府', 'A non-permanent body’s matter does not go to the government by way of a department either'),
    remedy: text('由部门解决', 'Let a department settle it'),
    holds: ({ context }) => context.readings['non-permanent-body'] === 'through-department',
  }),
  governmentIsNeeded: demand({
    clauses: ['67¶1s1'],
    says: text('内设机构的事项，确需区政府决定的方由主管部门呈报', 'What an internal body asks is put to the government only where that is really needed'),
    remedy: text('由主管部门自行答复、解决', 'The department answers and settles it itself'),
    holds: ({ context }) => context.facts.needsGovernment,
  }),
  departmentSuffices: demand<ClauseParams>({
    clauses: ({ clause }) => [clause],
    says: text('部门不能自行解决确需区政府审批的事项', 'What really needs the government is not settled within a department'),
    remedy: text('拟写请示，签发后报送区政府办公室', 'Draft a request, have it signed and submit it to the government office'),
    holds: ({ context }) => !context.facts.needsGovernment,
  }),

  // The paper.
  isFormal: demand({
    clauses: ['66s1'],
    says: text('请示须用正式文件，不得用“请阅件”之类代替', 'A request takes the form of a formal document; an informal paper does not do'),
    remedy: text('改用正式文件重新拟写并签发', 'Draft it anew as a formal document and have it signed'),
    holds: ({ context }) => context.formal,
  }),
  isOneMatter: demand({
    clauses: ['66s2'],
    says: text('一份请示只报一件事', 'A request keeps to one matter'),
    remedy: text('分成几份，各报一件事', 'Split it into requests of one matter each'),
    holds: ({ context }) => context.oneMatter,
  }),

  isSigned: demand({
    clauses: ['66s2'],
    says: text('请示由主要负责人签发之后方可报送、受理', 'A request is sent and received once its head has signed it'),
    remedy: (_, { event }) =>
      event.type === 'RECEIVE'
        ? text('退回呈报单位，重新拟写并由主要负责人签发', 'Return it, to be drafted anew and signed by the head')
        : text('先拟写，并由主要负责人签发', 'Draft it, and have the head sign it first'),
    holds: ({ context }) => context.signed,
  }),
  isRedone: demand({
    clauses: ['68s3'],
    says: text('退回的请示须重新办理，不得原件再报、再受理', 'What was returned is redone; it is neither sent nor received again as it was'),
    remedy: (_, { event }) =>
      event.type === 'RECEIVE' ? text('再次退回呈报单位重新办理', 'Return it once more, to be redone') : text('重新拟写并签发', 'Draft it anew and have it signed'),
    holds: ({ context }) => !context.returned,
  }),

  // Agreement.
  agreesNow: route({
    clauses: ['67¶2'],
    says: text('答复同意', 'The answer is yes'),
    holds: ({ event }) => event.type === 'ANSWER_CONSULTATION' && event.agrees,
  }),
  disagreesNow: route({
    clauses: ['67¶2'],
    says: text('答复不同意', 'The answer is no'),
    holds: ({ event }) => event.type === 'ANSWER_CONSULTATION' && !event.agrees,
  }),
  noAgreementMissing: route({
    clauses: ['67¶2'],
    says: text('涉及的部门均已协商一致，或无须协商', 'Every department concerned agrees, or none has to'),
    holds: ({ context }) => withoutAgreement(context).length === 0,
  }),
  isAgreed: demand({
    clauses: ['67¶2'],
    says: text('涉及其他部门职能的，报送前须与每个部门协商一致', 'Each department whose functions it touches has to agree before it is submitted'),
    remedy: (_, { context }) =>
      text(
        `先与尚未同意的${withoutAgreement(context).length}个部门协商一致`,
        `Reach agreement first with the departments that have not agreed (${withoutAgreement(context).length})`,
      ),
    holds: ({ context }) => withoutAgreement(context).length === 0,
  }),

  // The way it is sent.
  isNotFromInternalBody: demand({
    clauses: ['67¶1s1'],
    says: text('内设机构不得自行报送，由主管部门呈报', 'An internal body does not submit it; its department does'),
    remedy: text('由主管部门报送', 'Let the department submit it'),
    holds: ({ event }) => event.by.unitKind !== 'internal-body',
  }),
  isNotFromNonPermanentBody: demand({
    clauses: ['67¶1s2'],
    says: text('非常设机构不得直接报送', 'A non-permanent body does not submit it'),
    remedy: text('由呈报的部门报送', 'Let the department that puts it forward submit it'),
    holds: ({ event }) => event.by.unitKind !== 'non-permanent-body',
  }),
  isNotForDepartment: demand({
    clauses: ['66s3'],
    says: text('部门就能解决的事项，不报区政府审批', 'What a department can settle is not put to the government'),
    remedy: text('直接请有关部门解决', 'Let the department settle it'),
    holds: ({ context }) => context.facts.needsGovernment || context.readings['department-matter'] === 'office-on-receipt',
  }),
  hasSoleAddressee: demand({
    clauses: ['68s2'],
    says: text('请示不得多头主送', 'A request does not go to several main addressees'),
    remedy: text('只主送区政府', 'Address it to the district government alone'),
    holds: ({ event }) => (event.type === 'SUBMIT_REQUEST' || event.type === 'SEND_TO_LEADER') && event.soleAddressee,
  }),
  keepsLevels: demand({
    clauses: ['68s2'],
    says: text('请示不得越级', 'A request goes past no level'),
    remedy: text('报送区政府，经区政府办公室受理', 'Send it to the district government, by way of its office'),
    holds: ({ event }) => event.type === 'SUBMIT_REQUEST' && event.keepsLevels,
  }),
  isAssignedByThatLeader: demand({
    clauses: ['68s2'],
    says: text('只有区政府领导本人直接交办的事项，才可直接报送该领导', 'Only a matter that this very leader assigned may go to them in person'),
    remedy: text('经区政府办公室报送', 'Submit it through the government office'),
    holds: ({ context, event }) => event.type === 'SEND_TO_LEADER' && event.leader === context.facts.assignedBy,
  }),
  statesWhyDirectly: demand({
    clauses: ['68s2'],
    says: text('必须直接报送的重要事项，须由呈报单位说明理由', 'For an important matter that has to go directly, the sender states why'),
    remedy: text('写明必须直接报送的理由，或经区政府办公室报送', 'State why it has to go directly, or submit it through the government office'),
    holds: ({ event }) => event.type === 'SEND_TO_LEADER' && (event.ground ?? '').trim() !== '',
  }),
  isOnItsWay: order({
    clauses: ['68s2'],
    says: text('请示已经报送，不得再送区政府领导个人', 'It has been submitted already; it does not go to a leader in person as well'),
    remedy: text('等待区政府办公室受理', 'Wait for the office to receive it'),
  }),

  // A leader who holds the paper.
  isTheLeaderWhoHoldsIt: demand({
    clauses: ['69¶2'],
    says: text('由接到径送公文的领导办理', 'This belongs to the leader who came by the paper'),
    remedy: text('请接到公文的领导办理', 'Have it done by the leader who has it'),
    holds: ({ context, event }) => principalOf(event) === context.heldBy,
  }),
  isHandedOverFirst: demand({
    strength: 'SOFT',
    clauses: ['69¶2'],
    says: text('对并非本人交办而径送的公文，不宜先作批示', 'On a paper that came directly and was not assigned, a leader had better not instruct first'),
    remedy: text('先交区政府办公室按程序办理', 'Hand it to the government office first'),
    holds: ({ context }) => context.facts.assignedBy !== undefined && context.facts.assignedBy === context.heldBy,
  }),
  goesThroughOffice: order({
    clauses: ['69¶2'],
    says: text('径送的公文须交区政府办公室按程序办理，不得由领导径退呈报单位', 'A paper that came directly goes to the government office; the leader does not send it back past it'),
    remedy: text('由该领导交区政府办公室', 'The leader hands it to the government office'),
  }),

  // The office.
  needsTheGovernment: demand({
    clauses: ['66s3'],
    says: text('部门就能解决的事项，区政府办公室不予受理', 'The office does not receive what a department can settle'),
    remedy: text('退回呈报单位，由部门解决', 'Return it; a department settles it'),
    holds: ({ context }) => context.facts.needsGovernment,
  }),
  faultIsObvious: demand({
    clauses: ['68s3'],
    says: text('只有程序、规则或内容存在明显问题的，方可退回', 'Only an obvious fault of procedure, form or content sends a paper back'),
    remedy: text('指明明显的问题，或予以受理', 'Name an obvious fault, or receive the paper'),
    holds: ({ event }) => event.type === 'RETURN_REQUEST' && event.obvious,
  }),
};
