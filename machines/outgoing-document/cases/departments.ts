import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import {
  agree, alone, approveName, byDepartments, check, close, cosignFinance, draft, edit, file, heating, issueOwn, opinion, refer, release, requirePapers, review, seal, sign, submit, takeUp, unforeseen, vet,
} from './opening.js';

const markets = { ...heating, issuedAs: 'department-document', leadUnit: 'commerce', concerned: ['urban-management'], content: 'none', excluded: 'within-own-powers', lowestName: 'departments' } as const;
const sole = { ...markets, concerned: [] } as const;
const referOwn = { ...refer, by: 'commerce-staff' };
const ownPowers = { ...heating, concerned: [], excluded: 'within-own-powers' } as const;

/** What departments issue in their own name, instead of the government (art. 73) or from the start (art. 75). */
export const departments: readonly ProcedureCase[] = [
  {
    id: 'departments-issue-what-they-could',
    title: text('部门联合即可行文的，不以办公室名义，由部门行文', 'What departments could issue is not taken up in the office’s name; they issue it'),
    input: { ...heating, issuedAs: 'office-document', lowestName: 'departments' },
    acts: [draft, opinion, seal, cosignFinance, submit, { ...takeUp, expect: { verdict: 'refused', clauses: ['73¶1s2'] } }, byDepartments('finance-staff')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('由无关部门行文', 'issued by a department that is not concerned'), differs: { act: 6, facts: { by: 'commerce-staff' } }, at: 6, clauses: ['73¶1s2'] },
      { title: text('由办公室代发', 'issued by the office in their place'), differs: { act: 6, facts: { by: 'office-staff' } }, at: 6, clauses: ['73¶1s2'] },
    ],
  },
  {
    id: 'department-issues-what-lies-within-its-powers',
    title: text('属部门职权的事项由部门行文', 'A department issues what lies within its own powers'),
    input: ownPowers,
    acts: [...alone, byDepartments('housing-staff')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('须以区政府名义行文', 'it needs the government’s name'), differs: { input: { excluded: 'none' } }, at: 4, clauses: ['73¶1s2', '73(2)'] },
      { title: text('可发可不发', 'it is not needed'), differs: { input: { necessary: false } }, at: 4, clauses: ['73¶1s2'] },
    ],
  },
  {
    id: 'own-document-after-agreement',
    title: text('两部门意见不一，协商一致后方向街道行文', 'Two departments disagree and write downward only once they have agreed'),
    input: markets,
    acts: [
      { ...issueOwn('commerce-head'), expect: { verdict: 'refused', clauses: ['75s1'] } },
      { ...issueOwn('urban-management-head', 'government-office'), expect: { verdict: 'refused', clauses: ['75s1', '74s2', '75s2'] } },
      agree('commerce-head'),
      agree('urban-management-head'),
      issueOwn('commerce-head'),
    ],
    ends: 'issued-by-departments',
    twins: [
      { title: text('另一部门未同意', 'the other department did not agree'), differs: { without: 3 }, at: 3, clauses: ['75s1'] },
      { title: text('由未涉及的部门表示同意', 'a department that is not concerned agrees in its place'), differs: { act: 3, facts: { by: 'finance-head' } }, at: 3, clauses: ['75s1'] },
      { title: text('协商一致后以办公室名义行文', 'in the office’s name, although they agreed'), differs: { act: 4, facts: { name: 'government-office' } }, at: 4, clauses: ['75s2'] },
      { title: text('由未涉及的部门行文', 'issued by a department that is not concerned'), differs: { act: 4, facts: { by: 'finance-head' } }, at: 4, clauses: ['75s1'] },
    ],
  },
  {
    id: 'the-other-department-writes-after-agreement',
    title: text('协商一致后由另一部门行文', 'The other department writes once they have agreed'),
    input: markets,
    acts: [agree('commerce-staff'), issueOwn('urban-management-staff')],
    ends: 'issued-by-departments',
    twins: [{ title: text('主办部门未同意', 'the lead department did not agree'), differs: { without: 0 }, at: 0, clauses: ['75s1'] }],
  },
  {
    id: 'own-document-not-downward',
    title: text('不是向下行文的，不以协商一致为前提', 'A document that does not go downward waits for no agreement'),
    input: { ...markets, addressee: 'elsewhere' },
    acts: [issueOwn('commerce-staff')],
    ends: 'issued-by-departments',
    twins: [{ title: text('向街道行文', 'it goes to the sub-districts'), differs: { input: { addressee: 'downward' } }, at: 0, clauses: ['75s1'] }],
  },
  {
    id: 'government-name-by-approval',
    title: text('经区政府批准，部门以区政府名义向街道部署工作', 'With the government’s approval a department writes in its name'),
    input: sole,
    acts: [approveName('mayor'), issueOwn('commerce-head', 'government')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('未经批准', 'without the approval'), differs: { without: 0 }, at: 0, clauses: ['75s2'] },
      { title: text('由分管副区长批准', 'approved by the deputy mayor in charge'), differs: { act: 0, facts: { by: 'vice-mayor-a' } }, at: 0, clauses: ['75s2', '6¶1'] },
    ],
  },
  {
    id: 'approved-name-still-needs-agreement',
    title: text('批准的只是名义：涉及其他部门的，仍须协商一致', 'The approval lifts only the ban on the name: those concerned still agree'),
    input: markets,
    acts: [approveName('mayor'), agree('urban-management-head'), issueOwn('commerce-head', 'government')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('另一部门未同意', 'the other department did not agree'), differs: { without: 1 }, at: 1, clauses: ['75s1', '74s2'] },
      { title: text('由未同意的主办部门之外的部门行文', 'the other department writes, and the lead department did not agree'), differs: { act: 2, facts: { by: 'urban-management-head' } }, at: 2, clauses: ['75s1', '74s2'] },
    ],
  },
  {
    id: 'approved-name-beyond-the-district',
    title: text('以区政府名义行文而不向下的，也须与涉及的部门协商一致', 'In the government’s name those concerned agree wherever it goes'),
    input: { ...markets, addressee: 'elsewhere' },
    acts: [agree('urban-management-head'), approveName('mayor'), issueOwn('commerce-head', 'government-office')],
    ends: 'issued-by-departments',
    twins: [{ title: text('另一部门未同意', 'the other department did not agree'), differs: { without: 0 }, at: 1, clauses: ['74s2'] }],
  },
  {
    id: 'own-normative-document-is-reviewed',
    title: text('部门的规范性文件先经合法性审查，修改后重新送审', 'A department’s normative document passes the legality review, a second time after changes'),
    input: { ...sole, normative: true },
    acts: [
      referOwn,
      review('lawful-after-changes'),
      { ...issueOwn('commerce-head'), expect: { verdict: 'refused', clauses: ['29'] } },
      referOwn,
      review('lawful'),
      issueOwn('commerce-head'),
    ],
    ends: 'to-be-filed',
    twins: [
      { title: text('修改后未重新审查', 'not reviewed again after the changes'), differs: { without: 4 }, at: 4, clauses: ['29'] },
      { title: text('认定合法后再次送审', 'referred once more after it was found lawful'), differs: { insert: referOwn, before: 5 }, at: 5, verdict: 'unforeseen' },
      { title: text('未送审即出具意见', 'an opinion on what was not referred'), differs: { without: 0 }, at: 0, clauses: ['29'] },
      { title: text('由未涉及的部门送审', 'referred by a department that is not concerned'), differs: { act: 0, facts: { by: 'finance-staff' } }, at: 0, clauses: ['29'] },
      { title: text('由部门自己审查', 'the department reviews it itself'), differs: { act: 4, facts: { by: 'commerce-staff' } }, at: 4, clauses: ['74s3'] },
      { title: text('修改后由其他部门出具意见', 'another department gives the first opinion'), differs: { act: 1, facts: { by: 'finance-staff' } }, at: 1, clauses: ['74s3'] },
      { title: text('不是规范性文件的，无从送审', 'what is not normative is not referred'), differs: { input: { normative: false } }, at: 0, verdict: 'unforeseen' },
    ],
  },
  {
    id: 'own-normative-document-in-the-governments-name',
    title: text('部门以区政府名义发规范性文件，须经批准并通过合法性审查', 'A normative document of a department in the government’s name: approved, and found lawful'),
    input: { ...sole, normative: true },
    acts: [approveName('mayor'), referOwn, review('lawful'), issueOwn('commerce-head', 'government')],
    ends: 'to-be-filed',
    twins: [
      { title: text('未经审查', 'not reviewed'), differs: { move: 3, before: 1 }, at: 1, clauses: ['74s3', '29'] },
      { title: text('未经批准', 'not approved'), differs: { without: 0 }, at: 2, clauses: ['75s2'] },
      { title: text('认定不合法', 'found unlawful'), differs: { act: 2, facts: { outcome: 'unlawful' } }, at: 3, clauses: ['74s3', '29'] },
    ],
  },
  {
    id: 'any-opinion-clears-an-own-document-under-another-reading',
    title: text('另一种理解：出具意见即可行文', 'Another reading: any opinion lets a department’s document go on'),
    input: { ...sole, normative: true },
    interpretations: { 'legality-outcome': 'opinion-suffices' },
    acts: [referOwn, review('lawful-after-changes'), issueOwn('commerce-office-head')],
    ends: 'to-be-filed',
    twins: [
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 2, clauses: ['29'] },
      { title: text('未经审查由部门办公室行文', 'the department’s office issues it unreviewed'), differs: { without: 1 }, at: 1, clauses: ['29'] },
    ],
  },
  {
    id: 'deputy-in-charge-approves-under-another-reading',
    title: text('另一种理解：分管副区长可代表区政府批准', 'Another reading: the deputy mayor in charge approves for the government'),
    input: sole,
    interpretations: { 'government-consent': 'deputy-in-charge' },
    acts: [approveName('vice-mayor-a'), issueOwn('commerce-head', 'government-office')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 0, clauses: ['75s2', '6¶1'] },
      { title: text('由不分管的副区长批准', 'approved by a deputy mayor who is not in charge'), differs: { act: 0, facts: { by: 'vice-mayor-c' } }, at: 0, clauses: ['75s2', '6¶1'] },
    ],
  },
  {
    id: 'only-the-departments-office-writes-to-the-outside',
    title: text('内设机构不得对外行文、不得要求街道报送公文，办公室除外', 'Internal bodies neither write to the outside nor require documents; the department’s office may'),
    input: sole,
    acts: [
      { ...issueOwn('housing-planning-section-head'), expect: { verdict: 'refused', clauses: ['75s3'] } },
      { ...requirePapers('housing-planning-section-head'), expect: { verdict: 'refused', clauses: ['75s3'] } },
      requirePapers('commerce-office-head'),
      issueOwn('commerce-office-head'),
    ],
    ends: 'issued-by-departments',
    twins: [
      { title: text('由未涉及的部门要求报送', 'a department that is not concerned requires them'), differs: { act: 2, facts: { by: 'finance-staff' } }, at: 2, clauses: ['75s3'] },
      { title: text('是另一部门的事项', 'it is another department’s matter'), differs: { input: { leadUnit: 'finance' } }, at: 2, clauses: ['75s3'] },
    ],
  },
  {
    id: 'government-document-is-no-document-of-the-department',
    title: text('以区政府名义制发的公文，各阶段都没有部门自行行文一说；备案之后也不另要报送', 'A document in the government’s name is at no stage the department’s own to issue, nor are papers required on it'),
    input: { ...heating, concerned: [], normative: true, content: 'decision' },
    acts: [
      unforeseen(issueOwn('housing-staff')),
      draft, opinion, seal, refer, review('lawful'), submit, takeUp, edit,
      unforeseen(issueOwn('commerce-office-head')),
      check, vet('vice-mayor-a'), sign('mayor'),
      unforeseen(issueOwn('housing-staff')),
      unforeseen(byDepartments('housing-staff')),
      unforeseen(issueOwn('commerce-office-head')),
      release,
      unforeseen(issueOwn('commerce-office-head')),
      file,
      unforeseen(issueOwn('housing-staff')),
      unforeseen(requirePapers('housing-staff')),
      close,
    ],
    ends: 'closed',
  },
  {
    id: 'department-requires-documents',
    title: text('部门可以要求街道报送公文，其科室不可以', 'A department may require documents of sub-districts; its sections may not'),
    input: { ...sole, leadUnit: 'housing' },
    acts: [requirePapers('housing-staff'), { ...requirePapers('housing-planning-section-head'), expect: { verdict: 'refused', clauses: ['75s3'] } }, issueOwn('housing-head')],
    ends: 'issued-by-departments',
    twins: [
      { title: text('由科室对外行文', 'issued by the section'), differs: { act: 2, facts: { by: 'housing-planning-section-head' } }, at: 2, clauses: ['75s3'] },
      { title: text('部门自身的公文由区政府办公室报备', 'the office files the department’s own document'), differs: { insert: file, before: 2 }, at: 2, verdict: 'unforeseen' },
    ],
  },
];
