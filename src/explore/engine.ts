import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { AnyAct } from '../model/act.js';
import type { Finding, Judged } from '../model/decide.js';
import { transitionIds } from '../model/guard-tree.js';
import type { Instant } from '../model/instant.js';
import type { Rules } from '../model/rule.js';
import { placeOf } from './activity.js';
import { ContextPlaces } from './context.js';
import { ExploreError } from './error.js';
import { Footprint } from './footprint.js';
import { Recorder, type ActPlaces } from './recorder.js';
import { mostInRow } from './rows.js';
import { datedAt, inputAt, nowAt, statusAt, statuses, Structure, type StateNode } from './structure.js';
import type { Reading, Trie } from './trie.js';
import { Values } from './values.js';

/** What is explored: a machine, how it judges acts, and which part of its context never changes. */
export interface Subject {
  readonly machine: AnyStateMachine;
  /** Parts of the context that are kept key by key. */
  readonly split: readonly string[];
  readonly rules: Rules;
  /** Decides an act with a machine and rules that stand in for the subject's own. */
  readonly judge: (machine: AnyStateMachine, rules: Rules, snapshot: AnyMachineSnapshot, act: AnyAct) => Judged;
}

/** What an act comes to in every configuration that agrees in what it depends on. */
export interface Effect {
  readonly id: number;
  readonly verdict: Judged['verdict'];
  readonly accepts: boolean;
  /** Components and their new values, in pairs. */
  readonly writes: Int32Array;
  /** The values before, by pair, if they are the same in all these configurations. */
  readonly replaced: readonly number[] | undefined;
  readonly taken: readonly string[];
  readonly clauses: readonly string[];
  readonly deviations: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly reasons: readonly Finding[];
  /** The same for refusals of one type of act by the same rules. */
  readonly signature: number;
}

/** Something about the machine that whoever explores it should know. */
export interface Remark {
  /** `entry-order`: what an act does depends on the order in which parallel states were entered; the order of the document is used. */
  readonly code: 'entry-order';
  readonly state: unknown;
  readonly act: string;
}

const none: readonly never[] = Object.freeze([]);
const nothing = new Int32Array(0);

/**
 * Turns configurations into rows of small numbers and back, asks XState what acts do, and remembers the answer for every
 * configuration that agrees in what was read.
 */
export class Engine {
  readonly structure: Structure;
  readonly context: ContextPlaces;
  readonly effects: Effect[] = [];
  readonly remarks: Remark[] = [];
  /** How many transitions XState computed, and how many of them because what they depend on is not known. */
  asked = 0;
  fallbacks = 0;
  /** Rises when what was concluded before must be forgotten. */
  generation = 0;
  readonly moments = new Values('now');
  readonly #histories = new Values('history');
  readonly #recorder: Recorder;
  readonly #footprint: Footprint;
  readonly #machine: AnyStateMachine;
  readonly #rules: Rules;
  readonly #signatures = new Map<string, number>();
  #initial: AnyMachineSnapshot | undefined;
  /** XState's own snapshot, of which others are made. */
  #resting: AnyMachineSnapshot | undefined;
  #last: { readonly row: Uint16Array; readonly snapshot: AnyMachineSnapshot } | undefined;

