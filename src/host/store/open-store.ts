import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { genesis } from '../chain.js';
import { DamagedError, HostError, NewerSchemaError } from '../errors.js';
import { KeptQueries } from './kept-queries.js';
import { migrations, schemaVersion, type Database } from './schema.js';
import { sqlReader } from './sql-reader.js';
import { sqlWriter } from './sql-writer.js';
import { postgresqlDatabase } from './postgresql.js';
import { sqliteDatabase } from './sqlite.js';
import type { HashName, Store } from './store.js';

export interface StoreOptions {
  /** The hash of the chains of a store that does not exist yet; SHA-256 unless given. */
  readonly hash?: HashName;
  /** Connections to a PostgreSQL server; 4 unless given. */
  readonly connections?: number;
  /** Open only a store that exists. */
  readonly mustExist?: boolean;
}

/**
 * Opens a store, and makes it where there is none: `postgres://…`, or the path of a SQLite file. Throws `HostError`:
 * `not-a-store` for a file or database of something else, `newer-schema`, `damaged`, `store-failed`.
 */
export async function openStore(address: string, options: StoreOptions = {}): Promise<Store> {
  const kind: Store['kind'] = /^postgres(ql)?:\/\//.test(address) ? 'postgresql' : 'sqlite';
  const database = await again(async () => (kind === 'postgresql' ? postgresqlDatabase(address, options.connections ?? 4) : sqliteDatabase(address)));
  try {
    const { id, hash } = await again(() => prepare(database, kind, address, options));
    const kept = new KeptQueries();
    const store: Store = {
      kind,
      id,
      hash,
      reader: withNamedErrors(sqlReader(database, kept)),
      write: (work) => again(() => database.transaction().execute((transaction) => work(sqlWriter(transaction, kind, kept)))),
      close: () => database.destroy(),
    };
    return store;
  } catch (error) {
    await database.destroy().catch(() => undefined);
    throw error;
  }
}

/** Brings the schema up to date, one process at a time, and reads the store's identity. */
async function prepare(database: Database, kind: Store['kind'], address: string, { hash = 'sha256', mustExist }: StoreOptions): Promise<{ id: string; hash: HashName }> {
  return database.transaction().execute(async (transaction) => {
    if (kind === 'postgresql') await sql`select pg_advisory_xact_lock(7235419)`.execute(transaction);
    const tables = await tablesOf(transaction, kind);
    if (!tables.includes('guicheng')) {
      if (tables.length) throw new HostError('not-a-store', `${withoutPassword(address)} holds the tables of something else (${tables.slice(0, 5).join(', ')}): give the store a file or database of its own`);
      if (mustExist) throw new HostError('not-a-store', `there is no store at ${withoutPassword(address)}: check the address`);
      await begin(transaction, hash);
    }
    const rows = await transaction.selectFrom('guicheng').selectAll().execute();
    const facts = new Map(rows.map(({ name, value }) => [name, value]));
    const found = Number(facts.get('schema'));
    if (!Number.isInteger(found)) throw new DamagedError('the table "guicheng"', 'it names no schema version');
    if (found > schemaVersion) throw new NewerSchemaError(found, schemaVersion);
    for (let version = found; version < schemaVersion; version++) await migrations[version]!(transaction);
    if (found < schemaVersion) await transaction.updateTable('guicheng').set({ value: String(schemaVersion) }).where('name', '=', 'schema').execute();
    const id = facts.get('store');
    const kept = facts.get('hash');
    if (!id || (kept !== 'sha256' && kept !== 'sm3')) throw new DamagedError('the table "guicheng"', 'it does not say which store this is and how its chains are hashed');
    return { id, hash: kept };
  });
}

async function tablesOf(database: Database, kind: Store['kind']): Promise<string[]> {
  const query = kind === 'postgresql' ? sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = current_schema()` : sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`;
  return (await query.execute(database)).rows.map(({ name }) => name);
}

async function begin(database: Database, hash: HashName): Promise<void> {
  await sql`create table guicheng (name text primary key, value text not null)`.execute(database);
  await migrations[0]!(database);
  const store = randomUUID();
  const facts = { schema: '1', store, hash };
  await database.insertInto('guicheng').values(Object.entries(facts).map(([name, value]) => ({ name, value }))).execute();
  await database
    .insertInto('head')
    .values({ id: 1, position: 0, hash: genesis(hash, store, 'entries'), refusals: 0, refusal_hash: genesis(hash, store, 'refusals'), register: 0 })
    .execute();
}

/** An address as it may be shown. */
const withoutPassword = (address: string): string => address.replace(/\/\/[^@/]*@/, '//');

/** Databases ask for a transaction to be run again: for a lost race (40001), a deadlock (40P01), or a file that stays taken. */
const passing = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED']);
/** For how long a transaction is tried again, in milliseconds. */
const patience = 30_000;

async function again<T>(transaction: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience;
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === undefined || !passing.has(code) || performance.now() > until) throw named(error);
      await pause(Math.random() * 2 ** Math.min(attempt, 5));
    }
  }
}

/** An error of the database by our names; others as they are. */
function named(error: unknown): unknown {
  if (error instanceof HostError || !(error instanceof Error)) return error;
  const { code } = error as { code?: string };
  if (code === 'SQLITE_NOTADB') return new HostError('not-a-store', 'this file is no SQLite file: name another one', { cause: error });
  if (code !== undefined && /^SQLITE_(CORRUPT|IOERR)|^XX00[12]$/.test(code)) return new DamagedError('the database', error.message, { cause: error });
  if (code !== undefined && (code.startsWith('SQLITE_') || /^[0-9A-Z]{5}$/.test(code) || /^E[A-Z]+$/.test(code))) {
    return new HostError('store-failed', `the database failed (${code}): ${error.message}; nothing of this transaction was written`, { cause: error });
  }
  return error;
}

function withNamedErrors<R extends object>(reader: R): R {
  return Object.fromEntries(
    Object.entries(reader).map(([name, read]) => [name, (...given: unknown[]) => again(() => (read as (...all: unknown[]) => Promise<unknown>)(...given))]),
  ) as R;
}
