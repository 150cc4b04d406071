import { sql, type Compilable, type InsertQueryBuilder, type InsertResult } from 'kysely';
import type { KeptQueries } from './kept-queries.js';
import { fromCase, fromInbox, type Database, type Tables } from './schema.js';
import { sqlReader, toHead } from './sql-reader.js';
import type { Head, Store, Writer } from './store.js';

/** A statement takes a bounded number of parameters; longer lists are written in parts. */
const rowsAtOnce = 50;

/** A statement that changes something, and the values it takes. */
interface Change {
  /** Tells it from statements of another form. */
  readonly form: string;
  readonly values: readonly (string | number)[];
  readonly build: (database: Database, values: readonly never[]) => Compilable<unknown>;
}

type Finish<T extends keyof Tables> = (query: InsertQueryBuilder<Tables, T, InsertResult>) => Compilable<unknown>;

/** Statements that add rows to a table, as many rows in each as it takes. */
function insertions<T extends keyof Tables>(table: T, rows: readonly Tables[T][], finish: Finish<T> = (query) => query): Change[] {
  const changes: Change[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce);
    const names = Object.keys(part[0]!) as (keyof Tables[T] & string)[];
    changes.push({
      form: `add ${table} ${part.length}`,
      values: part.flatMap((row) => names.map((name) => row[name] as string | number)),
      build: (database, values) =>
        finish(database.insertInto(table).values(part.map((_, index) => Object.fromEntries(names.map((name, place) => [name, values[index * names.length + place]]))) as never)),
    });
  }
  return changes;
}

const headChange = ({ position, hash, refusals, refusalHash, register }: Head): Change => ({
  form: 'put head',
  values: [position, hash, refusals, refusalHash, register],
  build: (database, [at, head, last, lastHash, version]) =>
    database.updateTable('head').set({ position: at!, hash: head!, refusals: last!, refusal_hash: lastHash!, register: version! }).where('id', '=', 1),
});

const replaceCase: Finish<'cases'> = (query) =>
  query.onConflict((conflict) =>
    conflict.column('id').doUpdateSet(({ ref }) => ({
      edition: ref('excluded.edition'),
      structure: ref('excluded.structure'),
      version: ref('excluded.version'),
      hash: ref('excluded.hash'),
      state: ref('excluded.state'),
      status: ref('excluded.status'),
      changed_at: ref('excluded.changed_at'),
      facts: ref('excluded.facts'),
      dues: ref('excluded.dues'),
      next_due: ref('excluded.next_due'),
      inbox_for: ref('excluded.inbox_for'),
    })),
  );

/** Writes a store's tables within a transaction. */
export function sqlWriter(transaction: Database, kind: Store['kind'], kept: KeptQueries): Writer {
  const run = async (changes: readonly Change[]): Promise<void> => {
    for (const { form, values, build } of changes) await kept.run(transaction, form, values, (marks) => build(transaction, marks));
  };
  /** All in one statement, where the database can: each statement is a way to its server and back. */
  const runTogether = async (changes: readonly Change[]): Promise<void> => {
    const forms = changes.map(({ form }) => form);
    await kept.run(transaction, `together ${forms.join()}`, changes.flatMap(({ values }) => values), (marks) => {
      let from = 0;
      const parts = changes.map(({ values, build }) => {
        const own = marks.slice(from, (from += values.length));
        return sql`${sql.raw(`change_${from}`)} as (${build(transaction, own) as never})`;
      });
      const together = sql`with ${sql.join(parts)} select 1`;
      return { compile: () => together.compile(transaction) };
    });
  };
  return {
    ...sqlReader(transaction, kept),
    async holdHead() {
      // SQLite's transaction has the file to itself from its beginning; PostgreSQL holds the row.
      const { rows } = await kept.run(transaction, 'holdHead', [], () => {
        const query = transaction.selectFrom('head').selectAll();
        return kind === 'postgresql' ? query.forUpdate() : query;
      });
      return toHead(rows[0]);
    },
    async add({ entries, refusals, cases, keys, participants, head }) {
      const changes = [
        ...insertions('entries', entries.map(({ position, caseId, sequence, body, hash }) => ({ position, case_id: caseId, sequence, body, hash }))),
        ...insertions('refusals', refusals.map(({ position, caseId, body, hash }) => ({ position, case_id: caseId, body, hash }))),
        ...insertions('cases', cases.map(fromCase), replaceCase),
        ...insertions('keys', keys.map(({ officer, key, request, log, position }) => ({ officer, key, request, log, position }))),
        ...insertions('participants', participants.map(({ officer, caseId }) => ({ officer, case_id: caseId })), (query) => query.onConflict((conflict) => conflict.doNothing())),
        ...(head ? [headChange(head)] : []),
      ];
      if (!changes.length) return;
      await (kind === 'postgresql' && changes.length > 1 ? runTogether(changes) : run(changes));
    },
    async putInbox(caseId, version, situation, rows) {
      const { numAffectedRows } = await kept.run(transaction, 'markInbox', [situation, caseId, version], ([name, id, current]) =>
        transaction.updateTable('cases').set({ inbox_for: name! }).where('id', '=', id!).where('version', '=', current!),
      );
      if (!numAffectedRows) return;
      await kept.run(transaction, 'clearInbox', [caseId], ([id]) => transaction.deleteFrom('inbox').where('case_id', '=', id!));
      await run(insertions('inbox', rows.map(fromInbox)));
    },
    async addCheckpoint(checkpoint) {
      const last = await transaction.selectFrom('checkpoints').select(({ fn }) => fn.max('number').as('number')).executeTakeFirst();
      await transaction.insertInto('checkpoints').values({ number: Number(last?.number ?? 0) + 1, body: JSON.stringify(checkpoint) }).execute();
    },
  };
}
