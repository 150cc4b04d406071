import type { ProcedureCase } from '../../../src/model/case.js';
import { text } from '../../../src/model/text.js';

const submit = { type: 'SUBMIT_MATTER', by: 'housing-staff', complete: true };
const settle = (outcome: string) => ({ type: 'SETTLE_MATTER', by: 'vice-mayor-a', outcome });
const away = { absences: [{ officer: 'vice-mayor-a', from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' }] };

/** Hand-written cases. Replace them: every rule needs one that it accepts and a twin, different in one fact, that it refuses. */
export const cases: readonly ProcedureCase[] = [
  {
    id: 'agreed',
    title: text('提出后同意', 'Submitted and agreed'),
    input: { leadUnit: 'housing' },
    acts: [submit, settle('agreed')],
    ends: 'agreed',
    twins: [
      { title: text('由其他部门提出', 'submitted by another department'), differs: { act: 0, facts: { by: 'finance-staff' } }, at: 0, clauses: ['8'] },
      { title: text('材料不齐', 'the papers are not complete'), differs: { act: 0, facts: { complete: false } }, at: 0, clauses: ['8'] },
      { title: text('未提出即办理', 'settled before it was submitted'), differs: { without: 0 }, at: 0, clauses: ['8'] },
      { title: text('由不分管的副区长办理', 'settled by a deputy mayor who is not in charge'), differs: { act: 1, facts: { by: 'vice-mayor-c' } }, at: 1, clauses: ['8'] },
    ],
  },
  { id: 'declined', title: text('提出后未同意', 'Submitted and declined'), input: { leadUnit: 'housing' }, acts: [submit, settle('declined')], ends: 'declined', twins: [
    { title: text('由区长办理', 'settled by the mayor'), differs: { act: 1, facts: { by: 'mayor' } }, at: 1, clauses: ['8'] },
    { title: text('由主办部门自行办理', 'settled by the lead department itself'), differs: { act: 1, facts: { by: 'housing-staff' } }, at: 1, clauses: ['8'] },
    { title: text('办结后再提出', 'submitted again after it was settled'), differs: { insert: submit, before: 2 }, at: 2, verdict: 'unforeseen' },
  ] },
  {
    id: 'settled-by-the-counterpart',
    title: text('分管副区长外出，由AB角办理', 'Settled by the AB counterpart'),
    input: { leadUnit: 'housing' },
    government: away,
    acts: [submit, { ...settle('agreed'), by: 'vice-mayor-b' }],
    ends: 'agreed',
    twins: [
      { title: text('分管副区长未外出', 'the deputy mayor in charge is not away'), differs: { government: {} }, at: 1, clauses: ['8'] },
      { title: text('另一种理解：代行不含签批', 'under the reading that it covers no decisions'), differs: { interpretations: { 'ab-scope': 'representation-only' } }, at: 1, clauses: ['8'] },
      { title: text('由不互为AB角的副区长办理', 'another deputy mayor, not the counterpart'), differs: { act: 1, facts: { by: 'vice-mayor-d' } }, at: 1, clauses: ['8'] },
    ],
  },
];
