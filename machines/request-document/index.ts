import { defineProcedure } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { actingHead, counterpart, inPerson, start } from '../government/cast.js';
import { acts, input, type Facts } from './acts.js';
import { cases } from './cases/index.js';
import { machine } from './machine.js';
import { properties } from './properties.js';
import { interpretations, rules } from './rules.js';

const ordinary: Facts = { sender: 'department', leadUnit: 'housing', concerned: [], needsGovernment: true };
const internal: Facts = { ...ordinary, sender: 'internal-body', raisedBy: 'housing-planning-section' };
const nonPermanent: Facts = { ...ordinary, sender: 'non-permanent-body', raisedBy: 'flood-control-headquarters' };

export const requestDocument = defineProcedure({
  id: 'request-document',
  title: text('请示性公文上报', 'Putting a request to the government'),
  summary: text(
    '部门、街道办事处向区政府请示：用什么文件、由谁签发、先与谁协商、送到哪里，内设机构和非常设机构怎么办，到区政府办公室受理或退回为止。',
    'A department or sub-district puts a request to the district government: in which form, signed by whom, agreed with whom, sent where, and what bodies within a department do, up to its receipt or return by the office.',
  ),
  group: text('公文', 'Documents'),
  edition: 'work-rules-2022',
  articles: [65, 66, 67, 68, 69],
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
    fields: { 'SEND_TO_LEADER.leader': ['vice-mayor-a', 'mayor'] },
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
