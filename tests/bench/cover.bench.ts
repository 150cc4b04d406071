import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cover, criteria } from '../../src/cover/cover.js';
import { explore } from '../../src/explore/explore.js';
import { shortestPathSuite } from '../cover/shortest-paths.js';
import { underContract } from '../procedures/under-contract.js';

const timed = <T>(work: () => T): readonly [T, number] => {
  const began = performance.now();
  const made = work();
  return [made, Math.round(performance.now() - began)];
};

/** The suites of every procedure beside those of `createTestModel(…).getShortestPaths()`, written to `cover.json`. */
test('suites and their bounds', () => {
  const rows = underContract.map(([id, procedure]) => {
    const [behaviour, exploreMs] = timed(() => explore(procedure));
    const [baseline, baselineMs] = timed(() => shortestPathSuite(behaviour));
    const suites = criteria.map((criterion) => {
      const [{ histories, acts, lowerBound, optimal, gaps }, ms] = timed(() => cover(behaviour, criterion, procedure));
      return { criterion: criterion.name, histories, acts, lowerBound, ratio: Number((acts / Math.max(1, lowerBound)).toFixed(2)), optimal, gaps: gaps.length, ms };
    });
    const [everyday] = suites;
    return {
      procedure: id,
      states: behaviour.states.length,
      edges: behaviour.edges.length,
      exploreMs,
      createTestModel: { histories: baseline.histories, acts: baseline.acts, ms: baselineMs },
      share: Number((everyday!.acts / baseline.acts).toFixed(2)),
      suites,
    };
  });
  writeFileSync(new URL('cover.json', import.meta.url), `${JSON.stringify(rows, null, 2)}\n`);
  for (const { procedure, createTestModel, share, suites } of rows) {
    const [{ acts, lowerBound, ratio, histories, gaps, ms }] = suites as [(typeof suites)[number], ...typeof suites];
    console.log(`${procedure}: obligations ${acts} acts in ${histories} histories, bound ${lowerBound} (${ratio}), createTestModel ${createTestModel.acts} (${share}), ${gaps} gaps, ${ms} ms`);
    expect(ratio, procedure).toBeLessThanOrEqual(1.5);
  }
});
