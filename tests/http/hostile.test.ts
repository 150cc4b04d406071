import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, leaveFacts, scratch } from '../host/stores.js';
import { serveOn, started, type Served } from './served.js';

const place = scratch();
let served: Served;
beforeAll(async () => {
  served = await serveOn(place(), { limits: { body: 4096, requests: 100_000 } });
});
afterAll(() => served.close());
const ask: Served['ask'] = (...given) => served.ask(...given);
const by = 'vice-mayor-c';

test('who acts, and when, comes from nothing that is sent along', async () => {
  const at = await started(served, leaveFacts);
  const consent = { type: 'CONSENT', beforehand: true };
  for (const forged of [{ by: 'mayor' }, { by: { officer: 'mayor', post: 'mayor' } }, { at: '2020-01-01T00:00:00Z' }, { officer: 'mayor' }, { as: 'mayor' }, { actingFor: { officer: 'mayor' } }]) {
    const answer = await ask('POST', `${at}/acts`, { as: by, body: { ...consent, ...forged } });
    expect([answer.status, answer.body.verdict], JSON.stringify(forged)).toEqual([422, 'malformed']);
  }
  for (const query of ['officer=mayor', 'by=mayor', 'sub=mayor', 'as=in-person&as=mayor']) {
    expect((await ask('POST', `${at}/acts?${query}`, { as: by, body: consent })).status, query).toBe(400);
    expect((await ask('GET', `/inbox?${query}`, { as: by })).status, query).toBe(400);
  }
  for (const name of ['x-officer', 'x-user', 'x-forwarded-user', 'remote-user', 'x-original-url', 'x-rewrite-url', 'x-http-method-override', 'act-as', 'cookie']) {
    const answer = await ask('POST', `${at}/acts`, { as: by, body: consent, headers: { [name]: 'mayor' } });
    expect([answer.status, answer.body.verdict], name).toEqual([422, 'refused']);
  }
  expect((await ask('GET', at, { as: by })).body.version).toBe(1);
});

