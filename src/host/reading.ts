import { readEntry, type CaseFile } from './case-file.js';
import { unseal } from './chain.js';
import type { CaseEntry, Entry, RefusalEntry } from './entry.js';
import { UnknownCaseError } from './errors.js';
import type { CaseQuery, CaseSummary, CaseView, Page, PageOptions } from './host.js';
import { limitOf, pageOf, placeOf } from './pages.js';
import { checkName } from './requests.js';
import type { CaseRecord, EntryRecord, RefusalRecord } from './store/store.js';
import { never } from './store/store.js';
import type { Memory } from './write-queue.js';

/** What is read from a store without writing. */

export const summaryOf = (record: CaseRecord): CaseSummary => ({
  id: record.id,
  procedure: record.procedure,
  edition: record.edition,
  structure: record.structure,
  version: record.version,
  state: JSON.parse(record.state) as unknown,
  status: record.status,
  startedBy: record.startedBy,
  startedAt: record.startedAt,
  changedAt: record.changedAt,
});

export const viewOf = ({ record, snapshot, dues }: CaseFile): CaseView => ({ ...summaryOf(record), snapshot, dues, hash: record.hash });

export async function recordOf({ store }: Memory, id: string): Promise<CaseRecord> {
  checkName('the id of a case', id);
  const record = await store.reader.case(id);
  if (!record) throw new UnknownCaseError(id);
  return record;
}

export async function historyOf(memory: Memory, id: string, options: PageOptions): Promise<Page<CaseEntry>> {
  const { version } = await recordOf(memory, id);
  const limit = limitOf(options);
  const [after] = placeOf(options, 'number') ?? [0];
  const rows = await memory.store.reader.entriesOf(id, after, version, limit + 1);
  return pageOf(rows, limit, (row: EntryRecord) => readEntry<CaseEntry>(memory.store.hash, row), ({ sequence }) => [sequence]);
}

export async function refusalsOf(memory: Memory, id: string, options: PageOptions): Promise<Page<RefusalEntry>> {
  await recordOf(memory, id);
  const limit = limitOf(options);
  const [after] = placeOf(options, 'number') ?? [0];
  const rows = await memory.store.reader.refusals(after, limit + 1, id);
  return pageOf(rows, limit, (row: RefusalRecord) => unseal<RefusalEntry>(memory.store.hash, row, `refusal ${row.position}`), ({ position }) => [position]);
}

export async function searchIn(memory: Memory, { procedure, status, officer, text }: CaseQuery, options: PageOptions): Promise<Page<CaseSummary>> {
  if (text !== undefined) checkName('the words to search for', text);
  const limit = limitOf(options);
  const [before] = placeOf(options, 'number') ?? [never];
  const filter = { ...(procedure === undefined ? {} : { procedure }), ...(status === undefined ? {} : { status }), ...(officer === undefined ? {} : { participant: officer }), ...(text === undefined ? {} : { text }) };
  const rows = await memory.store.reader.cases(before, limit + 1, filter);
  return pageOf(rows, limit, summaryOf, ({ opened }) => [opened]);
}

export async function registerHistory(memory: Memory, options: PageOptions): Promise<Page<Extract<Entry, { kind: 'register' }>>> {
  const limit = limitOf(options);
  const [after] = placeOf(options, 'number') ?? [0];
  const rows = await memory.store.reader.entries(after, limit + 1, 'register');
  return pageOf(rows, limit, (row: EntryRecord) => readEntry<Extract<Entry, { kind: 'register' }>>(memory.store.hash, row), ({ position }) => [position]);
}

