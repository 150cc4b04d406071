import type { History, Procedure, StatedAct, Text, Verdict } from 'guicheng';
import type { Chart } from 'guicheng/export';
import type { Engine } from '../shell/engine.js';
import { statesAt, stepsTaken } from './place.js';

type Snapshot = ReturnType<Engine['begin']>;

/** What a verdict shows; that of an accepted act needs no snapshot. */
export type ShownVerdict = Exclude<Verdict, { verdict: 'accepted' }> | Pick<Extract<Verdict, { verdict: 'accepted' }>, 'verdict' | 'clauses' | 'warnings' | 'deviations'>;

/** What happened in a case, to be shown: an act, or something else that has a title of its own. */
export interface ShownEntry {
  readonly stated: Pick<StatedAct, 'type' | 'at'> & { readonly by?: unknown };
  readonly title?: Text;
  readonly verdict: ShownVerdict;
  /** The case after it. */
  readonly snapshot: { readonly state: unknown };
  /** Ids of the steps it took. */
  readonly steps: readonly string[];
}

/** One act of a history as it went. */
export interface Entry extends ShownEntry {
  readonly stated: StatedAct;
  readonly verdict: Verdict;
  readonly snapshot: Snapshot;
}

export interface Played {
  readonly opening: Snapshot;
  readonly entries: readonly Entry[];
}

/** The same as far as it is shown. */
export interface ShownCase {
  readonly opening: { readonly state: unknown };
  readonly entries: readonly ShownEntry[];
}

/** Plays a whole history. Throws with what is wrong where its opening, readings or register are not possible. */
export function playAll(engine: Engine, procedure: Procedure, history: History): Played {
  const { interpretations } = history;
  let before = engine.begin(procedure, history.input, interpretations);
  const opening = before;
  const entries: Entry[] = [];
  for (const { stated, verdict, snapshot } of engine.play(procedure, engine.catalogue.government, history)) {
    entries.push({ stated, verdict, snapshot, steps: stepsTaken(engine, procedure, before, verdict) });
    before = snapshot;
  }
  return { opening, entries };
}

/** What stands out in a diagram after the first `count` acts: where the case is, what the last act did, how it came there. */
export function marksAfter(chart: Chart, { opening, entries }: ShownCase, count: number) {
  const done = entries.slice(0, count);
  const stateAfter = (number: number): unknown => (number > 0 ? entries[number - 1]!.snapshot : opening).state;
  const at = statesAt(chart, stateAfter(done.length));
  const before = new Set(done.length ? statesAt(chart, stateAfter(done.length - 1)) : []);
  return {
    marks: { marked: new Set(at), taken: new Set(done.at(-1)?.steps ?? []), past: new Set(done.slice(0, -1).flatMap(({ steps }) => steps)) },
    /** The state that was entered last, or the step where the state stayed. */
    inSight: at.find((id) => !before.has(id)) ?? done.at(-1)?.steps[0] ?? at[0],
    at,
  };
}
