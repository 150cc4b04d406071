import type { Government } from '../model/government.js';
import type { Procedure } from '../model/procedure.js';
import type { Property } from '../model/property.js';
import type { Text } from '../model/text.js';
import { check } from '../verify/check.js';
import { actsOf } from '../verify/residue.js';
import { Verifier, type Counterexample } from '../verify/verify.js';
import { CaseOracle } from './cases.js';
import { groundOf, type Ground } from './ground.js';
import type { Mutant, MutantOptions, Operator } from './mutant.js';
import { mutantsOf } from './mutants.js';
import { Overlay } from './overlay.js';
import { witnessOf, type Effect, type Witness } from './witness.js';

export interface JudgeOptions extends MutantOptions {
  /** Who is in office: hand-written cases name officers. */
  readonly government: Government;
  /** Ask the properties also about mutants that the cases catch, so that both figures count all mutants; yes unless given. */
  readonly both?: boolean;
  /** Told after each mutant. */
  readonly progress?: (done: number, of: number) => void;
}

/** A mutant that nothing catches. */
export interface Survivor {
  readonly operator: Operator;
  readonly what: Text;
  readonly where: string;
  readonly clause: string;
  /** A mutant whose behaviour was too large to see it all may yet be caught. */
  readonly complete: boolean;
  /** A shortest history that shows the mistake: the case to write, or the property to state. */
  readonly witness?: Witness;
}

/** What the properties and hand-written cases of a procedure are worth. */
export interface Judgement {
  readonly procedure: string;
  /** Mutants that run, equivalent ones included. */
  readonly mutants: number;
  /** Those that cannot be built, or chase their own tail. They count nowhere else. */
  readonly invalid: number;
  /** Those proven to come to the same verdicts, words apart. */
  readonly equivalent: number;
  readonly killed: number;
  readonly byProperties: number;
  readonly byCases: number;
  /** Killed by properties or cases alone. */
  readonly byPropertiesAlone: number;
  readonly byCasesAlone: number;
  /** Survivors by the worst that they do. */
  readonly effects: Readonly<Partial<Record<Effect, number>>>;
  /** Killed, of those that are not equivalent; 1 when there are none. */
  readonly share: number;
  readonly operators: Readonly<Partial<Record<Operator, { readonly mutants: number; readonly equivalent: number; readonly killed: number }>>>;
  readonly survivors: readonly Survivor[];
  /** Properties that the procedure itself breaks; they judge nothing. */
  readonly brokenAnyway: readonly string[];
  /** Whether the hand-written cases come out as written on the procedure itself; otherwise they judge nothing. */
  readonly casesHold: boolean;
}

/** What became of one mutant. */
export interface Fate {
  readonly mutant: Mutant;
  readonly fate: 'invalid' | 'equivalent' | 'killed' | 'survived';
  readonly byCases: boolean;
  /** The property that it breaks, with a history that shows it where one was asked for. */
  readonly byProperty?: string;
  readonly complete: boolean;
  readonly witness?: Witness;
}

/**
 * Judges the properties and the hand-written cases of a procedure by the mutants that they catch. The machine is never its
 * own judge: a mutant is killed when a case comes out otherwise than somebody wrote, or when some history of acts that
 * the mutant accepts breaks a property, which was written without the machine. Whole behaviours are searched, so whatever
 * suite is made of a mutant kills no more.
 */
export function judgeProcedure(procedure: Procedure, options: JudgeOptions): Judgement {
  const { mutants, invalid } = mutantsOf(procedure, options);
  const jury = new Jury(procedure, options);
  const fates = mutants.map((mutant, index) => {
    const fate = jury.judge(mutant);
    options.progress?.(index + 1, mutants.length);
    return fate;
  });
  const count = (counts: (fate: Fate) => boolean, of = fates) => of.filter(counts).length;
  const valid = fates.filter(({ fate }) => fate !== 'invalid');
  const equivalent = count(({ fate }) => fate === 'equivalent');
  const killed = count(({ fate }) => fate === 'killed');
  const operators = [...new Set(valid.map(({ mutant }) => mutant.operator))].sort().map((operator) => {
    const own = valid.filter(({ mutant }) => mutant.operator === operator);
    return [operator, { mutants: own.length, equivalent: count(({ fate }) => fate === 'equivalent', own), killed: count(({ fate }) => fate === 'killed', own) }] as const;
  });
  const effects = new Map<Effect, number>();
  for (const { witness } of fates) if (witness) effects.set(witness.effect, (effects.get(witness.effect) ?? 0) + 1);
  return {
    procedure: procedure.id,
    mutants: valid.length,
    invalid: invalid + fates.length - valid.length,
    equivalent,
    killed,
    byProperties: count(({ byProperty }) => byProperty !== undefined),
    byCases: count(({ byCases }) => byCases),
    byPropertiesAlone: count(({ byProperty, byCases }) => byProperty !== undefined && !byCases),
    byCasesAlone: count(({ byProperty, byCases }) => byProperty === undefined && byCases),
    share: valid.length === equivalent ? 1 : killed / (valid.length - equivalent),
    effects: Object.fromEntries([...effects].sort()),
    operators: Object.fromEntries(operators),
    survivors: fates.flatMap(({ mutant: { operator, what, where, clause }, fate, complete, witness }) =>
      fate === 'survived' ? [{ operator, what, where, clause, complete, ...(witness ? { witness } : {}) }] : [],
    ),
    brokenAnyway: jury.brokenAnyway,
    casesHold: jury.casesHold,
  };
}

