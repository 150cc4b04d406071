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

/** States that are looked at together. */
const together = 64;

/**
 * Expands states in which everything is known: what every act comes to was concluded before, no act has a moment, and rows are
 * looked up directly. Almost all states of a large behaviour are such, so this is where the time goes. Ten thousand states are
 * explored while V8 still compiles this: so little is done for each act, and in short functions, which are compiled sooner.
 */
export class Sweep {
  readonly #jobs: readonly Job[];
  /** By job: what is concluded so far, what is stated in the act, its index (`-1` until it has one), and its effects in the states at hand. */
  readonly #nodes: Int32Array[];
  readonly #values: readonly Int32Array[];
  readonly #acts: Int32Array;
  readonly #found: Int32Array;
  /** By effect: whether it is accepted and always changes the code of a row by the same, and by how much. */
  readonly #steady: boolean[] = [];
  readonly #shifts: number[] = [];
  /** The weights for which these are right. */
  #weights: Int32Array | undefined;
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
    this.#values = this.#jobs.map(({ template }) => template.values);
    this.#acts = new Int32Array(this.#jobs.length);
    this.#found = new Int32Array(this.#jobs.length * together);
  }

  /** Takes over what was concluded since. */
  #refresh(): void {
    const { rows, engine } = this.ledger;
    this.#asked = engine.asked;
    this.#jobs.forEach(({ trial, template }, job) => {
      this.#nodes[job] = trial.effects.nodes;
      this.#acts[job] = template.index;
    });
    if (this.#weights !== rows.weights) this.#steady.length = this.#shifts.length = 0;
    this.#weights = rows.weights;
    for (const { accepts, writes, replaced } of engine.effects.slice(this.#steady.length)) {
      this.#steady.push(accepts && replaced !== undefined);
      this.#shifts.push((replaced ?? []).reduce((shift, value, pair) => shift + (writes[2 * pair + 1]! - value) * rows.weights[writes[2 * pair]!]!, 0));
    }
  }

  /** Expands some states of one chunk from one on, at most up to another or until there are more than `most`; gives the first not expanded. */
  run(first: number, end: number, most: number): number {
    const { rows, engine } = this.ledger;
    if (this.#asked !== engine.asked) this.#refresh();
    const cells = rows.around(first);
    const begin = (first & chunkMask) * rows.width;
    let count = active(cells, begin, rows.width, Math.min(end - first, together));
    for (let job = 0; job < this.#jobs.length; job++) count = conclude(this.#nodes[job]!, this.#values[job]!, cells, begin, rows.width, this.#found, job * together, count);
    return this.#expand(first, first + count, most);
  }

  /** Expands states of which every effect was found. */
  #expand(first: number, end: number, most: number): number {
    const { rows, edges, starts } = this.ledger;
    const [acts, steady, shifts, found] = [this.#acts, this.#steady, this.#shifts, this.#found];
    const codes = rows.codesAround(first);
    const { table } = rows;
    for (let from = first; from < end; from++) {
      if (rows.length > most) return from;
      const own = codes[from & chunkMask]!;
      starts.push(edges.length);
      for (let job = 0; job < acts.length; job++) {
        const effect = found[job * together + from - first]!;
        if (!steady[effect] || acts[job]! < 0) {
          this.#otherwise(from, job, effect);
          continue;
        }
        const code = own + shifts[effect]!;
        const to = table[code]!;
        edges.push(to === 0 ? this.#add(from, code, effect) : to - 1, acts[job]!, effect);
      }
    }
    return end;
  }

  /** Tries an act in a state, whatever its effect. */
  #otherwise(from: number, job: number, id: number): void {
    const { rows, edges, engine } = this.ledger;
    const { trial, template } = this.#jobs[job]!;
    const effect = engine.effects[id]!;
    if (!effect.accepts) {
      this.refuse(from, trial, template, effect);
      return;
    }
    const code = rows.codeOf(from, effect.writes);
    const to = rows.table[code]!;
    this.#acts[job] = this.indexOf(trial, template);
    edges.push(to === 0 ? this.#add(from, code, effect.id) : to - 1, this.#acts[job]!, effect.id);
  }

  #add(from: number, code: number, effect: number): number {
    const { rows, via, edges, engine } = this.ledger;
    via.push(edges.length);
    return rows.addFrom(from, code, engine.effects[effect]!.writes);
  }
}

/** How many of some rows there are before one of a state that is final. */
function active(cells: Uint16Array, begin: number, width: number, count: number): number {
  for (let index = 0; index < count; index++) if (cells[begin + index * width + statusAt] !== 0) return index;
  return count;
}

/** Finds the effects of an act in rows one after another; gives how many there are before one in which it is not known. */
function conclude(nodes: Int32Array, values: Int32Array, cells: Uint16Array, begin: number, width: number, found: Int32Array, into: number, count: number): number {
  for (let index = 0; index < count; index++) {
    let at = nodes[0]!;
    while (at > 0) {
      const component = nodes[at]!;
      const value = component < firstOfAct ? cells[begin + component]! : values[component - firstOfAct]!;
      at = value < nodes[at + countAt]! ? nodes[at + branchesAt + value]! : 0;
    }
    if (at === 0) return index;
    found[into + index] = ~at;
    begin += width;
  }
  return count;
}
