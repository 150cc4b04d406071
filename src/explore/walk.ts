import type { AnyAct } from '../model/act.js';
import { addMinutes, epoch, type Instant } from '../model/instant.js';
import type { AnyMachineSnapshot } from 'xstate';
import type { Edge, ExploredState, Refusal } from './behaviour.js';
import type { Effect, Engine } from './engine.js';
import { Integers, Rows, shareOf, Triples } from './store.js';
import { datedAt, inputAt, nowAt, statusAt } from './structure.js';
import type { Template, Trial } from './trial.js';
import { Values } from './values.js';

const nothing = new Int32Array(0);
const nowOnly: readonly Instant[] = [];
const nowhere = 0xffffffff;

/** Whether any part of a context that can change holds moments. */
function isTimed({ parts }: Engine['context']): boolean {
  for (let index = 0; index < parts.length; index++) if (parts[index]!.values.timed && parts[index]!.within === undefined) return true;
  return false;
}

/** Configurations found so far, breadth first, and what acts do in them, in packed numbers. */
export class Walk {
  readonly acts: AnyAct[] = [];
  readonly tried = { accepted: 0, refused: 0, unforeseen: 0 };
  readonly #rows: Rows;
  readonly #via = new Integers();
  /** The first edge of each expanded state. */
  readonly #starts = new Integers();
  /** Where each leads, the act, the effect. */
  readonly #edges = new Triples();
  /** From where, the act, the effect. */
  readonly #refusals = new Triples();
  /** How much later than now acts are tried. */
  readonly #distances = new Values('distance');
  readonly #actIndices = new Map<string, number>();
  /** For each signature of refusals, the state after the last that showed it. */
  #shown: number[] = [];
  #generation = 0;
  #width: number;
  /** The row that is expanded, with moments as they are; the row that an act leads to; and what an act overwrote. */
  #row: Int32Array;
  #next: Int32Array;
  #before: Int32Array;
  #hash = 0;
  /** Whether any part of the context holds moments. */
  #timed = false;

  /** All that was ever tried here. */
  readonly #tried = new Set<Trial>();

