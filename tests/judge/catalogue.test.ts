import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { judgeProcedure } from '../../src/judge/judge.js';

/** A sample of what `npm run judge` does over all mutants. */
const sample = 40;

/** How many mistakes of the sample have to be caught: of those that change what is accepted or reported, and of all. */
const goals = { accepted: 0.99, any: 0.99 };

test('properties and hand-written cases catch the mistakes', { timeout: 240_000 }, () => {
  const judged = catalogue.procedures.map((procedure) => judgeProcedure(procedure, { government: catalogue.government, sample, both: false }));
  for (const { procedure, brokenAnyway, casesHold, mutants } of judged) expect([procedure, brokenAnyway, casesHold, mutants > 0.9 * sample]).toEqual([procedure, [], true, true]);
  const total = (count: (judgement: (typeof judged)[number]) => number) => judged.reduce((sum, judgement) => sum + count(judgement), 0);
  const killed = total((judgement) => judgement.killed);
  const worst = total(({ effects }) => (effects['accepts-more'] ?? 0) + (effects['accepts-less'] ?? 0) + (effects['reports-otherwise'] ?? 0));
  const survivors = JSON.stringify(judged.flatMap((judgement) => judgement.survivors.map(({ where, what, witness }) => `${witness?.effect}: ${where}: ${what.en}`)), null, 1);
  expect(killed / (killed + worst), survivors).toBeGreaterThanOrEqual(goals.accepted);
  expect(killed / total(({ mutants, equivalent }) => mutants - equivalent), survivors).toBeGreaterThanOrEqual(goals.any);
});
