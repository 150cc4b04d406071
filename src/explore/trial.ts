import type { AnyAct } from '../model/act.js';
import type { Instant } from '../model/instant.js';
import type { ActPlaces } from './recorder.js';
import { firstOfAct, Trie } from './trie.js';

/** An act to try, but for its moment: what is stated in it, as numbers; the first is how much later than now it happens. */
export interface Template {
  readonly stated: Readonly<Record<string, unknown>>;
  readonly values: Int32Array;
  /** Its indices among the acts, by the number of the moment. */
  readonly indices: (number | undefined)[];
  /** Its index among the acts if it has no moment, `-1` until it is known. */
  index: number;
}

/** All that may be tried of one type of act. */
export class Trial implements ActPlaces {
  /** Which effect an act has. */
  readonly effects = new Trie();
  /** Which of the answers below tells the moments to try beside now. */
  readonly moments = new Trie();
  /** Moments to try beside now; `undefined` where a configuration does not foresee the act. */
  readonly later: (readonly Instant[] | undefined)[] = [];
  readonly templates: readonly Template[];
  readonly components: readonly number[];
  readonly #parts = new Map<string, number>([['at', firstOfAct]]);
  readonly #performer = new Map<string, number>();

  /**
   * `stated` are acts without their moment. `limits` are what the type of act is measured against; without them it is
   * tried everywhere, foreseen or not, and has no moment.
   */
  constructor(
    readonly type: string,
    stated: readonly Readonly<Record<string, unknown>>[],
    readonly limits?: readonly ((context: object) => Instant | undefined)[],
  ) {
    const parts = [...new Set(stated.flatMap((act) => Object.keys(act)))].filter((key) => key !== 'by' && key !== 'type' && key !== 'at');
    const performers = [...new Set(stated.flatMap(({ by }) => Object.keys((by ?? {}) as object)))];
    const values = [...parts.map((key) => [this.#parts, key, (act: Template['stated']) => act[key]] as const), ...performers.map((key) => [this.#performer, key, ({ by }: Template['stated']) => (by as Record<string, unknown> | undefined)?.[key]] as const)];
    const columns = values.map(([numbers, key, read], index) => {
      numbers.set(key, firstOfAct + 1 + index);
      const seen = new Map<string | undefined, number>([[undefined, 0]]);
      return stated.map((act) => {
        const text = JSON.stringify(read(act));
        if (!seen.has(text)) seen.set(text, seen.size);
        return seen.get(text)!;
      });
    });
    this.components = [...this.#parts.values(), ...this.#performer.values()];
    this.templates = stated.map((act, index) => ({ stated: act, values: Int32Array.from([0, ...columns.map((column) => column[index]!)]), indices: [], index: -1 }));
  }

  componentOf(key: string, within?: 'by'): number | undefined {
    return (within ? this.#performer : this.#parts).get(key);
  }

  /** The act of a template at a moment. */
  actOf({ stated }: Template, at: Instant): AnyAct {
    return (this.limits ? { ...stated, at } : stated) as AnyAct;
  }
}
