import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Behaviour, Edge } from '../../src/explore/behaviour.js';
import type { AnyAct } from '../../src/model/act.js';
import type { Finding } from '../../src/model/decide.js';
import { addMinutes, epoch, isInstant, shift } from '../../src/model/instant.js';
import type { Condition, Pattern, Property } from '../../src/model/property.js';
import { check } from '../../src/verify/check.js';
import type { Step } from '../../src/verify/history.js';
import { verify } from '../../src/verify/verify.js';

const says = { zh: '测试', en: 'test' };
const common = { id: 'p', clauses: ['1'], says };
const start = '2025-11-03T09:00:00+08:00';
const noReport: readonly Finding[] = [];

interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly by?: string;
  readonly n?: number;
  readonly due?: string;
  readonly minutes?: number;
  readonly warns?: boolean;
}

/** A behaviour whose clock every state sets back: what counts is how far apart acts are. */
function behaviourOf(arrows: readonly Arrow[], size: number, done: readonly number[], inputs: readonly Record<string, unknown>[] = [{}]): Behaviour {
  const acts: AnyAct[] = arrows.map(({ type, by = 'ann', n, due, minutes = 0 }) => ({
    type,
    by: { officer: by, post: 'clerk' },
    at: addMinutes(start, minutes),
    ...(n === undefined ? {} : { n }),
    ...(due === undefined ? {} : { due }),
  }));
  const warning = { rule: 'r', clause: 'w', clauses: ['w'], strength: 'SOFT', says, remedy: says } as const;
  const edges: Edge[] = arrows.map(({ from, to, warns }, act) => ({ from, to, act, taken: [], clauses: [], deviations: [], warnings: warns ? [warning] : noReport }));
  return {
    procedure: 'made-up',
    interpretations: {},
    inputs,
    openings: inputs.map(() => 0),
    states: Array.from({ length: size }, (_, index) => ({ value: String(index), input: 0, via: -1, depth: 0, done: done.includes(index), now: start })),
    acts,
    edges: edges.filter(({ from }) => !done.includes(from)),
    refusals: [],
    tried: { accepted: edges.length, refused: 0, unforeseen: 0 },
    complete: true,
  } as unknown as Behaviour;
}

const later = (value: unknown, ms: number): unknown =>
  typeof value === 'string' && isInstant(value) ? shift(value, ms) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, later(inner, ms)])) : value;

/** The length of a shortest history that breaks a property, by trying every history up to a length. */
function bruteForce(property: Property, { edges, acts, states, openings, inputs }: Behaviour, longest: number): number | 'unknown' | undefined {
  let level: { state: number; steps: readonly Step[]; ms: number }[] = openings.map((state) => ({ state, steps: [], ms: 0 }));
  for (let length = 0; length <= longest; length++) {
    for (const { state, steps } of level) if (check([property], { input: inputs[states[state]!.input]!, steps, ended: states[state]!.done }).length) return length;
    if (level.length > 100) return 'unknown';
    level = level.flatMap(({ state, steps, ms }) =>
      edges
        .filter(({ from }) => from === state)
        .map(({ to, act, warnings }) => {
          const stated = acts[act]!;
          const step: Step = { act: later(stated, ms) as AnyAct, verdict: { deviations: [], warnings: warnings.map(({ clause }) => clause) } };
          return { state: to, steps: [...steps, step], ms: ms + epoch(stated.at) - epoch(states[to]!.now) };
        }),
    );
  }
  return undefined;
}

