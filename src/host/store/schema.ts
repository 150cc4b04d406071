import { sql, type Kysely } from 'kysely';
import type { CaseRecord, EntryRecord, InboxRecord, KeyRecord, RefusalRecord } from './store.js';

/** The tables of a store. Text and whole numbers only, so that every database keeps them alike. */
export interface Tables {
  guicheng: { name: string; value: string };
  head: { id: number; position: number; hash: string; refusals: number; refusal_hash: string; register: number };
  entries: { position: number; case_id: string; sequence: number; body: string; hash: string };
  refusals: { position: number; case_id: string; body: string; hash: string };
  cases: {
    id: string;
    opened: number;
    procedure: string;
    edition: string;
    structure: string;
    version: number;
    hash: string;
    state: string;
    status: string;
    started_by: string;
    started_at: string;
    changed_at: string;
    facts: string;
    dues: string;
    next_due: number;
    inbox_for: string;
  };
  participants: { officer: string; case_id: string };
  inbox: { officer: string; until_at: number; case_id: string; acts: string };
  keys: { officer: string; key: string; request: string; log: string; position: number };
  checkpoints: { number: number; body: string };
}

export type Database = Kysely<Tables>;

/** The version of the schema that this package writes. */
export const schemaVersion = 1;

/** One step for each version; a store is brought up to date by those it has not had. */
export const migrations: readonly ((database: Database) => Promise<void>)[] = [
  async (database) => {
    const statements = [
      'create table head (id integer primary key, position bigint not null, hash text not null, refusals bigint not null, refusal_hash text not null, register bigint not null)',
      'create table entries (position bigint primary key, case_id text not null, sequence bigint not null, body text not null, hash text not null)',
      'create unique index entries_of_case on entries (case_id, sequence)',
      'create table refusals (position bigint primary key, case_id text not null, body text not null, hash text not null)',
      'create index refusals_of_case on refusals (case_id, position)',
      `create table cases (
        id text primary key, opened bigint not null, procedure text not null, edition text not null, structure text not null,
        version bigint not null, hash text not null, state text not null, status text not null,
        started_by text not null, started_at text not null, changed_at text not null,
        facts text not null, dues text not null, next_due bigint not null, inbox_for text not null)`,
      'create unique index cases_opened on cases (opened)',
      'create index cases_due on cases (next_due)',
      'create index cases_inbox on cases (status, inbox_for)',
      'create table participants (officer text not null, case_id text not null, primary key (officer, case_id))',
      'create table inbox (officer text not null, until_at bigint not null, case_id text not null, acts text not null, primary key (officer, until_at, case_id))',
      'create index inbox_of_case on inbox (case_id)',
      'create table keys (officer text not null, key text not null, request text not null, log text not null, position bigint not null, primary key (officer, key))',
      'create table checkpoints (number integer primary key, body text not null)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
];

type CaseRow = Tables['cases'];

export const toCase = (row: CaseRow): CaseRecord => ({
  id: row.id,
  opened: row.opened,
  procedure: row.procedure,
  edition: row.edition,
  structure: row.structure,
  version: row.version,
  hash: row.hash,
  state: row.state,
  status: row.status as CaseRecord['status'],
  startedBy: row.started_by,
  startedAt: row.started_at,
  changedAt: row.changed_at,
  facts: row.facts,
  dues: row.dues,
  nextDue: row.next_due,
  inboxFor: row.inbox_for,
});

export const fromCase = (record: CaseRecord): CaseRow => ({
  id: record.id,
  opened: record.opened,
  procedure: record.procedure,
  edition: record.edition,
  structure: record.structure,
  version: record.version,
  hash: record.hash,
  state: record.state,
  status: record.status,
  started_by: record.startedBy,
  started_at: record.startedAt,
  changed_at: record.changedAt,
  facts: record.facts,
  dues: record.dues,
  next_due: record.nextDue,
  inbox_for: record.inboxFor,
});

export const toEntry = ({ position, case_id, sequence, body, hash }: Tables['entries']): EntryRecord => ({ position, caseId: case_id, sequence, body, hash });
export const toRefusal = ({ position, case_id, body, hash }: Tables['refusals']): RefusalRecord => ({ position, caseId: case_id, body, hash });
export const toKey = ({ officer, key, request, log, position }: Tables['keys']): KeyRecord => ({ officer, key, request, log: log as KeyRecord['log'], position });
export const fromInbox = ({ officer, caseId, until, acts }: InboxRecord): Tables['inbox'] => ({ officer, until_at: until, case_id: caseId, acts });
