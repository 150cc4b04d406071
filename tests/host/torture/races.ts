import { setTimeout as pause } from 'node:timers/promises';
import { catalogue } from '../../../machines/catalogue.js';
import { auditLog, ConflictError, openHost, openStore, type Host, type Outcome, type Store } from '../../../src/host/index.js';
import { pick, random } from './chance.js';

export interface RaceFigures {
  readonly races: number;
  readonly clients: number;
  readonly requests: number;
  /** Races that had not exactly one winner. */
  readonly wrong: number;
  readonly conflicts: number;
  readonly repeated: number;
  readonly findings: number;
  readonly seconds: number;
}

const applicant = 'vice-mayor-c';
const facts = { applicant, kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' };
const clock = { now: () => '2025-11-07T16:00:00+08:00' };

/**
 * The mayor's answer to a request for leave, asked for by several clients at once, each for its own: consent or refusal, on
 * the same version, each sent twice under one key, after delays that change the order.
 */
export async function races(address: string, options: { readonly races: number; readonly clients: number; readonly seed: number }): Promise<RaceFigures> {
  const began = performance.now();
  const chance = random(options.seed);
  const stores: Store[] = [];
  const hosts: Host[] = [];
  for (let client = 0; client < options.clients; client++) {
    stores.push(await openStore(address));
    hosts.push(await openHost({ store: stores.at(-1)!, catalogue, clock }));
  }
  const figures = { wrong: 0, conflicts: 0, repeated: 0, requests: 0 };

  const ask = async (host: Host, id: string, version: number, client: number, type: string): Promise<Outcome | 'conflict'> => {
    figures.requests++;
    if (chance() < 0.3) await pause(chance() * 3);
    try {
      return await host.perform({ case: id, by: 'mayor', payload: type === 'CONSENT' ? { type, beforehand: true } : { type }, version, key: `${id}-${version}-${client}` });
    } catch (error) {
      if (error instanceof ConflictError) return 'conflict';
      throw error;
    }
  };

  // Several races run side by side, so that the transactions of one hold up another's.
  let left = options.races;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (left-- > 0) {
        const opener = pick(chance, hosts);
        const opened = await opener.start({ procedure: 'leave', input: facts, by: applicant });
        if (opened.verdict !== 'started') throw new Error('not started');
        await opener.perform({ case: opened.case, by: applicant, payload: { type: 'APPLY', beforehand: true } });
        const asked = hosts.flatMap((host, client) => {
          const type = pick(chance, ['CONSENT', 'REFUSE_CONSENT']);
          return [0, 1].map(() => ({ host, client, type }));
        });
        const order = asked.map((each) => ({ each, at: chance() })).sort((a, b) => a.at - b.at);
        const answers = await Promise.all(order.map(async ({ each }) => ({ client: each.client, answer: await ask(each.host, opened.case, 2, each.client, each.type) })));
        const winners = new Set<number>();
        let fresh = 0;
        for (const { client, answer } of answers) {
          if (answer === 'conflict') figures.conflicts++;
          else if (answer.verdict === 'accepted') {
            winners.add(client);
            if (answer.repeated) figures.repeated++;
            else fresh++;
          }
        }
        const { version } = await pick(chance, hosts).case(opened.case);
        if (winners.size !== 1 || fresh !== 1 || version !== 3) figures.wrong++;
      }
    }),
  );
  const { findings } = await auditLog(stores[0]!, { catalogue });
  for (const host of hosts) await host.close();
  for (const store of stores) await store.close();
  return { races: options.races, clients: options.clients, ...figures, findings: findings.length, seconds: Math.round((performance.now() - began) / 1000) };
}
