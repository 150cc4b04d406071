import { titlesOf } from '../model/act.js';
import type { Procedure } from '../model/procedure.js';
import type { Language } from '../model/text.js';
import { stateName, type Suite, type SuiteStep } from './suite.js';

const words = {
  zh: { head: '| 序 | 时间 | 谁 | 做什么 | 陈述 | 预期 |', case: '用例', opening: '立案情况', accepted: '接受', refused: '拒绝', deviation: '偏离', warning: '提示', acts: '个行为', cases: '个用例', bound: '下界', minimal: '，已证明最少' },
  en: { head: '| No. | When | Who | Does | States | Expected |', case: 'Case', opening: 'Opening', accepted: 'accepted', refused: 'refused', deviation: 'deviation', warning: 'warning', acts: 'acts', cases: 'cases', bound: 'lower bound', minimal: ', proven minimal' },
} as const;

/** A suite as a test plan in Markdown: who does what, when, and the expected verdict with its clause. `nameOf` names officers. */
export function planOf(procedure: Procedure, suite: Suite, language: Language, nameOf: (officer: string) => string | undefined): string {
  const say = words[language];
  const lines = [
    `# ${procedure.title[language]} · ${suite.criterion}`,
    '',
    `${suite.histories} ${say.cases}, ${suite.acts} ${say.acts}, ${say.bound} ${suite.lowerBound}${suite.optimal ? say.minimal : ''}`,
  ];
  suite.cases.forEach(({ name, input, steps }, index) => {
    lines.push('', `## ${say.case} ${index + 1}: ${name}`, '', `${say.opening}: ${factsOf(procedure.input.shape, input, language)}`, '', say.head, '| --- | --- | --- | --- | --- | --- |');
    steps.forEach((step, number) => lines.push(`| ${number + 1} | ${step.act.at} | ${whoOf(step, nameOf)} | ${procedure.acts.specs[step.act.type]!.title[language]} | ${statedOf(procedure, step, language)} | ${expectedOf(step, language)} |`));
  });
  return `${lines.join('\n')}\n`;
}

const cell = (content: string): string => content.replaceAll('|', '\\|').replaceAll('\n', ' ');

function whoOf({ act: { by } }: SuiteStep, nameOf: (officer: string) => string | undefined): string {
  const name = nameOf(by.officer) ?? by.officer;
  return cell(by.actingFor ? `${name} (${by.actingFor.basis}: ${nameOf(by.actingFor.officer) ?? by.actingFor.officer})` : name);
}

function statedOf(procedure: Procedure, { act }: SuiteStep, language: Language): string {
  const { type, by: _by, at: _at, ...facts } = act;
  return factsOf(procedure.acts.specs[type]!.fields, facts, language);
}

function factsOf(fields: Readonly<Record<string, Parameters<typeof titlesOf>[0]>>, facts: Readonly<Record<string, unknown>>, language: Language): string {
  const shown = Object.entries(facts).map(([name, value]) => {
    const titles = fields[name] && titlesOf(fields[name]);
    const option = typeof value === 'string' ? titles?.options?.[value]?.[language] : undefined;
    return `${titles?.title[language] ?? name} = ${option ?? (typeof value === 'string' ? value : JSON.stringify(value))}`;
  });
  return cell(shown.join('; '));
}

function expectedOf({ verdict, clauses, deviations, warnings, state }: SuiteStep, language: Language): string {
  const say = words[language];
  const notes = [
    ...(deviations.length ? [`${say.deviation} ${deviations.join(', ')}`] : []),
    ...(warnings.length ? [`${say.warning} ${warnings.join(', ')}`] : []),
  ];
  const main = verdict === 'refused' ? `**${say.refused}** [${clauses.join(', ')}]` : `${say.accepted} → ${stateName(state)}`;
  return cell([main, ...notes].join('; '));
}
