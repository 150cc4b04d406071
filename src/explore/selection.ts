import { and, type AnyMachineSnapshot, type AnyTransitionDefinition } from 'xstate';
import { placeOf, type Activity, type Place } from './activity.js';
import { ExploreError } from './error.js';
import type { Recorder } from './recorder.js';
import type { StateNode, Structure } from './structure.js';

type Transition = AnyTransitionDefinition;

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

/** A guard as XState can be asked about it. */
interface Asked {
  readonly check: (seen: object, args: { readonly context: object; readonly event: object }, all: object) => boolean;
}

/** Selects transitions as XState does (W3C SCXML, appendix D), and has it recorded what the choice depends on. */
export class Selection {
  /** Whether more has become known of what guards read since this was last set. */
  grown = false;
  readonly #asked = new Map<Transition, Asked>();
  #seen: { readonly place: Place; readonly as: object } | undefined;
  readonly #candidatesOf = new Map<string, (readonly Transition[])[]>();
  readonly #learned: Learned = { reads: new Map(), readsEvent: new Set(), all: false };

  constructor(
    readonly structure: Structure,
    readonly recorder: Recorder,
    readonly activity: Activity,
  ) {}

  /** Reads which transitions of a type the configuration knows, guards unasked; tells whether there are any. */
  foresees({ active }: Place, type: string): boolean {
    const relevant = this.structure.relevantTo(type);
    let any = false;
    const visit = (node: StateNode): void => {
      if (!relevant[node.order]) return;
      if (node.transitions.has(type)) any = true;
      for (const child of this.activity.relevantChildren(node, active, relevant)) visit(child);
    };
    visit(this.structure.machine.root);
    return any;
  }

  /** Learns what the eventless guards read where a machine rests. */
  learn(resting: AnyMachineSnapshot, event: { readonly type: string }): void {
    const was = this.#learned.all;
    this.#learned.all = true;
    const enabled = this.selectEventless(placeOf(resting), event).length > 0;
    this.#learned.all = was || enabled;
    if (enabled && !was) this.grown = true;
  }

  /** A machine was seen to rest although an eventless transition is enabled, which changes nothing. */
  restsEnabled(): void {
    if (this.#learned.all) return;
    this.#learned.all = this.grown = true;
  }

  select(place: Place, event: { readonly type: string }): Transition[] {
    const relevant = this.structure.relevantTo(event.type);
    const visit = (node: StateNode): Transition[] => {
      if (!relevant[node.order]) return [];
      const inner = this.activity.relevantChildren(node, place.active, relevant).flatMap(visit);
      if (inner.length) return inner;
      const first = this.#candidates(node, event.type).find((transition) => this.#passes(transition, place, event));
      return first ? [first] : [];
    };
    return visit(this.structure.machine.root);
  }

  /** A node's transitions for a type of event in XState's order of preference. */
  #candidates(node: StateNode, type: string): readonly Transition[] {
    const known = this.#candidatesOf.get(type) ?? [];
    this.#candidatesOf.set(type, known);
    return (known[node.order] ??= [type, ...matching(node, type)].flatMap((descriptor) => node.transitions.get(descriptor) ?? []));
  }

  selectEventless(place: Place, event: { readonly type: string }): Transition[] {
    const asked = new Map<StateNode, Transition | undefined>();
    for (const node of this.structure.always) if (this.#isAffected(node) && this.activity.isActive(node, place.active)) asked.set(node, undefined);
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
    let asked = this.#asked.get(transition);
    if (!asked) this.#asked.set(transition, (asked = and([guard as never]) as unknown as Asked));
    const { context } = place.snapshot as { readonly context: object };
    const seen = this.#seenAt(place);
    const first = asked.check(seen, { context: this.recorder.view(context), event: this.recorder.eventView(event) }, asked);
    const second = this.recorder.unwatched(() => asked.check(seen, { context, event }, asked));
    if (Boolean(first) !== Boolean(second)) throw impure(transition);
    return first;
  }

  /** What guards see of a place; it has it recorded which states they look at. */
  #seenAt(place: Place): object {
    if (this.#seen?.place === place) return this.#seen.as;
    const { snapshot } = place;
    const { machine } = this.structure;
    const as = Object.assign(Object.create(snapshot) as object, {
      machine: Object.assign(Object.create(machine) as object, {
        getStateNodeById: (id: string) => {
          const node = machine.getStateNodeById(id);
          this.activity.isActive(node, place.active);
          return node;
        },
      }),
      matches: (value: unknown) => {
        this.#readMatch(machine.root, value, place.active);
        return snapshot.matches(value as never);
      },
    });
    this.#seen = { place, as };
    return as;
  }

  /** Reads what it takes to tell whether a state value matches. */
  #readMatch(node: StateNode, value: unknown, active: ReadonlySet<StateNode>): void {
    const parts = typeof value === 'string' ? value.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), {}) : value;
    for (const [key, inner] of Object.entries((parts ?? {}) as object)) {
      const child = node.states[key] as StateNode | undefined;
      if (child && this.activity.isActive(child, active)) this.#readMatch(child, inner, active);
    }
  }
}

function impure({ guard, source, eventType }: Transition): ExploreError {
  const name = typeof guard === 'string' ? guard : ((guard as { type?: string } | undefined)?.type ?? (guard as { name?: string }).name ?? '');
  const culprit = name === '' ? `guard of ${source.id} on ${String(eventType)}` : name;
  return new ExploreError('guard', culprit, `the guard "${culprit}" of ${source.id} answers differently when asked twice`);
}

/** The patterns of event types of a node's transitions that take an event, the longest first. */
const matching = (node: StateNode, type: string): string[] =>
  [...node.transitions.keys()].filter((descriptor) => descriptor !== type && matches(type, descriptor)).sort((a, b) => b.length - a.length);

/** Whether a pattern of event types (`*`, `a.*`) takes an event, as XState reads it. */
function matches(type: string, descriptor: string): boolean {
  if (descriptor === '*') return true;
  if (!descriptor.endsWith('.*')) return false;
  const tokens = type.split('.');
  const pattern = descriptor.split('.');
  const open = pattern.indexOf('*');
  return open === pattern.length - 1 && pattern.slice(0, open).every((token, index) => token === tokens[index]);
}
