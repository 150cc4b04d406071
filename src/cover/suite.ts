import type { AnyAct } from '../model/act.js';
import type { Behaviour } from '../explore/behaviour.js';

/** What an act of a suite should come to. */
export interface SuiteStep {
  readonly act: AnyAct;
  readonly verdict: 'accepted' | 'refused';
  /** For a refused act: every clause that refuses it. */
  readonly clauses: readonly string[];
  readonly deviations: readonly string[];
  readonly warnings: readonly string[];
  /** The state afterwards. */
  readonly state: unknown;
}

/** One history of a suite. */
export interface SuiteCase {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly steps: readonly SuiteStep[];
}

/** Histories that together meet a criterion. */
export interface Suite {
  readonly procedure: string;
  readonly criterion: string;
  readonly interpretations: Readonly<Record<string, string>>;
  readonly histories: number;
  /** Acts in total, refused ones included. */
  readonly acts: number;
  /** No suite that meets the criterion has fewer acts. */
  readonly lowerBound: number;
  readonly optimal: boolean;
  readonly cases: readonly SuiteCase[];
}

/** A criterion: what a suite has to see of a behaviour, and the suite that sees it. */
export interface Criterion {
  readonly name: string;
  readonly says: { readonly zh: string; readonly en: string };
  readonly cover: (behaviour: Behaviour) => { readonly cases: readonly SuiteCase[]; readonly lowerBound: number };
}

const unique = (clauses: readonly string[]): string[] => [...new Set(clauses)];

/** An accepted act as a step. */
export function acceptedStep(behaviour: Behaviour, edge: number): SuiteStep {
  const { act, to, deviations, warnings } = behaviour.edges[edge]!;
  return {
    act: behaviour.acts[act]!,
    verdict: 'accepted',
    clauses: [],
    deviations: unique(deviations.map(({ clause }) => clause)),
    warnings: unique(warnings.map(({ clause }) => clause)),
    state: behaviour.states[to]!.value,
  };
}

/** A refused act as a step. */
export function refusedStep(behaviour: Behaviour, refusal: number): SuiteStep {
  const { act, from, reasons } = behaviour.refusals[refusal]!;
  return {
    act: behaviour.acts[act]!,
    verdict: 'refused',
    clauses: unique(reasons.flatMap(({ clauses }) => clauses)),
    deviations: [],
    warnings: [],
    state: behaviour.states[from]!.value,
  };
}

/** A state value on one line: `a.b` and, for parallel regions, `a(b, c)`. */
export function stateName(value: unknown): string {
  if (typeof value === 'string') return value;
  const parts = Object.entries(value as Record<string, unknown>).map(([key, inner]) => {
    const name = stateName(inner);
    return name === '' ? key : `${key}.${name}`;
  });
  return parts.length === 1 ? parts[0]! : `(${parts.join(', ')})`;
}
