import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DamagedError, HostError, NewerSchemaError, openStore } from '../../src/host/index.js';
import { behindItsBack } from './behind-its-back.js';
import { apply, begun, done, open, overBothStores, scratch } from './stores.js';

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );

overBothStores((place) => {
  test('a newer schema, another’s tables and a missing store are refused by name', async () => {
    const newer = await place.address();
    await (await openStore(newer)).close();
    await behindItsBack(newer, `update guicheng set value = '2' where name = 'schema'`);
    const error = await errorOf(openStore(newer));
    expect(error).toBeInstanceOf(NewerSchemaError);
    expect(error).toMatchObject({ code: 'newer-schema', found: 2, known: 1, message: expect.stringContaining('update the package') });

    const foreign = await place.address();
    await behindItsBack(foreign, 'create table invoices (id integer)');
    expect(await errorOf(openStore(foreign))).toMatchObject({ code: 'not-a-store', message: expect.stringContaining('invoices') });
    expect(await errorOf(openStore(await place.address(), { mustExist: true }))).toMatchObject({ code: 'not-a-store', message: expect.stringContaining('there is no store') });
  });

  test('a store keeps its identity and its hash, made once by whoever comes first', async () => {
    const address = await place.address();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(address, { hash: 'sm3' })));
    expect(new Set(stores.map(({ id }) => id)).size).toBe(1);
    for (const store of stores) await store.close();
    const again = await openStore(address, { hash: 'sha256' });
    expect([again.id, again.hash]).toEqual([stores[0]!.id, 'sm3']);
    await again.close();
  });

  test('a transaction is written whole or not at all', async () => {
    const store = await openStore(await place.address());
    const failed = await errorOf(
      store.write(async (writer) => {
        await writer.add({ entries: [], refusals: [], cases: [], keys: [], participants: [{ officer: 'mayor', caseId: '1' }] });
        throw new Error('on the way');
      }),
    );
    expect(failed).toMatchObject({ message: 'on the way' });
    expect(await store.reader.takesPart('mayor', '1')).toBe(false);
    await store.close();
  });

  const changes: readonly (readonly [string, string])[] = [
    ['an act', `update entries set body = replace(body, '"beforehand":true', '"beforehand":false') where sequence = 2`],
    ['a hash', `update entries set hash = 'x' where sequence = 2`],
    ['the state beside the log', `update cases set state = '"closed"'`],
    ['the version beside the log', 'update cases set version = 3'],
    ['the head beside the log', `update cases set hash = 'x'`],
    ['a removed entry', 'delete from entries where sequence = 1'],
    ['an entry of another case', `update entries set case_id = 'other' where sequence = 2`],
    ['the status', `update cases set status = 'done'`],
  ];
  test.each(changes)('a case whose record was changed behind the host’s back is refused: %s', async (_, statement) => {
    const address = await place.address();
    const one = await open(address);
    const id = await begun(one.host);
    await done(one.host, id, apply);
    await one.close();
    await behindItsBack(address, statement);
    const read = async () => {
      const two = await open(address);
      try {
        return await two.host.case(id);
      } finally {
        await two.close();
      }
    };
    const error = await errorOf(read());
    expect(error).toBeInstanceOf(DamagedError);
    expect((error as Error).message).toMatch(/guicheng audit-log/);
  });

  test('a log whose end is gone, or goes on after its head, is not opened', async () => {
    for (const statement of ['delete from entries where position = 2', 'update head set position = 1, hash = (select hash from entries where position = 1)', 'delete from head']) {
      const address = await place.address();
      const one = await open(address);
      await done(one.host, await begun(one.host), apply);
      await one.close();
      await behindItsBack(address, statement);
      expect(await errorOf(open(address)), statement).toBeInstanceOf(DamagedError);
    }
  });
});

const file = scratch();

test('a file that is no SQLite file is refused by name', async () => {
  const path = file();
  writeFileSync(path, 'Dear Sir or Madam, this is a letter and no database at all. '.repeat(100));
  expect(await errorOf(openStore(path))).toMatchObject({ code: 'not-a-store' });
  expect(readFileSync(path, 'utf8')).toMatch(/^Dear Sir/);
  expect(await errorOf(openStore('/nowhere/at/all.db'))).toBeInstanceOf(HostError);
});
