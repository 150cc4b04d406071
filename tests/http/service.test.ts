import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { HostError, type Host } from '../../src/host/index.js';
import { problemKinds, readFolder, type StaticFiles } from '../../src/http/index.js';
import { apply, leaveFacts, scratch } from '../host/stores.js';
import { serveOn, started, type Served } from './served.js';

const place = scratch();
const by = 'vice-mayor-c';
let served: Served;
let folder: string;
let page: StaticFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guicheng-page-'));
  await mkdir(join(folder, 'page/data'), { recursive: true });
  await writeFile(join(folder, 'secret.html'), 'not for the page');
  await writeFile(join(folder, 'page/index.html'), `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">the page`);
  await writeFile(join(folder, 'page/page.js'), 'show();');
  await writeFile(join(folder, 'page/notes.txt'), 'no file of a page');
  await writeFile(join(folder, 'page/data/leave.js'), 'data');
  page = await readFolder(join(folder, 'page'));
  served = await serveOn(place(), { page, origins: ['https://office.example'] });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});
const ask: Served['ask'] = (...given) => served.ask(...given);

/** A host of which one call goes wrong. */
const failing =
  (call: keyof Host, error: () => Promise<never>) =>
  (host: Host): Host => ({ ...host, [call]: error });

test('every answer has the headers that keep a browser from doing what it should not', async () => {
  for (const path of ['/health', '/cases', '/nothing', '/', '/docs', '/problems/refused']) {
    const { headers } = await served.raw('GET', path);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-frame-options'), path).toBe('DENY');
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('access-control-allow-origin'), path).toBeNull();
    expect(headers.get('x-powered-by'), path).toBeNull();
  }
});

test('other origins may ask when they are named, and not otherwise', async () => {
  const from = (origin: string) => served.raw('OPTIONS', '/cases', { headers: { origin, 'access-control-request-method': 'POST' } });
  expect((await from('https://office.example')).headers.get('access-control-allow-origin')).toBe('https://office.example');
  for (const origin of ['https://elsewhere.example', 'null', 'https://office.example.elsewhere.example']) expect((await from(origin)).headers.get('access-control-allow-origin'), origin).toBeNull();
  const closed = await serveOn(place());
  expect((await closed.raw('OPTIONS', '/cases', { headers: { origin: 'https://office.example', 'access-control-request-method': 'POST' } })).headers.get('access-control-allow-origin')).toBeNull();
  await closed.close();
});

test('metrics count what happened, and are for this machine alone unless they are made public', async () => {
  const own = await serveOn(place());
  const at = await started(own, leaveFacts);
  await own.ask('POST', `${at}/acts`, { as: by, body: { type: 'LEAVE' } });
  await own.ask('POST', `${at}/acts`, { as: by, body: apply[1] });
  const { text, headers } = await own.ask('GET', '/metrics');
  expect(headers.get('content-type')).toMatch(/^text\/plain/);
  expect(text).toContain('guicheng_http_requests_total{route="performAct",method="POST",status="422"} 1');
  expect(text).toContain('guicheng_verdicts_total{procedure="leave",verdict="started"} 1');
  expect(text).toContain('guicheng_verdicts_total{procedure="leave",verdict="refused"} 1');
  expect(text).toContain('guicheng_verdicts_total{procedure="leave",verdict="accepted"} 1');
  expect(text).toMatch(/guicheng_http_request_duration_seconds_count\{route="performAct"\} 2/);
  expect(text).not.toContain(at);
  for (const peer of ['10.0.0.1', '']) expect((await own.ask('GET', '/metrics', { peer })).status).toBe(403);
  // Behind a proxy on this machine, whoever asks is not on it.
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) expect((await own.ask('GET', '/metrics', { headers: { [name]: '127.0.0.1' } })).status, name).toBe(403);
  expect((await own.ask('GET', '/health', { peer: '10.0.0.1' })).status).toBe(200);
  await own.close();
  const open = await serveOn(place(), { publicMetrics: true });
  expect((await open.ask('GET', '/metrics', { peer: '10.0.0.1' })).status).toBe(200);
  await open.close();
});

