import { embedded } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { acts, input } from './acts.js';
import { machine } from './machine.js';
import { interpretations, rules } from './rules.js';

/** The procedure as an application embeds it. */
export const template = embedded({
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
});
