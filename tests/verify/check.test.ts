import { describe, expect, test } from 'vitest';
import type { AnyAct } from '../../src/model/act.js';
import type { Condition, Property } from '../../src/model/property.js';
import { check } from '../../src/verify/check.js';
import { meets, read } from '../../src/verify/condition.js';
import type { Step, Trace } from '../../src/verify/history.js';

const says = { zh: '测试', en: 'test' };
const common = { id: 'p', clauses: ['1'], says };

type Stated = string | ({ readonly type: string; readonly warnings?: readonly string[]; readonly deviations?: readonly string[] } & Record<string, unknown>);

const step = (stated: Stated): Step => {
  const { warnings = [], deviations = [], ...facts } = typeof stated === 'string' ? { type: stated } : stated;
  const act = { by: { officer: 'ann', post: 'clerk' }, at: '2025-11-03T09:00:00+08:00', ...facts } as AnyAct;
  return { act, verdict: { warnings: warnings as string[], deviations: deviations as string[] } };
};
const trace = (acts: readonly Stated[], more: Partial<Trace> = {}): Trace => ({ input: {}, steps: acts.map(step), ended: false, ...more });
/** Where a property breaks in a history; nothing when it holds. */
const breaks = (property: Property, acts: readonly Stated[], more: Partial<Trace> = {}) => check([property], trace(acts, more)).map(({ at }) => at);

describe('templates', () => {
  test('absence', () => {
    const property: Property = { ...common, template: 'absence', of: { act: 'B' } };
    expect(breaks(property, ['A', 'C'])).toEqual([]);
    expect(breaks(property, ['A', 'B', 'B'])).toEqual([1]);
    expect(breaks({ ...property, of: { act: ['C', 'D'] } }, ['A', 'B', 'D'])).toEqual([2]);
  });

  test('at most one', () => {
    const property: Property = { ...common, template: 'at-most-one', of: { act: 'A' } };
    expect(breaks(property, ['A', 'B'])).toEqual([]);
    expect(breaks(property, ['A', 'B', 'A', 'A'])).toEqual([2]);
  });

  test('existence is owed when the case ends, and not before', () => {
    const property: Property = { ...common, template: 'existence', of: { act: 'A' } };
    expect(breaks(property, ['B'])).toEqual([]);
    expect(breaks(property, ['B', 'A'], { ended: true })).toEqual([]);
    expect(breaks(property, ['B', 'C'], { ended: true })).toEqual([2]);
  });

  test('precedence', () => {
    const property: Property = { ...common, template: 'precedence', of: { act: 'B' }, before: { act: 'A' } };
    expect(breaks(property, ['C', 'A', 'B', 'B'])).toEqual([]);
    expect(breaks(property, [])).toEqual([]);
    expect(breaks(property, ['C', 'B', 'A', 'B'])).toEqual([1]);
  });

  test('precedence with since asks for a new one after the last since', () => {
    const property: Property = { ...common, template: 'precedence', of: { act: 'B' }, before: { act: 'A' }, since: { act: 'NEW' } };
    expect(breaks(property, ['A', 'B'])).toEqual([]);
    expect(breaks(property, ['A', 'NEW', 'A', 'B'])).toEqual([]);
    expect(breaks(property, ['A', 'B', 'NEW', 'B'])).toEqual([3]);
    expect(breaks(property, ['NEW', 'A', 'NEW', 'B'])).toEqual([3]);
    expect(breaks(property, ['A', 'B', 'NEW'])).toEqual([]);
  });

  test('an act may be its own since: each needs one of its own', () => {
    const property: Property = { ...common, template: 'precedence', of: { act: 'B' }, before: { act: 'A' }, since: { act: 'B' } };
    expect(breaks(property, ['A', 'B', 'A', 'B'])).toEqual([]);
    expect(breaks(property, ['A', 'A', 'B', 'B'])).toEqual([3]);
  });

  test('response is owed when the case ends, and not before', () => {
    const property: Property = { ...common, template: 'response', of: { act: 'A' }, after: { act: 'B' } };
    expect(breaks(property, ['A'])).toEqual([]);
    expect(breaks(property, ['A', 'A', 'B'], { ended: true })).toEqual([]);
    expect(breaks(property, ['C'], { ended: true })).toEqual([]);
    expect(breaks(property, ['B', 'A'], { ended: true })).toEqual([2]);
    expect(breaks(property, ['A', 'B', 'A'], { ended: true })).toEqual([3]);
  });

  test('not-succession', () => {
    const property: Property = { ...common, template: 'not-succession', of: { act: 'A' }, after: { act: ['B', 'C'] } };
    expect(breaks(property, ['B', 'C', 'A', 'D'])).toEqual([]);
    expect(breaks(property, ['A', 'D', 'C', 'B'])).toEqual([2]);
    expect(breaks({ ...property, after: { act: 'A' } }, ['A'])).toEqual([]);
    expect(breaks({ ...property, after: { act: 'A' } }, ['A', 'A'])).toEqual([1]);
  });

  test('not-succession with until is lifted by the first until', () => {
    const property: Property = { ...common, template: 'not-succession', of: { act: 'A' }, after: { act: 'B' }, until: { act: 'NEW' } };
    expect(breaks(property, ['A', 'NEW', 'B'])).toEqual([]);
    expect(breaks(property, ['A', 'B', 'NEW'])).toEqual([1]);
    expect(breaks(property, ['NEW', 'A', 'B'])).toEqual([2]);
    expect(breaks(property, ['A', 'NEW', 'A', 'B'])).toEqual([3]);
    // An act that itself lifts the bar is not barred.
    expect(breaks({ ...property, after: { act: ['B', 'NEW'] } }, ['A', 'NEW', 'B'])).toEqual([]);
  });

  test('not-coexistence', () => {
    const property: Property = { ...common, template: 'not-coexistence', of: { act: 'A' }, with: { act: 'B' } };
    expect(breaks(property, ['A', 'A', 'C'])).toEqual([]);
    expect(breaks(property, ['B', 'C', 'A', 'B'])).toEqual([2]);
    expect(breaks(property, ['A', 'C', 'B'])).toEqual([2]);
  });
});

