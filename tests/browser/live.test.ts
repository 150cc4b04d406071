import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createWebSocketInspector } from '@statelyai/inspect';
import { createInspectorServer } from '@statelyai/inspect/server';
import { createActor, setup } from 'xstate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leave } from '../../machines/leave/index.js';
import { modelGovernment } from '../../machines/government/model-government.js';
import { readingsOf } from '../../src/model/interpretation.js';
import { address, open, picture, useBrowser } from './browser.js';

useBrowser();
const port = 20_000 + (process.pid % 20_000);
let server: { stop(): void };
beforeAll(() => {
  server = createInspectorServer({ port, autoOpen: false });
});
afterAll(() => server?.stop());

const at = '2025-11-07T16:00:00+08:00';
const by = (officer: string) => modelGovernment.capacities(officer, at)[0]!;
const facts = { applicant: 'vice-mayor-c', kind: 'deputy-mayor' as const, counterpartAway: false, plannedReturn: '2025-11-12T09:00:00+08:00' };
const readings = readingsOf(leave.interpretations) as never;

test('a running actor appears over its WebSocket: where it is, what came in which order, and why it was refused', async () => {
  const { page, errors } = await open('#/live');
  await page.getByLabel('地址').fill(`ws://localhost:${port}`);
  await page.getByRole('button', { name: '连接', exact: true }).click();
  await expect.poll(() => page.locator('.connection').innerText()).toBe('已连接');

  const inspector = createWebSocketInspector({ url: `ws://localhost:${port}`, serializationDepthLimit: 30 });
  await new Promise((done) => setTimeout(done, 300));
  const actor = createActor(leave.machine, { input: { facts, readings }, inspect: inspector.inspect as never });
  actor.start();
  actor.send({ type: 'APPLY', beforehand: true, by: by('vice-mayor-c'), at });
  // Too early: the mayor has not consented.
  actor.send({ type: 'LEAVE', by: by('vice-mayor-c'), at });
  await expect.poll(() => page.locator('.record > li').count()).toBe(2);
  await expect.poll(() => page.locator('.sign.marked').count()).toBe(1);
  expect(await page.locator('.place').innerText()).toContain('待区长同意');
  const [latest, first] = await page.locator('.record > li').allInnerTexts();
  expect(first).toContain('向区长请假');
  expect(latest).toContain('离开');
  expect(latest).toContain('不予办理');
  expect(latest).toContain('第93条第2句');
  await picture(page, 'live.refused');

  actor.send({ type: 'CONSENT', beforehand: true, by: by('mayor'), at });
  await expect.poll(() => page.locator('.place').innerText()).toContain('已获同意');

  // Another machine than ours, with nested and parallel states, keeps its order.
  const other = setup({}).createMachine({ id: 'other', type: 'parallel', states: { one: { initial: 'a', states: { a: { initial: 'deep', states: { deep: {} } } } }, two: { initial: 'x', states: { x: {} } } } });
  createActor(other, { inspect: inspector.inspect as never }).start();
  await expect.poll(() => page.locator('.actors li').count()).toBe(2);
  await page.locator('.actors button').nth(1).click();
  await expect.poll(() => page.locator('.state-value').first().innerText()).toBe('one › a › deep ‖ two › x');

  inspector.stop();
  await page.getByRole('button', { name: '断开' }).click();
  await expect.poll(() => page.locator('.connection').innerText()).toBe('连接已断开');
  expect(errors).toEqual([]);
});

test('nothing is connected before it is asked for, and no other machine than this one', async () => {
  const { page } = await open('#/live');
  expect(await page.locator('.connection').innerText()).toBe('未连接');
  for (const elsewhere of ['ws://example.com:8080', 'http://localhost:8080', 'wss://localhost.example.com', 'javascript:1', 'ws://localhost@example.com/']) {
    await page.getByLabel('地址').fill(elsewhere);
    await page.getByRole('button', { name: '连接', exact: true }).click();
    await expect.poll(() => page.locator('.connection').innerText()).toContain('连接不上');
  }
});

test.each(['frames', 'opens'] as const)('an application that %s the page shows its actors in it', async (way) => {
  const folder = await mkdtemp(join(tmpdir(), 'guicheng-application-'));
  const file = join(folder, 'application.html');
  await writeFile(file, '<!doctype html><title>application</title>');
  const { page } = await open();
  await page.goto(pathToFileURL(file).href);
  // What the browser inspector does: it waits until the page says that it listens, then sends.
  const shows = page.evaluate(
    ([how, source]) =>
      new Promise<void>((done) => {
        const frame = document.createElement('iframe');
        let target: Window | null = null;
        addEventListener('message', ({ data }) => {
          if ((data as { type?: string }).type !== '@statelyai.connected') return;
          (target ?? frame.contentWindow)!.postMessage({ type: '@xstate.actor', sessionId: 'x:1', name: 'a case', _version: '0.7.2', definition: '{"id":"leave"}', snapshot: { status: 'active', value: { 'by-mayors-consent': 'requesting' } } }, '*');
          done();
        });
        if (how === 'opens') target = window.open(source);
        else {
          frame.src = source!;
          document.body.append(frame);
        }
      }),
    [way, `${address}#/live`],
  );
  const popup = way === 'opens' ? await page.context().waitForEvent('page') : undefined;
  await shows;
  const actors = popup ? popup.locator('.actors') : page.frameLocator('iframe').locator('.actors');
  await expect.poll(() => actors.innerText()).toContain('a case');
  await rm(folder, { recursive: true });
});
