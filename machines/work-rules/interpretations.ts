import type { Interpretations, Readings as ReadingsOf } from '../../src/model/interpretation.js';
import {
  actingForMayor,
  abScope,
  actingHead,
  governmentConsent,
  preparations,
  legalityOutcome,
  partyReport,
  lettersElsewhere,
  lateSlip,
  circleMark,
  timelyReason,
  directorLeaveRoute,
  abClash,
  departmentMatter,
  agreementBound,
  nonPermanentBody,
  preparationsOrder,
  partyReportGate,
  standInQuorum,
  plenaryChair,
} from './open-points.js';

/** Every open point by the name under which a reading of it is chosen. */
export const interpretations = {
  'acting-for-mayor': actingForMayor,
  'ab-scope': abScope,
  'acting-head': actingHead,
  'government-consent': governmentConsent,
  preparations,
  'legality-outcome': legalityOutcome,
  'party-report': partyReport,
  'letters-elsewhere': lettersElsewhere,
  'late-slip': lateSlip,
  'circle-mark': circleMark,
  'timely-reason': timelyReason,
  'director-leave-route': directorLeaveRoute,
  'ab-clash': abClash,
  'department-matter': departmentMatter,
  'agreement-bound': agreementBound,
  'non-permanent-body': nonPermanentBody,
  'preparations-order': preparationsOrder,
  'party-report-gate': partyReportGate,
  'stand-in-quorum': standInQuorum,
  'plenary-chair': plenaryChair,
} as const satisfies Interpretations;

export type InterpretationId = keyof typeof interpretations;
export type Readings<K extends InterpretationId = InterpretationId> = ReadingsOf<Pick<typeof interpretations, K>>;
