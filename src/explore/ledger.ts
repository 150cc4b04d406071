import type { Instant } from '../model/instant.js';
import type { Edge, ExploredState, Refusal } from './behaviour.js';
import type { Engine } from './engine.js';
import { Rows, type Row } from './rows.js';
import { Integers, Triples } from './store.js';
import { inputAt, nowAt, statusAt } from './structure.js';

/** The way to a state that no act leads to. */
export const nowhere = 0xffffffff;

/** What was found: states, edges and refusals in packed numbers, and as objects when they are asked for. */
export class Ledger {
  readonly rows: Rows;
  /** By state: the edge by which it was first reached. */
  readonly via = new Integers();
  /** The first edge of each expanded state. */
  readonly starts = new Integers();
  /** Where each leads, the act, the effect. */
  readonly edges = new Triples();
  /** From where, the act, the effect. */
  readonly refusals = new Triples();

  constructor(readonly engine: Engine) {
    this.rows = new Rows(engine.width, (component) => engine.structure.sizeOf(component));
  }

  get bytes(): { readonly states: number; readonly edges: number } {
    return { states: this.rows.bytes + this.via.bytes + this.starts.bytes, edges: this.edges.bytes + this.refusals.bytes };
  }

  /** The state of a row; a new one if there was none. */
  add(row: Row, via: number): number {
    const state = this.rows.add(row);
    if (state === this.via.length) this.via.push(via);
    return state;
  }

  /** The state of an index, but for the way to it. */
  stateAt(index: number): Pick<ExploredState, 'value' | 'input' | 'done' | 'now'> {
    const read = (component: number) => this.rows.at(index, component);
    return { value: this.engine.structure.valueOf(read), input: read(inputAt), done: read(statusAt) === 1, now: this.engine.moments.at(read(nowAt)) as Instant };
  }

  /** The states as objects. */
  listStates(): ExploredState[] {
    const states: ExploredState[] = [];
    const from = sourcesOf(this.starts);
    for (let index = 0; index < this.rows.length; index++) {
      const edge = this.via.at(index);
      const via = edge === nowhere ? -1 : edge;
      states.push({ ...this.stateAt(index), via, depth: via < 0 ? 0 : states[from(via)]!.depth + 1 });
    }
    return states;
  }

  /** An edge, but for the state that it leaves. */
  edgeAt(index: number): Omit<Edge, 'from'> {
    const { taken, clauses, deviations, warnings } = this.engine.effects[this.edges.at(index, 2)]!;
    return { to: this.edges.at(index, 0), act: this.edges.at(index, 1), taken, clauses, deviations, warnings };
  }

  refusalAt(index: number): Refusal {
    return { from: this.refusals.at(index, 0), act: this.refusals.at(index, 1), reasons: this.engine.effects[this.refusals.at(index, 2)]!.reasons };
  }

  listEdges(): Edge[] {
    const from = sourcesOf(this.starts);
    return Array.from({ length: this.edges.length }, (_, index) => ({ from: from(index), ...this.edgeAt(index) }));
  }

  listRefusals(): Refusal[] {
    return Array.from({ length: this.refusals.length }, (_, index) => this.refusalAt(index));
  }
}

/** The state from which an edge goes, given the first edge of each state. Quick for edges that are asked for in their order. */
export function sourcesOf(starts: Integers): (edge: number) => number {
  let state = 0;
  return (edge) => {
    if (edge < starts.at(state)) state = 0;
    while (state + 1 < starts.length && starts.at(state + 1) <= edge) state++;
    return state;
  };
}
