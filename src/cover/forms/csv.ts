import { Wording, type Form } from './form.js';

/**
 * A suite as a table for spreadsheets, a row for each act (RFC 4180: CRLF, quotes doubled). It begins with a byte order mark,
 * without which spreadsheets read Chinese wrongly. A cell that a spreadsheet would take for a formula is kept a text by a
 * leading apostrophe (OWASP, CSV injection).
 */
export const csv: Form = (procedure, suite, options) => {
  const words = new Wording(procedure, options);
  const zh = ['用例', '用例名称', '序', '时间', '人员', '谁', '行为', '做什么', '陈述', '预期', '依据', '条款', '偏离', '提示', '之后的状态'];
  const en = ['case', 'case name', 'no.', 'when', 'officer', 'who', 'act', 'does', 'states', 'expected', 'article', 'clauses', 'deviations', 'warnings', 'state afterwards'];
  const rows = suite.cases.flatMap((example, index) => [
    [String(index + 1), words.caseTitle(example), '0', '', '', '', '', words.say('立案', 'opens'), stated(words.facts(example)), '', '', '', '', '', words.state(example.opens)],
    ...example.steps.map((step, number) => [
      String(index + 1),
      words.caseTitle(example),
      String(number + 1),
      step.act.at,
      step.act.by.officer,
      words.who(step),
      step.act.type,
      words.act(step),
      stated(words.facts(step)),
      words.verdict(step),
      words.clauses(step.clauses),
      step.clauses.join(' '),
      words.clauses(step.deviations),
      words.clauses(step.warnings),
      words.state(step.state),
    ]),
  ]);
  return `\uFEFF${[options.language === 'zh' ? zh : en, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
};

const stated = (facts: readonly (readonly [string, string])[]): string => facts.map(([title, value]) => `${title} = ${value}`).join('; ');

/** One cell: no formula, and quoted where it has to be. */
export function csvCell(content: string): string {
  const harmless = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(content) ? `'${content}` : content;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
