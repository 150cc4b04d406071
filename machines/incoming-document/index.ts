import { clock } from '../../src/model/performer.js';
import { defineProcedure } from '../../src/model/procedure.js';
import { counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import type { Facts } from './acts.js';
import { cases } from './cases/index.js';
import { incomingDocument as procedure } from './procedure.js';
import { properties } from './properties.js';

const ordinary: Facts = { leadUnit: 'housing', medium: 'electronic', matter: 'request', faults: [], directGround: 'none' };

/** The procedure with all that tests it. */
export const incomingDocument = defineProcedure({
  ...procedure,
  properties,
  cases,
  samples: {
    start,
    inputs: [
      ordinary,
      { ...ordinary, matter: 'general' },
      { ...ordinary, medium: 'paper', faults: ['procedure', 'form'] },
      { ...ordinary, faults: ['content'], directGround: 'assigned-by-leader' },
      { ...ordinary, matter: 'general', directGround: 'must-go-direct' },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'executive-vice-mayor',
        'vice-mayor-a',
        'vice-mayor-b',
        'office-director',
        'office-staff',
        'supervision-office-staff',
        'housing-head',
        'housing-staff',
        'finance-staff',
        'resident',
      ),
      counterpart,
      presiding,
      granted('ENDORSE', 'HAND_OVER'),
      clock,
    ],
  },
});
