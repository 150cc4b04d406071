import { and, not, or, setup } from 'xstate';
import { describe, expect, test } from 'vitest';
import { leave } from '../../machines/leave/index.js';
import { meetingLeave } from '../../machines/meeting-leave/index.js';
import { outgoingDocument } from '../../machines/outgoing-document/index.js';
import { template } from '../../machines/template/index.js';
import { decisionOf, determining } from '../../src/cover/conditions.js';
import { cover, criteria, criterionNamed } from '../../src/cover/cover.js';
import { leafStates, type Suite, type SuiteStep } from '../../src/cover/suite.js';
import { explore } from '../../src/explore/explore.js';
import type { Behaviour } from '../../src/explore/behaviour.js';
import { addMinutes } from '../../src/model/instant.js';
import { transitionsOf } from '../../src/model/guard-tree.js';
import type { Procedure } from '../../src/model/procedure.js';
import { behaviourOf } from '../procedures/explored.js';
import { shortestPathSuite } from './shortest-paths.js';

const procedures = [outgoingDocument, leave, meetingLeave, template] as unknown as Procedure[];
const suites = new Map<string, Suite>();
function suiteOf(procedure: Procedure, criterion: string): Suite {
  const key = `${procedure.id} ${criterion}`;
  if (!suites.has(key)) suites.set(key, cover(behaviourOf(procedure), criterionNamed(criterion), procedure));
  return suites.get(key)!;
}
const stepsOf = ({ cases }: Suite): SuiteStep[] => cases.flatMap(({ steps }) => steps);
const named = (id: string) => procedures.find((procedure) => procedure.id === id)!;

/** For every step of a suite, the state value before it. */
const withBefore = ({ cases }: Suite) => cases.flatMap(({ opens, steps }) => steps.map((step, index) => ({ step, before: index ? steps[index - 1]!.state : opens })));

test('there are eight criteria, the everyday one first; an unknown one is an error', () => {
  expect(criteria.map(({ name }) => name)).toEqual(['obligations', 'states', 'transitions', 'transition-pairs', 'ends', 'refusals', 'boundaries', 'unforeseen']);
  for (const { says } of criteria) expect([says.zh, says.en]).toEqual([expect.stringMatching(/[一-鿿]/), expect.stringMatching(/[a-z]/)]);
  expect(() => criterionNamed('all')).toThrow(/choose one of obligations/);
});

