import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open, picture, settled, useBrowser, violations } from './browser.js';
import { hostileStrings } from './hostile-strings.js';

useBrowser();
const run = promisify(execFile);
const command = fileURLToPath(new URL('../../dist/machines/guicheng.js', import.meta.url));
const cookie = 'guicheng-token';
let folder: string;
let server: ChildProcess;
let base: string;

const tokenOf = async (officer: string): Promise<string> => (await run(process.execPath, [command, 'token', '--key', join(folder, 'key.json'), '--officer', officer])).stdout.trim();

/** The server as it is started from a terminal; on the same port again when it is restarted. */
async function serve(port: string): Promise<void> {
  const args = ['serve', '--db', join(folder, 'cases.db'), '--port', port, '--jwks', join(folder, 'jwks.json'), '--token-cookie', cookie, '--log-level', 'error'];
  server = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout! })) {
    base = line;
    return;
  }
  throw new Error('the server said nothing');
}
async function stop(): Promise<void> {
  const ended = new Promise((done) => server.once('exit', done));
  server.kill();
  await ended;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guicheng-served-'));
  await run(process.execPath, [command, 'token', '--key', join(folder, 'key.json'), '--jwks', join(folder, 'jwks.json')]);
  await serve('0');
});
afterAll(async () => {
  if (server?.exitCode === null) await stop();
  await rm(folder, { recursive: true, force: true });
});

