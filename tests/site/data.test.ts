import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { cover } from '../../src/cover/cover.js';
import { obligations } from '../../src/cover/obligations.js';
import { explore } from '../../src/explore/explore.js';
import { chartOf } from '../../src/export/chart/chart.js';
import { play } from '../../src/model/perform.js';
import { begin } from '../../src/model/snapshot.js';
import { playSteps } from '../../src/site/history.js';
import { mainPathOf } from '../../src/site/main-path.js';
import { propertiesOf } from '../../src/site/properties.js';
import { readingsOf } from '../../src/site/readings.js';
import { openingSteps } from '../../src/site/steps.js';
import { suiteOf } from '../../src/site/suite.js';

const { government } = catalogue;

describe.each(catalogue.procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_id, procedure) => {
  const behaviour = explore(procedure);
  const suite = cover(behaviour, obligations, procedure);
  const chart = chartOf(procedure);
  const steps = new Set(chart.transitions.map(({ id }) => id));
  const known = new Set([...steps, ...chart.states.map(({ id }) => id)]);

  test('every history of the suite, as people would state it, is replayed to the verdicts of the suite', () => {
    const shown = suiteOf(procedure, government, suite);
    expect(shown.histories.length).toBe(suite.histories);
    expect(shown.acts).toBe(shown.histories.reduce((total, { history }) => total + history.acts.length, 0));
    shown.histories.forEach(({ history, expect: expected }, number) => {
      const asJson = JSON.parse(JSON.stringify(history)) as typeof history;
      const played = [...play(procedure, government, asJson)].map(({ verdict }) => verdict);
      const wanted = suite.cases[number]!.steps;
      expect(played.map(({ verdict }) => verdict)).toEqual(wanted.map(({ verdict }) => verdict));
      expect(expected.map(({ verdict }) => verdict)).toEqual(wanted.map(({ verdict }) => verdict));
      wanted.forEach(({ verdict, clauses, deviations, warnings }, index) => {
        if (verdict === 'unforeseen') return;
        expect(new Set(expected[index]!.clauses)).toEqual(new Set(verdict === 'refused' ? clauses : [...deviations, ...warnings]));
      });
    });
  });

  test('the steps that the suite covers are steps of the chart', () => {
    const { covers, histories } = suiteOf(procedure, government, suite);
    expect(Object.keys(covers).filter((step) => !steps.has(step))).toEqual([]);
    const taken = histories.flatMap(({ expect: expected }) => expected.flatMap((verdict) => verdict.steps));
    // Steps that are taken as soon as a case opens belong to no act.
    const opening = histories.flatMap(({ history }) => openingSteps(procedure, begin(procedure, history.input, history.interpretations)));
    expect(Object.values(covers).reduce((sum, count) => sum + count, 0)).toBe(taken.length + opening.length);
    const byActs = chart.transitions.filter(({ kind }) => kind === 'act').map(({ id }) => id);
    const never = byActs.filter((step) => !(step in covers));
    const gaps = suite.gaps.map(({ what }) => what);
    expect(never.filter((step) => !gaps.includes(`${step.slice(procedure.id.length + 1)} fires`) && !gaps.includes(`${step} fires`))).toEqual([]);
  });

  test('the main path begins where cases open, ends at an end, and is made of steps and states of the chart', () => {
    const path = mainPathOf(procedure, government);
    expect(path.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(path).size).toBe(path.length);
    const last = chart.states.find(({ id }) => id === path.at(-1));
    expect(last).toMatchObject({ kind: 'final', parent: chart.root });
    expect(path.filter((id) => steps.has(id)).length).toBeGreaterThan(3);
  });

  test('every reading shows by histories what it changes', () => {
    const readings = readingsOf(procedure, government, behaviour);
    const other = Object.entries(procedure.interpretations).flatMap(([point, { options, default: usual }]) => Object.keys(options).filter((option) => option !== usual).map((option) => [point, option]));
    expect(readings.map(({ point, reading }) => [point, reading])).toEqual(other);
    for (const { point, reading, appears, disappears, examples, changes } of readings) {
      const chosen = { [point]: reading };
      expect(examples.map(({ step }) => step)).toEqual([...appears, ...disappears]);
      for (const { step, history } of examples) {
        expect(steps.has(step)).toBe(true);
        expect(history.interpretations).toEqual(appears.includes(step) ? chosen : undefined);
        expect(playSteps(procedure, government, history).at(-1)?.verdict.steps).toContain(step);
      }
      expect(changes.length + examples.length, `${point} ${reading}`).toBeGreaterThan(0);
      for (const { history, was, is } of changes) {
        expect(history.interpretations).toBeUndefined();
        expect(playSteps(procedure, government, history).at(-1)!.verdict).toEqual(was);
        expect(playSteps(procedure, government, { ...history, interpretations: chosen }).at(-1)!.verdict).toEqual(is);
        expect(was).not.toEqual(is);
      }
    }
  });

  test('every property comes with its verdict', () => {
    const properties = propertiesOf(procedure, government, behaviour);
    expect(properties.map(({ id }) => id)).toEqual(procedure.properties.map(({ id }) => id));
    expect(properties.filter(({ holds, complete }) => !holds || !complete)).toEqual([]);
  });
});
