import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { main } from '../../src/cli/main.js';
import type { Io } from '../../src/cli/terminal.js';
import { auditLog, publicKeyFrom, signerFrom, type Checkpoint } from '../../src/host/index.js';
import { guardsOf } from '../../src/model/rule.js';
import { leave } from '../../machines/leave/index.js';
import { behindItsBack } from './behind-its-back.js';
import { apply, begun, comeBack, consent, done, goAway, open, overBothStores, scratch } from './stores.js';

const pemOf = (kind: 'ed25519' | 'sm2') => {
  const { privateKey, publicKey } = kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'SM2' });
  return { privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string };
};
const keys = { ed25519: pemOf('ed25519'), sm2: pemOf('sm2') };

const laxRules = { ...leave.rules, performedBy: { ...leave.rules['performedBy']!, holds: () => true, passes: () => true } };
const laxLeave = { ...leave, rules: laxRules, machine: leave.machine.provide({ guards: guardsOf(laxRules) as never }) };

async function run(files: Readonly<Record<string, string>>, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
    readFile: (path) => (files[path] === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(files[path])),
    writeFile: async () => undefined,
  };
  const code = await main(catalogue, '1.2.3', ['audit-log', ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

overBothStores((place) => {
  /** A store with a closed leave, an open one, a refused act and a checkpoint before the last acts. */
  async function filled(kind: keyof typeof keys = 'ed25519'): Promise<{ address: string; checkpoint: Checkpoint; last: Checkpoint; ids: string[] }> {
    const address = await place.address();
    const { host, close } = await open(address, { signer: signerFrom(keys[kind].privatePem), storeOptions: { hash: kind === 'sm2' ? 'sm3' : 'sha256' } });
    const ids = [await begun(host), await begun(host)];
    await done(host, ids[0]!, apply, consent, goAway);
    await host.perform({ case: ids[1]!, by: 'resident', payload: apply[1] });
    const checkpoint = await host.checkpoint();
    await done(host, ids[0]!, comeBack, ['vice-mayor-c', { type: 'REPORT_RETURN', to: 'mayor' }]);
    const last = await host.checkpoint();
    await close();
    return { address, checkpoint, last, ids };
  }

  test.each(['ed25519', 'sm2'] as const)('a whole log is found so, and its checkpoints verified: %s', async (kind) => {
    const { address, checkpoint, last } = await filled(kind);
    expect(checkpoint.algorithm).toBe(kind === 'sm2' ? 'sm2-sm3' : 'ed25519');
    const files = { 'key.pem': keys[kind].publicPem, 'last.json': JSON.stringify(last) };
    const { code, out } = await run(files, '--db', address, '--key', 'key.pem', '--checkpoint', 'last.json', '--json');
    expect(JSON.parse(out)).toMatchObject({ entries: 9, refusals: 1, cases: 2, replayed: 2, checkpoints: { found: 3, verified: 3 }, findings: [], notes: [] });
    expect(code).toBe(0);
    expect((await run(files, '--db', address, '--language', 'en')).out).toMatch(/whole, unchanged and lawful: 9 entries/);
  });

  test('another key, a changed checkpoint and one of another store are findings', async () => {
    const [one, two] = [await filled(), await filled()];
    const files = { 'key.pem': keys.ed25519.publicPem, 'private.pem': keys.ed25519.privatePem, 'other.pem': pemOf('ed25519').publicPem, 'sm2.pem': keys.sm2.publicPem, 'changed.json': JSON.stringify({ ...one.last, at: '2020-01-01T00:00:00Z' }), 'foreign.json': JSON.stringify(two.last) };
    expect((await run(files, '--db', one.address, '--key', 'private.pem')).code).toBe(0);
    for (const key of ['other.pem', 'sm2.pem']) expect(await run(files, '--db', one.address, '--key', key, '--language', 'en')).toMatchObject({ code: 1, out: expect.stringContaining('✗ checkpoint 1: it was not signed with this key') });
    expect(await run(files, '--db', one.address, '--key', 'key.pem', '--checkpoint', 'changed.json', '--language', 'en')).toMatchObject({ code: 1, out: expect.stringContaining('the checkpoint given') });
    expect(await run(files, '--db', one.address, '--checkpoint', 'foreign.json', '--language', 'en')).toMatchObject({ code: 1, out: expect.stringContaining('another store') });
  });

  test('a log cut at its end, with everything beside it, shows against a checkpoint from outside', async () => {
    const { address, last, ids } = await filled();
    // Entries 7 to 9 go: the return, the end of the absence on the register, and the report.
    const statements = [
      `delete from entries where position > 6`,
      `delete from checkpoints where number > 1`,
      `update head set position = 6, hash = (select hash from entries where position = 6), register = 1`,
    ];
    for (const statement of statements) await behindItsBack(address, statement);
    // The case is rewritten to fit as well: its row is what the shorter log comes to.
    const before = await (async () => {
      const { store, close } = await open(address);
      const entries = await store.reader.entriesOf(ids[0]!, 0, 100, 100);
      await close();
      return entries;
    })();
    const tail = JSON.parse(before.at(-1)!.body) as { state: unknown; at: string };
    await behindItsBack(address, `update cases set version = ${before.length}, hash = '${before.at(-1)!.hash}', state = '${JSON.stringify(tail.state)}', changed_at = '${tail.at}', status = 'active' where id = '${ids[0]}'`);
    const files = { 'last.json': JSON.stringify(last), 'key.pem': keys.ed25519.publicPem };
    const unseen = await run(files, '--db', address, '--json');
    expect(JSON.parse(unseen.out)).toMatchObject({ findings: [], notes: expect.arrayContaining([expect.stringContaining('no checkpoint from outside')]) });
    const seen = await run(files, '--db', address, '--key', 'key.pem', '--checkpoint', 'last.json', '--language', 'en');
    expect(seen).toMatchObject({ code: 1, out: expect.stringMatching(/entry 9: the checkpoint given covers it, but the log ends before it/) });
  });

  const changes: readonly (readonly [name: string, statement: string, first: RegExp])[] = [
    ['a fact of an act', `update entries set body = replace(body, '"beforehand":true', '"beforehand":false') where position = 3`, /^entry 3 of the log/],
    ['who acted', `update entries set body = replace(body, '"officer":"mayor"', '"officer":"vice-mayor-b"') where position = 4`, /^entry 4 of the log/],
    ['a moment', `update entries set body = replace(body, '2025-11-07', '2025-11-06') where position = 5`, /^entry 5 of the log/],
    ['a missing entry', 'delete from entries where position = 4', /^entry 4 of the log: it is missing/],
    ['a removed case', `delete from entries where position = 2`, /^entry 2 of the log: it is missing/],
    ['a refusal', `update refusals set body = replace(body, 'resident', 'mayor')`, /^refusal 1/],
    ['a removed refusal', 'delete from refusals', /^refusal 0/],
    ['a due date', 'update cases set next_due = 9007199254740991', /stored nextDue/],
    ['who began it', `update cases set started_by = 'mayor'`, /stored startedBy/],
    ['a removed row of a case', 'delete from cases where version = 1', /stored nowhere/],
    ['an entry of the register', `delete from entries where case_id = '' and sequence = 1`, /it is missing/],
  ];
  test.each(changes)('a change is found, and the first bad entry named: %s', async (_, statement, first) => {
    const { address } = await filled();
    await behindItsBack(address, statement);
    const { code, out } = await run({}, '--db', address, '--json');
    const { findings } = JSON.parse(out) as { findings: { place: string; problem: string }[] };
    expect(`${findings[0]?.place}: ${findings[0]?.problem}`).toMatch(first);
    expect(code).toBe(1);
  });

  test('an act in a capacity that the register did not give is found, however well it is chained', async () => {
    const address = await place.address();
    const span = { from: '2025-11-01T00:00:00+08:00', to: '2025-11-30T00:00:00+08:00' };
    const other = catalogue.government.with({ absences: [{ officer: 'mayor', ...span }], grants: [{ id: 'g', grantor: 'mayor', grantee: 'executive-vice-mayor', acts: ['CONSENT'], ...span }] });
    const { host, store, close } = await open(address, { catalogue: { ...catalogue, government: other } });
    const id = await begun(host);
    await done(host, id, apply, ['executive-vice-mayor', consent[1]]);
    expect((await auditLog(store, { catalogue: { ...catalogue, government: other } })).findings).toEqual([]);
    expect((await auditLog(store, { catalogue })).findings).toMatchObject([{ place: expect.stringContaining('entry 3'), problem: expect.stringContaining('did not give executive-vice-mayor the capacity') }]);
    await close();
  });

  test('an act that the rules do not take is found, however well it is chained', async () => {
    const address = await place.address();
    // The same structure, but a rule that lets everything pass.
    const lax = catalogue.procedures.map((procedure) => (procedure.id === 'leave' ? laxLeave : procedure));
    const { host, store, close } = await open(address, { catalogue: { ...catalogue, procedures: lax } });
    const id = await begun(host);
    await done(host, id, apply, ['resident', consent[1]]);
    expect((await auditLog(store, { catalogue })).findings[0]).toMatchObject({ place: expect.stringContaining('entry 3'), problem: 'its act (CONSENT) would not have been accepted: it is refused' });
    await close();
  });
});

const file = scratch();

test('mistakes of the caller are told by name', async () => {
  const files = { 'no.pem': 'nothing', 'no.json': '{}' };
  expect(await run(files, '--db', '/nowhere/at/all.db')).toMatchObject({ code: 2, err: expect.stringContaining('cannot open /nowhere/at/all.db') });
  const path = file();
  const { host, close } = await open(path);
  await begun(host);
  await close();
  expect(await run(files, '--db', path, '--key', 'no.pem')).toMatchObject({ code: 2, err: expect.stringContaining('no key in PEM') });
  expect(await run(files, '--db', path, '--checkpoint', 'no.json')).toMatchObject({ code: 2, err: expect.stringContaining('is no checkpoint') });
  expect(await run(files)).toMatchObject({ code: 2, err: expect.stringContaining('--db') });
  expect(() => publicKeyFrom(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' }) as string)).toThrow(/Ed25519 or an SM2/);
  writeFileSync(path, readFileSync(path).subarray(0, 5000));
  rmSync(`${path}-wal`, { force: true });
  expect((await run(files, '--db', path)).code).not.toBe(0);
});

test('keys that openssl makes are taken', () => {
  const made = (...args: string[]) => execFileSync('openssl', ['genpkey', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(signerFrom(made('-algorithm', 'ed25519')).algorithm).toBe('ed25519');
  expect(signerFrom(made('-algorithm', 'ec', '-pkeyopt', 'ec_paramgen_curve:SM2')).algorithm).toBe('sm2-sm3');
});
