import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { atDepartment, clinics, close, collate, consent, consented, declare, decline, deliver, determine, fill, giveBack, leaveOff, proposed, review, submit, takeUp } from './opening.js';

/** What becomes of a slip that is declined, returned or left off the agenda. */
export const stopped: readonly ProcedureCase[] = [
  {
    id: 'left-off-the-agenda',
    title: text('区长未列入议题', 'The mayor leaves it off the agenda'),
    input: clinics,
    acts: [...proposed, leaveOff],
    ends: 'left-off',
    twins: [
      { title: text('由办公室不列入', 'the office leaves it off'), differs: { act: 6, facts: { by: 'office-director' } }, at: 6, clauses: ['56s2'] },
      { title: text('办公室未报提报意见即不列入', 'the office drops it in place of a proposal'), differs: { move: 6, before: 5 }, at: 5, clauses: ['56s2'] },
      { title: text('未送达即不列入', 'left off before it was delivered'), differs: { move: 6, before: 4 }, at: 4, clauses: ['56s2'] },
    ],
  },
  {
    id: 'left-off-and-closed',
    title: text('未列入议题，由办公室办结', 'Left off, and closed by the office'),
    input: clinics,
    acts: [...proposed, leaveOff, close()],
    ends: 'concluded',
    twins: [
      { title: text('由无关部门办结', 'closed by another department'), differs: { act: 7, facts: { by: 'finance-head' } }, at: 7, clauses: ['56s2'] },
      { title: text('仍由会议研究', 'the meeting takes it up all the same'), differs: { insert: takeUp('mayor'), before: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('分管副区长再审原单', 'the deputy in charge reviews the same slip again'), differs: { insert: review(), before: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('区长再同意原单', 'the mayor consents to the same slip again'), differs: { insert: consent(), before: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('再次确定不列入', 'the mayor leaves it off once more'), differs: { insert: leaveOff, before: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('又确定列入', 'the mayor puts it on after all'), differs: { insert: determine(), before: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('原单再送办公室', 'the same slip is delivered again'), differs: { insert: deliver, before: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('原单再报审', 'the same slip is submitted again'), differs: { insert: submit, before: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('办公室再汇总', 'the office collates it again'), differs: { insert: collate, before: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('部门当作已经决定', 'the department treats it as decided'), differs: { insert: declare('health-head'), before: 7 }, at: 7, clauses: ['56s2'] },
    ],
  },
  {
    id: 'left-off-and-put-forward-anew',
    title: text('未列入后另填申报单，重新逐级报送', 'Left off, then put forward anew with a new slip'),
    input: clinics,
    acts: [...proposed, leaveOff, ...proposed, determine()],
    ends: 'on-agenda',
    twins: [
      { title: text('未另填申报单', 'no new slip'), differs: { without: 7 }, at: 7, clauses: ['56s2'] },
      { title: text('由他人另填', 'another department fills it in'), differs: { act: 7, facts: { by: 'finance-staff' } }, at: 7, clauses: ['56s1'] },
      { title: text('未重新经区长同意', 'not consented to again'), differs: { without: 10 }, at: 10, clauses: ['56s1'] },
    ],
  },
  {
    id: 'stopped-by-the-deputy-in-charge',
    title: text('分管副区长审核后不予提报', 'The deputy in charge stops it'),
    input: clinics,
    acts: [fill, submit, decline('vice-mayor-a'), close()],
    ends: 'concluded',
    twins: [{ title: text('由不分管的副区长', 'a deputy mayor who is not in charge does'), differs: { act: 2, facts: { by: 'vice-mayor-c' } }, at: 2, clauses: ['56s1'] }],
  },
  {
    id: 'mayor-does-not-consent',
    title: text('区长不同意提报', 'The mayor does not consent'),
    input: clinics,
    acts: [fill, submit, review(), decline('mayor')],
    ends: 'declined',
    twins: [{ title: text('由办公室主任', 'the office director declines'), differs: { act: 3, facts: { by: 'office-director' } }, at: 3, clauses: ['56s1'] }],
  },
  {
    id: 'declined-and-closed',
    title: text('不予提报，由提报部门办结', 'Declined, and closed by the department'),
    input: clinics,
    acts: [fill, submit, review(), decline('mayor'), close('health-staff')],
    ends: 'concluded',
    twins: [
      { title: text('由居民办结', 'closed by a resident'), differs: { act: 4, facts: { by: 'resident' } }, at: 4, clauses: ['56s1'] },
      { title: text('仍送区政府办公室', 'delivered to the office all the same'), differs: { insert: deliver, before: 4 }, at: 4, clauses: ['56s1'] },
      { title: text('分管副区长又予审核', 'the deputy in charge reviews it after all'), differs: { insert: review(), before: 4 }, at: 4, clauses: ['56s1'] },
      { title: text('办公室仍予汇总', 'the office collates it all the same'), differs: { insert: collate, before: 4 }, at: 4, clauses: ['56s1'] },
      { title: text('仍列入议题', 'the mayor puts it on the agenda all the same'), differs: { insert: determine(), before: 4 }, at: 4, clauses: ['56s1'] },
      { title: text('另作不列入的确定', 'the mayor leaves it off an agenda that it never came near'), differs: { insert: leaveOff, before: 4 }, at: 4, clauses: ['56s1'] },
      { title: text('区长又予同意', 'the mayor consents after all'), differs: { insert: consent(), before: 4 }, at: 4, clauses: ['56s1'] },
      { title: text('仍由会议研究', 'the meeting takes it up all the same'), differs: { insert: takeUp('executive-meeting'), before: 4 }, at: 4, clauses: ['56s1'] },
      { title: text('部门当作已经决定', 'the department treats it as decided'), differs: { insert: declare('health-head'), before: 4 }, at: 4, clauses: ['56s1', '56s2'] },
    ],
  },
  {
    id: 'declined-and-put-forward-anew',
    title: text('不予提报后另填申报单', 'Declined, then put forward anew with a new slip'),
    input: clinics,
    acts: [fill, submit, decline('vice-mayor-a'), fill, submit, review()],
    ends: atDepartment('awaiting-consent'),
    twins: [{ title: text('原单再报', 'the same slip is submitted again'), differs: { without: 3 }, at: 3, clauses: ['56s1'] }],
  },
  ...(
    [
      ['returned-by-the-deputy', [fill, submit], 'vice-mayor-a', 'mayor', '56s1'],
      ['returned-by-the-mayor', [fill, submit, review()], 'mayor', 'executive-vice-mayor', '56s1'],
      ['returned-by-the-office', [...consented, deliver], 'office-staff', 'finance-head', '56s2'],
    ] as const
  ).map(
    ([id, before, by, other, clause]): ProcedureCase => ({
      id,
      title: text('退回后重新填写，重新审核、同意', 'Returned: filled in, reviewed and consented to anew'),
      input: clinics,
      acts: [...before, giveBack(by, 'slip'), ...proposed, determine()],
      ends: 'on-agenda',
      twins: [
        { title: text('由他人退回', 'returned by somebody whose turn it is not'), differs: { act: before.length, facts: { by: other } }, at: before.length, clauses: [clause] },
        { title: text('退回后原单再报', 'the same slip is submitted again'), differs: { without: before.length + 1 }, at: before.length + 1, clauses: ['56s1'] },
        { title: text('退回后未重新审核', 'not reviewed again'), differs: { without: before.length + 3 }, at: before.length + 3, clauses: ['56s1'] },
        { title: text('退回后未重新经区长同意', 'not consented to again'), differs: { without: before.length + 4 }, at: before.length + 4, clauses: ['56s1'] },
      ],
    }),
  ),
];
