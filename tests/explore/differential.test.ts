import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { explore } from '../../src/explore/explore.js';
import { expectSame, foundBy, referenceOf } from './reference.js';

describe.each(catalogue.procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_id, procedure) => {
  test('is explored as by asking XState for every act', () => {
    const behaviour = explore(procedure);
    expectSame(foundBy(behaviour), referenceOf(procedure));
    expect(behaviour.figures.fallbacks).toBe(0);
    expect(behaviour.remarks).toEqual([]);
    const { accepted, refused } = behaviour.tried;
    expect(behaviour.figures.asked).toBeLessThan((accepted + refused) / 3);
  });
});
