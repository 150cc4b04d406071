import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExploreError } from '../../src/explore/error.js';
import { exploreMachine } from '../../src/explore/explore.js';
import { events, randomMachine } from './random-machine.js';
import { expectSame, foundBy, referenceOfMachine, type Found } from './reference.js';

/** `MACHINES=20000 MOST=200 npx vitest run tests/explore/random.test.ts` looks longer. */
const machines = Number(process.env['MACHINES'] ?? 3_000);
const most = Number(process.env['MOST'] ?? 8);

/** What came of it; a machine that never rests, or that XState brings into an illegal configuration, has no behaviour. */
const attempt = (explore: () => Found): Found | undefined => {
  try {
    return explore();
  } catch (error) {
    if (error instanceof ExploreError) expect(['illegal', 'endless', 'throws']).toContain(error.code);
    return undefined;
  }
};

test('random machines are explored as by asking XState for every event', { timeout: 3_600_000 }, () => {
  const seen = { explored: 0, states: 0, edges: 0, refusals: 0, asked: 0, fallbacks: 0 };
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const machine = randomMachine(seed);
      let inOrder = false;
      const found = attempt(() => {
        const behaviour = exploreMachine(machine, events, { maxStates: most });
        const { figures, remarks } = behaviour;
        inOrder = remarks.length > 0;
        seen.explored++;
        for (const key of ['states', 'edges', 'refusals', 'asked', 'fallbacks'] as const) seen[key] += figures[key];
        return foundBy(behaviour);
      });
      expectSame(found, attempt(() => referenceOfMachine(machine, events, { inOrder, most })));
    }),
    { numRuns: machines },
  );
  // The machines are worth exploring: most can be, acts are accepted and refused, and not everything falls back to asking.
  expect(seen.explored).toBeGreaterThan((machines * 2) / 3);
  expect(seen.edges).toBeGreaterThan(machines);
  expect(seen.refusals).toBeGreaterThan(machines / 4);
  expect(seen.fallbacks).toBeLessThan(seen.asked / 3);
});
