import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import type { Host } from '../../src/host/index.js';
import { serveHost, tokenAuthentication, type ServeOptions } from '../../src/http/index.js';
import { apply, begun, comeBack, consent, done, goAway, leaveFacts, open, scratch } from '../host/stores.js';
import { jwks, tokenFor } from './served.js';

const place = scratch();

async function serving(options: Partial<ServeOptions> & { readonly around?: (host: Host) => Host } = {}) {
  const { around = (host: Host) => host, ...others } = options;
  const opened = await open(place());
  const { address, close } = await serveHost({ host: around(opened.host), catalogue, auth: [tokenAuthentication({ keys: jwks })], port: 0, tick: 0, ...others });
  const get = async (path: string, officer = 'vice-mayor-c') => fetch(new URL(path, address), { headers: { authorization: `Bearer ${await tokenFor(officer)}` } });
  return { ...opened, address, close: async () => (await close(), opened.store.close()), get };
}

test('passed deadlines are announced from time to time, each once', async () => {
  const { host, clock, close } = await serving({ tick: 1 });
  const id = await begun(host);
  await done(host, id, apply, consent, goAway);
  clock.move(24 * 30);
  const announced = async () => (await host.history(id)).items.filter(({ kind }) => kind === 'deadline');
  await expect.poll(announced, { timeout: 20_000, interval: 100 }).toHaveLength(1);
  await pause(1500);
  expect(await announced()).toMatchObject([{ deadline: { due: leaveFacts.plannedReturn } }]);
  await done(host, id, comeBack);
  await close();
});

test('a server that closes waits for what is under way, and takes nothing new', async () => {
  let isAsked = false;
  const around = (host: Host): Host => ({
    ...host,
    async search(...given) {
      isAsked = true;
      await pause(500);
      return host.search(...given);
    },
  });
  const { address, get, close } = await serving({ around });
  const slow = get('/cases');
  await expect.poll(() => isAsked).toBe(true);
  const closed = close();
  expect((await slow).status).toBe(200);
  await closed;
  await expect(fetch(address)).rejects.toThrow();
});

test('what does not end is cut off in the end', async () => {
  let isAsked = false;
  const warned: string[] = [];
  const log = { info: () => undefined, warn: (_: object, message: string) => void warned.push(message), error: () => undefined };
  const around = (host: Host): Host => ({
    ...host,
    search() {
      isAsked = true;
      return new Promise(() => undefined);
    },
  });
  const { get, close } = await serving({ around, grace: 200, log, limits: { time: 60_000 } });
  const endless = get('/cases').then(() => 'answered', () => 'cut off');
  await expect.poll(() => isAsked).toBe(true);
  await close();
  expect(await endless).toBe('cut off');
  expect(warned).toEqual(['requests under way were cut off']);
});

test('it listens on this machine unless told otherwise; an address that is taken is an error', async () => {
  const first = await serving();
  expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const port = Number(new URL(first.address).port);
  await expect(serving({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
  const six = await serving({ hostname: '::1' }).catch((error: NodeJS.ErrnoException) => error);
  // Where the machine has no IPv6, that is what is said.
  if (six instanceof Error) expect(['EADDRNOTAVAIL', 'EAFNOSUPPORT']).toContain((six as NodeJS.ErrnoException).code);
  else {
    expect(six.address).toMatch(/^http:\/\/\[::1\]:\d+\/$/);
    expect((await six.get('/cases')).status).toBe(200);
    await six.close();
  }
});
