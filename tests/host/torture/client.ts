import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { modelGovernment } from '../../../machines/government/index.js';
import { absenceOf } from '../../../machines/leave/feeds.js';
import { leave } from '../../../machines/leave/index.js';
import { openHost, openStore } from '../../../src/host/index.js';

/**
 * A process that opens leaves and takes them through, several at a time, until it is killed. It says on its output what it
 * is about to ask for and what was acknowledged, and begins where the process before it was killed: with the same request
 * under the same key.
 */

/** Where one lane of the work stands: how many requests were acknowledged, and the case it is in. */
export interface Lane {
  readonly number: number;
  readonly case?: string;
}

export interface Work {
  readonly address: string;
  readonly client: number;
  readonly lanes: readonly Lane[];
}

/** A line of the output. */
export type Line = { readonly ready: number } | { readonly lane: number; readonly number: number; readonly key: string; readonly case: string; readonly version: number; readonly repeated: boolean };

const applicant = 'vice-mayor-c';
const steps: readonly (readonly [by: string, payload: Record<string, unknown>])[] = [
  [applicant, { type: 'APPLY', beforehand: true }],
  ['mayor', { type: 'CONSENT', beforehand: true }],
  [applicant, { type: 'LEAVE' }],
  [applicant, { type: 'RETURN' }],
  [applicant, { type: 'REPORT_RETURN', to: 'mayor' }],
  [applicant, { type: 'CLOSE' }],
];

/** What was committed takes a moment to be heard of: a kill in between leaves a request that has to be repeated. */
const heard = (): Promise<void> => (Math.random() < 0.3 ? pause(Math.random() * 5) : Promise.resolve());

const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);

export async function work({ address, client, lanes }: Work): Promise<never> {
  const began = performance.now();
  const store = await openStore(address);
  const host = await openHost({ store, catalogue: { procedures: [leave], government: modelGovernment, feeds: { [leave.id]: absenceOf } } });
  say({ ready: performance.now() - began });
  await Promise.all(
    lanes.map(async (begin, lane) => {
      let id = begin.case;
      for (let { number } = begin; ; number++) {
        const key = `${client}-${lane}-${number}`;
        const step = number % (steps.length + 1);
        if (step === 0) {
          const input = { applicant, kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2030-11-12T09:00:00+08:00' };
          const outcome = await host.start({ procedure: leave.id, by: applicant, input, key });
          if (outcome.verdict !== 'started') throw new Error(`${key}: ${JSON.stringify(outcome)}`);
          id = outcome.case;
          await heard();
          say({ lane, number, key, case: id, version: outcome.version, repeated: outcome.repeated });
        } else {
          const [by, payload] = steps[step - 1]!;
          const outcome = await host.perform({ case: id!, by, payload, key });
          if (outcome.verdict !== 'accepted') throw new Error(`${key}: ${JSON.stringify(outcome)}`);
          await heard();
          say({ lane, number, key, case: id!, version: outcome.version, repeated: outcome.repeated });
        }
      }
    }),
  );
  throw new Error('the work does not end');
}

if (process.argv[2] !== undefined) await work(JSON.parse(process.argv[2]) as Work);
