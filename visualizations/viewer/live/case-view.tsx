import { text, type Procedure, type Text } from 'guicheng';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { site } from 'virtual:site';
import { Diagram, type Marks } from '../diagram/diagram.js';
import { useDrawing } from '../diagram/use-drawing.js';
import { marksAfter } from '../play/entries.js';
import { Limits } from '../play/limits.js';
import { shown } from '../play/moments.js';
import { officerName } from '../play/performer.js';
import { StatedFacts } from '../play/stated-facts.js';
import { Stepper } from '../play/stepper.js';
import { nameIn } from '../procedure/names.js';
import { useEngine } from '../shell/engine.js';
import { Failure, Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { Why } from '../why/why.js';
import { shownLog } from './case-steps.js';
import type { LoggedEntry } from './served.js';
import { StateTree } from './state-tree.js';
import { useCaseLog, type Following } from './use-case-log.js';

const followings: Readonly<Record<Following, Text>> = {
  reading: text('正在读取…', 'Reading…'),
  following: text('新的办理会随时显示', 'New acts appear as they come'),
  interrupted: text('连接中断，正在重连…', 'Interrupted: connecting again…'),
  ended: text('不再接收新的办理', 'New acts no longer arrive'),
};

/** A case that the server keeps: act by act on the diagram, and on as new ones come. */
export function CaseView({ id, onArrival }: { readonly id: string; readonly onArrival: () => void }) {
  const { say, language, list } = useReader();
  const engine = useEngine();
  const { log, again } = useCaseLog(id);
  const [start] = log.entries;
  const entry = site.procedures.find((each) => each.id === start?.opening?.procedure);
  const procedure = entry && engine?.catalogue.procedures.find((each) => each.id === entry.id);
  const chart = entry && engine?.charts.get(entry.id);
  const file = useDrawing(entry?.id, 'chart');
  const drawn = file && 'value' in file ? file.value : undefined;
  const played = useMemo(() => (engine && procedure ? shownLog(engine, procedure, log.entries) : undefined), [engine, procedure, log.entries]);
  // Without a choice, the latest entry is shown, also when another comes.
  const [steppedTo, stepTo] = useState<number>();
  const count = Math.min(steppedTo ?? Number.POSITIVE_INFINITY, played?.entries.length ?? 0);
  const marks = useMemo(() => (chart && played ? marksAfter(chart, played, count) : undefined), [chart, played, count]);
  const nameOf = useCallback((ids: readonly string[]) => (chart ? nameIn(chart, ids, language) : ''), [chart, language]);
  const [asked, ask] = useState<readonly string[]>([]);
  useEffect(() => {
    if (log.arrived > 0) onArrival();
  }, [log.arrived, onArrival]);
  const last = log.entries.at(-1);
  const snapshot = played?.snapshots[count];

  return (
    <div class="stage playing">
      <div class="stage-main">
        {file && 'error' in file && <Failure message={file.error} />}
        {entry && drawn && <Diagram source={drawn} label={`${say(entry.title)} · ${say(text('案卷所在环节', 'where the case is'))}`} nameOf={nameOf} marks={marks?.marks ?? noMarks} inSight={marks?.inSight} chosen={asked[0]} onChoose={ask} />}
        {log.following === 'reading' && !drawn && <Waiting tall />}
        {start && !entry && (
          <div class="sheet">
            <p class="notice">{say(text('这不是本目录中的程序，只显示它的状态。', 'This is none of the procedures here: only its state is shown.'))}</p>
          </div>
        )}
      </div>
      <div class="stage-side open" role="region" aria-label={say(text('案卷', 'The case'))}>
        {entry && asked.length > 0 && (
          <div class="panel asked">
            <Why procedure={entry.id} ids={asked} onChoose={(chosen) => ask([chosen])} onClose={() => ask([])} />
          </div>
        )}
        <h2>{entry ? say(entry.title) : <bdi>{(start?.opening?.procedure || id).slice(0, 200)}</bdi>}</h2>
        {start && engine && (
          <p class="quiet">
            {say(text('立案：', 'Opened by '))}
            <bdi>{officerName(engine.catalogue.government, start.by, say)}</bdi> · <time>{shown(start.at)}</time> · <bdi>{id.slice(0, 200)}</bdi>
          </p>
        )}
        {log.failure ? (
          <p class="failed" role="alert">
            {say(log.failure.status === 403 ? text('没有这个案卷，或您不参与此案。', 'There is no such case, or you take no part in it.') : text('读不到这个案卷：', 'This case could not be read: '))}
            {log.failure.status !== 403 && <bdi>{log.failure.problem ?? log.failure.status}</bdi>}
          </p>
        ) : (
          <p class="place" role="status">
            <b>{say(text('现在处于：', 'Now in: '))}</b>
            {marks?.at.length ? list(marks.at.map((each) => say(chart!.states.find((state) => state.id === each)!.title))) : <StateTree value={last?.state} />}
          </p>
        )}
        {engine && procedure && snapshot && <Limits engine={engine} procedure={procedure} snapshot={snapshot} now={new Date().toISOString()} />}
        <div class="row">
          {!log.failure && (
            <span role="status" class={`connection ${log.following === 'following' ? 'open' : log.following === 'ended' ? 'failed' : ''}`}>
              {say(followings[log.following])}
            </span>
          )}
          {log.following === 'ended' && (
            <button type="button" class="plain" onClick={again}>
              {say(text('重新读取', 'Read it again'))}
            </button>
          )}
        </div>
        {played && last && !played.isKnownVersion && <p class="notice">{say(text('此案按程序的另一版本办理：图上只标出所在环节。', 'This case goes by another version of the procedure: the diagram shows only where it stands.'))}</p>}
        {engine && procedure && played && last && (
          <section class="replay" aria-label={say(text('办理记录', 'Record'))}>
            <h3>{say(text('办理记录', 'Record'))}</h3>
            <Stepper
              procedure={procedure}
              government={engine.catalogue.government}
              entries={played.entries}
              done={count}
              onStep={(done) => stepTo(done >= played.entries.length ? undefined : done)}
              detail={<StatedFacts engine={engine} {...statedIn(procedure, log.entries[count])} />}
            />
          </section>
        )}
      </div>
    </div>
  );
}

/** What an entry states beyond who and when: the facts of the opening, or those of the act. */
function statedIn(procedure: Procedure, entry: LoggedEntry | undefined) {
  if (entry?.opening) return { fields: procedure.input.shape, facts: entry.opening.input };
  if (!entry?.act) return { fields: {}, facts: {} };
  const { type, by: _by, at: _at, ...facts } = entry.act;
  const { specs } = procedure.acts;
  return { fields: (Object.hasOwn(specs, type) && specs[type]?.fields) || {}, facts };
}

const nobody: ReadonlySet<string> = new Set();
const noMarks: Marks = { marked: nobody, taken: nobody, past: nobody };