describe('a property over a whole behaviour', () => {
  test('is broken on a way that is not the shortest to its state', () => {
    // 0 -A-> 1 -B-> 2, and 0 -C-> 1: only the history over C lacks the A.
    const behaviour = behaviourOf([{ from: 0, to: 1, type: 'A' }, { from: 0, to: 1, type: 'C' }, { from: 1, to: 2, type: 'B' }], 3, [2]);
    const property: Property = { ...common, template: 'precedence', of: { act: 'B' }, before: { act: 'A' } };
    const [result] = verify([property], behaviour);
    expect(result!.holds).toBe(false);
    expect(result!.counterexample!.steps.map(({ act }) => act.type)).toEqual(['C', 'B']);
    expect(result!.counterexample!.at).toBe(1);
  });

  test('is owed at the end only', () => {
    const behaviour = behaviourOf([{ from: 0, to: 0, type: 'A' }, { from: 0, to: 1, type: 'B' }], 2, [1]);
    const response: Property = { ...common, template: 'response', of: { act: 'A' }, after: { act: 'B' } };
    const other: Property = { ...common, template: 'response', of: { act: 'B' }, after: { act: 'A' } };
    expect(verify([response, other], behaviour).map(({ holds, complete }) => [holds, complete])).toEqual([[true, true], [false, true]]);
    expect(verify([other], behaviour)[0]!.counterexample).toMatchObject({ at: 1, ended: true });
  });

  test('tells who acted before from who acts now', () => {
    const arrows = [
      { from: 0, to: 1, type: 'SIGN', by: 'ann' },
      { from: 0, to: 1, type: 'SIGN', by: 'bob' },
      { from: 1, to: 2, type: 'ISSUE', by: 'ann' },
    ];
    const same: Property = { ...common, template: 'not-succession', of: { act: 'SIGN' }, after: { act: 'ISSUE', where: { path: 'act.by.officer', is: { path: 'activation.by.officer' } } } };
    const [result] = verify([same], behaviourOf(arrows, 3, [2]));
    expect(result!.counterexample!.steps.map(({ act }) => act.by.officer)).toEqual(['ann', 'ann']);
    expect(verify([same], behaviourOf(arrows.slice(1), 3, [2]))[0]!.holds).toBe(true);
  });

  test('measures time along the history, however late it runs', () => {
    const within: Property = {
      ...common,
      template: 'not-succession',
      of: { act: 'ASK' },
      after: { act: 'ANSWER', where: { path: 'act.at', laterThan: { path: 'activation.at' }, plusHours: 24 } },
    };
    const arrows = (minutes: number): Arrow[] => [
      { from: 0, to: 1, type: 'ASK' },
      { from: 1, to: 1, type: 'WAIT', minutes },
      { from: 1, to: 2, type: 'ANSWER' },
    ];
    const [late] = verify([within], behaviourOf(arrows(600), 3, [2]));
    expect(late!.counterexample!.steps.map(({ act }) => act.type)).toEqual(['ASK', 'WAIT', 'WAIT', 'WAIT', 'ANSWER']);
    expect(check([within], late!.counterexample!)).toHaveLength(1);
    const [never] = verify([within], behaviourOf(arrows(0), 3, [2]));
    expect(never).toMatchObject({ holds: true, complete: true });
  });

  test('is stated once for each member, and only for the cases it concerns', () => {
    const each: Property = { ...common, each: 'units', template: 'precedence', of: { act: 'B' }, before: { act: 'A', where: { path: 'act.by.officer', is: { path: 'each' } } } };
    const arrows: Arrow[] = [{ from: 0, to: 1, type: 'A', by: 'ann' }, { from: 1, to: 2, type: 'B' }];
    expect(verify([each], behaviourOf(arrows, 3, [2], [{ units: ['ann'] }]))[0]!.holds).toBe(true);
    expect(verify([each], behaviourOf(arrows, 3, [2], [{ units: ['ann', 'bob'] }]))[0]!.counterexample!.each).toBe('bob');
    expect(verify([{ ...each, when: { path: 'input.units', includes: 'carl' } }], behaviourOf(arrows, 3, [2], [{ units: ['ann', 'bob'] }]))[0]!.holds).toBe(true);
  });

  test('needs to remember the strictest of like acts only', () => {
    const due = (n: number): Arrow => ({ from: 0, to: 0, type: 'SET', due: addMinutes(start, n), minutes: 1 });
    const grows: Property = { ...common, template: 'not-succession', of: { act: 'SET' }, after: { act: 'SET', where: { path: 'activation.due', laterThan: { path: 'act.due' } } } };
    expect(verify([grows], behaviourOf([due(0), due(1)], 1, []), { maxPairs: 20 })[0]).toMatchObject({ holds: true, complete: true });
    expect(verify([grows], behaviourOf([due(0), due(2)], 1, []), { maxPairs: 20 })[0]!.counterexample!.steps).toHaveLength(2);
  });

  test('says so when not everything was looked at', () => {
    const due = (n: number): Arrow => ({ from: 0, to: 0, type: 'SET', due: addMinutes(start, n), minutes: 1 });
    const unbounded: Property = { ...common, template: 'not-succession', of: { act: 'SET' }, after: { act: 'NONE', where: { path: 'act.due', is: { path: 'activation.due' } } } };
    expect(verify([unbounded], behaviourOf([due(0), due(1)], 1, []), { maxPairs: 50 })[0]).toMatchObject({ holds: true, complete: false });
    expect(verify([unbounded], { ...behaviourOf([], 1, []), complete: false })[0]).toMatchObject({ holds: true, complete: false });
  });
});

