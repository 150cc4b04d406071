import { createActor, setup } from 'xstate';
import { createWebSocketReceiver, type StatelyInspectionEvent } from '@statelyai/inspect';
import { afterAll, expect, test, vi } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { modelGovernment } from '../../machines/government/model-government.js';
import { leave } from '../../machines/leave/index.js';
import { readingsOf } from '../../src/model/interpretation.js';
import { inspect } from '../../src/inspect/index.js';
import { openRelay } from '../../src/inspect/relay.js';
import { apply, begun, consent, done, leaveFacts, open, scratch } from '../host/stores.js';

const place = scratch();
type Seen = StatelyInspectionEvent & { readonly event?: { readonly type: string }; readonly snapshot?: { readonly value?: unknown; readonly context?: Record<string, unknown>; readonly status?: string }; readonly definition?: string };

/** Collects events as an inspector elsewhere would get them. */
const collector = () => {
  const seen: Seen[] = [];
  return { seen, to: (event: StatelyInspectionEvent) => void seen.push(JSON.parse(JSON.stringify(event)) as Seen) };
};

const at = '2025-11-07T16:00:00+08:00';
const input = { facts: { ...leaveFacts }, readings: readingsOf(leave.interpretations) as never };
const act = { type: 'APPLY' as const, beforehand: true, by: modelGovernment.capacities('vice-mayor-c', at)[0]!, at };

/** A chart of 14 levels: deeper than the inspector's own limit. */
const deep = () => {
  type Level = { initial?: string; states?: Record<string, Level>; on?: object };
  let level: Level = {};
  for (let depth = 14; depth > 0; depth--) level = { initial: `level-${depth}`, states: { [`level-${depth}`]: level } };
  return setup({}).createMachine({ id: 'deep', ...level, on: { GO: {} } } as never);
};

test('an actor that runs already is shown as it stands, and then followed', async () => {
  const { seen, to } = collector();
  const actor = createActor(leave.machine, { input }).start();
  const { stop } = inspect(actor, { to });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ type: '@xstate.actor', name: 'leave', sessionId: actor.sessionId, snapshot: { status: 'active', value: actor.getSnapshot().value } });
  expect(JSON.parse(seen[0]!.definition!)).toMatchObject({ id: 'leave' });
  actor.send(act);
  await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ type: '@xstate.snapshot', event: { type: 'APPLY' }, snapshot: { value: actor.getSnapshot().value } }));
  expect(seen.some(({ type, event }) => type === '@xstate.event' && event?.type === 'APPLY')).toBe(true);
  const before = seen.length;
  await stop();
  actor.send(act);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen.length).toBe(before);
});

test('an actor that is still to be created is shown from its first moment, with a chart of 14 levels whole', async () => {
  const { seen, to } = collector();
  const inspection = inspect(undefined, { to });
  createActor(deep(), { inspect: inspection.inspect }).start().send({ type: 'GO' } as never);
  await vi.waitFor(() => expect(seen.some(({ type, event }) => type === '@xstate.snapshot' && event?.type === 'GO')).toBe(true));
  const actor = seen.find(({ type }) => type === '@xstate.actor')!;
  expect(actor.definition).toContain('level-14');
  expect(JSON.stringify(seen.find(({ type }) => type === '@xstate.snapshot')!.snapshot!.value)).toContain('"level-13":"level-14"');
  expect(JSON.stringify(seen)).not.toMatch(/\[\.\.\.\]|\[Object\]|\[Array\]/);
  await inspection.stop();
});

test('what is hidden of a context is not sent', async () => {
  const { seen, to } = collector();
  const actor = createActor(leave.machine, { input }).start();
  const { stop } = inspect(actor, { to, contextOf: () => ({ hidden: true }) });
  actor.send(act);
  await vi.waitFor(() => expect(seen.some(({ type }) => type === '@xstate.snapshot')).toBe(true));
  for (const { snapshot } of seen) if (snapshot) expect(snapshot.context).toEqual({ hidden: true });
  expect(JSON.stringify(seen.filter(({ type }) => type !== '@xstate.actor'))).not.toContain('plannedReturn');
  await stop();
});

test('the cases of a host are actors: those that are open, and what happens from then on', async () => {
  const { host, close } = await open(place());
  const first = await begun(host);
  await done(host, first, apply);
  const { seen, to } = collector();
  const errors: unknown[] = [];
  const inspection = inspect(host, { to, procedures: catalogue.procedures, onError: (error) => errors.push(error) });
  await inspection.ready;
  const shown = seen.find(({ sessionId }) => sessionId === first)!;
  const view = await host.case(first);
  expect(shown).toMatchObject({ type: '@xstate.actor', name: 'leave', snapshot: { status: 'active', value: view.state, context: { facts: leaveFacts } } });
  expect(Object.keys(JSON.parse(shown.definition!).states)).toEqual(Object.keys(leave.machine.config.states!));

  await done(host, first, consent);
  const second = await begun(host);
  await done(host, second, apply);
  await vi.waitFor(() => expect(seen.filter(({ sessionId, type }) => sessionId === second && type === '@xstate.snapshot')).toHaveLength(1));
  expect(seen.filter(({ sessionId, type }) => sessionId === first && type !== '@xstate.actor').map(({ type, event }) => [type, event!.type])).toEqual([['@xstate.event', 'CONSENT'], ['@xstate.snapshot', 'CONSENT']]);
  expect(seen.findLast(({ sessionId }) => sessionId === second)).toMatchObject({ snapshot: { value: (await host.case(second)).state } });
  expect(seen.filter(({ sessionId, type }) => sessionId === second && type === '@xstate.actor')).toHaveLength(1);
  await inspection.stop();
  expect(errors).toEqual([]);
  await close();
});

test('over a relay, who comes later gets what was sent before; other origins and other machines are turned away', async () => {
  const relay = await openRelay({ port: 0 });
  expect(relay.address).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/);
  afterAll(() => relay.close());
  const actor = createActor(leave.machine, { input }).start();
  const { stop } = inspect(actor, { to: relay.address });
  actor.send(act);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const seen: Seen[] = [];
  createWebSocketReceiver({ server: relay.address }).subscribe((event) => void seen.push(event as Seen));
  await vi.waitFor(() => expect(seen.some(({ type, event }) => type === '@xstate.snapshot' && event?.type === 'APPLY')).toBe(true));
  expect(seen[0]).toMatchObject({ type: '@xstate.actor', name: 'leave' });
  actor.send({ ...act, type: 'REFUSE_CONSENT' } as never);
  await vi.waitFor(() => expect(seen.some(({ event }) => event?.type === 'REFUSE_CONSENT')).toBe(true));
  await stop();

  // @ts-expect-error The package brings no types.
  const { default: Client } = (await import('ws')) as { default: new (address: string, options: object) => { once(event: string, listener: (...given: unknown[]) => void): void; close(): void } };
  const attempt = (origin: string) =>
    new Promise<string>((resolve) => {
      const client = new Client(relay.address, { origin });
      client.once('open', () => {
        client.close();
        resolve('open');
      });
      client.once('error', (error) => resolve(String(error)));
    });
  expect(await attempt('http://localhost:4173')).toBe('open');
  expect(await attempt('https://elsewhere.example')).toMatch(/401/);
  expect(await attempt('null')).toMatch(/401/);
});
