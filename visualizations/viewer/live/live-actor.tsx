import { text } from 'guicheng';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { site } from 'virtual:site';
import { Diagram } from '../diagram/diagram.js';
import { useDrawing } from '../diagram/use-drawing.js';
import { statesAt } from '../play/place.js';
import { VerdictView } from '../play/verdict.js';
import { nameIn } from '../procedure/names.js';
import { useEngine } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';
import { Why } from '../why/why.js';
import { explain } from './explain.js';
import type { LiveActor, LiveState } from './inspection.js';
import { StateTree } from './state-tree.js';

/** One actor: its state on the diagram when it is one of our procedures, the events it got in order, and refusals explained. */
export function LiveActorView({ actor, state }: { readonly actor: LiveActor; readonly state: LiveState }) {
  const { say, language } = useReader();
  const engine = useEngine();
  const entry = site.procedures.find(({ id }) => id === actor.machine);
  const chart = entry && engine?.charts.get(entry.id);
  const procedure = entry && engine?.catalogue.procedures.find(({ id }) => id === entry.id);
  const file = useDrawing(entry?.id, 'chart');
  const drawn = file && 'value' in file ? file.value : undefined;
  const at = useMemo(() => (chart ? statesAt(chart, actor.value) : []), [chart, actor.value]);
  const marks = useMemo(() => ({ marked: new Set(at) }), [at]);
  const nameOf = useCallback((ids: readonly string[]) => (chart ? nameIn(chart, ids, language) : ''), [chart, language]);
  const [asked, ask] = useState<readonly string[]>([]);
  const events = state.events.filter(({ session }) => session === actor.session).toReversed();
  const unmoved = state.unmoved.get(actor.session) ?? [];
  const title = (type: string): string => {
    const spec = procedure && Object.hasOwn(procedure.acts.specs, type) ? procedure.acts.specs[type] : undefined;
    return spec ? say(spec.title) : type;
  };
  return (
    <div class="stage playing">
      <div class="stage-main">
        {entry && drawn && <Diagram source={drawn} label={`${say(entry.title)} · ${say(text('案卷所在环节', 'where the case is'))}`} nameOf={nameOf} marks={marks} inSight={at[0]} chosen={asked[0]} onChoose={ask} />}
        {!entry && (
          <div class="sheet">
            <p class="notice">{say(text('这不是本目录中的程序，只显示它的状态。', 'This is none of the procedures here: only its state is shown.'))}</p>
            <StateTree value={actor.value} />
          </div>
        )}
      </div>
      <div class="stage-side open" role="region" aria-label={say(text('案卷动态', 'What happened'))}>
        {entry && asked.length > 0 && (
          <div class="panel asked">
            <Why procedure={entry.id} ids={asked} onChoose={(id) => ask([id])} onClose={() => ask([])} />
          </div>
        )}
        <p class="place" role="status">
          <b>{say(text('现在处于：', 'Now in: '))}</b>
          {chart && at.length ? at.map((id) => say(chart.states.find((each) => each.id === id)!.title)).join(language === 'zh' ? '、' : ', ') : <StateTree value={actor.value} />}
        </p>
        {actor.cut && <p class="notice">{say(text('嵌套状态在发送时被截断：请在应用中调高 serializationDepthLimit。', 'Nested states were cut off on the way: raise serializationDepthLimit in the application.'))}</p>}
        <h3>{say(text('收到的办理，最近的在前', 'Events, the latest first'))}</h3>
        <ol class="record" reversed>
          {events.map((event) => {
            const stuck = unmoved.find(({ number }) => number === event.number);
            const verdict = stuck && engine && procedure ? explain(engine, procedure, stuck) : undefined;
            return (
              <li key={event.number}>
                <span class="record-row">
                  <span class="record-act">
                    <bdi>{title(event.type)}</bdi>
                  </span>
                  <span class="quiet">
                    <bdi>{whoOf(event.event)}</bdi>
                  </span>
                </span>
                {verdict && 'verdict' in verdict && procedure && <VerdictView verdict={verdict} procedure={procedure} />}
                {verdict && 'failure' in verdict && (
                  <p class="quiet">
                    {say(text('状态未变：', 'The state did not change: '))}
                    <bdi>{verdict.failure.slice(0, 500)}</bdi>
                  </p>
                )}
              </li>
            );
          })}
          {events.length === 0 && <li class="quiet">{say(text('还没有', 'None yet'))}</li>}
        </ol>
      </div>
    </div>
  );
}

/** Who acted and when, as far as an event says so. */
function whoOf(event: Readonly<Record<string, unknown>>): string {
  const by = event['by'] as { officer?: unknown } | undefined;
  return [by?.officer, event['at']].filter((part) => typeof part === 'string').join(' · ').slice(0, 200);
}
