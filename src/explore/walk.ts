import type { AnyMachineSnapshot } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { addMinutes, epoch, type Instant } from '../model/instant.js';
import type { Effect, Engine } from './engine.js';
import { Ledger, nowhere } from './ledger.js';
import { Row } from './rows.js';
import { Sweep } from './sweep.js';
import { datedAt, nowAt, statusAt } from './structure.js';
import type { Template, Trial } from './trial.js';
import { Values } from './values.js';

const nothing = new Int32Array(0);
const nowOnly: readonly Instant[] = [];

/** Whether any part of a context that can change holds moments. */
function isTimed({ parts }: Engine['context']): boolean {
  for (let index = 0; index < parts.length; index++) if (parts[index]!.values.timed && parts[index]!.within === undefined) return true;
  return false;
}

/** Goes through configurations breadth first, and notes in a ledger what acts do in them. */
export class Walk {
  readonly acts: AnyAct[] = [];
  /** How many acts were refused, and how many were not foreseen. */
  refused = 0;
  unforeseen = 0;
  readonly ledger: Ledger;
  /** How much later than now acts are tried. */
  readonly #distances = new Values('distance');
  readonly #actIndices = new Map<string, number>();
  /** For each signature of refusals, the state after the last that showed it. */
  #shown: number[] = [];
  #generation = 0;
  #width: number;
  /** The row that is expanded, with moments as they are, and one that comes of it. */
  #row: Row;
  #next: Row;
  #code = 0;
  /** Whether any part of the context holds moments. */
  #timed = false;
  /** All that was ever tried here. */
  readonly #tried = new Set<readonly Trial[]>();
  #lastTried: readonly Trial[] | undefined;
  /** For acts that have no moment. */
  readonly #sweep: Sweep | undefined;

