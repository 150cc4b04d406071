import { catalogue } from '../../../machines/catalogue.js';
import { openHost, openStore, type Host, type Store } from '../../../src/host/index.js';
import { percentile } from './chance.js';

export interface ThroughputFigures {
  readonly clients: number;
  /** Commits of an event and a snapshot a second, with nothing decided. */
  readonly bare: number;
  /** Acts a second through the host: decided, chained, recorded. */
  readonly host: number;
  readonly ratio: number;
  /** The same, with the inboxes brought up to date in the measured time. */
  readonly withInboxes: number;
  readonly ratioWithInboxes: number;
}

const applicant = 'vice-mayor-c';
const facts = { applicant, kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' };
const clock = { now: () => '2025-11-07T16:00:00+08:00' };
/** Asking, refusing and asking again: acts without end, in cases that do not grow the register. */
const round: readonly (readonly [string, Record<string, unknown>])[] = [
  [applicant, { type: 'APPLY', beforehand: true }],
  ['mayor', { type: 'REFUSE_CONSENT' }],
];

/** Many at a time: each client does its part one after another. */
async function bySeveral(clients: number, number: number, work: (number: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < number) await work(next++);
    }),
  );
  return (1000 * number) / (performance.now() - began);
}

/** Acts through a host beside bare commits of the same records in the same store, by turns, so that other work on the machine slows both. */
export async function throughput(addresses: { readonly host: string; readonly bare: string }, options: { readonly clients: number; readonly rounds: number; readonly acts: number }): Promise<ThroughputFigures> {
  const { clients } = options;
  const [store, bareStore] = [await openStore(addresses.host, { connections: clients + 1 }), await openStore(addresses.bare, { connections: clients + 1 })];
  const host = await openHost({ store, catalogue, clock });
  const sample = await sampleRecords(host, store);
  let position = 0;
  const bare = async (number: number) => {
    const place = ++position;
    await bareStore.write((writer) =>
      writer.add({
        entries: [{ ...sample.entry, position: place, caseId: `case ${number % 200}`, sequence: place }],
        cases: [{ ...sample.case, id: `case ${number % 200}`, opened: number % 200, version: place }],
        refusals: [],
        keys: [],
        participants: [],
      }),
    );
  };
  const figures: { bare: number[]; host: number[]; withInboxes: number[] } = { bare: [], host: [], withInboxes: [] };
  for (let turn = 0; turn < options.rounds + 1; turn++) {
    const bareRate = await bySeveral(clients, options.acts, bare);
    const ids: string[] = [];
    for (let number = 0; number < options.acts / 10; number++) ids.push(await begin(host));
    await host.tick();
    const began = performance.now();
    const rate = await bySeveral(clients, options.acts, (number) => act(host, ids[number % ids.length]!, Math.floor(number / ids.length)));
    await host.tick();
    const all = (1000 * options.acts) / (performance.now() - began);
    // The first turn warms up.
    if (turn === 0) continue;
    figures.bare.push(bareRate);
    figures.host.push(rate);
    figures.withInboxes.push(all);
  }
  await host.close();
  await store.close();
  await bareStore.close();
  const [bareRate, rate, all] = [figures.bare, figures.host, figures.withInboxes].map((rates) => percentile(rates, 0.5)) as [number, number, number];
  const ratios = (rates: readonly number[]) => Number(percentile(rates.map((each, index) => each / figures.bare[index]!), 0.5).toFixed(2));
  return { clients, bare: Math.round(bareRate), host: Math.round(rate), ratio: ratios(figures.host), withInboxes: Math.round(all), ratioWithInboxes: ratios(figures.withInboxes) };
}

async function begin(host: Host): Promise<string> {
  const opened = await host.start({ procedure: 'leave', input: facts, by: applicant });
  if (opened.verdict !== 'started') throw new Error('not started');
  return opened.case;
}

async function act(host: Host, id: string, number: number): Promise<void> {
  const [by, payload] = round[number % round.length]!;
  const outcome = await host.perform({ case: id, by, payload });
  if (outcome.verdict !== 'accepted') throw new Error(JSON.stringify(outcome));
}

/** What the host itself writes for an act: the bare commits write the same. */
async function sampleRecords(host: Host, store: Store) {
  const id = await begin(host);
  await act(host, id, 0);
  const entry = (await store.reader.entriesOf(id, 1, 2, 1))[0]!;
  return { entry, case: (await store.reader.case(id))! };
}