/** What an officer sends with a token of their own, as another application would. */
async function post(officer: string, path: string, body: unknown, status = 200): Promise<{ case: string }> {
  const response = await fetch(new URL(path, base), { method: 'POST', headers: { authorization: `Bearer ${await tokenOf(officer)}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const answer = (await response.json()) as { case: string };
  expect([response.status, answer]).toEqual([status, answer]);
  return answer;
}
const applicant = 'vice-mayor-c';
const leave = { procedure: 'leave', input: { applicant, kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2030-01-08T09:00:00+08:00' } };
const signIn = async (context: BrowserContext, officer: string): Promise<void> => context.addCookies([{ name: cookie, value: await tokenOf(officer), url: base, sameSite: 'Strict' }]);

/** The page as an officer sees it who has signed in. */
async function openAs(officer: string, fragment: string, options: Parameters<typeof open>[1] = {}) {
  const watched = await open('', { ...options, at: base });
  await signIn(watched.page.context(), officer);
  await watched.page.goto('about:blank');
  await watched.page.goto(base + fragment);
  await settled(watched.page);
  return watched;
}

test('a case that was opened and acted on over HTTP is shown act by act; the next act appears by itself, also after the server was away', async () => {
  const { case: id } = await post(applicant, 'cases', leave, 201);
  await post(applicant, `cases/${id}/acts`, { type: 'APPLY', beforehand: true });
  const { page, errors, requests } = await openAs(applicant, '#/live');

  const listed = page.locator('.served .actors button');
  await expect.poll(() => listed.allInnerTexts()).toHaveLength(1);
  expect(await listed.innerText()).toContain('待区长同意');
  await listed.focus();
  await page.keyboard.press('Enter');
  const record = page.locator('.record > li');
  await expect.poll(() => record.count()).toBe(1);
  expect(await record.innerText()).toContain('向区长请假');
  expect(await record.innerText()).toContain('以本人职务');
  expect(await page.locator('.replay .verdict .clause').count()).toBeGreaterThan(0);
  expect(await page.locator('.place').innerText()).toContain('待区长同意');
  await expect.poll(() => page.locator('.sign.marked').count()).toBe(1);
  expect(await page.locator('.sign.taken').count()).toBeGreaterThan(0);
  const connection = page.locator('.stage .connection');
  await expect.poll(() => connection.innerText()).toBe('新的办理会随时显示');
  await picture(page, 'served.first');

  await post('mayor', `cases/${id}/acts`, { type: 'CONSENT', beforehand: true, ground: 'x' });
  await expect.poll(() => record.count()).toBe(2);
  await expect.poll(() => page.locator('.place').innerText()).toContain('已获同意');
  await expect.poll(() => listed.innerText()).toContain('已获同意');
  expect(await page.locator('.stated').innerText()).toMatch(/同意时本人尚未离开\s+是/);
  expect(await record.nth(1).innerText()).toMatch(/区长同意[\s\S]*区长/);
  await picture(page, 'served.second');
  // The planned return is a limit from the consent on.
  expect(await page.locator('.stage-side .limits').innerText()).toMatch(/最迟 2030-01-08 09:00/);

  // Who has stepped back stays there while others act.
  await page.getByRole('button', { name: '上一步' }).click();
  await expect.poll(() => page.locator('.place').innerText()).toContain('待区长同意');
  await post(applicant, `cases/${id}/acts`, { type: 'LEAVE' });
  await expect.poll(() => record.count()).toBe(3);
  expect(await page.locator('.replay output').innerText()).toBe('1/3');
  await record.nth(2).getByRole('button').click();
  await expect.poll(() => page.locator('.replay output').innerText()).toBe('3/3');
  expect(errors).toEqual([]);

  await stop();
  await expect.poll(() => connection.innerText()).toBe('连接中断，正在重连…');
  await serve(new URL(base).port);
  await expect.poll(() => connection.innerText(), { timeout: 15_000 }).toBe('新的办理会随时显示');
  await post(applicant, `cases/${id}/acts`, { type: 'RETURN' });
  await expect.poll(() => record.count()).toBe(4);
  expect(requests).toEqual([]);
  // The address is a link to the case.
  await page.reload();
  await settled(page);
  await expect.poll(() => record.count()).toBe(4);
});

test('an act that stands as a deviation says from what, and on which ground', async () => {
  const { case: id } = await post(applicant, 'cases', { ...leave, input: { ...leave.input, counterpartAway: true } }, 201);
  await post(applicant, `cases/${id}/acts`, { type: 'APPLY', beforehand: true });
  await post('mayor', `cases/${id}/acts`, { type: 'CONSENT', beforehand: true, ground: '<b>两会同期</b>' });
  const { page, errors } = await openAs(applicant, `#/live?case=${id}`);
  await expect.poll(() => page.locator('.record > li').count()).toBe(2);
  const verdict = page.locator('.replay .verdict');
  expect(await verdict.innerText()).toContain('虽有违规则而仍有效');
  expect(await verdict.innerText()).toContain('第6条第2款第3句');
  expect(await verdict.innerText()).toContain('<b>两会同期</b>');
  expect(errors).toEqual([]);
});

test('who acted in whose place and by which grant, a passed limit, another version: all that a log can hold is shown', async () => {
  const { page, errors } = await open('', { at: base });
  const at = '2025-11-07T16:00:00+08:00';
  const place = { at, previous: '', hash: '', case: 'x', previousInCase: '', register: 1, warnings: [], deviations: [] };
  const state = { 'by-mayors-consent': 'awaiting-consent' };
  const items = [
    { ...place, kind: 'start', position: 1, sequence: 1, procedure: 'leave', edition: '2022', structure: 'another', interpretations: {}, input: leave.input, by: applicant, state: { 'by-mayors-consent': 'requesting' } },
    { ...place, kind: 'act', position: 2, sequence: 2, act: { type: 'APPLY', by: { officer: 'vice-mayor-b', post: 'vice-mayor', actingFor: { officer: 'vice-mayor-a', post: 'vice-mayor', basis: 'entrusted', clause: '8', grant: '授权7号' } }, at, beforehand: true }, clauses: ['93s2'], state },
    { ...place, kind: 'deadline', position: 3, sequence: 3, deadline: { number: 0, clauses: ['93s3'], due: at }, clauses: ['93s3'], state },
    { ...place, kind: 'migration', position: 4, sequence: 4, from: { edition: '2022', structure: 'another' }, edition: '2022', structure: 'a third', interpretations: {}, input: leave.input, acts: [], state },
  ];
  const json = (data: unknown) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(data) });
  await page.route(/\/cases\?/, (route) => route.fulfill(json({ items: [] })));
  await page.route(/\/history\?/, (route) => route.fulfill(json(route.request().url().includes('cursor') ? { items: items.slice(2) } : { items: items.slice(0, 2), next: 'more' })));
  await page.route(/\/events\?/, (route) => route.fulfill({ status: 204 }));
  await page.evaluate((hash) => (location.hash = hash), '#/live?case=x&language=en');
  await settled(page);
  const record = page.locator('.record > li');
  await expect.poll(() => record.count()).toBe(3);
  const [act, limit, migrated] = await record.allInnerTexts();
  expect(act).toMatch(/by written authorisation, for: .*, grant: 授权7号/);
  expect(act).toContain('Accepted');
  expect(limit).toContain('A limit has passed (it ended 2025-11-07 16:00)');
  expect(limit).not.toContain('Accepted');
  expect(migrated).toContain('another version');
  expect(await page.locator('.stage-side').innerText()).toContain('goes by another version');
  expect(await page.locator('.sign.marked').count()).toBe(1);
  await expect.poll(() => page.locator('.stage .connection').innerText()).toBe('New acts no longer arrive');
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect.poll(() => record.count()).toBe(3);
  expect(errors).toEqual([]);
});

