import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';
import { close, comeBack, entrust, gone, pair, preside, report, trip } from './opening.js';

/** Who stands in for a deputy mayor, and how far. */
export const standingIn: readonly ProcedureCase[] = [
  {
    id: 'counterpart-stands-in-for-a-deputy-mayor',
    title: text('副区长外出，登记其AB角代行分管工作', 'A deputy mayor is away and the other of the pair stands in'),
    input: trip,
    acts: [...gone, pair({ name: '副区长丁' }), comeBack('vice-mayor-c'), report('vice-mayor-c'), close('vice-mayor-c')],
    ends: 'closed',
    twins: [
      { title: text('登记其他副区长', 'a deputy mayor outside the pair is recorded'), differs: { act: 3, facts: { standIn: 'another-deputy-mayor' } }, at: 3, clauses: ['6¶2s2'] },
      { title: text('登记部门负责人', 'the head of a department is recorded'), differs: { act: 3, facts: { standIn: 'somebody-else' } }, at: 3, clauses: ['6¶2s2'] },
      { title: text('代行及于签发', 'standing in is to reach the mayor’s signature'), differs: { act: 3, facts: { scope: 'named-to-mayor' } }, at: 3, clauses: ['6¶2s2', '72(1)'] },
      { title: text('由部门登记', 'recorded by a department'), differs: { act: 3, facts: { by: 'housing-staff' } }, at: 3, clauses: ['6¶2s1'] },
      { title: text('登记主持工作', 'somebody is recorded as presiding'), differs: { insert: preside(), before: 3 }, at: 3, clauses: ['6¶1'] },
      { title: text('返回后登记', 'recorded after the return'), differs: { move: 3, before: 4 }, at: 4, clauses: ['6¶2s2'] },
      { title: text('AB角同时外出', 'the counterpart is away as well, so there is no consent to begin with'), differs: { input: { counterpartAway: true } }, at: 1, clauses: ['6¶2s3'] },
      { title: text('另一种理解：只代行政务活动', 'under the narrow reading'), differs: { interpretations: { 'ab-scope': 'representation-only' } }, at: 3, clauses: ['6¶2s2'] },
    ],
  },
  {
    id: 'counterpart-attends-official-activities-under-the-narrow-reading',
    title: text('另一种理解：AB角只代为出席政务活动', 'Another reading: the counterpart only attends to official activities'),
    input: trip,
    interpretations: { 'ab-scope': 'representation-only' },
    acts: [...gone, pair({ scope: 'official-activities' })],
    ends: { 'by-mayors-consent': { 'until-return': { away: 'expected' } } },
    twins: [
      { title: text('代行审签', 'vet-signing too'), differs: { act: 3, facts: { scope: 'portfolio' } }, at: 3, clauses: ['6¶2s2'] },
    ],
  },
  {
    id: 'stand-in-arranged-with-the-request',
    title: text('请假时即安排AB角代行', 'The stand-in is arranged with the request'),
    input: trip,
    acts: [gone[0], pair({}, 'vice-mayor-c'), gone[1], gone[2]],
    ends: { 'by-mayors-consent': { 'until-return': { away: 'expected' } } },
    twins: [
      { title: text('自行指定其他副区长', 'the applicant picks another deputy mayor'), differs: { act: 1, facts: { standIn: 'another-deputy-mayor' } }, at: 1, clauses: ['6¶2s2'] },
      { title: text('尚未请假即登记代行', 'recorded while nobody is away or has asked to be'), differs: { move: 1, before: 0 }, at: 0, clauses: ['6¶2s2'] },
      { title: text('安排代行后未获同意即离开', 'a stand-in is no consent'), differs: { without: 2 }, at: 2, clauses: ['93s2'] },
    ],
  },
  {
    id: 'mayor-entrusts-another-deputy-with-a-task',
    title: text('区长委托其他副区长承担外出副区长的专项任务', 'The mayor entrusts another deputy mayor with a special task of the absent one'),
    input: trip,
    acts: [...gone, entrust({ covers: 'other-work', written: false })],
    ends: { 'by-mayors-consent': { 'until-return': { away: 'expected' } } },
    twins: [
      { title: text('外出的副区长自行委托', 'the absent deputy mayor entrusts it'), differs: { act: 3, facts: { by: 'vice-mayor-c' } }, at: 3, clauses: ['8'] },
      { title: text('委托部门负责人', 'entrusted to the head of a department'), differs: { act: 3, facts: { to: 'somebody-else' } }, at: 3, clauses: ['8'] },
      { title: text('口头委托签发', 'the mayor’s signature by word of mouth'), differs: { act: 3, facts: { covers: 'named-to-mayor' } }, at: 3, clauses: ['8', '72(1)'] },
    ],
  },
  {
    id: 'mayor-entrusts-the-director-with-nobody-away',
    title: text('无人外出，区长委托办公室主任承担专项任务', 'With nobody away, the mayor entrusts the office director with a special task'),
    input: trip,
    acts: [entrust({ to: 'office-director', covers: 'other-work' })],
    ends: { 'by-mayors-consent': 'planning' },
    twins: [
      { title: text('由常委副区长委托', 'entrusted by the executive vice mayor'), differs: { act: 0, facts: { by: 'executive-vice-mayor' } }, at: 0, clauses: ['8'] },
      { title: text('委托办公室副主任', 'entrusted to a deputy director'), differs: { act: 0, facts: { to: 'somebody-else' } }, at: 0, clauses: ['8'] },
    ],
  },
];
