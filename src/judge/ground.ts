import type { AnyMachineSnapshot } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { foreseen, judge, type Finding, type Judged } from '../model/decide.js';
import { epoch, isInstant, type Instant } from '../model/instant.js';
import { readingsOf } from '../model/interpretation.js';
import type { Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import { sampleActs } from '../model/samples.js';
import { initialTransition } from 'xstate';
import type { Step } from '../verify/history.js';

/** A configuration that cases come to. */
export interface GroundState {
  readonly key: string;
  /** XState's own, of the machine that came here first. */
  readonly snapshot: AnyMachineSnapshot;
  readonly input: number;
  readonly now: Instant;
  readonly done: boolean;
}

/** An accepted act: where it leads, and the number of the act with its report. */
export interface GroundEdge {
  readonly type: string;
  readonly to: number;
  readonly step: number;
}

/** What an act comes to, as far as verdicts go: words apart, two outcomes are the same when these are. */
export type Outcome = string;

/**
 * The behaviour of a procedure, laid out so that its mutants can be compared with it: a mutant is asked only where it may
 * differ, and the rest is read off here. States and acts with their reports have numbers; those that only mutants come
 * to are numbered on from there.
 */
export class Ground {
  readonly states: GroundState[] = [];
  readonly edges: (readonly GroundEdge[])[] = [];
  readonly openings: readonly number[];
  /** Accepted acts with their reports. */
  readonly steps: Step[] = [];
  readonly inputs: readonly Readonly<Record<string, unknown>>[];
  readonly performers: readonly Performer[];
  readonly #index = new Map<string, number>();
  readonly #steps = new Map<string, number>();
  readonly #outcomes = new Map<number, Map<string, readonly Outcome[]>>();
  readonly #acts: Map<string, readonly AnyAct[]>[] = [];
  readonly #nodes: (ReadonlySet<string> | undefined)[] = [];

  constructor(readonly procedure: Procedure) {
    this.inputs = procedure.samples.inputs as readonly Readonly<Record<string, unknown>>[];
    this.performers = procedure.samples.performers;
    const add = (snapshot: AnyMachineSnapshot, input: number, now: Instant): number => {
      const key = keyOf(snapshot, input, now);
      const known = this.#index.get(key);
      if (known !== undefined) return known;
      this.#index.set(key, this.states.length);
      return this.states.push({ key, snapshot, input, now, done: snapshot.status === 'done' }) - 1;
    };
    this.openings = this.inputs.map((_, input) => add(this.open(procedure, input), input, procedure.samples.start));
    for (let from = 0; from < this.states.length; from++) {
      const { snapshot, input } = this.states[from]!;
      const edges: GroundEdge[] = [];
      for (const act of this.acts(this.states[from]!, foreseen(snapshot))) {
        // Most acts are refused; why is asked only where a mutant may refuse for other reasons.
        if (!procedure.machine.getTransitionData(snapshot as never, act).length) continue;
        const judged = judge(procedure, snapshot, act);
        if (judged.verdict === 'accepted') edges.push({ type: act.type, to: add(judged.next, input, act.at), step: this.stepOf(act, judged) });
      }
      this.edges.push(edges);
    }
  }

  /** XState's first snapshot of a case. */
  open(procedure: Procedure, input: number): AnyMachineSnapshot {
    const [first] = initialTransition(procedure.machine, { facts: this.inputs[input], readings: readingsOf(procedure.interpretations) } as never);
    return first as AnyMachineSnapshot;
  }

  /** The number of a configuration that the procedure itself comes to. */
  find(key: string): number | undefined {
    return this.#index.get(key);
  }

  /** Every sample act of some types in a state. */
  acts({ snapshot, now }: Pick<GroundState, 'snapshot' | 'now'>, types: readonly string[]): Iterable<AnyAct> {
    return snapshot.status === 'active' ? sampleActs(this.procedure, snapshot.context, now, this.performers, types as string[]) : [];
  }

  /** The same for a state of the procedure itself, kept. */
  actsIn(state: number, type: string): readonly AnyAct[] {
    const known = (this.#acts[state] ??= new Map());
    let acts = known.get(type);
    if (!acts) known.set(type, (acts = [...this.acts(this.states[state]!, [type])]));
    return acts;
  }

  /** The number of an accepted act with its report. */
  stepOf(act: AnyAct, { deviations, warnings }: Extract<Judged, { verdict: 'accepted' }>): number {
    const key = `${JSON.stringify(act)} ${cited(deviations)} ${cited(warnings)}`;
    let number = this.#steps.get(key);
    if (number === undefined) {
      this.#steps.set(key, (number = this.steps.length));
      this.steps.push({ act, verdict: { deviations: deviations.map(({ clause }) => clause), warnings: warnings.map(({ clause }) => clause) } });
    }
    return number;
  }

  /** What the sample acts of a type come to in a state of the procedure itself. */
  outcomes(state: number, type: string): readonly Outcome[] {
    let known = this.#outcomes.get(state);
    if (!known) this.#outcomes.set(state, (known = new Map()));
    let outcomes = known.get(type);
    if (!outcomes) {
      const { snapshot } = this.states[state]!;
      outcomes = this.actsIn(state, type).map((act) => {
        const judged = judge(this.procedure, snapshot, act);
        return judged.verdict === 'accepted' ? this.accepted(this.numberOf(judged.next, state, act.at), this.stepOf(act, judged)) : rejected(judged);
      });
      known.set(type, outcomes);
    }
    return outcomes;
  }

  accepted = (to: number, step: number): Outcome => `${to} ${step}`;

  /** The number of what follows on a state of the procedure itself. */
  numberOf(next: AnyMachineSnapshot, from: number, now: Instant): number {
    return this.#index.get(keyOf(next, this.states[from]!.input, now))!;
  }

  /** Ids of the states of the chart in which a configuration is. */
  nodesOf(state: number): ReadonlySet<string> {
    return (this.#nodes[state] ??= new Set((this.states[state]!.snapshot as unknown as { _nodes: readonly { id: string }[] })._nodes.map(({ id }) => id)));
  }
}

/** Findings by their rules and clauses. */
export const cited = (findings: readonly Finding[]): string => [...new Set(findings.map(({ rule, clauses }) => `${rule}:${clauses.join()}`))].sort().join(' ');

/** Clauses as a set, in one text. */
export const set = (clauses: readonly string[]): string => [...new Set(clauses)].sort().join(' ');
/** The leading clauses of findings. */
export const led = (findings: readonly Finding[]): string => set(findings.map(({ clause }) => clause));

/** A refusal by its rules and clauses, whatever its words. */
export function rejected(judged: Judged): Outcome {
  return judged.verdict === 'refused' ? `refused ${cited(judged.reasons)}` : 'unforeseen';
}

/** What tells configurations apart, as when exploring: moments count by their distance from now, unless the opening names a moment. */
export function keyOf(snapshot: AnyMachineSnapshot, input: number, now: Instant): string {
  const { facts, readings: _readings, ...progress } = snapshot.context as Record<string, unknown>;
  const base = epoch(now);
  const relative = (_name: string, value: unknown) => (typeof value === 'string' && isInstant(value) ? epoch(value) - base : value);
  const history = Object.entries(snapshot.historyValue as Record<string, readonly { readonly id: string }[]>).map(([id, nodes]) => [id, nodes.map((node) => node.id)]);
  return JSON.stringify([input, holdsInstant(facts) ? base : '', snapshot.value, progress, history], relative);
}

function holdsInstant(value: unknown): boolean {
  if (typeof value === 'string') return isInstant(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInstant);
}

const grounds = new WeakMap<Procedure, Ground>();

/** The ground of a procedure, laid once. */
export function groundOf(procedure: Procedure): Ground {
  let ground = grounds.get(procedure);
  if (!ground) grounds.set(procedure, (ground = new Ground(procedure)));
  return ground;
}