  constructor(
    readonly engine: Engine,
    readonly trials: readonly Trial[] = [],
  ) {
    this.#width = engine.width;
    this.ledger = new Ledger(engine);
    [this.#row, this.#next] = [new Row(this.#width), new Row(this.#width)];
    if (trials.some(({ limits }) => limits !== undefined)) return;
    const indexOf = (trial: Trial, template: Template) => this.#actOf(trial, template, 0);
    this.#sweep = new Sweep(this.ledger, trials, indexOf, (from, trial, template, effect) => this.#refuse(from, trial, template, effect, undefined));
  }

  /** Adds an opening; gives its state. */
  open(snapshot: AnyMachineSnapshot, input: number, now: Instant, dated: boolean): number {
    const row = this.engine.opening(snapshot, input, now, dated);
    this.#settle();
    this.#next.cells.set(row);
    return this.ledger.add(this.#relative(this.#next), nowhere);
  }

  /** Lets refusals be shown again in states that were expanded before. */
  forgetShown(): void {
    this.#shown = [];
  }

  /** The same state at a later moment. */
  later(state: number, at: Instant): number {
    this.#load(state);
    const moment = this.engine.moments.numberOf(at);
    return moment === this.#row.cells[nowAt] ? state : this.ledger.add(this.#relative(this.#nextAt(moment)), nowhere);
  }

  /** The row that is expanded, at a moment. */
  #nextAt(moment: number): Row {
    const { cells } = this.#next;
    cells.set(this.#row.cells);
    cells[nowAt] = moment;
    if (cells[datedAt] !== 0) cells[datedAt] = moment;
    return this.#next;
  }

  /** The context in a state. */
  contextAt(state: number): object {
    this.#load(state);
    return this.engine.context.read((component) => this.#row.cells[component]!);
  }

  /** Expands states from one on, up to another, as long as nothing has to be asked; gives the first that it did not expand. */
  sweep(first: number, end: number, most: number): number {
    return this.#sweep && this.ledger.rows.direct && !this.#timed ? this.#sweep.run(first, end, most) : first;
  }

  /**
   * Tries every act in a state: at the moment of the act before, and around the limits that it is measured against. Stops early,
   * and says so, once `stop` does after XState was asked something new.
   */
  expand(from: number, stop: () => boolean, trials = this.trials): boolean {
    const { rows, via, edges, starts } = this.ledger;
    const { effects: all } = this.engine;
    if (trials !== this.#lastTried) this.#tried.add((this.#lastTried = trials));
    this.#load(from);
    starts.push(edges.length);
    if (this.#row.cells[statusAt] !== 0) {
      this.unforeseen += trials.length;
      return true;
    }
    // This is where the time goes: one function with counted loops, so that it is compiled once, and soon.
    for (let number = 0; number < trials.length; number++) {
      const trial = trials[number]!;
      const { templates, effects } = trial;
      let later = nowOnly;
      if (trial.limits !== undefined) {
        const known = trial.moments.find(this.#row.cells, nothing);
        const answer = known < 0 ? this.#moments(from, trial) : trial.later[known];
        if (answer === undefined) {
          this.unforeseen++;
          continue;
        }
        later = answer;
      }
      for (let index = 0; index < templates.length; index++) {
        const template = templates[index]!;
        const known = effects.find(this.#row.cells, template.values);
        const effect = known < 0 ? this.#ask(from, trial, template, undefined, stop) : all[known]!;
        if (effect === undefined) return false;
        if (!effect.accepts) this.#refuse(from, trial, template, effect, undefined);
        else if (this.#timed) this.#accept(trial, template, effect, undefined);
        else {
          const moment = this.#row.cells[nowAt]!;
          const to = rows.addWritten(this.#row, this.#code, effect.writes);
          if (to === via.length) via.push(edges.length);
          edges.push(to, template.indices[moment] ?? this.#actOf(trial, template, moment), effect.id);
        }
      }
      if (later.length !== 0 && !this.#tryLater(from, trial, later, stop)) return false;
    }
    return true;
  }

  #tryLater(from: number, trial: Trial, later: readonly Instant[], stop: () => boolean): boolean {
    for (const at of later) {
      const distance = this.#distances.numberOf(epoch(at) - epoch(this.#now));
      for (const template of trial.templates) {
        template.values[0] = distance;
        const known = trial.effects.find(this.#row.cells, template.values);
        const effect = known < 0 ? this.#ask(from, trial, template, at, stop) : this.engine.effects[known]!;
        template.values[0] = 0;
        if (effect === undefined) return false;
        if (effect.accepts) this.#accept(trial, template, effect, at);
        else this.#refuse(from, trial, template, effect, at);
      }
    }
    return true;
  }

  /** Asks XState about an act; `undefined` when that is to be the last question. */
  #ask(from: number, trial: Trial, template: Template, at: Instant | undefined, stop: () => boolean): Effect | undefined {
    const effect = this.engine.ask(trial.effects, this.#row.cells, { act: trial.actOf(template, at ?? this.#now), values: template.values, places: trial });
    const widened = this.#settle();
    this.ledger.rows.admit(effect.writes);
    if (widened || !this.#timed) this.#load(from);
    return stop() ? undefined : effect;
  }

  /** Notes an act that is refused or not foreseen. */
  #refuse(from: number, trial: Trial, template: Template, effect: Effect, at: Instant | undefined): void {
    if (effect.verdict === 'unforeseen') {
      this.unforeseen++;
      return;
    }
    this.refused++;
    if (this.#shown[effect.signature] === from + 1) return;
    this.#shown[effect.signature] = from + 1;
    this.ledger.refusals.push(from, this.#actOf(trial, template, this.#momentOf(at)), effect.id);
  }

  /** Notes an act that is accepted, where it takes time or moments are counted from now. */
  #accept(trial: Trial, template: Template, { writes, id }: Effect, at: Instant | undefined): void {
    const { edges } = this.ledger;
    const moment = this.#momentOf(at);
    const next = this.#nextAt(moment);
    for (let index = 0; index < writes.length; index += 2) next.cells[writes[index]!] = writes[index + 1]!;
    const via = edges.length;
    edges.push(this.ledger.add(this.#relative(next), via), this.#actOf(trial, template, moment), id);
  }

  /** Which later moments to try a type of act at, where it is foreseen. */
  #moments(from: number, trial: Trial): readonly Instant[] | undefined {
    const answer = this.engine.derive(trial.moments, trial.later, this.#row.cells, ({ foresees, context, readNow }) => {
      if (!foresees(trial.type)) return undefined;
      const moments = new Set<Instant>();
      for (const due of trial.limits!.map((limit) => limit(context))) {
        if (due === undefined) continue;
        readNow();
        const now = this.#now;
        for (const moment of [addMinutes(due, -1), due, addMinutes(due, 1)]) if (epoch(moment) > epoch(now)) moments.add(moment);
      }
      return [...moments];
    });
    if (this.#settle()) this.#load(from);
    return answer;
  }

  get #now(): Instant {
    return this.engine.moments.at(this.#row.cells[nowAt]!) as Instant;
  }

  #momentOf(at: Instant | undefined): number {
    return at === undefined ? this.#row.cells[nowAt]! : this.engine.moments.numberOf(at);
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
    if (trial.limits === undefined) template.index = index;
    return index;
  }

  /** The row with moments counted from now. */
  #relative(row: Row): Row {
    const { cells } = row;
    const moment = cells[nowAt]!;
    const now = this.engine.moments.at(moment) as Instant;
    this.#eachTimed((component, values) => (cells[component] = values.relative(cells[component]!, moment, now)));
    return row;
  }

  #eachTimed(change: (component: number, values: Engine['context']['parts'][number]['values']) => void): void {
    const { parts, first } = this.engine.context;
    parts.forEach(({ values, within }, index) => {
      if (values.timed && within === undefined) change(first + index, values);
    });
  }

  #load(from: number): void {
    this.#code = this.ledger.rows.read(from, this.#row);
    this.#timed = isTimed(this.engine.context);
    if (!this.#timed) return;
    const { cells } = this.#row;
    const moment = cells[nowAt]!;
    this.#eachTimed((component, values) => (cells[component] = values.absolute(cells[component]!, moment)));
  }

  /** Takes over new components, and forgets what the engine has forgotten. Tells whether rows have grown. */
  #settle(): boolean {
    if (this.engine.generation !== this.#generation) {
      this.#generation = this.engine.generation;
      for (const { effects, moments, later } of [...this.#tried].flat()) {
        effects.clear();
        moments.clear();
        later.length = 0;
      }
    }
    if (this.engine.width === this.#width) return false;
    this.#width = this.engine.width;
    this.ledger.rows.widen(this.#width);
    [this.#row, this.#next] = [new Row(this.#width), new Row(this.#width)];
    return true;
  }
}