  constructor(readonly subject: Subject) {
    const size = new Structure(subject.machine).size;
    this.context = new ContextPlaces(size, subject.split);
    this.#recorder = new Recorder(this.context);
    this.#machine = this.#recorder.watched(subject.machine, () => this.#initial!);
    this.#rules = this.#recorder.watchedRules(subject.rules);
    this.structure = new Structure(this.#machine);
    this.#footprint = new Footprint(this.structure, this.#recorder);
  }

  /** How many components a row has now: an even number, one more than are in use if need be. */
  get width(): number {
    return this.context.size + (this.context.size & 1);
  }

  /** The row of an opening. Throws {@link ExploreError} when it cannot be explored. */
  opening(snapshot: AnyMachineSnapshot, input: number, now: Instant, dated: boolean): Uint16Array {
    if (snapshot.status === 'error') throw new ExploreError('throws', 'opening', `the machine fails as it begins: ${(snapshot.error as Error)?.message ?? String(snapshot.error)}`);
    const row = this.#rowOf(snapshot, { state: snapshot.value });
    row[inputAt] = input;
    row[nowAt] = this.moments.numberOf(now);
    row[datedAt] = dated ? row[nowAt]! : 0;
    const resting = this.#snapshotOf(row);
    this.#initial ??= resting;
    if (resting.status === 'active') {
      this.#recorder.begin();
      this.#footprint.selection.learn(resting, { type: 'xstate.init' });
      this.#recorder.end();
    }
    this.#settle();
    return row;
  }

  /** Something about a configuration that does not need XState to compute a transition; it is added to answers, and remembered by what it reads. */
  derive<T>(trie: Trie, answers: T[], row: Uint16Array, compute: (watched: { foresees: (type: string) => boolean; context: object; readNow: () => void }) => T): T {
    const snapshot = this.#snapshotOf(row);
    this.#recorder.begin();
    const answer = compute({
      foresees: (type) => this.#footprint.selection.foresees(placeOf(snapshot), type),
      context: this.#recorder.view(snapshot.context as object),
      readNow: () => this.#recorder.read(nowAt),
    });
    this.#recorder.end();
    if (!this.#settle()) trie.add(row, nothing, this.#recorder.reads, answers.push(answer) - 1);
    return answer;
  }

  /** What an act does in a configuration. Asks XState, and remembers its answer in the trie for acts of this type. */
  ask(trie: Trie, row: Uint16Array, stated: { readonly act: AnyAct; readonly values: Int32Array; readonly places: ActPlaces }): Effect {
    const { act, values, places } = stated;
    const recorder = this.#recorder;
    const snapshot = this.#snapshotOf(row);
    const place = placeOf(snapshot);
    const at = { state: snapshot.value, act: act.type };
    const isActive = snapshot.status === 'active';
    recorder.begin(act, places);
    recorder.read(statusAt);
    let judged: Judged;
    let known = true;
    try {
      const selected = isActive ? this.#footprint.selection.select(place, act) : [];
      judged = this.#judge(snapshot, act);
      if (judged.verdict === 'accepted') {
        known = this.#footprint.follow(place, act, selected, recorder.microsteps);
        if (judged.next.status === 'error') throw judged.next.error;
      } else if (isActive) this.#footprint.selection.foresees(place, act.type);
    } catch (error) {
      throw named(error, at);
    } finally {
      recorder.end();
    }
    const { reads } = recorder;
    const written = new Set(recorder.written);
    let writes: Int32Array = new Int32Array(0);
    if (judged.verdict === 'accepted') {
      const after = this.#rowOf(judged.next, at);
      for (let component = datedAt + 1; component < after.length; component++) if (after[component] !== (row[component] ?? 0) && !written.has(component)) known = false;
      if (this.#footprint.ordered) this.#compareOrders(snapshot, act, after);
      if (!known) this.fallbacks++;
      const pairs = after[statusAt] === 0 ? [] : [statusAt, after[statusAt]!];
      for (let component = datedAt + 1; component < after.length; component++) if (!known || written.has(component)) pairs.push(component, after[component]!);
      writes = Int32Array.from(pairs);
    }
    const effect = this.#effect(judged, act, writes, replacedBy(writes, row, reads));
    const forgotten = this.#settle();
    if (known && !forgotten) trie.add(row, values, reads, effect.id);
    return effect;
  }

  #judge(snapshot: AnyMachineSnapshot, act: AnyAct): Judged {
    this.asked++;
    return this.subject.judge(this.#machine, this.#rules, snapshot, this.#recorder.eventView(act));
  }

  /** Forgets what was concluded where more has become known of what it depends on. */
  #settle(): boolean {
    const forget = this.#footprint.selection.grown || this.context.grown;
    if (forget) this.generation++;
    this.#footprint.selection.grown = this.context.grown = false;
    return forget;
  }

  /** Compares with what XState does where parallel states were entered in the opposite order, which a state value does not tell. */
  #compareOrders(snapshot: AnyMachineSnapshot, act: AnyAct, after: Uint16Array): void {
    const isRecent = ({ type, parent }: StateNode) => (type === 'atomic' || type === 'final') && parent?.type === 'compound';
    const nodes = snapshot._nodes as StateNode[];
    const _nodes = [...nodes.filter((node) => !isRecent(node)), ...nodes.filter(isRecent).reverse()];
    let same = false;
    try {
      const other = this.#judge({ ...snapshot, _nodes } as AnyMachineSnapshot, act);
      same = other.verdict === 'accepted' && this.#rowOf(other.next, {}).every((value, component) => value === after[component]);
    } catch {
      // It fails in the opposite order only: that is a difference too.
    }
    if (!same) this.remarks.push({ code: 'entry-order', state: snapshot.value, act: act.type });
  }

  #effect(judged: Judged, act: AnyAct, writes: Int32Array, replaced: readonly number[] | undefined): Effect {
    const accepted = judged.verdict === 'accepted' ? judged : undefined;
    const reasons = judged.verdict === 'refused' ? judged.reasons : none;
    const ids = transitionIds(this.#machine);
    const text = `${act.type} ${reasons.map(({ rule, clauses }) => `${rule}:${clauses.join()}`).join(' ')}`;
    const signature = this.#signatures.get(text) ?? this.#signatures.size;
    this.#signatures.set(text, signature);
    const effect: Effect = {
      id: this.effects.length,
      verdict: judged.verdict,
      accepts: judged.verdict === 'accepted',
      writes,
      replaced,
      taken: accepted?.taken.map((transition) => ids.get(transition)!) ?? none,
      clauses: judged.clauses,
      deviations: accepted?.deviations ?? none,
      warnings: accepted?.warnings ?? none,
      reasons,
      signature,
    };
    this.effects.push(effect);
    return effect;
  }

  /** A snapshot as a row; what it does not hold (the opening, the moment) is 0. */
  #rowOf(snapshot: AnyMachineSnapshot, at: { readonly state?: unknown; readonly act?: string }): Uint16Array {
    const { structure } = this;
    const cells: number[] = [];
    cells[statusAt] = statuses.indexOf(snapshot.status);
    const active = new Set([...(snapshot._nodes as StateNode[])].map((node) => structure.nodes[node.order]!));
    const history = snapshot.historyValue as Readonly<Record<string, readonly StateNode[]>>;
    for (const node of structure.nodes) {
      const component = structure.componentOf[node.order]!;
      if (node.type === 'compound') cells[component] = active.has(node) ? structure.activeIn(node, active) : 0;
      else if (node.type === 'history') cells[component] = this.#histories.numberOf(history[node.id]?.map(({ order }) => order).sort((a, b) => a - b));
    }
    const legal = structure.activeOf((component) => cells[component]!);
    if (legal.length !== active.size || legal.some((node) => !active.has(node))) {
      const where = [...active].find((node) => !legal.includes(node)) ?? legal.find((node) => !active.has(node))!;
      throw new ExploreError('illegal', where.id, `XState comes to an illegal configuration: "${where.id}" is active, or inactive, against its parent`, at);
    }
    this.context.write(snapshot.context as object, (component, value) => (cells[component] = value), at);
    const row = new Uint16Array(this.width);
    for (let component = 0; component < cells.length; component++) row[component] = cells[component] ?? 0;
    return row;
  }

