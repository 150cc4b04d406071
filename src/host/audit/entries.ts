import type { Government } from '../../model/government.js';
import { epoch } from '../../model/instant.js';
import { clock, type Performer } from '../../model/performer.js';
import { canonicalJson } from '../canonical.js';
import { placeOf, readEntry } from '../case-file.js';
import { genesis } from '../chain.js';
import type { CaseEntry, Entry } from '../entry.js';
import { RegisterBook } from '../register-book.js';
import type { Head, Store } from '../store/store.js';
import type { Findings } from './findings.js';

/** What the log says of a case. */
export interface CaseEnd {
  readonly sequence: number;
  readonly hash: string;
  /** Moment of its last readable entry. */
  readonly at: string | undefined;
}

export interface LogAudit {
  readonly count: number;
  readonly cases: ReadonlyMap<string, CaseEnd>;
  /** Hashes at the positions that were asked for; of position 0, what the first entry is chained to. */
  readonly hashes: ReadonlyMap<number, string>;
}

const entriesAtOnce = 500;

/** Verifies the log from its first entry to its head: positions, hashes, both chains, moments, and capacities. */
export async function auditEntries(store: Store, head: Head, base: Government, wanted: ReadonlySet<number>, findings: Findings): Promise<LogAudit> {
  const cases = new Map<string, CaseEnd>();
  const first = genesis(store.hash, store.id, 'entries');
  const hashes = new Map<number, string>([[0, first]]);
  let book = RegisterBook.on(base);
  let previous = first;
  let last = 0;
  let count = 0;
  for (let after = 0; ; ) {
    const part = await store.reader.entries(after, entriesAtOnce);
    if (!part.length) break;
    for (const record of part) {
      after = record.position;
      count++;
      const place = placeOf(record);
      if (record.position !== last + 1) findings.add(`entry ${last + 1} of the log`, `it is missing; the next one is entry ${record.position}`);
      let at = cases.get(record.caseId)?.at;
      await findings.step(place, () => {
        const entry = readEntry<Entry>(store.hash, record);
        at = entry.at;
        if (entry.previous !== previous) findings.add(place, 'it is not chained to the entry before it');
        if (entry.kind === 'register') {
          if (entry.version !== book.version + 1) findings.add(place, `it makes version ${entry.version} of the register, after ${book.version}`);
          book = book.after(entry);
        } else {
          checkInCase(entry, cases.get(entry.case), book, place, findings);
        }
      });
      if (record.caseId !== '') cases.set(record.caseId, { sequence: record.sequence, hash: record.hash, at });
      previous = record.hash;
      last = record.position;
      if (wanted.has(last)) hashes.set(last, previous);
    }
  }
  if (last !== head.position || previous !== head.hash) findings.add(`entry ${last} of the log`, `the log ends here, but its head is entry ${head.position}: the end was cut off, or the head was changed`);
  if (book.version !== head.register) findings.add('the register', `its entries end at version ${book.version}, but the head says ${head.register}`);
  return { count, cases, hashes };
}

function checkInCase(entry: CaseEntry, before: CaseEnd | undefined, book: RegisterBook, place: string, findings: Findings): void {
  if (entry.sequence !== (before?.sequence ?? 0) + 1) findings.add(place, `it is number ${entry.sequence} of its case, after number ${before?.sequence ?? 0}`);
  if (entry.previousInCase !== (before?.hash ?? '')) findings.add(place, 'it is not chained to the entry before it in its case');
  if (before?.at !== undefined && epoch(entry.at) < epoch(before.at)) findings.add(place, `it is earlier than the entry before it in its case (${before.at})`);
  if (entry.register !== book.version) findings.add(place, `it was decided under version ${entry.register} of the register, when version ${book.version} held`);
  if (entry.kind === 'act') {
    if (entry.act.at !== entry.at) findings.add(place, 'its act states another moment');
    if (!holds(book, entry.act.by, entry.at)) findings.add(place, `the register did not give ${entry.act.by.officer} the capacity in which the act was done`);
  }
  if (entry.kind === 'deadline') {
    if (entry.act && canonicalJson(entry.act.by) !== canonicalJson(clock)) findings.add(place, 'its act is not the clock’s');
    if (epoch(entry.at) <= epoch(entry.deadline.due)) findings.add(place, `it announces a deadline that had not passed (${entry.deadline.due})`);
  }
}

/** Whether the register gave an officer a capacity at a moment. */
function holds(book: RegisterBook, by: Performer, at: string): boolean {
  const claimed = canonicalJson(by);
  return book.capacities(by.officer, at).some((capacity) => canonicalJson(capacity) === claimed);
}
