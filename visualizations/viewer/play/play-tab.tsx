import { text, type History } from 'guicheng';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { Diagram } from '../diagram/diagram.js';
import { useDrawing } from '../diagram/use-drawing.js';
import { nameIn } from '../procedure/names.js';
import type { TabProps } from '../procedure/procedure-page.js';
import { useEngine } from '../shell/engine.js';
import { Failure, Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import { Why } from '../why/why.js';
import { CaseTools } from './case-tools.js';
import { Circumstances } from './circumstances.js';
import { ClockPanel } from './clock-panel.js';
import { marksAfter } from './entries.js';
import { Offers } from './offers.js';
import { OpeningForm } from './opening-form.js';
import { PerformerFields, type Who } from './performer.js';
import { Record } from './record.js';
import { useCase } from './use-case.js';
import { VerdictView } from './verdict.js';

/** A case is played: who acts, what they may do, what it comes to; the diagram follows. */
export function PlayTab({ entry, route }: TabProps) {
  const { say, language, list } = useReader();
  const engine = useEngine();
  const procedure = engine?.catalogue.procedures.find(({ id }) => id === entry.id);
  const chart = engine?.charts.get(entry.id);
  const file = useDrawing(entry.id, 'chart');
  const { history, played, failure, turnTo, take } = useCase(engine, procedure, route.query['case']);
  const [wanted, setWho] = useState<Who>({ officer: 'mayor' });
  const [moved, setMoved] = useState<string>();
  const last = history?.acts.findLast(({ at }) => at !== undefined)?.at;
  const now = moved !== undefined && (last === undefined || Date.parse(moved) >= Date.parse(last)) ? moved : (last ?? procedure?.samples.start ?? '');
  const nameOf = useCallback((ids: readonly string[]) => (chart ? nameIn(chart, ids, language) : ''), [chart, language]);
  const shown = useMemo(() => (chart && played ? marksAfter(chart, played, played.entries.length) : undefined), [chart, played]);
  const government = useMemo(() => {
    if (!engine) return undefined;
    try {
      return history?.government === undefined ? engine.catalogue.government : engine.catalogue.government.with(history.government);
    } catch {
      return engine.catalogue.government;
    }
  }, [engine, history?.government]);
  // The register of a case may hold other officers.
  const who = useMemo<Who>(() => {
    const known = government?.officers ?? [];
    return wanted.officer === engine?.clock.officer || known.some(({ id }) => id === wanted.officer) ? wanted : { officer: known[0]?.id ?? engine?.clock.officer ?? '' };
  }, [wanted, government, engine]);
  const [asked, ask] = useState<readonly string[]>([]);
  const readings = useMemo(() => {
    const { point, reading } = route.query;
    return point !== undefined && reading !== undefined && Object.hasOwn(procedure?.interpretations ?? {}, point) ? { [point]: reading } : {};
  }, [route.query['point'], route.query['reading'], procedure]);
  const act = (type: string, facts: Readonly<Record<string, unknown>>) => {
    if (!history) return;
    const by = who.as === undefined ? who.officer : { officer: who.officer, as: who.as };
    turnTo({ ...history, acts: [...history.acts, { ...facts, type, by, at: now }] });
  };
  const drawn = file && 'value' in file ? file.value : undefined;
  const final = played?.entries.at(-1);
  return (
    <div class="stage playing">
      <div class="stage-main">
        {file && 'error' in file && <Failure message={file.error} />}
        {drawn ? (
          <Diagram
            source={drawn}
            label={`${say(entry.title)} · ${say(text('案卷所在环节', 'where the case is'))}`}
            nameOf={nameOf}
            marks={shown?.marks ?? noMarks}
            inSight={shown?.inSight}
            chosen={asked[0]} onChoose={ask}
          />
        ) : (
          <Waiting tall />
        )}
      </div>
      <div class="stage-side open" role="region" aria-label={say(text('演练', 'Play'))}>
        {asked.length > 0 && (
          <div class="panel asked">
            <Why procedure={entry.id} ids={asked} onChoose={(id) => ask([id])} onClose={() => ask([])} />
          </div>
        )}
        {!engine || !procedure || !chart || !government ? (
          <Waiting />
        ) : (
          <>
            {failure !== undefined && <Failure message={failure} />}
            <CaseTools procedure={procedure} history={history} onTake={take} onTurn={turnTo} />
            {!history || !played ? (
              <OpeningForm key={JSON.stringify(readings)} engine={engine} procedure={procedure} readings={readings} onOpen={turnTo} />
            ) : (
              <>
                <p class="place" role="status">
                  <b>{say(text('现在处于：', 'Now in: '))}</b>
                  {list(shown!.at.map((id) => say(chart.states.find((state) => state.id === id)!.title)))}
                </p>
                {final && (
                  <section class="last" aria-live="polite" aria-label={say(text('刚才的办理', 'The last act'))}>
                    <h3>
                      {say(procedure.acts.specs[final.stated.type]?.title ?? text(final.stated.type, final.stated.type))}
                    </h3>
                    <VerdictView verdict={final.verdict} procedure={procedure} />
                  </section>
                )}
                <ClockPanel engine={engine} procedure={procedure} snapshot={final?.snapshot ?? played.opening} now={now} onChange={setMoved} />
                <PerformerFields engine={engine} government={government} at={now} who={who} onChange={setWho} />
                <Offers engine={engine} procedure={procedure} government={government} snapshot={final?.snapshot ?? played.opening} who={who} at={now} onAct={act} />
                <Circumstances government={government} procedure={procedure} overlay={history.government} now={now} onChange={(overlay) => turnTo(withRegister(history, overlay))} />
                <h3>{say(text('办理记录', 'Record'))}</h3>
                <Record procedure={procedure} government={government} entries={played.entries} />
              </>
            )}
          </>
        )}
      </div>
    </div>
  );
}

const noMarks = { marked: new Set<string>(), taken: new Set<string>(), past: new Set<string>() };

function withRegister({ government: _before, ...history }: History, overlay: unknown): History {
  return overlay === undefined ? history : { ...history, government: overlay };
}
