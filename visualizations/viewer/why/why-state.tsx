import { text } from 'guicheng';
import type { Chart, ChartState } from 'guicheng/export';
import { useReader } from '../shell/reader.js';
import { ClauseCard, ClauseLinks } from './clause.js';

interface WhyStateProps {
  readonly chart: Chart;
  readonly state: ChartState;
  readonly onChoose: (id: string) => void;
}

const kinds = {
  atomic: text('环节', 'State'),
  compound: text('阶段', 'Stage'),
  parallel: text('同时进行的阶段', 'Stage of parallel parts'),
  final: text('终结', 'End'),
  history: text('恢复处', 'Return point'),
};

/** A state: what may be done in it, what comes too early, and on which clauses it rests. */
export function WhyState({ chart, state, onChoose }: WhyStateProps) {
  const { say, list } = useReader();
  const steps = chart.transitions.filter(({ source }) => source === state.id);
  const early = chart.prohibitions.filter((each) => each.state === state.id);
  return (
    <section class="why-part">
      <p class="kind">{say(kinds[state.kind])}</p>
      <h2>{say(state.title)}</h2>
      {steps.length > 0 && (
        <>
          <h3>{say(text('在此可办', 'What may be done here'))}</h3>
          <ul class="links">
            {steps.map(({ id, title, performers }) => (
              <li key={id}>
                <button type="button" class="step-link" onClick={() => onChoose(id)}>
                  {say(title)}
                </button>
                {performers.length > 0 && <span class="who">{list(performers.map(say))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {early.length > 0 && (
        <>
          <h3>{say(text('在此为时尚早', 'What comes too early here'))}</h3>
          <ul>
            {early.map(({ id, title, says, clauses }) => (
              <li key={id}>
                {say(title)}
                {says.length > 0 && <span class="quiet">{say(text('：', ': '))}{list(says.map(say))}</span>} <ClauseLinks ids={clauses} />
              </li>
            ))}
          </ul>
        </>
      )}
      {state.clauses.length > 0 && (
        <>
          <h3>{say(text('依据', 'What it rests on'))}</h3>
          {state.clauses.map((id) => (
            <ClauseCard key={id} id={id} />
          ))}
        </>
      )}
    </section>
  );
}
