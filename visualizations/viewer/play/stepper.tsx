import { text, type Government, type Procedure } from 'guicheng';
import type { ComponentChildren } from 'preact';
import { useReader } from '../shell/reader.js';
import type { ShownEntry } from './entries.js';
import { Record } from './record.js';
import { VerdictView } from './verdict.js';

interface StepperProps {
  readonly procedure: Procedure;
  readonly government: Government;
  readonly entries: readonly ShownEntry[];
  /** How many of them have happened in what is shown. */
  readonly done: number;
  readonly onStep: (done: number) => void;
  /** What more there is to say of the last of them. */
  readonly detail?: ComponentChildren;
  /** Further buttons. */
  readonly children?: ComponentChildren;
}

/** Steps through what happened in a case: forth, back, or straight to an entry; the last one with its verdict. */
export function Stepper({ procedure, government, entries, done, onStep, detail, children }: StepperProps) {
  const { say } = useReader();
  const last = done > 0 ? entries[done - 1] : undefined;
  return (
    <>
      <div class="row">
        <button type="button" class="plain" disabled={done === 0} onClick={() => onStep(done - 1)}>
          {say(text('上一步', 'Back'))}
        </button>
        <output aria-live="polite">
          {done}/{entries.length}
        </output>
        <button type="button" class="plain" disabled={done === entries.length} onClick={() => onStep(done + 1)}>
          {say(text('下一步', 'Next'))}
        </button>
        {children}
      </div>
      {last && <VerdictView verdict={last.verdict} procedure={procedure} isAct={last.title === undefined} />}
      {detail}
      <Record procedure={procedure} government={government} entries={entries} done={done} onStep={onStep} />
    </>
  );
}
