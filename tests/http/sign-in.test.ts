import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { createApp, KeySetError, proxyAuthentication, tokenAuthentication } from '../../src/http/index.js';
import { scratch } from '../host/stores.js';
import { algorithm, jwks, keys, serveOn, tokenFor, type Served } from './served.js';

const place = scratch();
let served: Served;
beforeAll(async () => {
  served = await serveOn(place(), { auth: [tokenAuthentication({ keys: jwks, issuer: 'https://sso.example', audience: 'guicheng' })], limits: { failures: 10_000 } });
});
afterAll(() => served.close());

const good = { iss: 'https://sso.example', aud: 'guicheng' };
const withToken = (token: string, server = served) => server.ask('GET', '/inbox', { headers: { authorization: `Bearer ${token}` } });
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const payload = { sub: 'mayor', exp: now + 3600, ...good };
const signed = (claims: JWTPayload, key: Parameters<SignJWT['sign']>[0] = keys.privateKey, header: object = {}) => new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid: 'tests', ...header }).sign(key);

test('a token that holds lets its officer in', async () => {
  expect((await withToken(await tokenFor('mayor', good))).status).toBe(200);
});

test('a token that does not hold is turned away, whatever is wrong with it', async () => {
  const stranger = await generateKeyPair(algorithm);
  const publicPem = await exportSPKI(keys.publicKey);
  const hmac = (secret: string | Buffer, header: object) => {
    const words = `${encoded({ alg: 'HS256', typ: 'JWT', ...header })}.${encoded(payload)}`;
    return `${words}.${createHmac('sha256', secret).update(words).digest('base64url')}`;
  };
  const holds = await signed(payload);
  const [header, body, signature] = holds.split('.') as [string, string, string];
  const ownKey = await exportJWK(stranger.publicKey);
  const tokens: Record<string, string> = {
    'no signature, alg none': `${encoded({ alg: 'none' })}.${encoded(payload)}.`,
    'alg None': `${encoded({ alg: 'None', kid: 'tests' })}.${encoded(payload)}.${signature}`,
    'signature cut off': `${header}.${body}.`,
    'the public key as a shared secret (PEM)': hmac(publicPem, { kid: 'tests' }),
    'the public key as a shared secret (JWK)': hmac(JSON.stringify(jwks.keys[0]), { kid: 'tests' }),
    'the empty secret': hmac('', {}),
    expired: await signed({ ...payload, exp: now - 1 }),
    'no expiry': await signed({ sub: 'mayor', ...good }),
    'not valid yet': await signed({ ...payload, nbf: now + 600 }),
    'no officer': await signed({ exp: now + 3600, ...good }),
    'an officer that is no text': await signed({ ...payload, sub: ['mayor'] as never }),
    'another issuer': await signed({ ...payload, iss: 'https://elsewhere.example' }),
    'no issuer': await signed({ sub: 'mayor', exp: now + 3600, aud: 'guicheng' }),
    'another audience': await signed({ ...payload, aud: 'other' }),
    'another key under a known kid': await signed(payload, stranger.privateKey),
    'another key under its own kid': await signed(payload, stranger.privateKey, { kid: 'other' }),
    'another key, no kid': await signed(payload, stranger.privateKey, { kid: undefined }),
    'a key that the token brings': await signed(payload, stranger.privateKey, { jwk: ownKey }),
    'a key set that the token names': await signed(payload, stranger.privateKey, { jku: 'https://elsewhere.example/jwks.json', kid: 'x' }),
    'kid as a path': await signed(payload, stranger.privateKey, { kid: '../../../../dev/null' }),
    'a changed officer': `${header}.${encoded({ ...payload, sub: 'vice-mayor-c' })}.${signature}`,
    'unknown critical header': `${encoded({ alg: algorithm, kid: 'tests', crit: ['x'], x: 1 })}.${body}.${signature}`,
    'no JSON': `${Buffer.from('{').toString('base64url')}.${body}.${signature}`,
    'two parts': `${header}.${body}`,
    'a hundred parts': Array(100).fill('e30').join('.'),
    empty: '',
    long: `${header}.${'A'.repeat(9000)}.${signature}`,
  };
  for (const [what, token] of Object.entries(tokens)) {
    const answer = await withToken(token);
    expect([answer.status, answer.body.type], what).toEqual([401, '/problems/unauthenticated']);
    expect(answer.headers.get('www-authenticate'), what).toMatch(/^Bearer .*invalid_token/);
    expect(answer.text, what).not.toContain('mayor');
  }
  for (const authorization of ['Basic bWF5b3I6', `bearer`, `Token ${holds}`, `Bearer ${holds}, Bearer ${holds}`, `Bearer ${holds} ${holds}`]) {
    expect((await served.ask('GET', '/inbox', { headers: { authorization } })).status, authorization).toBe(401);
  }
  expect((await served.ask('GET', '/inbox')).headers.get('www-authenticate')).toBe('Bearer realm="guicheng"');
  expect((await served.ask('GET', `/inbox?access_token=${holds}`)).status).toBe(401);
});

