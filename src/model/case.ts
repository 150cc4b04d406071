import type { Text } from './text.js';

/**
 * Who acts, as a history states it: an officer's id, or an officer in one capacity. Without `as`, the officer acts in the
 * first of their capacities that carries the act, their own post before any standing-in.
 */
export type StatedPerformer = string | { readonly officer: string; readonly as?: string };

/** An act as a history states it. Without `at` it happens when the act before it did. */
export interface StatedAct {
  readonly type: string;
  readonly by: StatedPerformer;
  readonly at?: string;
  readonly [fact: string]: unknown;
}

/** A history: how a case opened and what was done. */
export interface History {
  readonly input: Readonly<Record<string, unknown>>;
  readonly acts: readonly StatedAct[];
  /** Readings of open points other than the defaults. */
  readonly interpretations?: Readonly<Record<string, string>>;
  /** What is different in the register of officers: absences, grants, … */
  readonly government?: unknown;
}

export type ExpectedVerdict = 'accepted' | 'refused' | 'unforeseen' | 'malformed';

/** What an act of a hand-written case should come to. Without one, it is accepted, without a deviation or warning. */
export interface Expectation {
  readonly verdict?: ExpectedVerdict;
  /** For a refusal: every clause that refuses it. */
  readonly clauses?: readonly string[];
  /** The clauses from which the accepted act deviates. */
  readonly deviations?: readonly string[];
  readonly warnings?: readonly string[];
}

/** A hand-written case, and its twin that differs in one fact and is refused at its last act. */
export interface ProcedureCase extends History {
  readonly id: string;
  readonly title: Text;
  readonly acts: readonly (StatedAct & { readonly expect?: Expectation })[];
  /** The state that the case ends in, as XState writes state values. */
  readonly ends?: unknown;
  readonly twin?: {
    readonly title: Text;
    /** The one difference: a fact of the case, a fact of one act, an act left out, or another register. */
    readonly differs:
      | { readonly input: Readonly<Record<string, unknown>> }
      | { readonly act: number; readonly facts: Readonly<Record<string, unknown>> }
      | { readonly without: number }
      | { readonly government: unknown }
      | { readonly interpretations: Readonly<Record<string, string>> };
    /** What the last act of the twin comes to. */
    readonly expect: Expectation & { readonly verdict: ExpectedVerdict };
  };
}

/** The history of a case's twin. */
export function twinOf(example: ProcedureCase): History | undefined {
  const { twin } = example;
  if (!twin) return undefined;
  const acts = example.acts.map(({ expect: _expect, ...stated }) => stated as StatedAct);
  const history: History = { ...example, acts };
  const { differs } = twin;
  if ('input' in differs) return { ...history, input: { ...example.input, ...differs.input } };
  if ('government' in differs) return { ...history, government: differs.government };
  if ('interpretations' in differs) return { ...history, interpretations: differs.interpretations };
  if ('without' in differs) return { ...history, acts: acts.filter((_, index) => index !== differs.without) };
  return { ...history, acts: acts.map((stated, index) => (index === differs.act ? { ...stated, ...differs.facts } : stated)) };
}
