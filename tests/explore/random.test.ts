import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exploreMachine } from '../../src/explore/explore.js';
import { events, randomMachine } from './random-machine.js';
import { foundBy, referenceOfMachine, type Found } from './reference.js';

/** What came of it, or that it could not be explored. */
const attempt = (explore: () => Found): Found | 'failed' => {
  try {
    return explore();
  } catch {
    return 'failed';
  }
};

test('random machines are explored as by asking XState for every event', () => {
  const seen = { states: 0, transitions: 0, asked: 0, fallbacks: 0, failed: 0, remarks: 0 };
  const most = Number(process.env.MOST ?? 12);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const machine = randomMachine(seed);
      let remarks = 0;
      const found = attempt(() => {
        const behaviour = exploreMachine(machine, events, { maxStates: most });
        remarks = behaviour.remarks.length;
        seen.asked += behaviour.figures.asked;
        seen.fallbacks += behaviour.figures.fallbacks;
        return foundBy(behaviour);
      });
      const expected = attempt(() => referenceOfMachine(machine, events, { inOrder: remarks > 0, most }));
      expect(found).toEqual(expected);
      if (found === 'failed') seen.failed++;
      else {
        seen.states += found.states.length;
        seen.transitions += found.edges.length;
        if (remarks) seen.remarks++;
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 2_000), ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) },
  );
  console.log(seen);
});
