import { text, type Text } from 'guicheng';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Diagram } from '../diagram/diagram.js';
import { useDrawing } from '../diagram/use-drawing.js';
import { useEngine } from '../shell/engine.js';
import { Failure, Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { Why } from '../why/why.js';
import { SaveAs } from './save-as.js';
import { nameIn } from './names.js';
import type { TabProps } from './procedure-page.js';
import { StepList } from './step-list.js';

const views = {
  chart: text('状态图', 'Statechart'),
  collapsed: text('概览', 'Overview'),
  lanes: text('泳道图', 'Swimlanes'),
  list: text('列表', 'List'),
} as const satisfies Record<string, Text>;
type View = keyof typeof views;

/** The diagram of a procedure, and beside it why each step is as it is. */
export function DiagramTab({ entry, route }: TabProps) {
  const { say, language, go } = useReader();
  const engine = useEngine();
  const [mainShown, showMain] = useState(true);
  const stated = route.query['view'];
  const view: View = stated !== undefined && Object.hasOwn(views, stated) ? (stated as View) : 'chart';
  const file = useDrawing(entry.id, view === 'list' ? 'chart' : view);
  const chart = engine?.charts.get(entry.id);
  const chosen = useMemo(() => (route.query['step'] ?? '').split(' ').filter(Boolean), [route.query['step']]);
  const nameOf = useCallback((ids: readonly string[]) => (chart ? nameIn(chart, ids, language) : ''), [chart, language]);
  const drawn = file && 'value' in file ? file.value : undefined;
  const choose = (ids: readonly string[]) => go(['procedures', entry.id, 'diagram'], { ...route.query, step: ids.join(' ') });
  const show = (next: View) => go(['procedures', entry.id, 'diagram'], { ...route.query, view: next === 'chart' ? undefined : next });
  const close = () => go(['procedures', entry.id, 'diagram'], { ...route.query, step: undefined });
  const stage = useRef<HTMLDivElement>(null);
  // On a narrow screen why lies over the lower part: the diagram is brought into the upper.
  useEffect(() => {
    if (chosen.length && drawn !== undefined && matchMedia('(max-width: 64rem)').matches) stage.current?.scrollIntoView();
  }, [chosen, drawn === undefined]);
  const tools = (
    <>
      <div class="tool-group" role="group" aria-label={say(text('看法', 'View'))}>
        {(Object.keys(views) as View[]).map((each) => (
          <button key={each} type="button" class="plain" aria-pressed={each === view} onClick={() => show(each)}>
            {say(views[each])}
          </button>
        ))}
      </div>
      {view !== 'list' && (
        <>
          <label class="tick">
            <input type="checkbox" checked={mainShown} onChange={(event) => showMain(event.currentTarget.checked)} /> {say(text('突出主线', 'Main path'))}
          </label>
          {drawn && <SaveAs entry={entry} chart={chart} source={drawn} name={`${entry.id}.${view}.${language}`} />}
        </>
      )}
    </>
  );
  return (
    <div class="stage">
      <div class="stage-main" ref={stage}>
        {file === undefined && <Waiting tall />}
        {file && 'error' in file && <Failure message={file.error} />}
        {drawn && view !== 'list' && (
          <Diagram
            key={`${view} ${language}`}
            source={drawn}
            main={mainShown}
            label={`${say(entry.title)} · ${say(views[view])}`}
            nameOf={nameOf}
            chosen={chosen[0]}
            onChoose={choose}
            tools={tools}
          />
        )}
        {view === 'list' && (
          <div class="diagram">
            <div class="toolbar" role="toolbar" aria-label={say(text('图的操作', 'Diagram tools'))}>
              {tools}
            </div>
            {chart ? <StepList chart={chart} chosen={chosen} onChoose={choose} /> : <Waiting tall />}
          </div>
        )}
      </div>
      <aside class={`stage-side${chosen.length ? ' open' : ''}`} aria-label={say(text('为什么', 'Why'))}>
        <Why procedure={entry.id} ids={chosen} onChoose={(id) => choose([id])} onClose={close} />
      </aside>
    </div>
  );
}
