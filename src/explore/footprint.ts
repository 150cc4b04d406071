import { and, type AnyMachineSnapshot, type AnyTransitionDefinition } from 'xstate';
import { ExploreError } from './error.js';
import type { Microstep, Recorder } from './recorder.js';
import type { StateNode, Structure } from './structure.js';

type Transition = AnyTransitionDefinition;
type History = Readonly<Record<string, readonly StateNode[]>>;

/** A snapshot at which the footprint is taken: its active nodes as a set. */
interface Place {
  readonly snapshot: AnyMachineSnapshot;
  readonly active: ReadonlySet<StateNode>;
  readonly history: History;
}

const placeOf = (snapshot: AnyMachineSnapshot): Place => ({ snapshot, active: new Set(snapshot._nodes), history: snapshot.historyValue as History });

/**
 * What the guards of each node's eventless transitions have been seen to read. Where a machine rests, these guards are
 * asked after every act; one that has read nothing that the act replaced answers as it did before, and need not be known.
 * Whenever a guard is seen to read more than it has so far, `grown` tells that what was concluded before may not hold.
 */
interface Learned {
  readonly reads: Map<StateNode, Set<number>>;
  readonly readsEvent: Set<StateNode>;
  /** Some machine rests although an eventless transition is enabled (it changes nothing): then all are always asked. */
  all: boolean;
}

/**
 * Finds out which components of a configuration an act depends on, by going through XState's own microsteps and following
 * how it selects, exits and enters (W3C SCXML, appendix D, as XState 5 does it). What is selected here is compared with
 * what XState selected: where they differ, the footprint is unknown.
 */
export class Footprint {
  /** Whether more has become known of what guards read since this was last set. */
  grown = false;
  /** Whether what was just gone through depends on the order in which parallel states were entered. */
  ordered = false;
  #known = true;
  readonly #learned: Learned = { reads: new Map(), readsEvent: new Set(), all: false };

  constructor(
    readonly structure: Structure,
    readonly recorder: Recorder,
  ) {}