test('an officer whom the register does not know is nobody here', async () => {
  for (const officer of ['stranger', 'clock', '__proto__', 'constructor', ' mayor', 'MAYOR', 'mayor\u0000']) {
    const { status, body } = await withToken(await tokenFor(officer, good));
    expect([status, body.type], officer).toEqual([403, '/problems/unknown-officer']);
  }
});

test('keys of several kinds, one without a name, and another claim', async () => {
  const rsa = await generateKeyPair('RS256', { extractable: true });
  const edwards = await generateKeyPair('EdDSA', { extractable: true });
  const second = await generateKeyPair(algorithm, { extractable: true });
  const set = { keys: [await exportJWK(keys.publicKey), await exportJWK(second.publicKey), await exportJWK(rsa.publicKey), await exportJWK(edwards.publicKey)] };
  const own = await serveOn(place(), { auth: [tokenAuthentication({ keys: set, claim: 'officer' })] });
  for (const [alg, key] of [['RS256', rsa.privateKey], ['EdDSA', edwards.privateKey], [algorithm, keys.privateKey], [algorithm, second.privateKey]] as const) {
    const token = await new SignJWT({ officer: 'mayor', sub: 'nobody' }).setProtectedHeader({ alg }).setExpirationTime('1h').sign(key);
    expect((await withToken(token, own)).status, alg).toBe(200);
  }
  expect((await withToken(await tokenFor('mayor'), own)).status).toBe(401);
  await own.close();
});

test('key sets that cannot serve are refused at the start', () => {
  const shared = { kty: 'oct', k: 'c2VjcmV0' };
  for (const [set, why] of [
    [{}, /no key set/],
    [{ keys: [] }, /no key set/],
    ['text', /no key set/],
    [{ keys: [shared] }, /key 1 .*no public key/],
    [{ keys: [jwks.keys[0], { ...jwks.keys[0], d: 'x' }] }, /key 2 .*private key/],
    [new URL('http://sso.example/jwks.json'), /https/],
  ] as const) {
    expect(() => tokenAuthentication({ keys: set })).toThrow(KeySetError);
    expect(() => tokenAuthentication({ keys: set })).toThrow(why);
  }
  expect(() => createApp({ host: served.host, catalogue, auth: [] })).toThrow(/nobody could sign in/);
});

