import { createMachine } from 'xstate';
import { createTestModel } from 'xstate/graph';
import type { Behaviour } from '../../src/explore/behaviour.js';
import { actGraph, caseFrom } from '../../src/cover/graph.js';
import type { Suite, SuiteCase } from '../../src/cover/suite.js';

/**
 * The suite that XState's own `createTestModel(…).getShortestPaths()` makes of a behaviour. It is given the
 * explored states as a machine of their own, in which acts that differ only in who performs them count as one event, as they
 * do for our tours: with every sample act as an event of its own it would need many times more.
 */
export function shortestPathSuite(behaviour: Behaviour): Suite {
  const graph = actGraph(behaviour);
  const cases: SuiteCase[] = [];
  for (const opening of new Set(graph.openings)) {
    const states = Object.fromEntries(Array.from({ length: graph.nodes }, (_, node): [string, { on: Record<string, string> }] => [`s${node}`, { on: {} }]));
    graph.edges.forEach(({ from, to }, edge) => (states[`s${from}`]!.on[`${behaviour.acts[behaviour.edges[graph.edgeOf[edge]!]!.act]!.type} ${edge}`] = `s${to}`));
    for (const { steps } of createTestModel(createMachine({ initial: `s${opening}`, states })).getShortestPaths()) {
      const edges = steps.filter(({ event }) => event.type !== 'xstate.init').map(({ event }) => graph.edgeOf[Number(event.type.slice(event.type.lastIndexOf(' ') + 1))]!);
      cases.push(caseFrom(behaviour, opening, edges.map((edge) => ({ edge }))));
    }
  }
  const acts = cases.reduce((sum, { steps }) => sum + steps.length, 0);
  return { procedure: behaviour.procedure, criterion: 'createTestModel', interpretations: behaviour.interpretations, histories: cases.length, acts, lowerBound: 0, optimal: false, gaps: [], cases };
}