/** Departures tried along shortest histories before whole behaviours are searched. */
const quickTries = 200;

/** Judges mutants of one procedure one by one. */
export class Jury {
  readonly brokenAnyway: readonly string[];
  readonly casesHold: boolean;
  readonly #ground: Ground;
  readonly #verifier: Verifier;
  readonly #kept: readonly Property[];
  readonly #cases: CaseOracle;
  readonly #both: boolean;

  constructor(procedure: Procedure, { government, both = true }: JudgeOptions) {
    this.#ground = groundOf(procedure);
    this.#verifier = new Verifier(this.#ground.inputs, this.#ground.steps);
    const { states, openings, inputs, steps, edges } = this.#ground;
    const walks = { states, openings, inputs, steps, complete: true, from: (state: number) => edges[state]! };
    this.#kept = procedure.properties.filter((property) => this.#verifier.verify(property, walks).holds);
    this.brokenAnyway = procedure.properties.filter((property) => !this.#kept.includes(property)).map(({ id }) => id);
    this.#cases = new CaseOracle(procedure, government);
    this.casesHold = this.#cases.holds();
    this.#both = both;
  }

  judge(mutant: Mutant): Fate {
    try {
      const made = mutant.apply();
      const byCases = this.casesHold && this.#cases.kills(made, mutant.touches);
      if (byCases && !this.#both) return { mutant, fate: 'killed', byCases, complete: true };
      const overlay = new Overlay(this.#ground, made, mutant.touches, 2 * this.#ground.states.length + 1000, byCases);
      const byProperty = this.#brokenBy(mutant, overlay);
      if (byProperty !== undefined) return { mutant, fate: 'killed', byCases, byProperty, complete: overlay.complete };
      if (byCases) return { mutant, fate: 'killed', byCases, complete: overlay.complete };
      const witness = overlay.departs ? witnessOf(this.#ground, overlay) : undefined;
      return { mutant, fate: witness || !overlay.complete ? 'survived' : 'equivalent', byCases, complete: overlay.complete, ...(witness ? { witness } : {}) };
    } catch (error) {
      if (!isEndless(error)) throw error;
      return { mutant, fate: 'invalid', byCases: false, complete: true };
    }
  }

  /** The property that some history of the mutant breaks: first along shortest histories, then along all. */
  #brokenBy({ touches }: Mutant, overlay: Overlay): string | undefined {
    let tries = 0;
    let accepts = false;
    for (const { from, edge } of overlay.walk()) {
      accepts = true;
      if (++tries > quickTries) continue;
      const input = overlay.inputs[overlay.states[from]!.input]!;
      const steps = [...overlay.historyTo(from), overlay.steps[edge.step]!];
      const [found] = check(this.#kept, { input, steps, ended: overlay.states[edge.to]!.done });
      if (found) return found.property;
    }
    if (!accepts && sameOpenings(overlay)) return undefined;
    const types = new Set(touches.acts.map(({ type }) => type));
    const near = (property: Property) => actsOf(property.of).some((type) => types.has(type));
    const ordered = [...this.#kept.filter(near), ...this.#kept.filter((property) => !near(property))];
    return ordered.find((property) => !this.#verifier.verify(property, overlay).holds)?.id;
  }

  /** A shortest history that shows that a mutant breaks a property. */
  counterexample(mutant: Mutant, property: string): Counterexample | undefined {
    const overlay = new Overlay(this.#ground, mutant.apply(), mutant.touches, 2 * this.#ground.states.length + 1000);
    for (const _ of overlay.walk());
    return this.#verifier.verify(this.#kept.find(({ id }) => id === property)!, overlay).counterexample;
  }
}

const sameOpenings = (overlay: Overlay): boolean => overlay.openings.every((opening, input) => opening === overlay.ground.openings[input]);

/** XState gives up on steps that follow by themselves without end. */
export const isEndless = (error: unknown): boolean => error instanceof Error && /infinite loop|maxIterations|iterations/i.test(error.message);
