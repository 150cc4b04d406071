import { embedded } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { acts, input } from './acts.js';
import { machine } from './machine.js';
import { interpretations, rules, type Context } from './rules.js';

/** The procedure as an application embeds it. */
export const meetingLeave = embedded({
  id: 'meeting-leave',
  title: text('会议请假', 'Leave from a meeting'),
  summary: text(
    '不能参加全体会议、常务会议、区长办公会议的：领导直接向区长请假，其他人由办公室汇总报区长；未经同意不得缺席或由他人代替。',
    'Whoever cannot come to a plenary, executive or mayor’s office meeting: leaders ask the mayor, others go through the office; nobody stays away or sends a stand-in without consent.',
  ),
  group: text('会议', 'Meetings'),
  edition: 'work-rules-2022',
  articles: [51, 52, 53, 54, 55, 58, 61],
  machine,
  acts,
  input,
  rules,
  deadlines: [
    {
      clauses: ['58'],
      strength: 'HARD',
      title: text('会议请假', 'Leave from the meeting'),
      limit: text('不迟于会议开始时间', 'not later than its beginning'),
      counted: text('以会议开始时间为准', 'the start of the meeting'),
      consequence: text('会议开始之后的请假和同意不予受理', 'a request or consent after that is refused'),
      measures: ['ASK_MAYOR', 'ASK_OFFICE', 'CONSENT'],
      due: ({ facts }: Context) => facts.meetingAt,
    },
    {
      clauses: ['51¶1', '52¶1', '53¶1', '54¶1s1', '55¶1', '61¶1'],
      strength: 'HARD',
      title: text('到会、缺席、代替参加', 'Coming, staying away, sitting in'),
      limit: text('不早于会议开始', 'not before the meeting begins'),
      counted: text('以会议开始时间为准', 'the start of the meeting'),
      consequence: text('会议开始之前不予登记', 'before that it is refused'),
      measures: ['ATTEND', 'STAY_AWAY', 'SIT_IN'],
      due: ({ facts }: Context) => facts.meetingAt,
    },
  ],
  interpretations,
});
