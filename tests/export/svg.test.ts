import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { roles } from '../../machines/government/roles.js';
import { outgoingDocument } from '../../machines/outgoing-document/index.js';
import { chartOf, type Chart } from '../../src/export/chart/chart.js';
import { closedChart } from '../../src/export/chart/closed.js';
import { ancestryOf } from '../../src/export/chart/drawing.js';
import { outside, type Point, type Rect } from '../../src/export/picture/geometry.js';
import { wrap } from '../../src/export/picture/measure.js';
import { dark, light, type Palette } from '../../src/export/picture/style.js';
import { drawSvg, layout, render, type Layout } from '../../src/export/svg/svg.js';
import { crosses, overlap } from '../../src/export/svg/tidy.js';
import type { Procedure } from '../../src/model/procedure.js';
import { text, type Language, type Text } from '../../src/model/text.js';
import { roleTitle, tiny } from './sample.js';

const titled: Readonly<Record<string, { readonly title: Text }>> = roles;
const charts: Readonly<Record<string, Chart>> = {
  tiny: chartOf(tiny, { roleTitle }),
  'outgoing-document': chartOf(outgoingDocument as unknown as Procedure, { roleTitle: (role) => titled[role]?.title }),
  ...Object.fromEntries(catalogue.procedures.map((procedure) => [`${procedure.id}, closed`, closedChart(chartOf(procedure, catalogue))])),
};

interface Label {
  readonly words: string;
  readonly box: Rect;
  /** The state it stands in, or the states whose frames may hold it. */
  readonly home: readonly string[];
}

function labelsOf(drawn: Layout, chart: Chart): Label[] {
  const ancestry = ancestryOf(chart);
  const words = ({ lines }: Layout['heading']): string => lines.map((line) => line.text).join(' ');
  return [
    { words: words(drawn.heading), box: drawn.heading.box, home: [] },
    ...drawn.rows.map(({ label }) => ({ words: words(label), box: label.box, home: [] })),
    ...drawn.states.flatMap(({ id, head, rows }) =>
      [head, ...rows.map(({ label }) => label)].map((label) => ({ words: words(label), box: label.box, home: [id, ...ancestry(id)] })),
    ),
    ...drawn.arrows.flatMap(({ label, near }) => (label ? [{ words: words(label), box: label.box, home: near }] : [])),
  ];
}

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

