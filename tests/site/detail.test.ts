import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { meetingLeave } from '../../machines/meeting-leave/index.js';
import { chartOf } from '../../src/export/chart/chart.js';
import type { Procedure } from '../../src/model/procedure.js';
import { detailOf } from '../../src/site/detail.js';
import { mainPathOf } from '../../src/site/main-path.js';

const procedure = meetingLeave as unknown as Procedure;

test('what the page shows of a procedure is plain data, with bare drawings in two languages', async () => {
  const detail = await detailOf(procedure, catalogue);
  expect(JSON.parse(JSON.stringify(detail))).toEqual(detail);
  expect(detail.id).toBe('meeting-leave');
  const acts = chartOf(procedure).transitions.filter(({ kind }) => kind === 'act').map(({ id }) => id);
  for (const drawings of [detail.drawings.zh, detail.drawings.en]) {
    for (const picture of Object.values(drawings)) {
      expect(picture).toMatch(/^<svg /);
      expect(picture).not.toMatch(/<style|<title/);
    }
    for (const picture of [drawings.chart, drawings.lanes]) {
      const drawn = new Set([...picture.matchAll(/data-ids='([^']*)'/g)].flatMap(([, ids]) => ids!.split(' ')));
      expect(acts.filter((id) => !drawn.has(id))).toEqual([]);
      expect(picture).toContain(' main');
    }
  }
  expect(detail.drawings.zh.lanes).toContain('请假人');
  expect(detail.drawings.en.lanes).not.toContain('请假人');
});

test('a procedure may name the case that shows its ordinary course, and is told when that does not serve', () => {
  const { government } = catalogue;
  const named = { ...procedure, ordinary: 'head-of-a-department-goes-through-the-office' };
  expect(mainPathOf(named, government)).toContain('meeting-leave.without-consent.due/ASK_OFFICE/0');
  expect(mainPathOf(procedure, government)).not.toContain('meeting-leave.without-consent.due/ASK_OFFICE/0');
  expect(() => mainPathOf({ ...procedure, ordinary: 'no-such-case' }, government)).toThrow(/meeting-leave: "ordinary" names "no-such-case"/);
  expect(mainPathOf({ ...procedure, cases: [] }, government)).toEqual([]);
});
