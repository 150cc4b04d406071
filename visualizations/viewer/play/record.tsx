import { text, type Government, type Procedure } from 'guicheng';
import { useReader } from '../shell/reader.js';
import type { ShownEntry } from './entries.js';
import { shown } from './moments.js';
import { performerWords } from './performer.js';
import { VerdictMark } from './verdict.js';

interface RecordProps {
  readonly procedure: Procedure;
  readonly government: Government;
  readonly entries: readonly ShownEntry[];
  /** How many acts have been done, where the record can be stepped through. */
  readonly done?: number;
  readonly onStep?: (done: number) => void;
}

/** The acts of a case in order, each with who, when and what it came to. */
export function Record({ procedure, government, entries, done = entries.length, onStep }: RecordProps) {
  const { say } = useReader();
  return (
    <ol class="record">
      {entries.map(({ stated, title, verdict }, index) => {
        const name = title ?? (Object.hasOwn(procedure.acts.specs, stated.type) ? procedure.acts.specs[stated.type]?.title : undefined);
        const words = (
          <>
            <span class="record-act">{name ? say(name) : <bdi>{stated.type.slice(0, 200)}</bdi>}</span>
            <span class="quiet">
              {stated.by !== undefined && <bdi>{performerWords(government, stated.by, say)}</bdi>}
              {stated.at !== undefined && <time>{`${stated.by === undefined ? '' : ' · '}${shown(stated.at)}`}</time>}
            </span>
            {!title && <VerdictMark verdict={verdict.verdict} />}
          </>
        );
        return (
          <li key={index} class={index === done - 1 ? 'now' : index >= done ? 'ahead' : undefined} aria-current={index === done - 1 ? 'step' : undefined}>
            {onStep ? (
              <button type="button" class="record-row" onClick={() => onStep(index + 1)}>
                {words}
              </button>
            ) : (
              <span class="record-row">{words}</span>
            )}
          </li>
        );
      })}
      {entries.length === 0 && <li class="quiet">{say(text('还没有办理任何步骤', 'No act yet'))}</li>}
    </ol>
  );
}
