import { Wording, type Form } from './form.js';
import type { SuiteStep } from '../suite.js';

/** The keywords of the languages that suites are written in (Gherkin reference, spoken languages). */
const keywords = {
  zh: { language: 'zh-CN', feature: '功能', scenario: '场景', given: '假如', when: '当', outcome: '那么', and: '而且' },
  en: { language: 'en', feature: 'Feature', scenario: 'Scenario', given: 'Given ', when: 'When ', outcome: 'Then ', and: 'And ' },
} as const;

/** A suite as one Gherkin feature: a scenario for each history, the facts as data tables. */
export const gherkin: Form = (procedure, suite, options) => {
  const words = new Wording(procedure, options);
  const say = (zh: string, en: string) => words.say(zh, en);
  const key = keywords[options.language];
  const lines = [
    `# language: ${key.language}`,
    `${key.feature}: ${line(`${procedure.title[options.language]} · ${suite.criterion}`)}`,
    `  ${line(procedure.summary[options.language])}`,
  ];
  const table = (facts: readonly (readonly [string, string])[]) => facts.forEach(([title, value]) => lines.push(`      | ${cell(title)} | ${cell(value)} |`));
  const then = (step: SuiteStep): string => {
    switch (step.verdict) {
      case 'accepted':
        return say(`该步骤被接受，进入“${words.state(step.state)}”`, `it is accepted and leads to “${words.state(step.state)}”`);
      case 'refused':
        return say(`该步骤被拒绝，依据${words.clauses(step.clauses)}`, `it is refused by ${words.clauses(step.clauses)}`);
      case 'unforeseen':
        return say(`此时无此步骤，仍为“${words.state(step.state)}”`, `it is not foreseen, and the state stays “${words.state(step.state)}”`);
    }
  };
  suite.cases.forEach((example, index) => {
    lines.push('', `  ${key.scenario}: ${index + 1} ${line(words.caseTitle(example))}`, `    ${key.given}${line(say(`以下列情况立案，处于“${words.state(example.opens)}”`, `a case in “${words.state(example.opens)}” that opened with`))}`);
    table(words.facts(example));
    for (const step of example.steps) {
      const { act } = step;
      lines.push(`    ${key.when}${line(say(`${words.who(step)}于${act.at}办理“${words.act(step)}”（${act.type}）`, `${words.who(step)} does “${words.act(step)}” (${act.type}) at ${act.at}`))}`);
      table(words.facts(step));
      lines.push(`    ${key.outcome}${line(then(step))}`);
      if (step.deviations.length) lines.push(`    ${key.and}${line(say(`记为偏离${words.clauses(step.deviations)}`, `it is recorded as a deviation from ${words.clauses(step.deviations)}`))}`);
      if (step.warnings.length) lines.push(`    ${key.and}${line(say(`提示${words.clauses(step.warnings)}`, `there is a warning from ${words.clauses(step.warnings)}`))}`);
    }
  });
  return `${lines.join('\n')}\n`;
};

/** A step, name or description is one line. */
const line = (content: string): string => content.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();

/** Backslashes, bars and line breaks are escaped in a data table. */
const cell = (content: string): string => content.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\r?\n|\r/g, '\\n');
