import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Reading } from './trie.js';

export type StateNode = AnyStateMachine['root'];

/** What running an action can do to a snapshot: nothing; assign or raise by what is recorded; or something unknown. */
type Power = 'none' | 'known' | 'unknown';

interface BuiltInAction {
  readonly type?: string;
  readonly resolve?: unknown;
  readonly event?: unknown;
  readonly delay?: unknown;
}

/** The first components of every configuration, the second without use; those of the machine's states follow. */
export const nowAt = 0;
export const statusAt = 2;
export const inputAt = 3;
export const datedAt = 4;
const firstOfMachine = 5;
/** Readings of classes are numbered from here on. */
const firstOfClasses = 1 << 24;

/** Built-in actions that cannot change the state or context of the machine that runs them. */
const harmless = new Set(['xstate.log', 'xstate.cancel', 'xstate.emit', 'xstate.sendTo', 'xstate.spawnChild', 'xstate.stopChild']);

/**
 * A machine's definition, numbered: which component of a configuration holds the active child of each compound state and
 * the record of each history state, and what of it an act can concern.
 */
export class Structure {
  /** In the order of the document; a node's `order` is its index. */
  readonly nodes: readonly StateNode[];
  /** For each node, the index after its last descendant. */
  readonly end: readonly number[];
  /** The component of a compound or history node; `-1` for others. */
  readonly componentOf: readonly number[];
  /** How many components there are before those of the context. */
  readonly size: number;
  /** Nodes with eventless transitions. */
  readonly always: readonly StateNode[];
  /** Nodes whose exit actions matter to the snapshot. */
  readonly exits: readonly StateNode[];
  /** Nodes of which entering or leaving has an unknown effect. */
  readonly #unknown: ReadonlySet<StateNode>;
  readonly #sizes: number[] = [];
  readonly #relevant = new Map<string, Uint8Array>();
  readonly #readings = new Map<string, Reading>();
  readonly #readingsBy = new Map<unknown, Reading[]>();
  readonly #children: readonly (readonly StateNode[])[];