const officer = fc.constantFrom('ann', 'bob');
const type = fc.constantFrom('A', 'B', 'C');
const leaf = (mine: 'act' | 'each', other: boolean): fc.Arbitrary<Condition> => {
  const refs = other ? ['activation.by.officer', 'act.by.officer'] : ['act.by.officer'];
  const numbers = other ? ['activation.n', 'act.n'] : ['act.n'];
  const moments = other ? ['activation.at', 'act.at', 'activation.due', 'act.due'] : ['act.at', 'act.due'];
  const number = fc.constantFrom(...numbers);
  return fc.oneof(
    fc.record({ path: fc.constantFrom(...refs), is: fc.oneof(officer, fc.constantFrom(...refs, 'each').map((path) => ({ path }))) }),
    fc.record({ path: number, is: fc.oneof(fc.constantFrom(1, 2), number.map((path) => ({ path }))) }),
    fc.record({ path: number, atLeast: fc.oneof(fc.constantFrom(1, 2), number.map((path) => ({ path }))) }),
    fc.record({ path: number, moreThanHalfOf: number.map((path) => ({ path })) }),
    fc.record({ path: fc.constantFrom(...numbers, ...moments), present: fc.boolean() }),
    fc.record({ path: fc.constantFrom(...refs), in: fc.constantFrom(['ann'], ['ann', 'bob']) }),
    fc.record({ path: fc.constant('verdict.warnings'), includes: fc.constant('w') }),
    fc.record({ path: fc.constantFrom(...moments), laterThan: fc.constantFrom(...moments).map((path) => ({ path })), plusHours: fc.constantFrom(0, 1, -1) }),
    fc.constant<Condition>({ path: `${mine}.type`, is: 'A' }),
  ) as fc.Arbitrary<Condition>;
};
const condition = (other: boolean): fc.Arbitrary<Condition> =>
  fc.oneof(
    { weight: 3, arbitrary: leaf('act', other) },
    fc.array(leaf('act', other), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    fc.array(leaf('act', other), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    leaf('act', other).map((not) => ({ not })),
    fc.tuple(leaf('act', other), leaf('act', other)).map(([a, b]) => ({ all: [a, { not: { any: [b] } }] })),
  );
const pattern = (other: boolean): fc.Arbitrary<Pattern> =>
  fc.oneof(
    fc.record({ act: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 2 })) }),
    fc.record({ act: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 2 })), where: condition(other) }),
  );
const property: fc.Arbitrary<Property> = fc
  .oneof(
    fc.record({ template: fc.constantFrom('absence', 'at-most-one', 'existence'), of: pattern(false) }),
    fc.record({ template: fc.constant('precedence'), of: pattern(false), before: pattern(true) }),
    fc.record({ template: fc.constant('precedence'), of: pattern(false), before: pattern(true), since: pattern(true) }),
    fc.record({ template: fc.constant('response'), of: pattern(false), after: pattern(true) }),
    fc.record({ template: fc.constant('not-succession'), of: pattern(false), after: pattern(true) }),
    fc.record({ template: fc.constant('not-succession'), of: pattern(false), after: pattern(true), until: pattern(true) }),
    fc.record({ template: fc.constant('not-coexistence'), of: pattern(false), with: pattern(false) }),
  )
  .chain((made) => fc.constantFrom<object>({}, { each: 'officers' }).map((scope) => ({ ...common, ...scope, ...made }) as Property));
const behaviour = fc
  .tuple(
    fc.array(
      fc.record(
        {
          from: fc.nat(3),
          to: fc.nat(3),
          type,
          by: officer,
          n: fc.constantFrom(1, 2, 3),
          due: fc.constantFrom(-60, 0, 60).map((minutes) => addMinutes(start, minutes)),
          minutes: fc.constantFrom(0, 0, 30, 60),
          warns: fc.boolean(),
        },
        { requiredKeys: ['from', 'to', 'type'] },
      ),
      { minLength: 2, maxLength: 7 },
    ),
    fc.subarray([1, 2, 3]),
  )
  .map(([arrows, done]) => behaviourOf(arrows as Arrow[], 4, done, [{ officers: ['ann', 'bob'] }]));

test('agrees with trying every history', () => {
  const longest = 5;
  let broken = 0;
  fc.assert(
    fc.property(behaviour, property, (made, stated) => {
      const [result] = verify([stated], made, { maxPairs: 80 });
      const shortest = bruteForce(stated, made, longest);
      if (shortest === 'unknown') return;
      if (shortest !== undefined) {
        broken++;
        expect(result!.holds).toBe(false);
      }
      if (result!.holds) return;
      const { counterexample } = result!;
      expect(counterexample!.steps.length).toBeGreaterThanOrEqual(shortest ?? longest + 1);
      if (shortest !== undefined) expect(counterexample!.steps.length).toBe(shortest);
      const found = check([stated], counterexample!);
      expect(found.map(({ at }) => at)).toContain(counterexample!.at);
      expect(check([stated], { ...counterexample!, steps: counterexample!.steps.slice(0, -1), ended: false })).toEqual([]);
    }),
    { numRuns: 1500, seed: 20260301 },
  );
  expect(broken).toBeGreaterThan(200);
});
