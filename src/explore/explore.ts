import type { AnyMachineSnapshot } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { foreseen, judge } from '../model/decide.js';
import { transitionIds } from '../model/guard-tree.js';
import { epoch, isInstant, type Instant } from '../model/instant.js';
import type { Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import { sampleActs } from '../model/samples.js';
import { begin, machineSnapshot } from '../model/snapshot.js';
import type { Behaviour, Edge, ExploredState, Refusal } from './behaviour.js';

export interface ExploreOptions {
  /** Openings to explore; those of the procedure's samples unless given. */
  readonly inputs?: readonly Readonly<Record<string, unknown>>[];
  readonly performers?: readonly Performer[];
  readonly interpretations?: Readonly<Record<string, string>>;
  /** At most this many states; one million unless given. */
  readonly maxStates?: number;
  /** Asked now and then whether to go on; a host passes a clock or a signal through it. */
  readonly goOn?: (explored: number) => boolean | 'time';
  readonly signal?: AbortSignal;
}

/**
 * Explores a procedure breadth first from its sample openings, trying every sample act in every state. XState itself is
 * asked for every act. Time is explored too: an act happens at the moment of the one before it, or just before, at and
 * just after a limit that it is measured against.
 */
export function explore(procedure: Procedure, options: ExploreOptions = {}): Behaviour {
  const { inputs = procedure.samples.inputs as readonly Readonly<Record<string, unknown>>[], performers = procedure.samples.performers } = options;
  const { maxStates = 1_000_000, interpretations = {} } = options;
  const walk = new Walk(procedure);
  const openings = inputs.map((input, index) => {
    const first = machineSnapshot(procedure, begin(procedure, input, interpretations));
    return walk.add(first, index, -1, 0, procedure.samples.start);
  });
  let stopped: Behaviour['stopped'];
  for (let from = 0; from < walk.states.length && !stopped; from++) {
    if (walk.states.length > maxStates) stopped = 'states';
    else if (options.signal?.aborted) stopped = 'cancelled';
    else if (options.goOn && from % 64 === 0) {
      const answer = options.goOn(walk.states.length);
      if (answer !== true) stopped = answer === 'time' ? 'time' : 'cancelled';
    }
    if (!stopped) walk.expand(from, performers);
  }
  const { states, acts, edges, refusals, tried } = walk;
  return {
    procedure: procedure.id,
    interpretations,
    inputs,
    openings,
    states,
    acts,
    edges,
    refusals,
    tried,
    complete: stopped === undefined,
    ...(stopped ? { stopped } : {}),
  };
}

class Walk {
  readonly states: ExploredState[] = [];
  readonly acts: AnyAct[] = [];
  readonly edges: Edge[] = [];
  readonly refusals: Refusal[] = [];
  readonly tried = { accepted: 0, refused: 0, unforeseen: 0 };
  readonly #snapshots: (AnyMachineSnapshot | undefined)[] = [];
  readonly #index = new Map<string, number>();
  readonly #actIndex = new Map<string, number>();

  constructor(readonly procedure: Procedure) {}

  add(snapshot: AnyMachineSnapshot, input: number, via: number, depth: number, now: Instant): number {
    const key = keyOf(snapshot, input, now);
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    const index = this.states.length;
    this.#index.set(key, index);
    this.#snapshots.push(snapshot);
    this.states.push({ value: snapshot.value, input, via, depth, done: snapshot.status === 'done', now });
    return index;
  }

  expand(from: number, performers: readonly Performer[]): void {
    const snapshot = this.#snapshots[from]!;
    const { input, depth, now } = this.states[from]!;
    const known = foreseen(snapshot);
    const types = Object.keys(this.procedure.acts.payloads);
    this.tried.unforeseen += types.length - known.length;
    const refused = new Set<string>();
    for (const act of sampleActs(this.procedure, snapshot.context, now, performers, known)) {
      const judged = judge(this.procedure, snapshot, act);
      if (judged.verdict === 'accepted') {
        this.tried.accepted++;
        const to = this.add(judged.next, input, this.edges.length, depth + 1, act.at);
        const ids = transitionIds(this.procedure.machine);
        const taken = judged.taken.map((transition) => ids.get(transition)!);
        this.edges.push({ from, to, act: this.#intern(act), taken, clauses: judged.clauses, deviations: judged.deviations, warnings: judged.warnings });
      } else if (judged.verdict === 'refused') {
        this.tried.refused++;
        const signature = `${act.type} ${judged.reasons.map(({ rule, clauses }) => `${rule}:${clauses.join()}`).join(' ')}`;
        if (refused.has(signature)) continue;
        refused.add(signature);
        this.refusals.push({ from, act: this.#intern(act), reasons: judged.reasons });
      }
    }
    this.#snapshots[from] = undefined;
  }

  #intern(act: AnyAct): number {
    const key = JSON.stringify(act);
    let index = this.#actIndex.get(key);
    if (index === undefined) {
      index = this.acts.length;
      this.#actIndex.set(key, index);
      this.acts.push(act);
    }
    return index;
  }
}

/**
 * What tells configurations apart: the opening, the state, the context, and XState's own history and status. Moments count
 * by their distance from now, so that a case that merely runs later is the same case; where the opening itself names a
 * moment, now counts too.
 */
function keyOf(snapshot: AnyMachineSnapshot, input: number, now: Instant): string {
  const { facts, readings: _readings, ...progress } = snapshot.context as Record<string, unknown>;
  const base = epoch(now);
  const relative = (_name: string, value: unknown) => (typeof value === 'string' && isInstant(value) ? epoch(value) - base : value);
  const dated = instantsIn(facts) ? base : '';
  return JSON.stringify([input, dated, snapshot.value, progress, historyOf(snapshot)], relative);
}

function historyOf(snapshot: AnyMachineSnapshot): unknown {
  const recorded = Object.entries(snapshot.historyValue as Record<string, readonly { readonly id: string }[]>);
  return recorded.length ? recorded.map(([id, nodes]) => [id, nodes.map((node) => node.id)]) : undefined;
}

function instantsIn(value: unknown): boolean {
  if (typeof value === 'string') return isInstant(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(instantsIn);
}
