import Database from 'libsql';
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler, type DatabaseConnection, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { DamagedError, HostError } from '../errors.js';
import type { Tables } from './schema.js';

/**
 * How long the process stands still for another's transaction, in milliseconds. Short, because that other may be another
 * connection of this very process, which cannot go on meanwhile; the transaction is then tried again (see `openStore`).
 */
const patience = 5;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Every transaction of a store writes: it takes the file at its beginning, so that it never has to be undone for another's sake. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** One SQLite file, in WAL mode and synced at every commit. */
export function sqliteDatabase(path: string): Kysely<Tables> {
  let file: Database.Database | undefined;
  try {
    file = new Database(path);
    file.pragma(`busy_timeout = ${patience}`);
    file.pragma('journal_mode = wal');
    file.pragma('synchronous = full');
    checkSchema(file, path);
  } catch (error) {
    file?.close();
    if (error instanceof HostError) throw error;
    const { code, message } = error as { code?: string; message: string };
    // Another process is opening it too: that is tried again.
    if (code === 'SQLITE_BUSY') throw error;
    if (code === 'SQLITE_NOTADB') throw new HostError('not-a-store', `${path} is no SQLite file: name another file, or none that exists to begin a store`, { cause: error });
    throw new HostError('store-failed', `cannot open ${path}: ${message}; check the path, the permissions and the disk`, { cause: error });
  }
  const database = withKeptStatements(file);
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ImmediateDriver({ database }),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** The names of columns are fetched by the driver itself: those of a damaged file have to be texts before anything else is asked. */
function checkSchema(file: Database.Database, path: string): void {
  for (const { statement } of file.prepare('select cast(sql as blob) as statement from sqlite_master').all([]) as { statement: ArrayBuffer | null }[]) {
    try {
      if (statement) utf8.decode(statement);
    } catch (error) {
      throw new DamagedError(`the schema of ${path}`, 'it is no text', { cause: error });
    }
  }
}

/** Statements are prepared once and kept: the host uses few, over and over. */
function withKeptStatements(file: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close() {
      // The driver lets go of the file when nobody holds its statements any more.
      kept.clear();
      file.close();
    },
    prepare(statement) {
      let made = kept.get(statement);
      if (!made) kept.set(statement, (made = prepare(file, statement)));
      return made;
    },
  };
}

/**
 * Texts are fetched as bytes and read here: the driver would end the whole process over a text that is not UTF-8, as a
 * damaged file may hold.
 */
function prepare(file: Database.Database, statement: string): SqliteStatement {
  const plain = file.prepare(statement);
  if (!/^select\b/i.test(statement)) {
    return {
      reader: plain.reader,
      all: (parameters) => plain.all(parameters as unknown[]),
      run: (parameters) => plain.run(parameters as unknown[]) as { changes: number; lastInsertRowid: number },
      iterate: (parameters) => plain.iterate(parameters as unknown[]) as IterableIterator<unknown>,
    };
  }
  const names = plain.columns().map(({ name }) => `"${name}"`);
  const inBytes = names.map((name) => `case typeof(${name}) when 'text' then cast(${name} as blob) else ${name} end as ${name}`);
  const prepared = file.prepare(`select ${inBytes.join(', ')} from (${statement})`);
  const all = (parameters: readonly unknown[]): unknown[] => (prepared.all(parameters as unknown[]) as Record<string, unknown>[]).map(readTexts);
  return { reader: true, all, run: () => ({ changes: 0, lastInsertRowid: 0 }), iterate: (parameters) => all(parameters).values() };
}

function readTexts(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row)) {
    if (!(value instanceof ArrayBuffer)) continue;
    try {
      row[name] = utf8.decode(value);
    } catch (error) {
      throw new DamagedError(`a record of the database`, `its ${name} is no text`, { cause: error });
    }
  }
  return row;
}
