import { Wording, type Form } from './form.js';

/** A suite as a test plan in Markdown: who does what, when, and the expected verdict with its article. */
export const markdown: Form = (procedure, suite, options) => {
  const words = new Wording(procedure, options);
  const say = (zh: string, en: string) => words.say(zh, en);
  const counts = [
    say(`${suite.histories}个用例`, `${suite.histories} cases`),
    say(`${suite.acts}个行为`, `${suite.acts} acts`),
    say(`下界${suite.lowerBound}`, `lower bound ${suite.lowerBound}`) + (suite.optimal ? say('，已证明最少', ', proven minimal') : ''),
  ];
  const lines = [`# ${procedure.title[options.language]} · ${suite.criterion}`, '', counts.join(say('，', ', '))];
  suite.cases.forEach((example, index) => {
    const facts = words.facts(example).map(([title, value]) => `${title} = ${value}`);
    lines.push('', `## ${say('用例', 'Case')} ${index + 1}: ${cell(words.caseTitle(example))}`, '', `${say('立案情况', 'Opening')}: ${cell(facts.join('; '))}`);
    if (!example.steps.length) return;
    lines.push('', say('| 序 | 时间 | 谁 | 做什么 | 陈述 | 预期 |', '| No. | When | Who | Does | States | Expected |'), '| --- | --- | --- | --- | --- | --- |');
    example.steps.forEach((step, number) => {
      const stated = words.facts(step).map(([title, value]) => `${title} = ${value}`);
      const expected = [
        step.verdict === 'accepted' ? `${words.verdict(step)} → ${words.state(step.state)}` : `**${words.verdict(step)}**${step.clauses.length ? ` [${step.clauses.join(', ')}] ${words.clauses(step.clauses)}` : ''}`,
        ...(step.deviations.length ? [`${say('偏离', 'deviation from')} ${words.clauses(step.deviations)}`] : []),
        ...(step.warnings.length ? [`${say('提示', 'warning')} ${words.clauses(step.warnings)}`] : []),
      ];
      lines.push(`| ${[String(number + 1), step.act.at, words.who(step), words.act(step), stated.join('; '), expected.join('; ')].map(cell).join(' | ')} |`);
    });
  });
  if (suite.gaps.length) {
    lines.push('', `## ${say('样例未能显示的', 'What no sample case shows')}`, '');
    for (const { what, says } of suite.gaps) lines.push(`- ${cell(what)}: ${says[options.language]}`);
  }
  return `${lines.join('\n')}\n`;
};

const cell = (content: string): string => content.replaceAll('|', '\\|').replaceAll(/\r?\n|\r/g, ' ');
