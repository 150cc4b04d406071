import { text, type History } from 'guicheng';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ReplayStage } from '../play/replay-stage.js';
import { VerdictMark } from '../play/verdict.js';
import { nameIn } from '../procedure/names.js';
import type { TabProps } from '../procedure/procedure-page.js';
import { useEngine } from '../shell/engine.js';
import { Failure, Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import type { DetailFile } from '../shell/site.js';
import { useData } from '../shell/use-data.js';
import { ClauseLinks } from '../why/clause.js';

interface Shown {
  readonly title: string;
  readonly history: History;
}

/** What stands out for a reading: steps that become possible or impossible, and those of acts that are now accepted or now not. */
function marksOf(change: DetailFile['readings'][number] | undefined) {
  const { appears = [], disappears = [], changes = [] } = change ?? {};
  const opened = changes.filter(({ was, is }) => was.verdict !== 'accepted' && is.verdict === 'accepted').flatMap(({ is }) => is.steps);
  const closed = changes.filter(({ was, is }) => was.verdict === 'accepted' && is.verdict !== 'accepted').flatMap(({ was }) => was.steps);
  return { appears: new Set([...appears, ...opened]), disappears: new Set([...disappears, ...closed]) };
}

/** The open points of a procedure: switching a reading marks what becomes possible and what no longer is, with examples. */
export function PointsTab({ entry, route }: TabProps) {
  const { say, go, href, language } = useReader();
  const engine = useEngine();
  const procedure = engine?.catalogue.procedures.find(({ id }) => id === entry.id);
  const chart = engine?.charts.get(entry.id);
  const file = useData<DetailFile>(entry.id);
  const [shown, setShown] = useState<Shown>();
  const { point, reading } = route.query;
  useEffect(() => setShown(undefined), [point, reading]);
  const detail = file && 'value' in file ? file.value : undefined;
  const change = detail?.readings.find((each) => each.point === point && each.reading === reading);
  const marks = useMemo(() => marksOf(change), [change]);
  const points = Object.entries(procedure?.interpretations ?? {});
  const under = (history: History, isDefault: boolean): History => (isDefault || !change ? history : { ...history, interpretations: { ...history.interpretations, [change.point]: change.reading } });
  const steps = (ids: readonly string[], isDefault: boolean) => (
    <ul class="links">
      {ids.map((id) => {
        const example = change?.examples.find(({ step }) => step === id);
        const name = chart ? nameIn(chart, [id], language) : id;
        return (
          <li key={id}>
            <a href={href(['procedures', entry.id, 'diagram'], { step: id })}>{name}</a>{' '}
            {example && (
              <button type="button" class="plain" onClick={() => setShown({ title: name, history: under(example.history, isDefault) })}>
                {say(text('看一个例子', 'See an example'))}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
  return (
    <ReplayStage entry={entry} history={shown?.history} title={shown?.title ?? ''} marks={marks} label={`${say(entry.title)} · ${say(text('存疑之处', 'Open points'))}`} onClose={() => setShown(undefined)}>
      <h2>{say(text('存疑之处', 'Open points'))}</h2>
      <p class="quiet">{say(text('条文可作不止一种理解的地方。切换理解，图上标出由此变得可能（绿）与不再可能（红）的步骤。', 'Where the text can be read in more than one way. Switch a reading: the diagram marks what becomes possible (green) and what no longer is (red).'))}</p>
      {!procedure && <Waiting />}
      {file && 'error' in file && <Failure message={file.error} />}
      {procedure && points.length === 0 && <p class="notice">{say(text('本程序没有存疑之处。', 'This procedure has none.'))}</p>}
      {procedure && points.map(([name, { question, options, default: usual, clauses }]) => {
        const chosen = point === name && reading !== undefined && Object.hasOwn(options, reading) ? reading : usual;
        return (
          <fieldset key={name} class="point">
            <legend>{say(question)}</legend>
            <ClauseLinks ids={clauses} />
            {Object.entries(options).map(([option, words]) => (
              <label key={option} class="tick">
                <input
                  type="radio"
                  name={`point-${name}`}
                  checked={chosen === option}
                  onChange={() => go(['procedures', entry.id, 'points'], option === usual ? {} : { point: name, reading: option })}
                />{' '}
                <span>
                  {say(words)}
                  {option === usual && <span class="quiet">{say(text('（现行理解）', ' (as it stands)'))}</span>}
                </span>
              </label>
            ))}
            {point === name && chosen !== usual && detail && (
              <div class="effect" aria-live="polite">
                {change && change.appears.length > 0 && (
                  <>
                    <h3 class="appears">{say(text('变得可能的步骤', 'What becomes possible'))}</h3>
                    {steps(change.appears, false)}
                  </>
                )}
                {change && change.disappears.length > 0 && (
                  <>
                    <h3 class="disappears">{say(text('不再可能的步骤', 'What is no longer possible'))}</h3>
                    {steps(change.disappears, true)}
                  </>
                )}
                {change && change.changes.length > 0 && (
                  <>
                    <h3>{say(text('结论不同的办理', 'Acts that come to something else'))}</h3>
                    <ul class="links">
                      {change.changes.map(({ history, was, is }, index) => {
                        const last = history.acts.at(-1);
                        const title = say(procedure.acts.specs[last?.type ?? '']?.title ?? text('', ''));
                        return (
                          <li key={index}>
                            {title}: <VerdictMark verdict={was.verdict} /> → <VerdictMark verdict={is.verdict} /> <ClauseLinks ids={[...new Set([...was.clauses, ...is.clauses])]} />{' '}
                            <button type="button" class="plain" onClick={() => setShown({ title, history: under(history, false) })}>
                              {say(text('看一个例子', 'See an example'))}
                            </button>
                          </li>
                        );
                      })}
                    </ul>
                  </>
                )}
                {(!change || (!change.appears.length && !change.disappears.length && !change.changes.length)) && (
                  <p class="quiet">{say(text('在样例案卷中看不出差别。', 'The sample cases show no difference.'))}</p>
                )}
                <p>
                  <a href={href(['procedures', entry.id, 'play'], { point: name, reading: chosen })}>{say(text('按此理解演练', 'Play under this reading'))}</a>
                </p>
              </div>
            )}
          </fieldset>
        );
      })}
    </ReplayStage>
  );
}
