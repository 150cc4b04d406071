import { clock } from '../../src/model/performer.js';
import { defineProcedure } from '../../src/model/procedure.js';
import { actingHead, counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import type { Facts } from './acts.js';
import { cases } from './cases/index.js';
import { leave as procedure } from './procedure.js';
import { properties } from './properties.js';

const ordinary: Facts = {
  applicant: 'vice-mayor-a',
  kind: 'deputy-mayor',
  counterpartAway: false,
  plannedReturn: '2025-11-05T18:00:00+08:00',
};

/** The procedure with all that tests it. */
export const leave = defineProcedure({
  ...procedure,
  properties,
  cases,
  samples: {
    start,
    inputs: [
      ordinary,
      { ...ordinary, counterpartAway: true },
      { ...ordinary, applicant: 'executive-vice-mayor' },
      { ...ordinary, applicant: 'office-director', kind: 'office-director' },
      { ...ordinary, applicant: 'housing-head', kind: 'unit-head' },
      { ...ordinary, applicant: 'mayor', kind: 'mayor' },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'executive-vice-mayor',
        'vice-mayor-a',
        'vice-mayor-b',
        'vice-mayor-c',
        'office-director',
        'office-deputy-director',
        'office-staff',
        'housing-head',
        'housing-deputy',
        'party-committee',
        'resident',
      ),
      counterpart,
      presiding,
      granted('CONSENT', 'REFUSE_CONSENT'),
      actingHead('housing'),
      clock,
    ],
  },
});