  /** Reads which transitions of a type the configuration knows, guards unasked; tells whether there are any. */
  foresees(snapshot: AnyMachineSnapshot, type: string): boolean {
    const { active } = placeOf(snapshot);
    const relevant = this.structure.relevantTo(type);
    let any = false;
    const visit = (node: StateNode): void => {
      if (!relevant[node.order]) return;
      if (node.transitions.has(type)) any = true;
      for (const child of this.#relevantChildren(node, active, relevant)) visit(child);
    };
    visit(this.structure.machine.root);
    return any;
  }

  /** Reads what the choice of transitions for an event depends on, before XState is asked. */
  selection(snapshot: AnyMachineSnapshot, event: { readonly type: string }): Transition[] {
    return this.#select(placeOf(snapshot), event);
  }

  /** Goes through what XState did; gives whether everything that it depends on is known. */
  follow(before: AnyMachineSnapshot, act: { readonly type: string }, selected: readonly Transition[], steps: readonly Microstep[]): boolean {
    this.#known = true;
    this.ordered = false;
    this.recorder.written = new Set();
    let place = placeOf(before);
    let event: { readonly type: string } = act;
    let asksAlways = false;
    steps.forEach((step, index) => {
      const eventless = index > 0 && step.transitions.some(({ eventType }) => eventType === '');
      let expected: readonly Transition[] = index === 0 ? selected : [];
      if (asksAlways) {
        expected = this.#selectEventless(place, event);
        if (!eventless && expected.length) this.#known = false;
        if (expected.length > 1) this.ordered = true;
      }
      if (index > 0 && !eventless) {
        event = step.event as typeof event;
        expected = this.#select(place, event);
      }
      const filtered = this.#withoutConflicts(expected, place);
      const fired = eventless ? step.transitions : this.#withoutConflicts(step.transitions, place);
      if (filtered.length !== fired.length || filtered.some((transition, at) => transition !== fired[at])) this.#known = false;
      const after = placeOf(step.snapshot);
      this.#touch(expected, filtered, place, after);
      for (const component of step.assigned) this.recorder.written.add(component);
      if (eventless && step.snapshot === place.snapshot && !this.#learned.all) this.#learned.all = this.grown = true;
      asksAlways = !(eventless && step.snapshot === place.snapshot);
      place = after;
    });
    if (place.snapshot.status === 'active' && asksAlways && this.#selectEventless(place, event).length) this.#known = false;
    if (!this.#known) this.learn(place.snapshot, event);
    return this.#known;
  }

  /** Learns what the eventless guards read where a machine rests. */
  learn(resting: AnyMachineSnapshot, event: { readonly type: string }): void {
    const was = this.#learned.all;
    this.#learned.all = true;
    const enabled = this.#selectEventless(placeOf(resting), event).length > 0;
    this.#learned.all = was || enabled;
    if (enabled && !was) this.grown = true;
  }

  /** Reads which relevant children of an active node are active; the others are all the same. */
  #relevantChildren(node: StateNode, active: ReadonlySet<StateNode>, relevant: Uint8Array): StateNode[] {
    return this.#activeChildren(node, active, (child, index) => (relevant[child.order] ? index + 1 : 0)).filter(({ order }) => relevant[order]);
  }

  /** Reads which child of an active node is active, or only of which class it is. */
  #activeChildren(node: StateNode, active: ReadonlySet<StateNode>, classOf: (child: StateNode, index: number) => number = (_child, index) => index + 1): StateNode[] {
    if (node.type === 'compound') this.recorder.readOf(this.structure.childIn(node, classOf));
    return (Object.values(node.states) as StateNode[]).filter((child) => active.has(child));
  }

  /** Reads whether a node is active. */
  #isActive(node: StateNode, active: ReadonlySet<StateNode>): boolean {
    const chain = this.structure.chainOf(node);
    return chain.every((outer, depth) => {
      if (!active.has(outer)) return false;
      if (outer !== node) this.#activeChildren(outer, active, (child) => (child === chain[depth + 1] ? 1 : 0));
      return true;
    });
  }

  /** Reads everything inside an active node. */
  #readInside(node: StateNode, active: ReadonlySet<StateNode>): void {
    for (const child of this.#activeChildren(node, active)) this.#readInside(child, active);
  }

  #select(place: Place, event: { readonly type: string }): Transition[] {
    const relevant = this.structure.relevantTo(event.type);
    const visit = (node: StateNode): Transition[] => {
      if (!relevant[node.order]) return [];
      const inner = this.#relevantChildren(node, place.active, relevant).flatMap(visit);
      if (inner.length) return inner;
      const first = this.#candidates(node, event.type).find((transition) => this.#passes(transition, place, event));
      return first ? [first] : [];
    };
    return visit(this.structure.machine.root);
  }

