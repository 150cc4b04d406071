import { and, createMachine, not, or, setup, stateIn } from 'xstate';
import { describe, expect, test } from 'vitest';
import { candidates, guardTree, GuardError, leavesOf, transitionsOf } from '../../src/model/guard-tree.js';
import { createActor } from 'xstate';

/** Pins what this project reads of XState's inside to the version that is installed. */
describe('guards read back from a machine', () => {
  const machine = setup({
    types: { events: {} as { type: 'GO' } },
    guards: { a: () => false, b: (_args, _params: { n: number }) => false, c: () => true },
  }).createMachine({
    initial: 'here',
    on: { GO: { guard: not('c') } },
    states: { here: { on: { GO: [{ guard: and(['a', { type: 'b', params: { n: 1 as number } }, or(['a', not('c')])]), target: 'there' }, { guard: stateIn('here'), target: 'there' }] } }, there: {} },
  });

  test('composites keep their members as data', () => {
    const [outer, composite, inner] = transitionsOf(machine).map(({ guard }) => guardTree(guard));
    expect(outer).toEqual({ kind: 'not', member: { kind: 'leaf', name: 'c', params: undefined } });
    expect(inner?.kind).toBe('state');
    expect(composite).toMatchObject({ kind: 'and', members: [{ name: 'a' }, { name: 'b', params: { n: 1 } }, { kind: 'or', members: [{ name: 'a' }, { kind: 'not', member: { name: 'c' } }] }] });
    expect(leavesOf(composite).map(({ name }) => name)).toEqual(['a', 'b', 'a', 'c']);
  });

  test('candidates come in document order, guards unasked', () => {
    const snapshot = createActor(machine).start().getSnapshot();
    expect(candidates(snapshot, 'GO').map(({ source }) => source.key)).toEqual(['(machine)', 'here', 'here']);
    expect(candidates(snapshot, 'STAY')).toEqual([]);
  });

  test('composites are known by what they are, not by names that a bundler shortens', () => {
    const checks = [and(['a']), or(['a']), not('a'), stateIn('here')].map((guard) => (guard as unknown as { check: { name: string } }).check);
    const names = checks.map(({ name }) => name);
    try {
      for (const check of checks) Object.defineProperty(check, 'name', { value: 't', configurable: true });
      const fresh = setup({ guards: { a: () => true } }).createMachine({ on: { GO: { guard: and(['a', or(['a', not(stateIn('here'))])]) } } });
      expect(guardTree(transitionsOf(fresh)[0]!.guard)).toMatchObject({ kind: 'and', members: [{ name: 'a' }, { kind: 'or', members: [{ name: 'a' }, { kind: 'not', member: { kind: 'state' } }] }] });
    } finally {
      checks.forEach((check, index) => Object.defineProperty(check, 'name', { value: names[index], configurable: true }));
    }
  });

  test('an inline function and functional params are errors that say what to do', () => {
    expect(() => guardTree(() => true)).toThrow(GuardError);
    expect(() => guardTree({ type: 'b', params: () => ({ n: 1 }) })).toThrow(/params must be data/);
    expect(guardTree(undefined)).toBeUndefined();
    expect(transitionsOf(createMachine({}))).toEqual([]);
  });
});
