import { embedded } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { acts, input } from './acts.js';
import { machine } from './machine.js';
import { interpretations, rules } from './rules.js';

/** The procedure as an application embeds it. */
export const requestDocument = embedded({
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
  fieldSamples: { 'SEND_TO_LEADER.leader': ['vice-mayor-a', 'mayor'] },
});
