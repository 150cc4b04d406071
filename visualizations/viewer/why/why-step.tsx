import { text } from 'guicheng';
import type { Chart, ChartTransition } from 'guicheng/export';
import { clausesOfStep, type Engine } from '../shell/engine.js';
import { useReader } from '../shell/reader.js';
import { ClauseCard, ClauseLinks, StrengthMark } from './clause.js';

interface WhyStepProps {
  readonly engine: Engine;
  readonly procedure: string;
  readonly chart: Chart;
  readonly step: ChartTransition;
}

/** A step: who takes it, after what, what is stated, which rules bind it and how strongly, within which limits, by which clauses. */
export function WhyStep({ engine, procedure, chart, step }: WhyStepProps) {
  const { say, list } = useReader();
  const titles = new Map(chart.states.map(({ id, title }) => [id, title]));
  const spec = step.act === undefined ? undefined : engine.catalogue.procedures.find(({ id }) => id === procedure)?.acts.specs[step.act];
  const rules = step.conditions.filter(({ kind, name }) => kind !== 'route' && name !== 'performedBy');
  const routes = step.conditions.filter(({ kind }) => kind === 'route');
  const early = step.act === undefined ? [] : chart.prohibitions.filter(({ act }) => act === step.act);
  const first = [...new Map(early.flatMap(({ says, clauses }) => says.map((words) => [words.en, { words, clauses }] as const))).values()];
  const fields = Object.entries(spec?.fields ?? {}).map(([name, schema]) => ({ name, titles: engine.titlesOf(schema) }));
  return (
    <section class="why-part">
      <p class="kind">{say(step.kind === 'act' ? text('步骤', 'Step') : text('条件具备即转入', 'As soon as it holds'))}</p>
      <h2>{say(step.title)}</h2>
      <p class="way">
        {say(titles.get(step.source)!)} <span aria-label={say(text('至', 'to'))}>→</span> {step.targets.length ? list(step.targets.map((id) => say(titles.get(id)!))) : say(text('仍在本环节', 'the state stays'))}
      </p>
      {step.kind === 'act' && (
        <>
          <h3>{say(text('谁可以办', 'Who may'))}</h3>
          <p>{step.performers.length ? list(step.performers.map(say)) : say(text('规则未限定何人', 'The rules name nobody'))}</p>
        </>
      )}
      {routes.length > 0 && (
        <>
          <h3>{say(text('适用情形', 'In which case'))}</h3>
          <ul>
            {routes.map(({ name, says, negated, clauses }) => (
              <li key={name + says.en}>
                {negated && say(text('并非：', 'not: '))}
                {say(says)} <ClauseLinks ids={clauses} />
              </li>
            ))}
          </ul>
        </>
      )}
      {first.length > 0 && (
        <>
          <h3>{say(text('先后次序', 'Order'))}</h3>
          <ul>
            {first.map(({ words, clauses }) => (
              <li key={words.en}>
                {say(words)} <ClauseLinks ids={clauses} />
              </li>
            ))}
          </ul>
        </>
      )}
      {fields.length > 0 && (
        <>
          <h3>{say(text('须写明', 'What is stated'))}</h3>
          <ul>
            {fields.map(({ name, titles: field }) => (
              <li key={name}>
                {say(field?.title ?? text(name, name))}
                {field?.options && <span class="quiet">{say(text('：', ': '))}{list(Object.values(field.options).map(say))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {rules.length > 0 && (
        <>
          <h3>{say(text('须符合', 'What has to hold'))}</h3>
          <ul class="rules">
            {rules.map(({ name, says, strength, clauses, negated }) => (
              <li key={name + says.en}>
                {strength && <StrengthMark strength={strength} />} {negated && say(text('并非：', 'not: '))}
                {say(says)} <ClauseLinks ids={clauses} />
              </li>
            ))}
          </ul>
        </>
      )}
      {step.deadlines.length > 0 && (
        <>
          <h3>{say(text('期限', 'Time limits'))}</h3>
          <ul class="rules">
            {step.deadlines.map(({ title, limit, counted, strength, clauses }) => (
              <li key={title.en} class="limit">
                <StrengthMark strength={strength} /> {say(title)}
                {say(text('：', ': '))}
                {say(limit)}
                {say(text('，', ', '))}
                {say(counted)} <ClauseLinks ids={clauses} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say(text('依据', 'What it rests on'))}</h3>
      {clausesOfStep(step).map((id) => (
        <ClauseCard key={id} id={id} />
      ))}
    </section>
  );
}