  /** A node's transitions for a type of event in XState's order of preference; kept by XState for each node. */
  #candidates(node: StateNode, type: string): readonly Transition[] {
    const matching = [...node.transitions.keys()].filter((descriptor) => descriptor !== type && matches(type, descriptor)).sort((a, b) => b.length - a.length);
    return [type, ...matching].flatMap((descriptor) => node.transitions.get(descriptor) ?? []);
  }

  #selectEventless(place: Place, event: { readonly type: string }): Transition[] {
    const asked = new Map<StateNode, Transition | undefined>();
    for (const node of this.structure.always) if (this.#isAffected(node) && this.#isActive(node, place.active)) asked.set(node, undefined);
    const done = new Set<StateNode>();
    const enabled = new Set<Transition>();
    for (const atomic of place.snapshot._nodes.filter(({ type }) => type === 'atomic' || type === 'final')) {
      for (const node of this.structure.chainOf(atomic).reverse()) {
        if (!asked.has(node)) continue;
        if (!done.has(node)) {
          done.add(node);
          asked.set(node, this.#learning(node, () => node.always!.find((transition) => this.#passes(transition, place, event))));
        }
        const first = asked.get(node);
        if (!first) continue;
        enabled.add(first);
        break;
      }
    }
    return [...enabled];
  }

  #isAffected(node: StateNode): boolean {
    const { all, reads, readsEvent } = this.#learned;
    if (all || readsEvent.has(node)) return true;
    const { written } = this.recorder;
    for (const component of reads.get(node) ?? []) if (written.has(component)) return true;
    return this.structure.chainOf(node).some((outer) => outer !== node && written.has(this.structure.componentOf[outer.order]!));
  }

  #learning<T>(node: StateNode, ask: () => T): T {
    const { recorder } = this;
    recorder.touched = new Set();
    recorder.eventTouched = false;
    const answer = ask();
    const known = this.#learned.reads.get(node) ?? new Set();
    this.#learned.reads.set(node, known);
    for (const component of recorder.touched) {
      if (known.has(component)) continue;
      known.add(component);
      this.grown = true;
    }
    if (recorder.eventTouched && !this.#learned.readsEvent.has(node)) {
      this.#learned.readsEvent.add(node);
      this.grown = true;
    }
    recorder.touched = undefined;
    return answer;
  }

  /** Asks a guard, through XState itself, twice: one that answers differently is an error. */
  #passes(transition: Transition, place: Place, event: { readonly type: string }): boolean {
    const { guard } = transition as { guard?: unknown };
    if (guard === undefined) return true;
    const { snapshot } = place;
    const { machine } = this.structure;
    const seen = Object.assign(Object.create(snapshot) as object, {
      machine: Object.assign(Object.create(machine) as object, {
        getStateNodeById: (id: string) => {
          const node = machine.getStateNodeById(id);
          this.#isActive(node, place.active);
          return node;
        },
      }),
      matches: (value: unknown) => {
        this.#readMatch(machine.root, value, place.active);
        return snapshot.matches(value as never);
      },
    });
    const asked = and([guard as never]) as unknown as { check: (seen: object, args: object, all: object) => boolean };
    const args = { context: this.recorder.view(snapshot.context as object), event: this.recorder.eventView(event) };
    const [first, second] = [asked.check(seen, args, asked), asked.check(seen, args, asked)];
    if (Boolean(first) !== Boolean(second)) throw impure(transition);
    return first;
  }

  /** Reads what it takes to tell whether a state value matches. */
  #readMatch(node: StateNode, value: unknown, active: ReadonlySet<StateNode>): void {
    const parts = typeof value === 'string' ? value.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), {}) : value;
    for (const [key, inner] of Object.entries((parts ?? {}) as object)) {
      const child = node.states[key] as StateNode | undefined;
      if (child && this.#isActive(child, active)) this.#readMatch(child, inner, active);
    }
  }

  #withoutConflicts(transitions: readonly Transition[], place: Place): Transition[] {
    const kept = new Set<Transition>();
    const exits = (transition: Transition): StateNode[] => {
      if (!transition.target?.length) return [];
      const domain = this.#domainOf(transition, place.history);
      return [...place.active].filter((node) => !domain || (node !== domain && this.structure.isWithin(node, domain)));
    };
    for (const one of transitions) {
      const leaving = new Set(exits(one));
      const clashing = [...kept].filter((other) => exits(other).some((node) => leaving.has(node)));
      const inner = clashing.filter((other) => one.source !== other.source && this.structure.isWithin(one.source, other.source));
      if (inner.length < clashing.length) continue;
      for (const other of inner) kept.delete(other);
      kept.add(one);
    }
    return [...kept];
  }

  /** Reads the history records that a transition's targets name. */
  #readTargets(targets: readonly StateNode[], history: History): StateNode[] {
    return targets.flatMap((target) => {
      if (target.type !== 'history') return [target];
      this.recorder.read(this.structure.componentOf[target.order]!);
      return history[target.id] ?? this.#readTargets(defaultOf(target), history);
    });
  }

  /** The node inside which a transition replaces everything; `undefined` when it leaves the root as well. */
  #domainOf(transition: Transition, history: History): StateNode | undefined {
    const targets = this.#readTargets((transition.target ?? []) as readonly StateNode[], history);
    const source = transition.source as StateNode;
    if (!transition.reenter && targets.every((target) => this.structure.isWithin(target, source))) return source;
    for (let outer = targets[0]?.parent as StateNode | undefined; outer; outer = outer.parent) {
      const around = outer;
      if ([...targets.slice(1), source].every((node) => node !== around && this.structure.isWithin(node, around))) return around;
    }
    return transition.reenter ? undefined : this.structure.machine.root;
  }

  /** Reads what exiting and entering depend on, and notes what they replace. */
  #touch(selected: readonly Transition[], transitions: readonly Transition[], before: Place, after: Place): void {
    const { structure, recorder } = this;
    const replaced: number[] = [];
    for (const { target } of selected) this.#readTargets((target ?? []) as readonly StateNode[], before.history);
    for (const transition of transitions) {
      if (transition.actions.some((action) => structure.powerOf(action) === 'unknown')) this.#known = false;
      if (!transition.target?.length) continue;
      const domain = this.#domainOf(transition, before.history) ?? structure.machine.root;
      if (!structure.isKnown(domain)) this.#known = false;
      for (const node of structure.exits) if (structure.isWithin(node, domain)) this.#isActive(node, before.active);
      for (const node of structure.nodes.slice(domain.order, structure.end[domain.order])) {
        const component = structure.componentOf[node.order]!;
        if (component >= 0) replaced.push(component);
        if (node.type !== 'history') continue;
        recorder.read(component);
        const parent = node.parent!;
        if (!this.#isActive(parent, before.active)) continue;
        if (node.history === 'deep') this.#readInside(parent, before.active);
        else this.#activeChildren(parent, before.active);
      }
    }
    for (const component of replaced) recorder.written.add(component);
    for (const transition of transitions) {
      if (!transition.target?.length) continue;
      const domain = this.#domainOf(transition, before.history) ?? structure.machine.root;
      for (const node of after.active) if (node.type === 'final' && structure.isWithin(node, domain)) this.#readCompletion(node, after.active);
    }
    if (after.snapshot.status !== 'active') for (const node of structure.exits) this.#isActive(node, after.active);
  }

  /** Reads what tells whether a final state completes the parallel states around it. */
  #readCompletion(node: StateNode, active: ReadonlySet<StateNode>): void {
    const parent = node.parent;
    let marker = parent?.type === 'parallel' ? parent : parent?.parent;
    for (; marker?.type === 'parallel'; marker = marker.parent) if (!this.#isCompleted(marker, active)) return;
  }

  #isCompleted(node: StateNode, active: ReadonlySet<StateNode>): boolean {
    const children = this.#activeChildren(node, active, ({ type }) => (type === 'final' ? 1 : 0));
    if (node.type === 'compound') return children.some(({ type }) => type === 'final');
    if (node.type === 'parallel') return children.map((child) => this.#isCompleted(child, active)).every(Boolean);
    return node.type === 'final';
  }
}