  constructor(
    readonly engine: Engine,
    readonly trials: readonly Trial[] = [],
  ) {
    this.#width = engine.width;
    this.#rows = new Rows(this.#width);
    [this.#row, this.#next, this.#before] = this.#scratch();
  }

  get length(): number {
    return this.#rows.length;
  }
  get edgeCount(): number {
    return this.#edges.length;
  }
  get refusalCount(): number {
    return this.#refusals.length;
  }
  get bytes(): { readonly states: number; readonly edges: number } {
    return { states: this.#rows.bytes + this.#via.bytes + this.#starts.bytes, edges: this.#edges.bytes + this.#refusals.bytes };
  }

  #scratch(): [Int32Array, Int32Array, Int32Array] {
    return [new Int32Array(this.#width), new Int32Array(this.#width), new Int32Array(this.#width)];
  }

  /** Adds an opening; gives its state. */
  open(snapshot: AnyMachineSnapshot, input: number, now: Instant, dated: boolean): number {
    const row = this.engine.opening(snapshot, input, now, dated);
    this.#settle();
    return this.#add(this.#relative(row), nowhere);
  }

  /** Lets refusals be shown again in states that were expanded before. */
  forgetShown(): void {
    this.#shown = [];
  }

  /** The same state at a later moment. */
  later(state: number, at: Instant): number {
    this.#load(state);
    const moment = this.engine.moments.numberOf(at);
    if (moment === this.#row[nowAt]) return state;
    this.#next.set(this.#row);
    this.#next[nowAt] = moment;
    if (this.#row[datedAt] !== 0) this.#next[datedAt] = moment;
    return this.#add(this.#relative(this.#next), nowhere);
  }

  /** Tries every act in a state. Stops early, and says so, once `stop` does after XState was asked something new. */
  expand(from: number, stop: () => boolean, trials = this.trials): boolean {
    for (let number = 0; number < trials.length; number++) this.#tried.add(trials[number]!);
    this.#load(from);
    this.#starts.push(this.edgeCount);
    if (this.#row[statusAt] !== 0) {
      this.tried.unforeseen += trials.length;
      return true;
    }
    // Counted loops: this is where the time goes.
    for (let number = 0; number < trials.length; number++) {
      const trial = trials[number]!;
      let later: readonly Instant[] | undefined = nowOnly;
      if (trial.limits) {
        later = (trial.moments.find(this.#row, nothing) ?? this.#moments(from, trial)).later;
        if (!later) {
          this.tried.unforeseen++;
          continue;
        }
      }
      const { templates } = trial;
      for (let index = 0; index < templates.length; index++) if (!this.#try(from, trial, templates[index]!, undefined, stop)) return false;
      for (const at of later) for (const template of templates) if (!this.#try(from, trial, template, at, stop)) return false;
    }
    return true;
  }

  #try(from: number, trial: Trial, template: Template, at: Instant | undefined, stop: () => boolean): boolean {
    const { values } = template;
    values[0] = at === undefined ? 0 : this.#distances.numberOf(epoch(at) - epoch(this.#now));
    let effect = trial.effects.find(this.#row, values);
    if (!effect) {
      effect = this.engine.ask(trial.effects, this.#row, { act: trial.actOf(template, at ?? this.#now), values, places: trial });
      if (this.#settle() || !this.#timed) this.#load(from);
      if (stop()) return false;
    }
    if (effect.verdict === 'unforeseen') this.tried.unforeseen++;
    else if (effect.verdict === 'refused') {
      this.tried.refused++;
      if (this.#shown[effect.signature] === from + 1) return true;
      this.#shown[effect.signature] = from + 1;
      this.#refusals.push(from, this.#actOf(trial, template, this.#momentOf(at)), effect.id);
    } else {
      this.tried.accepted++;
      const moment = this.#momentOf(at);
      const act = this.#actOf(trial, template, moment);
      this.#edges.push(this.#follow(effect, moment), act, effect.id);
    }
    return true;
  }

  /** Which moments to try a type of act at, where it is foreseen. */
  #moments(from: number, trial: Trial): { readonly later: readonly Instant[] | undefined } {
    const answer = this.engine.derive(trial.moments, this.#row, ({ foresees, context, readNow }) => {
      if (!foresees(trial.type)) return { later: undefined };
      const moments = new Set<Instant>();
      for (const due of trial.limits!.map((limit) => limit(context))) {
        if (due === undefined) continue;
        readNow();
        const now = this.#now;
        for (const moment of [addMinutes(due, -1), due, addMinutes(due, 1)]) if (epoch(moment) > epoch(now)) moments.add(moment);
      }
      return { later: [...moments] };
    });
    if (this.#settle()) this.#load(from);
    return answer;
  }

  get #now(): Instant {
    return this.engine.moments.at(this.#row[nowAt]!) as Instant;
  }

  #momentOf(at: Instant | undefined): number {
    return at === undefined ? this.#row[nowAt]! : this.engine.moments.numberOf(at);
  }

  #actOf(trial: Trial, template: Template, moment: number): number {
    const known = template.indices[moment];
    if (known !== undefined) return known;
    const act = trial.actOf(template, this.engine.moments.at(moment) as Instant);
    const key = JSON.stringify(act);
    let index = this.#actIndices.get(key);
    if (index === undefined) {
      index = this.acts.length;
      this.#actIndices.set(key, index);
      this.acts.push(act);
    }
    template.indices[moment] = index;
    return index;
  }

  /** The state to which an effect leads from the one that is expanded. */
  #follow({ writes }: Effect, moment: number): number {
    const next = this.#next;
    const via = this.edgeCount;
    const row = this.#row;
    if (!this.#timed && moment === row[nowAt]) {
      // Written into the row itself, and back again: most of the time goes here.
      const before = this.#before;
      let hash = this.#hash;
      for (let index = 0; index < writes.length; index += 2) {
        const component = writes[index]!;
        const value = writes[index + 1]!;
        hash ^= shareOf(component, row[component]!) ^ shareOf(component, value);
        before[component] = row[component]!;
        row[component] = value;
      }
      const to = this.#add(row, via, hash);
      for (let index = 0; index < writes.length; index += 2) row[writes[index]!] = before[writes[index]!]!;
      return to;
    }
    next.set(row);
    next[nowAt] = moment;
    if (row[datedAt] !== 0) next[datedAt] = moment;
    for (let index = 0; index < writes.length; index += 2) next[writes[index]!] = writes[index + 1]!;
    return this.#add(this.#relative(next), via);
  }

  #add(row: Int32Array, via: number, hash = this.engine.hashOf(row)): number {
    const before = this.#rows.length;
    const index = this.#rows.add(row, hash);
    if (index === before) this.#via.push(via);
    return index;
  }

  /** The row with moments counted from now. */
  #relative(row: Int32Array): Int32Array {
    const moment = row[nowAt]!;
    const now = this.engine.moments.at(moment) as Instant;
    this.#eachTimed((component, values) => (row[component] = values.relative(row[component]!, moment, now)));
    return row;
  }

  #eachTimed(change: (component: number, values: Engine['context']['parts'][number]['values']) => void): void {
    const { parts, first } = this.engine.context;
    parts.forEach(({ values, within }, index) => {
      if (values.timed && within === undefined) change(first + index, values);
    });
  }

  #load(from: number): void {
    this.#rows.read(from, this.#row);
    this.#hash = this.engine.hashOf(this.#row);
    this.#timed = isTimed(this.engine.context);
    if (!this.#timed) return;
    const moment = this.#row[nowAt]!;
    this.#eachTimed((component, values) => (this.#row[component] = values.absolute(this.#row[component]!, moment)));
  }

  /** Takes over new components, and forgets what the engine has forgotten. Tells whether rows have grown. */
  #settle(): boolean {
    if (this.engine.generation !== this.#generation) {
      this.#generation = this.engine.generation;
      for (const { effects, moments } of this.#tried) {
        effects.clear();
        moments.clear();
      }
    }
    if (this.engine.width === this.#width) return false;
    this.#width = this.engine.width;
    this.#rows.widen(this.#width);
    [this.#row, this.#next, this.#before] = this.#scratch();
    return true;
  }

  /** The state of an index, but for the way to it. */
  stateAt(index: number): Pick<ExploredState, 'value' | 'input' | 'done' | 'now'> {
    const read = (component: number) => this.#rows.at(index, component);
    return { value: this.engine.valueOf(read), input: read(inputAt), done: read(statusAt) === 1, now: this.engine.moments.at(read(nowAt)) as Instant };
  }

  /** The context in a state. */
  contextAt(index: number): object {
    this.#load(index);
    return this.engine.context.read((component) => this.#row[component]!);
  }

  /** The states as objects. */
  states(): ExploredState[] {
    const states: ExploredState[] = [];
    const from = this.#sources();
    for (let index = 0; index < this.length; index++) {
      const edge = this.#via.at(index);
      const via = edge === nowhere ? -1 : edge;
      states.push({ ...this.stateAt(index), via, depth: via < 0 ? 0 : states[from(via)]!.depth + 1 });
    }
    return states;
  }

  /** An edge, but for the state that it leaves. */
  edgeAt(index: number): Omit<Edge, 'from'> {
    const { taken, clauses, deviations, warnings } = this.engine.effects[this.#edges.at(index, 2)]!;
    return { to: this.#edges.at(index, 0), act: this.#edges.at(index, 1), taken, clauses, deviations, warnings };
  }

  refusalAt(index: number): Refusal {
    return { from: this.#refusals.at(index, 0), act: this.#refusals.at(index, 1), reasons: this.engine.effects[this.#refusals.at(index, 2)]!.reasons };
  }

  edges(): Edge[] {
    const from = this.#sources();
    return Array.from({ length: this.edgeCount }, (_, index) => ({ from: from(index), ...this.edgeAt(index) }));
  }

  refusals(): Refusal[] {
    return Array.from({ length: this.refusalCount }, (_, index) => this.refusalAt(index));
  }

  /** The state from which an edge goes. Quick for edges that are asked for in their order. */
  #sources(): (edge: number) => number {
    let state = 0;
    return (edge) => {
      if (edge < this.#starts.at(state)) state = 0;
      while (state + 1 < this.#starts.length && this.#starts.at(state + 1) <= edge) state++;
      return state;
    };
  }
}