test('events of the engine, patterns and names of prototypes are no acts', async () => {
  const at = await started(served, leaveFacts);
  const types = ['xstate.stop', 'xstate.init', 'xstate.done.actor.0', 'xstate.done.state.leave', 'xstate.error.actor.0', 'xstate.after.1000', '*', '', 'APPLY.*', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
  for (const type of [...types, 7, null, true, [], ['APPLY'], { toString: 'APPLY' }]) {
    const answer = await ask('POST', `${at}/acts`, { as: by, body: { type, beforehand: true } });
    expect([answer.status, answer.body.verdict], JSON.stringify(type)).toEqual([422, 'malformed']);
  }
  for (const body of ['{"type":"APPLY","beforehand":true,"__proto__":{"by":"mayor"}}', '{"type":"APPLY","beforehand":true,"constructor":{"prototype":{"x":1}}}', '{"__proto__":{"type":"APPLY","beforehand":true}}', 'null', '[]', '"APPLY"', '7']) {
    const answer = await ask('POST', `${at}/acts`, { as: by, body });
    expect([answer.status, answer.body.verdict], body).toEqual([422, 'malformed']);
  }
  for (const body of ['{"procedure":"__proto__","input":{}}', '{"procedure":"constructor","input":{}}', `{"procedure":"leave","input":${JSON.stringify(leaveFacts)},"__proto__":{"x":1}}`, `{"procedure":"leave","input":{"__proto__":${JSON.stringify(leaveFacts)}}}`]) {
    expect((await ask('POST', '/cases', { as: by, body })).status, body).toBe(422);
  }
  const reading = (name: string) => ask('POST', '/cases', { as: by, body: `{"procedure":"leave","input":${JSON.stringify(leaveFacts)},"interpretations":{"${name}":"x"}}` });
  expect((await reading('constructor')).status).toBe(400);
  // A record knows no such name: it is as if nothing had been said.
  const plain = await ask('GET', at, { as: by });
  const polluted = await ask('GET', (await reading('__proto__')).headers.get('location')!, { as: by });
  expect(polluted.body.interpretations).toEqual(plain.body.interpretations);
  expect(({} as Record<string, unknown>)['by']).toBeUndefined();
  expect((await ask('GET', at, { as: by })).body.version).toBe(1);
});

test('what is no JSON, too large, too deep or in another encoding is turned away before anything is decided', async () => {
  const at = `${await started(served, leaveFacts)}/acts`;
  const post = async (body: string | Uint8Array, headers: Record<string, string> = {}) => (await ask('POST', at, { as: by, body, headers })).status;
  const act = JSON.stringify(apply[1]);
  for (const body of ['', '{', '{"type":"APPLY"', "{'type':'APPLY'}", `${act} ${act}`, `\ufeff${act}`, 'NaN', '{"type":"APPLY","beforehand":undefined}']) expect(await post(body), body).toBe(400);
  expect(await post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toBe(400);
  expect(await post(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe(400);
  expect(await post(new TextEncoder().encode(act).subarray(0, 10))).toBe(400);
  expect(await post(`${'['.repeat(2000)}${']'.repeat(2000)}`)).toBe(400);
  expect(await post(`{"type":"APPLY","beforehand":${'{"a":'.repeat(600)}1${'}'.repeat(600)}}`)).toBe(400);
  expect(await post(`{"type":"APPLY","note":"${'x'.repeat(5000)}"}`)).toBe(413);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json; charset=utf-16', 'application/jsonp', '', 'application/json, text/plain']) expect(await post(act, { 'content-type': type }), type).toBe(415);
  expect(await post(act, { 'content-encoding': 'gzip' })).toBe(415);
  // A lone surrogate, a zero, and digits beyond what a number holds are JSON: the rules answer them.
  for (const body of ['{"type":"APPLY","beforehand":"\\ud800"}', '{"type":"APPLY\\u0000","beforehand":true}', '{"type":"APPLY","beforehand":1e999}']) expect(await post(body), body).toBe(422);
  expect(await post(act, { 'content-type': 'application/json; charset=UTF-8' })).toBe(200);
});

test('ids, cursors and parameters that nobody was given are answered plainly', async () => {
  const at = await started(served, leaveFacts);
  const ids = ['..', '%2e%2e', '..%2f..%2fetc%2fpasswd', "' or 1=1 --", '%00', '%ff', '%', '__proto__', 'a'.repeat(201), '%F0%9F%92%A9', '*', '%0d%0aSet-Cookie:x=1'];
  for (const id of ids) {
    const { status, headers } = await ask('GET', `/cases/${id}/history`, { as: by });
    expect([400, 403, 404], id).toContain(status);
    expect(headers.get('set-cookie')).toBeNull();
  }
  for (const query of ['limit=0', 'limit=501', 'limit=-1', 'limit=1.5', 'limit=x', 'limit=', 'limit=1&limit=2', 'cursor=', 'cursor=x', 'cursor=WyJ4Il0', `cursor=${Buffer.from('[1e999]').toString('base64url')}`, 'nonsense=1', '__proto__=1', 'constructor=1', 'after=1']) {
    expect((await ask('GET', `${at}/history?${query}`, { as: by })).status, query).toBe(400);
  }
  for (const query of ['status=open', 'text=', `text=${'x'.repeat(201)}`, 'text=%00', 'procedure=', 'officer=mayor']) expect((await ask('GET', `/cases?${query}`, { as: by })).status, query).toBe(400);
  expect((await ask('GET', '/cases?procedure=no-such', { as: by })).body.items).toEqual([]);
  expect((await ask('GET', '/cases?text=%25', { as: by })).body.items).toEqual([]);
  for (const value of ['-1', 'x', '1e3', '9'.repeat(20)]) expect((await ask('GET', `${at}/events`, { as: by, headers: { 'last-event-id': value } })).status, value).toBe(400);
});

test('addresses and methods that there are not', async () => {
  for (const path of ['/nothing', '/cases/x/y/z', '/problems/no-such', '/problems/__proto__', '/docs/swagger-ui.js', '/docs/package.json', '//etc/passwd', '/CASES']) {
    const { status, body } = await ask('GET', path, { as: by });
    expect([status, body.type], path).toEqual([404, '/problems/not-found']);
  }
  for (const [method, path, allow] of [['DELETE', '/cases', 'POST, GET, HEAD'], ['PUT', '/cases/x', 'GET, HEAD'], ['GET', '/cases/x/acts', 'POST'], ['POST', '/inbox', 'GET, HEAD'], ['POST', '/health', 'GET, HEAD']] as const) {
    const response = await served.raw(method, path, { as: by, ...(method === 'POST' ? { body: {} } : {}) });
    expect([response.status, response.headers.get('allow')?.split(', ').sort()], `${method} ${path}`).toEqual([405, allow.split(', ').sort()]);
  }
});

test('no mixture of acts and facts makes the server fail', async () => {
  const values = [null, true, 0, -1, 1e21, '', 'x', '2025-02-30T00:00:00+08:00', '9999-12-31T23:59:59Z', '\u202e', {}, [], { type: 'x' }, [null]];
  const inputs = ['applicant', 'kind', 'counterpartAway', 'plannedReturn'].flatMap((name) => values.map((value) => ({ ...leaveFacts, [name]: value })));
  const statuses = new Map<number, number>();
  for (const input of inputs) {
    const { status, headers } = await ask('POST', '/cases', { as: by, body: { procedure: 'leave', input } });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const at = headers.get('location');
    if (at) for (const value of values) {
      const answer = await ask('POST', `${at}/acts`, { as: by, body: { type: 'APPLY', beforehand: value } });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      await ask('GET', `${at}/available`, { as: by });
    }
  }
  expect([...statuses.keys()].filter((status) => ![200, 201, 422].includes(status))).toEqual([]);
  expect(statuses.get(422)).toBeGreaterThan(40);
});
