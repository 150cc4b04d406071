import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Row, Rows } from '../../src/explore/rows.js';

const change = fc.record({ from: fc.nat(), writes: fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 0xffff })), { maxLength: 4, selector: ([component]) => component }), width: fc.constantFrom(6, 6, 6, 8, 12) });

test('rows are told apart, found again and kept, whether looked up directly or by hash, and as they grow wider', () => {
  const seen = { direct: 0, hashed: 0 };
  fc.assert(
    // With large values, all rows that could be are too many for a direct table.
    fc.property(fc.array(change, { minLength: 20, maxLength: 400 }), fc.constantFrom(2, 3, 0x10000), (changes, many) => {
      let width = 6;
      const rows = new Rows(width, () => 1);
      const known: number[][] = [[]];
      const textOf = (cells: readonly number[]) => Array.from({ length: 12 }, (_, component) => (component < 2 ? 0 : (cells[component] ?? 0))).join();
      const index = new Map([[textOf([]), 0]]);
      expect(rows.add(new Row(width))).toBe(0);
      for (const { from, writes, width: wider } of changes) {
        if (wider > width) rows.widen((width = wider));
        const row = new Row(width);
        const source = from % known.length;
        const pairs = writes.map(([component, value]) => [2 + (component % (width - 2)), value % many] as const);
        const unique = [...new Map(pairs)];
        const flat = Int32Array.from(unique.flat());
        rows.admit(flat);
        const code = rows.read(source, row);
        const before = [...row.cells];
        const cells = before.slice();
        for (const [component, value] of unique) cells[component] = value;
        const expected = index.get(textOf(cells)) ?? known.length;
        const direct = rows.direct;
        const isNew = expected === known.length;
        // Where codes are place values, a new row can also be made of one that is there.
        const to = direct && isNew && from % 2 ? rows.addFrom(source, unique.reduce((sum, [component, value]) => sum + (value - before[component]!) * rows.weights[component]!, code), flat) : rows.addWritten(row, code, flat);
        expect(to).toBe(expected);
        expect([...row.cells]).toEqual(before);
        if (isNew) {
          known.push(cells);
          index.set(textOf(cells), to);
        }
        seen[direct ? 'direct' : 'hashed']++;
      }
      known.forEach((cells, at) => {
        const row = new Row(width);
        rows.read(at, row);
        expect([...row.cells]).toEqual(Array.from({ length: width }, (_, component) => cells[component] ?? 0));
        expect(rows.at(at, width - 1)).toBe(cells[width - 1] ?? 0);
        expect(rows.add(row)).toBe(at);
      });
    }),
    { numRuns: 300 },
  );
  expect(seen.direct).toBeGreaterThan(1_000);
  expect(seen.hashed).toBeGreaterThan(1_000);
});
