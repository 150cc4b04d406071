import { text, type Text } from 'guicheng';
import { useState } from 'preact/hooks';
import { site } from 'virtual:site';
import { useReader } from '../shell/reader.js';
import type { Route } from '../shell/route.js';
import { CaseView } from './case-view.js';
import { LiveActorView } from './live-actor.js';
import { ServedCaseList } from './served-cases.js';
import { useLive, type Connection } from './use-live.js';
import { useServedCases } from './use-served-cases.js';

const connections: Readonly<Record<Connection, Text>> = {
  none: text('未连接', 'Not connected'),
  connecting: text('正在连接…', 'Connecting…'),
  open: text('已连接', 'Connected'),
  closed: text('连接已断开', 'The connection has ended'),
  failed: text('连接不上：请核对地址（只能是本机），并确认应用已启动检查连接', 'No connection: check the address (this machine only) and that the application offers its inspector connection'),
};

const nothingYet = text('还没有收到任何案卷。由应用打开或嵌入本页时，会自动收到。', 'Nothing has arrived yet. When an application opens or frames this page, its actors arrive by themselves.');
const chooseOne = text('选一个案卷，看它逐步办到了哪里。', 'Choose a case: act by act, how it came to where it is.');

/**
 * Cases that are under way: those of the server that the page came from, and the running actors of an application, as its
 * inspector shows them. Where they are, what came to them, and why it was refused.
 */
export function Live({ route }: { readonly route: Route }) {
  const { say, go } = useReader();
  const { cases, refresh, more } = useServedCases();
  // A case stands in the address; an actor lives only as long as its connection.
  const served = cases.kind === 'none' ? undefined : route.query['case'];
  const { state, connection, connect, disconnect, clear } = useLive();
  const [address, setAddress] = useState('ws://localhost:8080');
  const [chosen, setChosen] = useState<string>();
  const actors = [...state.actors.values()];
  const current = state.actors.get(chosen ?? '') ?? actors.findLast(({ machine }) => site.procedures.some(({ id }) => id === machine)) ?? actors[0];
  const choose = (session: string) => {
    setChosen(session);
    go(['live']);
  };
  const application = (
    <>
      <p class="lead">
        {say(text('连接到嵌入了规程的应用（@statelyai/inspect），查看案卷现在所处的环节、先后收到的办理，以及为何未获准。', 'Connect to an application that embeds Guicheng (@statelyai/inspect): where its cases are, what came in which order, and why an act was refused.'))}
      </p>
      <form
        class="row connect"
        onSubmit={(event) => {
          event.preventDefault();
          connect(address.trim());
        }}
      >
        <label for="address">{say(text('地址', 'Address'))}</label>
        <input id="address" type="text" inputMode="url" spellcheck={false} value={address} maxLength={300} onInput={(event) => setAddress(event.currentTarget.value)} />
        <button type="submit" class="primary">
          {say(text('连接', 'Connect'))}
        </button>
        {connection === 'open' && (
          <button type="button" class="plain" onClick={disconnect}>
            {say(text('断开', 'Disconnect'))}
          </button>
        )}
        {actors.length > 0 && (
          <button type="button" class="plain" onClick={clear}>
            {say(text('清空', 'Clear'))}
          </button>
        )}
        <span role="status" class={`connection ${connection}`}>
          {say(connections[connection])}
        </span>
      </form>
      {actors.length > 0 && (
        <ul class="actors" aria-label={say(text('案卷', 'Actors'))}>
          {actors.map(({ session, name, machine, status, parent }) => (
            <li key={session} class={parent !== undefined && state.actors.has(parent) ? 'child' : undefined}>
              <button type="button" class="record-row" aria-pressed={served === undefined && session === current?.session} onClick={() => choose(session)}>
                <span class="record-act">
                  <bdi>{name}</bdi>
                </span>
                <span class="quiet">
                  <bdi>{say(site.procedures.find(({ id }) => id === machine)?.title ?? text(machine, machine))}</bdi> · {status === 'done' ? say(text('已办结', 'done')) : <bdi>{status}</bdi>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
  return (
    <div class="procedure">
      <div class="sheet procedure-head">
        <h1>{say(text('运行中的案卷', 'Live cases'))}</h1>
        <ServedCaseList cases={cases} chosen={served} onChoose={(id) => go(['live'], { case: id })} onRefresh={refresh} onMore={more} />
        {cases.kind === 'none' ? (
          application
        ) : (
          <details open={actors.length > 0}>
            <summary>{say(text('应用中的案卷', 'Cases in an application'))}</summary>
            {application}
          </details>
        )}
      </div>
      {served !== undefined && <CaseView key={served} id={served} onArrival={refresh} />}
      {served === undefined && current && <LiveActorView key={current.session} actor={current} state={state} />}
      {served === undefined && !current && (
        <div class="sheet">
          <p class="notice">{say(cases.kind === 'cases' && cases.items.length ? chooseOne : nothingYet)}</p>
        </div>
      )}
    </div>
  );
}
