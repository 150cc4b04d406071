import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { alone, check, close, edit, file, giveBack, heating, opinion, release, sign, takeUp, toParty, vet } from './opening.js';

const formal = { ...heating, concerned: [] } as const;
const letter = { ...formal, issuedAs: 'government-letter' } as const;
const office = { ...formal, issuedAs: 'office-document', lowestName: 'office' } as const;
const request = { ...formal, addressee: 'city-government', content: 'report-or-request', weightyRequest: true } as const;
const atFormalChain = [...alone, takeUp, edit] as const;

const away = (officer: string) => [{ officer, from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }];
const grant = (...acts: string[]) => ({
  absences: away('mayor'),
  grants: [{ id: 'written-authorisation-7', grantor: 'mayor', grantee: 'executive-vice-mayor', acts, from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }],
});

/** The three signing chains of art. 72. */
export const chains: readonly ProcedureCase[] = [
  {
    id: 'formal-document-signed-by-the-mayor',
    title: text('正式公文：审核、审签、签发', 'A formal document: reviewed, vet-signed, signed by the mayor'),
    input: formal,
    acts: [...atFormalChain, check, vet('vice-mayor-a'), sign('mayor'), release, close],
    ends: 'closed',
    twins: [
      { title: text('由副区长审核', 'a deputy mayor reviews in the office’s place'), differs: { act: 6, facts: { by: 'vice-mayor-a' } }, at: 6, clauses: ['72(1)'] },
      { title: text('未审核即审签', 'vet-signed before the review'), differs: { without: 6 }, at: 6, clauses: ['72(1)'] },
      { title: text('未审核即签发', 'signed before the review'), differs: { move: 8, before: 6 }, at: 6, clauses: ['72(1)'] },
      { title: text('未审修即审核', 'reviewed before it was edited'), differs: { move: 6, before: 5 }, at: 5, clauses: ['71s1'] },
      { title: text('签发前归档', 'closed before it was signed'), differs: { move: 10, before: 8 }, at: 8, clauses: ['72'] },
      { title: text('印发前归档', 'closed before it was released'), differs: { move: 10, before: 9 }, at: 9, clauses: ['72'] },
      { title: text('不是规范性文件而报备', 'filed although it is not normative'), differs: { insert: file, before: 10 }, at: 10, clauses: ['29'] },
      { title: text('由不分管的副区长审签', 'vet-signed by a deputy mayor who is not in charge'), differs: { act: 7, facts: { by: 'vice-mayor-c' } }, at: 7, clauses: ['72(1)'] },
      { title: text('未审签即签发', 'signed before it was vet-signed'), differs: { without: 7 }, at: 7, clauses: ['72(1)'] },
      { title: text('由分管副区长签发', 'signed by the deputy mayor in charge'), differs: { act: 8, facts: { by: 'vice-mayor-a' } }, at: 8, clauses: ['72(1)'] },
      { title: text('签发前印发', 'released before it was signed'), differs: { move: 9, before: 8 }, at: 8, clauses: ['72'] },
      { title: text('由主办部门印发', 'released by the lead department'), differs: { act: 9, facts: { by: 'housing-staff' } }, at: 9, clauses: ['71s1'] },
      { title: text('由无关部门归档', 'closed by a department that does not lead'), differs: { act: 10, facts: { by: 'commerce-staff' } }, at: 10, clauses: ['71s1'] },
    ],
  },
  {
    id: 'letter-signed-by-the-deputy-in-charge',
    title: text('便函：办公室主任审签、分管副区长签发', 'A letter: vet-signed by the office director, signed by the deputy in charge'),
    input: { ...letter, addressee: 'city-department' },
    acts: [...alone, takeUp, edit, vet('office-director'), sign('vice-mayor-a'), release],
    ends: 'released',
    twins: [
      { title: text('由副区长审签', 'vet-signed by the deputy mayor'), differs: { act: 6, facts: { by: 'vice-mayor-a' } }, at: 6, clauses: ['72(2)'] },
      { title: text('由办公室副主任审签', 'vet-signed by a deputy director'), differs: { act: 6, facts: { by: 'office-deputy-director' } }, at: 6, clauses: ['72(2)'] },
      { title: text('未审签即签发', 'signed before it was vet-signed'), differs: { without: 6 }, at: 6, clauses: ['72(2)'] },
      { title: text('由办公室主任签发', 'signed by the office director'), differs: { act: 7, facts: { by: 'office-director' } }, at: 7, clauses: ['72(2)'] },
    ],
  },
  {
    id: 'office-document-signed-by-the-office-director',
    title: text('办公室文件：分管副区长审签、办公室主任签发', 'A document of the office: vet-signed by the deputy in charge, signed by the office director'),
    input: office,
    acts: [...alone, takeUp, edit, vet('vice-mayor-a'), sign('office-director'), release, close],
    ends: 'closed',
    twins: [
      { title: text('由办公室主任审签', 'vet-signed by the office director'), differs: { act: 6, facts: { by: 'office-director' } }, at: 6, clauses: ['72(3)'] },
      { title: text('办公室主任先于副区长签发', 'signed before the deputy’s vet-signature'), differs: { without: 6 }, at: 6, clauses: ['72(3)'] },
      { title: text('由分管副区长签发', 'signed by the deputy mayor'), differs: { act: 7, facts: { by: 'vice-mayor-a' } }, at: 7, clauses: ['72(3)'] },
    ],
  },
  ...(
    [
      ['letter', letter, 'office-director', 'letter-chain'],
      ['office-document', office, 'vice-mayor-a', 'office-chain'],
    ] as const
  ).map(
    ([name, input, by, chain]): ProcedureCase => ({
      id: `${name}-reviewed-by-the-office`,
      title: text('便函、办公室文件审修后由办公室审核，再送审签', 'The office may also check a letter or a document of its own before it is vet-signed'),
      input,
      acts: [...atFormalChain, check, vet(by)],
      ends: { signature: { [chain]: 'signing' } },
      twins: [{ title: text('由主办部门审核', 'checked by the lead department'), differs: { act: 6, facts: { by: 'housing-staff' } }, at: 6, clauses: ['71s1'] }],
    }),
  ),
  {
    id: 'letter-elsewhere-goes-to-the-mayor',
    title: text('发往其他区县的便函按正式公文签发', 'A letter to another district takes the formal chain'),
    input: { ...letter, addressee: 'elsewhere', content: 'liaison' },
    acts: [...atFormalChain, check, vet('vice-mayor-a'), sign('mayor')],
    ends: 'signed',
    twins: [
      { title: text('另一种理解：按便函', 'under the reading that it is a letter'), differs: { interpretations: { 'letters-elsewhere': 'letter' } }, at: 7, clauses: ['72(2)'] },
    ],
  },
  {
    id: 'weighty-request-put-to-the-party-committee-first',
    title: text('上报市政府的重大请示先向区委请示报告', 'A weighty request to the city government is put to the Party committee first'),
    input: request,
    acts: [...atFormalChain, check, vet('vice-mayor-a'), toParty, sign('mayor')],
    ends: 'signed',
    twins: [
      { title: text('未向区委请示报告即签发', 'signed without it'), differs: { without: 8 }, at: 8, clauses: ['80(2)'] },
      { title: text('由部门向区委报告', 'a department reports in the government’s place'), differs: { act: 8, facts: { by: 'housing-head' } }, at: 8, clauses: ['80'] },
    ],
  },
  {
    id: 'party-report-at-any-time-under-another-reading',
    title: text('另一种理解：报告不限先后，但办结前须报告', 'Another reading: reported at any time before the file is closed'),
    input: request,
    interpretations: { 'party-report': 'anytime' },
    acts: [...atFormalChain, check, vet('vice-mayor-a'), sign('mayor'), release, toParty, close],
    ends: 'closed',
    twins: [
      { title: text('始终未报告', 'never reported'), differs: { without: 10 }, at: 10, clauses: ['80(2)'] },
    ],
  },
  {
    id: 'counterpart-vet-signs',
    title: text('分管副区长外出，由AB角审签', 'The AB counterpart vet-signs while the deputy in charge is away'),
    input: formal,
    government: { absences: away('vice-mayor-a') },
    acts: [...atFormalChain, check, vet('vice-mayor-b'), sign('mayor')],
    ends: 'signed',
    twins: [
      { title: text('分管副区长未外出', 'the deputy in charge is not away'), differs: { government: {} }, at: 7, clauses: ['72(1)'] },
      { title: text('由不互为AB角的副区长代行', 'another deputy mayor, not the counterpart'), differs: { act: 7, facts: { by: 'vice-mayor-c' } }, at: 7, clauses: ['72(1)'] },
      { title: text('AB角代行签发', 'the counterpart also signs for issue'), differs: { act: 8, facts: { by: { officer: 'vice-mayor-b', as: 'ab-counterpart' } } }, at: 8, clauses: ['72(1)', '6¶2s2'] },
      { title: text('另一种理解：代行不含签批', 'under the reading that it covers no signatures'), differs: { interpretations: { 'ab-scope': 'representation-only' } }, at: 7, clauses: ['72(1)'] },
    ],
  },
  {
    id: 'signed-by-written-authorisation',
    title: text('区长外出，凭书面授权签发', 'Signed on the mayor’s written authorisation'),
    input: formal,
    government: grant('SIGN_ISSUE'),
    acts: [...atFormalChain, check, vet('vice-mayor-a'), sign('executive-vice-mayor')],
    ends: 'signed',
    twins: [
      { title: text('只是主持工作，没有书面授权', 'presiding without the authorisation'), differs: { government: { absences: away('mayor') } }, at: 8, clauses: ['72(1)'] },
      { title: text('授权未写明签发', 'the authorisation names another act'), differs: { government: grant('VET_SIGN') }, at: 8, clauses: ['72(1)'] },
      { title: text('另一种理解：只能由区长本人', 'under the reading that nobody may'), differs: { interpretations: { 'acting-for-mayor': 'never' } }, at: 8, clauses: ['72(1)'] },
    ],
  },
  ...(
    [
      ['formal-document-returned-by-the-office', formal, [], 'office-staff', 'vice-mayor-a', '68s3'],
      ['formal-document-returned-by-the-deputy', formal, [check], 'vice-mayor-a', 'mayor', '72(1)'],
      ['formal-document-returned-by-the-mayor', formal, [check, vet('vice-mayor-a')], 'mayor', 'vice-mayor-a', '72(1)'],
      ['letter-returned-by-the-director', letter, [], 'office-director', 'vice-mayor-a', '72(2)'],
      ['letter-returned-by-the-deputy', letter, [vet('office-director')], 'vice-mayor-a', 'office-director', '72(2)'],
      ['office-document-returned-by-the-deputy', office, [], 'vice-mayor-a', 'office-director', '72(3)'],
      ['office-document-returned-by-the-director', office, [vet('vice-mayor-a')], 'office-director', 'vice-mayor-a', '72(3)'],
    ] as const
  ).map(
    ([id, input, signed, by, other, clause]): ProcedureCase => ({
      id,
      title: text('审签、签发环节退回后须重新拟稿', 'Returned while it was being signed, and drafted anew'),
      input,
      acts: [...alone, takeUp, edit, ...signed, giveBack(by), { type: 'DRAFT', by: 'housing-staff' }, opinion],
      ends: { preparation: { preparing: { endorsing: 'awaiting-seal', cosigning: 'countersigned', 'legality-review': 'cleared' } } },
      twins: [
        { title: text('由他人退回', 'returned by somebody whose turn it is not'), differs: { act: 6 + signed.length, facts: { by: other } }, at: 6 + signed.length, clauses: [clause] },
      ],
    }),
  ),
];