describe('scope of a property', () => {
  test('when limits it to some cases', () => {
    const property: Property = { ...common, template: 'absence', of: { act: 'A' }, when: { path: 'input.kind', is: 'x' } };
    expect(breaks(property, ['A'], { input: { kind: 'x' } })).toEqual([0]);
    expect(breaks(property, ['A'], { input: { kind: 'y' } })).toEqual([]);
    expect(breaks(property, ['A'])).toEqual([]);
  });

  test('each states it once for every member', () => {
    const property: Property = { ...common, each: 'units', template: 'precedence', of: { act: 'B' }, before: { act: 'A', where: { path: 'act.by.unit', is: { path: 'each' } } } };
    const by = (unit: string) => ({ type: 'A', by: { officer: 'ann', post: 'clerk', unit } });
    const input = { units: ['u', 'v', 'w'] };
    expect(check([property], trace([by('v'), by('u'), by('w'), 'B'], { input }))).toEqual([]);
    expect(check([property], trace([by('v'), 'B'], { input }))).toEqual([
      { property: 'p', clauses: ['1'], at: 1, each: 'u' },
      { property: 'p', clauses: ['1'], at: 1, each: 'w' },
    ]);
    expect(check([property], trace(['B'], { input: { units: [] } }))).toEqual([]);
    expect(check([property], trace(['B']))).toEqual([]);
  });

  test('each with existence asks for one per member', () => {
    const property: Property = { ...common, each: 'units', template: 'existence', of: { act: 'A', where: { path: 'act.unit', is: { path: 'each' } } } };
    const violations = check([property], trace([{ type: 'A', unit: 'u' }], { input: { units: ['u', 'v'] }, ended: true }));
    expect(violations.map(({ each }) => each)).toEqual(['v']);
  });

  test('every broken property is told, with its clauses', () => {
    const first: Property = { ...common, id: 'first', clauses: ['1', '2'], template: 'absence', of: { act: 'A' } };
    const second: Property = { ...common, id: 'second', clauses: ['3'], template: 'at-most-one', of: { act: 'A' } };
    expect(check([first, second], trace(['A', 'A']))).toEqual([
      { property: 'first', clauses: ['1', '2'], at: 0 },
      { property: 'second', clauses: ['3'], at: 1 },
    ]);
  });
});

