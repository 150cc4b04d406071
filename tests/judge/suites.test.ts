import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { conformanceOf } from '../../src/conformance/conformance.js';
import type { Adapter } from '../../src/conformance/adapter.js';
import { cover, criterionNamed } from '../../src/cover/cover.js';
import { explore } from '../../src/explore/explore.js';
import { Jury } from '../../src/judge/judge.js';
import { mutantsOf } from '../../src/judge/mutants.js';
import { SuiteOracle } from '../../src/judge/suite-oracle.js';
import { judgeSuite, judgeSuites, type SuiteJudgement } from '../../src/judge/suites.js';
import { decide } from '../../src/model/decide.js';
import type { Procedure } from '../../src/model/procedure.js';
import { begin, type Snapshot } from '../../src/model/snapshot.js';
import { government, loan } from './loan.js';

const suiteOf = (procedure: Procedure, criterion: string) => cover(explore(procedure), criterionNamed(criterion), procedure);
const procedure = loan();
const everyday = suiteOf(procedure, 'obligations');

/** A mutant as another system. */
function systemOf(made: Procedure): Adapter {
  let snapshot: Snapshot;
  return {
    start: async (input, interpretations) => void (snapshot = begin(made, input, interpretations)),
    perform: async (act) => {
      const verdict = decide(made, snapshot, act);
      if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
      return verdict.verdict;
    },
    state: async () => snapshot.state,
  };
}

describe('a suite against systems that get one rule wrong', () => {
  test('finds what running it against each of them finds', async () => {
    const oracle = new SuiteOracle(procedure, everyday);
    let found = 0;
    for (const { operator, where, what, touches, apply } of mutantsOf(procedure).mutants) {
      // Conformance has the suite run as the default reading has it; a flipped reading is another default.
      if (operator === 'interpretation-flipped') continue;
      const made = apply();
      expect(oracle.difference(made, touches), `${where}: ${what.en}`).toBe(oracle.difference(made, { extent: 'everything', acts: [] }));
      const { conforms } = await conformanceOf(procedure, everyday, systemOf(made));
      expect(oracle.difference(made, touches) === 'verdict', `${where}: ${what.en}`).toBe(!conforms);
      if (!conforms) found++;
    }
    expect(found).toBeGreaterThan(50);
  });

  test('is judged by those that are not equivalent, told by the worst that they do', () => {
    const judged = judgeSuite(procedure, everyday);
    const jury = new Jury({ ...procedure, properties: [], cases: [] } as Procedure, { government });
    const fates = mutantsOf(procedure).mutants.map((mutant) => jury.judge(mutant));
    expect(judged).toMatchObject({ holds: true, invalid: 0, mutants: fates.length, ofSameClauses: 0, equivalent: fates.filter(({ fate }) => fate === 'equivalent').length });
    const { effects, operators, survivors, killed, equivalent, mutants, share, byVerdicts } = judged;
    const sum = (of: typeof effects | typeof operators, figure: 'mutants' | 'killed') => Object.values(of).reduce((total, each) => total + each[figure], 0);
    expect([sum(effects, 'mutants'), sum(effects, 'killed')]).toEqual([mutants - equivalent, killed]);
    expect([sum(operators, 'mutants'), sum(operators, 'killed')]).toEqual([mutants - equivalent, killed]);
    expect(killed + survivors.length).toBe(mutants - equivalent);
    expect(share).toBe(killed / (mutants - equivalent));
    expect(byVerdicts).toBeLessThanOrEqual(killed);
    expect(effects['accepts-more']!.killed).toBe(effects['accepts-more']!.mutants);
    expect(survivors).toEqual([]);
  });

  test('sees what an act records by what is reported of a later one', () => {
    const stretch = everyday.cases.flatMap(({ steps }) => steps).find(({ shows = [] }) => shows.some((goal) => goal.endsWith('what setDue records is seen')));
    expect(stretch).toMatchObject({ act: { type: 'GIVE_BACK' }, verdict: 'accepted', deviations: ['4'] });
  });

  test('says nothing where the procedure itself does not pass it', () => {
    const [first, ...others] = everyday.cases;
    const wrong = { ...everyday, cases: [{ ...first!, opens: 'lent' }, ...others] };
    expect(judgeSuite(procedure, wrong, { sample: 20 })).toMatchObject({ holds: false, killed: 0, share: 0 });
  });
});

/** A sample of what `npm run bench:suites` does over all mutants of all procedures. */
const sample = 40;

test('the everyday suites find the mistakes, and the tours do not', { timeout: 120_000 }, () => {
  const chosen = catalogue.procedures.filter(({ id }) => id === 'leave' || id === 'meeting-leave');
  for (const each of chosen) {
    const [suite, tour] = judgeSuites(each, [suiteOf(each, 'obligations'), suiteOf(each, 'transitions')], { sample }) as [SuiteJudgement, SuiteJudgement];
    const { effects, survivors, killed, mutants, equivalent } = suite;
    expect(suite.holds).toBe(true);
    expect(effects['accepts-more']!.killed, JSON.stringify(survivors)).toBe(effects['accepts-more']!.mutants);
    expect(killed, JSON.stringify(survivors)).toBe(mutants - equivalent);
    expect(killed).toBeGreaterThan(30);
    expect(tour.killed).toBeLessThan(0.7 * killed);
  }
});
