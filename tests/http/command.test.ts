import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { main, standardIo } from '../../src/cli/main.js';
import { builtCommand } from './built.js';

const run = promisify(execFile);
let command: string;
let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  [command, folder] = await Promise.all([builtCommand(), mkdtemp(join(tmpdir(), 'guicheng-serve-'))]);
  await guicheng('token', '--key', 'key.json', '--jwks', 'jwks.json');
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command line to its end. */
const guicheng = async (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  run(process.execPath, [command, ...args], { cwd: folder, timeout: 30_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, out: stdout, err: stderr }),
  );
const tokenFor = async (officer: string): Promise<string> => (await inProcess('token', '--key', file('key.json'), '--officer', officer)).out;

/** Runs a command line that ends at once, in this process. */
async function inProcess(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(catalogue, '1.2.3', args, { ...standardIo, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const file = (name: string): string => join(folder, name);

interface Serving {
  readonly address: string;
  readonly child: ChildProcess;
  readonly log: () => string;
  /** Sends a signal, and gives the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

async function serve(...args: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let log = '';
  child.stderr!.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  const address = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
    });
    void ended.then((code) => reject(new Error(`it ended with ${code}: ${log}`)));
  });
  return {
    address,
    child,
    log: () => log,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

const facts = { applicant: 'vice-mayor-c', kind: 'deputy-mayor', counterpartAway: false, plannedReturn: '2030-01-08T09:00:00+08:00' };

test('a case lives on when the server is stopped and started again', async () => {
  const authorization = `Bearer ${await tokenFor('vice-mayor-c')}`;
  const ask = async (address: string, path: string, body?: unknown) => {
    const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(new URL(path, address), { headers, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
    return { status: response.status, headers: response.headers, body: (await response.json()) as any };
  };
  const first = await serve('--db', 'cases.db', '--jwks', 'jwks.json', '--tick', '1');
  expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await fetch(new URL('health', first.address))).status).toBe(200);

  const opened = await ask(first.address, '/cases', { procedure: 'leave', input: facts });
  expect(opened.status).toBe(201);
  const at = opened.headers.get('location')!;
  const stream = await fetch(new URL(`${at}/events?after=0`, first.address), { headers: { authorization } });
  const events = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await ask(first.address, `${at}/acts`, { type: 'LEAVE' })).body).toMatchObject({ type: '/problems/refused', reasons: [{ clause: '93s2' }] });
  expect((await ask(first.address, `${at}/acts`, { type: 'APPLY', beforehand: true })).body).toMatchObject({ verdict: 'accepted', version: 2 });
  let seen = '';
  while (!seen.includes('event: act')) seen += (await events.read()).value;
  expect(seen).toMatch(/event: start\n/);
  const history = await ask(first.address, `${at}/history`);
  expect(history.body.items).toHaveLength(2);

  // An open stream does not keep the server: it ends.
  expect(await first.stop()).toBe(0);
  for (;;) if ((await events.read()).done) break;
  const lines = first.log().trim().split('\n').map((line) => JSON.parse(line) as { msg: string });
  expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['serving', 'answered', 'closing', 'closed']));
  await expect(fetch(new URL('health', first.address))).rejects.toThrow();

  const second = await serve('--db', 'cases.db', '--jwks', 'jwks.json');
  expect((await ask(second.address, at)).body).toMatchObject({ version: 2, startedBy: 'vice-mayor-c' });
  expect((await ask(second.address, `${at}/history`)).body).toEqual(history.body);
  expect(await second.stop('SIGINT')).toBe(0);
  expect((await guicheng('audit-log', '--db', 'cases.db')).code).toBe(0);
});

test('it does not start where nobody could sign in, or half of it is missing', async () => {
  await writeFile(join(folder, 'shared.json'), JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] }));
  await writeFile(join(folder, 'no.json'), '{');
  for (const [args, why] of [
    [[], /nobody could sign in.*--jwks.*--trusted-header.*guicheng token/],
    [['--host', '0.0.0.0'], /nobody could sign in/],
    [['--trusted-header', 'X-Officer'], /needs --trusted-proxy/],
    [['--trusted-proxy', '10.0.0.7'], /needs --trusted-header/],
    [['--trusted-header', 'X-Officer', '--trusted-proxy', 'proxy'], /"proxy" is no address/],
    [['--trusted-header', 'Authorization', '--trusted-proxy', '10.0.0.7'], /means something else/],
    [['--issuer', 'x', '--trusted-header', 'X-Officer', '--trusted-proxy', '10.0.0.7'], /give --jwks/],
    [['--jwks', 'missing.json'], /cannot read .*missing\.json/],
    [['--jwks', 'no.json'], /no\.json is not JSON/],
    [['--jwks', 'shared.json'], /no public key/],
    [['--jwks', 'key.json'], /no key set/],
    [['--jwks', 'http://sso.example/jwks'], /https/],
    [['--jwks', 'jwks.json', '--port', '70000'], /--port/],
    [['--jwks', 'jwks.json', '--tick', 'often'], /--tick/],
    [['--jwks', 'jwks.json', '--log-level', 'loud'], /--log-level/],
    [['--jwks', 'jwks.json', '--rate-limit', '0'], /at least 1/],
    [['--jwks', 'jwks.json', '--signing-key', 'jwks.json'], /no key in PEM/],
    [['--jwks', 'jwks.json', '--host', '203.0.113.7', '--port', '0', '--log-level', 'silent'], /cannot listen on 203\.0\.113\.7/],
  ] as const) {
    const { code, out, err } = await inProcess('serve', '--db', file('other.db'), ...args.map((each) => (each.endsWith('.json') ? file(each) : each)));
    expect([code, out], `${args.join(' ')}: ${err}`).toEqual([2, '']);
    expect(err).toMatch(why);
  }
  const { code, err } = await inProcess('serve', '--db', file('jwks.json'), '--jwks', file('jwks.json'), '--port', '0', '--log-level', 'silent');
  expect(code).toBe(2);
  expect(err).toMatch(/no SQLite file/);
});

test('two cannot have the same port', async () => {
  const { address, stop } = await serve('--db', 'port.db', '--jwks', 'jwks.json');
  const { code, err } = await inProcess('serve', '--db', file('port-2.db'), '--jwks', file('jwks.json'), '--port', new URL(address).port, '--log-level', 'silent');
  expect([code, err]).toEqual([2, expect.stringContaining('in use')]);
  await stop();
});

test('where the log is signed, a checkpoint is kept of each look that found something new, and one at the end', async () => {
  const { privateKey, publicKey } = (await import('node:crypto')).generateKeyPairSync('ed25519');
  await writeFile(join(folder, 'signing.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(join(folder, 'signing.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  const { address, stop, log } = await serve('--db', 'signed.db', '--jwks', 'jwks.json', '--signing-key', 'signing.pem', '--tick', '0');
  const headers = { authorization: `Bearer ${await tokenFor('vice-mayor-c')}`, 'content-type': 'application/json' };
  expect((await fetch(new URL('cases', address), { method: 'POST', headers, body: JSON.stringify({ procedure: 'leave', input: facts }) })).status).toBe(201);
  expect(await stop()).toBe(0);
  expect(log()).toContain('the log was signed');
  const { code, out } = await guicheng('audit-log', '--db', 'signed.db', '--key', 'signing.pub', '--json');
  expect(code, out).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ entries: 1, checkpoints: { found: 1, verified: 1 } });
});

test('keys for trials are made once, readable by their owner alone; tokens name what is wrong', async () => {
  expect((await stat(join(folder, 'key.json'))).mode & 0o777).toBe(0o600);
  const jwks = JSON.parse(await readFile(join(folder, 'jwks.json'), 'utf8')) as { keys: object[] };
  expect(jwks.keys).toHaveLength(1);
  expect(jwks.keys[0]).not.toHaveProperty('d');
  const before = await readFile(join(folder, 'key.json'), 'utf8');
  const again = await inProcess('token', '--key', file('key.json'), '--jwks', file('jwks-2.json'));
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('exists already')]);
  expect(await readFile(join(folder, 'key.json'), 'utf8')).toBe(before);
  for (const [args, why] of [
    [['--key', 'key.json'], /--jwks FILE .* or --officer ID/],
    [['--key', 'jwks.json', '--officer', 'mayor'], /no private key/],
    [['--key', 'key.json', '--officer', 'mayor', '--hours', '100'], /--hours/],
    [['--key', 'nowhere.json', '--officer', 'mayor'], /cannot read/],
  ] as const) {
    const { code, err } = await inProcess('token', ...args.map((each) => (each.endsWith('.json') ? file(each) : each)));
    expect(code).toBe(2);
    expect(err).toMatch(why);
  }
  expect((await inProcess('token', '--key', file('key.json'), '--officer', 'mayer')).err).toMatch(/did you mean "mayor"/);
});

test('requests that are written so that two readers could differ get nobody in', async () => {
  const { address, stop } = await serve('--db', 'raw.db', '--jwks', 'jwks.json', '--body-limit', '1000', '--trusted-header', 'X-Officer', '--trusted-proxy', '127.0.0.1');
  const { port, hostname } = new URL(address);
  const say = (words: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(words.replaceAll('\n', '\r\n')));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
      setTimeout(() => socket.destroy(), 1000).unref();
    });
  const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
  const start = 'POST /cases HTTP/1.1\nHost: x\nConnection: close\nContent-Type: application/json\n';
  expect(status(await say(`GET /inbox HTTP/1.1\nHost: x\nConnection: close\nX-Officer: mayor\n\n`))).toBe(200);
  for (const [what, words, expected] of [
    ['two lengths', `${start}Content-Length: 2\nContent-Length: 20\n\n{}`, [400]],
    ['a length and chunks', `${start}Content-Length: 2\nTransfer-Encoding: chunked\n\n2\n{}\n0\n\n`, [400]],
    ['a folded header', `GET /inbox HTTP/1.1\nHost: x\nConnection: close\nX-Officer: nobody\n mayor\n\n`, [400, 401]],
    ['two officers', `GET /inbox HTTP/1.1\nHost: x\nConnection: close\nX-Officer: mayor\nX-Officer: vice-mayor-c\n\n`, [401]],
    ['an officer in a trailer', `${start}Transfer-Encoding: chunked\nTrailer: X-Officer\n\n2\n{}\n0\nX-Officer: mayor\n\n`, [401]],
    ['another spelling of the header', `GET /inbox HTTP/1.1\nHost: x\nConnection: close\nX_Officer: mayor\n\n`, [401]],
    ['a header that is too long', `GET /inbox HTTP/1.1\nHost: x\nConnection: close\nX-Long: ${'x'.repeat(20_000)}\n\n`, [431]],
    ['a body that is too long', `${start}X-Officer: mayor\nContent-Length: 2000\n\n${'x'.repeat(2000)}`, [413]],
    ['chunks', `${start}X-Officer: mayor\nTransfer-Encoding: chunked\n\n2\n{}\n0\n\n`, [422]],
    ['chunks that grow too long', `${start}X-Officer: mayor\nTransfer-Encoding: chunked\n\n258\n${'x'.repeat(600)}\n258\n${'x'.repeat(600)}\n0\n\n`, [413]],
    ['a path that climbs', `GET /../../../../etc/passwd HTTP/1.1\nHost: x\nConnection: close\n\n`, [404]],
    ['a path with an address in it', `GET http://elsewhere.example/inbox HTTP/1.1\nHost: x\nConnection: close\n\n`, [400, 401]],
    ['no method that there is', `HACK /inbox HTTP/1.1\nHost: x\nConnection: close\n\n`, [400]],
    ['no host', `GET /health HTTP/1.1\nConnection: close\n\n`, [400]],
  ] as const) {
    const answer = await say(words);
    expect(expected, `${what}: ${answer.slice(0, 300)}`).toContain(status(answer));
    expect(answer, what).not.toContain('root:');
  }
  expect(await stop()).toBe(0);
});
