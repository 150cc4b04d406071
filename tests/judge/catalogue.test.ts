import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { judgeProcedure } from '../../src/judge/judge.js';

/** A sample of what `npm run judge` does over all mutants. */
const sample = 40;

test('properties and hand-written cases catch at least 99 of 100 mistakes', { timeout: 240_000 }, () => {
  const judged = catalogue.procedures.map((procedure) => judgeProcedure(procedure, { government: catalogue.government, sample, both: false }));
  for (const { procedure, brokenAnyway, casesHold, mutants } of judged) expect([procedure, brokenAnyway, casesHold, mutants > 0.9 * sample]).toEqual([procedure, [], true, true]);
  const alive = judged.reduce((sum, { mutants, equivalent }) => sum + mutants - equivalent, 0);
  const killed = judged.reduce((sum, judgement) => sum + judgement.killed, 0);
  expect(killed / alive, JSON.stringify(judged.flatMap(({ survivors }) => survivors.map(({ where, what }) => `${where}: ${what.en}`)), null, 1)).toBeGreaterThanOrEqual(0.99);
});
