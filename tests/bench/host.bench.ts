import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { behaviourOf } from '../procedures/explored.js';
import { startServer, whyNone, type Server } from '../host/postgresql.js';
import { crashes, cuts, fileDamage, logFlips, record, recordDamage } from '../host/torture/damage.js';
import { deadlines } from '../host/torture/deadlines.js';
import { forgery } from '../host/torture/forgery.js';
import { fuzz, hostFuzz } from '../host/torture/fuzz.js';
import { inboxes } from '../host/torture/inboxes.js';
import { kills } from '../host/torture/kills.js';
import { races } from '../host/torture/races.js';
import { recovery } from '../host/torture/recovery.js';
import { throughput } from '../host/torture/throughput.js';
import { table } from './host-table.js';

/**
 * What a host withstands and how fast it is, at length; `npm run bench:host`, or one part with `-t NAME`. Each part writes
 * its figures into `host.json`, from which the table in `HOST.md` is made.
 */

const folder = mkdtempSync(join(tmpdir(), 'guicheng-bench-'));
let number = 0;
const file = (): string => join(folder, `store-${++number}.db`);
let server: Promise<Server> | undefined;
const database = async (): Promise<string> => (await (server ??= startServer())).database();
afterAll(async () => {
  await (await server)?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function note(name: string, figures: unknown): void {
  const path = new URL('host.json', import.meta.url);
  const before = (() => {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    } catch {
      return {};
    }
  })();
  const all = { ...before, [name]: figures };
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(new URL('HOST.md', import.meta.url), table(all));
  console.log(name, figures);
}

test('kills', async () => {
  const figures = await kills(file(), { kills: 1000, seed: 1, acts: 60 });
  note('kills', figures);
  expect(figures).toMatchObject({ lost: 0, doubled: 0, findings: 0 });
  expect(figures.acknowledged).toBeGreaterThanOrEqual(20_000);
});

test('damage', async () => {
  const recording = await record(file());
  const figures = {
    records: await recordDamage(recording, 1),
    cuts: await cuts(recording, 29),
    logFlips: await logFlips(recording, 29, 1),
    file: await fileDamage(recording, 16, 1),
  };
  note('damage', figures);
  for (const each of Object.values(figures)) expect(each.wrong).toEqual([]);
});

test('crashes', async () => {
  const figures = await crashes(await record(file()), 1000, 1);
  note('crashes', figures);
  expect(figures.wrong).toEqual([]);
});

test('races', async () => {
  const figures = await races(file(), { races: 10_000, clients: 8, seed: 1 });
  note('races', figures);
  expect(figures).toMatchObject({ wrong: 0, findings: 0 });
});

test('deadlines', async () => {
  const figures = await deadlines(file(), { steps: 8000, cases: 120, seed: 1 });
  note('deadlines', figures);
  expect(figures).toMatchObject({ missed: 0, early: 0, doubled: 0, findings: 0 });
});

test('fuzz', async () => {
  const pure = fuzz({ acts: 1_000_000, seed: 1 });
  note('fuzz', pure);
  const hosted = await hostFuzz(file(), { acts: 30_000, seed: 1 });
  note('hostFuzz', hosted);
  expect(pure).toMatchObject({ crashes: [], disagreeing: [], brokenProperties: {}, notReplayed: 0 });
  expect(hosted).toMatchObject({ crashes: [], findings: 0 });
});

test('forgery', async () => {
  const figures = [];
  for (const procedure of catalogue.procedures) figures.push(await forgery(file(), procedure, behaviourOf(procedure)));
  note('forgery', figures);
  for (const { accepted, findings } of figures) expect([accepted, findings]).toEqual([[], 0]);
});

test('throughput', async () => {
  const figures = [];
  for (const clients of [1, 16]) figures.push({ store: 'sqlite', ...(await throughput({ host: file(), bare: file() }, { clients, rounds: 5, acts: 600 })) });
  const missing = whyNone();
  if (missing) console.log(missing);
  else for (const clients of [1, 16]) figures.push({ store: 'postgresql', ...(await throughput({ host: await database(), bare: await database() }, { clients, rounds: 5, acts: 600 })) });
  note('throughput', figures);
  for (const { ratio } of figures) expect(ratio).toBeGreaterThanOrEqual(0.7);
});

test('inbox', async () => {
  const figures = await inboxes(file(), { cases: 100_000, readings: 2000 });
  note('inbox', figures);
  expect(figures.ms.p99).toBeLessThan(20);
});

test('recovery', async () => {
  const figures = await recovery(file(), { cases: 10_000, kills: 200, seed: 1 });
  note('recovery', figures);
  expect(figures.ready.p99).toBeLessThan(1000);
});