test('nobody sees a case of others, and who is not signed in is told how cases are seen', async () => {
  const { case: id } = await post(applicant, 'cases', leave, 201);
  const { page } = await openAs('housing-head', `#/live?case=${id}`);
  await expect.poll(() => page.locator('.stage [role=alert]').innerText()).toContain('您不参与此案');
  expect(await page.locator('.served').innerText()).toContain('还没有您参与的案卷');

  const stranger = await open('#/live', { at: base });
  await expect.poll(() => stranger.page.locator('.served').innerText()).toContain('尚未登录');
  expect(await stranger.page.getByLabel('地址').count()).toBe(1);
});

test('a page without a server of cases shows nothing of them', async () => {
  const viewer = spawn(process.execPath, [command, 'view', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: viewer.stdout })) {
    const { page } = await open('#/live', { at: line });
    expect(await page.locator('.served').count()).toBe(0);
    break;
  }
  viewer.kill();
  const { page, errors } = await open('#/live');
  expect([await page.locator('.served').count(), errors]).toEqual([0, []]);
});

test.each(['zh', 'en'])('axe finds nothing, and nothing is wider than a narrow screen, %s', async (language) => {
  const { case: id } = await post(applicant, 'cases', leave, 201);
  await post(applicant, `cases/${id}/acts`, { type: 'APPLY', beforehand: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of [[1280, 900], [390, 844]] as const) {
      const { page, errors } = await openAs(applicant, `#/live?case=${id}&language=${language}`, { colorScheme, viewport: { width, height } });
      await expect.poll(() => page.locator('.record > li').count()).toBe(1);
      await picture(page, `served.${language}.${colorScheme}.${width}`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  }
});

test('whatever a server answers is shown as text, or not at all', async () => {
  const { page, errors, requests } = await open('', { at: base });
  const finding = () => ({ rule: brief(), clause: brief(), clauses: [brief()], strength: 'HARD', says: { zh: words, en: words }, remedy: { zh: words, en: words }, ground: words });
  let words = '';
  // What is longer than a name or a moment can be is no entry.
  const brief = () => words.slice(0, 2000);
  const place = { position: 1, previous: '', hash: '', case: 'x', previousInCase: '', register: 0 };
  const entries = () => [
    { ...place, kind: 'start', sequence: 1, at: brief(), procedure: 'leave', structure: brief(), interpretations: { [words]: words }, input: { [words]: words }, by: brief(), state: { [words]: words } },
    { ...place, kind: 'act', at: brief(), sequence: 2, act: { type: brief(), by: { officer: words, post: words, actingFor: { officer: words, basis: words, grant: words } }, at: words, [words]: words }, clauses: [brief()], warnings: [finding()], deviations: [finding(), { strength: words }, null], state: words },
    { ...place, kind: 'deadline', at: brief(), sequence: 3, deadline: { number: 1, clauses: [words], due: brief() }, clauses: null, state: { [words]: { [words]: words } } },
    { ...place, kind: 'migration', at: brief(), sequence: 4, structure: brief(), interpretations: {}, input: {}, acts: [words, null], state: null },
    { ...place, at: brief(), kind: words, sequence: 5 },
    words,
    null,
  ];
  const json = (data: unknown) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(data) });
  await page.route(/\/cases\?/, (route) => route.fulfill(json({ items: [{ case: brief() || 'x', procedure: brief(), state: words, status: words, startedBy: brief(), startedAt: brief() }, words, null, { case: 1 }], next: words })));
  await page.route(/\/history\?/, (route) => route.fulfill(json({ items: entries() })));
  await page.route(/\/events\?/, (route) => route.fulfill({ status: 200, contentType: 'text/event-stream', body: `event: act\ndata: ${JSON.stringify(words)}\n\nevent: act\ndata: {\n\n` }));
  for (words of hostileStrings) {
    await page.evaluate((hash) => (location.hash = hash), '#/');
    await page.evaluate((hash) => (location.hash = hash), `#/live?case=${encodeURIComponent(words.replace(/[\uD800-\uDFFF]/g, 'x')).slice(0, 3000) || 'x'}`);
    await settled(page);
    await expect.poll(() => page.locator('.record > li').count(), { message: words.slice(0, 50) }).toBe(3);
    const seen = await page.evaluate(() => ({
      harmed: 'harmed' in globalThis,
      polluted: Object.keys(Object.prototype).length > 0,
      strange: document.querySelectorAll('main iframe, main img, main script, main style, main link, main object, main embed, main math, main [onerror], main [onload], main [href^="javascript:"], main [srcdoc]').length,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    expect(seen, words.slice(0, 50)).toEqual({ harmed: false, polluted: false, strange: 0, wide: false });
  }
  expect([errors, requests]).toEqual([[], []]);
});
