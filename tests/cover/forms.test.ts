import { describe, expect, test } from 'vitest';
import { meetingLeave } from '../../machines/meeting-leave/index.js';
import { cover, criterionNamed } from '../../src/cover/cover.js';
import { csvCell } from '../../src/cover/forms/csv.js';
import { forms } from '../../src/cover/forms/index.js';
import type { Suite } from '../../src/cover/suite.js';
import type { Language } from '../../src/model/text.js';
import type { Procedure } from '../../src/model/procedure.js';
import { behaviourOf } from '../procedures/explored.js';

const procedure = meetingLeave as unknown as Procedure;
const suite = cover(behaviourOf(procedure), criterionNamed('obligations'), procedure);
const nameOf = (officer: string) => (officer === 'mayor' ? '=cmd|"区长"\n' : undefined);
const written = (form: keyof typeof forms, language: Language, given: Suite = suite) => forms[form](procedure, given, { language, nameOf });
const chinese = /[一-鿿]/;

/** The cells of a CSV text, by RFC 4180. */
function rowsOf(content: string): string[][] {
  const rows: string[][] = [[]];
  const record = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let end = 0;
  for (let found = record.exec(content); found; found = record.exec(content)) {
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') rows.push([]);
    end = record.lastIndex;
  }
  expect(end).toBe(content.length);
  expect(rows.pop()).toEqual([]);
  return rows;
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('CSV has a row for each opening and act, all of one width, and no formula', () => {
    const content = written('csv', language);
    expect(content.startsWith('\uFEFF')).toBe(true);
    const [head, ...rows] = rowsOf(content.slice(1));
    expect(chinese.test(head!.join())).toBe(language === 'zh');
    expect(rows).toHaveLength(suite.acts + suite.histories);
    for (const row of rows) {
      expect(row).toHaveLength(head!.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@]/);
    }
    expect(rows.map((row) => row[5])).toContain('\'=cmd|"区长"\n');
    const refused = rows.find((row) => row[9] === (language === 'zh' ? '拒绝' : 'refused'))!;
    expect(refused[10]).toMatch(language === 'zh' ? /^第\d+条/ : /^article \d+/);
    expect(refused[11]).toMatch(/^\d/);
  });

  test('Gherkin is one feature, a scenario for each history, every line a keyword, a table row or a description', () => {
    const lines = written('gherkin', language).trimEnd().split('\n');
    expect(lines[0]).toBe(`# language: ${language === 'zh' ? 'zh-CN' : 'en'}`);
    const keywords = language === 'zh' ? ['假如', '当', '那么', '而且'] : ['Given ', 'When ', 'Then ', 'And '];
    const [feature, scenario] = language === 'zh' ? ['功能: ', '  场景: '] : ['Feature: ', '  Scenario: '];
    expect(lines[1]!.startsWith(feature)).toBe(true);
    expect(lines.filter((line) => line.startsWith(scenario))).toHaveLength(suite.histories);
    for (const line of lines.slice(3)) {
      const isStep = keywords.some((keyword) => line.startsWith(`    ${keyword}`));
      expect(line === '' || line.startsWith(scenario) || isStep || /^ {6}\| .* \|$/.test(line), line).toBe(true);
      if (line.startsWith('      |')) expect(line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|')).toHaveLength(4);
    }
    expect(lines.filter((line) => line.startsWith(`    ${keywords[1]}`))).toHaveLength(suite.acts);
    expect(lines.filter((line) => line.startsWith(`    ${keywords[2]}`))).toHaveLength(suite.acts);
    expect(lines.join('\n')).toMatch(language === 'zh' ? /那么该步骤被拒绝，依据第\d+条/ : /Then it is refused by article \d+/);
  });

  test('Markdown is a table for each history, with the article of every refusal', () => {
    const plan = written('markdown', language);
    const rows = plan.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows).toHaveLength(suite.acts);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(8);
    const refusals = rows.filter((row) => /\*\*(拒绝|refused)\*\*/.test(row));
    expect(refusals.length).toBe(suite.cases.flatMap(({ steps }) => steps.filter(({ verdict }) => verdict === 'refused')).length);
    for (const row of refusals) expect(row).toMatch(language === 'zh' ? /\[\d[^\]]*\] 第\d+条/ : /\[\d[^\]]*\] article \d+/);
    for (const { what } of suite.gaps) expect(plan).toContain(what);
  });
});

test('JSON is the suite itself', () => {
  expect(JSON.parse(written('json', 'en'))).toEqual(JSON.parse(JSON.stringify(suite)));
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-1', "'-1"],
  ['\tx', "'\tx"],
  ['＝1', "'＝1"],
  ['+"a",b', '"\'+""a"",b"'],
  ['', ''],
])('the cell %j is written %j', (content, cell) => {
  expect(csvCell(content)).toBe(cell);
});
