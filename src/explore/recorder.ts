import { assign, type AnyMachineSnapshot, type AnyStateMachine, type AnyTransitionDefinition } from 'xstate';
import type { Rule, Rules } from '../model/rule.js';
import { ExploreError } from './error.js';
import { nowAt } from './structure.js';
import type { Reading } from './trie.js';
import { plainCopy } from './values.js';
import { Watch } from './watch.js';

/** One step of XState's: what it reacted to, what it fired, and where it came. */
export interface Microstep {
  readonly event: unknown;
  readonly transitions: readonly AnyTransitionDefinition[];
  readonly snapshot: AnyMachineSnapshot;
  /** Components of the context that it assigned. */
  readonly assigned: readonly number[];
}

/** Where the parts of a context are kept in a configuration. */
export interface Places {
  /** The component of a key of the context, or of a key inside a part that is kept key by key. */
  readonly componentOf: (key: string, within?: string) => number;
  /** The components of all keys of the context, or of those inside one of its parts. */
  readonly componentsOf: (within?: string) => readonly number[];
  /** Whether each key of this part has a component of its own. */
  readonly isSplit: (key: string) => boolean;
}

/** Where what is stated in an act is kept; a key that has no place is the same in all acts that are considered together. */
export interface ActPlaces {
  /** The component of a key of the act, or of a key of who performs it. */
  readonly componentOf: (key: string, within?: 'by') => number | undefined;
  readonly components: readonly number[];
}

type Callable = (...given: any[]) => unknown;

/** More steps than this without rest are taken to go on for ever. */
const mostMicrosteps = 1_000;

/**
 * Watches what guards, assignments and rules read of the context and of the act, through proxies. What is assigned
 * during a transition is known from then on, and reading it is no reading of the configuration before.
 */
export class Recorder {
  /** What was read of the configuration before the act, and of the act. */
  reads = new Map<number, Reading>();
  /** Components that the act has replaced so far. */
  written = new Set<number>();
  /** Everything read, replaced or not, while somebody is interested. */
  touched: Set<number> | undefined;
  /** Whether anything of the event was read, while somebody is interested. */
  eventTouched = false;
  microsteps: Microstep[] = [];
  #assigned: number[] = [];
  #recording = false;
  #inside = false;
  #act: unknown;
  #actPlaces: ActPlaces | undefined;
  #views = new Map<object, object>();
  readonly #isView = new WeakSet<object>();
  readonly #contextWatch: Watch;
  readonly #partWatches = new Map<string, Watch>();
  readonly #actWatch: Watch;
  readonly #eventWatch: Watch;

