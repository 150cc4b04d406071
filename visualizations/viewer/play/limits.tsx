import { text, type Instant, type Procedure } from 'guicheng';
import type { Engine } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';
import { ClauseLinks } from '../why/clause.js';
import { shown } from './moments.js';

type Snapshot = ReturnType<Engine['begin']>;

interface LimitsProps {
  readonly engine: Engine;
  readonly procedure: Procedure;
  readonly snapshot: Snapshot;
  readonly now: Instant;
}

/** Which limits run in a case, when they end, and whether that has passed. */
export function Limits({ engine, procedure, snapshot, now }: LimitsProps) {
  const { say } = useReader();
  const running = limitsOf(engine, procedure, snapshot);
  if (!running.length) return null;
  return (
    <ul class="limits">
      {running.map(({ title, due, clauses }) => (
        <li key={title.en} class={engine.epoch(now) > engine.epoch(due) ? 'late' : undefined}>
          {say(title)}
          {say(text('：最迟 ', ': until '))}
          <time dateTime={due}>{shown(due)}</time>
          {engine.epoch(now) > engine.epoch(due) && <b>{say(text('（已过）', ' (passed)'))}</b>} <ClauseLinks ids={clauses} />
        </li>
      ))}
    </ul>
  );
}

function limitsOf(engine: Engine, procedure: Procedure, snapshot: Snapshot) {
  const { context, status } = engine.machineSnapshot(procedure, snapshot);
  if (status !== 'active') return [];
  return procedure.deadlines.flatMap(({ title, due, clauses }) => {
    try {
      const until = due(context);
      return until === undefined ? [] : [{ title, due: until, clauses }];
    } catch {
      // A date outside the calendar's years has no due moment; the act that needs it says so.
      return [];
    }
  });
}
