import type { Instant } from '../model/instant.js';
import type { CaseFile } from './case-file.js';
import { actOfClock, announcementOf, passedAt } from './dues.js';
import type { DeadlineEntry } from './entry.js';
import { HostError } from './errors.js';
import { momentIn, verdictOf, type Turn } from './turn.js';

/** A machine whose deadlines move on by the announcement itself would never come to an end. */
const mostAtOnce = 100;

/**
 * Announces the deadlines of a case that have passed at a moment, each once, and performs the act of the clock where the
 * machine takes one. Every act does this first, so that no deadline is missed because an act ended or moved it.
 */
export function announceIn(turn: Turn, before: CaseFile, now: Instant): { readonly file: CaseFile; readonly entries: readonly DeadlineEntry[] } {
  let file = before;
  const entries: DeadlineEntry[] = [];
  for (let passed = passedAt(file.dues, now); passed; passed = passedAt(file.dues, now)) {
    if (entries.length === mostAtOnce) throw new HostError('procedure-failed', `case ${file.record.id}: more than ${mostAtOnce} deadlines passed at once; check the deadlines of "${file.procedure.id}"`);
    const { number, clauses, due } = passed;
    const moment = momentIn(now, file.record.changedAt);
    const act = actOfClock(file.procedure, file.snapshot, number, moment.at);
    const added = turn.add<DeadlineEntry>(file, file.procedure, act?.snapshot ?? file.snapshot, new Set([...file.announced, announcementOf(passed)]), {
      kind: 'deadline',
      ...moment,
      register: turn.book.version,
      deadline: { number, clauses, due },
      ...(act ? { act: act.act } : {}),
      ...(act ? verdictOf(act) : { clauses, warnings: [], deviations: [], state: file.snapshot.state }),
    });
    file = added.file;
    entries.push(added.entry);
  }
  return { file, entries };
}