  constructor(readonly places: Places) {
    const inside = (watch: Watch) => (value: unknown) => (typeof value === 'object' && value !== null ? this.#viewOf(value, watch) : value);
    this.#contextWatch = new Watch(
      (key) => {
        if (key === undefined) this.#readAll(places.componentsOf());
        else if (!places.isSplit(key)) this.read(places.componentOf(key));
      },
      (key, value) => (places.isSplit(key) ? inside(this.#partWatch(key))(value) : value),
    );
    const watchAct = (within?: 'by') => (key: string | undefined) => {
      this.eventTouched = true;
      if (key === undefined) this.#readAll(this.#actPlaces?.components ?? []);
      else if (within || key !== 'by') this.read(this.#actPlaces?.componentOf(key, within) ?? -1);
      if (!within && (key === 'at' || key === undefined)) this.read(nowAt);
    };
    const by = inside(new Watch(watchAct('by')));
    this.#actWatch = new Watch(watchAct(), (key, value) => (key === 'by' ? by(value) : value));
    this.#eventWatch = new Watch(() => (this.eventTouched = true));
  }

  #partWatch(part: string): Watch {
    let watch = this.#partWatches.get(part);
    if (!watch) {
      watch = new Watch((key) => (key === undefined ? this.#readAll(this.places.componentsOf(part)) : this.read(this.places.componentOf(key, part))));
      this.#partWatches.set(part, watch);
    }
    return watch;
  }

  #readAll(components: readonly number[]): void {
    for (const component of components) this.read(component);
  }

  /** Begins to watch an act. */
  begin(act?: unknown, places?: ActPlaces): void {
    this.reads = new Map();
    this.written = new Set();
    this.microsteps = [];
    this.#assigned = [];
    this.#views = new Map();
    this.#act = act;
    this.#actPlaces = places;
    this.#recording = true;
  }

  end(): void {
    this.#recording = false;
  }

  read(component: number): void {
    if (component >= 0) this.readOf({ id: component, component });
  }

  readOf(reading: Reading): void {
    if (!this.#recording) return;
    this.touched?.add(reading.component);
    if (!this.written.has(reading.component)) this.reads.set(reading.id, reading);
  }

  /** A context whose readers are watched. */
  view<T>(context: T): T {
    return this.#viewOf(context as object, this.#contextWatch) as T;
  }

  /** An event whose readers are watched. Of the act, what is stated and its moment are looked up like the configuration. */
  eventView<T>(event: T): T {
    return this.#viewOf(event as object, event === this.#act ? this.#actWatch : this.#eventWatch) as T;
  }

  #viewOf(target: object, watch: Watch): object {
    const known = this.#views.get(target);
    if (known) return known;
    if (this.#isView.has(target)) return target;
    const view = new Proxy(target, watch);
    this.#views.set(target, view);
    this.#isView.add(view);
    return view;
  }

  /** The same machine, with guards, assignments and transitions that are watched. */
  watched(machine: AnyStateMachine, initial: () => AnyMachineSnapshot): AnyStateMachine {
    const { guards, actions } = machine.implementations as { guards: Record<string, unknown>; actions: Record<string, unknown> };
    const map = (all: Record<string, unknown>, change: (name: string, value: unknown) => unknown) => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(name, value)]));
    const copy = machine.provide({
      guards: map(guards, (_name, guard) => (typeof guard === 'function' && !('check' in guard) ? this.#watchedGuard(guard as Callable) : guard)),
      actions: map(actions, (name, action) => this.#watchedAction(name, action)),
    } as never) as AnyStateMachine;
    const inline = (owner: string) => (action: unknown) => (typeof action === 'function' ? this.#watchedAction(`assign in ${owner}`, action) : action);
    const visit = (node: AnyStateMachine['root']): void => {
      const inside = inline(node.id);
      Object.assign(node, { entry: node.entry.map(inside as never), exit: node.exit.map(inside as never) });
      if (node.type === 'compound') Object.assign(node.initial, { actions: node.initial.actions.map(inside as never) });
      for (const transitions of [...node.transitions.values(), node.always ?? []]) for (const transition of transitions) Object.assign(transition, { actions: transition.actions.map(inside as never) });
      for (const child of Object.values(node.states)) visit(child as typeof node);
    };
    visit(copy.root);
    const { transition } = copy;
    return Object.assign(copy, {
      options: { ...copy.options, maxIterations: Math.min(copy.options.maxIterations ?? mostMicrosteps, mostMicrosteps) },
      // Actors that only carry a transition begin here; nothing is computed for them.
      getInitialSnapshot: initial,
      transition: (snapshot: never, event: never, scope: { system: { _sendInspectionEvent: (step: object) => void } }) => {
        const system = { ...scope.system, _sendInspectionEvent: (step: { type: string; event: unknown; snapshot: AnyMachineSnapshot; _transitions: AnyTransitionDefinition[] }) => {
          scope.system._sendInspectionEvent(step);
          if (step.type !== '@xstate.microstep') return;
          this.microsteps.push({ event: step.event, transitions: step._transitions, snapshot: step.snapshot, assigned: this.#assigned });
          this.#assigned = [];
        } };
        this.microsteps = [];
        this.#assigned = [];
        this.written = new Set();
        this.#inside = true;
        try {
          return transition(snapshot, event, { ...scope, system } as never);
        } finally {
          this.#inside = false;
          this.written = new Set();
        }
      },
    } as unknown as Partial<AnyStateMachine>);
  }

  /** The same rules, watched. */
  watchedRules(rules: Rules): Rules {
    const watched = (rule: Rule): Rule => ({
      ...rule,
      holds: this.#watchedFirst(rule.holds) as Rule['holds'],
      passes: this.#watchedFirst(rule.passes) as Rule['passes'],
      clausesOf: this.#watchedSecond(rule.clausesOf) as Rule['clausesOf'],
      saysOf: this.#watchedSecond(rule.saysOf) as Rule['saysOf'],
      remedyOf: this.#watchedSecond(rule.remedyOf) as Rule['remedyOf'],
    });
    return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, watched(rule)]));
  }

  #args<A extends { context: object; event: object }>(args: A): A {
    return { ...args, context: this.view(args.context), event: this.eventView(args.event) };
  }

  #watchedFirst(called: Callable): Callable {
    return (args, params) => called(this.#args(args), params);
  }

  /** Asks guards without watching what they read. */
  unwatched<T>(ask: () => T): T {
    const was = this.#inside;
    this.#inside = true;
    try {
      return ask();
    } finally {
      this.#inside = was;
    }
  }

  /** XState asks more guards than matter to the act once a transition is under way; those are gone through, and watched, before or afterwards. */
  #watchedGuard(guard: Callable): Callable {
    return (args, params) => {
      if (!this.#inside) return guard(this.#args(args), params);
      const was = this.#recording;
      this.#recording = false;
      try {
        return guard(args, params);
      } finally {
        this.#recording = was;
      }
    };
  }

  #watchedSecond(called: Callable): Callable {
    return (params, args) => called(params, this.#args(args));
  }

  /** An assignment that is watched, and run twice to see that it computes the same; other actions as they are. */
  #watchedAction(name: string, action: unknown): unknown {
    const assignment = (action as { assignment?: unknown } | undefined)?.assignment;
    if (typeof action !== 'function' || assignment === undefined) return action;
    const run = (args: object, params: unknown): Record<string, unknown> => {
      const watched = this.#args(args as { context: object; event: object });
      if (typeof assignment === 'function') return ((assignment as Callable)(watched, params) ?? {}) as Record<string, unknown>;
      return Object.fromEntries(Object.entries(assignment as object).map(([key, value]) => [key, typeof value === 'function' ? (value as Callable)(watched, params) : value]));
    };
    const both = (args: object, params: unknown) => {
      const [first, second] = [run(args, params), run(args, params)].map((partial) => this.#plain(name, partial));
      if (JSON.stringify(first) !== JSON.stringify(second)) throw new ExploreError('assign', name, `the assignment "${name}" computes differently when run twice`);
      for (const [key, value] of Object.entries(first!)) {
        const { places } = this;
        if (places.isSplit(key)) for (const inner of Object.keys(value as object)) places.componentOf(inner, key);
        for (const component of places.isSplit(key) ? places.componentsOf(key) : [places.componentOf(key)]) {
          this.written.add(component);
          this.#assigned.push(component);
        }
      }
      return first!;
    };
    return assign(both as never);
  }

  #plain(name: string, partial: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.keys(partial).map((key) => {
        const copy = plainCopy(partial[key], key);
        if ('what' in copy) throw new ExploreError('context', copy.path, `"${name}" assigns ${copy.what} to the context at "${copy.path}": a context holds plain data only`);
        return [key, copy.value];
      }),
    );
  }
}