test('so many requests a minute, each officer for themselves', async () => {
  const own = await serveOn(place(), { limits: { requests: 3 } });
  const statuses: number[] = [];
  for (let number = 0; number < 5; number++) statuses.push((await own.ask('GET', '/inbox', { as: by })).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const late = await own.ask('GET', '/inbox', { as: by });
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(late.body.type).toBe('/problems/too-many-requests');
  expect((await own.ask('GET', '/inbox', { as: 'mayor' })).status).toBe(200);
  await own.close();
});

test('a store that fails is told as such, with no word of its insides; so is one that takes too long', async () => {
  const secret = 'postgres://user:hidden@db/cases';
  const broken = await serveOn(place(), { around: failing('search', async () => Promise.reject(new HostError('store-failed', secret))) });
  const answer = await broken.ask('GET', '/cases', { as: by });
  expect([answer.status, answer.body.type, answer.headers.get('retry-after')]).toEqual([503, '/problems/store-failed', '5']);
  expect(answer.text).not.toContain('hidden');
  expect((await broken.ask('GET', '/metrics')).text).toContain('guicheng_store_errors_total{code="store-failed"} 1');
  await broken.close();

  const sick = await serveOn(place(), { around: failing('check', async () => Promise.reject(new HostError('store-failed', secret))) });
  expect((await sick.ask('GET', '/health')).status).toBe(503);
  await sick.close();

  const logged: object[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (data: object) => void logged.push(data) };
  const wrong = await serveOn(place(), { log, around: failing('search', async () => Promise.reject(new Error(secret))) });
  const failed = await wrong.ask('GET', '/cases', { as: by });
  expect([failed.status, failed.body.type]).toEqual([500, '/problems/internal']);
  expect(failed.text).not.toContain('hidden');
  expect(logged).toEqual([{ request: failed.headers.get('x-request-id'), problem: 'internal', error: expect.stringContaining('hidden') }]);
  await wrong.close();

  const slow = await serveOn(place(), { limits: { time: 50 }, around: failing('search', () => new Promise(() => undefined)) });
  const late = await slow.ask('GET', '/cases', { as: by });
  expect([late.status, late.body.type]).toEqual([503, '/problems/timeout']);
  await slow.close();
});

test('the log names each request and its officer, and holds no token, no query and no fact', async () => {
  const lines: string[] = [];
  const log = { info: (data: object, message: string) => void lines.push(JSON.stringify({ ...data, message })), warn: () => undefined, error: () => undefined };
  const own = await serveOn(place(), { log });
  await started(own, leaveFacts);
  await own.ask('GET', '/cases?text=confidential', { as: by });
  expect(lines.length).toBe(3);
  expect(JSON.parse(lines[2]!)).toMatchObject({ method: 'GET', path: '/cases', route: 'searchCases', status: 200, officer: by, peer: '127.0.0.1' });
  expect(lines.join()).not.toMatch(/confidential|Bearer|eyJ|plannedReturn/);
  await own.close();
});

test('the page is served file by file, and nothing beside it', async () => {
  const home = await ask('GET', '/');
  expect([home.status, home.text.endsWith('the page'), home.headers.get('content-type')]).toEqual([200, true, 'text/html; charset=utf-8']);
  expect(home.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'");
  expect((await ask('GET', '/page.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await ask('GET', '/data/leave.js')).text).toBe('data');
  // A browser takes over the headers of a 304 for the file that it kept: the policy has to stand in both.
  const unchanged = await ask('GET', '/', { headers: { 'if-none-match': home.headers.get('etag')! } });
  expect([unchanged.status, unchanged.headers.get('content-security-policy')]).toEqual([304, home.headers.get('content-security-policy')]);
  for (const path of ['/../secret.html', '/..%2fsecret.html', '/%2e%2e/secret.html', '/data/../../secret.html', '/..\\secret.html', '/data//leave.js', '/notes.txt', '/data', '/page.js%00', '/%2e/page.js/', '/./../secret.html', '/secret.html']) {
    const { status, text } = await ask('GET', path);
    expect([status, text.includes('not for the page')], path).toEqual([404, false]);
  }
  await expect(readFolder(join(folder, 'page/data'))).rejects.toThrow(/index\.html/);
  await expect(readFolder(join(folder, 'nowhere'))).rejects.toThrow(/ENOENT/);
});

test('every kind of problem has a page in both languages', async () => {
  for (const [name, { title, remedy }] of Object.entries(problemKinds)) {
    const { status, text } = await ask('GET', `/problems/${name}`);
    expect(status).toBe(200);
    for (const words of [title.zh, title.en, remedy.zh]) expect(text).toContain(words);
  }
});

test('the documentation is a page that asks no other server for anything', async () => {
  const docs = await ask('GET', '/docs');
  expect(docs.headers.get('content-security-policy')).toMatch(/script-src 'self'; .*connect-src 'self'/);
  const parts = [...docs.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
  expect(parts.length).toBeGreaterThanOrEqual(4);
  for (const path of parts) {
    expect(path).not.toMatch(/:/);
    expect((await ask('GET', `/${path}`)).status, path).toBe(200);
  }
  expect(docs.text).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect((await ask('GET', '/docs/start.js')).text).toContain("url: 'openapi.json'");
});

test('procedures are listed with the schemas by which their acts are checked', async () => {
  expect((await ask('GET', '/procedures')).status).toBe(401);
  const { items } = (await ask('GET', '/procedures', { as: by })).body;
  expect(items.map(({ procedure }: { procedure: string }) => procedure)).toEqual(catalogue.procedures.map(({ id }) => id));
  const leave = items.find(({ procedure }: { procedure: string }) => procedure === 'leave');
  expect(leave.acts.APPLY).toMatchObject({ title: { zh: '向区长请假' }, schema: { type: 'object', required: ['type', 'beforehand'], additionalProperties: false, properties: { type: { const: 'APPLY' }, beforehand: { type: 'boolean', title: expect.stringContaining(' / ') } } } });
  expect(leave.input.properties.applicant['x-refers-to']).toBe('officer');
  expect(leave.input.properties.kind['x-options'].mayor).toEqual({ zh: '区长', en: 'mayor' });
});
