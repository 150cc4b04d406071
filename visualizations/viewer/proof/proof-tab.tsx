import { text } from 'guicheng';
import { useMemo } from 'preact/hooks';
import { ReplayStage } from '../play/replay-stage.js';
import type { TabProps } from '../procedure/procedure-page.js';
import { useEngine } from '../shell/engine.js';
import { Failure, Waiting } from '../shell/notices.js';
import { useReader } from '../shell/reader.js';
import type { DetailFile } from '../shell/site.js';
import { useData } from '../shell/use-data.js';
import { heatOf } from './heat.js';
import { Properties } from './properties.js';
import { Suite } from './suite.js';

/** The paths of the suite, replayed on the diagram; how often each step is taken; the properties with their verdicts. */
export function ProofTab({ entry, route }: TabProps) {
  const { say, go } = useReader();
  const engine = useEngine();
  const chart = engine?.charts.get(entry.id);
  const file = useData<DetailFile>(entry.id);
  const detail = file && 'value' in file ? file.value : undefined;
  const heat = useMemo(() => (chart && detail ? heatOf(chart, detail.suite.covers) : {}), [chart, detail]);
  const place = ['procedures', entry.id, 'proof'];
  const number = Number(route.query['path']) - 1;
  const path = detail?.suite.histories[number];
  const property = detail?.properties.find(({ id }) => id === route.query['property']);
  const chosen = path ?? (property?.counterexample && { title: property.says, history: property.counterexample });
  const title = chosen ? (path ? `${say(text(`路径 ${number + 1}：`, `Path ${number + 1}: `))}${say(chosen.title)}` : say(text('反例：', 'Counterexample: ')) + say(chosen.title)) : '';
  return (
    <ReplayStage entry={entry} history={chosen?.history} title={title} marks={chosen ? none : heat} label={`${say(entry.title)} · ${say(text('覆盖与验证', 'Coverage and proof'))}`} onClose={() => go(place)}>
      {file && 'error' in file && <Failure message={file.error} />}
      {!detail && <Waiting />}
      {detail && !chosen && (
        <p class="key" aria-hidden="true">
          {say(text('步骤被走过的次数：', 'How often a step is taken: '))}
          <span class="key-heat heat-0" /> 0 <span class="key-heat heat-1" /> 1–2 <span class="key-heat heat-2" /> 3–9 <span class="key-heat heat-3" /> 10+
        </p>
      )}
      {detail && <Properties properties={detail.properties} chosen={property?.id} onShow={(id) => go(place, { property: id })} />}
      {detail && <Suite entry={entry} suite={detail.suite} chosen={path ? number : undefined} onShow={(index) => go(place, { path: String(index + 1) })} />}
    </ReplayStage>
  );
}

const none = {};
