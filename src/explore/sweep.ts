import type { Effect } from './engine.js';
import type { Ledger } from './ledger.js';
import { chunkMask } from './store.js';
import { statusAt } from './structure.js';
import type { Template, Trial } from './trial.js';
import { branchesAt, countAt, firstOfAct } from './trie.js';

/** An act to try in every state. */
interface Job {
  readonly trial: Trial;
  readonly template: Template;
}

/**
 * Expands states in which everything is known: what every act comes to was concluded before, no act has a moment, and rows are
 * looked up directly. Almost all states of a large behaviour are such, so this is where the time goes: one function that
 * works on typed arrays and calls little, for it has to be quick before it is compiled.
 */
export class Sweep {
  readonly #jobs: readonly Job[];
  /** By job: what is concluded so far, what is stated in the act, its index (`-1` until it has one), and what it comes to in the state at hand. */
  readonly #nodes: Int32Array[];
  readonly #conclusions: (readonly Effect[])[];
  readonly #values: readonly Int32Array[];
  readonly #acts: Int32Array;
  readonly #effects: (Effect | undefined)[];

  /** How many questions had been asked when what was concluded was last taken over. */
  #asked = -1;

  /** `indexOf` gives the index of an act; `refuse` notes one that is refused or not foreseen. */
  constructor(
    readonly ledger: Ledger,
    trials: readonly Trial[],
    readonly indexOf: (trial: Trial, template: Template) => number,
    readonly refuse: (from: number, trial: Trial, template: Template, effect: Effect) => void,
  ) {
    this.#jobs = trials.flatMap((trial) => trial.templates.map((template) => ({ trial, template })));
    this.#nodes = this.#jobs.map(({ trial }) => trial.effects.nodes);
    this.#conclusions = this.#jobs.map(({ trial }) => trial.effects.conclusions);
    this.#values = this.#jobs.map(({ template }) => template.values);
    this.#acts = new Int32Array(this.#jobs.length);
    this.#effects = this.#jobs.map(() => undefined);
  }

  /** Takes over what was concluded since. */
  #refresh(): void {
    this.#asked = this.ledger.engine.asked;
    this.#jobs.forEach(({ trial, template }, job) => {
      this.#nodes[job] = trial.effects.nodes;
      this.#acts[job] = template.index;
    });
  }

  #actOf(job: number): number {
    const { trial, template } = this.#jobs[job]!;
    return (this.#acts[job] = this.indexOf(trial, template));
  }

  /** Expands states of one chunk from one on, up to another or until there are more than `most`; gives the first not expanded. */
  run(first: number, end: number, most: number): number {
    if (this.#asked !== this.ledger.engine.asked) this.#refresh();
    const { rows, via, edges, starts } = this.ledger;
    const [nodesOf, conclusionsOf, valuesOf, acts, effects] = [this.#nodes, this.#conclusions, this.#values, this.#acts, this.#effects];
    const jobs = acts.length;
    const { width, weights, table } = rows;
    const cells = rows.around(first);
    const codes = rows.codesAround(first);
    for (let from = first; from < end; from++) {
      const offset = (from & chunkMask) * width;
      if (cells[offset + statusAt] !== 0 || rows.length > most) return from;
      for (let job = 0; job < jobs; job++) {
        const nodes = nodesOf[job]!;
        let at = nodes[0]!;
        while (at > 0) {
          const component = nodes[at]!;
          const value = component < firstOfAct ? cells[offset + component]! : valuesOf[job]![component - firstOfAct]!;
          at = value < nodes[at + countAt]! ? nodes[at + branchesAt + value]! : 0;
        }
        if (at === 0) return from;
        effects[job] = conclusionsOf[job]![~at];
      }
      starts.push(edges.length);
      const own = codes[from & chunkMask]!;
      for (let job = 0; job < jobs; job++) {
        const effect = effects[job]!;
        if (!effect.accepts) {
          this.refuse(from, this.#jobs[job]!.trial, this.#jobs[job]!.template, effect);
          continue;
        }
        const { writes } = effect;
        let code = own;
        for (let at = 0; at < writes.length; at += 2) {
          const component = writes[at]!;
          code += (writes[at + 1]! - cells[offset + component]!) * weights[component]!;
        }
        let to = table[code]! - 1;
        if (to < 0) {
          to = rows.addFrom(from, code, writes);
          via.push(edges.length);
        }
        edges.push(to, acts[job]! < 0 ? this.#actOf(job) : acts[job]!, effect.id);
      }
    }
    return end;
  }
}
