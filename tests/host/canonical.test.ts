import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, CanonicalError } from '../../src/host/canonical.js';

test('the examples of RFC 8785', () => {
  expect(canonicalJson({ numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] })).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const names = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
  const order = [...canonicalJson(names).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
  expect(order).toEqual(['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh']);
});

test('the order of members does not matter, and what is written reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = canonicalJson(value);
      expect(canonicalJson(JSON.parse(json))).toBe(json);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(json);
    }),
    { numRuns: 500 },
  );
});

test.each([[1n], [() => 1], [Symbol('x')], [Number.NaN], [Number.POSITIVE_INFINITY], [new Date(0)], [undefined]])('%s is refused', (value) => {
  expect(() => canonicalJson({ value: [value ?? Symbol('undefined')] })).toThrow(CanonicalError);
});

test('what has no end is refused, not followed', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(() => canonicalJson(cycle)).toThrow(/nested/);
});
