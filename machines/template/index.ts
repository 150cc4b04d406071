import { defineProcedure } from '../../src/model/procedure.js';
import { counterpart, inPerson, start } from '../government/cast.js';
import { cases } from './cases/index.js';
import { template as procedure } from './procedure.js';
import { properties } from './properties.js';

/** What `npm run new:procedure` copies: a small procedure that keeps the contract. It is in no catalogue. */
export const template = defineProcedure({
  ...procedure,
  properties,
  cases,
  samples: {
    start,
    inputs: [{ leadUnit: 'housing' }],
    performers: [...inPerson('mayor', 'vice-mayor-a', 'vice-mayor-c', 'housing-staff', 'finance-staff', 'resident'), counterpart],
  },
});
