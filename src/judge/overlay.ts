import type { AnyMachineSnapshot } from 'xstate';
import { foreseen, judge } from '../model/decide.js';
import type { Instant } from '../model/instant.js';
import type { Procedure } from '../model/procedure.js';
import type { Step } from '../verify/history.js';
import type { Walks } from '../verify/verify.js';
import { keyOf, rejected, type Ground, type GroundEdge, type GroundState } from './ground.js';
import type { Touch } from './mutant.js';

/** An act that the mutant accepts and that leads where, or is reported as, the procedure has it not. */
export interface Departure {
  readonly from: number;
  readonly edge: GroundEdge;
}

/** Stands for a state beyond the limit. */
const unseen = -1;

/**
 * The behaviour of a mutant, told by where it departs from the ground. The walk is breadth first through what the mutant can
 * come to. In a state of the ground only the acts that the mutation touches are asked, of both; all others come to what
 * they come to there. So, by induction over the length of histories, a mutant that never departs has the same behaviour:
 * the same states, accepted acts with their reports, and refusals with their rules and clauses.
 */
export class Overlay implements Walks {
  readonly inputs: Walks['inputs'];
  readonly openings: readonly number[];
  readonly states: GroundState[];
  complete = true;
  readonly #rows: (readonly GroundEdge[] | undefined)[] = [];
  readonly #snapshots: (AnyMachineSnapshot | undefined)[] = [];
  readonly #index = new Map<string, number>();
  readonly #via: ({ readonly from: number; readonly step: number } | undefined)[] = [];
  readonly #reached: number[] = [];
  readonly #known = new Set<number>();
  readonly #types = new Map<string, readonly string[]>();

  constructor(
    readonly ground: Ground,
    readonly mutant: Procedure,
    readonly touches: Touch,
    readonly maxNew: number,
    /** Some verdict is another one than the procedure's: known beforehand, or found on the walk. */
    public departs = false,
  ) {
    this.inputs = ground.inputs;
    this.states = [...ground.states];
    this.openings = ground.openings.map((opening, input) => {
      if (touches.extent === 'acts') return this.#reach(opening);
      const number = this.#arrive(ground.open(mutant, input), input, ground.procedure.samples.start, undefined);
      if (number !== opening) this.departs = true;
      return number;
    });
    for (const { state, type } of touches.acts) this.#types.set(state, [...(this.#types.get(state) ?? []), type]);
  }

  get steps(): readonly Step[] {
    return this.ground.steps;
  }

  from = (state: number): readonly GroundEdge[] => this.#rows[state] ?? (state < this.ground.edges.length ? this.ground.edges[state]! : []);

  /** Walks on and tells each departure when it comes to it; what follows from departures too. */
  *walk(): Generator<Departure> {
    for (let position = 0; position < this.#reached.length; position++) {
      const state = this.#reached[position]!;
      if (state >= this.ground.edges.length) yield* this.#walkNew(state);
      else if (this.touches.extent === 'everything') yield* this.#walkTouched(state, Object.keys(this.mutant.acts.payloads));
      else {
        const types = this.touchedIn(state);
        if (types.length || this.touches.extent === 'steps') yield* this.#walkTouched(state, types);
      }
      for (const { to, step } of this.from(state)) this.#reach(to, { from: state, step });
    }
  }

