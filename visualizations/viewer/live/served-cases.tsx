import { text } from 'guicheng';
import { site } from 'virtual:site';
import { shown } from '../play/moments.js';
import { officerName } from '../play/performer.js';
import { statesAt } from '../play/place.js';
import { useEngine } from '../shell/engine.js';
import { Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import type { ServedCase } from './served.js';
import type { ServedCases } from './use-served-cases.js';

interface ServedCaseListProps {
  readonly cases: ServedCases;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onRefresh: () => void;
  readonly onMore: () => void;
}

/** The cases of the server that the page came from: those in which the reader takes part, the latest opened first. */
export function ServedCaseList({ cases, chosen, onChoose, onRefresh, onMore }: ServedCaseListProps) {
  const { say } = useReader();
  if (cases.kind === 'none') return null;
  return (
    <section class="served" aria-labelledby="served">
      <div class="row">
        <h2 id="served">{say(text('您参与的案卷', 'The cases you take part in'))}</h2>
        {cases.kind !== 'asking' && (
          <button type="button" class="plain" onClick={onRefresh}>
            {say(text('刷新', 'Refresh'))}
          </button>
        )}
      </div>
      {cases.kind === 'asking' && <Waiting />}
      {cases.kind === 'signed-out' && (
        <p class="notice">
          {say(text('本服务器保存案卷，但浏览器尚未登录：请经单位的登录入口打开本页，或由管理员启用 --token-cookie。', 'This server keeps cases, but the browser is not signed in: open this page through your sign-in, or have the server started with --token-cookie.'))}
        </p>
      )}
      {cases.kind === 'unknown-officer' && <p class="notice">{say(text('已登录，但名册中没有您，因此看不到案卷。', 'You are signed in, but not on the register of officers: no cases are shown.'))}</p>}
      {cases.kind === 'failed' && (
        <p class="failed" role="alert">
          {say(text('读不到案卷：', 'The cases could not be read: '))}
          <bdi>{cases.answer.problem ?? cases.answer.status}</bdi>
        </p>
      )}
      {cases.kind === 'cases' && (
        <>
          {cases.items.length === 0 && <p class="quiet">{say(text('还没有您参与的案卷。', 'You take part in no case yet.'))}</p>}
          <ul class="actors">
            {cases.items.map((each) => (
              <li key={each.id}>
                <CaseButton served={each} isChosen={each.id === chosen} onChoose={onChoose} />
              </li>
            ))}
          </ul>
          {cases.next !== undefined && (
            <button type="button" class="plain" onClick={onMore}>
              {say(text('更早的', 'Earlier ones'))}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function CaseButton({ served, isChosen, onChoose }: { readonly served: ServedCase; readonly isChosen: boolean; readonly onChoose: (id: string) => void }) {
  const { say, list } = useReader();
  const engine = useEngine();
  const { id, procedure, state, isDone, startedBy, startedAt } = served;
  const entry = site.procedures.find((each) => each.id === procedure);
  const chart = engine?.charts.get(procedure);
  const at = chart && !isDone ? statesAt(chart, state).map((each) => say(chart.states.find((known) => known.id === each)!.title)) : [];
  return (
    <button type="button" class="record-row" aria-pressed={isChosen} onClick={() => onChoose(id)}>
      <span class="record-act">{entry ? say(entry.title) : <bdi>{procedure.slice(0, 200)}</bdi>}</span>
      <span class="quiet">
        <bdi>{engine ? officerName(engine.catalogue.government, startedBy, say) : startedBy.slice(0, 200)}</bdi> · <time>{shown(startedAt)}</time>
      </span>
      <span class="quiet">{isDone ? say(text('已办结', 'done')) : list(at)}</span>
    </button>
  );
}
