import { describe, expect, test } from 'vitest';
import { cover, criteria } from '../../src/cover/cover.js';
import { stateName, type SuiteCase } from '../../src/cover/suite.js';
import { decide, type Verdict } from '../../src/model/decide.js';
import type { Procedure } from '../../src/model/procedure.js';
import { begin, type Snapshot } from '../../src/model/snapshot.js';
import { check } from '../../src/verify/check.js';
import { behaviourOf } from './explored.js';
import { underContract } from './under-contract.js';

interface Played {
  readonly verdicts: readonly Verdict[];
  readonly last: Snapshot;
}

function playCase(procedure: Procedure, { input, steps }: SuiteCase): Played {
  let last = begin(procedure, input);
  const verdicts = steps.map(({ act }) => {
    const verdict = decide(procedure, last, act);
    if (verdict.verdict === 'accepted') last = verdict.snapshot;
    return verdict;
  });
  return { verdicts, last };
}

const clausesIn = (findings: readonly { readonly clause: string }[]) => [...new Set(findings.map(({ clause }) => clause))];

describe.each(underContract)('%s', (_id, procedure) => {
  const behaviour = behaviourOf(procedure);
  describe.each(criteria.map((criterion) => [criterion.name, criterion] as const))('%s', (_name, criterion) => {
    const suite = cover(behaviour, criterion);

    test('the suite has cases and keeps its own bound', () => {
      expect(suite.histories).toBeGreaterThan(0);
      expect(suite.acts).toBeGreaterThanOrEqual(suite.lowerBound);
      expect(cover(behaviour, criterion)).toEqual(suite);
    });

    suite.cases.forEach((example, number) => {
      const played = playCase(procedure, example);
      const kept = example.steps.flatMap(({ act, deviations, warnings }, index) =>
        played.verdicts[index]!.verdict === 'accepted' ? [{ act, verdict: { deviations, warnings } }] : [],
      );
      test(`history ${number + 1}, ${example.name}`, () => {
        example.steps.forEach((step, index) => {
          const verdict = played.verdicts[index]!;
          expect([index, step.act.type, verdict.verdict, verdict.state]).toEqual([index, step.act.type, step.verdict, step.state]);
          expect(clausesIn(verdict.deviations)).toEqual(step.deviations);
          expect(clausesIn(verdict.warnings)).toEqual(step.warnings);
        });
        expect(check(procedure.properties, { input: example.input, steps: kept, ended: played.last.status === 'done' })).toEqual([]);
      });
      example.steps.forEach((step, index) => {
        if (step.verdict !== 'refused') return;
        const { by, type } = step.act;
        const who = by.actingFor ? `${by.officer} for ${by.actingFor.officer}` : by.officer;
        test(`${type} by ${who} in ${stateName(step.state)} is refused by ${step.clauses.join(', ')} (history ${number + 1}, act ${index + 1})`, () => {
          const verdict = played.verdicts[index]!;
          expect(verdict.verdict).toBe('refused');
          expect([...new Set(verdict.clauses)]).toEqual(step.clauses);
        });
      });
    });
  });
});
