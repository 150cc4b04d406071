import { describe, expect, test } from 'vitest';
import { historyTo, type Behaviour } from '../../src/explore/behaviour.js';
import type { Property } from '../../src/model/property.js';
import { check } from '../../src/verify/check.js';
import type { Step } from '../../src/verify/history.js';
import { behaviourOf } from './explored.js';
import { underContract } from './under-contract.js';

/** The steps of a shortest history to a state. */
function stepsTo(behaviour: Behaviour, state: number): Step[] {
  const steps: Step[] = [];
  for (let current = behaviour.states[state]!; current.via >= 0; current = behaviour.states[behaviour.edges[current.via]!.from]!) {
    steps.push(stepOf(behaviour, current.via));
  }
  return steps.reverse();
}

function stepOf(behaviour: Behaviour, edge: number): Step {
  const { act, deviations, warnings } = behaviour.edges[edge]!;
  return { act: behaviour.acts[act]!, verdict: { deviations: deviations.map(({ clause }) => clause), warnings: warnings.map(({ clause }) => clause) } };
}

describe.each(underContract)('%s', (_id, procedure) => {
  const behaviour = behaviourOf(procedure);
  const inputOf = (state: number) => behaviour.inputs[behaviour.states[state]!.input]!;

  test('has properties with names of their own, in both languages', () => {
    expect(procedure.properties.length).toBeGreaterThan(5);
    expect(new Set(procedure.properties.map(({ id }) => id)).size).toBe(procedure.properties.length);
    for (const { says, clauses, id } of procedure.properties) {
      expect(clauses.length, id).toBeGreaterThan(0);
      expect(says.zh, id).toMatch(/[一-鿿]/);
      expect(says.en, id).toMatch(/[a-z]/i);
    }
  });

  test('every accepted act of the whole behaviour keeps them', () => {
    const broken = new Set<string>();
    behaviour.edges.forEach(({ from, to }, index) => {
      const steps = [...stepsTo(behaviour, from), stepOf(behaviour, index)];
      for (const { property } of check(procedure.properties, { input: inputOf(from), steps, ended: behaviour.states[to]!.done })) {
        broken.add(`${property}: ${steps.map(({ act }) => `${act.type} by ${act.by.officer}`).join(', ')}`);
      }
    });
    expect([...broken].slice(0, 5)).toEqual([]);
    expect(behaviour.edges.length).toBeGreaterThan(1);
    expect(historyTo(behaviour, behaviour.states.length - 1).length).toBe(behaviour.states.at(-1)!.depth);
  });

  test('most refused acts would break one', () => {
    // What leads to the refusal keeps them all, as the test before has seen: only a property that names the act can be broken by it.
    const naming = new Map<string, Property[]>();
    for (const type of Object.keys(procedure.acts.payloads)) naming.set(type, procedure.properties.filter((property) => JSON.stringify(property).includes(`"${type}"`)));
    let caught = 0;
    for (const { from, act: number } of behaviour.refusals) {
      const act = behaviour.acts[number]!;
      const steps = [...stepsTo(behaviour, from), { act, verdict: { deviations: [], warnings: [] } }];
      if (check(naming.get(act.type)!, { input: inputOf(from), steps, ended: false }).length) caught++;
    }
    expect(caught / behaviour.refusals.length).toBeGreaterThan(0.95);
  });
});
