import { catalogue } from '../../../machines/catalogue.js';
import { openHost, openStore } from '../../../src/host/index.js';
import { percentile } from './chance.js';

export interface InboxFigures {
  readonly openCases: number;
  /** Acts that brought them there, openings included. */
  readonly entries: number;
  readonly rows: number;
  readonly readings: number;
  /** Milliseconds of one reading of 50 items, the first page and further ones, by busy and idle officers. */
  readonly ms: { readonly median: number; readonly p99: number; readonly most: number };
  /** Milliseconds of one reading right after an act on an open case. */
  readonly afterActMs: { readonly median: number; readonly p99: number; readonly most: number };
  readonly fillSeconds: number;
  /** Seconds until every inbox was up to date. */
  readonly refreshSeconds: number;
}

const officers = ['mayor', 'executive-vice-mayor', 'vice-mayor-a', 'vice-mayor-c', 'office-director', 'office-staff', 'housing-head', 'finance-staff', 'resident'];
const spread = (values: readonly number[]) => ({ median: Number(percentile(values, 0.5).toFixed(1)), p99: Number(percentile(values, 0.99).toFixed(1)), most: Number(Math.max(...values).toFixed(1)) });

/** Readings of inboxes over many open cases of all procedures. */
export async function inboxes(address: string, options: { readonly cases: number; readonly readings: number }): Promise<InboxFigures> {
  const store = await openStore(address);
  let now = Date.parse('2025-11-03T09:00:00+08:00');
  const host = await openHost({ store, catalogue, clock: { now: () => new Date(now).toISOString() }, liveCases: 3000 });
  const began = performance.now();
  const leaves: string[] = [];
  const inputs = catalogue.procedures.flatMap((procedure) => procedure.samples.inputs.map((input) => ({ procedure: procedure.id, input: input as unknown })));
  for (let number = 0; number < options.cases; ) {
    const part = await Promise.all(Array.from({ length: Math.min(512, options.cases - number) }, (_, index) => host.start({ ...inputs[(number + index) % inputs.length]!, by: 'office-staff' })));
    number += part.length;
    for (const opened of part) if (opened.verdict === 'started' && opened.entry.procedure === 'leave' && opened.entry.input['applicant'] === 'vice-mayor-a') leaves.push(opened.case);
    now += 60_000;
  }
  const fillSeconds = Math.round((performance.now() - began) / 1000);
  const refreshing = performance.now();
  // A tick would announce deadlines too; here only the inboxes count.
  while ((await host.inbox('mayor')).pending > 0);
  const refreshSeconds = Math.round((performance.now() - refreshing) / 1000);

  const ms: number[] = [];
  let cursor: string | undefined;
  for (let reading = 0; reading < options.readings; reading++) {
    const officer = officers[Math.floor(reading / 4) % officers.length]!;
    if (reading % 4 === 0) cursor = undefined;
    const from = performance.now();
    const page = await host.inbox(officer, cursor === undefined ? {} : { cursor });
    ms.push(performance.now() - from);
    if (page.pending) throw new Error(`${page.pending} cases are pending`);
    cursor = page.next;
  }
  const afterActMs: number[] = [];
  for (const id of leaves.slice(0, Math.floor(options.readings / 4))) {
    await host.perform({ case: id, by: 'vice-mayor-a', payload: { type: 'APPLY', beforehand: true } });
    const from = performance.now();
    await host.inbox('mayor');
    afterActMs.push(performance.now() - from);
  }
  let rows = 0;
  for (const [number, { id }] of (await store.reader.cases(Number.MAX_SAFE_INTEGER, 200, {})).entries()) if (number < 200) rows += (await store.reader.inboxOf(id)).length;
  const { position } = await store.reader.head();
  await host.close();
  await store.close();
  return { openCases: options.cases, entries: position, rows: Math.round((rows * options.cases) / 200), readings: ms.length, ms: spread(ms), afterActMs: spread(afterActMs), fillSeconds, refreshSeconds };
}
