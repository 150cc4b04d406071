import { embedded } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { acts, input } from './acts.js';
import { machine } from './machine.js';
import { interpretations, rules } from './rules.js';

/** The procedure as an application embeds it. */
export const majorDecision = embedded({
  id: 'major-decision',
  title: text('重大行政决策', 'Major administrative decision'),
  summary: text(
    '重大行政决策从提出、同意启动，经公众参与、专家论证、风险评估、会签、合法性审查，到集体讨论决定、报批、公布；一般事项由分管领导按分工处理。',
    'A major decision from proposal and consent to the start through public participation, expert argument, risk assessment, countersignature and legality review to the collective decision, approval above and publication. An ordinary matter is settled by the leader in charge.',
  ),
  group: text('决策', 'Decisions'),
  edition: 'work-rules-2022',
  articles: [6, 7, 8, 18, 19, 20, 21, 22, 23, 24, 25, 26, 35, 51, 52, 53, 54, 55, 58, 60, 80, 84, 86],
  machine,
  acts,
  input,
  rules,
  deadlines: [],
  interpretations,
  fieldSamples: {
    'SEEK_PUBLIC_VIEWS.forms': [['notice'], []],
    'DECIDE.membersDue': [8, undefined],
    'DECIDE.membersPresent': [5, 4, 9],
    'DECIDE.standIns': [1, undefined],
    'WAIVE_PUBLIC_VIEWS.ground': ['保密审查意见第3号', undefined],
  },
});