for (const [name, chart] of Object.entries(charts)) {
  for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
    describe(`${name}, ${language}`, () => {
      let drawn: Layout;
      let labels: Label[];
      beforeAll(async () => {
        drawn = await layout(chart, { language });
        labels = labelsOf(drawn, chart);
      });

      test('no two labels overlap', () => {
        const clashes = labels.flatMap((one, index) => labels.slice(index + 1).filter(({ box }) => overlap(one.box, box)).map(({ words }) => [one.words, words]));
        expect(clashes).toEqual([]);
      });

      test('no label lies over a state it does not belong to', () => {
        const clashes = labels.flatMap(({ words, box, home }) => drawn.states.filter(({ id, rect }) => !home.includes(id) && overlap(box, rect)).map(({ id }) => [words, id]));
        expect(clashes).toEqual([]);
      });

      test('texts of a state lie inside it, states inside their frames, everything inside the picture', () => {
        const rects = new Map(drawn.states.map(({ id, rect }) => [id, rect]));
        for (const { id, rect, head, rows } of drawn.states) {
          for (const { box } of [head, ...rows.map(({ label }) => label)]) expect(inside(box, rect), id).toBe(true);
          const parent = rects.get(chart.states.find((state) => state.id === id)!.parent!);
          if (parent) expect(inside(rect, parent), id).toBe(true);
        }
        const page = { x: 0, y: 0, width: drawn.width, height: drawn.height };
        for (const { words, box } of labels) expect(inside(box, page), words).toBe(true);
        for (const { points } of drawn.arrows) for (const { x, y } of points) expect(inside({ x, y, width: 0, height: 0 }, page)).toBe(true);
      });

      test('no arrow runs through a label but its own, or through a state without inner states; where it has to cross the title of a frame, it is interrupted', () => {
        const crossable = name.endsWith('closed') ? drawn.states.filter(({ frame }) => frame).flatMap(({ head, rows }) => [head.box, ...rows.map(({ label }) => label.box)]) : [];
        for (const { id, points, gaps } of drawn.arrows) {
          const strokes = gaps.reduce<readonly (readonly Point[])[]>((kept, gap) => kept.flatMap((piece) => outside(piece, gap)), [points]);
          for (const box of crossable) expect(strokes.some((stroke) => crosses(stroke, box)), id).toBe(false);
        }
        const boxes = [
          ...labels.filter(({ box }) => !crossable.includes(box)).map(({ words, box }) => ({ words, box })),
          ...drawn.states.filter(({ frame }) => !frame).map(({ id, rect }) => ({ words: id, box: rect })),
        ];
        const clashes = drawn.arrows.flatMap(({ id, points, label }) =>
          boxes.filter(({ box }) => box !== label?.box && crosses(points, box)).map(({ words }) => [id, words]),
        );
        expect(clashes).toEqual([]);
      });

      test('arrows run straight along the axes, and those that lead on point down', () => {
        for (const { id, points, back } of drawn.arrows) {
          expect(points.length, id).toBeGreaterThan(1);
          points.slice(1).forEach((to, index) => expect(to.x === points[index]!.x || to.y === points[index]!.y, id).toBe(true));
          expect(points.at(-1)!.y > points[0]!.y, id).toBe(!back);
        }
      });

      test('every state and every transition is drawn', () => {
        const svg = render(drawn);
        for (const { id } of chart.states.filter(({ parent }) => parent !== undefined)) expect(svg).toContain(`data-id="${id}"`);
        const drawnIds = new Set([...svg.matchAll(/data-ids="([^"]*)"/g)].flatMap(([, ids]) => ids!.split(' ')));
        expect([...drawnIds].sort()).toEqual(chart.transitions.map(({ id }) => id).sort());
      });

      test('drawing twice gives the same picture', async () => {
        expect(await drawSvg(chart, { language })).toBe(render(drawn));
      });
    });
  }
}

test('the three regions and frames side by side keep the order of the machine', async () => {
  const { states } = await layout(charts['outgoing-document']!, { language: 'zh' });
  const at = (key: string) => states.find(({ id }) => id.endsWith(`.${key}`))!.rect;
  for (const row of [['endorsing', 'cosigning', 'legality-review'], ['formal-chain', 'letter-chain', 'office-chain']]) {
    const rects = row.map(at);
    expect(rects.map(({ x }) => x)).toEqual(rects.map(({ x }) => x).sort((a, b) => a - b));
    expect(new Set(rects.map(({ y, height }) => y + height)).size).toBe(1);
  }
});

test('a closed chart keeps the outer states and whatever leaves or enters them, and leaves out what goes on inside', () => {
  const whole = charts['outgoing-document']!;
  const closed = closedChart(whole);
  const keys = closed.states.map(({ id }) => id.slice('outgoing-document.'.length));
  expect(keys).toEqual(expect.arrayContaining(['preparation', 'preparation.preparing', 'signature.formal-chain', 'closed']));
  expect(keys.filter((key) => key.split('.').length > 2)).toEqual([]);
  const known = new Set(closed.states.map(({ id }) => id));
  for (const { source, targets } of closed.transitions) for (const id of [source, ...targets]) expect(known.has(id), id).toBe(true);
  const ids = closed.transitions.map(({ id }) => id.slice('outgoing-document.'.length));
  expect(ids).toEqual(expect.arrayContaining(['preparation.drafting/DRAFT/0', 'signature.formal-chain.signing/SIGN_ISSUE/0', 'preparation.preparing/done/0']));
  expect(ids).not.toContain('signature.formal-chain.vetting/VET_SIGN/0');
  const chain = closed.states.find(({ id }) => id.endsWith('.formal-chain'))!;
  expect(chain).toMatchObject({ kind: 'atomic', title: { en: 'Formal documents (2 steps inside)' } });
});

