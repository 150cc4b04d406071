import { text, type Instant, type Procedure } from 'guicheng';
import { useState } from 'preact/hooks';
import type { Engine } from '../shell/engine.js';
import { Failure } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { Limits } from './limits.js';
import { instantOf, localOf } from './moments.js';

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
      {snapshot && <Limits engine={engine} procedure={procedure} snapshot={snapshot} now={now} />}
    </section>
  );
}
