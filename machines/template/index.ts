import { defineProcedure } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { counterpart, inPerson, start } from '../government/cast.js';
import { acts, input } from './acts.js';
import { cases } from './cases/index.js';
import { machine } from './machine.js';
import { properties } from './properties.js';
import { interpretations, rules } from './rules.js';

/** What `npm run new:procedure` copies: a small procedure that keeps the contract. It is in no catalogue. */
export const template = defineProcedure({
  id: 'template',
  title: text('新程序', 'New procedure'),
  summary: text('一个部门提出、分管副区长办理的事项。', 'A matter that a department submits and the deputy mayor in charge settles.'),
  group: text('其他', 'Others'),
  edition: 'work-rules-2022',
  articles: [8],
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
    inputs: [{ leadUnit: 'housing' }],
    performers: [...inPerson('mayor', 'vice-mayor-a', 'vice-mayor-c', 'housing-staff', 'finance-staff', 'resident'), counterpart],
  },
});
