import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { account } from '../../src/model/accounting.js';

test('every folder of a procedure is in the catalogue, and every one has its files', () => {
  const folders = readdirSync(new URL('../../machines', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !['government', 'template', 'work-rules'].includes(entry.name))
    .map(({ name }) => name);
  expect(catalogue.procedures.map(({ id }) => id).sort()).toEqual(folders.sort());
  for (const folder of folders) {
    const feeds = catalogue.feeds?.[folder] ? ['feeds.ts'] : [];
    const files = ['acts.ts', 'cases', ...feeds, 'index.ts', 'machine.ts', 'procedure.ts', 'properties.ts', 'rules.ts'];
    expect(readdirSync(new URL(`../../machines/${folder}`, import.meta.url)).sort()).toEqual(files);
  }
});

test('each procedure of the rules has at least 12 cases and more than 10 properties', () => {
  for (const { id, cases, properties } of catalogue.procedures) {
    expect(cases.length, id).toBeGreaterThanOrEqual(12);
    expect(properties.length, id).toBeGreaterThan(10);
  }
});

test('every clause of all 95 articles is modelled, planned or omitted with a reason', () => {
  const { articles, clauses, unaccounted } = account(catalogue);
  expect(articles).toBe(95);
  expect(unaccounted).toEqual([]);
  for (const { id, says, omitted, modelledBy, article } of clauses) {
    expect(id.startsWith(String(article)), id).toBe(true);
    expect(says.zh, id).toMatch(/[一-鿿]/);
    expect(says.en, id).toMatch(/[a-z]/i);
    expect(modelledBy.length > 0 || omitted !== undefined, id).toBe(true);
  }
});

test('no clause that is modelled is called omitted', () => {
  const { clauses } = account(catalogue);
  const modelled = clauses.filter(({ modelledBy }) => modelledBy.length).map(({ id }) => id);
  expect(modelled.filter((id) => catalogue.register.clauses[id]!.omitted !== undefined)).toEqual([]);
});

test('every interpretation touches a procedure, and cites known clauses', () => {
  const used = new Set(catalogue.procedures.flatMap(({ interpretations }) => Object.keys(interpretations)));
  expect(Object.keys(catalogue.interpretations).filter((name) => !used.has(name))).toEqual([]);
  for (const { clauses, options, default: usual } of Object.values(catalogue.interpretations)) {
    for (const clause of clauses) expect(catalogue.register.clauses).toHaveProperty([clause]);
    expect(Object.keys(options)).toContain(usual);
    expect(Object.keys(options).length).toBeGreaterThan(1);
  }
});
