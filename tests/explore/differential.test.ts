import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { explore } from '../../src/explore/explore.js';
import { foundBy, referenceOf } from './reference.js';

describe.each(catalogue.procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_id, procedure) => {
  test('is explored as by asking XState for every act', () => {
    const t0 = performance.now();
    const behaviour = explore(procedure);
    const t1 = performance.now();
    const reference = referenceOf(procedure);
    const t2 = performance.now();
    console.log(procedure.id, t1 - t0, t2 - t1, behaviour.figures, behaviour.tried, behaviour.remarks.length);
    expect(foundBy(behaviour)).toEqual(reference);
  });
});