describe('activation', () => {
  const sameUnit: Condition = { path: 'act.unit', is: { path: 'activation.unit' } };

  test('in precedence', () => {
    const property: Property = { ...common, template: 'precedence', of: { act: 'B' }, before: { act: 'A', where: sameUnit }, since: { act: 'NEW', where: sameUnit } };
    expect(breaks(property, [{ type: 'A', unit: 'u' }, { type: 'NEW', unit: 'v' }, { type: 'B', unit: 'u' }])).toEqual([]);
    expect(breaks(property, [{ type: 'A', unit: 'u' }, { type: 'B', unit: 'v' }])).toEqual([1]);
    expect(breaks(property, [{ type: 'A', unit: 'u' }, { type: 'NEW', unit: 'u' }, { type: 'B', unit: 'u' }])).toEqual([2]);
  });

  test('in response', () => {
    const property: Property = { ...common, template: 'response', of: { act: 'A' }, after: { act: 'B', where: sameUnit } };
    const asked = [{ type: 'A', unit: 'u' }, { type: 'A', unit: 'v' }, { type: 'B', unit: 'u' }];
    expect(breaks(property, [...asked, { type: 'B', unit: 'v' }], { ended: true })).toEqual([]);
    expect(breaks(property, asked, { ended: true })).toEqual([3]);
  });

  test('in not-succession and its until', () => {
    const property: Property = { ...common, template: 'not-succession', of: { act: 'A' }, after: { act: 'A', where: sameUnit }, until: { act: 'NEW', where: sameUnit } };
    expect(breaks(property, [{ type: 'A', unit: 'u' }, { type: 'A', unit: 'v' }])).toEqual([]);
    expect(breaks(property, [{ type: 'A', unit: 'u' }, { type: 'NEW', unit: 'u' }, { type: 'A', unit: 'u' }])).toEqual([]);
    expect(breaks(property, [{ type: 'A', unit: 'u' }, { type: 'NEW', unit: 'v' }, { type: 'A', unit: 'u' }])).toEqual([2]);
  });

  test('with a limit in time', () => {
    const late: Property = {
      ...common,
      template: 'not-succession',
      of: { act: 'ASK' },
      after: { act: 'ANSWER', where: { path: 'act.at', laterThan: { path: 'activation.at' }, plusHours: 24 } },
    };
    const ask = { type: 'ASK', at: '2025-11-03T09:00:00+08:00' };
    expect(breaks(late, [ask, { type: 'ANSWER', at: '2025-11-04T09:00:00+08:00' }])).toEqual([]);
    expect(breaks(late, [ask, { type: 'ANSWER', at: '2025-11-04T09:00:01+08:00' }])).toEqual([1]);
  });
});

