import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../src/host/index.js';
import { apply, leaveFacts, scratch } from '../host/stores.js';
import { algorithm, keys, serveOn, started, type Served } from './served.js';

const place = scratch();
const by = 'vice-mayor-c';
let served: Served;
let closedTo: string | undefined;
const stopping = new AbortController();
beforeAll(async () => {
  const around = (host: Host): Host => ({ ...host, takesPart: async (officer, id, options) => officer !== closedTo && host.takesPart(officer, id, options) });
  served = await serveOn(place(), { around, stopping: stopping.signal, limits: { heartbeat: 50, streams: 3 } });
});
afterAll(() => served.close());

interface Event {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly comment?: true;
}

/** Reads a stream event by event, as a browser would. */
class Reader {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private rest = '';
  constructor(
    response: Response,
    readonly stop: AbortController,
  ) {
    this.reader = response.body!.getReader();
  }

  /** The next event, or `undefined` at the end. */
  async next(isWanted: (event: Event) => boolean = ({ data }) => data !== undefined): Promise<Event | undefined> {
    for (;;) {
      const end = this.rest.indexOf('\n\n');
      if (end >= 0) {
        const block = this.rest.slice(0, end);
        this.rest = this.rest.slice(end + 2);
        const lines = block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line)!);
        const event = { ...Object.fromEntries(lines.map(([, name, value]) => [name, value])), ...(block.startsWith(':') ? { comment: true as const } : {}) } as Event;
        if (isWanted(event)) return event;
        continue;
      }
      const { done, value } = await this.reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) return undefined;
      this.rest += new TextDecoder().decode(value);
    }
  }
}

async function follow(at: string, { as = by, after, headers = {}, token }: { as?: string; after?: number; headers?: Record<string, string>; token?: string } = {}): Promise<Reader> {
  const stop = new AbortController();
  const asked = token === undefined ? { as, headers } : { headers: { ...headers, authorization: `Bearer ${token}` } };
  const response = await served.raw('GET', `${at}/events${after === undefined ? '' : `?after=${after}`}`, { ...asked, signal: stop.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-store');
  return new Reader(response, stop);
}

const openStreams = async (): Promise<number> => Number(/^guicheng_event_streams (\d+)$/m.exec((await served.ask('GET', '/metrics')).text)![1]);

test('entries come as they are written, each with its position; a stream goes on where one ended', async () => {
  const at = await started(served, leaveFacts);
  const other = await started(served, leaveFacts);
  const stream = await follow(at, { after: 0 });
  const first = await stream.next();
  expect(first).toMatchObject({ event: 'start' });
  await served.ask('POST', `${other}/acts`, { as: by, body: apply[1] });
  await served.ask('POST', `${at}/acts`, { as: by, body: apply[1] });
  const second = await stream.next();
  expect(second).toMatchObject({ event: 'act' });
  const { items } = (await served.ask('GET', `${at}/history`, { as: by })).body;
  expect([first, second].map((event) => JSON.parse(event!.data!))).toEqual(items);
  expect([first, second].map((event) => Number(event!.id))).toEqual(items.map(({ position }: { position: number }) => position));
  const entry = served.documented.validator({ $ref: '#/components/schemas/Entry' });
  expect(entry.safeParse(JSON.parse(second!.data!)).error).toBeUndefined();
  stream.stop.abort();
  await expect.poll(openStreams).toBe(0);

  const again = await follow(at, { after: 0, headers: { 'last-event-id': first!.id! } });
  expect((await again.next())!.id).toBe(second!.id);
  again.stop.abort();
  const fresh = await follow(at);
  await served.ask('POST', `${at}/acts`, { as: 'mayor', body: { type: 'CONSENT', beforehand: true } });
  expect(JSON.parse((await fresh.next())!.data!).act.type).toBe('CONSENT');
  fresh.stop.abort();
  await expect.poll(openStreams).toBe(0);
});

test('signs of life come in between; the stream ends when the case is closed to its reader', async () => {
  const at = await started(served, leaveFacts);
  const stream = await follow(at);
  expect(await stream.next(({ comment }) => comment === true)).toBeDefined();
  closedTo = by;
  expect(await stream.next(() => false)).toBeUndefined();
  closedTo = undefined;
  await expect.poll(openStreams).toBe(0);

  // The entry by which it would have learnt more is not sent either.
  const second = await follow(at);
  closedTo = by;
  await served.host.perform({ case: at.slice(7), by, payload: apply[1] });
  expect(await second.next()).toBeUndefined();
  closedTo = undefined;
});

test('a stream ends with the token that opened it', async () => {
  const at = await started(served, leaveFacts);
  const exp = Math.floor(Date.now() / 1000) + 2;
  const token = await new SignJWT({ sub: by, exp }).setProtectedHeader({ alg: algorithm }).sign(keys.privateKey);
  const stream = await follow(at, { token });
  expect(await stream.next()).toBeUndefined();
  expect(Date.now() / 1000).toBeGreaterThanOrEqual(exp - 0.01);
});

test('one officer has so many streams and no more; a look at the headers opens none', async () => {
  const at = await started(served, leaveFacts);
  const streams = await Promise.all([follow(at), follow(at), follow(at)]);
  expect(await openStreams()).toBe(3);
  const refused = await served.ask('GET', `${at}/events`, { as: by });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  const head = await served.raw('HEAD', `${at}/events`, { as: 'mayor' });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  expect(await openStreams()).toBe(3);
  for (const { stop } of streams) stop.abort();
  await expect.poll(openStreams).toBe(0);
  (await follow(at)).stop.abort();
});

test('when the server stops, streams end', async () => {
  const at = await started(served, leaveFacts);
  const stream = await follow(at);
  stopping.abort();
  expect(await stream.next()).toBeUndefined();
  await expect.poll(openStreams).toBe(0);
});
