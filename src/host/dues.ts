import type { AnyAct } from '../model/act.js';
import { decide, type Accepted } from '../model/decide.js';
import { epoch } from '../model/instant.js';
import { contextOf } from '../model/perform.js';
import { clock, type Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Due } from './host.js';
import { never } from './store/store.js';

/** One due instant of one deadline: announced once, whatever happens to the case in between. */
export const announcementOf = ({ number, due }: Pick<Due, 'number' | 'due'>): string => `${number}@${due}`;

/** The deadlines of a case that run, the earliest due first. A case that is done has none. */
export function duesOf(procedure: Procedure, snapshot: Snapshot, announced: ReadonlySet<string>): Due[] {
  if (snapshot.status === 'done') return [];
  const context = contextOf(procedure, snapshot);
  const running = procedure.deadlines.flatMap(({ clauses, due: dueIn }, number) => {
    const due = dueIn(context);
    return due === undefined ? [] : [{ number, clauses, due, announced: announced.has(announcementOf({ number, due })) }];
  });
  return running.sort((a, b) => epoch(a.due) - epoch(b.due));
}

/** Milliseconds of the earliest due instant that was not announced yet. */
export function nextDueOf(dues: readonly Due[]): number {
  const next = dues.find(({ announced }) => !announced);
  return next ? epoch(next.due) : never;
}

/** The deadlines that have passed at a moment and were not announced: the due instant itself is still in time. */
export const passedAt = (dues: readonly Due[], at: string): Due | undefined => dues.find(({ announced, due }) => !announced && epoch(due) < epoch(at));

/** Somebody who holds nothing: an act that is open to them is not the clock's. */
const nobody: Performer = { officer: 'nobody', post: 'none' };

/**
 * The act of the clock for a passed deadline: the first of those measured by it that the machine takes from the clock, with
 * nothing stated, and does not take from just anybody. Without one, the announcement changes nothing.
 */
export function actOfClock(procedure: Procedure, snapshot: Snapshot, number: number, at: string): Accepted | undefined {
  for (const type of procedure.deadlines[number]?.measures ?? []) {
    const act: AnyAct = { type, by: clock, at };
    const verdict = decide(procedure, snapshot, act);
    if (verdict.verdict === 'accepted' && decide(procedure, snapshot, { ...act, by: nobody }).verdict !== 'accepted') return verdict;
  }
  return undefined;
}
