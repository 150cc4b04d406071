import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { agree, atDepartment, atSpecialMeeting, coordinate, disagree, fill, note, opine, settle, shared, submit } from './opening.js';

const reviewed = atDepartment('awaiting-review');

/** Disputes in which more than one department has a side. */
export const severalSides: readonly ProcedureCase[] = [
  {
    id: 'settling-one-dispute-leaves-the-others-to-sign',
    title: text('区长确定一个部门的分歧后，未表态的部门仍须签字', 'The mayor settles one department’s dispute; the one not yet heard still signs'),
    input: shared,
    acts: [fill, disagree('finance-head'), note, coordinate('not-agreed'), opine(), settle(), agree('commerce-head'), submit],
    ends: reviewed,
    twins: [
      { title: text('未表态的部门未签字', 'the one not yet heard has not signed'), differs: { without: 6 }, at: 6, clauses: ['57'] },
      { title: text('已由区长确定的部门又提出分歧', 'the department whose point is settled disagrees again'), differs: { act: 6, facts: { type: 'STATE_DISAGREEMENT', by: 'finance-staff' } }, at: 6, clauses: ['57'] },
      { title: text('由分歧已定的部门代签', 'the department whose point is settled signs in its place'), differs: { act: 6, facts: { by: 'finance-head' } }, at: 7, clauses: ['57'] },
      { title: text('同一分歧再次确定', 'the same point is settled again'), differs: { insert: settle(), before: 6 }, at: 6, clauses: ['57'] },
    ],
  },
  {
    id: 'another-department-disagrees-after-the-note',
    title: text('附说明之后，未表态的部门又提出分歧，须重新列明各方并协调', 'A department not yet heard disagrees after the note: a new note lists it, and coordination begins anew'),
    input: shared,
    acts: [fill, disagree('finance-head'), note, disagree('commerce-staff'), note, coordinate('not-agreed'), opine(), settle(), submit],
    ends: reviewed,
    twins: [
      { title: text('新的分歧未列入说明', 'the new side is not on a note'), differs: { without: 4 }, at: 4, clauses: ['57'] },
      { title: text('同一部门又提出分歧', 'the same department disagrees again'), differs: { act: 3, facts: { by: 'finance-staff' } }, at: 3, clauses: ['57'] },
    ],
  },
  {
    id: 'another-department-disagrees-after-the-settlement',
    title: text('区长确定之后，未表态的部门提出分歧，另行协调确定', 'After the settlement the department not yet heard disagrees: its point takes the same steps'),
    input: shared,
    acts: [fill, disagree('finance-head'), note, coordinate('not-agreed'), opine(), settle(), disagree('commerce-head'), note, coordinate('agreed'), agree('commerce-head'), submit],
    ends: reviewed,
    twins: [
      { title: text('未重新附说明', 'there is no new note'), differs: { without: 7 }, at: 7, clauses: ['57'] },
      { title: text('协调一致后未签字', 'agreed, but not signed'), differs: { without: 9 }, at: 9, clauses: ['57'] },
      { title: text('已由区长确定的部门趁此又提出分歧', 'the department whose point is settled disagrees again'), differs: { act: 9, facts: { type: 'STATE_DISAGREEMENT', by: 'finance-staff' } }, at: 9, clauses: ['57'] },
    ],
  },
  {
    id: 'agreed-at-the-special-meeting-still-signs',
    title: text('专题会议上已协调一致的部门，区长确定别的部门的分歧后仍须签字', 'A department that agreed at the special meeting still signs when another’s dispute is settled'),
    input: shared,
    acts: [fill, disagree('finance-head'), atSpecialMeeting('agreed'), disagree('commerce-head'), note, coordinate('not-agreed'), opine(), settle(), agree('finance-head'), submit],
    ends: reviewed,
    twins: [{ title: text('会上同意而未签字', 'it agreed there and has not signed'), differs: { without: 8 }, at: 8, clauses: ['57'] }],
  },
];
