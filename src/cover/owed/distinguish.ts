import type { AnyMachineSnapshot } from 'xstate';
import type { AnyAct } from '../../model/act.js';
import { judge, type Finding } from '../../model/decide.js';
import { sampleActs } from '../../model/samples.js';
import { decisionOf, valuesOf } from '../conditions.js';
import type { Stretch } from '../goals.js';
import { judgedStep } from '../suite.js';
import type { Owed } from './owed.js';

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
  readonly #refused: number[][];

  constructor(readonly owed: Owed) {
    const { behaviour } = owed;
    this.#refused = behaviour.states.map(() => []);
    behaviour.refusals.forEach(({ from }, refusal) => this.#refused[from]!.push(refusal));
  }

  /** Whether the state itself tells that an act was taken otherwise. */
  differs(edge: number, otherwise: AnyMachineSnapshot): boolean {
    const after = this.owed.configurations.snapshot(this.owed.behaviour.edges[edge]!.to);
    return after.status !== otherwise.status || !same(after.value, otherwise.value);
  }

  /** An act, tried right after an edge, that is refused, and would not be if the edge had come to `otherwise`. */
  refused(edge: number, otherwise: AnyMachineSnapshot): Stretch | undefined {
    const { behaviour, procedure, configurations } = this.owed;
    const { to } = behaviour.edges[edge]!;
    const after = configurations.snapshot(to);
    for (const act of sampleActs(procedure, after.context, behaviour.states[to]!.now, procedure.samples.performers, [...configurations.foreseenIn(to)])) {
      if (this.#fires(to, otherwise, act) && !this.#fires(to, after, act)) return this.#refusedAfter([edge], act);
    }
    return undefined;
  }

  /** The fewest further acts that come to something else if an edge had come to `otherwise`. */
  later(edge: number, otherwise: AnyMachineSnapshot): Stretch | undefined {
    const { behaviour, procedure, configurations, leaving } = this.owed;
    interface Pair {
      readonly edges: readonly [number, ...number[]];
      readonly other: AnyMachineSnapshot;
    }
    const queue: Pair[] = [];
    const seen = new Set<string>();
    const add = (pair: Pair): void => {
      const { to } = behaviour.edges[pair.edges.at(-1)!]!;
      if (same(configurations.snapshot(to).context, pair.other.context)) return;
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
      for (const next of leaving[to]!) {
        const judged = judge(procedure, other, behaviour.acts[behaviour.edges[next]!.act]!);
        if (judged.verdict !== 'accepted' || this.differs(next, judged.next) || reports(judged) !== reports(behaviour.edges[next]!)) return { edges: [...edges, next] };
        add({ edges: [...edges, next], other: judged.next });
      }
    }
    return undefined;
  }

  #refusedAfter(edges: Stretch['edges'], act: AnyAct): Stretch | undefined {
    const { behaviour, procedure, configurations } = this.owed;
    const { to } = behaviour.edges[edges.at(-1)!]!;
    const judged = judge(procedure, configurations.snapshot(to), act);
    return judged.verdict === 'refused' ? { edges, step: () => judgedStep(behaviour, to, act, judged) } : undefined;
  }

  /** Whether some transition that waits in a state would take an act, if the case were `snapshot`. */
  #fires(state: number, snapshot: AnyMachineSnapshot, act: AnyAct): boolean {
    const { procedure, configurations } = this.owed;
    return configurations.waitingIn(state, act.type).some((each) => decisionOf(procedure, each).decide(valuesOf(decisionOf(procedure, each), snapshot, act)));
  }
}