test('the same input gives the same suites, explored anew', () => {
  for (const procedure of [named('template'), named('meeting-leave')]) {
    const again = explore(procedure);
    for (const criterion of criteria) expect(JSON.stringify(cover(again, criterion, procedure))).toBe(JSON.stringify(suiteOf(procedure, criterion.name)));
  }
});

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('obligations of %s', (id, procedure) => {
  const suite = suiteOf(procedure, 'obligations');
  const behaviour = behaviourOf(procedure);
  const steps = stepsOf(suite);
  const shown = new Set(steps.flatMap(({ shows = [] }) => shows));
  const missing = new Set(suite.gaps.map(({ what }) => what));

  test('take at most half the acts of createTestModel’s shortest paths, and at most 1.5 times their bound', () => {
    const baseline = shortestPathSuite(behaviour);
    if (id === 'template') expect(baseline.acts).toBe(4);
    else expect(suite.acts * 2).toBeLessThanOrEqual(baseline.acts);
    expect(suite.acts).toBeLessThanOrEqual(suite.lowerBound * 1.5);
  });

  test('fire every transition that any explored act fires', () => {
    const fired = new Set(behaviour.edges.flatMap(({ taken }) => taken).map((taken) => (taken.startsWith(`${id}.`) ? taken.slice(id.length + 1) : taken)));
    for (const each of fired) expect(shown).toContain(`${each} fires`);
    for (const transition of transitionsOf(procedure.machine)) expect(transition.target?.length === 0, 'no empty targets').toBe(false);
  });

  test('see every rule that alone refuses some type of act', () => {
    const alone = (type: string, clauses: readonly string[]) => `${type} ${[...new Set(clauses)].join()}`;
    const refused = new Set(steps.filter(({ verdict }) => verdict === 'refused').map(({ act, clauses }) => alone(act.type, clauses)));
    const clauses = new Set(behaviour.refusals.filter(({ reasons }) => reasons.length === 1).flatMap(({ reasons }) => reasons[0]!.clauses));
    expect([...clauses].filter((clause) => !steps.some((step) => step.verdict === 'refused' && step.clauses.includes(clause)))).toEqual([]);
    const wanted = new Set(
      behaviour.refusals
        .filter(({ reasons, act }) => reasons.length === 1 && !behaviour.acts[act]!.by.actingFor && procedure.rules[reasons[0]!.rule]!.kind !== 'route')
        .map(({ act, reasons }) => alone(behaviour.acts[act]!.type, reasons[0]!.clauses)),
    );
    expect(wanted.size).toBeGreaterThan(1);
    expect([...wanted].filter((each) => !refused.has(each))).toEqual([]);
  });

  test('try every act in every innermost state that knows nothing of it, and nothing else', () => {
    const types = Object.keys(procedure.acts.payloads);
    const tried = new Set(withBefore(suite).filter(({ step }) => step.verdict === 'unforeseen').flatMap(({ step, before }) => leafStates(before).map((leaf) => `${step.act.type} ${leaf}`)));
    for (const leaf of new Set(behaviour.states.filter(({ done }) => done).flatMap(({ value }) => leafStates(value)))) {
      for (const type of types) expect(tried).toContain(`${type} ${leaf}`);
    }
    expect(tried.size).toBeGreaterThan(types.length / 2);
  });

  test('tell what no sample case shows, by name and in both languages', () => {
    for (const { what, says } of suite.gaps) {
      expect(what.length).toBeGreaterThan(5);
      expect(says).toEqual({ zh: expect.stringMatching(/[一-鿿]/), en: expect.stringMatching(/[a-z]/) });
      if (says.en !== 'it refuses only together with other reasons') expect(shown).not.toContain(what);
    }
    if (id === 'outgoing-document') expect(missing).toContain('preparation.preparing.legality-review.under-review/REVIEW_LEGALITY/1: opinionStops alone keeps it from firing');
  });
});

test('obligations tell a post from the others that the same demand names elsewhere', () => {
  const { cases } = suiteOf(named('outgoing-document'), 'obligations');
  const vetting = withBefore({ cases } as Suite).filter(({ step, before }) => step.act.type === 'VET_SIGN' && step.verdict === 'refused' && JSON.stringify(before).includes('letter-chain'));
  const who = vetting.map(({ step }) => step.act.by.officer);
  expect(who).toContain('office-staff');
  expect(who.some((officer) => officer.startsWith('vice-mayor'))).toBe(true);
  expect(who).toContain('mayor');
});

