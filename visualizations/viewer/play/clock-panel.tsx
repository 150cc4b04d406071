import { text, type Instant, type Procedure } from 'guicheng';
import { useState } from 'preact/hooks';
import type { Engine } from '../shell/engine.js';
import { Failure } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { ClauseLinks } from '../why/clause.js';
import { instantOf, localOf, shown } from './moments.js';

type Snapshot = ReturnType<Engine['begin']>;

interface ClockPanelProps {
  readonly engine: Engine;
  readonly procedure: Procedure;
  readonly snapshot: Snapshot | undefined;
  readonly now: Instant;
  readonly onChange: (now: Instant) => void;
}

/** The moment of the case: it can be moved on, and shows which limits run and when they end. */
export function ClockPanel({ engine, procedure, snapshot, now, onChange }: ClockPanelProps) {
  const { say } = useReader();
  const [failure, setFailure] = useState<string>();
  const move = (to: () => Instant | undefined) => () => {
    setFailure(undefined);
    try {
      const next = to();
      if (next !== undefined) onChange(next);
    } catch (error) {
      setFailure((error as Error).message);
    }
  };
  const nextWorkingDay = (): Instant => {
    let next = now;
    do next = engine.addHours(next, 24);
    while (!engine.calendar.isWorkingDay(engine.dayOf(next)));
    return next;
  };
  const running = snapshot ? limitsOf(engine, procedure, snapshot) : [];
  return (
    <section class="clock" aria-label={say(text('时间', 'Time'))}>
      <div class="row">
        <label for="now">{say(text('现在（北京时间）', 'Now (Beijing time)'))}</label>
        <input id="now" type="datetime-local" value={localOf(now)} onChange={(event) => move(() => instantOf(event.currentTarget.value))()} />
        <button type="button" class="plain" onClick={move(() => engine.addHours(now, 1))}>
          {say(text('过 1 小时', '+1 hour'))}
        </button>
        <button type="button" class="plain" onClick={move(nextWorkingDay)}>
          {say(text('到下一工作日', '+1 working day'))}
        </button>
      </div>
      {failure !== undefined && <Failure message={failure} />}
      {running.length > 0 && (
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
      )}
    </section>
  );
}

function limitsOf(engine: Engine, procedure: Procedure, snapshot: Snapshot) {
  const { context } = engine.machineSnapshot(procedure, snapshot);
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
