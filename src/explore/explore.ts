import { initialTransition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { judge, type Judged } from '../model/decide.js';
import { candidates } from '../model/guard-tree.js';
import { isInstant } from '../model/instant.js';
import type { Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import { samplePayloads } from '../model/samples.js';
import { begin, machineSnapshot } from '../model/snapshot.js';
import { take } from '../model/take.js';
import type { Behaviour, Edge, ExploredState, Refusal, Stopped } from './behaviour.js';
import { Engine, type Subject } from './engine.js';
import { between, limitMet, usualMaxStates, usualMaxValues, type Limits } from './limits.js';
import { Trial } from './trial.js';
import { Walk } from './walk.js';

export interface ExploreOptions extends Limits {
  /** Openings to explore; those of the procedure's samples unless given. */
  readonly inputs?: readonly Readonly<Record<string, unknown>>[];
  readonly performers?: readonly Performer[];
  readonly interpretations?: Readonly<Record<string, string>>;
}

/**
 * Explores a procedure breadth first from its sample openings, trying every sample act in every state. XState itself is
 * asked once for each act and each combination of what the act depends on; everywhere else its answer is replayed. Time
 * is explored too: an act happens at the moment of the one before it, or just before, at and just after a limit that it
 * is measured against. Throws {@link ExploreError} for a machine that cannot be explored.
 */
export function explore(procedure: Procedure, options: ExploreOptions = {}): Behaviour {
  const { inputs = procedure.samples.inputs as readonly Readonly<Record<string, unknown>>[], performers = procedure.samples.performers, interpretations = {} } = options;
  const walk = new Walk(engineOf(procedure), trialsOf(procedure, performers));
  const openings = openAll(walk, procedure, inputs, interpretations);
  return complete(walk, { procedure: procedure.id, interpretations, inputs, openings }, options);
}

/** Opens a case for each input; gives their first states. */
export const openAll = (walk: Walk, procedure: Procedure, inputs: readonly Readonly<Record<string, unknown>>[], interpretations: Readonly<Record<string, string>> = {}): number[] =>
  inputs.map((input, index) => {
    const first = machineSnapshot(procedure, begin(procedure, input, interpretations));
    return walk.open(first, index, procedure.samples.start, instantsIn((first.context as { facts?: unknown }).facts));
  });

/** The engine for a procedure. */
export const engineOf = (procedure: Procedure): Engine =>
  new Engine({ machine: procedure.machine, split: ['facts'], rules: procedure.rules, judge: (machine, rules, snapshot, act) => judge({ ...procedure, machine, rules }, snapshot, act) });

/** What to try of each type of act of a procedure. */
export const trialsOf = (procedure: Procedure, performers: readonly Performer[]): Trial[] =>
  Object.keys(procedure.acts.payloads).map((type) => {
    const stated = samplePayloads(procedure, type).flatMap((payload) => performers.map((by) => ({ ...payload, type, by })));
    return new Trial(type, stated, procedure.deadlines.filter(({ measures }) => measures.includes(type)).map(({ due }) => due));
  });

export interface MachineOptions extends Limits {
  readonly input?: unknown;
}

/**
 * Explores a plain XState machine with given events, in the same way and with the same limits. An act is refused where
 * guards stop it, and not foreseen where no active state knows it; there are no rules to say why.
 */
export function exploreMachine(machine: AnyStateMachine, events: readonly { readonly type: string }[], options: MachineOptions = {}): Behaviour {
  const subject: Subject = { machine, split: [], rules: {}, judge: (watched, _rules, snapshot, act) => judgePlainly(watched, snapshot, act) };
  const walk = new Walk(new Engine(subject), events.map((event) => new Trial(event.type, [event as AnyAct])));
  const [first] = initialTransition(machine, options.input as never);
  const openings = [walk.open(first as AnyMachineSnapshot, 0, '', false)];
  return complete(walk, { procedure: machine.id, interpretations: {}, inputs: [{}], openings }, options);
}

function judgePlainly(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, act: AnyAct): Judged {
  const common = { state: snapshot.value, clauses: [], warnings: [], deviations: [] };
  // XState goes on to eventless transitions after an event that fires nothing, and some machines then never rest: it is asked first whether one fires.
  const taken = snapshot.status === 'active' ? machine.getTransitionData(snapshot as never, act) : [];
  if (taken.length) {
    const { next } = take(machine, snapshot, act);
    return { ...common, verdict: 'accepted', next, taken, state: next.value };
  }
  if (snapshot.status === 'active' && candidates(snapshot, act.type).length) return { ...common, verdict: 'refused', reasons: [] as never };
  return { ...common, verdict: 'unforeseen', foreseen: [] };
}

function complete(walk: Walk, about: Pick<Behaviour, 'procedure' | 'interpretations' | 'inputs' | 'openings'>, limits: Limits): Behaviour {
  const { engine } = walk;
  const stopped = run(walk, limits);
  const growing = stopped === 'context' ? engine.growing(limits.maxValues ?? usualMaxValues) : undefined;
  const { acts, ledger, refused, unforeseen } = walk;
  let states: readonly ExploredState[] | undefined;
  let edges: readonly Edge[] | undefined;
  let refusals: readonly Refusal[] | undefined;
  return {
    ...about,
    get states() {
      return (states ??= ledger.listStates());
    },
    acts,
    get edges() {
      return (edges ??= ledger.listEdges());
    },
    get refusals() {
      return (refusals ??= ledger.listRefusals());
    },
    tried: { accepted: ledger.edges.length, refused, unforeseen },
    complete: stopped === undefined,
    ...(stopped ? { stopped } : {}),
    ...(growing ? { growing } : {}),
    remarks: engine.remarks,
    figures: { states: ledger.rows.length, edges: ledger.edges.length, refusals: ledger.refusals.length, asked: engine.asked, fallbacks: engine.fallbacks, bytes: ledger.bytes },
  };
}

function run(walk: Walk, limits: Limits): Stopped | undefined {
  const { maxStates = usualMaxStates, maxValues = usualMaxValues } = limits;
  const isGrowing = () => walk.engine.growing(maxValues) !== undefined;
  if (isGrowing()) return 'context';
  const { rows } = walk.ledger;
  const bytes = () => walk.ledger.bytes;
  for (let from = 0; from < rows.length; ) {
    const met = limitMet(limits, from, rows.length, bytes);
    if (met) return met;
    const next = walk.sweep(from, Math.min(rows.length, from + between - (from % between)), maxStates);
    if (next === from && !walk.expand(from, isGrowing)) return 'context';
    from = Math.max(next, from + 1);
  }
  return undefined;
}

function instantsIn(value: unknown): boolean {
  if (typeof value === 'string') return isInstant(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(instantsIn);
}
