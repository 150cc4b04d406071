import type { AnyTransitionDefinition } from 'xstate';
import { Activity, placeOf, type History, type Place } from './activity.js';
import type { Microstep, Recorder } from './recorder.js';
import { Selection } from './selection.js';
import type { StateNode, Structure } from './structure.js';

type Transition = AnyTransitionDefinition;

/**
 * Finds out which components of a configuration an act depends on, by going through XState's own microsteps and following
 * how it selects, exits and enters (W3C SCXML, appendix D, as XState 5 does it). What is selected here is compared with
 * what XState selected: where they differ, the footprint is unknown.
 */
export class Footprint {
  readonly selection: Selection;
  /** Whether what was just gone through depends on the order in which parallel states were entered. */
  ordered = false;
  #known = true;
  readonly #activity: Activity;

  constructor(
    readonly structure: Structure,
    readonly recorder: Recorder,
  ) {
    this.#activity = new Activity(structure, recorder);
    this.selection = new Selection(structure, recorder, this.#activity);
  }

  /** Goes through what XState did; gives whether everything that it depends on is known. */
  follow(before: Place, act: { readonly type: string }, selected: readonly Transition[], steps: readonly Microstep[]): boolean {
    this.#known = true;
    this.ordered = false;
    this.recorder.written = new Set();
    let place = before;
    let event: { readonly type: string } = act;
    let asksAlways = false;
    steps.forEach((step, index) => {
      const eventless = index > 0 && step.transitions.some(({ eventType }) => eventType === '');
      let expected: readonly Transition[] = index === 0 ? selected : [];
      if (asksAlways) {
        expected = this.selection.selectEventless(place, event);
        if (!eventless && expected.length) this.#known = false;
        if (expected.length > 1) this.ordered = true;
      }
      if (index > 0 && !eventless) {
        event = step.event as typeof event;
        expected = this.selection.select(place, event);
      }
      const filtered = this.#withoutConflicts(expected, place);
      const fired = eventless ? step.transitions : this.#withoutConflicts(step.transitions, place);
      if (filtered.length !== fired.length || filtered.some((transition, at) => transition !== fired[at])) this.#known = false;
      const after = placeOf(step.snapshot);
      this.#touch(expected, filtered, place, after);
      for (const component of step.assigned) this.recorder.written.add(component);
      if (eventless && step.snapshot === place.snapshot) this.selection.restsEnabled();
      asksAlways = !(eventless && step.snapshot === place.snapshot);
      place = after;
    });
    if (place.snapshot.status === 'active' && asksAlways && this.selection.selectEventless(place, event).length) this.#known = false;
    if (!this.#known) this.selection.learn(place.snapshot, event);
    return this.#known;
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
      for (const node of structure.exits) if (structure.isWithin(node, domain)) this.#activity.isActive(node, before.active);
      for (const node of structure.nodes.slice(domain.order, structure.end[domain.order])) {
        const component = structure.componentOf[node.order]!;
        if (component >= 0) replaced.push(component);
        if (node.type !== 'history') continue;
        recorder.read(component);
        const parent = node.parent!;
        if (!this.#activity.isActive(parent, before.active)) continue;
        if (node.history === 'deep') this.#activity.readInside(parent, before.active);
        else this.#activity.children(parent, before.active);
      }
    }
    for (const component of replaced) recorder.written.add(component);
    for (const transition of transitions) {
      if (!transition.target?.length) continue;
      const domain = this.#domainOf(transition, before.history) ?? structure.machine.root;
      for (const node of after.active) if (node.type === 'final' && structure.isWithin(node, domain)) this.#activity.readCompletion(node, after.active);
    }
    if (after.snapshot.status !== 'active') for (const node of structure.exits) this.#activity.isActive(node, after.active);
  }
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
