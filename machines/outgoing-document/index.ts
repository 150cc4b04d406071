import { defineProcedure } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { actingHead, counterpart, granted, inPerson, presiding, start } from '../government/cast.js';
import { acts, input, type Facts } from './acts.js';
import { cases } from './cases/index.js';
import { machine } from './machine.js';
import { properties } from './properties.js';
import { interpretations, rules } from './rules.js';

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

export const outgoingDocument = defineProcedure({
  id: 'outgoing-document',
  title: text('制发公文', 'Issuing a document'),
  summary: text(
    '以区政府或其办公室名义制发公文：能否行文、以谁的名义，由谁拟稿、会签、审查、审修、审签、签发、印发、备案；以及部门自行行文的限制。',
    'A document in the name of the government or its office: whether it may be issued and in whose name, and who drafts, countersigns, reviews, edits, vet-signs, signs, releases and files it; and what binds a department that writes in its own name.',
  ),
  group: text('公文', 'Documents'),
  edition: 'work-rules-2022',
  articles: [29, 68, 70, 71, 72, 73, 74, 75, 80, 84],
  machine,
  acts,
  input,
  rules,
  deadlines: [],
  interpretations,
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
      { ...ordinary, concerned: [], issuedAs: 'office-document' as const, lowestName: 'departments' as const },
      { ...ordinary, issuedAs: 'department-document', leadUnit: 'commerce', lowestName: 'departments' },
      { ...ordinary, issuedAs: 'department-document', leadUnit: 'commerce', lowestName: 'departments', addressee: 'elsewhere' },
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
