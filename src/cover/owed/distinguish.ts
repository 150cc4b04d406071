import type { AnyMachineSnapshot } from 'xstate';
import type { Behaviour } from '../../explore/behaviour.js';
import type { AnyAct } from '../../model/act.js';
import { judge, type Finding } from '../../model/decide.js';
import type { Procedure } from '../../model/procedure.js';
import { sampleActs } from '../../model/samples.js';
import { decisionOf, valuesOf } from '../conditions.js';
import type { Configurations } from '../configurations.js';
import type { Stretch } from '../goals.js';
import { judgedStep } from '../suite.js';

/** So many pairs of a case and one that has recorded otherwise are looked at. */
const enoughPairs = 400;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is reported of an accepted act, as a suite says it. */
const reports = ({ deviations, warnings }: { readonly deviations: readonly Finding[]; readonly warnings: readonly Finding[] }): string =>
  [deviations, warnings].map((findings) => findings.map(({ clause }) => clause).join()).join(' | ');

/**
 * Acts that tell a case from one that took the same act otherwise: by another state, or by what later acts come to or what is reported of them (a
 * distinguishing sequence, Lee and Yannakakis 1996). What a fault does inside a case is worth nothing to a suite until it
 * is seen from outside.
 */
export class Distinguisher {
  readonly #leaving: number[][];
  readonly #refused: number[][];

  constructor(
    readonly behaviour: Behaviour,
    readonly procedure: Procedure,
    readonly configurations: Configurations,
  ) {
    this.#leaving = behaviour.states.map(() => []);
    this.#refused = behaviour.states.map(() => []);
    behaviour.edges.forEach(({ from }, edge) => this.#leaving[from]!.push(edge));
    behaviour.refusals.forEach(({ from }, refusal) => this.#refused[from]!.push(refusal));
  }

  /** Whether the state itself tells that an act was taken otherwise. */
  differs(edge: number, otherwise: AnyMachineSnapshot): boolean {
    const after = this.configurations.snapshot(this.behaviour.edges[edge]!.to);
    return after.status !== otherwise.status || !same(after.value, otherwise.value);
  }

  /** An act, tried right after an edge, that is refused, and would not be if the edge had come to `otherwise`. */
  refused(edge: number, otherwise: AnyMachineSnapshot): Stretch | undefined {
    const { to } = this.behaviour.edges[edge]!;
    const after = this.configurations.snapshot(to);
    for (const act of sampleActs(this.procedure, after.context, this.behaviour.states[to]!.now, this.procedure.samples.performers, [...this.configurations.foreseenIn(to)])) {
      if (this.#fires(to, otherwise, act) && !this.#fires(to, after, act)) return this.#refusedAfter([edge], act);
    }
    return undefined;
  }

  /** The fewest further acts that come to something else if an edge had come to `otherwise`. */
  later(edge: number, otherwise: AnyMachineSnapshot): Stretch | undefined {
    const { behaviour, procedure } = this;
    interface Pair {
      readonly edges: readonly [number, ...number[]];
      readonly other: AnyMachineSnapshot;
    }
    const queue: Pair[] = [];
    const seen = new Set<string>();
    const add = (pair: Pair): void => {
      const { to } = behaviour.edges[pair.edges.at(-1)!]!;
      if (same(this.configurations.snapshot(to).context, pair.other.context)) return;
      const key = `${to} ${JSON.stringify(pair.other.context)}`;
      if (seen.has(key) || seen.size >= enoughPairs) return;
      seen.add(key);
      queue.push(pair);
    };
    add({ edges: [edge], other: otherwise });
    for (const { edges, other } of queue) {
      const { to } = behaviour.edges[edges.at(-1)!]!;
      for (const refusal of this.#refused[to]!) {
        const act = behaviour.acts[behaviour.refusals[refusal]!.act]!;
        if (this.#fires(to, other, act)) return this.#refusedAfter(edges, act);
      }
      for (const next of this.#leaving[to]!) {
        const judged = judge(procedure, other, behaviour.acts[behaviour.edges[next]!.act]!);
        if (judged.verdict !== 'accepted' || this.differs(next, judged.next) || reports(judged) !== reports(behaviour.edges[next]!)) return { edges: [...edges, next] };
        add({ edges: [...edges, next], other: judged.next });
      }
    }
    return undefined;
  }

  #refusedAfter(edges: Stretch['edges'], act: AnyAct): Stretch | undefined {
    const { to } = this.behaviour.edges[edges.at(-1)!]!;
    const judged = judge(this.procedure, this.configurations.snapshot(to), act);
    return judged.verdict === 'refused' ? { edges, step: () => judgedStep(this.behaviour, to, act, judged) } : undefined;
  }

  /** Whether some transition that waits in a state would take an act, if the case were `snapshot`. */
  #fires(state: number, snapshot: AnyMachineSnapshot, act: AnyAct): boolean {
    return this.configurations.waitingIn(state, act.type).some((each) => decisionOf(this.procedure, each).decide(valuesOf(decisionOf(this.procedure, each), snapshot, act)));
  }
}
