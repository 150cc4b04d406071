/** Components from here on are of the act; those before, of the configuration. */
export const firstOfAct = 1 << 20;

/**
 * What has been concluded so far, by what it depends on: each inner node names the component to look at next, and has a
 * branch for each value of it that was met.
 */
export class Trie<T> {
  #root: Node<T> = new Node();

  /** What was concluded for an act in a configuration, if it was. */
  find(row: Int32Array, act: Int32Array): T | undefined {
    let node: Node<T> | undefined = this.#root;
    while (node !== undefined && node.component >= 0) {
      const component: number = node.component;
      node = node.branches[component < firstOfAct ? row[component]! : act[component - firstOfAct]!];
    }
    return node?.conclusion;
  }

  /** Concludes for every act and configuration that agree with these in the components read. */
  add(row: Int32Array, act: Int32Array, reads: ReadonlySet<number>, conclusion: T): void {
    const left = new Set(reads);
    let node = this.#root;
    for (;;) {
      if (node.component < 0) {
        const [next] = left;
        if (next === undefined) break;
        node.component = next;
      }
      left.delete(node.component);
      const { component } = node;
      const value = component < firstOfAct ? row[component]! : act[component - firstOfAct]!;
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
  component = -1;
  conclusion: T | undefined = undefined;
  readonly branches: (Node<T> | undefined)[] = [];
}
