import { defineProcedure } from '../../src/model/procedure.js';
import { actingHead, counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import type { Facts } from './acts.js';
import { cases } from './cases/index.js';
import { meetingTopic as procedure } from './procedure.js';
import { properties } from './properties.js';

const ordinary: Facts = {
  meeting: 'executive-meeting',
  meetingAt: '2025-11-12T09:00:00+08:00',
  leadUnit: 'health',
  concerned: [],
  majorDecision: false,
};

/** The procedure with all that tests it. */
export const meetingTopic = defineProcedure({
  ...procedure,
  properties,
  cases,
  ordinary: 'executive-meeting-takes-the-major-decision',
  samples: {
    start,
    inputs: [
      ordinary,
      { ...ordinary, concerned: ['finance', 'commerce'], meeting: 'mayor-office-meeting' },
      { ...ordinary, majorDecision: true },
      { ...ordinary, meeting: 'mayor-office-meeting', majorDecision: true },
      { ...ordinary, meetingAt: '2026-02-25T09:00:00+08:00' },
      { ...ordinary, meeting: 'special-meeting' },
      { ...ordinary, meeting: 'mayor-huddle', majorDecision: true },
      { ...ordinary, meeting: 'mayor-huddle' },
      { ...ordinary, meeting: 'plenary-meeting', majorDecision: true },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'executive-vice-mayor',
        'vice-mayor-a',
        'vice-mayor-c',
        'office-staff',
        'health-staff',
        'finance-head',
        'finance-deputy',
        'commerce-head',
        'justice-staff',
        'executive-meeting',
        'mayor-office-meeting',
        'special-meeting',
        'mayor-huddle',
        'plenary-meeting',
        'resident',
      ),
      counterpart,
      presiding,
      granted('COORDINATE_AT_SPECIAL_MEETING', 'SETTLE_POINT', 'CONSENT_TO_TOPIC', 'DETERMINE_AGENDA', 'LEAVE_OFF_AGENDA', 'TAKE_UP_TOPIC', 'DECLARE_DECIDED'),
      actingHead('finance'),
    ],
  },
});
