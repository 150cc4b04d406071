import { decide, type Verdict } from '../../model/decide.js';
import type { Procedure } from '../../model/procedure.js';
import { begin, restore, type Snapshot } from '../../model/snapshot.js';
import { canonicalJson } from '../canonical.js';
import { courseOf, entriesOfCase, type Procedures } from '../case-file.js';
import { duesOf, nextDueOf } from '../dues.js';
import type { CaseEntry } from '../entry.js';
import { never, type CaseRecord, type Store } from '../store/store.js';
import type { Findings } from './findings.js';
import type { CaseEnd } from './entries.js';

const casesAtOnce = 500;

/** Verifies what is stored beside the log, and replays every case through its procedure to the same verdicts and state. */
export async function auditCases(store: Store, procedures: Procedures, ends: ReadonlyMap<string, CaseEnd>, findings: Findings): Promise<{ readonly cases: number; readonly replayed: number }> {
  const missing = new Set(ends.keys());
  const unknown = new Map<string, number>();
  let cases = 0;
  let replayed = 0;
  for (let before = never; ; ) {
    const part = await store.reader.cases(before, casesAtOnce, {});
    if (!part.length) break;
    for (const record of part) {
      before = record.opened;
      cases++;
      missing.delete(record.id);
      await findings.step(`case ${record.id}`, async () => {
        const end = ends.get(record.id);
        if (end?.sequence !== record.version) return findings.add(`case ${record.id}`, `it is stored at version ${record.version}, but its log ends at ${end?.sequence ?? 0}`);
        const entries = await entriesOfCase(store.reader, store.hash, record);
        const { opening } = courseOf(record.id, entries);
        const procedure = procedures.version(opening.procedure, opening.structure);
        if (!procedure) {
          const name = `${opening.procedure} ${opening.structure}`;
          unknown.set(name, (unknown.get(name) ?? 0) + 1);
          return;
        }
        replay(record, entries, procedure, findings);
        replayed++;
      });
    }
  }
  for (const id of missing) findings.add(`case ${id}`, 'the log holds it, but it is stored nowhere');
  for (const [name, number] of unknown) findings.notes.push(`${number} cases of ${name} were not replayed: that version is not registered here`);
  return { cases, replayed };
}

function replay(record: CaseRecord, entries: readonly CaseEntry[], procedure: Procedure, findings: Findings): void {
  let snapshot: Snapshot | undefined;
  const first = entries.findLastIndex(({ kind }) => kind === 'start' || kind === 'migration');
  for (const entry of entries.slice(first)) {
    const place = `entry ${entry.position} of the log (case ${record.id}, number ${entry.sequence})`;
    if (entry.kind === 'start') snapshot = begin(procedure, entry.input, entry.interpretations);
    else if (entry.kind === 'migration') {
      const { edition, structure, interpretations, input, acts, state } = entry;
      snapshot = restore(procedure, { procedure: procedure.id, edition, structure, interpretations, input, acts, state, status: record.version === entry.sequence ? record.status : 'active' });
    } else if (entry.act) {
      const verdict: Verdict = decide(procedure, snapshot!, entry.act);
      if (verdict.verdict !== 'accepted') return findings.add(place, `its act (${entry.act.type}) would not have been accepted: it is ${verdict.verdict}`);
      snapshot = verdict.snapshot;
      for (const part of ['clauses', 'warnings', 'deviations'] as const) {
        if (canonicalJson(verdict[part]) !== canonicalJson(entry[part])) findings.add(place, `its ${part} are not those that the rules give`);
      }
    }
    if (canonicalJson(snapshot!.state) !== canonicalJson(entry.state)) return findings.add(place, 'it states another state than the acts lead to');
  }
  compareStored(record, entries, procedure, snapshot!, findings);
}

/** What is stored beside the log of a case has to be what the log comes to. */
function compareStored(record: CaseRecord, entries: readonly CaseEntry[], procedure: Procedure, snapshot: Snapshot, findings: Findings): void {
  const { announced } = courseOf(record.id, entries);
  const dues = duesOf(procedure, snapshot, announced);
  const [start] = entries;
  const expected: Partial<CaseRecord> = {
    opened: start!.position,
    procedure: procedure.id,
    edition: snapshot.edition,
    structure: snapshot.structure,
    hash: entries.at(-1)!.hash,
    state: canonicalJson(snapshot.state),
    status: snapshot.status,
    ...(start!.kind === 'start' ? { startedBy: start!.by } : {}),
    startedAt: start!.at,
    changedAt: entries.at(-1)!.at,
    facts: canonicalJson(snapshot.input),
    dues: JSON.stringify(dues),
    nextDue: nextDueOf(dues),
  };
  for (const [name, value] of Object.entries(expected)) {
    if (record[name as keyof CaseRecord] !== value) findings.add(`case ${record.id}`, `its stored ${name} is not what its log comes to`);
  }
}
