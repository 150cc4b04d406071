import { expect, test } from 'vitest';
import { outgoingDocument } from '../../machines/outgoing-document/index.js';
import { chartOf } from '../../src/export/chart/chart.js';
import { drawingOf } from '../../src/export/chart/drawing.js';
import type { Procedure } from '../../src/model/procedure.js';
import { roleTitle, tiny } from './sample.js';

const chart = chartOf(tiny, { roleTitle });
const find = (id: string) => chart.transitions.find((transition) => transition.id === id);

test('a chart is plain JSON', () => {
  for (const each of [chart, chartOf(outgoingDocument as unknown as Procedure)]) expect(JSON.parse(JSON.stringify(each))).toStrictEqual(each);
});

test('states keep their kind, parent, beginning, title and clauses', () => {
  expect(chart.states.map(({ id, kind, parent, initial }) => [id, kind, parent, initial])).toEqual([
    ['tiny', 'compound', undefined, 'tiny.start'],
    ['tiny.start', 'atomic', 'tiny', undefined],
    ['tiny.review', 'parallel', 'tiny', undefined],
    ['tiny.review.left', 'compound', 'tiny.review', 'tiny.review.left.open'],
    ['tiny.review.left.open', 'atomic', 'tiny.review.left', undefined],
    ['tiny.review.left.shut', 'final', 'tiny.review.left', undefined],
    ['tiny.review.right', 'compound', 'tiny.review', 'tiny.review.right.wait'],
    ['tiny.review.right.wait', 'atomic', 'tiny.review.right', undefined],
    ['tiny.review.right.past', 'final', 'tiny.review.right', undefined],
    ['tiny.end', 'final', 'tiny', undefined],
  ]);
  expect(chart.states[0]).toMatchObject({ title: { zh: '小规程', en: 'Tiny' } });
  expect(chart.states[1]).toMatchObject({ title: { zh: '开始', en: 'Start' }, clauses: ['1'] });
  expect(chart.states.filter(({ beginsInside }) => !beginsInside)).toEqual([]);
});

test('a state that nothing enters by its beginning says so', () => {
  const { states } = chartOf(outgoingDocument as unknown as Procedure);
  expect(states.filter(({ beginsInside }) => !beginsInside).map(({ key }) => key)).toEqual(['signature']);
});

test('transitions keep kind, targets, wording, performers, conditions and limits', () => {
  expect(chart.transitions.map(({ id }) => id)).toEqual([
    'tiny.start/ASK/0',
    'tiny.start/NOTE/0',
    'tiny.review/RETURN/0',
    'tiny.review/done/0',
    'tiny.review.left.open/GRANT/0',
    'tiny.review.right.wait/always/0',
  ]);
  expect(find('tiny.review.left.open/GRANT/0')).toMatchObject({
    kind: 'act',
    act: 'GRANT',
    targets: ['tiny.review.left.shut'],
    title: { zh: '准予', en: 'Grant' },
    roles: ['chief'],
    performers: [{ zh: '负责人', en: 'the chief' }],
    clauses: ['7'],
    deadlines: [{ limit: { zh: '5个工作日', en: '5 working days' }, clauses: ['7'] }],
    conditions: [
      { name: 'by', kind: 'demand', strength: 'HARD', clauses: ['7'], says: { zh: '由chief办', en: 'done by chief' }, worded: true, negated: false },
      { name: 'isLate', kind: 'route', says: { zh: '逾期', en: 'late' } },
    ],
  });
  expect(find('tiny.start/NOTE/0')).toMatchObject({ internal: true, targets: [], conditions: [] });
  expect(find('tiny.review/done/0')).toMatchObject({ kind: 'done', targets: ['tiny.end'], title: { zh: '完成', en: 'done' } });
  expect(find('tiny.review.right.wait/always/0')).toMatchObject({ kind: 'always', title: { zh: '未逾期' }, conditions: [{ name: 'isLate', negated: true }] });
});

test('a rule that words itself from the case is named, not half worded', () => {
  expect(find('tiny.start/ASK/0')?.conditions[1]).toEqual({ name: 'isShort', kind: 'demand', strength: 'HARD', clauses: ['4'], says: { zh: 'isShort', en: 'isShort' }, worded: false, negated: false });
});

test('acts that come too early are data of their state, not transitions', () => {
  expect(chart.prohibitions).toEqual([
    { id: 'tiny.start/GRANT/0', state: 'tiny.start', act: 'GRANT', title: { zh: '准予', en: 'Grant' }, clauses: ['1'], says: [{ zh: '先ASK', en: 'ASK first' }] },
  ]);
});

test('without titles of roles, roles are kept and nobody is named', () => {
  const bare = chartOf(tiny).transitions[0];
  expect(bare).toMatchObject({ roles: ['clerk'], performers: [] });
});

test('an act that every state of a frame offers leaves the frame once', () => {
  const whole = chartOf(outgoingDocument as unknown as Procedure);
  const { arrows, rows } = drawingOf(whole);
  const returns = arrows.filter(({ source, labels }) => source.startsWith('outgoing-document.signature') && labels[0]![0]!.act === 'RETURN_DRAFT');
  expect(returns.map(({ source, labels }) => [source, labels[0]!.length])).toEqual([['outgoing-document.signature', 7]]);
  const drawn = [...arrows, ...rows].flatMap(({ labels }) => labels.flat().map(({ id }) => id));
  expect(drawn.sort()).toEqual(whole.transitions.map(({ id }) => id).sort());
});
