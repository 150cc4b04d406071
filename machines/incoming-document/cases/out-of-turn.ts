import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import {
  at, away, circle, close, endorse, explain, feedBack, finish, forwarded, general, handOver, newLimit, present, presented, propose, receive, receiveDirectly, refused, repairs, submit, submitToLeader, unforeseen,
} from './opening.js';

const acting = { officer: 'finance-deputy', as: 'acting-head' } as const;
const november = { from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' };

/** Acts out of turn: too early, whoever does them, or with nothing left to be done (arts. 69 and 76). */
export const outOfTurn: readonly ProcedureCase[] = [
  {
    id: 'too-early-whoever-does-it',
    title: text('过早办理的，不论由谁办、有无理由，都因过早而不行', 'What comes too early is refused for that, whoever does it and whatever the reason'),
    input: repairs,
    government: { absences: away('finance-head'), actingHeads: [{ unit: 'finance', officer: 'finance-deputy', ...november }] },
    acts: [
      refused({ ...explain, reason: 'no-paper-copy' }, '76s3'),
      refused({ ...newLimit, by: acting }, '76s3'),
      refused(finish, '76s3'),
      submit,
      refused({ ...handOver, by: acting }, '69¶1s3'),
      receive,
      propose,
      present,
      refused({ ...handOver, by: acting }, '69¶1s3'),
    ],
    ends: { approval: { presented: 'within-limit' } },
  },
  {
    id: 'nothing-with-a-leader-to-hand-over',
    title: text('公文到领导手中之前，无从交办公室', 'Before a paper reaches a leader there is nothing to hand to the office'),
    input: { ...repairs, directGround: 'assigned-by-leader' },
    acts: [unforeseen(handOver), submitToLeader, unforeseen(handOver), receiveDirectly, handOver],
    ends: { approval: { intake: { 'at-office': 'awaiting-receipt' } } },
  },
  ...(
    [
      ['agreed', repairs, endorse(), 'awaiting-forwarding'],
      ['declined', repairs, endorse('vice-mayor-a', { opinion: 'declined' }), 'awaiting-answer'],
      ['circle', general, circle, 'read'],
    ] as const
  ).map(
    ([opinion, input, endorsed, then]): ProcedureCase => ({
      id: `handed-back-once-${opinion}`,
      title: text('已退交办公室的公文，不再由领导退交', 'What was handed back to the office is not handed back again'),
      input,
      acts: [...presented, endorsed, handOver, unforeseen(handOver)],
      ends: { approval: { endorsed: then } },
    }),
  ),
  {
    id: 'nothing-left-to-handle-once-it-is-finished',
    title: text('办结之后，无须再说明理由、另定时限、再次办结', 'Once it is finished there is no delay to explain, no limit to set and nothing to finish'),
    input: repairs,
    acts: [...forwarded, finish, unforeseen(explain), unforeseen(newLimit), unforeseen(finish), feedBack],
    ends: { 'follow-up': { done: 'fed-back' } },
  },
  {
    id: 'nothing-to-handle-in-what-was-answered',
    title: text('领导未同意而已答复的，没有承办事项', 'Where the leader did not consent and the submitter was answered, nothing is there to handle'),
    input: repairs,
    acts: [...presented, endorse('vice-mayor-a', { opinion: 'declined' }), handOver, feedBack, unforeseen(explain), unforeseen(newLimit), unforeseen(finish), close],
    ends: 'closed',
  },
  {
    id: 'new-limit-lies-ahead',
    title: text('另定的时限须尚未届满', 'A new limit is one that has not passed yet'),
    input: repairs,
    acts: [
      ...forwarded,
      at('2025-11-13T10:00:00+08:00', explain),
      refused(at('2025-11-21T17:00:00+08:00', newLimit), '76s3'),
      at('2025-11-21T17:00:00+08:00', { ...newLimit, limit: '2025-11-28T17:00:00+08:00' }),
    ],
    ends: { 'follow-up': { 'under-way': 'within-limit' } },
  },
];
