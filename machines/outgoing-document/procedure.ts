import { embedded } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { acts, input } from './acts.js';
import { machine } from './machine.js';
import { interpretations, rules } from './rules.js';

/** The procedure as an application embeds it. */
export const outgoingDocument = embedded({
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
});
