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
  readonly values: Int32Array;
}

/**
 * Expands states in which everything is known: what every act comes to was concluded before, no act has a moment, and rows are
 * looked up directly. Almost all states of a large behaviour are such, so this is where the time goes: one function that
 * works on typed arrays and calls little, for it has to be quick before it is compiled.
 */
export class Sweep {
  readonly #jobs: readonly Job[];
  readonly #effects: (Effect | undefined)[];

  /** `refuse` notes an act that is refused or not foreseen. */
  constructor(
    readonly ledger: Ledger,
    trials: readonly Trial[],
    readonly refuse: (from: number, trial: Trial, template: Template, effect: Effect) => void,
  ) {
    this.#jobs = trials.flatMap((trial) => trial.templates.map((template) => ({ trial, template, values: template.values })));
    this.#effects = this.#jobs.map(() => undefined);
  }

  /** Expands states from one on, up to another or until there are more than `most`; gives the first that it did not expand. */
  run(first: number, end: number, most: number): number {
    const { rows, via, edges, starts } = this.ledger;
    const jobs = this.#jobs;
    const effects = this.#effects;
    const { width, weights, table } = rows;
    for (let from = first; from < end; from++) {
      const cells = rows.around(from);
      const offset = (from & chunkMask) * width;
      if (cells[offset + statusAt] !== 0 || rows.length > most) return from;
      for (let job = 0; job < jobs.length; job++) {
        const { trial, template, values } = jobs[job]!;
        const { nodes, conclusions } = trial.effects;
        let at = nodes[0]!;
        while (at > 0) {
          const component = nodes[at]!;
          const value = component < firstOfAct ? cells[offset + component]! : values[component - firstOfAct]!;
          at = value < nodes[at + countAt]! ? nodes[at + branchesAt + value]! : 0;
        }
        if (at === 0 || template.index < 0) return from;
        effects[job] = conclusions[~at];
      }
      starts.push(edges.length);
      const own = rows.codeOf(from);
      for (let job = 0; job < jobs.length; job++) {
        const effect = effects[job]!;
        const { trial, template } = jobs[job]!;
        if (effect.accepts) {
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
          edges.push(to, template.index, effect.id);
        } else this.refuse(from, trial, template, effect);
      }
    }
    return end;
  }
}
