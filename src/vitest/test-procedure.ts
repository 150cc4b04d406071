import { describe, expect, test } from 'vitest';
import type { Adapter } from '../conformance/adapter.js';
import { conformanceOf } from '../conformance/conformance.js';
import { cover, criterionNamed } from '../cover/cover.js';
import { stateName, type Criterion, type Suite, type SuiteCase, type SuiteStep } from '../cover/suite.js';
import type { Behaviour } from '../explore/behaviour.js';
import { explore } from '../explore/explore.js';
import { decide, type Verdict } from '../model/decide.js';
import type { Procedure } from '../model/procedure.js';
import { begin, type Snapshot } from '../model/snapshot.js';
import { check } from '../verify/check.js';

export interface TestProcedureOptions {
  /** What has to be covered, by name or as a criterion of your own; `obligations` unless given. */
  readonly criterion?: string | Criterion;
  /** Another system to run the suite against, instead of the procedure itself. */
  readonly adapter?: Adapter;
  readonly interpretations?: Readonly<Record<string, string>>;
  /** The behaviour, when it is already explored. */
  readonly behaviour?: Behaviour;
}

/**
 * Registers the suite of a procedure as tests: one for each history, and one for each act in it that is not accepted, named
 * by who does what where, and by which clauses it is refused. What the procedure accepts is judged by its properties, which
 * know nothing of its machine. With an `adapter`, the histories are run against that system.
 *
 * ```ts
 * import { testProcedure } from 'guicheng/vitest';
 * testProcedure(leave);
 * ```
 */
export function testProcedure(procedure: Procedure, options: TestProcedureOptions = {}): void {
  const { criterion = 'obligations', interpretations = {}, adapter } = options;
  const behaviour = options.behaviour ?? explore(procedure, { interpretations });
  const suite = cover(behaviour, typeof criterion === 'string' ? criterionNamed(criterion) : criterion, procedure);
  describe(`${procedure.id}: ${suite.criterion}`, () => {
    test(`the behaviour is complete, and ${suite.histories} histories with ${suite.acts} acts cover it`, () => {
      expect(behaviour.complete).toBe(true);
      expect(suite.acts).toBeGreaterThanOrEqual(suite.lowerBound);
    });
    suite.cases.forEach((example, number) => {
      if (adapter) againstSystem(procedure, suite, example, number, adapter);
      else againstRules(procedure, suite, example, number);
    });
  });
}

function againstSystem(procedure: Procedure, suite: Suite, example: SuiteCase, number: number, adapter: Adapter): void {
  test.sequential(`history ${number + 1}, ${example.name}`, async () => {
    const { disagreements } = await conformanceOf(procedure, { ...suite, cases: [example] }, adapter);
    expect(disagreements.map(({ says, acts }) => ({ says: says.en, history: acts.map(({ type, by, at }) => `${type} by ${by.officer} at ${at}`) }))).toEqual([]);
  });
}

function againstRules(procedure: Procedure, suite: Suite, example: SuiteCase, number: number): void {
  let played: { readonly verdicts: readonly Verdict[]; readonly last: Snapshot } | undefined;
  const verdicts = () => (played ??= play(procedure, suite, example)).verdicts;
  test(`history ${number + 1}, ${example.name}`, () => {
    expect(begin(procedure, example.input, suite.interpretations).state).toEqual(example.opens);
    example.steps.forEach((step, index) => {
      const { verdict, state, deviations, warnings } = verdicts()[index]!;
      expect([index, step.act.type, verdict, state]).toEqual([index, step.act.type, step.verdict, step.state]);
      expect([clausesIn(deviations), clausesIn(warnings)]).toEqual([step.deviations, step.warnings]);
    });
    const kept = example.steps.filter(({ verdict }) => verdict === 'accepted').map(({ act, deviations, warnings }) => ({ act, verdict: { deviations, warnings } }));
    expect(check(procedure.properties, { input: example.input, steps: kept, ended: played!.last.status === 'done' })).toEqual([]);
  });
  example.steps.forEach((step, index) => {
    if (step.verdict === 'accepted') return;
    test(`${notAccepted(step)} (history ${number + 1}, act ${index + 1})`, () => {
      const verdict = verdicts()[index]!;
      expect(verdict.verdict).toBe(step.verdict);
      expect([...new Set(verdict.clauses)]).toEqual(step.clauses);
    });
  });
}

function notAccepted({ act: { by, type }, verdict, clauses, state }: SuiteStep): string {
  const who = by.actingFor ? `${by.officer} for ${by.actingFor.officer}` : by.officer;
  return `${type} by ${who} in ${stateName(state)} is ${verdict === 'refused' ? `refused by ${clauses.join(', ')}` : 'not foreseen'}`;
}

function play(procedure: Procedure, { interpretations }: Suite, { input, steps }: SuiteCase): { readonly verdicts: readonly Verdict[]; readonly last: Snapshot } {
  let last = begin(procedure, input, interpretations);
  const verdicts = steps.map(({ act }) => {
    const verdict = decide(procedure, last, act);
    if (verdict.verdict === 'accepted') last = verdict.snapshot;
    return verdict;
  });
  return { verdicts, last };
}

const clausesIn = (findings: readonly { readonly clause: string }[]): string[] => [...new Set(findings.map(({ clause }) => clause))];