  /** The acts of the history by which the walk came to a state. */
  historyTo(state: number): Step[] {
    const steps: Step[] = [];
    for (let via = this.#via[state]; via; via = this.#via[via.from]) steps.push(this.steps[via.step]!);
    return steps.reverse();
  }

  /** The types of act that the mutation touches in a state of the ground. */
  touchedIn(state: number): string[] {
    if (!this.#types.size) return [];
    const nodes = this.ground.nodesOf(state);
    const types = new Set<string>();
    for (const [node, touched] of this.#types) if (nodes.has(node)) for (const type of touched) types.add(type);
    return [...types];
  }

  *#walkTouched(state: number, types: readonly string[]): Generator<Departure> {
    const ground = this.ground;
    const { input } = this.states[state]!;
    const snapshot = this.snapshotOf(state);
    const touched = new Set(types);
    const row: GroundEdge[] = [];
    const departures: Departure[] = [];
    const known = new Set(ground.edges[state]!.map(({ to, step }) => ground.accepted(to, step)));
    for (const type of types) {
      const acts = this.touches.extent === 'everything' ? [...ground.acts({ snapshot, now: this.states[state]!.now }, [type])] : ground.actsIn(state, type);
      if (!this.departs && acts.length !== ground.actsIn(state, type).length) this.departs = true;
      acts.forEach((act, number) => {
        if (!this.mutant.machine.getTransitionData(snapshot as never, act).length) {
          // Once it is known that verdicts differ, why an act is refused does not matter any more.
          if (!this.departs && rejected(judge(this.mutant, snapshot, act)) !== ground.outcomes(state, type)[number]) this.departs = true;
          return;
        }
        const judged = judge(this.mutant, snapshot, act);
        if (judged.verdict !== 'accepted') return;
        const step = ground.stepOf(act, judged);
        const edge = { type, step, to: this.#arrive(judged.next, input, act.at, { from: state, step }) };
        if (edge.to === unseen) return;
        row.push(edge);
        if (!known.has(ground.accepted(edge.to, step))) departures.push({ from: state, edge });
      });
    }
    if (!this.departs && row.length !== ground.edges[state]!.filter(({ type }) => touched.has(type)).length) this.departs = true;
    for (const edge of ground.edges[state]!) {
      if (touched.has(edge.type)) continue;
      if (this.touches.extent === 'acts') {
        row.push(edge);
        continue;
      }
      const { act } = ground.steps[edge.step]!;
      const judged = judge(this.mutant, snapshot, act);
      if (judged.verdict !== 'accepted') {
        this.departs = true;
        continue;
      }
      const step = ground.stepOf(act, judged);
      const now = { type: edge.type, step, to: this.#arrive(judged.next, input, act.at, { from: state, step }) };
      if (now.to === unseen) continue;
      row.push(now);
      if (now.to !== edge.to || step !== edge.step) departures.push({ from: state, edge: now });
    }
    this.#rows[state] = row;
    if (departures.length) this.departs = true;
    yield* departures;
  }

  *#walkNew(state: number): Generator<Departure> {
    const { input, now } = this.states[state]!;
    const snapshot = this.snapshotOf(state);
    const row: GroundEdge[] = [];
    for (const act of this.ground.acts({ snapshot, now }, foreseen(snapshot))) {
      if (!this.mutant.machine.getTransitionData(snapshot as never, act).length) continue;
      const judged = judge(this.mutant, snapshot, act);
      if (judged.verdict !== 'accepted') continue;
      const step = this.ground.stepOf(act, judged);
      const to = this.#arrive(judged.next, input, act.at, { from: state, step });
      if (to !== unseen) row.push({ type: act.type, step, to });
    }
    this.#rows[state] = row;
    for (const edge of row) yield { from: state, edge };
  }

  /** XState's own snapshot of a state, of the mutant's machine. */
  snapshotOf(state: number): AnyMachineSnapshot {
    return (this.#snapshots[state] ??= transplanted(this.mutant, this.states[state]!.snapshot));
  }

  /** The number of what follows on a state, walked or not; `undefined` beyond the limit. */
  follow(next: AnyMachineSnapshot, from: number, now: Instant): number | undefined {
    const number = this.#arrive(next, this.states[from]!.input, now, undefined);
    return number === unseen ? undefined : number;
  }

  #arrive(snapshot: AnyMachineSnapshot, input: number, now: Instant, via: { readonly from: number; readonly step: number } | undefined): number {
    if (snapshot.status === 'error') throw snapshot.error;
    const key = keyOf(snapshot, input, now);
    let number = this.ground.find(key) ?? this.#index.get(key);
    if (number === undefined) {
      if (this.states.length - this.ground.states.length >= this.maxNew) {
        this.complete = false;
        this.departs = true;
        return unseen;
      }
      number = this.states.push({ key, snapshot, input, now, done: snapshot.status === 'done' }) - 1;
      this.#index.set(key, number);
    }
    this.#snapshots[number] ??= snapshot;
    return this.#reach(number, via);
  }

  #reach(number: number, via?: { readonly from: number; readonly step: number }): number {
    if (!this.#known.has(number)) {
      this.#known.add(number);
      this.#reached.push(number);
      this.#via[number] = via;
    }
    return number;
  }
}

/** A snapshot as another machine with the same states has it. */
function transplanted({ machine }: Procedure, { value, context, historyValue }: AnyMachineSnapshot): AnyMachineSnapshot {
  const history = Object.fromEntries(
    Object.entries(historyValue as Record<string, readonly { readonly id: string }[]>).map(([id, nodes]) => [id, nodes.map((node) => machine.getStateNodeById(node.id))]),
  );
  return machine.resolveState({ value, context, historyValue: history } as never) as AnyMachineSnapshot;
}
