import type { Performer } from '../../src/model/performer.js';
import { text, type Text } from '../../src/model/text.js';
import type { Readings } from '../work-rules/interpretations.js';
import type { Basis, Post, UnitKind } from './register.js';

/** What a role may depend on in a case: whose matter it is and whom it concerns. */
export interface Relations {
  readonly leadUnit?: string;
  readonly concerned?: readonly string[];
  /** The internal or non-permanent body in which the matter arises. */
  readonly raisedBy?: string | undefined;
}

/** The readings that decide how far standing-in goes. A procedure that does not list one runs under its default. */
export type StandInReadings = Partial<Readings<'acting-for-mayor' | 'ab-scope' | 'acting-head'>>;

interface RoleSpec {
  readonly title: Text;
  /** Whether a person fills the role in their own post (or that of the person they stand in for). */
  readonly filledBy: (holder: Pick<Performer, 'post' | 'unit' | 'unitKind' | 'portfolio'>, facts: Relations) => boolean;
}

const isPost =
  (...posts: readonly Post[]) =>
  (holder: { readonly post: string }) =>
    (posts as readonly string[]).includes(holder.post);
const isUnit = (unit: string) => (holder: { readonly unit?: string | undefined }) => holder.unit === unit;
const isKind =
  (...kinds: readonly UnitKind[]) =>
  (holder: { readonly unitKind?: string | undefined }) =>
    holder.unitKind !== undefined && (kinds as readonly string[]).includes(holder.unitKind);
const isLeader = isPost('mayor', 'executive-vice-mayor', 'vice-mayor');
const isDeputy = isPost('executive-vice-mayor', 'vice-mayor');
const isHead = isPost('unit-head', 'office-director');

/** The roles that the rules name, and who fills each. Relations ("in charge", "lead", "concerned") are read from the case. */
export const roles = {
  mayor: { title: text('区长', 'the mayor'), filledBy: isPost('mayor') },
  'executive-vice-mayor': { title: text('分管日常工作的常委副区长', 'the executive vice mayor'), filledBy: isPost('executive-vice-mayor') },
  'deputy-in-charge': {
    title: text('分管副区长', 'the deputy mayor in charge'),
    filledBy: (holder, { leadUnit }) => isDeputy(holder) && leadUnit !== undefined && (holder.portfolio ?? []).includes(leadUnit),
  },
  'deputy-mayor': { title: text('副区长', 'a deputy mayor'), filledBy: isDeputy },
  leader: { title: text('区政府领导', 'a leader of the government (the mayor or a deputy mayor)'), filledBy: isLeader },
  'office-director': { title: text('区政府办公室主任', 'the office director'), filledBy: isPost('office-director') },
  office: { title: text('区政府办公室', 'the government office'), filledBy: isUnit('government-office') },
  'office-or-supervision': {
    title: text('区政府办公室（含督查室）', 'the government office or its supervision office'),
    filledBy: (holder) => isUnit('government-office')(holder) || isUnit('supervision-office')(holder),
  },
  government: {
    title: text('区政府（区长、副区长或区政府办公室）', 'the government (a leader, or its office)'),
    filledBy: (holder) => isLeader(holder) || isUnit('government-office')(holder),
  },
  'lead-unit': { title: text('主办单位', 'the lead unit'), filledBy: ({ unit }, { leadUnit }) => unit !== undefined && unit === leadUnit },
  'lead-head': {
    title: text('主办单位主要负责人', 'the head of the lead unit'),
    filledBy: (holder, { leadUnit }) => isHead(holder) && holder.unit === leadUnit,
  },
  'concerned-unit': {
    title: text('涉及的部门、单位', 'a department concerned'),
    filledBy: ({ unit }, { concerned }) => unit !== undefined && (concerned ?? []).includes(unit),
  },
  'concerned-head': {
    title: text('涉及部门的主要负责人', 'the head of a department concerned'),
    filledBy: (holder, { concerned }) => isHead(holder) && holder.unit !== undefined && (concerned ?? []).includes(holder.unit),
  },
  'lead-unit-or-office': {
    title: text('主办单位或区政府办公室', 'the lead unit or the government office'),
    filledBy: (holder, { leadUnit }) => (holder.unit !== undefined && holder.unit === leadUnit) || isUnit('government-office')(holder),
  },
  'sending-side': {
    title: text('呈报单位', 'the submitting unit, or the body whose matter it puts forward'),
    filledBy: ({ unit }, { leadUnit, raisedBy }) => unit !== undefined && (unit === leadUnit || unit === raisedBy),
  },
  'raising-body': {
    title: text('提出事项的内设机构或非常设机构', 'the internal or non-permanent body in which the matter arises'),
    filledBy: ({ unit }, { raisedBy }) => unit !== undefined && unit === raisedBy,
  },
  department: { title: text('区政府部门', 'a department of the district government'), filledBy: isKind('department') },
  'justice-bureau': { title: text('区司法局', 'the Justice Bureau'), filledBy: isUnit('justice') },
  proposer: {
    title: text('区政府部门、街道办事处或其他单位', 'a department, a sub-district office or another unit'),
    filledBy: isKind('department', 'subdistrict', 'other-unit', 'government-office'),
  },
  'executive-meeting': { title: text('区政府常务会议', 'the executive meeting'), filledBy: isUnit('executive-meeting') },
  'plenary-meeting': { title: text('区政府全体会议', 'the plenary meeting'), filledBy: isUnit('plenary-meeting') },
  'lead-department': {
    title: text('提报议题的区政府部门', 'the government department that submits the topic'),
    filledBy: (holder, { leadUnit }) => holder.unit !== undefined && holder.unit === leadUnit && isKind('department', 'government-office')(holder),
  },
  'lead-unit-or-justice-bureau': {
    title: text('主办单位或区司法局', 'the lead unit or the Justice Bureau'),
    filledBy: (holder, { leadUnit }) => (holder.unit !== undefined && holder.unit === leadUnit) || isUnit('justice')(holder),
  },
  'portfolio-holder': {
    title: text('分管的副区长、区政府办公室主任，或区长', 'the deputy mayor or office director in charge, or the mayor'),
    filledBy: (holder, { leadUnit }) =>
      isPost('mayor')(holder) ||
      (leadUnit !== undefined && isDeputy(holder) && (holder.portfolio ?? []).includes(leadUnit)) ||
      (leadUnit === 'government-office' && isPost('office-director')(holder)),
  },
  'government-or-lead-unit': {
    title: text('区政府（区领导或区政府办公室）或承办单位', 'the government (a leader, or its office) or the lead unit'),
    filledBy: (holder, { leadUnit }) => isLeader(holder) || isUnit('government-office')(holder) || (holder.unit !== undefined && holder.unit === leadUnit),
  },
  'deciding-meeting': {
    title: text('区政府常务会议或全体会议', 'the executive meeting or the plenary'),
    filledBy: (holder) => isUnit('executive-meeting')(holder) || isUnit('plenary-meeting')(holder),
  },
  'higher-body': {
    title: text('市政府、区委常委会或区人大及其常委会', 'the city government, the Party standing committee or the people’s congress'),
    filledBy: ({ unit }) => unit === 'city-government' || unit === 'party-standing-committee' || unit === 'peoples-congress',
  },
  'meeting-or-government': {
    title: text('会议、区政府领导或区政府办公室', 'the meeting, a leader or the government office'),
    filledBy: (holder) => isKind('meeting')(holder) || isLeader(holder) || isUnit('government-office')(holder),
  },
  'lead-or-concerned-unit': {
    title: text('主办部门或涉及的其他部门', 'the lead department or another one concerned'),
    filledBy: ({ unit }, { leadUnit, concerned }) => unit !== undefined && (unit === leadUnit || (concerned ?? []).includes(unit)),
  },
  /** By convention the register names the office of the department `finance` the unit `finance-office`. */
  'external-writer': {
    title: text('部门的办公室（内设机构中只有它对外行文）', 'the office of a department in the case, the one internal body that writes to the outside'),
    filledBy: (holder, { leadUnit, concerned }) =>
      isKind('internal-body')(holder) && [...(leadUnit === undefined ? [] : [leadUnit]), ...(concerned ?? [])].some((department) => holder.unit === `${department}-office`),
  },
  'clock-or-office': {
    title: text('时钟或区政府办公室', 'the clock or the government office'),
    filledBy: (holder) => holder.post === 'clock' || isUnit('government-office')(holder),
  },
  clock: { title: text('时钟', 'the clock'), filledBy: (holder) => holder.post === 'clock' },
} as const satisfies Readonly<Record<string, RoleSpec>>;

