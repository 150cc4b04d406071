import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestCirculation } from '../../src/cover/flow.js';
import { tours, type Graph, type Targets, type Tours } from '../../src/cover/tour.js';

/** Small graphs in which every node is reached from an opening. */
const graphs = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 2 }))
  .map(([nodes, pairs, openings]): Graph => {
    const starts = Array.from({ length: Math.min(openings, nodes) }, (_, index) => index);
    const edges = pairs.map(([from, to]) => ({ from: from % nodes, to: to % nodes }));
    return reachable({ nodes, openings: starts, edges });
  })
  .filter(({ edges }) => edges.length > 0);

function reachable({ openings, edges }: Graph): Graph {
  const seen = new Set(openings);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of edges) if (seen.has(from) && !seen.has(to)) grown = Boolean(seen.add(to));
  }
  const names = [...seen].sort((a, b) => a - b);
  const kept = edges.filter(({ from }) => seen.has(from)).map(({ from, to }) => ({ from: names.indexOf(from), to: names.indexOf(to) }));
  return { nodes: names.length, openings: openings.map((opening) => names.indexOf(opening)), edges: kept };
}

/** The fewest edges with which walks from openings see all targets, by search over (place, seen). */
function fewest(graph: Graph, { edges = new Set(), nodes = new Set() }: Targets): number {
  const goals = [...[...edges].map((edge) => `e${edge}`), ...[...nodes].map((node) => `n${node}`)];
  const all = 2 ** goals.length - 1;
  const mark = (seen: number, goal: string) => (goals.includes(goal) ? seen | (1 << goals.indexOf(goal)) : seen);
  const best = new Map<string, number>();
  let layer: { node: number; seen: number }[] = [];
  for (const node of graph.openings) layer.push({ node, seen: mark(0, `n${node}`) });
  for (let cost = 0; ; cost++) {
    const queue = [...layer];
    for (const entry of queue) {
      const key = `${entry.node} ${entry.seen}`;
      if (best.has(key)) continue;
      best.set(key, cost);
      if (entry.seen === all) return cost;
      for (const opening of graph.openings) queue.push({ node: opening, seen: mark(entry.seen, `n${opening}`) });
    }
    layer = [...best]
      .filter(([, reached]) => reached === cost)
      .flatMap(([key]) => {
        const [node, seen] = key.split(' ').map(Number) as [number, number];
        return graph.edges.flatMap(({ from, to }, index) => (from === node ? [{ node: to, seen: mark(mark(seen, `e${index}`), `n${to}`) }] : []));
      });
  }
}

function verifyTours(graph: Graph, targets: Targets, { walks, lowerBound, optimal }: Tours): number {
  const seenEdges = new Set<number>();
  const seenNodes = new Set<number>(graph.openings);
  let total = 0;
  for (const { opening, edges } of walks) {
    expect(graph.openings).toContain(opening);
    let node = opening;
    for (const edge of edges) {
      expect(graph.edges[edge]!.from).toBe(node);
      node = graph.edges[edge]!.to;
      seenEdges.add(edge);
      seenNodes.add(node);
      total++;
    }
  }
  for (const edge of targets.edges ?? []) expect(seenEdges).toContain(edge);
  for (const node of targets.nodes ?? []) expect(seenNodes).toContain(node);
  expect(total).toBeGreaterThanOrEqual(lowerBound);
  expect(optimal).toBe(total === lowerBound);
  return total;
}

describe('tours', () => {
  test('of all edges are exactly minimal', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const targets = { edges: new Set(graph.edges.keys()) };
        const found = tours(graph, targets);
        expect(found.optimal).toBe(true);
        expect(verifyTours(graph, targets, found)).toBe(fewest(graph, targets));
      }),
      { numRuns: 500 },
    );
  });

  test('of all nodes see them, with a bound that is never above the truth', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const targets = { nodes: new Set(Array.from({ length: graph.nodes }, (_, node) => node)) };
        const found = tours(graph, targets);
        const total = verifyTours(graph, targets, found);
        const truth = fewest(graph, targets);
        expect(found.lowerBound).toBeLessThanOrEqual(truth);
        expect(total).toBeGreaterThanOrEqual(truth);
      }),
      { numRuns: 500 },
    );
  });

  test('take a fork twice and a loop once', () => {
    const graph = { nodes: 4, openings: [0], edges: [{ from: 0, to: 1 }, { from: 1, to: 1 }, { from: 1, to: 2 }, { from: 1, to: 3 }] };
    const { walks, lowerBound, optimal } = tours(graph, { edges: new Set([0, 1, 2, 3]) });
    expect(lowerBound).toBe(5);
    expect(optimal).toBe(true);
    expect(walks).toHaveLength(2);
  });
});

test('a circulation whose bounds cannot be kept is an error', () => {
  expect(() => cheapestCirculation(2, [{ from: 0, to: 1, cost: 1, least: 1 }])).toThrow(RangeError);
  expect(cheapestCirculation(2, [{ from: 0, to: 1, cost: 1, least: 2 }, { from: 1, to: 0, cost: 0, most: 1 }, { from: 1, to: 0, cost: 3 }])).toEqual([2, 1, 1]);
});
