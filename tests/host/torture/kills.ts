import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { catalogue } from '../../../machines/catalogue.js';
import { auditLog, openStore, type Entry } from '../../../src/host/index.js';
import type { Lane, Line, Work } from './client.js';
import { percentile, random } from './chance.js';

export interface KillFigures {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged requests that are not on record as they were acknowledged. */
  readonly lost: number;
  /** Keys that are on record more than once. */
  readonly doubled: number;
  /** Requests on record that were never acknowledged: under way at a kill, and not repeated since. */
  readonly underWay: number;
  /** Answers that said the request had been carried out before: killed between the commit and the answer. */
  readonly repeated: number;
  readonly findings: number;
  /** Milliseconds from the start of the host to its readiness, over all processes. */
  readonly ready: { readonly median: number; readonly p99: number };
  readonly seconds: number;
}

/** The client as one file, so that a process is up soon. */
export async function buildClient(): Promise<string> {
  const folder = fileURLToPath(new URL('../../../dist/tests/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}torture-client-${process.pid}.mjs`;
  await build({
    entryPoints: [fileURLToPath(new URL('./client.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['libsql', 'pg', 'chinese-days'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}

const clients = 4;
const lanesEach = 3;
/** No client lives longer, in milliseconds. */
const patience = 20_000;

/** Kills clients at random moments while they write, after up to `acts` acts each, and compares what they were told with what is on record. */
export async function kills(address: string, options: { readonly kills: number; readonly seed: number; readonly acts: number }): Promise<KillFigures> {
  const began = performance.now();
  const chance = random(options.seed);
  const program = await buildClient();
  await (await openStore(address)).close();
  const acknowledged = new Map<string, { case: string; version: number }>();
  const ready: number[] = [];
  const failures: string[] = [];
  let repeated = 0;
  let left = options.kills;

  const lifeOf = async (client: number, lanes: Lane[]): Promise<void> => {
    const work: Work = { address, client, lanes };
    const process_: ChildProcess = spawn(process.execPath, [program, JSON.stringify(work)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let heard = 0;
    let wake: (() => void) | undefined;
    const heardOf = async (number: number): Promise<void> => {
      while (heard < number) await new Promise<void>((resolve) => (wake = resolve));
    };
    process_.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<NodeJS.Signals | null>((resolve) => process_.once('exit', (_, signal) => resolve(signal)));
    const drained = new Promise<void>((resolve) => process_.stdout!.once('close', resolve));
    const up = new Promise<void>((resolve) => {
      createInterface({ input: process_.stdout! }).on('line', (text) => {
        const line = parsed(text);
        if (!line) return;
        if ('ready' in line) {
          ready.push(line.ready);
          return resolve();
        }
        const before = acknowledged.get(line.key);
        if (before && (before.case !== line.case || before.version !== line.version)) failures.push(`${line.key} was answered twice, differently`);
        acknowledged.set(line.key, { case: line.case, version: line.version });
        if (line.repeated) repeated++;
        lanes[line.lane] = { number: line.number + 1, case: line.case };
        heard++;
        wake?.();
      });
    });
    // Some are killed before they are up; most while they write, some time after a number of acts that chance gives, however
    // fast or slow the machine is.
    await Promise.race([up, ended, pause(chance() < 0.05 ? chance() * 300 : patience)]);
    await Promise.race([heardOf(Math.floor(chance() * options.acts)), ended, pause(patience)]);
    await Promise.race([ended, pause(chance() * 30)]);
    process_.kill('SIGKILL');
    if ((await ended) !== 'SIGKILL') failures.push(`client ${client} ended by itself: ${said.slice(-2000)}`);
    await drained;
  };

  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const lanes: Lane[] = Array.from({ length: lanesEach }, () => ({ number: 0 }));
      while (left > 0 && !failures.length) {
        left--;
        await lifeOf(client, lanes);
      }
    }),
  );
  rmSync(program, { force: true });
  if (failures.length) throw new Error(failures.join('\n'));

  const store = await openStore(address);
  const recorded = new Map<string, { case: string; version: number; times: number }>();
  for (let after = 0; ; ) {
    const part = await store.reader.entries(after, 1000);
    if (!part.length) break;
    for (const { body, position } of part) {
      after = position;
      const entry = JSON.parse(body) as Entry;
      if (entry.kind === 'register' || entry.key === undefined) continue;
      const times = (recorded.get(entry.key)?.times ?? 0) + 1;
      recorded.set(entry.key, { case: entry.case, version: entry.sequence, times });
    }
  }
  const { findings } = await auditLog(store, { catalogue });
  await store.close();
  const lost = [...acknowledged].filter(([key, { case: id, version }]) => recorded.get(key)?.case !== id || recorded.get(key)?.version !== version).length;
  return {
    kills: options.kills,
    acknowledged: acknowledged.size,
    lost,
    doubled: [...recorded.values()].filter(({ times }) => times > 1).length,
    underWay: [...recorded.keys()].filter((key) => !acknowledged.has(key)).length,
    repeated,
    findings: findings.length,
    ready: { median: Math.round(percentile(ready, 0.5)), p99: Math.round(percentile(ready, 0.99)) },
    seconds: Math.round((performance.now() - began) / 1000),
  };
}

/** A line that the kill cut in two is no acknowledgement. */
function parsed(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
