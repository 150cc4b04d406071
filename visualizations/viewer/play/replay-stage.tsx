import { text, type History } from 'guicheng';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Diagram, type Marks } from '../diagram/diagram.js';
import { useDrawing } from '../diagram/use-drawing.js';
import { nameIn } from '../procedure/names.js';
import { useEngine } from '../shell/engine.js';
import { Failure, Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { Why } from '../why/why.js';
import type { ProcedureEntry } from '../shell/site.js';
import { marksAfter, playAll, type Played } from './entries.js';
import { packCase } from './share.js';
import { Stepper } from './stepper.js';

interface ReplayStageProps {
  readonly entry: ProcedureEntry;
  /** The history that is stepped through, if one is chosen. */
  readonly history: History | undefined;
  readonly title: string;
  /** What stands out when no history is chosen. */
  readonly marks: Marks;
  /** What the stage shows, for screen readers. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A diagram with a list beside it; a history chosen from the list is played on the diagram, act by act. */
export function ReplayStage({ entry, history, title, marks, label, onClose, children }: ReplayStageProps) {
  const { say, language, go } = useReader();
  const engine = useEngine();
  const procedure = engine?.catalogue.procedures.find(({ id }) => id === entry.id);
  const chart = engine?.charts.get(entry.id);
  const file = useDrawing(entry.id, 'chart');
  const [done, setDone] = useState(0);
  useEffect(() => setDone(history?.acts.length ?? 0), [history]);
  const played = useMemo<Played | { failure: string } | undefined>(() => {
    if (!engine || !procedure || !history) return undefined;
    try {
      return playAll(engine, procedure, history);
    } catch (error) {
      return { failure: (error as Error).message };
    }
  }, [engine, procedure, history]);
  const entries = played && 'entries' in played ? played.entries : [];
  const count = Math.min(done, entries.length);
  const shown = useMemo(() => (chart && played && 'entries' in played ? marksAfter(chart, played, count) : undefined), [chart, played, count]);
  const nameOf = useCallback((ids: readonly string[]) => (chart ? nameIn(chart, ids, language) : ''), [chart, language]);
  const [asked, ask] = useState<readonly string[]>([]);
  const all = useMemo<Marks>(() => ({ ...blank, ...marks, ...shown?.marks }), [marks, shown]);
  const drawn = file && 'value' in file ? file.value : undefined;
  const playOn = async () => go(['procedures', entry.id, 'play'], { case: await packCase({ procedure: entry.id, ...history }) });
  return (
    <div class="stage playing">
      <div class="stage-main">
        {file && 'error' in file && <Failure message={file.error} />}
        {drawn ? <Diagram source={drawn} label={label} nameOf={nameOf} marks={all} inSight={shown?.inSight} chosen={asked[0]} onChoose={ask} /> : <Waiting tall />}
      </div>
      <div class="stage-side open" role="region" aria-label={say(text('逐项', 'Item by item'))}>
        {asked.length > 0 && (
          <div class="panel asked">
            <Why procedure={entry.id} ids={asked} onChoose={(id) => ask([id])} onClose={() => ask([])} />
          </div>
        )}
        {history && engine && procedure && (
          <section class="replay" aria-label={title}>
            <h2>{title}</h2>
            {played && 'failure' in played && <Failure message={played.failure} />}
            <Stepper procedure={procedure} government={engine.catalogue.government} entries={entries} done={count} onStep={setDone}>
              <button type="button" class="plain" onClick={() => void playOn()}>
                {say(text('接着演练', 'Play on from here'))}
              </button>
              <button type="button" class="plain" onClick={onClose}>
                {say(text('关闭', 'Close'))}
              </button>
            </Stepper>
          </section>
        )}
        {children}
      </div>
    </div>
  );
}

/** Marks that some state of this view uses: each is taken off where it is not given. */
const none: ReadonlySet<string> = new Set();
const blank: Marks = Object.fromEntries(['marked', 'taken', 'past', 'appears', 'disappears', 'heat-0', 'heat-1', 'heat-2', 'heat-3'].map((name) => [name, none]));
