import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { behaviourOf } from '../procedures/explored.js';
import { overBothStores, scratch } from './stores.js';
import { crashes, cuts, fileDamage, logFlips, record, recordDamage, type DamageFigures } from './torture/damage.js';
import { deadlines } from './torture/deadlines.js';
import { forgery } from './torture/forgery.js';
import { fuzz, hostFuzz } from './torture/fuzz.js';
import { kills } from './torture/kills.js';
import { races } from './torture/races.js';

/** Shorter runs of what `npm run bench:host` does at length. Each fails when it did too little to show anything. */

const file = scratch();

overBothStores((place) => {
  const [manyKills, manyRaces, manySteps] = place.kind === 'sqlite' ? [30, 120, 500] : [12, 40, 120];

  test('killed at random moments: nothing acknowledged is lost, nothing is done twice', async () => {
    const figures = await kills(await place.address(), { kills: manyKills, seed: 7, acts: 30 });
    expect(figures).toMatchObject({ lost: 0, doubled: 0, findings: 0 });
    expect(figures.acknowledged, 'too few acts were acknowledged to show anything').toBeGreaterThan(5 * manyKills);
  });

  test('races to sign: one winner a version', async () => {
    const figures = await races(await place.address(), { races: manyRaces, clients: 8, seed: 7 });
    expect(figures).toMatchObject({ wrong: 0, findings: 0, requests: 16 * manyRaces, conflicts: 14 * manyRaces, repeated: manyRaces });
  });

  test('deadlines over jumps of the clock and restarts: none missed, early or doubled', async () => {
    const figures = await deadlines(await place.address(), { steps: manySteps, cases: 15, seed: 11 });
    expect(figures).toMatchObject({ missed: 0, early: 0, doubled: 0, findings: 0 });
    expect(figures.announced).toBeGreaterThan(3);
    expect(figures.restarts).toBeGreaterThan(0);
  });
});

test('damaged files and failures of the power: an earlier whole state, or a refusal by name', async () => {
  const recording = await record(file());
  const kept = (figures: DamageFigures, atLeast: number) => {
    expect(figures.wrong).toEqual([]);
    expect(figures.copies).toBeGreaterThan(atLeast);
    return figures;
  };
  kept(await cuts(recording, 2003), 80);
  kept(await logFlips(recording, 1999, 7), 80);
  expect(kept(await fileDamage(recording, 1024, 7), 150).refused).toBeGreaterThan(20);
  kept(await crashes(recording, 150, 7), 149);
  const records = kept(await recordDamage(recording, 97), 150);
  expect(records.refused).toBe(records.copies);
});

test('random acts, well-formed and not: no failure, nothing accepted against the rules, live equals replayed', async () => {
  const figures = fuzz({ acts: 12_000, seed: 7 });
  expect(figures).toMatchObject({ crashes: [], disagreeing: [], brokenProperties: {}, notReplayed: 0 });
  for (const [verdict, number] of Object.entries(figures.verdicts)) expect(number, verdict).toBeGreaterThan(300);
  const hosted = await hostFuzz(file(), { acts: 1500, seed: 7 });
  expect(hosted).toMatchObject({ crashes: [], findings: 0 });
  expect(hosted.verdicts['accepted']).toBeGreaterThan(50);
});

describe('forged officers, capacities, events of the engine, lapsed standing-in, repeated signatures, other cases', () => {
  test.each(catalogue.procedures.map((procedure) => [procedure.id, procedure] as const))('%s: none accepted, at any act', async (_, procedure) => {
    const behaviour = behaviourOf(procedure);
    const figures = await forgery(file(), procedure, behaviour, 10);
    expect(figures).toMatchObject({ accepted: [], findings: 0 });
    expect(figures.attempts).toBeGreaterThan(50 * figures.acts);
    // What is left out is what no sample history leads to, and what the clock does before anybody else can.
    const taken = new Set(behaviour.edges.map(({ act }) => behaviour.acts[act]!.type));
    const clocks = new Set(procedure.deadlines.flatMap(({ measures }) => measures));
    expect(figures.notReached.filter((type) => taken.has(type) && !clocks.has(type))).toEqual([]);
  });
});
