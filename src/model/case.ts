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

/** One fact in which a twin differs from its case. */
export type Difference =
  /** Facts of the opening. */
  | { readonly input: Readonly<Record<string, unknown>> }
  /** Facts, performer or moment of one act. */
  | { readonly act: number; readonly facts: Readonly<Record<string, unknown>> }
  /** One act is left out. */
  | { readonly without: number }
  /** One act is done before another. */
  | { readonly move: number; readonly before: number }
  /** One act is put in before another. */
  | { readonly insert: StatedAct; readonly before: number }
  /** Another register of officers. */
  | { readonly government: unknown }
  /** Another reading of an open point. */
  | { readonly interpretations: Readonly<Record<string, string>> };

/** The same history but for one fact, and which of its acts is then not accepted, and by which clauses. */
export interface Twin {
  readonly title: Text;
  readonly differs: Difference;
  /** Index, in the twin's own history, of the act that is not accepted; those before it are. */
  readonly at: number;
  /** `refused` unless stated. */
  readonly verdict?: Exclude<ExpectedVerdict, 'accepted'>;
  /** Every clause that refuses it. */
  readonly clauses?: readonly string[];
}

/** A hand-written case, and twins that differ from it in one fact and are refused. */
export interface ProcedureCase extends History {
  readonly id: string;
  readonly title: Text;
  readonly acts: readonly (StatedAct & { readonly expect?: Expectation })[];
  /** The state that the case ends in, as XState writes state values. */
  readonly ends?: unknown;
  readonly twins?: readonly Twin[];
}

/** The acts of a case without what is expected of them. */
export const statedActs = (example: ProcedureCase): StatedAct[] => example.acts.map(({ expect: _expect, ...stated }) => stated as StatedAct);

/** The history of a twin. */
export function historyOfTwin(example: ProcedureCase, { differs }: Twin): History {
  const acts = statedActs(example);
  const history: History = { ...example, acts };
  if ('input' in differs) return { ...history, input: { ...example.input, ...differs.input } };
  if ('government' in differs) return { ...history, government: differs.government };
  if ('interpretations' in differs) return { ...history, interpretations: differs.interpretations };
  if ('without' in differs) return { ...history, acts: acts.toSpliced(differs.without, 1) };
  if ('insert' in differs) return { ...history, acts: acts.toSpliced(differs.before, 0, differs.insert) };
  if ('move' in differs) {
    const moved = acts[differs.move]!;
    const others = acts.toSpliced(differs.move, 1);
    return { ...history, acts: others.toSpliced(differs.before, 0, moved) };
  }
  return { ...history, acts: acts.map((stated, index) => (index === differs.act ? { ...stated, ...differs.facts } : stated)) };
}
