import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import type { Behaviour } from '../../src/explore/behaviour.js';
import { explore } from '../../src/explore/explore.js';
import type { History } from '../../src/model/case.js';
import { decide } from '../../src/model/decide.js';
import { play } from '../../src/model/perform.js';
import type { Procedure } from '../../src/model/procedure.js';
import { begin } from '../../src/model/snapshot.js';
import { judgeProcedure, Jury } from '../../src/judge/judge.js';
import type { Mutant, Operator } from '../../src/judge/mutant.js';
import { mutantsOf } from '../../src/judge/mutants.js';
import { check } from '../../src/verify/check.js';
import { verify } from '../../src/verify/verify.js';
import { government, loan, start } from './loan.js';

const procedure = loan();
const { mutants, invalid } = mutantsOf(procedure);
const find = (operator: Operator, where: string, what: RegExp): Mutant => {
  const found = mutants.filter((mutant) => mutant.operator === operator && mutant.where === where && what.test(mutant.what.en));
  expect(found.map(({ what: { en } }) => en), `${operator} at ${where}: ${mutants.filter((mutant) => mutant.operator === operator && mutant.where === where).map(({ what: { en } }) => en).join('; ')}`).toHaveLength(1);
  return found[0]!;
};
const due = '2025-11-03T10:00:00+08:00';
const ask = { type: 'ASK', by: 'rita', at: start, copies: 1 };
const lend = { type: 'LEND', by: 'lars', due };
const back = { type: 'GIVE_BACK', by: 'rita' };
const close = { type: 'CLOSE', by: 'lars', state: 'good' };
const plain = { rare: false, most: 2 };
/** What the last act of a history comes to, with what is reported, and the state. */
const outcome = (made: Procedure, acts: History['acts'], input: History['input'] = plain) => {
  const last = [...play(made, government, { input, acts })].at(-1)!;
  const reports = [...last.verdict.deviations, ...last.verdict.warnings].map(({ clause }) => clause);
  return [last.verdict.verdict, ...reports, last.snapshot.state].join(' ');
};