  /** The snapshot that a row stands for: active nodes in the order of the document. The last one is kept, as acts are tried in turn. */
  #snapshotOf(row: Uint16Array): AnyMachineSnapshot {
    const { structure } = this;
    const last = this.#last;
    if (last && last.row.length === row.length && last.row.every((value, component) => value === row[component])) return last.snapshot;
    const read = (component: number) => row[component]!;
    const historyValue: Record<string, StateNode[]> = {};
    for (const { type, order, id } of structure.nodes) {
      const orders = type === 'history' ? (this.#histories.at(read(structure.componentOf[order]!)) as number[] | undefined) : undefined;
      if (orders) historyValue[id] = orders.map((each) => structure.nodes[each]!);
    }
    const resting = (this.#resting ??= this.#machine.resolveState({ value: structure.valueOf(read), context: {} } as never) as AnyMachineSnapshot);
    const _nodes = structure.activeOf(read);
    const tags = new Set(_nodes.flatMap((node) => node.tags));
    const snapshot = { ...resting, children: {}, value: structure.valueOf(read), context: this.context.read(read), historyValue, _nodes, tags, status: statuses[read(statusAt)]! } as AnyMachineSnapshot;
    this.#last = { row: row.slice(), snapshot };
    return snapshot;
  }

  /** The first part of the context that takes more values than it should, and how many. */
  growing(most: number): { readonly key: string; readonly values: number } | undefined {
    const limit = Math.min(most, mostInRow);
    for (const { values } of this.context.parts) if (values.size - 1 > limit) return { key: values.name, values: values.size - 1 };
    for (const values of [this.moments, this.#histories]) if (values.size - 1 > mostInRow) return { key: values.name, values: values.size - 1 };
    return undefined;
  }
}

/** The values that writes replace, by pair, if what was read of a row tells them. */
function replacedBy(writes: Int32Array, row: Uint16Array, reads: ReadonlyMap<number, Reading>): number[] | undefined {
  const replaced: number[] = [];
  for (let at = 0; at < writes.length; at += 2) {
    const component = writes[at]!;
    const value = row[component]!;
    const tells = ({ component: read, classes }: Reading) => read === component && (!classes || classes.indexOf(classes[value]!) === classes.lastIndexOf(classes[value]!));
    if (![...reads.values()].some(tells)) return undefined;
    replaced.push(value);
  }
  return replaced;
}

function named(error: unknown, at: { readonly state: unknown; readonly act: string }): unknown {
  if (error instanceof ExploreError) return error.act === undefined ? new ExploreError(error.code, error.culprit, error.message, at) : error;
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('Infinite loop')) return new ExploreError('endless', at.act, `the machine never comes to rest: ${message}`, at);
  const culprit = /Unable to evaluate guard '([^']+)'/.exec(message)?.[1] ?? at.act;
  return new ExploreError('throws', culprit, message, at);
}
