import { defineProcedure } from '../../src/model/procedure.js';
import { actingHead, counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import type { Facts } from './acts.js';
import { cases } from './cases/index.js';
import { meetingLeave as procedure } from './procedure.js';
import { properties } from './properties.js';

const leader: Facts = {
  meeting: 'executive',
  meetingAt: '2025-11-05T14:30:00+08:00',
  applicant: 'vice-mayor-c',
  kind: 'leader',
  standIn: 'housing-deputy',
};
const head: Facts = { ...leader, applicant: 'housing-head', kind: 'other' };
const director: Facts = { ...leader, applicant: 'office-director', kind: 'office-director', standIn: 'office-deputy-director' };

/** The procedure with all that tests it. */
export const meetingLeave = defineProcedure({
  ...procedure,
  properties,
  cases,
  samples: {
    start,
    inputs: [
      leader,
      { ...leader, meeting: 'plenary' },
      { ...leader, meeting: 'mayor-office', applicant: 'executive-vice-mayor' },
      { meeting: 'executive', meetingAt: leader.meetingAt, applicant: 'vice-mayor-c', kind: 'leader' },
      director,
      { ...director, meeting: 'mayor-office' },
      head,
      { ...head, meeting: 'plenary' },
      { ...head, meeting: 'special' },
      { ...leader, meeting: 'huddle' },
      { ...head, meeting: 'large-work-meeting' },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'executive-vice-mayor',
        'vice-mayor-a',
        'vice-mayor-c',
        'office-director',
        'office-deputy-director',
        'office-staff',
        'supervision-office-staff',
        'housing-head',
        'housing-deputy',
        'housing-staff',
        'finance-head',
        'executive-meeting',
        'resident',
      ),
      counterpart,
      presiding,
      granted('CONSENT', 'REFUSE_CONSENT'),
      actingHead('housing'),
    ],
  },
});
