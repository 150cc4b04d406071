import { defineProcedure } from '../../src/model/procedure.js';
import { actingHead, counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import type { Facts } from './acts.js';
import { cases } from './cases/index.js';
import { outgoingDocument as procedure } from './procedure.js';
import { properties } from './properties.js';

const ordinary: Facts = {
  issuedAs: 'government-document',
  addressee: 'downward',
  leadUnit: 'housing',
  concerned: ['finance'],
  normative: false,
  necessary: true,
  content: 'deployment',
  excluded: 'none',
  lowestName: 'government',
  weightyRequest: false,
  deployment: 'overall',
  length: 5000,
};

/** The procedure with all that tests it. */
export const outgoingDocument = defineProcedure({
  ...procedure,
  properties,
  cases,
  samples: {
    start,
    inputs: [
      ordinary,
      { ...ordinary, concerned: [], normative: true },
      { ...ordinary, concerned: ['finance', 'commerce'], issuedAs: 'office-document', length: 5001 },
      { ...ordinary, concerned: [], issuedAs: 'government-letter' },
      { ...ordinary, concerned: [], issuedAs: 'government-letter', addressee: 'city-department', deployment: 'none' },
      { ...ordinary, concerned: [], issuedAs: 'government-letter', addressee: 'elsewhere', deployment: 'specific', length: 3000 },
      { ...ordinary, concerned: [], issuedAs: 'government-letter', addressee: 'city-government', weightyRequest: true, deployment: 'specific', length: 3001 },
      { ...ordinary, concerned: [], issuedAs: 'government-letter', addressee: 'city-department', weightyRequest: true },
      { ...ordinary, concerned: [], issuedAs: 'office-document', weightyRequest: true },
      { ...ordinary, concerned: [], necessary: false },
      { ...ordinary, concerned: [], content: 'none' },
      ...(['implements-city-department', 'within-own-powers', 'speech-or-minutes', 'copies-higher-document', 'already-settled'] as const).map(
        (excluded) => ({ ...ordinary, concerned: [], excluded }),
      ),
      { ...ordinary, concerned: [], lowestName: 'office' as const },
      { ...ordinary, issuedAs: 'office-document' as const, lowestName: 'departments' as const, normative: true },
      { ...ordinary, issuedAs: 'department-document', leadUnit: 'commerce', lowestName: 'departments' },
      { ...ordinary, issuedAs: 'department-document', leadUnit: 'commerce', lowestName: 'departments', addressee: 'elsewhere' },
      { ...ordinary, issuedAs: 'department-document', leadUnit: 'commerce', lowestName: 'departments', normative: true },
    ],
    performers: [
      ...inPerson(
        'mayor',
        'executive-vice-mayor',
        'vice-mayor-a',
        'vice-mayor-b',
        'office-director',
        'office-staff',
        'housing-head',
        'housing-deputy',
        'housing-staff',
        'finance-head',
        'commerce-staff',
        'commerce-office-head',
        'housing-planning-section-head',
        'justice-staff',
        'resident',
      ),
      counterpart,
      presiding,
      granted('SIGN_ISSUE'),
      actingHead('housing'),
    ],
  },
});