  constructor(readonly machine: AnyStateMachine) {
    const nodes: StateNode[] = [];
    const end: number[] = [];
    const visit = (node: StateNode): void => {
      nodes.push(node);
      for (const child of Object.values(node.states)) visit(child as StateNode);
      end[node.order] = nodes.length;
    };
    visit(machine.root);
    this.#children = nodes.map(({ states }) => Object.values(states) as StateNode[]);
    let next = firstOfMachine;
    this.nodes = nodes;
    this.end = end;
    this.componentOf = nodes.map(({ type }) => (type === 'compound' || type === 'history' ? next++ : -1));
    this.size = next;
    for (const { type, order, states } of nodes) if (type === 'compound') this.#sizes[this.componentOf[order]!] = Object.keys(states).length + 1;
    this.always = nodes.filter(({ always }) => always?.length);
    this.exits = nodes.filter(({ exit }) => exit.some((action) => this.powerOf(action) !== 'none'));
    this.#unknown = new Set(
      nodes.filter(({ entry, exit, initial, output, type, parent }) => {
        const actions = [...entry, ...exit, ...((initial as { actions?: readonly unknown[] } | undefined)?.actions ?? [])];
        return actions.some((action) => this.powerOf(action) === 'unknown') || (type === 'final' && parent && typeof output === 'function');
      }),
    );
  }

  /** How many values a component is known to take: for the active child of a state, one more than it has children. */
  sizeOf(component: number): number {
    return this.#sizes[component] ?? 1;
  }

  /** What an action can do. */
  powerOf(action: unknown): Power {
    const named = typeof action === 'string' ? action : typeof action === 'object' && action !== null ? (action as { type: string }).type : undefined;
    const params = named !== undefined && typeof action === 'object' ? (action as { params?: unknown }).params : undefined;
    const found = (named === undefined ? action : this.machine.implementations.actions[named]) as BuiltInAction | undefined;
    if (!found || !('resolve' in found) || harmless.has(found.type!)) return 'none';
    if (typeof params === 'function') return 'unknown';
    if (found.type === 'xstate.assign') return 'known';
    if (found.type === 'xstate.raise') return typeof found.event === 'function' || typeof found.delay === 'function' || typeof found.delay === 'string' ? 'unknown' : 'known';
    return 'unknown';
  }

  /** Whether entering and leaving what is inside a node has known effects only. */
  isKnown(within: StateNode): boolean {
    for (let order = within.order; order < this.end[within.order]!; order++) if (this.#unknown.has(this.nodes[order]!)) return false;
    return true;
  }

  /** For each node, whether it or a descendant has transitions for a type of event. */
  relevantTo(type: string): Uint8Array {
    let known = this.#relevant.get(type);
    if (!known) {
      known = new Uint8Array(this.nodes.length);
      for (const node of this.nodes) {
        if (![...node.transitions.keys()].some((descriptor) => descriptor === type || descriptor === '*' || descriptor.endsWith('.*'))) continue;
        for (let outer: StateNode | undefined = node; outer; outer = outer.parent) known[outer.order] = 1;
      }
      this.#relevant.set(type, known);
    }
    return known;
  }

  isWithin(inner: StateNode, outer: StateNode): boolean {
    return inner.order >= outer.order && inner.order < this.end[outer.order]!;
  }

  childrenOf(node: StateNode): readonly StateNode[] {
    return this.#children[node.order]!;
  }

  /** A reading of which class of children a compound node's active child is in; class 0 stands for none as well. It is kept by what makes the classes. */
  childIn(node: StateNode, by: unknown, classOf: (child: StateNode, index: number) => number): Reading {
    const readings = this.#readingsBy.get(by) ?? [];
    this.#readingsBy.set(by, readings);
    return (readings[node.order] ??= this.#reading(node, classOf));
  }

  #reading(node: StateNode, classOf: (child: StateNode, index: number) => number): Reading {
    const component = this.componentOf[node.order]!;
    const classes = Uint16Array.from([0, ...this.childrenOf(node).map(classOf)]);
    if (classes.every((each, value) => each === value)) return { id: component, component };
    const key = `${component} ${classes.join()}`;
    let reading = this.#readings.get(key);
    if (!reading) this.#readings.set(key, (reading = { id: firstOfClasses + this.#readings.size, component, classes }));
    return reading;
  }

  /** Nodes from the root down to a node. */
  chainOf(node: StateNode): StateNode[] {
    const chain: StateNode[] = [];
    for (let outer: StateNode | undefined = node; outer; outer = outer.parent) chain.unshift(outer);
    return chain;
  }

  /** The active child of a compound node, 0 for none, and for others counted from 1. */
  activeIn(node: StateNode, active: ReadonlySet<StateNode>): number {
    return this.childrenOf(node).findIndex((child) => active.has(child)) + 1;
  }

  /** The state value of a configuration, as XState writes it. */
  valueOf(read: (component: number) => number, node: StateNode = this.machine.root): unknown {
    if (node.type === 'compound') {
      const child = this.childrenOf(node)[read(this.componentOf[node.order]!) - 1];
      if (!child) return {};
      return child.type === 'compound' || child.type === 'parallel' ? { [child.key]: this.valueOf(read, child) } : child.key;
    }
    if (node.type !== 'parallel') return {};
    const regions = this.childrenOf(node).filter(({ type }) => type !== 'history');
    return Object.fromEntries(regions.map((region) => [region.key, this.valueOf(read, region)]));
  }

  /** The active nodes of a configuration in the order of the document. */
  activeOf(read: (component: number) => number): StateNode[] {
    const active: StateNode[] = [];
    const visit = (node: StateNode): void => {
      active.push(node);
      if (node.type === 'compound') {
        const child = this.childrenOf(node)[read(this.componentOf[node.order]!) - 1];
        if (child) visit(child);
      } else if (node.type === 'parallel') {
        for (const child of this.childrenOf(node)) if (child.type !== 'history') visit(child);
      }
    };
    visit(this.machine.root);
    return active;
  }
}

/** The statuses of a snapshot, by their number in a configuration. */
export const statuses: readonly AnyMachineSnapshot['status'][] = ['active', 'done', 'error', 'stopped'];
