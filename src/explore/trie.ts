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

/**
 * What has been concluded so far, by what it depends on: each inner node names what to look at next, and has a branch for
 * each value of it that was met.
 */
export class Trie<T> {
  #root: Node<T> = new Node();

  /** What was concluded for an act in a configuration, if it was. */
  find(row: Int32Array, act: Int32Array): T | undefined {
    let node: Node<T> | undefined = this.#root;
    while (node !== undefined && node.component >= 0) node = node.branches[node.look(row, act)];
    return node?.conclusion;
  }

  /** Concludes for every act and configuration that agree with these in what was read. */
  add(row: Int32Array, act: Int32Array, readings: Iterable<Reading>, conclusion: T): void {
    const left = new Map([...readings].map((reading) => [reading.id, reading]));
    let node = this.#root;
    for (;;) {
      if (node.component < 0) {
        const [next] = left.values();
        if (next === undefined) break;
        node.reads(next);
      }
      left.delete(node.id);
      const value = node.look(row, act);
      let branch = node.branches[value];
      if (!branch) {
        branch = new Node();
        for (let gap = node.branches.length; gap < value; gap++) node.branches.push(undefined);
        node.branches[value] = branch;
      }
      node = branch;
    }
    node.conclusion = conclusion;
  }

  clear(): void {
    this.#root = new Node();
  }
}

class Node<T> {
  id = -1;
  component = -1;
  classes: Uint16Array | undefined = undefined;
  conclusion: T | undefined = undefined;
  readonly branches: (Node<T> | undefined)[] = [];

  reads({ id, component, classes }: Reading): void {
    this.id = id;
    this.component = component;
    this.classes = classes;
  }

  look(row: Int32Array, act: Int32Array): number {
    const { component, classes } = this;
    const value = component < firstOfAct ? row[component]! : act[component - firstOfAct]!;
    return classes === undefined ? value : classes[value]!;
  }
}
