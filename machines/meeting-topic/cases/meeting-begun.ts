import type { ProcedureCase, StatedAct } from '../../../src/model/case.js';
import { text, type Text } from '../../../src/model/text.js';
import {
  agree,
  atSpecialMeeting,
  clinics,
  close,
  collate,
  consent,
  consented,
  coordinate,
  deliver,
  determine,
  disagree,
  fill,
  giveBack,
  legality,
  note,
  opine,
  proposed,
  review,
  submit,
  takeUp,
} from './opening.js';

const begins = clinics.meetingAt;
const justBefore = '2025-11-12T08:59:59+08:00';
const justAfter = '2025-11-12T09:00:01+08:00';

const touchesFinance = { ...clinics, concerned: ['finance'] } as const;
const disputed = [fill, disagree('finance-head')] as const;
const noted = [...disputed, note] as const;

/** Where a topic may be when its meeting begins, the acts that bring it there, and what then comes too late. */
const underWay: readonly (readonly [name: string, title: Text, acts: readonly StatedAct[], tooLate?: StatedAct])[] = [
  ['before-the-slip', text('尚未填写申报单', 'before there is a slip'), []],
  ['with-signatures-missing', text('签字未齐', 'with a signature missing'), [fill]],
  ['in-dispute', text('有分歧，未附说明', 'in dispute, without a note'), disputed],
  ['before-the-deputy', text('待分管副区长协调', 'before the deputy in charge'), noted],
  ['after-the-deputys-meeting', text('分管副区长召集的专题会议未能一致', 'after the deputy’s special meeting brought no agreement'), [...noted, atSpecialMeeting('not-agreed', 'vice-mayor-a')]],
  ['before-the-opinion', text('待分管副区长提出意见', 'before the deputy’s opinion'), [...noted, coordinate('not-agreed')]],
  ['before-the-settlement', text('待区长确定分歧事项', 'before the mayor settles the point'), [...noted, coordinate('not-agreed'), opine()]],
  ['before-the-submission', text('协调完毕，尚未上报', 'coordinated and not yet submitted'), [fill, agree('finance-head')]],
  ['under-review', text('待分管副区长审核', 'before the review'), [fill, agree('finance-head'), submit]],
  ['returned', text('已退回，待重新填写', 'returned, before there is a new slip'), [fill, agree('finance-head'), submit, giveBack('vice-mayor-a', 'slip')]],
  ['before-the-consent', text('待区长同意', 'before the mayor’s consent'), [fill, agree('finance-head'), submit, review()]],
  ['consented', text('待送办公室', 'before the delivery'), [fill, agree('finance-head'), submit, review(), consent()], deliver],
  ['with-the-office', text('待办公室汇总', 'before the office has collated it'), [fill, agree('finance-head'), submit, review(), consent(), deliver], collate],
  ['proposed', text('待区长确定议题', 'before the agenda is fixed'), [fill, agree('finance-head'), submit, review(), consent(), deliver, collate], determine()],
  ['on-the-agenda', text('已列入议题，未及研究', 'on the agenda, not reached by the meeting'), [fill, agree('finance-head'), submit, review(), consent(), deliver, collate, determine()]],
];

const clauseOf = ({ type }: StatedAct): string => (type === 'DETERMINE_AGENDA' ? '56s2' : '56s3');

/** What comes too late once the meeting has begun, and how a topic that it did not reach is closed. */
export const meetingBegun: readonly ProcedureCase[] = [
  ...underWay.flatMap(([name, title, acts, tooLate]): ProcedureCase[] => [
    {
      id: `closed-when-the-meeting-has-begun-${name}`,
      title: text(`会议已经开始：${title.zh}，由提报部门办结`, `The meeting has begun: ${title.en}, the department closes the topic`),
      input: touchesFinance,
      acts: [...acts, { ...close('health-staff'), at: begins }],
      ends: 'concluded',
      twins: [
        { title: text('会议尚未开始', 'the meeting has not begun'), differs: { act: acts.length, facts: { at: justBefore } }, at: acts.length, clauses: ['56s2', '56s3'] },
        { title: text('由其他部门办结', 'closed by another department'), differs: { act: acts.length, facts: { by: 'commerce-staff' } }, at: acts.length, clauses: ['56s2'] },
      ],
    },
    ...(tooLate
      ? [
          {
            id: `last-moment-before-the-meeting-${name}`,
            title: text(`会前最后一刻办理：${title.zh}`, `At the last moment before the meeting: ${title.en}`),
            input: touchesFinance,
            acts: [...acts, { ...tooLate, at: justBefore, ...(tooLate.type === 'DELIVER_SLIP' ? { expect: { deviations: ['56s3'] } } : {}) }],
            twins: [
              { title: text('正值会议开始', 'just as the meeting begins'), differs: { act: acts.length, facts: { at: begins } }, at: acts.length, clauses: [clauseOf(tooLate)] },
              { title: text('会议已经开始', 'the meeting has begun'), differs: { act: acts.length, facts: { at: justAfter } }, at: acts.length, clauses: [clauseOf(tooLate)] },
            ],
          },
        ]
      : []),
  ]),
  {
    id: 'no-ground-excuses-a-slip-after-the-meeting-has-begun',
    title: text('晚报有理由的，也须在会议开始之前送达', 'A late slip with a ground, too, comes before the meeting begins'),
    input: clinics,
    interpretations: { 'late-slip': 'needs-ground' },
    acts: [...consented, { ...deliver, at: justBefore, ground: '上级紧急部署', expect: { deviations: ['56s3'] } }],
    ends: { submission: 'with-office' },
    twins: [{ title: text('会议已经开始', 'the meeting has begun'), differs: { act: 4, facts: { at: justAfter } }, at: 4, clauses: ['56s3'] }],
  },
  {
    id: 'returned-by-the-office-after-the-meeting-has-begun',
    title: text('会议开始后办公室退回，由办公室办结', 'Returned by the office after the meeting has begun, and closed by it'),
    input: clinics,
    acts: [...consented, deliver, { ...giveBack('office-staff', 'slip'), at: justAfter }, close()],
    ends: 'concluded',
  },
  {
    id: 'unlawful-on-the-agenda-when-the-meeting-begins',
    title: text('列入后被认定不合法，会议不能研究，会后办结', 'Found unlawful when on the agenda: the meeting cannot take it up, and it is closed'),
    input: { ...clinics, majorDecision: true },
    acts: [legality('lawful'), ...proposed, determine(), legality('unlawful'), { ...takeUp('executive-meeting'), expect: { verdict: 'refused', clauses: ['24', '84¶2'] } }, { ...close(), at: justAfter }],
    ends: 'concluded',
  },
  {
    id: 'plenary-did-not-reach-it',
    title: text('全体会议未及研究，由办公室办结', 'The plenary did not reach it: the office closes it'),
    input: { ...clinics, meeting: 'plenary-meeting' },
    acts: [{ ...close(), at: begins }],
    ends: 'concluded',
    twins: [
      { title: text('会议尚未开始', 'the meeting has not begun'), differs: { act: 0, facts: { at: justBefore } }, at: 0, clauses: ['51¶1'] },
      { title: text('由其他部门办结', 'closed by another department'), differs: { act: 0, facts: { by: 'commerce-staff' } }, at: 0, clauses: ['56s2'] },
    ],
  },
];
