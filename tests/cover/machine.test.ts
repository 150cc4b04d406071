import { assign, createMachine, setup } from 'xstate';
import { describe, expect, test } from 'vitest';
import { coverMachine, MachineError } from '../../src/cover/machine.js';
import { testMachine, testProcedure } from '../../src/vitest/index.js';
import { template } from '../../machines/template/index.js';
import { outgoingDocument } from '../../machines/outgoing-document/index.js';
import type { Procedure } from '../../src/model/procedure.js';
import { behaviourOf } from '../procedures/explored.js';
import { exampleAdapter } from '../conformance/example-system.js';

type Coin = { readonly type: 'COIN'; readonly value: number };
type TurnstileEvent = Coin | { readonly type: 'PUSH' };

/** A machine of somebody else's: inline guards, no acts and no rules. */
const turnstile = setup({ types: { context: {} as { paid: number }, events: {} as TurnstileEvent, input: {} as { paid: number } } }).createMachine({
  id: 'turnstile',
  context: ({ input }) => ({ paid: input.paid }),
  initial: 'locked',
  states: {
    locked: {
      on: {
        COIN: [
          { guard: ({ context, event }) => context.paid + event.value >= 2, target: 'open', actions: assign({ paid: 0 }) },
          { actions: assign({ paid: ({ context, event }) => context.paid + event.value }) },
        ],
      },
    },
    open: { on: { PUSH: 'locked' } },
  },
});
const events: readonly TurnstileEvent[] = [{ type: 'COIN', value: 1 }, { type: 'COIN', value: 2 }, { type: 'PUSH' }];
const input = { paid: 0 };

testMachine(turnstile, { events, input });
testMachine(turnstile, { events, input, criterion: 'states' });
let paid = 0;
let open = false;
let compared = 0;
testMachine(turnstile, {
  events,
  input,
  criterion: 'transition-pairs',
  check: (snapshot, history) => {
    compared++;
    expect((snapshot.context as { paid: number }).paid).toBeLessThan(2);
    if (!history.length) expect(snapshot.value).toBe('locked');
  },
  system: {
    start: async () => void ([paid, open] = [0, false]),
    send: async (event) => {
      if (event.type === 'PUSH') open = false;
      else paid += event.value;
      if (paid >= 2) [paid, open] = [0, true];
    },
    state: async () => (open ? 'open' : 'locked'),
  },
});
testProcedure(template as unknown as Procedure, { criterion: 'transition-pairs' });
testProcedure(outgoingDocument as unknown as Procedure, { criterion: 'ends', behaviour: behaviourOf(outgoingDocument as unknown as Procedure), adapter: exampleAdapter([]) });

describe('a plain machine', () => {
  test('has exactly minimal suites from given events', () => {
    expect(compared).toBeGreaterThan(4);
    const suite = coverMachine(turnstile, { events, input });
    expect(suite).toMatchObject({ machine: 'turnstile', criterion: 'transitions', states: 3, optimal: true });
    expect(suite.histories.flatMap(({ steps }) => steps.map(({ event }) => event.type))).toContain('PUSH');
    expect(coverMachine(turnstile, { events, input })).toEqual(suite);
    expect(coverMachine(turnstile, { events: ({ value }) => (value === 'open' ? [] : events), input }).states).toBe(3);
    expect(coverMachine(turnstile, { events: [], input })).toMatchObject({ states: 1, acts: 0, histories: [] });
  });

  test('that grows for ever, or keeps what JSON cannot, is named', () => {
    const counter = createMachine({ id: 'counter', context: { n: 0 }, on: { UP: { actions: assign({ n: ({ context }) => context.n + 1 }) } } });
    expect(() => coverMachine(counter, { events: [{ type: 'UP' }], maxStates: 50 })).toThrow(new MachineError('counter has more than 50 states with these events: give fewer events, or keep the context bounded'));
    const odd = createMachine({ id: 'odd', context: { seen: new Set() } });
    expect(() => coverMachine(odd, { events: [] })).toThrow(/odd holds at "seen"/);
  });

  test('with wildcards, history and final states is explored as XState runs it', () => {
    const machine = createMachine({
      id: 'player',
      initial: 'on',
      states: {
        on: { initial: 'a', states: { a: { on: { 'next.*': 'b' } }, b: {}, last: { type: 'history' } }, on: { OFF: 'off', END: 'end' } },
        off: { on: { ON: 'on.last' } },
        end: { type: 'final' },
      },
    });
    const suite = coverMachine(machine, { events: [{ type: 'next.song' }, { type: 'OFF' }, { type: 'ON' }, { type: 'END' }] });
    // a and b at first; off and end, each after a or b; a and b again, with what is remembered: a after a, b after a or b.
    expect(suite.states).toBe(2 + 2 + 2 + 3);
    expect(suite.optimal).toBe(true);
  });
});
