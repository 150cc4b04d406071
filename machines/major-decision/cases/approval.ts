import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { above, alone, carryOut, close, decide, publish, refer, refused, review, reviewedAlone, revise, toParty, unpublished, upward, views, waive } from './opening.js';

const decided = { decided: unpublished };
const toCity = { ...alone, higherBodies: ['city-government'] } as const;
const toTwo = { ...alone, item: '1', higherBodies: ['party-standing-committee', 'peoples-congress'], partyItems: ['1'] } as const;
const project = { ...alone, item: '4', partyItems: ['4'] } as const;

/** Approval above, the Party committee, and publication. */
export const approval: readonly ProcedureCase[] = [
  {
    id: 'approved-by-the-city-government',
    title: text('会议通过后报市政府批准，批准后公布', 'Adopted, approved by the city government, then published'),
    input: toCity,
    acts: [...reviewedAlone, decide(), upward('city-government'), above('city-government', 'approved'), publish, carryOut, close],
    ends: 'closed',
    twins: [
      { title: text('集体决定前上报', 'submitted before the collective decision'), differs: { move: 9, before: 8 }, at: 8, clauses: ['26¶1', '25', '7s2'] },
      { title: text('由承办单位上报', 'submitted by the unit in charge'), differs: { act: 9, facts: { by: 'education-sports-head' } }, at: 9, clauses: ['26¶1'] },
      { title: text('报依法无须批准的机关', 'submitted to a body whose approval law does not require'), differs: { act: 9, facts: { to: 'peoples-congress' } }, at: 9, clauses: ['26¶1'] },
      { title: text('重复上报', 'submitted twice'), differs: { insert: upward('city-government'), before: 10 }, at: 10, clauses: ['26¶1'] },
      { title: text('未上报即批准', 'approved before it was submitted'), differs: { without: 9 }, at: 9, clauses: ['26¶1'] },
      { title: text('由区长代为批准', 'approved by the mayor'), differs: { act: 10, facts: { by: 'mayor' } }, at: 10, clauses: ['26¶1'] },
      { title: text('由其他机关批准', 'approved by another body'), differs: { act: 10, facts: { by: 'party-standing-committee' } }, at: 10, clauses: ['26¶1'] },
      { title: text('批准前公布', 'published before the approval'), differs: { move: 11, before: 10 }, at: 10, clauses: ['26¶1'] },
      { title: text('批准前实施', 'carried out before the approval'), differs: { move: 12, before: 10 }, at: 10, clauses: ['26¶1'] },
      { title: text('批准前办结', 'closed before the approval'), differs: { move: 13, before: 10 }, at: 10, clauses: ['26¶1'] },
      { title: text('未经集体决定即批准', 'approved above without the collective decision'), differs: { move: 10, before: 8 }, at: 8, clauses: ['26¶1', '25', '7s2'] },
    ],
  },
  {
    id: 'deliberated-by-two-bodies',
    title: text('区委常委会、区人大先后审议通过', 'The Party standing committee and the congress both deliberate'),
    input: toTwo,
    acts: [
      ...reviewedAlone,
      decide(),
      upward('party-standing-committee'),
      above('party-standing-committee', 'approved'),
      refused(publish, '26¶1'),
      upward('peoples-congress'),
      above('peoples-congress', 'approved'),
      publish,
      close,
    ],
    ends: 'closed',
    twins: [
      { title: text('人大尚未审议即实施', 'carried out before the congress has deliberated'), differs: { insert: carryOut, before: 13 }, at: 13, clauses: ['26¶1'] },
      { title: text('常委会审议两次', 'the committee approves twice'), differs: { act: 13, facts: { by: 'party-standing-committee' } }, at: 13, clauses: ['26¶1'] },
    ],
  },
  {
    id: 'refused-above',
    title: text('市政府不予批准，不得实施', 'The city government refuses, and nothing is carried out'),
    input: toCity,
    acts: [
      ...reviewedAlone,
      decide(),
      upward('city-government'),
      above('city-government', 'refused'),
      refused(carryOut, '26¶1'),
      refused(publish, '26¶1'),
      close,
    ],
    ends: 'closed',
    twins: [
      { title: text('由其他部门办结', 'closed by another department'), differs: { act: 13, facts: { by: 'finance-staff' } }, at: 13, clauses: ['26¶1'] },
      { title: text('涉及群众切身利益而从未向区委报告', 'a question of vital interests was never put to the Party committee'), differs: { input: { partyItems: ['6'] } }, at: 13, clauses: ['80(6)'] },
    ],
  },
  {
    id: 'sent-back-above',
    title: text('市政府退回修改：重新审查、决定、上报', 'Sent back by the city government: reviewed, decided and submitted anew'),
    input: toCity,
    acts: [
      ...reviewedAlone,
      decide(),
      upward('city-government'),
      above('city-government', 'sent-back'),
      refused(publish, '26¶2', '25', '7s2'),
      refused(decide(), '24'),
      revise,
      refer,
      review('lawful'),
      decide(),
      upward('city-government'),
      above('city-government', 'approved'),
    ],
    ends: decided,
    twins: [{ title: text('新方案未重新上报', 'the new plan is not submitted anew'), differs: { without: 17 }, at: 17, clauses: ['26¶1'] }],
  },
  {
    id: 'party-committee-told-before-release',
    title: text('重大建设项目：公布、实施前向区委请示报告', 'A major project is put to the Party committee before the decision goes out'),
    input: project,
    acts: [...reviewedAlone, decide(), refused(publish, '80(4)'), refused(carryOut, '80(4)'), toParty, publish, carryOut, close],
    ends: 'closed',
    twins: [
      { title: text('由部门向区委报告', 'reported by the department'), differs: { act: 11, facts: { by: 'education-sports-head' } }, at: 11, clauses: ['80'] },
      { title: text('属于中长期发展规划', 'it is a long-term plan of the district instead'), differs: { input: { partyItems: ['1'] } }, at: 9, clauses: ['80(1)'] },
      { title: text('另一种理解：须在集体决定之前', 'under the reading that it comes before the decision'), differs: { interpretations: { 'party-report-gate': 'decision' } }, at: 8, clauses: ['80(4)'] },
    ],
  },
  {
    id: 'party-committee-told-before-the-decision-under-another-reading',
    title: text('另一种理解：集体决定之前报告', 'Another reading: reported before the meeting decides'),
    input: project,
    interpretations: { 'party-report-gate': 'decision' },
    acts: [toParty, ...reviewedAlone, decide(), publish],
    ends: { decided: { publication: 'published', execution: 'not-begun' } },
    twins: [
      { title: text('未报告即决定', 'decided without the report'), differs: { without: 0 }, at: 8, clauses: ['80(4)'] },
    ],
  },
  {
    id: 'party-committee-told-at-any-time-under-another-reading',
    title: text('另一种理解：报告不限先后，办结前须已报告', 'Another reading: reported at any time before the file is closed'),
    input: project,
    interpretations: { 'party-report': 'anytime' },
    acts: [...reviewedAlone, decide(), publish, carryOut, toParty, close],
    ends: 'closed',
    twins: [
      { title: text('始终未报告', 'never reported'), differs: { without: 11 }, at: 11, clauses: ['80(4)'] },
      { title: text('按默认理解', 'under the default reading'), differs: { interpretations: {} }, at: 9, clauses: ['80(4)'] },
    ],
  },
  {
    id: 'every-item-is-reported-before-release',
    title: text('所列各项同出一句：涉及群众切身利益的，同样先报告后公布、实施', 'One sentence covers every item: a question of vital interests is reported before release as well'),
    input: { ...alone, partyItems: ['6'] },
    acts: [...reviewedAlone, decide(), refused(publish, '80(6)'), refused(carryOut, '80(6)'), { ...toParty, by: 'office-staff' }, publish, close],
    ends: 'closed',
    twins: [
      { title: text('未报告即公布', 'published without the report'), differs: { without: 11 }, at: 11, clauses: ['80(6)'] },
      { title: text('另一种理解：须在集体决定之前', 'under the reading that it comes before the decision'), differs: { interpretations: { 'party-report-gate': 'decision' } }, at: 8, clauses: ['80(6)'] },
    ],
  },
  ...(['1', '2', '3', '5', '7'] as const).map(
    (item): ProcedureCase => ({
      id: `item-${item}-is-reported-before-release`,
      title: text(`第八十条第${item}项所列事项，先报告后实施`, `What falls under item ${item} of art. 80 is reported before it is carried out`),
      input: { ...alone, secret: true, partyItems: [item] },
      acts: [...reviewedAlone.map((stated) => (stated === views ? waive : stated)), decide(), toParty, carryOut, close],
      ends: 'closed',
      twins: [
        { title: text('未报告即实施', 'carried out without the report'), differs: { without: 9 }, at: 9, clauses: [`80(${item})`] },
        { title: text('未报告即办结', 'closed without the report'), differs: { move: 11, before: 9 }, at: 9, clauses: [`80(${item})`] },
      ],
    }),
  ),
  {
    id: 'standing-committee-covers-the-report',
    title: text('提请区委常委会审议的，不再另行报告', 'Submission to the standing committee covers the report'),
    input: { ...alone, item: '7', higherBodies: ['party-standing-committee'], partyItems: ['3'] },
    interpretations: { 'party-report-gate': 'decision' },
    acts: [...reviewedAlone, decide(), upward('party-standing-committee'), above('party-standing-committee', 'approved'), publish, close],
    ends: 'closed',
  },
  {
    id: 'weighty-request-put-to-the-party-committee-first',
    title: text('上报市政府的重大请示先向区委请示报告', 'A weighty request to the city government is put to the Party committee first'),
    input: { ...toCity, partyItems: ['2'] },
    acts: [...reviewedAlone, decide(), refused(upward('city-government'), '80(2)'), toParty, upward('city-government'), above('city-government', 'approved')],
    ends: decided,
    twins: [
      { title: text('由部门向区委报告', 'reported by the department'), differs: { act: 10, facts: { by: 'finance-head' } }, at: 10, clauses: ['80'] },
    ],
  },
];
