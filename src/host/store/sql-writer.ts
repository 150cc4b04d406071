import type { Compilable, InsertQueryBuilder, InsertResult } from 'kysely';
import type { KeptQueries } from './kept-queries.js';
import { fromCase, fromInbox, type Database, type Tables } from './schema.js';
import { sqlReader, toHead } from './sql-reader.js';
import type { Store, Writer } from './store.js';

/** A statement takes a bounded number of parameters; longer lists are written in parts. */
const rowsAtOnce = 50;

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(rows.slice(from, from + rowsAtOnce));
}

/** Writes a store's tables within a transaction. */
export function sqlWriter(transaction: Database, kind: Store['kind'], kept: KeptQueries): Writer {
  /** One statement for each number of rows. */
  const insert = <T extends keyof Tables>(table: T, rows: readonly Tables[T][], finish: (query: InsertQueryBuilder<Tables, T, InsertResult>) => Compilable<unknown> = (query) => query): Promise<void> =>
    inParts(rows, (part) => {
      const names = Object.keys(part[0]!) as (keyof Tables[T] & string)[];
      return kept.run(transaction, `${table} ${part.length}`, part.flatMap((row) => names.map((name) => row[name] as string | number)), (values) =>
        finish(transaction.insertInto(table).values(part.map((_, index) => Object.fromEntries(names.map((name, place) => [name, values[index * names.length + place]]))) as never)),
      );
    });
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
    async putHead({ position, hash, refusals, refusalHash, register }) {
      await kept.run(transaction, 'putHead', [position, hash, refusals, refusalHash, register], ([at, head, last, lastHash, version]) =>
        transaction.updateTable('head').set({ position: at!, hash: head!, refusals: last!, refusal_hash: lastHash!, register: version! }).where('id', '=', 1),
      );
    },
    addEntries: (records) => insert('entries', records.map(({ position, caseId, sequence, body, hash }) => ({ position, case_id: caseId, sequence, body, hash }))),
    addRefusals: (records) => insert('refusals', records.map(({ position, caseId, body, hash }) => ({ position, case_id: caseId, body, hash }))),
    putCases: (records) =>
      insert('cases', records.map(fromCase), (query) =>
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
        ),
      ),
    addKeys: (records) => insert('keys', records.map(({ officer, key, request, log, position }) => ({ officer, key, request, log, position }))),
    addParticipants: (rows) => insert('participants', rows.map(({ officer, caseId }) => ({ officer, case_id: caseId })), (query) => query.onConflict((conflict) => conflict.doNothing())),
    async putInbox(caseId, version, situation, rows) {
      const { numAffectedRows } = await kept.run(transaction, 'markInbox', [situation, caseId, version], ([name, id, current]) =>
        transaction.updateTable('cases').set({ inbox_for: name! }).where('id', '=', id!).where('version', '=', current!),
      );
      if (!numAffectedRows) return;
      await kept.run(transaction, 'clearInbox', [caseId], ([id]) => transaction.deleteFrom('inbox').where('case_id', '=', id!));
      await insert('inbox', rows.map(fromInbox));
    },
    async addCheckpoint(checkpoint) {
      const last = await transaction.selectFrom('checkpoints').select(({ fn }) => fn.max('number').as('number')).executeTakeFirst();
      await transaction.insertInto('checkpoints').values({ number: Number(last?.number ?? 0) + 1, body: JSON.stringify(checkpoint) }).execute();
    },
  };
}
