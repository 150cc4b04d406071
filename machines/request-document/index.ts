import { defineProcedure } from '../../src/model/procedure.js';
import { actingHead, counterpart, inPerson, start } from '../government/cast.js';
import type { Facts } from './acts.js';
import { cases } from './cases/index.js';
import { requestDocument as procedure } from './procedure.js';
import { properties } from './properties.js';

const ordinary: Facts = { sender: 'department', leadUnit: 'housing', concerned: [], needsGovernment: true };
const internal: Facts = { ...ordinary, sender: 'internal-body', raisedBy: 'housing-planning-section' };
const nonPermanent: Facts = { ...ordinary, sender: 'non-permanent-body', raisedBy: 'flood-control-headquarters' };

/** The procedure with all that tests it. */
export const requestDocument = defineProcedure({
  ...procedure,
  properties,
  cases,
  samples: {
    start,
    inputs: [
      ordinary,
      { ...ordinary, concerned: ['finance', 'commerce'] },
      { ...ordinary, assignedBy: 'vice-mayor-a' },
      { ...ordinary, needsGovernment: false },
      { ...ordinary, sender: 'subdistrict', leadUnit: 'dongyuan', concerned: ['finance'] },
      { ...ordinary, sender: 'subdistrict', leadUnit: 'dongyuan', needsGovernment: false },
      { ...internal, concerned: ['finance'] },
      { ...internal, needsGovernment: false },
      nonPermanent,
      { ...nonPermanent, needsGovernment: false },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'vice-mayor-a',
        'vice-mayor-b',
        'office-director',
        'office-staff',
        'housing-head',
        'housing-deputy',
        'housing-staff',
        'housing-planning-section-head',
        'flood-control-headquarters-head',
        'dongyuan-head',
        'dongyuan-deputy',
        'dongyuan-staff',
        'finance-head',
        'commerce-staff',
        'resident',
      ),
      counterpart,
      actingHead('housing'),
      actingHead('dongyuan'),
    ],
  },
});
