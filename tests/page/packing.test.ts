import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersFromText, numbersToText } from '../../visualizations/viewer/packing/numbers.js';
import { packed, type Shapes } from '../../visualizations/viewer/packing/pack.js';
import { unpacked } from '../../visualizations/viewer/packing/unpack.js';

const gallery = new URL('../../visualizations/gallery/', import.meta.url);
const drawings = Object.fromEntries(readdirSync(gallery).filter((file) => file.endsWith('.svg')).map((file) => [file, readFileSync(new URL(file, gallery), 'utf8')]));

test('every drawing comes out of its package letter by letter, and takes far less room', () => {
  expect(Object.keys(drawings).length).toBeGreaterThan(10);
  const shapes: Shapes = new Map();
  const pack = packed(drawings, shapes);
  const kept = JSON.parse(JSON.stringify([pack, [...shapes.keys()]])) as [typeof pack, string[]];
  for (const [name, svg] of Object.entries(drawings)) expect(unpacked(kept[0], kept[1], name), name).toBe(svg);
  const size = (data: unknown) => gzipSync(JSON.stringify(data)).length;
  const apart = Object.values(drawings).reduce((sum, svg) => sum + size(svg), 0);
  expect(size(kept)).toBeLessThan(apart / 2);
});

test('whole numbers come back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -100, max: 100 }), fc.integer())), (numbers) => {
      expect(numbersFromText(numbersToText(numbers))).toEqual(numbers.map((number) => number + 0));
    }),
  );
});

test('whatever stands in a drawing comes back', () => {
  const words = fc.string({ unit: 'binary' }).map((text) => text.replace(/[<>"'&\uE000\uE001]/g, ''));
  const number = fc.oneof(fc.integer({ min: -5000, max: 5000 }).map(String), fc.constantFrom('0.5', '-.5', '1e3', '007', '12.25', '-0', '3.0', '.5'));
  const element = fc
    .record({ words, id: words, x: number, y: number, path: fc.array(fc.tuple(fc.constantFrom('M', 'L', 'Q', 'h', 'v', 'a', 'z'), fc.array(number)), { maxLength: 5 }) })
    .map(({ words: inner, id, x, y, path }) => `<g data-id="${id}" x='${x}' cy="${y}" stroke="1"><path d='${path.map(([letter, numbers]) => letter + numbers.join(' ')).join('')}'/>${inner}</g>`);
  fc.assert(
    fc.property(fc.array(element), fc.array(element), (one, other) => {
      const shapes: Shapes = new Map();
      const pack = packed({ one: `<svg>${one.join('')}</svg>`, other: `<svg>\n${other.join('\n')}</svg>` }, shapes);
      expect(unpacked(pack, [...shapes.keys()], 'one')).toBe(`<svg>${one.join('')}</svg>`);
      expect(unpacked(pack, [...shapes.keys()], 'other')).toBe(`<svg>\n${other.join('\n')}</svg>`);
    }),
    { numRuns: 300 },
  );
});
