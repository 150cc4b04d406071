import { createMachine } from 'xstate';
import { createTestModel } from 'xstate/graph';
import type { Behaviour } from '../../src/explore/behaviour.js';
import { actGraph } from '../../src/cover/graph.js';

/**
 * How many histories and acts XState's own `createTestModel(…).getShortestPaths()` takes for a behaviour. It is given the
 * explored states as a machine of their own, in which acts that differ only in who performs them count as one event, as they
 * do for our tours: with every sample act as an event of its own it would need many times more.
 */
export function shortestPathSuite(behaviour: Behaviour): { readonly histories: number; readonly acts: number } {
  const graph = actGraph(behaviour);
  let histories = 0;
  let acts = 0;
  for (const opening of new Set(graph.openings)) {
    const states = Object.fromEntries(Array.from({ length: graph.nodes }, (_, node): [string, { on: Record<string, string> }] => [`s${node}`, { on: {} }]));
    graph.edges.forEach(({ from, to }, edge) => (states[`s${from}`]!.on[`${behaviour.acts[behaviour.edges[graph.edgeOf[edge]!]!.act]!.type} ${edge}`] = `s${to}`));
    const paths = createTestModel(createMachine({ initial: `s${opening}`, states })).getShortestPaths();
    histories += paths.length;
    acts += paths.reduce((sum, { steps }) => sum + steps.filter(({ event }) => event.type !== 'xstate.init').length, 0);
  }
  return { histories, acts };
}
