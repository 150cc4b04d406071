import type { AnyMachineSnapshot } from 'xstate';
import type { Recorder } from './recorder.js';
import type { StateNode, Structure } from './structure.js';

export type History = Readonly<Record<string, readonly StateNode[]>>;

/** A snapshot at which the footprint is taken: its active nodes as a set. */
export interface Place {
  readonly snapshot: AnyMachineSnapshot;
  readonly active: ReadonlySet<StateNode>;
  readonly history: History;
}

export const placeOf = (snapshot: AnyMachineSnapshot): Place => ({ snapshot, active: new Set(snapshot._nodes), history: snapshot.historyValue as History });

/** Looks at which nodes are active, and has it recorded as a reading. */
export class Activity {
  constructor(
    readonly structure: Structure,
    readonly recorder: Recorder,
  ) {}

  /** Reads which relevant children of an active node are active; the others are all the same. */
  relevantChildren(node: StateNode, active: ReadonlySet<StateNode>, relevant: Uint8Array): StateNode[] {
    if (node.type === 'compound') this.recorder.readOf(this.structure.childIn(node, relevant, (child, index) => (relevant[child.order] ? index + 1 : 0)));
    return this.structure.childrenOf(node).filter((child) => relevant[child.order] && active.has(child));
  }

  /** Reads which child of an active node is active. */
  children(node: StateNode, active: ReadonlySet<StateNode>): StateNode[] {
    if (node.type === 'compound') this.recorder.read(this.structure.componentOf[node.order]!);
    return this.structure.childrenOf(node).filter((child) => active.has(child));
  }

  /** Reads whether a node is active. */
  isActive(node: StateNode, active: ReadonlySet<StateNode>): boolean {
    const chain = this.structure.chainOf(node);
    return chain.every((outer, depth) => {
      if (!active.has(outer)) return false;
      if (outer.type === 'compound' && outer !== node) this.recorder.readOf(this.structure.childIn(outer, chain[depth + 1], (child) => (child === chain[depth + 1] ? 1 : 0)));
      return true;
    });
  }

  /** Reads everything inside an active node. */
  readInside(node: StateNode, active: ReadonlySet<StateNode>): void {
    for (const child of this.children(node, active)) this.readInside(child, active);
  }

  /** Reads what tells whether a final state completes the parallel states around it. */
  readCompletion(node: StateNode, active: ReadonlySet<StateNode>): void {
    const parent = node.parent;
    let marker = parent?.type === 'parallel' ? parent : parent?.parent;
    for (; marker?.type === 'parallel'; marker = marker.parent) if (!this.#isCompleted(marker, active)) return;
  }

  #isCompleted(node: StateNode, active: ReadonlySet<StateNode>): boolean {
    if (node.type === 'compound') this.recorder.readOf(this.structure.childIn(node, 'final', ({ type }) => (type === 'final' ? 1 : 0)));
    const children = this.structure.childrenOf(node).filter((child) => active.has(child));
    if (node.type === 'compound') return children.some(({ type }) => type === 'final');
    if (node.type === 'parallel') return children.map((child) => this.#isCompleted(child, active)).every(Boolean);
    return node.type === 'final';
  }
}