describe('conditions', () => {
  const { act, verdict } = step({
    type: 'A',
    by: { officer: 'ann', post: 'clerk', portfolio: ['u', 'v'], actingFor: { officer: 'bob', post: 'head', basis: 'x', clause: '1', covers: ['A'] } },
    count: 3,
    agreed: false,
    warnings: ['9'],
  });
  const holds = (condition: Condition) => meets(condition, { act, verdict, input: { unit: 'u', units: ['u'], members: 6, few: 5, due: '2025-11-03T08:00:00+08:00' } });

  test.each<[string, Condition, boolean]>([
    ['is', { path: 'act.by.post', is: 'clerk' }, true],
    ['is not', { path: 'act.by.post', is: 'head' }, false],
    ['is false', { path: 'act.agreed', is: false }, true],
    ['is a ref', { path: 'input.unit', is: { path: 'input.unit' } }, true],
    ['an absent value is nothing', { path: 'act.by.unit', is: { path: 'act.nothing' } }, false],
    ['in', { path: 'act.count', in: [2, 3] }, true],
    ['not in', { path: 'act.count', in: [] }, false],
    ['in a ref', { path: 'input.unit', in: { path: 'act.by.portfolio' } }, true],
    ['in an absent list', { path: 'input.unit', in: { path: 'input.nothing' } }, false],
    ['absent in a list', { path: 'act.by.unit', in: { path: 'input.units' } }, false],
    ['includes', { path: 'act.by.portfolio', includes: 'v' }, true],
    ['includes a ref', { path: 'act.by.portfolio', includes: { path: 'input.unit' } }, true],
    ['includes the act’s own type', { path: 'act.by.actingFor.covers', includes: { path: 'act.type' } }, true],
    ['does not include', { path: 'act.by.portfolio', includes: 'w' }, false],
    ['what is no list includes nothing', { path: 'act.by.post', includes: 'clerk' }, false],
    ['present', { path: 'act.by.actingFor', present: true }, true],
    ['absent', { path: 'act.by.unit', present: false }, true],
    ['present as false', { path: 'act.agreed', present: true }, true],
    ['a member of a list by its place', { path: 'verdict.warnings.0', is: '9' }, true],
    ['an empty list', { path: 'verdict.deviations.0', present: false }, true],
    ['at least', { path: 'act.count', atLeast: 3 }, true],
    ['less', { path: 'act.count', atLeast: 4 }, false],
    ['at least a ref', { path: 'input.members', atLeast: { path: 'act.count' } }, true],
    ['at least something absent', { path: 'act.count', atLeast: { path: 'act.nothing' } }, false],
    ['half is not more than half', { path: 'act.count', moreThanHalfOf: { path: 'input.members' } }, false],
    ['more than half', { path: 'act.count', moreThanHalfOf: { path: 'input.few' } }, true],
    ['later', { path: 'act.at', laterThan: { path: 'input.due' } }, true],
    ['not later by an hour: the exact point is in time', { path: 'act.at', laterThan: { path: 'input.due' }, plusHours: 1 }, false],
    ['later than an hour before', { path: 'input.due', laterThan: { path: 'act.at' }, plusHours: -2 }, true],
    ['later than something absent', { path: 'act.at', laterThan: { path: 'input.nothing' } }, false],
    ['all', { all: [{ path: 'act.count', is: 3 }, { path: 'act.count', is: 4 }] }, false],
    ['all of none', { all: [] }, true],
    ['any', { any: [{ path: 'act.count', is: 3 }, { path: 'act.count', is: 4 }] }, true],
    ['any of none', { any: [] }, false],
    ['not', { not: { path: 'act.nothing', is: 1 } }, true],
  ])('%s', (_, condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  test('instants are compared as moments, whatever their offsets', () => {
    const input = { here: '2025-11-03T09:00:00+08:00', there: '2025-11-03T01:00:00Z' };
    expect(meets({ path: 'input.here', laterThan: { path: 'input.there' } }, { input })).toBe(false);
    expect(meets({ path: 'input.here', laterThan: { path: 'input.there' }, plusHours: -1 }, { input })).toBe(true);
  });

  test('a pattern may read the verdict', () => {
    const property: Property = { ...common, template: 'absence', of: { act: 'A', where: { not: { path: 'verdict.warnings', includes: '9' } } } };
    expect(breaks(property, [{ type: 'A', warnings: ['9'] }])).toEqual([]);
    expect(breaks(property, [{ type: 'A', warnings: ['8'] }])).toEqual([0]);
  });

  test('a path must begin with something in scope', () => {
    expect(() => read('facts.kind', { input: {} })).toThrow(/begin the path/);
  });

  test('only own properties are read', () => {
    expect(read('input.constructor', { input: {} })).toBeUndefined();
    expect(read('input.a.b.c', { input: { a: 'text' } })).toBeUndefined();
  });
});
