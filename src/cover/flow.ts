/** An arc of a network; `cost` per unit, at least `least` and at most `most` units (no upper bound unless given). */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  readonly least?: number;
  readonly most?: number;
}

/**
 * A cheapest circulation: units on each arc, so that as much flows into each node as out of it and every bound is kept.
 * Exact, by successive shortest paths (Ahuja, Magnanti, Orlin: Network Flows, 1993, section 9.7). Costs are not negative.
 * Throws when no circulation keeps the bounds.
 */
export function cheapestCirculation(nodes: number, arcs: readonly Arc[]): number[] {
  const network = new Residual(nodes + 2);
  const source = nodes;
  const sink = nodes + 1;
  const excess = Array.from({ length: nodes }, () => 0);
  const ids = arcs.map(({ from, to, cost, least = 0, most = Number.POSITIVE_INFINITY }) => {
    excess[to]! += least;
    excess[from]! -= least;
    return network.add(from, to, most - least, cost);
  });
  let owed = 0;
  excess.forEach((units, node) => {
    if (units > 0) {
      network.add(source, node, units, 0);
      owed += units;
    } else if (units < 0) network.add(node, sink, -units, 0);
  });
  if (network.send(source, sink) < owed) throw new RangeError('no circulation keeps the bounds of this network');
  return arcs.map(({ least = 0 }, index) => least + network.flow(ids[index]!));
}

class Residual {
  readonly #head: number[][];
  readonly #to: number[] = [];
  readonly #left: number[] = [];
  readonly #cost: number[] = [];

  constructor(readonly nodes: number) {
    this.#head = Array.from({ length: nodes }, () => []);
  }

  add(from: number, to: number, most: number, cost: number): number {
    const id = this.#to.length;
    this.#to.push(to, from);
    this.#left.push(most, 0);
    this.#cost.push(cost, -cost);
    this.#head[from]!.push(id);
    this.#head[to]!.push(id + 1);
    return id;
  }

  flow(id: number): number {
    return this.#left[id + 1]!;
  }

  /** Sends all it can at least cost; gives the units sent. Each round sends along every shortest path there is. */
  send(source: number, sink: number): number {
    const potential = new Float64Array(this.nodes);
    let sent = 0;
    for (;;) {
      const distance = this.#distances(source, potential);
      if (distance[sink] === Number.POSITIVE_INFINITY) return sent;
      for (let node = 0; node < this.nodes; node++) if (distance[node]! < Number.POSITIVE_INFINITY) potential[node]! += distance[node]!;
      const next = new Int32Array(this.nodes);
      const onPath = new Uint8Array(this.nodes);
      for (let pushed = this.#push(source, sink, Number.POSITIVE_INFINITY, potential, next, onPath); pushed > 0; ) {
        sent += pushed;
        pushed = this.#push(source, sink, Number.POSITIVE_INFINITY, potential, next, onPath);
      }
    }
  }

  /** Pushes along one path of arcs without reduced cost, depth first, with an explicit stack. */
  #push(source: number, sink: number, units: number, potential: Float64Array, next: Int32Array, onPath: Uint8Array): number {
    const path: number[] = [];
    const nodes = [source];
    onPath[source] = 1;
    let found = false;
    while (nodes.length && !found) {
      const node = nodes[nodes.length - 1]!;
      const arcs = this.#head[node]!;
      let advanced = false;
      while (next[node]! < arcs.length) {
        const id = arcs[next[node]!]!;
        const to = this.#to[id]!;
        if (this.#left[id]! > 0 && !onPath[to] && this.#cost[id]! + potential[node]! - potential[to]! === 0) {
          path.push(id);
          nodes.push(to);
          onPath[to] = 1;
          found = to === sink;
          advanced = true;
          break;
        }
        next[node]!++;
      }
      if (!advanced) {
        onPath[node] = 0;
        nodes.pop();
        path.pop();
        const before = nodes[nodes.length - 1];
        if (before !== undefined) next[before]!++;
      }
    }
    for (const node of nodes) onPath[node] = 0;
    if (!found) return 0;
    const amount = path.reduce((least, id) => Math.min(least, this.#left[id]!), units);
    for (const id of path) {
      this.#left[id]! -= amount;
      this.#left[id ^ 1]! += amount;
    }
    return amount;
  }

  /** Dijkstra's distances by reduced cost, with buckets: costs are small integers. */
  #distances(source: number, potential: Float64Array): Float64Array {
    const distance = new Float64Array(this.nodes).fill(Number.POSITIVE_INFINITY);
    const buckets: number[][] = [[source]];
    distance[source] = 0;
    for (let reach = 0; reach < buckets.length; reach++) {
      const bucket = buckets[reach];
      if (!bucket) continue;
      for (let at = 0; at < bucket.length; at++) {
        const node = bucket[at]!;
        if (distance[node] !== reach) continue;
        for (const id of this.#head[node]!) {
          if (!(this.#left[id]! > 0)) continue;
          const to = this.#to[id]!;
          const through = reach + this.#cost[id]! + potential[node]! - potential[to]!;
          if (through < distance[to]!) {
            distance[to] = through;
            (buckets[through] ??= []).push(to);
          }
        }
      }
    }
    return distance;
  }
}
