import type { AnyMachineSnapshot } from 'xstate';
import { initialTransition } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { historyOfTwin, statedActs, type ExpectedVerdict, type History } from '../model/case.js';
import { judge } from '../model/decide.js';
import { checkForm, stamp } from '../model/form.js';
import type { Government } from '../model/government.js';
import { epoch } from '../model/instant.js';
import { readingsOf } from '../model/interpretation.js';
import { capacitiesOf, nominalStart, play } from '../model/perform.js';
import type { Procedure } from '../model/procedure.js';
import { led, set } from './ground.js';
import type { Mutant } from './mutant.js';

/** An act of a hand-written history, ready to be put to any mutant, and what it should come to. */
interface PreparedAct {
  readonly type: string;
  /** The act in each capacity in which it may be meant; nothing where its form is wrong. */
  readonly tries: readonly (AnyAct | undefined)[];
  readonly verdict: ExpectedVerdict;
  /** For a refusal: every clause that refuses it, if stated. */
  readonly clauses?: string;
  readonly deviations?: string;
  readonly warnings?: string;
}

interface PreparedHistory {
  readonly input: Readonly<Record<string, unknown>>;
  readonly interpretations: Readonly<Record<string, string>> | undefined;
  readonly acts: readonly PreparedAct[];
  readonly ends?: string;
  readonly types: ReadonlySet<string>;
}

/** The hand-written cases of a procedure and their twins: whether a mutant of it lets them come out as written. */
export class CaseOracle {
  readonly #histories: readonly PreparedHistory[];

  constructor(
    readonly procedure: Procedure,
    government: Government,
  ) {
    this.#histories = procedure.cases.flatMap((example) => {
      const written = prepare(procedure, government, { ...example, acts: statedActs(example) }, (index) => {
        const { verdict = 'accepted', clauses, deviations = [], warnings = [] } = example.acts[index]!.expect ?? {};
        return { verdict, ...(clauses ? { clauses: set(clauses) } : {}), deviations: set(deviations), warnings: set(warnings) };
      });
      const ends = example.ends === undefined ? {} : { ends: canonical(example.ends) };
      const twins = (example.twins ?? []).map((twin) => {
        const history = historyOfTwin(example, twin);
        return prepare(procedure, government, { ...history, acts: history.acts.slice(0, twin.at + 1) }, (index, type) => {
          if (index < twin.at) return { verdict: (example.acts[index]?.type === type ? example.acts[index].expect?.verdict : undefined) ?? 'accepted' };
          return { verdict: twin.verdict ?? 'refused', ...(twin.clauses ? { clauses: set(twin.clauses) } : {}) };
        });
      });
      return [{ ...written, ...ends }, ...twins];
    });
  }

  /** Whether the procedure itself passes: an oracle that it fails says nothing of mutants. */
  holds(): boolean {
    return !this.#histories.some((history) => this.#comesOutOtherwise(this.procedure, history));
  }

  /** Whether some history comes out otherwise than written. */
  kills(mutant: Procedure, { extent, acts }: Mutant['touches']): boolean {
    const types = acts.map(({ type }) => type);
    return this.#histories.some((history) => (extent !== 'acts' || types.some((type) => history.types.has(type))) && this.#comesOutOtherwise(mutant, history));
  }

  #comesOutOtherwise(procedure: Procedure, { input, interpretations, acts, ends }: PreparedHistory): boolean {
    const [first] = initialTransition(procedure.machine, { facts: input, readings: readingsOf(procedure.interpretations, interpretations) } as never);
    let current = first as AnyMachineSnapshot;
    if (current.status === 'error') throw current.error;
    for (const { tries, verdict, clauses, deviations, warnings } of acts) {
      const outcomes = tries.map((act) => (act ? judge(procedure, current, act) : { verdict: 'malformed' as const, clauses: [], deviations: [], warnings: [] }));
      const outcome = outcomes.find((each) => each.verdict === 'accepted') ?? outcomes[0]!;
      if (outcome.verdict !== verdict) return true;
      if (clauses !== undefined && set(outcome.clauses) !== clauses) return true;
      if (deviations !== undefined && led(outcome.deviations) !== deviations) return true;
      if (warnings !== undefined && led(outcome.warnings) !== warnings) return true;
      if ('next' in outcome) current = outcome.next;
    }
    return ends !== undefined && canonical(current.value) !== ends;
  }
}

/** A state value in one text, whatever the order of its members. */
export const canonical = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{${Object.entries(value).map(([key, inner]) => `${key}:${canonical(inner)}`).sort().join()}}`
    : String(value);

type Expected = Pick<PreparedAct, 'verdict' | 'clauses' | 'deviations' | 'warnings'>;

/** Everything of a history that no mutant changes: the facts, the capacities, the form of each act. */
function prepare(procedure: Procedure, government: Government, history: History, expected: (index: number, type: string) => Expected): PreparedHistory {
  const register = history.government === undefined ? government : government.with(history.government);
  const played = [...play(procedure, government, history)];
  const acts = history.acts.map((stated, index): PreparedAct => {
    const last = index === 0 ? undefined : played[index - 1]!.snapshot.acts.at(-1)?.at;
    const { by, at = last ?? nominalStart, ...payload } = stated;
    const tries = capacitiesOf(register, by, at).map((performer) => {
      const stamped = stamp(payload, { by: performer, at });
      // The form is wrong too where a field names somebody of the register whom it does not fit.
      if (played[index]!.verdict.verdict === 'malformed') return undefined;
      const form = 'issues' in stamped ? stamped : checkForm(procedure, stamped.act);
      return 'issues' in form || (last !== undefined && epoch(form.act.at) < epoch(last)) ? undefined : form.act;
    });
    return { type: stated.type, tries, ...expected(index, stated.type) };
  });
  const parsed = procedure.input.parse(history.input);
  return { input: parsed, interpretations: history.interpretations, acts, types: new Set(acts.map(({ type }) => type)) };
}