test('the main path stands out; a bare picture has neither style nor tooltips, and the same steps', async () => {
  const main = ['tiny.start', 'tiny.start/ASK/0', 'tiny.review'];
  const svg = await drawSvg(charts['tiny']!, { language: 'en', main });
  expect([...svg.matchAll(/<g class="[^"]*main[^"]*" data-id="([^"]*)"/g)].map(([, id]) => id).sort()).toEqual([...main].sort());
  const bare = await drawSvg(charts['tiny']!, { language: 'en', main, bare: true });
  expect(bare).not.toMatch(/<style|<title|"/);
  const ids = (picture: string) => [...picture.matchAll(/data-ids=['"]([^'"]*)['"]/g)].map(([, found]) => found);
  expect(ids(bare)).toEqual(ids(svg));
});

test('hostile text is escaped', async () => {
  const evil = `</text><script>alert("1")</script>&'\u0000\u{1f600}`;
  const chart = charts['tiny']!;
  const hostile: Chart = {
    ...chart,
    title: text(evil, evil),
    states: chart.states.map((state) => ({ ...state, title: text(evil, evil) })),
    transitions: chart.transitions.map((transition) => ({ ...transition, title: text(evil, evil), performers: [text(evil, evil)] })),
  };
  const svg = await drawSvg(hostile, { language: 'en' });
  expect(svg).not.toMatch(/<script|alert\("/);
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&lt;');
  const tags = [...svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)];
  const open: string[] = [];
  for (const [, closing, tag, empty] of tags) {
    if (closing) expect(open.pop()).toBe(tag);
    else if (!empty) open.push(tag!);
  }
  expect(open).toEqual([]);
});

test('a time limit is drawn with a clock, a step that nobody takes is dashed', async () => {
  const svg = await drawSvg(charts['tiny']!, { language: 'en' });
  expect(svg).toMatch(/icon-clock".*5 working days/);
  expect(svg).toMatch(/<g class="transition automatic" data-id="tiny.review\/done\/0"/);
  expect(svg).not.toMatch(/[\u23f0-\u23f3\u{1f000}-\u{1faff}]/u);
});

test('what is to stand out is marked, and nothing else', async () => {
  const svg = await drawSvg(charts['tiny']!, { language: 'en', emphasis: ['tiny.review', 'tiny.start/ASK/0'] });
  expect([...svg.matchAll(/<g class="[^"]*marked[^"]*" data-id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['tiny.review', 'tiny.start/ASK/0']);
});

test('a picture names itself, fetches nothing and runs nothing', async () => {
  const svg = await drawSvg(charts['tiny']!, { language: 'zh', theme: 'auto' });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="statechart" role="img" lang="zh-CN" aria-label="小规程" viewBox="0 0 \d+ \d+" width="\d+" height="\d+">/);
  expect(svg).toContain('prefers-color-scheme:dark');
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|<script|<image|NaN|undefined/);
});

test('colours of texts stand out by 4.5 to 1', () => {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string): number => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high! + 0.05) / (low! + 0.05);
  };
  const texts = ['ink', 'muted', 'act', 'who', 'limit', 'back'] as const;
  const grounds = ['page', 'state', 'final', 'frame', 'inner', 'bar', 'mark'] as const;
  for (const palette of [light, dark] satisfies readonly Palette[]) {
    for (const front of texts) for (const ground of grounds) expect(contrast(palette[front], palette[ground]), `${front} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

test('lines break between words and characters, never before a closing mark', () => {
  expect(wrap('审查意见要求修改或认定不合法', 8)).toEqual(['审查意见要求修', '改或认定不合法']);
  expect(wrap('（区长、副区长，或区政府办公室）', 5).every((line) => !/^[、，）]/.test(line))).toBe(true);
  expect(wrap('the lead unit or the government office', 15)).toEqual(['the lead unit or the', 'government office']);
  expect(wrap('   ', 5)).toEqual([]);
  expect(wrap('Donaudampfschifffahrtsgesellschaft', 6).join('')).toBe('Donaudampfschifffahrtsgesellschaft');
});
