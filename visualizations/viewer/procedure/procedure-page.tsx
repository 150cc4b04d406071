import { text, type Text } from 'guicheng';
import { useReader } from '../shell/reader.js';
import type { Route } from '../shell/route.js';
import type { ProcedureEntry } from '../shell/site.js';
import { DiagramTab } from './diagram-tab.js';
import { PlayTab } from '../play/play-tab.js';
import { PointsTab } from '../points/points-tab.js';
import { ProofTab } from '../proof/proof-tab.js';

const tabs = {
  diagram: { title: text('图', 'Diagram'), View: DiagramTab },
  play: { title: text('演练', 'Play'), View: PlayTab },
  points: { title: text('存疑之处', 'Open points'), View: PointsTab },
  proof: { title: text('覆盖与验证', 'Coverage and proof'), View: ProofTab },
} as const satisfies Record<string, { title: Text; View: unknown }>;

export type Tab = keyof typeof tabs;
export interface TabProps {
  readonly entry: ProcedureEntry;
  readonly route: Route;
}

/** One procedure: its diagram, a case to play, its open points, its coverage and proof. */
export function ProcedurePage({ entry, route }: TabProps) {
  const { say, href } = useReader();
  const stated = route.path[2];
  const current: Tab = stated !== undefined && Object.hasOwn(tabs, stated) ? (stated as Tab) : 'diagram';
  const { View } = tabs[current];
  return (
    <div class="procedure">
      <div class="sheet procedure-head">
        <p class="crumb">
          <a href={href([])}>{say(text('程序目录', 'Procedures'))}</a> <span aria-hidden="true">›</span> {say(entry.group)}
        </p>
        <h1>{say(entry.title)}</h1>
        <p class="lead">{say(entry.summary)}</p>
        <nav class="tabs" aria-label={say(text('本程序', 'This procedure'))}>
          <ul>
            {(Object.keys(tabs) as Tab[]).map((tab) => (
              <li key={tab}>
                <a href={href(['procedures', entry.id, tab])} aria-current={tab === current ? 'page' : undefined}>
                  {say(tabs[tab].title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <View key={entry.id} entry={entry} route={route} />
    </div>
  );
}
