import { text } from '../../model/text.js';
import { childrenOf, type Chart, type ChartState } from './chart.js';
import { ancestryOf } from './drawing.js';

/**
 * A chart whose nested frames are closed: those within a frame of the outermost level become one state each, and what goes
 * on inside them is left out. Ids stay, so that a step that leaves a closed frame is found as in the whole chart.
 */
export function closedChart(chart: Chart): Chart {
  const children = childrenOf(chart);
  const ancestry = ancestryOf(chart);
  const depth = (id: string): number => ancestry(id).length;
  const isClosed = ({ id }: ChartState): boolean => depth(id) === 2 && children.has(id);
  const closed = new Set(chart.states.filter(isClosed).map(({ id }) => id));
  const home = (id: string): string => [id, ...ancestry(id)].find((each) => closed.has(each)) ?? id;
  const inside = (id: string): number => chart.transitions.filter(({ source, kind, targets }) => kind === 'act' && home(source) === id && targets.every((target) => home(target) === id)).length;
  const states = chart.states.filter(({ id }) => home(id) === id).map((state): ChartState => {
    const { initial, ...rest } = state;
    if (!closed.has(state.id)) return initial === undefined ? rest : { ...rest, initial: home(initial) };
    const steps = inside(state.id);
    return { ...rest, kind: 'atomic', beginsInside: false, title: text(`${state.title.zh}（内含${steps}步）`, `${state.title.en} (${steps} steps inside)`) };
  });
  const transitions = chart.transitions
    .map((transition) => ({ ...transition, source: home(transition.source), targets: transition.targets.map(home) }))
    .filter(({ source, targets }) => !closed.has(source) || targets.some((target) => target !== source));
  return { ...chart, states, transitions };
}