function impure({ guard, source, eventType }: Transition): ExploreError {
  const name = typeof guard === 'string' ? guard : ((guard as { type?: string } | undefined)?.type ?? (guard as { name?: string }).name ?? '');
  const culprit = name === '' ? `guard of ${source.id} on ${String(eventType)}` : name;
  return new ExploreError('guard', culprit, `the guard "${culprit}" of ${source.id} answers differently when asked twice`);
}

/** Where a history state leads that has no record yet. */
function defaultOf(node: StateNode): readonly StateNode[] {
  const parent = node.parent as StateNode;
  const given = (node.config as { target?: string | readonly string[] }).target;
  if (given === undefined) return parent.type === 'parallel' ? [parent] : (parent.initial.target as readonly StateNode[]);
  return [given].flat().map((target) => {
    if (target.startsWith('#')) return node.machine.getStateNodeById(target) as StateNode;
    return target.split('.').reduce<StateNode>((outer, key) => outer.states[key] as StateNode, parent);
  });
}

/** Whether a pattern of event types (`*`, `a.*`) takes an event, as XState reads it. */
function matches(type: string, descriptor: string): boolean {
  if (descriptor === '*') return true;
  if (!descriptor.endsWith('.*')) return false;
  const tokens = type.split('.');
  const pattern = descriptor.split('.');
  const open = pattern.indexOf('*');
  return open === pattern.length - 1 && pattern.slice(0, open).every((token, index) => token === tokens[index]);
}
