import { text, type Procedure, type Text } from 'guicheng';
import type { ShownCase, ShownEntry } from '../play/entries.js';
import { shown } from '../play/moments.js';
import { stepsTaken } from '../play/place.js';
import type { Engine } from '../shell/engine.js';
import type { LoggedEntry, Opening } from './served.js';

type Snapshot = ReturnType<Engine['begin']>;

export interface LoggedCase extends ShownCase {
  /** Whether it goes by the procedure as this page has it: only then the steps that its acts took are known. */
  readonly isKnownVersion: boolean;
  /** The case after its opening, and after each entry, as far as it goes by that version. */
  readonly snapshots: readonly (Snapshot | undefined)[];
}

/** The log of a case as it is shown on the diagram. What stands in it is the server's; the procedure tells which steps each act took. */
export function shownLog(engine: Engine, procedure: Procedure, log: readonly LoggedEntry[]): LoggedCase {
  let before: Snapshot | undefined;
  let state: unknown;
  const snapshots: (Snapshot | undefined)[] = [];
  const entries = log.flatMap((entry): ShownEntry[] => {
    if (entry.kind === 'start') {
      before = openedAs(engine, procedure, entry.opening);
      state = entry.state;
      snapshots.push(before);
      return [];
    }
    let steps: readonly string[] = [];
    if (entry.kind === 'migration') before = openedAs(engine, procedure, entry.opening);
    else if (entry.act && before) ({ steps, after: before } = taken(engine, procedure, before, entry));
    snapshots.push(before);
    const { act, at, clauses, warnings, deviations } = entry;
    const title = titleOf(entry);
    return [{ stated: { type: act?.type ?? entry.kind, at, ...(act ? { by: act['by'] } : {}) }, ...(title ? { title } : {}), verdict: { verdict: 'accepted', clauses, warnings, deviations }, snapshot: { state: entry.state }, steps }];
  });
  return { opening: { state }, entries, isKnownVersion: before !== undefined, snapshots };
}

/** What is no act has no title of its procedure. */
function titleOf({ kind, act, due }: LoggedEntry): Text | undefined {
  if (kind === 'migration') return text('转入程序的另一版本', 'Taken over by another version of the procedure');
  if (kind !== 'deadline' || act) return undefined;
  return text(`时限已过（${shown(due)} 截止）`, `A limit has passed (it ended ${shown(due)})`);
}

/** The case as it was opened; `undefined` where it goes by another version of the procedure. */
function openedAs(engine: Engine, procedure: Procedure, opening: Opening | undefined): Snapshot | undefined {
  if (!opening) return undefined;
  try {
    const opened = engine.begin(procedure, opening.input, opening.interpretations);
    if (opened.structure !== opening.structure) return undefined;
    return opening.acts.reduce<Snapshot | undefined>((before, act) => before && next(engine, procedure, before, act)?.snapshot, opened);
  } catch {
    return undefined;
  }
}

function taken(engine: Engine, procedure: Procedure, before: Snapshot, { act }: LoggedEntry): { readonly steps: readonly string[]; readonly after: Snapshot | undefined } {
  const verdict = next(engine, procedure, before, act);
  return verdict ? { steps: stepsTaken(engine, procedure, before, verdict), after: verdict.snapshot } : { steps: [], after: undefined };
}

function next(engine: Engine, procedure: Procedure, before: Snapshot, act: unknown) {
  try {
    const verdict = engine.decide(procedure, before, act as never);
    return verdict.verdict === 'accepted' ? verdict : undefined;
  } catch {
    return undefined;
  }
}
