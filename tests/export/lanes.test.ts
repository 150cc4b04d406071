import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { chartOf, type Chart } from '../../src/export/chart/chart.js';
import { drawLanes, layoutLanes, renderLanes, type LanesLayout } from '../../src/export/lanes/lanes.js';
import { hitOf, type Point, type Rect } from '../../src/export/picture/geometry.js';
import { text, type Language } from '../../src/model/text.js';
import { mainPathOf } from '../../src/site/main-path.js';
import { roleTitle, tiny } from './sample.js';

const charts: readonly (readonly [string, Chart, readonly string[]])[] = [
  ['tiny', chartOf(tiny, { roleTitle }), []],
  ...catalogue.procedures.map((procedure) => [procedure.id, chartOf(procedure, catalogue), mainPathOf(procedure, catalogue.government)] as const),
];

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width + 0.5 && inner.y + inner.height <= outer.y + outer.height + 0.5;
const stretches = (points: readonly Point[]): (readonly [Point, Point])[] => points.slice(1).map((to, index) => [points[index]!, to]);

/** Whether two stretches run along each other for more than a corner. */
function share([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const along = (one: number, other: number, three: number, four: number) => Math.min(Math.max(one, other), Math.max(three, four)) - Math.max(Math.min(one, other), Math.min(three, four)) > 8;
  if (a.x === b.x && c.x === d.x) return a.x === c.x && along(a.y, b.y, c.y, d.y);
  return a.y === b.y && c.y === d.y && a.y === c.y && along(a.x, b.x, c.x, d.x);
}

for (const [name, chart, main] of charts) {
  for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
    describe(`${name}, ${language}`, () => {
      let drawn: LanesLayout;
      beforeAll(() => {
        drawn = layoutLanes(chart, { language, main });
      });

      test('boxes overlap neither each other nor the edges of their lanes', () => {
        const clashes = drawn.boxes.flatMap((one, index) => drawn.boxes.slice(index + 1).filter(({ rect }) => overlap(one.rect, rect)).map(({ id }) => [one.id, id]));
        expect(clashes).toEqual([]);
        for (const { id, rect, lane } of drawn.boxes) expect(inside(rect, drawn.lanes[lane]!.rect), id).toBe(true);
      });

      test('every text lies within its box, lane or stage, and no two texts overlap', () => {
        const labels = [
          ...drawn.boxes.flatMap(({ id, rect, head, rows }) => [head, ...rows.map(({ label }) => label)].map((label) => ({ id, box: label.box, home: rect }))),
          ...drawn.lanes.map(({ rect, label }, lane) => ({ id: `lane ${lane}`, box: label.box, home: rect })),
          ...drawn.stages.map(({ id, rect, label }) => ({ id: `stage ${id}`, box: label.box, home: { ...rect, y: rect.y - 2, height: rect.height + 4 } })),
        ];
        for (const { id, box, home } of labels) expect(inside(box, home), id).toBe(true);
        const clashes = labels.flatMap((one, index) => labels.slice(index + 1).filter(({ box }) => overlap(one.box, box)).map(({ id }) => [one.id, id]));
        expect(clashes).toEqual([]);
        const page = { x: 0, y: 0, width: drawn.width, height: drawn.height };
        for (const { rect } of [...drawn.boxes, ...drawn.lanes, ...drawn.stages]) expect(inside(rect, page)).toBe(true);
      });

      test('lines run along the axes, from left to right at their ends, through no box and no text', () => {
        const texts = [...drawn.boxes.map(({ rect }) => rect), ...drawn.lanes.map(({ label }) => label.box)];
        for (const { ids, state, points } of drawn.routes) {
          for (const line of points) {
            const where = `${ids[0] ?? 'opening'} to ${state}`;
            expect(line.length, where).toBeGreaterThan(1);
            expect(line.at(-1)!.x, where).toBeGreaterThan(line.at(-2)!.x);
            for (const [from, to] of stretches(line)) {
              expect(from.x === to.x || from.y === to.y, where).toBe(true);
              expect(texts.some((box) => hitOf(from, to, { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 })), where).toBe(false);
            }
          }
        }
      });

      test('lines that neither come from one step nor lead to one state never run along each other', () => {
        const lines = drawn.routes.flatMap(({ ids, state, points }) => points.map((line) => ({ from: ids[0] ?? `opening ${state}`, state, line })));
        const clashes = lines.flatMap((one, index) =>
          lines
            .slice(index + 1)
            .filter((other) => other.state !== one.state && other.from !== one.from && stretches(one.line).some((a) => stretches(other.line).some((b) => share(a, b))))
            .map((other) => `${one.from} to ${one.state} | ${other.from} to ${other.state}`),
        );
        expect(clashes).toEqual([]);
      });

      test('every step that somebody takes and every end that is reached is drawn', () => {
        const svg = renderLanes(drawn);
        const ids = new Set([...svg.matchAll(/data-ids="([^"]*)"/g)].flatMap(([, found]) => found!.split(' ')));
        const acts = chart.transitions.filter(({ kind }) => kind === 'act').map(({ id }) => id);
        expect([...ids].sort()).toEqual(acts.sort());
        for (const { id } of chart.states.filter(({ kind, parent }) => kind === 'final' && parent === chart.root)) expect(svg).toContain(`data-id="${id}"`);
      });

      test('drawing twice gives the same picture', () => {
        expect(drawLanes(chart, { language, main })).toBe(renderLanes(drawn, { main }));
      });
    });
  }
}

test('steps stand in the lane of whoever takes them, after those that come before', () => {
  const [, chart, main] = charts.find(([name]) => name === 'outgoing-document')!;
  const { boxes, lanes } = layoutLanes(chart, { language: 'zh', main });
  const box = (id: string) => boxes.find(({ ids }) => ids.includes(`outgoing-document.${id}`))!;
  const laneOf = (id: string): string => lanes[box(id).lane]!.label.lines.map((line) => line.text).join('');
  expect(laneOf('signature.formal-chain.signing/SIGN_ISSUE/0')).toBe('区长');
  expect(laneOf('signature.formal-chain.vetting/VET_SIGN/0')).toBe('分管副区长');
  expect(laneOf('preparation.preparing.endorsing.awaiting-opinion/GIVE_OPINION/0')).toBe('主办单位');
  const order = ['preparation.drafting/DRAFT/0', 'preparation.ready/SUBMIT_DRAFT/0', 'preparation.received/TAKE_UP/0', 'signature.formal-chain.vetting/VET_SIGN/0', 'signature.formal-chain.signing/SIGN_ISSUE/0', 'signed/RELEASE/0'];
  const places = order.map((id) => box(id).rect.x);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(order.length);
});

test('hostile text is escaped, and a picture fetches and runs nothing', () => {
  const evil = `</text><script>alert("1")</script>&'\u0000`;
  const [, chart] = charts[0]!;
  const hostile: Chart = { ...chart, title: text(evil, evil), transitions: chart.transitions.map((each) => ({ ...each, title: text(evil, evil), lane: text(evil, evil), performers: [text(evil, evil)] })) };
  const svg = drawLanes(hostile, { language: 'en', theme: 'auto' });
  expect(svg).not.toMatch(/<script|alert\("/);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|<image|NaN|undefined/);
});
