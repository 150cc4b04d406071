import type { InsertObject } from 'kysely';
import { fromCase, fromInbox, type Database, type Tables } from './schema.js';
import { sqlReader, toHead } from './sql-reader.js';
import type { Store, Writer } from './store.js';

/** A statement takes a bounded number of parameters; longer lists are written in parts. */
const rowsAtOnce = 50;

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(rows.slice(from, from + rowsAtOnce));
}

/** Writes a store's tables within a transaction. */
export function sqlWriter(transaction: Database, kind: Store['kind']): Writer {
  return {
    ...sqlReader(transaction),
    async holdHead() {
      // SQLite's transaction has the file to itself from its beginning; PostgreSQL holds the row.
      const query = transaction.selectFrom('head').selectAll();
      return toHead(await (kind === 'postgresql' ? query.forUpdate() : query).executeTakeFirst());
    },
    async putHead({ position, hash, refusals, refusalHash, register }) {
      await transaction.updateTable('head').set({ position, hash, refusals, refusal_hash: refusalHash, register }).where('id', '=', 1).execute();
    },
    addEntries: (records) =>
      inParts(records, (part) =>
        transaction.insertInto('entries').values(part.map(({ position, caseId, sequence, body, hash }) => ({ position, case_id: caseId, sequence, body, hash }))).execute(),
      ),
    addRefusals: (records) =>
      inParts(records, (part) => transaction.insertInto('refusals').values(part.map(({ position, caseId, body, hash }) => ({ position, case_id: caseId, body, hash }))).execute()),
    putCases: (records) =>
      inParts(records, (part) =>
        transaction
          .insertInto('cases')
          .values(part.map(fromCase))
          .onConflict((conflict) =>
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
          )
          .execute(),
      ),
    addKeys: (records) => inParts(records, (part) => transaction.insertInto('keys').values(part.map((record) => ({ ...record }))).execute()),
    addParticipants: (rows) =>
      inParts(rows, (part) =>
        transaction
          .insertInto('participants')
          .values(part.map(({ officer, caseId }) => ({ officer, case_id: caseId })))
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      ),
    async putInbox(caseId, version, situation, rows) {
      const marked = await transaction.updateTable('cases').set({ inbox_for: situation }).where('id', '=', caseId).where('version', '=', version).executeTakeFirst();
      if (marked.numUpdatedRows === 0n) return;
      await transaction.deleteFrom('inbox').where('case_id', '=', caseId).execute();
      await inParts(rows, (part) => transaction.insertInto('inbox').values(part.map(fromInbox) satisfies InsertObject<Tables, 'inbox'>[]).execute());
    },
    async addCheckpoint(checkpoint) {
      const last = await transaction.selectFrom('checkpoints').select(({ fn }) => fn.max('number').as('number')).executeTakeFirst();
      await transaction.insertInto('checkpoints').values({ number: Number(last?.number ?? 0) + 1, body: JSON.stringify(checkpoint) }).execute();
    },
  };
}
