import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { alone, byDepartments, close, cosignFinance, draft, edit, file, giveBack, heating, opinion, refer, refused, review, seal, submit, takeUp, toParty, unforeseen } from './opening.js';

/** On winter heating, put forward in the office’s name although departments could issue it. */
const theirs = { ...heating, concerned: [], issuedAs: 'office-document', lowestName: 'departments' } as const;
const joint = { ...theirs, concerned: ['finance'] } as const;
const binding = { ...theirs, normative: true } as const;
const ourFile = { ...file, by: 'housing-head' };

/** Documents that departments issue instead of the government, at any time before it takes them up (art. 73), and the filing of normative ones (art. 29). */
export const instead: readonly ProcedureCase[] = [
  {
    id: 'department-issues-its-draft-at-once',
    title: text('部门即可行文的，拟稿之后不必先报办公室，即可由部门行文', 'What the department could issue it may issue once it is drafted, without going to the office first'),
    input: theirs,
    acts: [draft, byDepartments('housing-head')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('尚未拟稿', 'nothing is drafted yet'), differs: { without: 0 }, at: 0, clauses: ['74s1'] },
      { title: text('须以办公室名义行文', 'it needs the office’s name'), differs: { input: { lowestName: 'office' } }, at: 1, clauses: ['73¶1s2', '73(2)'] },
      { title: text('可发可不发', 'it is not needed'), differs: { input: { necessary: false } }, at: 1, clauses: ['73¶1s2'] },
      { title: text('规范性文件未经审查', 'it is normative, and not reviewed'), differs: { input: { normative: true } }, at: 1, clauses: ['29'] },
      { title: text('涉及的部门未会签', 'another department is concerned and has not countersigned'), differs: { input: { concerned: ['finance'] } }, at: 1, clauses: ['75s1'] },
      { title: text('由未涉及的部门行文', 'issued by a department that is not concerned'), differs: { act: 1, facts: { by: 'finance-head' } }, at: 1, clauses: ['73¶1s2'] },
      { title: text('由办公室代发', 'issued by the office in its place'), differs: { act: 1, facts: { by: 'office-staff' } }, at: 1, clauses: ['73¶1s2'] },
    ],
  },
  {
    id: 'sealed-draft-issued-instead-of-submitted',
    title: text('签署意见、盖章之后，不再报送而由部门行文', 'Endorsed and sealed, the draft is issued by the department instead of being submitted'),
    input: theirs,
    acts: [draft, opinion, seal, byDepartments('housing-staff')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('须以办公室名义行文', 'it needs the office’s name'), differs: { input: { lowestName: 'office' } }, at: 3, clauses: ['73¶1s2', '73(2)'] },
      { title: text('可发可不发', 'it is not needed'), differs: { input: { necessary: false } }, at: 3, clauses: ['73¶1s2'] },
      { title: text('由未涉及的部门行文', 'issued by a department that is not concerned'), differs: { act: 3, facts: { by: 'commerce-head' } }, at: 3, clauses: ['73¶1s2'] },
    ],
  },
  {
    id: 'departments-agree-on-the-text-they-issue',
    title: text('涉及其他部门的，会签现稿之后方由部门联合向下行文', 'Where others are concerned they countersign the text as it stands before the departments send it downward'),
    input: joint,
    acts: [draft, cosignFinance, draft, refused(byDepartments('housing-head'), '75s1'), cosignFinance, byDepartments('housing-head')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('新稿没有会签', 'the new text is not countersigned'), differs: { without: 4 }, at: 4, clauses: ['75s1'] },
      { title: text('两个部门只有一个会签', 'one of two departments has countersigned'), differs: { input: { concerned: ['finance', 'commerce'] } }, at: 5, clauses: ['75s1'] },
    ],
  },
  {
    id: 'department-concerned-issues-the-draft',
    title: text('涉及的部门据牵头部门的文稿行文', 'A department concerned issues what the lead department drafted'),
    input: joint,
    acts: [draft, byDepartments('finance-staff')],
    ends: 'issued-by-departments',
    twins: [{ title: text('另有部门未会签', 'a third department has not countersigned'), differs: { input: { concerned: ['finance', 'commerce'] } }, at: 1, clauses: ['75s1'] }],
  },
  {
    id: 'not-downward-waits-for-no-countersignature',
    title: text('不是向下行文的，部门行文不以会签为前提', 'What does not go downward the department issues without countersignatures'),
    input: { ...joint, addressee: 'elsewhere' },
    acts: [draft, byDepartments('housing-staff')],
    ends: 'issued-by-departments',
    twins: [{ title: text('向街道行文', 'it goes to the sub-districts'), differs: { input: { addressee: 'downward' } }, at: 1, clauses: ['75s1'] }],
  },
  {
    id: 'returned-draft-issued-by-the-departments',
    title: text('办公室退回后，不再报送而由部门联合行文', 'Returned by the office, the draft is issued by the departments'),
    input: joint,
    acts: [draft, opinion, seal, cosignFinance, submit, refused(takeUp, '73¶1s2'), giveBack('office-staff'), byDepartments('housing-head')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('由无关部门行文', 'issued by a department that is not concerned'), differs: { act: 7, facts: { by: 'commerce-staff' } }, at: 7, clauses: ['73¶1s2'] },
      { title: text('由办公室代发', 'issued by the office in their place'), differs: { act: 7, facts: { by: 'office-staff' } }, at: 7, clauses: ['73¶1s2'] },
      { title: text('可发可不发', 'it is not needed'), differs: { input: { necessary: false } }, at: 7, clauses: ['73¶1s2'] },
    ],
  },
  {
    id: 'declined-is-final-for-the-departments-too',
    title: text('办公室已不予行文的，此稿不再由部门行文', 'What the office declined is not issued by the departments from this file'),
    input: theirs,
    acts: [...alone, { type: 'DECLINE_ISSUE', by: 'office-staff' }, unforeseen(byDepartments('housing-head'))],
    ends: 'not-issued',
  },
  {
    id: 'returned-draft-of-the-government-stays-its-own',
    title: text('须以区政府名义行文的，退回之后部门也不自行行文', 'What needs the government’s name the department does not issue, even after a return'),
    input: { ...heating, concerned: [] },
    acts: [...alone, giveBack('office-staff'), refused(byDepartments('housing-head'), '73¶1s2', '73(2)'), draft, refused(byDepartments('housing-head'), '73¶1s2', '73(2)')],
    ends: { preparation: { preparing: { endorsing: 'awaiting-opinion', cosigning: 'countersigned', 'legality-review': 'cleared' } } },
    twins: [{ title: text('退回之前部门行文', 'issued by the department before the return'), differs: { move: 5, before: 4 }, at: 4, clauses: ['73¶1s2', '73(2)'] }],
  },
  {
    id: 'normative-text-reviewed-before-departments-issue-it',
    title: text('改由部门行文的规范性文件，现稿审查合法方可行文，并报送备案', 'A normative text that the department issues instead passes its review as it stands, and is filed'),
    input: binding,
    acts: [
      draft,
      refer,
      review('lawful'),
      draft,
      refused(byDepartments('housing-head'), '29'),
      refer,
      refused(byDepartments('housing-head'), '29'),
      review('lawful'),
      byDepartments('housing-head'),
      refused(close, '29'),
      refused({ ...close, by: 'commerce-staff' }, '29'),
      ourFile,
      close,
    ],
    ends: 'closed',
    twins: [
      { title: text('修改后合法', 'lawful only after changes'), differs: { act: 7, facts: { outcome: 'lawful-after-changes' } }, at: 8, clauses: ['29'] },
      { title: text('非规范性文件，行文即了结', 'it is not normative'), differs: { input: { normative: false } }, at: 1, verdict: 'unforeseen' },
      { title: text('由未涉及的部门报备', 'filed by a department that is not concerned'), differs: { act: 11, facts: { by: 'commerce-head' } }, at: 11, clauses: ['29'] },
      { title: text('两次报备', 'filed twice'), differs: { insert: ourFile, before: 12 }, at: 12, verdict: 'unforeseen' },
    ],
  },
  {
    id: 'returned-normative-draft-issued-and-filed',
    title: text('退回的规范性文件已审查合法，由部门行文，由区政府办公室报备', 'A normative draft found lawful and returned: issued by the department, filed by the office'),
    input: binding,
    acts: [draft, opinion, seal, refer, review('lawful'), submit, giveBack('office-staff'), byDepartments('housing-head'), toParty, file, { ...close, by: 'office-staff' }],
    ends: 'closed',
    twins: [
      { title: text('未备案即办结', 'closed without having been filed'), differs: { without: 9 }, at: 9, clauses: ['29'] },
      { title: text('再次行文', 'issued a second time'), differs: { insert: byDepartments('housing-head'), before: 9 }, at: 9, verdict: 'unforeseen' },
      { title: text('行文之后重新拟稿', 'drafted anew once it is out'), differs: { insert: draft, before: 8 }, at: 8, verdict: 'unforeseen' },
    ],
  },
  {
    id: 'any-opinion-lets-departments-issue-under-another-reading',
    title: text('另一种理解：出具意见即可由部门行文', 'Another reading: with any opinion the department may issue it'),
    input: binding,
    interpretations: { 'legality-outcome': 'opinion-suffices' },
    acts: [draft, refer, review('unlawful'), byDepartments('housing-head')],
    ends: 'to-be-filed',
    twins: [{ title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 3, clauses: ['29'] }],
  },
  {
    id: 'own-normative-document-filed-and-closed',
    title: text('部门自身的规范性文件，行文之后由部门报送备案并办结', 'A department’s own normative document is issued, filed by the department and closed'),
    input: { ...binding, issuedAs: 'department-document', content: 'none' },
    acts: [refer, review('lawful'), { type: 'ISSUE_OWN_DOCUMENT', by: 'housing-head', name: 'own' }, ourFile, close],
    ends: 'closed',
    twins: [
      { title: text('行文之前备案', 'filed before it is issued'), differs: { move: 3, before: 2 }, at: 2, verdict: 'unforeseen' },
      { title: text('行文之前办结', 'closed before it is issued'), differs: { move: 4, before: 2 }, at: 2, verdict: 'unforeseen' },
      { title: text('未备案即办结', 'closed without having been filed'), differs: { without: 3 }, at: 3, clauses: ['29'] },
      { title: text('由其他部门报备', 'filed by another department'), differs: { act: 3, facts: { by: 'finance-head' } }, at: 3, clauses: ['29'] },
      { title: text('由其他部门办结', 'closed by another department'), differs: { act: 4, facts: { by: 'finance-head' } }, at: 4, clauses: ['29'] },
      { title: text('备案之后再次行文', 'issued again once it is filed'), differs: { insert: { type: 'ISSUE_OWN_DOCUMENT', by: 'housing-head', name: 'own' }, before: 4 }, at: 4, verdict: 'unforeseen' },
    ],
  },
  {
    id: 'own-document-that-is-not-normative-is-over-when-issued',
    title: text('部门的非规范性文件，行文即了结，无须备案、归档', 'A department’s document that is not normative is over when it is issued; nothing is filed or closed'),
    input: { ...theirs, issuedAs: 'department-document', content: 'none' },
    acts: [{ type: 'ISSUE_OWN_DOCUMENT', by: 'housing-head', name: 'own' }, unforeseen(ourFile), unforeseen(close)],
    ends: 'issued-by-departments',
  },
  {
    id: 'excluded-document-is-not-edited',
    title: text('不以区政府名义行文的，既未受理也不得审修', 'What is not issued in the government’s name is neither taken up nor edited'),
    input: { ...heating, concerned: [], excluded: 'speech-or-minutes' },
    acts: [...alone, refused(edit, '71s1', '73(3)'), { type: 'DECLINE_ISSUE', by: 'office-director' }],
    ends: 'not-issued',
  },
  {
    id: 'document-that-may-be-issued-is-taken-up-before-editing',
    title: text('可以行文的，受理之后审修', 'What may be issued is taken up, and then edited'),
    input: { ...heating, concerned: [] },
    acts: [...alone, refused(edit, '71s1'), takeUp, edit],
    ends: { signature: { 'formal-chain': 'reviewing' } },
  },
];
