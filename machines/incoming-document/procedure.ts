import { nominalStart } from '../../src/model/perform.js';
import { embedded } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { acts, input } from './acts.js';
import { machine } from './machine.js';
import { interpretations, rules, type Context } from './rules.js';

/** The procedure as an application embeds it. */
export const incomingDocument = embedded({
  id: 'incoming-document',
  title: text('收文办理', 'Handling an incoming document'),
  summary: text(
    '报送区政府的公文：由办公室受理、退回或拟办，呈领导阅批，退交办公室转办、催办、反馈；何时阅批、何时办结，逾期如何处理。',
    'A paper to the government: the office receives it and returns it or proposes handling, a leader endorses it, the office forwards it, urges and feeds back; by when, and what if late.',
  ),
  group: text('公文', 'Documents'),
  edition: 'work-rules-2022',
  articles: [68, 69, 76, 77],
  machine,
  acts,
  input,
  rules,
  deadlines: [
    {
      clauses: ['76s2'],
      strength: 'HARD',
      title: text('紧急文件阅批', 'Endorsing an urgent paper'),
      limit: text('24小时', '24 hours'),
      counted: text('自呈送领导起，按自然小时', 'from its presentation to the leader, hour by hour'),
      consequence: text('阅批仍有效，记为偏离；不自动通过，不跳过领导', 'the endorsement stands as a deviation; nothing is approved by itself and nobody is skipped'),
      measures: ['ENDORSE', 'NOTE_OVERDUE'],
      due: ({ urgent, due }: Context) => (urgent ? due : undefined),
    },
    {
      clauses: ['76s2'],
      strength: 'HARD',
      title: text('一般文件阅批', 'Endorsing an ordinary paper'),
      limit: text('48小时', '48 hours'),
      counted: text('自呈送领导起，按自然小时', 'from its presentation to the leader, hour by hour'),
      consequence: text('阅批仍有效，记为偏离；不自动通过，不跳过领导', 'the endorsement stands as a deviation; nothing is approved by itself and nobody is skipped'),
      measures: ['ENDORSE', 'NOTE_OVERDUE'],
      due: ({ urgent, due }: Context) => (urgent ? undefined : due),
    },
    {
      clauses: ['76s3'],
      strength: 'HARD',
      title: text('承办单位办结', 'The handling unit’s result'),
      limit: text('办公室规定的时限', 'the limit that the office sets'),
      counted: text('转办时规定，或说明理由后另定', 'set when the paper is forwarded, or anew after an explanation'),
      consequence: text('逾期的结果和理由均予接收，记为偏离；逾期的理由不算数', 'a late result stands as a deviation, and so do late reasons, which excuse nothing'),
      measures: ['FINISH_HANDLING', 'EXPLAIN_DELAY', 'NOTE_OVERDUE'],
      due: ({ limit }: Context) => limit,
    },
  ],
  interpretations,
  fieldSamples: {
    'PRESENT.leader': ['vice-mayor-a', 'mayor'],
    'FORWARD.handlingUnit': ['finance'],
    'FORWARD.limit': ['2025-11-14T17:00:00+08:00', nominalStart],
    'SET_NEW_LIMIT.limit': ['2025-11-21T17:00:00+08:00', '2025-11-10T17:00:00+08:00', nominalStart],
  },
});
