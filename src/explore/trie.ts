/** Components from here on are of the act; those before, of the configuration. */
export const firstOfAct = 1 << 20;

/**
 * Something that was read: a component, or only to which class its value belongs. Readings with the same `id` are the same.
 */
export interface Reading {
  readonly id: number;
  readonly component: number;
  /** The class of each value; the value itself where there are no classes. */
  readonly classes?: Uint16Array | undefined;
}

/** In a node: the component, which reading it is, and how many branches follow. */
const idAt = 1;
export const countAt = 2;
export const branchesAt = 3;

/**
 * What has been concluded so far, as a whole number from 0, by what it depends on: each inner node names the component to look
 * at next, and has a branch for each value of it; values of one class share theirs.
 */
export class Trie {
  /**
   * The nodes, one after another. The first number is the branch to the root. A branch is the place of a node, or
   * 0 where nothing has been concluded, or a conclusion, all bits turned.
   */
  nodes = new Int32Array(16);
  readonly #readings = new Map<number, Reading>();
  /** Where the next node goes. */
  #end = 1;

  /** What was concluded for an act in a configuration, `-1` if nothing was. */
  find(row: Uint16Array, act: Int32Array): number {
    const { nodes } = this;
    let at = nodes[0]!;
    while (at > 0) {
      const component = nodes[at]!;
      const value = component < firstOfAct ? row[component]! : act[component - firstOfAct]!;
      at = value < nodes[at + countAt]! ? nodes[at + branchesAt + value]! : 0;
    }
    return at === 0 ? -1 : ~at;
  }

  /** Concludes for every act and configuration that agree with these in what was read. */
  add(row: Uint16Array, act: Int32Array, readings: ReadonlyMap<number, Reading>, conclusion: number): void {
    const left = new Map(readings);
    /** The branches by which one comes to where one is. */
    let by = [0];
    for (;;) {
      let at = this.nodes[by[0]!]!;
      if (at <= 0) {
        const [next] = left.values();
        if (next === undefined) break;
        this.#readings.set(next.id, next);
        at = this.#append(next, 0);
        this.#lead(by, at);
      }
      const reading = this.#readings.get(this.nodes[at + idAt]!)!;
      left.delete(reading.id);
      const { component, classes } = reading;
      const value = component < firstOfAct ? row[component]! : act[component - firstOfAct]!;
      const needed = classes ? classes.length : value + 1;
      if (this.nodes[at + countAt]! < needed) {
        at = this.#append(reading, needed, at);
        this.#lead(by, at);
      }
      by = [];
      for (let other = classes ? 0 : value; other < needed; other++) if (!classes || classes[other] === classes[value]) by.push(at + branchesAt + other);
    }
    this.#lead(by, ~conclusion);
  }

  #lead(by: readonly number[], branch: number): void {
    for (const place of by) this.nodes[place] = branch;
  }

  /** A node with room for some branches, those of an earlier one among them. */
  #append({ id, component }: Reading, count: number, earlier?: number): number {
    const at = this.#end;
    // Room for twice as many, for nodes that grow value by value.
    const room = earlier === undefined ? count : Math.max(count, 2 * this.nodes[earlier + countAt]!);
    this.#end = at + branchesAt + room;
    if (this.#end > this.nodes.length) {
      const more = new Int32Array(this.#end * 2);
      more.set(this.nodes);
      this.nodes = more;
    }
    if (earlier !== undefined) this.nodes.copyWithin(at, earlier, earlier + branchesAt + this.nodes[earlier + countAt]!);
    this.nodes[at] = component;
    this.nodes[at + idAt] = id;
    this.nodes[at + countAt] = room;
    return at;
  }

  clear(): void {
    this.nodes = new Int32Array(16);
    this.#end = 1;
  }
}
