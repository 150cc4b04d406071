import { text } from 'guicheng';
import type { Chart } from 'guicheng/export';
import { ClauseLinks } from '../why/clause.js';
import { useReader } from '../shell/reader.js';

interface StepListProps {
  readonly chart: Chart;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The same as the diagram, to be read from top to bottom: state by state, who does what and where it leads. */
export function StepList({ chart, chosen, onChoose }: StepListProps) {
  const { say, list } = useReader();
  const titles = new Map(chart.states.map(({ id, title }) => [id, title]));
  const stays = text('仍在本环节', 'the state stays');
  const groups = chart.states.map((state) => ({ state, steps: chart.transitions.filter(({ source }) => source === state.id) })).filter(({ steps }) => steps.length);
  return (
    <div class="step-list">
      {groups.map(({ state, steps }) => (
        <section key={state.id}>
          <h2>
            {say(state.title)} <ClauseLinks ids={state.clauses} />
          </h2>
          <ol>
            {steps.map((step) => (
              <li key={step.id} class={chosen.includes(step.id) ? 'chosen' : undefined}>
                <button type="button" class="step-link" aria-pressed={chosen.includes(step.id)} onClick={() => onChoose([step.id])}>
                  {say(step.title)}
                </button>
                {step.performers.length > 0 && <span class="who">{list(step.performers.map(say))}</span>}
                {step.conditions.some(({ kind, worded }) => kind === 'route' && worded) && (
                  <span class="route">{list(step.conditions.filter(({ kind, worded }) => kind === 'route' && worded).map(({ says }) => say(says)))}</span>
                )}
                <span class="aim">→ {step.targets.length ? list(step.targets.map((id) => say(titles.get(id)!))) : say(stays)}</span>
                {step.deadlines.map(({ limit, title }) => (
                  <span key={title.en} class="limit">
                    {say(text('期限：', 'Limit: '))}
                    {say(limit)}
                  </span>
                ))}
                <ClauseLinks ids={step.clauses} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
