import { sql } from 'kysely';
import type { Checkpoint } from '../entry.js';
import { DamagedError } from '../errors.js';
import { toCase, toEntry, toKey, toRefusal, type Database } from './schema.js';
import type { KeptQueries } from './kept-queries.js';
import type { CaseFilter, Head, Reader } from './store.js';

export const toHead = (row: { position: number; hash: string; refusals: number; refusal_hash: string; register: number } | undefined): Head => {
  if (!row) throw new DamagedError('the head of the store', 'it is gone');
  return { position: row.position, hash: row.hash, refusals: row.refusals, refusalHash: row.refusal_hash, register: row.register };
};

/** A text as it stands, for `like … escape '~'`. */
const literally = (text: string): string => `%${text.replace(/[~%_]/g, '~$&')}%`;

/** Reads a store's tables, on its connection or within a transaction. */
export function sqlReader(database: Database, kept: KeptQueries): Reader {
  return {
    head: async () => toHead((await kept.run(database, 'head', [], () => database.selectFrom('head').selectAll())).rows[0]),
    async case(id) {
      const { rows } = await kept.run(database, 'case', [id], ([name]) => database.selectFrom('cases').selectAll().where('id', '=', name!));
      return rows[0] && toCase(rows[0]);
    },
    async entriesOf(caseId, after, upTo, limit) {
      const { rows } = await kept.run(database, 'entriesOf', [caseId, after, upTo, limit], ([id, first, last, most]) =>
        database.selectFrom('entries').selectAll().where('case_id', '=', id!).where('sequence', '>', first!).where('sequence', '<=', last!).orderBy('sequence').limit(most!),
      );
      return rows.map(toEntry);
    },
    async entries(after, limit, only) {
      let query = database.selectFrom('entries').selectAll().where('position', '>', after).orderBy('position').limit(limit);
      if (only) query = query.where('case_id', '=', '');
      return (await query.execute()).map(toEntry);
    },
    async entry(position) {
      const row = await database.selectFrom('entries').selectAll().where('position', '=', position).executeTakeFirst();
      return row && toEntry(row);
    },
    async refusal(position) {
      const row = await database.selectFrom('refusals').selectAll().where('position', '=', position).executeTakeFirst();
      return row && toRefusal(row);
    },
    async refusals(after, limit, caseId) {
      let query = database.selectFrom('refusals').selectAll().where('position', '>', after).orderBy('position').limit(limit);
      if (caseId !== undefined) query = query.where('case_id', '=', caseId);
      return (await query.execute()).map(toRefusal);
    },
    async cases(before, limit, filter) {
      return (await casesWhere(database, filter).where('opened', '<', before).orderBy('opened', 'desc').limit(limit).execute()).map(toCase);
    },
    async key(officer, key) {
      const { rows } = await kept.run(database, 'key', [officer, key], ([whose, name]) => database.selectFrom('keys').selectAll().where('officer', '=', whose!).where('key', '=', name!));
      return rows[0] && toKey(rows[0]);
    },
    async casesDue(before, limit) {
      const rows = await database.selectFrom('cases').select('id').where('next_due', '<', before).orderBy('next_due').limit(limit).execute();
      return rows.map(({ id }) => id);
    },
    async inbox(officer, after, limit) {
      let query = database
        .selectFrom('inbox')
        .innerJoin('cases', 'cases.id', 'inbox.case_id')
        .selectAll('cases')
        .select(['inbox.until_at', 'inbox.acts'])
        .where('inbox.officer', '=', officer)
        .where('cases.status', '=', 'active')
        .orderBy('inbox.until_at')
        .orderBy('inbox.case_id')
        .limit(limit);
      if (after) query = query.where(sql<boolean>`(inbox.until_at, inbox.case_id) > (${after.until}, ${after.caseId})`);
      return (await query.execute()).map((row) => ({ officer, caseId: row.id, until: row.until_at, acts: row.acts, case: toCase(row) }));
    },
    async inboxOf(caseId) {
      const rows = await database.selectFrom('inbox').selectAll().where('case_id', '=', caseId).orderBy('officer').execute();
      return rows.map(({ officer, until_at, acts }) => ({ officer, caseId, until: until_at, acts }));
    },
    async staleInboxes(situation, limit) {
      const found: string[] = [];
      // Two ranges of the index rather than one scan for what differs.
      for (const side of ['<', '>'] as const) {
        if (found.length >= limit) break;
        const rows = await database.selectFrom('cases').select('id').where('status', '=', 'active').where('inbox_for', side, situation).limit(limit - found.length).execute();
        found.push(...rows.map(({ id }) => id));
      }
      return found;
    },
    async countStaleInboxes(situation) {
      let sum = 0;
      for (const side of ['<', '>'] as const) {
        const row = await database.selectFrom('cases').select(({ fn }) => fn.countAll().as('number')).where('status', '=', 'active').where('inbox_for', side, situation).executeTakeFirst();
        sum += Number(row?.number ?? 0);
      }
      return sum;
    },
    async takesPart(officer, caseId) {
      const { rows } = await kept.run(database, 'takesPart', [officer, caseId], ([name, id]) => database.selectFrom('participants').select('case_id').where('officer', '=', name!).where('case_id', '=', id!));
      return rows.length > 0;
    },
    async checkpoints() {
      const rows = await database.selectFrom('checkpoints').selectAll().orderBy('number').execute();
      return rows.map(({ body }) => JSON.parse(body) as Checkpoint);
    },
  };
}

function casesWhere(database: Database, { procedure, status, participant, text }: CaseFilter) {
  let query = database.selectFrom('cases').selectAll();
  if (procedure !== undefined) query = query.where('procedure', '=', procedure);
  if (status !== undefined) query = query.where('status', '=', status);
  if (participant !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(selectFrom('participants').select('participants.case_id').whereRef('participants.case_id', '=', 'cases.id').where('participants.officer', '=', participant)),
    );
  }
  if (text !== undefined) query = query.where(sql<boolean>`facts like ${literally(text)} escape '~'`);
  return query;
}
