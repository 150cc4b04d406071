import type { AnyAct } from '../model/act.js';
import type { Refused } from '../model/decide.js';
import type { Procedure } from '../model/procedure.js';
import type { Text } from '../model/text.js';
import type { Behaviour } from '../explore/behaviour.js';

/** What an act of a suite should come to. */
export interface SuiteStep {
  readonly act: AnyAct;
  readonly verdict: 'accepted' | 'refused' | 'unforeseen';
  /** For a refused act: every clause that refuses it. */
  readonly clauses: readonly string[];
  readonly deviations: readonly string[];
  readonly warnings: readonly string[];
  /** The state afterwards. */
  readonly state: unknown;
  /** What the act is there for, where the criterion names it. */
  readonly shows?: readonly string[];
}

/** One history of a suite. */
export interface SuiteCase {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The state that the case opens in. */
  readonly opens: unknown;
  readonly steps: readonly SuiteStep[];
}

/** Something that a criterion asks for and that no sample case shows, and why. */
export interface Gap {
  readonly what: string;
  readonly says: Text;
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
  /** What the criterion asks for and no explored case shows. */
  readonly gaps: readonly Gap[];
  readonly cases: readonly SuiteCase[];
}

/** Cases that meet a criterion, and how few acts could do. */
export interface Covering {
  readonly cases: readonly SuiteCase[];
  readonly lowerBound: number;
  readonly gaps?: readonly Gap[];
}

/** A criterion: what a suite has to see of a behaviour, and the suite that sees it. */
export interface Criterion {
  readonly name: string;
  readonly says: Text;
  readonly cover: (behaviour: Behaviour, procedure: Procedure) => Covering;
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

/** A refused act as a step, from its verdict. */
export const judgedStep = (behaviour: Behaviour, state: number, act: AnyAct, { reasons }: Pick<Refused, 'reasons'>): SuiteStep => ({
  act,
  verdict: 'refused',
  clauses: unique(reasons.flatMap(({ clauses }) => clauses)),
  deviations: [],
  warnings: [],
  state: behaviour.states[state]!.value,
});

/** An act that the state knows nothing of, as a step. */
export const unforeseenStep = (behaviour: Behaviour, state: number, act: AnyAct): SuiteStep => ({
  act,
  verdict: 'unforeseen',
  clauses: [],
  deviations: [],
  warnings: [],
  state: behaviour.states[state]!.value,
});

/** The innermost states of a state value, outermost name first: `a.b`; one for each parallel region. */
export function leafStates(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
    const leaves = leafStates(inner).filter((leaf) => leaf !== '');
    return leaves.length ? leaves.map((leaf) => `${key}.${leaf}`) : [key];
  });
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
