import { decide } from '../model/decide.js';
import { begin } from '../model/snapshot.js';
import { courseOf, entriesOfCase, storedCase, type CaseFile, type Procedures } from './case-file.js';
import type { MigrationEntry } from './entry.js';
import { HostError, OtherVersionError } from './errors.js';
import type { Migrate } from './host.js';
import type { CaseRecord } from './store/store.js';
import { momentIn, type Turn } from './turn.js';

/**
 * Takes a case over to the current version of its procedure, as a function of the host's owner says. What that gives has to
 * be lawful under the current version, act by act. Throws {@link OtherVersionError} where the function gives nothing.
 */
export async function migrateIn(turn: Turn, record: CaseRecord, procedures: Procedures, migrate: Migrate): Promise<CaseFile> {
  const procedure = procedures.named(record.procedure);
  const entries = await entriesOfCase(turn.parts.writer, turn.parts.hash, record);
  const { announced } = courseOf(record.id, entries);
  const made = procedure && migrate(storedCase(record, entries), procedure);
  if (!procedure || !made) throw new OtherVersionError(record.id, record.procedure, record.structure);
  let snapshot = begin(procedure, made.input, made.interpretations);
  for (const [index, act] of made.acts.entries()) {
    const verdict = decide(procedure, snapshot, act);
    if (verdict.verdict !== 'accepted') {
      throw new HostError('procedure-failed', `case ${record.id} cannot be migrated: its act ${index + 1} (${act.type}) is ${verdict.verdict} under the current version; mend the migrate function`);
    }
    snapshot = verdict.snapshot;
  }
  const { edition, structure, interpretations, input, acts, state } = snapshot;
  const old = { record, procedure, snapshot, announced, dues: [], participants: new Set<string>() };
  return turn.add<MigrationEntry>(old, procedure, snapshot, announced, {
    kind: 'migration',
    ...momentIn(turn.now, record.changedAt),
    register: turn.book.version,
    from: { edition: record.edition, structure: record.structure },
    edition,
    structure,
    interpretations,
    input,
    acts,
    state,
  }).file;
}