describe('each mistake', () => {
  test.each<[Operator, string, RegExp, History['acts'], string, string, History['input']?]>([
    ['conjunct-dropped', 'loan.open/ASK/0', /^isFew/, [{ ...ask, copies: 3 }], 'refused open', 'accepted asked'],
    ['conjunct-dropped', 'loan.returned/CLOSE/0', /^by\(role: director/, [ask, lend, back, { ...close, by: 'dora' }], 'accepted closed', 'refused returned'],
    ['route-dropped', 'loan.asked/LEND/0', /isPlain/, [ask, lend], 'refused asked', 'accepted lent', { rare: true, most: 2 }],
    ['route-negated', 'loan.asked/LEND/0', /isPlain/, [ask, lend], 'accepted lent', 'refused asked'],
    ['role-swapped', 'loan.lent/GIVE_BACK/0', /becomes by\(role: director\)/, [ask, lend, back], 'accepted returned', 'refused lent'],
    ['limit-moved', 'loan.open/ASK/0', /copies: 3\) is moved to atMost\(copies: 4/, [{ ...ask, copies: 4 }], 'refused open', 'accepted asked', { rare: false, most: 9 }],
    ['limit-moved', 'isFew', /facts.most is off by plus/, [{ ...ask, copies: 3 }], 'refused open', 'accepted asked'],
    ['limit-moved', 'isFew', /event.copies is off by plus/, [{ ...ask, copies: 2 }], 'accepted asked', 'refused open'],
    ['limit-moved', 'inTime', /context.due is off by minus/, [ask, lend, { ...back, at: due }], 'accepted returned', 'accepted 4 returned'],
    ['connective-swapped', 'loan.lent/GIVE_BACK/0', /becomes any/, [ask, lend, { ...back, by: 'lars' }], 'refused lent', 'accepted returned'],
    ['connective-swapped', 'loan.returned/CLOSE/0', /^any of/, [ask, lend, back, close], 'accepted closed', 'refused returned'],
    ['order-lifted', 'loan.open/LEND/0', /it is accepted/, [lend], 'refused open', 'accepted open'],
    ['order-lifted', 'loan.open/LEND/0', /counts as in loan.asked\/LEND\/0/, [lend], 'refused open', 'accepted lent'],
    ['target-swapped', 'loan.lent/GIVE_BACK/0', /to loan.closed/, [ask, lend, back], 'accepted returned', 'accepted closed'],
    ['transition-removed', 'loan.open/LEND/0', /removed/, [lend], 'refused open', 'unforeseen open'],
    ['transition-added', 'loan.asked', /^CLOSE/, [ask, close], 'unforeseen asked', 'refused asked'],
    ['transition-added', 'loan.returned', /^GIVE_BACK/, [ask, lend, back, back], 'unforeseen returned', 'accepted returned'],
    ['action-dropped', 'loan.asked/LEND/0', /setDue/, [ask, lend, { ...back, at: '2025-11-03T10:01:00+08:00' }], 'accepted 4 returned', 'accepted returned'],
    ['action-dropped', 'loan.returned', /note/, [ask, lend, back, close], 'accepted closed', 'refused returned'],
    ['breach-changed', 'isFew', /only warns/, [{ ...ask, copies: 3 }], 'refused open', 'accepted 2 asked'],
    ['breach-changed', 'inTime', /not reported/, [ask, lend, { ...back, at: '2025-11-03T10:01:00+08:00' }], 'accepted 4 returned', 'accepted returned'],
    ['breach-changed', 'inTime', /refuses/, [ask, lend, { ...back, at: '2025-11-03T10:01:00+08:00' }], 'accepted 4 returned', 'refused lent'],
    ['breach-changed', 'isGood', /no ground is asked/, [ask, lend, back, { ...close, state: 'bad' }], 'refused returned', 'accepted 6 closed'],
    ['breach-changed', 'isGood', /no ground helps/, [ask, lend, back, { ...close, state: 'bad', ground: 'rain' }], 'accepted 6 closed', 'refused returned'],
    ['breach-changed', 'isAnnounced', /not reported/, [ask, { ...lend, by: 'dora' }], 'accepted 8 lent', 'accepted lent', { rare: true, most: 2 }],
    ['interpretation-flipped', 'desk', /any/, [ask, { ...lend, by: 'lena' }], 'refused asked', 'accepted lent'],
  ])('%s at %s (%s)', (operator, where, what, acts, before, after, input) => {
    const made = find(operator, where, what).apply();
    expect(outcome(procedure, acts, input)).toBe(before);
    expect(outcome(made, acts, input)).toBe(after);
  });

  test('names its place, its clause and itself in both languages', () => {
    for (const { what, clause, where } of mutants) {
      expect(what.zh).toMatch(/[一-鿿]/);
      expect(what.en).toMatch(/[a-z]/);
      expect(clause, where).not.toBe('');
    }
    expect(invalid).toBe(0);
  });

  test('comes in the same order each time, in samples too', () => {
    const names = (made: readonly Mutant[]) => made.map(({ operator, where, what: { en } }) => `${operator} ${where} ${en}`);
    expect(names(mutantsOf(loan()).mutants)).toEqual(names(mutants));
    expect(new Set(names(mutants)).size).toBe(mutants.length);
    const sample = mutantsOf(procedure, { sample: 10 }).mutants;
    expect(sample).toHaveLength(10);
    expect(names(mutants)).toEqual(expect.arrayContaining(names(sample)));
    expect(mutantsOf(procedure, { roles: ['guest'], swaps: 9 }).mutants.some(({ what: { en } }) => /guest/.test(en))).toBe(true);
  });
});

/** A behaviour without its words. */
function bare({ states, edges, refusals, acts, tried }: Behaviour): string {
  const cited = (findings: readonly { readonly rule: string; readonly clauses: readonly string[] }[]) => [...new Set(findings.map(({ rule, clauses }) => `${rule} ${clauses.join()}`))].sort();
  return JSON.stringify([
    states.map(({ value, input, depth, done, now }) => [value, input, depth, done, now]),
    edges.map(({ from, to, act, deviations, warnings }) => [from, to, acts[act], cited(deviations), cited(warnings)]),
    [...new Set(refusals.map(({ from, act, reasons }) => JSON.stringify([from, acts[act]!.type, cited(reasons)])))].sort(),
    tried,
  ]);
}

describe.each<[string, Procedure, typeof government, number | undefined]>([
  ['loan', procedure, government, undefined],
  ...catalogue.procedures.filter(({ id }) => id === 'meeting-leave').map((each) => [each.id, each, catalogue.government, 24] as [string, Procedure, typeof government, number]),
])('a mutant of %s read off the ground', (_id, original, register, sample) => {
  const options = { government: register, ...(sample === undefined ? {} : { sample }) };
  const behaviour = bare(explore(original));
  const jury = new Jury(original, options);
  const chosen = mutantsOf(original, options).mutants;

  test('is what exploring it from the beginning gives', () => {
    const fates = { equivalent: 0, killed: 0, survived: 0, invalid: 0 };
    for (const mutant of chosen) {
      const { fate, byProperty, byCases } = jury.judge(mutant);
      fates[fate]++;
      if (fate === 'invalid') continue;
      const name = `${mutant.operator} ${mutant.where} ${mutant.what.en}`;
      const explored = explore(mutant.apply());
      if (fate === 'equivalent') expect(bare(explored), name).toBe(behaviour);
      else if (!byCases) expect(bare(explored), name).not.toBe(behaviour);
      const broken = verify(original.properties, explored).filter(({ holds }) => !holds);
      if (byProperty === undefined) expect(broken.map(({ property }) => property.id), name).toEqual([]);
      else {
        expect(broken.map(({ property }) => property.id), name).toContain(byProperty);
        const counterexample = jury.counterexample(mutant, byProperty)!;
        expect(counterexample.steps.length).toBe(broken.find(({ property }) => property.id === byProperty)!.counterexample!.steps.length);
        expect(check(original.properties.filter(({ id }) => id === byProperty), counterexample)).toHaveLength(1);
      }
    }
    expect(fates.killed).toBeGreaterThan(chosen.length * 0.8);
  });

  test('that survives comes with a shortest history that shows it', () => {
    const without = { ...original, properties: [], cases: [] } as Procedure;
    const blind = new Jury(without, options);
    let shown = 0;
    for (const mutant of mutantsOf(without, options).mutants) {
      const { fate, witness } = blind.judge(mutant);
      if (fate !== 'survived') continue;
      const verdicts = [without, mutant.apply()].map((made) => {
        let snapshot = begin(made, witness!.input);
        return witness!.acts.map((stated) => {
          const verdict = decide(made, snapshot, stated);
          if (verdict.verdict === 'accepted') snapshot = verdict.snapshot;
          return [verdict.verdict, 'reasons' in verdict ? verdict.reasons.map(({ rule, clauses }) => [rule, clauses]) : [], [...verdict.deviations, ...verdict.warnings].map(({ rule }) => rule), verdict.state];
        });
      });
      const name = `${mutant.operator} ${mutant.where} ${mutant.what.en}`;
      expect(verdicts[0]!.slice(0, -1).map(([verdict]) => verdict), name).toEqual(witness!.acts.slice(1).map(() => 'accepted'));
      if (witness!.acts.length) expect(verdicts[1]!.at(-1), name).not.toEqual(verdicts[0]!.at(-1));
      shown++;
    }
    expect(shown).toBeGreaterThan(10);
  });
});

test('what no rule reads makes no difference', () => {
  const jury = new Jury(procedure, { government });
  expect(jury.judge(find('action-dropped', 'loan.returned', /jot/)).fate).toBe('equivalent');
});

describe('the judgement', () => {
  test('needs properties and cases: the machine is never its own judge', () => {
    const without = judgeProcedure(loan({ properties: [], cases: [] }), { government });
    expect(without).toMatchObject({ killed: 0, byProperties: 0, byCases: 0, share: 0, casesHold: true });
    expect(without.survivors.length + without.equivalent).toBe(without.mutants);
    const withBoth = judgeProcedure(procedure, { government });
    expect(withBoth.mutants).toBe(without.mutants);
    expect(withBoth.equivalent).toBe(without.equivalent);
    expect(withBoth.killed + withBoth.survivors.length + withBoth.equivalent).toBe(withBoth.mutants);
    expect(withBoth.killed).toBe(withBoth.byCasesAlone + withBoth.byProperties);
    expect(withBoth.byPropertiesAlone).toBeGreaterThan(0);
    expect(withBoth.byCasesAlone).toBeGreaterThan(0);
    expect(withBoth.share).toBeGreaterThan(0.8);
    for (const survivor of withBoth.survivors) expect(survivor).toMatchObject({ what: { en: expect.any(String) }, where: expect.any(String), clause: expect.any(String), complete: true });
  });

  test('says the same with cases first, only faster', () => {
    const quick = judgeProcedure(procedure, { government, both: false });
    const full = judgeProcedure(procedure, { government });
    expect([quick.killed, quick.equivalent, quick.byCases]).toEqual([full.killed, full.equivalent, full.byCases]);
    expect(quick.survivors).toEqual(full.survivors);
  });

  test('leaves out what the procedure itself breaks', () => {
    const wrong = { id: 'wrong', clauses: ['1'], says: { zh: '错', en: 'wrong' }, template: 'absence', of: { act: 'ASK' } } as const;
    const broken = judgeProcedure(loan({ properties: [wrong], cases: [{ ...procedure.cases[0]!, ends: 'open' }] }), { government, sample: 20 });
    expect(broken).toMatchObject({ brokenAnyway: ['wrong'], casesHold: false, killed: 0 });
  });
});
