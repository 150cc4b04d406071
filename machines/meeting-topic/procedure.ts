import { shift } from '../../src/model/instant.js';
import { embedded } from '../../src/model/procedure.js';
import { text } from '../../src/model/text.js';
import { endOfDay } from '../government/calendar.js';
import { acts, input, lastDayFor } from './acts.js';
import { machine } from './machine.js';
import { interpretations, rules, type Context } from './rules.js';

/** The procedure as an application embeds it. */
export const meetingTopic = embedded({
  id: 'meeting-topic',
  title: text('议题提报与会前协调', 'Putting a topic forward'),
  summary: text(
    '提请常务会议和区长办公会议研究的议题：部门填写申报单、会前协调并签字（有分歧的逐级报分管副区长、区长），分管副区长审核，区长同意，办公室汇总审核，区长确定议题，会议研究后议定或办结。',
    "A topic for the executive meeting or the mayor's office meeting: the slip, the coordination with the heads' signatures (a dispute goes to the deputy in charge and then to the mayor), the deputy's review, the mayor's consent, the office's proposal, the agenda that the mayor fixes, and the meeting, which settles the topic or leaves it open.",
  ),
  group: text('会议', 'Meetings'),
  edition: 'work-rules-2022',
  articles: [7, 19, 24, 25, 51, 52, 53, 54, 55, 56, 57, 84],
  machine,
  acts,
  input,
  rules,
  deadlines: [
    {
      clauses: ['56s3'],
      strength: 'DEFAULT',
      title: text('议题送达办公室', 'The topic reaches the office'),
      limit: text('5个工作日', '5 working days'),
      counted: text('自会议召开之日起向前计算，会议当日不计，调休上班日计入', 'back from the day of the meeting, which is not counted itself; make-up working days count'),
      consequence: text('仍予受理，记为偏离（另一种理解：说明理由方予受理）', 'It stands and is reported as a deviation (under another reading only with a stated ground)'),
      measures: ['DELIVER_SLIP'],
      due: ({ facts }: Context) => endOfDay(lastDayFor(facts.meetingAt)),
    },
    {
      clauses: ['56s3'],
      strength: 'HARD',
      title: text('议题送达、汇总', 'The topic reaches the office and is collated there'),
      limit: text('会议开始之前', 'before the meeting begins'),
      counted: text('会议开始时刻', 'the moment at which the meeting begins'),
      consequence: text('不再受理，办结后改报下一次会议', 'It is refused from then on; the topic is closed and put forward for a later meeting'),
      measures: ['DELIVER_SLIP', 'COLLATE_AND_PROPOSE'],
      due: ({ facts }: Context) => shift(facts.meetingAt, -1000),
    },
    {
      clauses: ['56s2'],
      strength: 'HARD',
      title: text('确定议题', 'The agenda is fixed'),
      limit: text('会议开始之前', 'before the meeting begins'),
      counted: text('会议开始时刻', 'the moment at which the meeting begins'),
      consequence: text('不再列入本次会议', 'The topic does not come onto this agenda any more'),
      measures: ['DETERMINE_AGENDA'],
      due: ({ facts }: Context) => shift(facts.meetingAt, -1000),
    },
    {
      clauses: ['52¶1', '53¶1', '51¶1', '54¶1s1', '55¶1'],
      strength: 'HARD',
      title: text('会议研究、议定', 'The meeting takes the topic up and settles it'),
      limit: text('不早于会议开始', 'not before the meeting begins'),
      counted: text('会议开始时刻', 'the moment at which the meeting begins'),
      consequence: text('会议开始之前不予受理', 'Before that it is refused'),
      measures: ['TAKE_UP_TOPIC', 'DECLARE_DECIDED'],
      due: ({ facts }: Context) => facts.meetingAt,
    },
    {
      clauses: ['56s2', '56s3'],
      strength: 'HARD',
      title: text('未上会的议题办结', 'A topic that did not come before its meeting is closed'),
      limit: text('未停办的，不早于会议开始', 'unless stopped, not before the meeting begins'),
      counted: text('会议开始时刻', 'the moment at which the meeting begins'),
      consequence: text('会议开始之前，不予提报或不列入的方可办结', 'Before that it is closed only once it was declined or left off the agenda'),
      measures: ['CLOSE_TOPIC'],
      due: ({ facts }: Context) => facts.meetingAt,
    },
  ],
  interpretations,
  fieldSamples: { remarks: [undefined] },
});
