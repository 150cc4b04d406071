import { createMachine } from 'xstate';
import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { explore, exploreMachine } from '../../src/explore/explore.js';

/** Parallel regions that each go round by an event of their own. */
const rounds = (regions: number, size: number) => ({
  machine: createMachine({
    type: 'parallel',
    states: Object.fromEntries(
      Array.from({ length: regions }, (_, region) => [
        `region-${region}`,
        { initial: 's0', states: Object.fromEntries(Array.from({ length: size }, (_s, index) => [`s${index}`, { on: { [`NEXT_${region}`]: `s${(index + 1) % size}` } }])) },
      ]),
    ),
  }),
  events: Array.from({ length: regions }, (_, region) => ({ type: `NEXT_${region}` })),
});

test('limits give a partial result that says so', () => {
  const procedure = catalogue.procedures.find(({ id }) => id === 'outgoing-document')!;
  expect(explore(procedure, { maxStates: 20 })).toMatchObject({ complete: false, stopped: 'states' });
  expect(explore(procedure, { goOn: () => false })).toMatchObject({ complete: false, stopped: 'cancelled' });
  expect(explore(procedure, { goOn: () => 'time' })).toMatchObject({ complete: false, stopped: 'time' });
  expect(explore(procedure, { maxBytes: 1 })).toMatchObject({ complete: false, stopped: 'memory' });
  expect(explore(procedure, { signal: AbortSignal.abort() })).toMatchObject({ complete: false, stopped: 'cancelled' });
});

test('a partial result is whole as far as it goes', () => {
  const { machine, events } = rounds(4, 10);
  const all = exploreMachine(machine, events);
  const part = exploreMachine(machine, events, { maxStates: 500 });
  expect(part.states.length).toBeGreaterThan(500);
  expect(part.states).toEqual(all.states.slice(0, part.states.length));
  expect(part.edges).toEqual(all.edges.slice(0, part.edges.length));
  const controller = new AbortController();
  const stopped = exploreMachine(machine, events, { signal: controller.signal, goOn: (explored) => (explored > 2_000 && controller.abort(), true) });
  expect(stopped.stopped).toBe('cancelled');
  expect(stopped.figures.states).toBeGreaterThan(2_000);
  expect(stopped.figures.states).toBeLessThan(3_000);
});

test('a hundred thousand configurations take a few questions and few bytes', () => {
  const { machine, events } = rounds(5, 10);
  const { figures, complete } = exploreMachine(machine, events);
  expect(complete).toBe(true);
  expect(figures).toMatchObject({ states: 100_000, edges: 500_000, asked: 50, fallbacks: 0 });
  expect(figures.bytes.states / figures.states).toBeLessThan(120);
});
