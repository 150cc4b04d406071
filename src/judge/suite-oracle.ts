import { initialTransition, type AnyMachineSnapshot } from 'xstate';
import type { Suite, SuiteStep } from '../cover/suite.js';
import type { AnyAct } from '../model/act.js';
import { judge, type Judged } from '../model/decide.js';
import { readingsOf } from '../model/interpretation.js';
import type { Procedure } from '../model/procedure.js';
import { canonical } from './cases.js';
import { led, set } from './ground.js';
import type { Touch } from './mutant.js';

/** How a system departs from a suite: by a verdict or a state, or only by the clauses that it names. */
export type Difference = 'verdict' | 'clauses';

/** An act of the suite, with all that the suite does after the same acts. */
interface Node {
  readonly act: AnyAct;
  readonly verdict: SuiteStep['verdict'];
  readonly state: string;
  readonly clauses: string;
  readonly next: Map<string, Node>;
  /** Types of this act and those that follow. */
  readonly types: Set<string>;
}

interface Opening {
  readonly input: Readonly<Record<string, unknown>>;
  readonly opens: string;
  readonly next: Map<string, Node>;
}

/** A suite laid out as a tree, so that what histories have in common is gone through once. */
export class SuiteOracle {
  readonly #openings: readonly Opening[];

  constructor(
    readonly procedure: Procedure,
    readonly suite: Suite,
  ) {
    const openings = new Map<string, Opening>();
    for (const { input, opens, steps } of suite.cases) {
      const key = JSON.stringify(input);
      const opening = openings.get(key) ?? { input: procedure.input.parse(input) as Opening['input'], opens: canonical(opens), next: new Map<string, Node>() };
      openings.set(key, opening);
      const rest = steps.map(({ act }) => act.type);
      let { next } = opening;
      steps.forEach((step, index) => {
        const { act, verdict, state, clauses, deviations, warnings } = step;
        const name = JSON.stringify(act);
        const node = next.get(name) ?? { act, verdict, state: canonical(state), clauses: [clauses, deviations, warnings].map(set).join(' | '), next: new Map<string, Node>(), types: new Set<string>() };
        for (const type of rest.slice(index)) node.types.add(type);
        next.set(name, node);
        next = node.next;
      });
    }
    this.#openings = [...openings.values()];
  }

  /** Whether the procedure itself passes: a suite that it fails says nothing of mutants. */
  holds(): boolean {
    return this.difference(this.procedure, { extent: 'everything', acts: [] }) === undefined;
  }

  /** How a mutant departs from the suite, if it does. */
  difference(mutant: Procedure, { extent, acts }: Touch): Difference | undefined {
    const touched = new Set(acts.map(({ type }) => type));
    const matters = ({ types }: Node) => [...touched].some((type) => types.has(type));
    let worst: Difference | undefined;
    /** Whether a verdict or state differs: then nothing else has to be known. Once a touched act was done, anything may. */
    const visit = (current: AnyMachineSnapshot, nodes: Iterable<Node>, any: boolean): boolean => {
      for (const node of nodes) {
        if (!any && !matters(node)) continue;
        const judged = judge(mutant, current, node.act);
        const next = judged.verdict === 'accepted' ? judged.next : current;
        if (judged.verdict !== node.verdict || canonical(next.value) !== node.state) return true;
        if (citedBy(judged) !== node.clauses) worst = 'clauses';
        if (visit(next, node.next.values(), any || touched.has(node.act.type))) return true;
      }
      return false;
    };
    for (const { input, opens, next } of this.#openings) {
      const [first] = initialTransition(mutant.machine, { facts: input, readings: readingsOf(mutant.interpretations, this.suite.interpretations) } as never);
      const snapshot = first as AnyMachineSnapshot;
      if (snapshot.status === 'error') throw snapshot.error;
      if (canonical(snapshot.value) !== opens || visit(snapshot, next.values(), extent !== 'acts')) return 'verdict';
    }
    return worst;
  }
}

/** What a suite says of clauses: those that refuse, the leading ones of deviations, and those of warnings. */
function citedBy(judged: Judged): string {
  const refusing = judged.verdict === 'refused' ? judged.reasons.flatMap(({ clauses }) => clauses) : [];
  return [set(refusing), led(judged.deviations), led(judged.warnings)].join(' | ');
}
