import { defineProcedure } from '../../src/model/procedure.js';
import { counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import type { Facts } from './acts.js';
import { cases } from './cases/index.js';
import { majorDecision as procedure } from './procedure.js';
import { properties } from './properties.js';

const ordinary: Facts = {
  item: '2',
  leadUnit: 'housing',
  concerned: ['finance', 'commerce'],
  reachesWidely: true,
  secret: false,
  higherBodies: [],
  partyItems: [],
};

/** The procedure with all that tests it. */
export const majorDecision = defineProcedure({
  ...procedure,
  properties,
  cases,
  samples: {
    start,
    inputs: [
      ordinary,
      { ...ordinary, item: 'none', concerned: [] },
      { ...ordinary, item: 'none', concerned: [], leadUnit: 'government-office', partyItems: ['4'] },
      { ...ordinary, item: '1', concerned: [], reachesWidely: false, partyItems: ['1'], higherBodies: ['peoples-congress'] },
      { ...ordinary, item: '6', concerned: [], reachesWidely: false, partyItems: ['6'] },
      { ...ordinary, item: '4', concerned: [], reachesWidely: false, partyItems: ['4'] },
      { ...ordinary, item: '8', concerned: [], secret: true, partyItems: ['3', '6'] },
      { ...ordinary, item: '1', concerned: [], higherBodies: ['city-government', 'party-standing-committee'], partyItems: ['1', '2'] },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'vice-mayor-a',
        'vice-mayor-c',
        'office-director',
        'office-staff',
        'housing-staff',
        'finance-staff',
        'commerce-head',
        'justice-staff',
        'resident',
        'executive-meeting',
        'plenary-meeting',
        'mayor-office-meeting',
        'special-meeting',
        'mayor-huddle',
        'city-government',
        'party-standing-committee',
        'peoples-congress',
      ),
      counterpart,
      presiding,
      granted('CONSENT_TO_START'),
    ],
  },
});
