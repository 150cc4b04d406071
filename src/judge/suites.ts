import type { Suite } from '../cover/suite.js';
import type { Procedure } from '../model/procedure.js';
import { groundOf, type Ground } from './ground.js';
import { isEndless, type Survivor } from './judge.js';
import type { Mutant, MutantOptions, Operator } from './mutant.js';
import { mutantsOf } from './mutants.js';
import { Overlay } from './overlay.js';
import { SuiteOracle, type Difference } from './suite-oracle.js';
import { witnessOf, type Effect, type Witness } from './witness.js';

export interface SuiteJudgeOptions extends MutantOptions {
  /** Told after each mutant. */
  readonly progress?: (done: number, of: number) => void;
}

/** How many mutants there are that are not equivalent, and how many of them a suite kills. */
export interface Kills {
  readonly mutants: number;
  readonly killed: number;
}

/** What a suite is worth against systems that get one rule wrong. */
export interface SuiteJudgement {
  readonly procedure: string;
  readonly criterion: string;
  readonly histories: number;
  readonly acts: number;
  /** Whether the procedure itself passes; otherwise the suite judges nothing. */
  readonly holds: boolean;
  /** Mutants that run, equivalent ones included. */
  readonly mutants: number;
  /** Those that cannot be built, or chase their own tail. They count nowhere else. */
  readonly invalid: number;
  /** Those proven to come to the same verdicts with the same clauses, and to the same states, for all sample acts. */
  readonly equivalent: number;
  /** Those of them that rest some refusal or report on other rules of the same clauses. */
  readonly ofSameClauses: number;
  readonly killed: number;
  /** Killed by verdicts and states alone: a system need not give its reasons for that. */
  readonly byVerdicts: number;
  /** Killed, of those that are not equivalent; 1 when there are none. */
  readonly share: number;
  /** By the worst that a mutant does; those that only acts outside the samples tell have none. */
  readonly effects: Readonly<Partial<Record<Effect, Kills>>>;
  readonly operators: Readonly<Partial<Record<Operator, Kills>>>;
  readonly survivors: readonly Survivor[];
}

/** Judges one suite of a procedure; see {@link judgeSuites}. */
export const judgeSuite = (procedure: Procedure, suite: Suite, options: SuiteJudgeOptions = {}): SuiteJudgement => judgeSuites(procedure, [suite], options)[0]!;

/**
 * Judges suites made of a procedure by its mutants: each mutant stands for a system that gets one rule wrong, and is killed when
 * some act of the suite comes to another verdict, other clauses or another state than the suite says. Which mutants are
 * equivalent is proven by comparing whole behaviours, whatever a suite sees.
 */
export function judgeSuites(procedure: Procedure, suites: readonly Suite[], options: SuiteJudgeOptions = {}): SuiteJudgement[] {
  const ground = groundOf(procedure);
  const { mutants, invalid } = mutantsOf(procedure, options);
  const oracles = suites.map((suite) => new SuiteOracle(procedure, suite));
  const held = oracles.map((oracle) => oracle.holds());
  const tried = mutants.map((mutant, index) => {
    const one = tryOne(ground, oracles.map((oracle, number) => (held[number] ? oracle : undefined)), mutant);
    options.progress?.(index + 1, mutants.length);
    return one;
  });
  return suites.map((suite, number) => judgementOf(suite, held[number]!, invalid, tried, number));
}

/** What a mutant does, and how each suite comes out with it. */
interface Tried {
  readonly mutant: Mutant;
  readonly invalid: boolean;
  /** Whether all of its behaviour was seen. */
  readonly complete: boolean;
  readonly witness: Witness | undefined;
  /** Whether anything differs, rules that rest on the same clauses too. */
  readonly departs: boolean;
  readonly differences: readonly (Difference | undefined)[];
}

function tryOne(ground: Ground, oracles: readonly (SuiteOracle | undefined)[], mutant: Mutant): Tried {
  try {
    const made = mutant.apply();
    const overlay = new Overlay(ground, made, mutant.touches, 2 * ground.states.length + 1000);
    const witness = witnessOf(ground, overlay, 'clauses');
    return { mutant, invalid: false, complete: overlay.complete, witness, departs: witness !== undefined || witnessOf(ground, overlay) !== undefined, differences: oracles.map((oracle) => oracle?.difference(made, mutant.touches)) };
  } catch (error) {
    if (!isEndless(error)) throw error;
    return { mutant, invalid: true, complete: true, witness: undefined, departs: false, differences: [] };
  }
}

function judgementOf(suite: Suite, holds: boolean, unbuilt: number, tried: readonly Tried[], number: number): SuiteJudgement {
  const valid = tried.filter(({ invalid }) => !invalid);
  const differenceOf = ({ differences }: Tried) => differences[number];
  // A suite may try acts that are no samples: what any of them tells is not equivalent for the others either.
  const different = valid.filter((each) => each.witness || !each.complete || each.differences.some((difference) => difference));
  const killed = different.filter((each) => differenceOf(each));
  const kills = <K extends string>(keyOf: (each: Tried) => K | undefined): Partial<Record<K, Kills>> => {
    const counts = new Map<K, { mutants: number; killed: number }>();
    for (const each of different) {
      const key = keyOf(each);
      if (key === undefined) continue;
      const count = counts.get(key) ?? { mutants: 0, killed: 0 };
      count.mutants++;
      if (differenceOf(each)) count.killed++;
      counts.set(key, count);
    }
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) as Partial<Record<K, Kills>>;
  };
  return {
    procedure: suite.procedure,
    criterion: suite.criterion,
    histories: suite.histories,
    acts: suite.acts,
    holds,
    mutants: valid.length,
    invalid: unbuilt + tried.length - valid.length,
    equivalent: valid.length - different.length,
    ofSameClauses: valid.filter((each) => each.departs && !different.includes(each)).length,
    killed: killed.length,
    byVerdicts: killed.filter((each) => differenceOf(each) === 'verdict').length,
    share: different.length ? killed.length / different.length : 1,
    effects: kills(({ witness }) => witness?.effect),
    operators: kills(({ mutant }) => mutant.operator),
    survivors: different
      .filter((each) => !differenceOf(each))
      .map(({ mutant: { operator, what, where, clause }, complete, witness }) => ({ operator, what, where, clause, complete, ...(witness ? { witness } : {}) })),
  };
}