describe('limits', () => {
  test('in time are met a minute before, at, and a minute after', () => {
    for (const criterion of ['boundaries', 'obligations']) {
      const { cases } = suiteOf(named('leave'), criterion);
      const due = (cases[0]!.input as { plannedReturn: string }).plannedReturn;
      for (const type of ['REMIND', 'RETURN']) {
        for (const minutes of [-1, 0, 1]) {
          const there = cases.some(({ input, steps }) => steps.some(({ act }) => act.type === type && act.at === addMinutes((input as { plannedReturn: string }).plannedReturn ?? due, minutes)));
          expect(there, `${criterion} ${type} ${minutes}`).toBe(true);
        }
      }
      expect(new Set(stepsOf(suiteOf(named('leave'), criterion)).filter(({ act }) => act.type === 'REMIND').map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
    }
  });

  test('in number are met on both sides where the samples have both', () => {
    const { cases } = suiteOf(named('outgoing-document'), 'boundaries');
    const lengths = cases.filter(({ steps }) => steps.some(({ act, verdict }) => act.type === 'TAKE_UP' && verdict === 'accepted')).map(({ input }) => [input['deployment'], input['length']]);
    expect(lengths).toEqual(expect.arrayContaining([['overall', 5000], ['overall', 5001], ['specific', 3000], ['specific', 3001]]));
    expect(suiteOf(named('template'), 'boundaries').histories).toBe(0);
  });
});

describe('pairs', () => {
  test('of accepted acts all follow each other somewhere, and the suite is exactly minimal', () => {
    const procedure = named('meeting-leave');
    const suite = suiteOf(procedure, 'transition-pairs');
    expect(suite.optimal).toBe(true);
    const key = (from: unknown, first: string, middle: unknown, second: string, to: unknown) => JSON.stringify([from, first, middle, second, to]);
    const done = new Set<string>();
    for (const { opens, steps } of suite.cases) {
      const states = [opens, ...steps.map(({ state }) => state)];
      steps.forEach(({ act }, index) => {
        if (index) done.add(key(states[index - 1], steps[index - 1]!.act.type, states[index], act.type, states[index + 1]));
      });
    }
    const behaviour = behaviourOf(procedure);
    const value = (state: number) => behaviour.states[state]!.value;
    for (const first of behaviour.edges) {
      for (const second of behaviour.edges) {
        if (first.to !== second.from) continue;
        expect(done.has(key(value(first.from), behaviour.acts[first.act]!.type, value(first.to), behaviour.acts[second.act]!.type, value(second.to)))).toBe(true);
      }
    }
  });
});

describe('ends', () => {
  const deciding = (name: string) => name.split(' by ')[1]!;

  test('are all come to, by ways that differ, without loops, each by a shortest history', () => {
    const procedure = named('outgoing-document');
    const { cases, optimal, gaps } = suiteOf(procedure, 'ends');
    const behaviour = behaviourOf(procedure);
    const finals = new Set(behaviour.states.filter(({ done }) => done).map(({ value }) => JSON.stringify(value)));
    expect(new Set(cases.map(({ steps }) => JSON.stringify(steps.at(-1)!.state)))).toEqual(finals);
    expect(optimal).toBe(true);
    expect(gaps).toEqual([]);
    const ways = cases.map(({ name, steps }) => `${JSON.stringify(steps.at(-1)!.state)} ${deciding(name)}`);
    expect(new Set(ways).size).toBe(ways.length);
    for (const { steps } of cases) {
      const values = steps.map(({ state }) => JSON.stringify(state));
      const visits = values.filter((value, index) => value !== values[index - 1]);
      expect(new Set(visits).size).toBe(visits.length);
      expect(steps.map(({ act }) => act.type)).not.toContain('RETURN_DRAFT');
    }
    for (const route of ['EDIT_DRAFT/0', 'EDIT_DRAFT/1', 'EDIT_DRAFT/2', 'DECLINE_ISSUE', 'FILE_FOR_RECORD']) expect(cases.some(({ name }) => name.includes(route)), route).toBe(true);
  });

  test('in a behaviour whose only step leads back are none', () => {
    const behaviour = behaviourOf(named('template'));
    const endless: Behaviour = { ...behaviour, states: behaviour.states.map((state) => ({ ...state, done: false })) };
    expect(cover(endless, criterionNamed('ends'), named('template')).histories).toBe(0);
  });
});

test('unforeseen tries every act in every configuration that knows nothing of it', () => {
  const procedure = named('outgoing-document');
  const suite = suiteOf(procedure, 'unforeseen');
  const tried = withBefore(suite).filter(({ step }) => step.verdict === 'unforeseen');
  expect(new Set(tried.map(({ step, before }) => `${step.act.type} ${JSON.stringify(before)}`)).size).toBe(tried.length);
  expect(tried.filter(({ before }) => before === 'closed').map(({ step }) => step.act.type).sort()).toEqual(Object.keys(procedure.acts.payloads).sort());
  for (const { step, before } of tried) expect(step.state).toEqual(before);
});

test('conditions decide alone as the guard combines them', () => {
  const machine = setup({ guards: { a: () => true, b: () => true, c: () => true } }).createMachine({
    initial: 's',
    states: { s: { on: { E: { guard: and(['a', or(['b', not('c')])]), target: 's' }, F: { target: 's' } } } },
  });
  const procedure = { rules: {} } as unknown as Procedure;
  const [combined, free] = transitionsOf(machine).map((transition) => decisionOf(procedure, transition));
  expect(combined!.conditions.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect([combined!.conjunctive, free!.conjunctive]).toEqual([false, true]);
  const alone = (...values: boolean[]) => [combined!.decide(values), determining(combined!, values)];
  expect(alone(true, true, true)).toEqual([true, [0, 1]]);
  expect(alone(true, false, false)).toEqual([true, [0, 2]]);
  expect(alone(true, false, true)).toEqual([false, [1, 2]]);
  expect(alone(false, true, false)).toEqual([false, [0]]);
  expect(determining(free!, [])).toEqual([]);
});