export type Role = keyof typeof roles;

export const roleTitle = (role: Role): Text => roles[role].title;

/** Roles that pictures of who acts when show in the lane of another: heads with their unit, several posts with the first. */
const lanes: Partial<Record<Role, Role>> = {
  'lead-head': 'lead-unit',
  'lead-department': 'lead-unit',
  'lead-unit-or-office': 'lead-unit',
  'lead-unit-or-justice-bureau': 'lead-unit',
  'lead-or-concerned-unit': 'lead-unit',
  'government-or-lead-unit': 'office',
  'sending-side': 'lead-unit',
  'external-writer': 'lead-unit',
  proposer: 'lead-unit',
  'concerned-head': 'concerned-unit',
  government: 'office',
  'office-or-supervision': 'office',
  'meeting-or-government': 'office',
  'clock-or-office': 'office',
  'portfolio-holder': 'deputy-in-charge',
};

export const roleLane = (role: Role): Text => roles[lanes[role] ?? role].title;

/** Work within a portfolio: whose it is follows from who is in charge, which the mayor may say anew at any time (art. 8). */
const byPortfolio: readonly Role[] = ['deputy-in-charge', 'portfolio-holder'];

/** Whom the mayor may entrust with other work or a special task (art. 8). */
const mayBeEntrusted = isPost('executive-vice-mayor', 'vice-mayor', 'office-director');

/** Whether a performer fills a role: in person, or standing in for somebody who does, as far as the rules let them. */
export function fills(role: Role, by: Performer, act: string, facts: Relations, readings: StandInReadings): boolean {
  const spec: RoleSpec = roles[role];
  const { actingFor } = by;
  if (!actingFor) return spec.filledBy(by, facts);
  const isPrincipals = spec.filledBy({ ...actingFor, unitKind: by.unitKind }, facts);
  switch (actingFor.basis as Basis) {
    case 'entrusted': {
      // Whom the mayor puts in charge is the mayor's to say at any time; the mayor's own acts go to another only while the mayor is away.
      const isGranted = actingFor.post === 'mayor' && mayBeEntrusted(by) && (actingFor.covers ?? []).includes(act);
      return isGranted && (byPortfolio.includes(role) || (isPrincipals && actingFor.away === true && readings['acting-for-mayor'] !== 'never'));
    }
    case 'presiding':
      // Whoever presides acts for the government, but not where the rules name the mayor.
      return isPrincipals && (role !== 'mayor' || readings['acting-for-mayor'] === 'presiding');
    case 'ab-counterpart':
      return isPrincipals && (readings['ab-scope'] ?? 'portfolio-acts') === 'portfolio-acts';
    case 'acting-head':
      return isPrincipals && (readings['acting-head'] ?? 'registered') === 'registered';
    default:
      return false;
  }
}