test('keys are fetched from an address; where it does not answer, that is no verdict on the token', async () => {
  let isUp = false;
  const server = createServer((_, response) => (isUp ? response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks)) : response.writeHead(500).end()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`);
  const own = await serveOn(place(), { auth: [tokenAuthentication({ keys: address })] });
  const token = await tokenFor('mayor');
  const down = await withToken(token, own);
  expect([down.status, down.body.type, down.headers.get('retry-after')]).toEqual([503, '/problems/keys-unavailable', '5']);
  isUp = true;
  expect((await withToken(token, own)).status).toBe(200);
  await own.close();
  await new Promise((closed) => server.close(closed));
});

test('a trusted header counts from the listed proxies alone', async () => {
  const own = await serveOn(place(), { auth: [proxyAuthentication({ header: 'X-Officer', proxies: ['10.0.0.7', '10.1.0.0/16', 'fd00::/8'] }), tokenAuthentication({ keys: jwks })], limits: { failures: 10_000 } });
  const from = (peer: string, officer: string, headers = {}) => own.ask('GET', '/inbox', { peer, headers: { 'x-officer': officer, ...headers } });
  for (const peer of ['10.0.0.7', '::ffff:10.0.0.7', '10.1.200.3', 'fd00::1']) expect((await from(peer, 'mayor')).status, peer).toBe(200);
  for (const peer of ['10.0.0.8', '127.0.0.1', '::1', '10.2.0.1', 'fe80::1', '']) expect((await from(peer, 'mayor')).status, peer).toBe(401);
  // What a proxy did not mean: two names, an empty one, a name with more to it.
  for (const officer of ['mayor, vice-mayor-c', '', 'mayor;admin', 'mayor vice-mayor-c', '"mayor"', 'x'.repeat(201)]) expect((await from('10.0.0.7', officer)).status, officer).toBe(401);
  const token = `Bearer ${await tokenFor('vice-mayor-c')}`;
  expect((await from('10.0.0.7', 'mayor', { authorization: token })).body.detail).toContain('两种身份');
  expect((await from('192.0.2.1', 'mayor', { authorization: token })).status).toBe(401);
  expect((await own.ask('GET', '/inbox', { peer: '192.0.2.1', headers: { authorization: token } })).status).toBe(200);
  expect((await from('192.0.2.1', 'mayor', { 'x-forwarded-for': '10.0.0.7' })).status).toBe(401);
  expect((await from('10.0.0.7', 'stranger')).status).toBe(403);
  await own.close();

  // Where it is not enabled, the header is nothing.
  expect((await served.ask('GET', '/inbox', { peer: '10.0.0.7', headers: { 'x-officer': 'mayor' } })).status).toBe(401);
  for (const [header, proxies] of [['X-Officer', []], ['X Officer', ['10.0.0.7']], ['Authorization', ['10.0.0.7']], ['X-Officer', ['10.0.0.300']], ['X-Officer', ['10.0.0.0/33']], ['X-Officer', ['proxy.example']], ['X-Officer', ['']]] as const) {
    expect(() => proxyAuthentication({ header, proxies }), `${header} ${proxies}`).toThrow();
  }
});

test('a token in a cookie reads and never acts, and only where a cookie is named', async () => {
  const own = await serveOn(place(), { auth: [tokenAuthentication({ keys: jwks, cookie: 'session' })] });
  const token = await tokenFor('mayor');
  const cookie = `theme=dark; session=${token}`;
  expect((await own.ask('GET', '/inbox', { headers: { cookie } })).status).toBe(200);
  expect((await own.ask('POST', '/cases', { headers: { cookie }, body: {} })).status).toBe(401);
  for (const other of [`other=${token}`, `session=${token.slice(0, -2)}`, 'session=', `session="Bearer ${token}"`]) expect((await own.ask('GET', '/inbox', { headers: { cookie: other } })).status, other).toBe(401);
  // The header comes first: a stale cookie does not keep a request out, nor a good one let a bad header pass.
  expect((await own.ask('GET', '/inbox', { headers: { cookie: 'session=a.b.c', authorization: `Bearer ${token}` } })).status).toBe(200);
  expect((await own.ask('GET', '/inbox', { headers: { cookie, authorization: 'Bearer a.b.c' } })).status).toBe(401);
  await own.close();
  expect((await served.ask('GET', '/inbox', { headers: { cookie: `session=${await tokenFor('mayor', good)}` } })).status).toBe(401);
});

test('tokens cannot be tried without end, and the failures of others keep nobody out', async () => {
  const own = await serveOn(place(), { limits: { failures: 3 } });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 5; attempt++) statuses.push((await withToken('a.b.c', own)).status);
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
  const late = await own.ask('GET', '/inbox');
  expect([late.status, late.body.type]).toEqual([429, '/problems/too-many-requests']);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await own.ask('GET', '/inbox', { peer: '192.0.2.9' })).status).toBe(401);
  expect((await withToken(await tokenFor('mayor'), own)).status).toBe(200);
  await own.close();
});
