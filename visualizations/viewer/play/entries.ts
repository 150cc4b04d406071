import type { History, Procedure, StatedAct, Verdict } from 'guicheng';
import type { Chart } from 'guicheng/export';
import type { Engine } from '../shell/engine.js';
import { statesAt, stepsTaken } from './place.js';

type Snapshot = ReturnType<Engine['begin']>;

/** One act of a history as it went. */
export interface Entry {
  readonly stated: StatedAct;
  readonly verdict: Verdict;
  readonly snapshot: Snapshot;
  /** Ids of the steps it took. */
  readonly steps: readonly string[];
}

export interface Played {
  readonly opening: Snapshot;
  readonly entries: readonly Entry[];
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
export function marksAfter(chart: Chart, { opening, entries }: Played, count: number) {
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
