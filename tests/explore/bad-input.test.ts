import { assign, createMachine, setup } from 'xstate';
import { describe, expect, test } from 'vitest';
import { ExploreError } from '../../src/explore/error.js';
import { exploreMachine } from '../../src/explore/explore.js';

type Machine = Parameters<typeof exploreMachine>[0];

const errorOf = (machine: Machine, events: readonly { readonly type: string }[] = [{ type: 'GO' }]): ExploreError => {
  try {
    exploreMachine(machine, events);
  } catch (error) {
    if (error instanceof ExploreError) return error;
    throw error;
  }
  throw new Error('it was explored');
};

const assigning = (assignment: object) =>
  setup({ actions: { change: assign(assignment as never) } }).createMachine({
    context: { value: 0, list: [] },
    initial: 'here',
    states: { here: { on: { GO: { target: 'there', actions: 'change' } } }, there: {} },
  } as never) as unknown as Machine;

describe('what cannot be explored is named', () => {
  test('a guard that answers differently', () => {
    let calls = 0;
    const machine = setup({ guards: { everyOther: () => calls++ % 2 === 0 } }).createMachine({
      initial: 'here',
      states: { here: { on: { GO: { guard: 'everyOther', target: 'there' } } }, there: {} },
    });
    expect(errorOf(machine)).toMatchObject({ code: 'guard', culprit: 'everyOther', state: 'here', act: 'GO' });
    const inline = createMachine({ initial: 'here', states: { here: { on: { GO: { guard: () => calls++ % 2 === 0, target: 'there' } } }, there: {} } });
    expect(errorOf(inline)).toMatchObject({ code: 'guard', culprit: 'guard', state: 'here', act: 'GO' });
  });

  test('an assignment that computes differently', () => {
    let calls = 0;
    expect(errorOf(assigning({ value: () => calls++ }))).toMatchObject({ code: 'assign', culprit: 'change', state: 'here', act: 'GO' });
  });

  test.each([
    ['a Map', () => new Map()],
    ['a Set', () => new Set([1])],
    ['a Date', () => new Date(0)],
    ['a function', () => () => 1],
    ['NaN', () => Number.NaN],
    ['a bigint', () => 1n],
    ['a cycle', () => { const list: unknown[] = []; list.push(list); return list; }],
  ])('a context with %s', (what, make) => {
    const error = errorOf(assigning({ value: make }));
    expect(error).toMatchObject({ code: 'context', state: 'here', act: 'GO' });
    expect(error.culprit).toMatch(/^value/);
    expect(error.message).toContain(what);
    expect(errorOf(createMachine({ context: { deep: { value: make() } } }) as unknown as Machine)).toMatchObject({ code: 'context' });
  });

  test('a context that is changed in place', () => {
    const push = ({ context }: { context: { list: number[] } }) => {
      context.list.push(1);
      return context.list;
    };
    expect(errorOf(assigning({ list: push }))).toMatchObject({ code: 'throws', state: 'here', act: 'GO' });
    const guard = ({ context }: { context: { value: number } }) => ++context.value > 0;
    expect(errorOf(createMachine({ context: { value: 0 }, on: { GO: { guard, actions: () => {} } } } as never) as unknown as Machine)).toMatchObject({ code: 'throws', act: 'GO' });
  });

  test('a guard that throws', () => {
    const machine = setup({ guards: { broken: () => { throw new Error('out of order'); } } }).createMachine({ on: { GO: { guard: 'broken', actions: () => {} } } });
    expect(errorOf(machine)).toMatchObject({ code: 'throws', act: 'GO' });
    expect(errorOf(machine).message).toContain('out of order');
  });

  test('a machine that never comes to rest', () => {
    const machine = createMachine({
      initial: 'here',
      states: { here: { on: { GO: 'a' } }, a: { always: 'b' }, b: { always: 'a' } },
    });
    expect(errorOf(machine)).toMatchObject({ code: 'endless', state: 'here', act: 'GO' });
  });

  test('an endless context is stopped, and its key named', () => {
    const counter = setup({ actions: { count: assign({ value: ({ context }: { context: { value: number } }) => context.value + 1 } as never) } }).createMachine({
      context: { value: 0, other: 0 },
      on: { GO: { actions: 'count' } },
    } as never) as unknown as Machine;
    expect(exploreMachine(counter, [{ type: 'GO' }], { maxValues: 50 })).toMatchObject({ complete: false, stopped: 'context', growing: { key: 'value', values: 51 } });
    expect(exploreMachine(counter, [{ type: 'GO' }], { maxStates: 20 })).toMatchObject({ complete: false, stopped: 'states' });
  });
});

test('what depends on the order of entering parallel states is remarked', () => {
  const region = (name: string) => ({ initial: 'idle', states: { idle: { on: { [name]: 'ready' } }, ready: { on: { GO: 'going' } }, going: { always: { guard: 'isOpen', actions: { type: 'note', params: { name } }, target: 'done' } }, done: {} } });
  const machine = setup({
    guards: { isOpen: () => true },
    actions: { note: assign({ last: (_args: unknown, { name }: { name: string }) => name } as never) },
  }).createMachine({ context: { last: '' }, type: 'parallel', states: { a: region('A'), b: region('B') } } as never) as unknown as Machine;
  const { remarks } = exploreMachine(machine, [{ type: 'A' }, { type: 'B' }, { type: 'GO' }]);
  expect(remarks).toEqual([]);
  const waiting = (name: string) => ({ initial: 'idle', states: { idle: { on: { [name]: 'ready' } }, ready: { always: { guard: 'isOpen', actions: { type: 'note', params: { name } }, target: 'done' } }, done: {} } });
  const gated = setup({
    guards: { isOpen: ({ context }) => (context as { open: boolean }).open },
    actions: { note: assign({ last: (_args: unknown, { name }: { name: string }) => name } as never), open: assign({ open: true } as never) },
  }).createMachine({ context: { last: '', open: false }, type: 'parallel', states: { a: waiting('A'), b: waiting('B') }, on: { OPEN: { actions: 'open' } } } as never) as unknown as Machine;
  expect(exploreMachine(gated, [{ type: 'A' }, { type: 'B' }, { type: 'OPEN' }]).remarks).toEqual([{ code: 'entry-order', state: { a: 'ready', b: 'ready' }, act: 'OPEN' }]);
});
