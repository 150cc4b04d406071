import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import { main } from '../../src/cli/main.js';
import { government, loan } from '../judge/loan.js';

const wrong = { id: 'lent-at-last', clauses: ['3'], says: { zh: '最后总要借出', en: 'lent at last' }, template: 'not-succession', of: { act: 'ASK' }, after: { act: 'LEND', where: { path: 'act.by.post', is: 'director' } } } as const;
const catalogueOf = (...procedures: readonly ReturnType<typeof loan>[]) => ({ register: { clauses: {} }, interpretations: {}, government, roleTitle: () => undefined, procedures }) as unknown as Catalogue;

async function run(catalogue: Catalogue, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line), isTerminal: false, readFile: () => Promise.reject(new Error('no such file')), writeFile: () => Promise.resolve() };
  const code = await main(catalogue, '1.2.3', args, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('verify: properties hold, or are broken with the history act by act', async () => {
  const good = await run(catalogueOf(loan()), 'verify', 'loan', '--language', 'en');
  expect(good.code).toBe(0);
  expect(good.out).toMatch(/^loan: 12\/12 properties hold \(\d+ states, over every history\)$/);
  const broken = catalogueOf(loan({ properties: [wrong] }));
  const bad = await run(broken, 'verify', '--language', 'en');
  expect(bad.code).toBe(1);
  expect(bad.out).toMatch(/✗ lent-at-last \[3\] lent at last\n +opening: .*"rare":true.*\n +1\. 2025-11-03T09:00:00\+08:00 {2}rita {2}Ask ASK .*\n +2\. .*dora {2}Lend LEND .*← breaks it/);
  const data = JSON.parse((await run(broken, 'verify', 'loan', '--json')).out);
  expect(data).toEqual([expect.objectContaining({ procedure: 'loan', property: 'lent-at-last', holds: false, complete: true, counterexample: expect.objectContaining({ at: 1, ended: false }) })]);
  expect((await run(broken, 'verify', 'lone')).code).toBe(2);
  expect((await run(broken, 'verify', 'loan')).out).toContain('← 在此违反');
});

test('judge: figures and survivors, for people and as data', async () => {
  const catalogue = catalogueOf(loan());
  const data = JSON.parse((await run(catalogue, 'judge', 'loan', '--json')).out);
  expect(Object.keys(data)).toEqual(expect.arrayContaining(['mutants', 'equivalent', 'killed', 'byProperties', 'byCases', 'survivors']));
  expect(data.killed + data.equivalent + data.survivors.length).toBe(data.mutants);
  for (const survivor of data.survivors) expect(survivor).toMatchObject({ what: expect.any(Object), where: expect.any(String), clause: expect.any(String), witness: expect.any(Object) });
  const sampled = JSON.parse((await run(catalogue, 'judge', 'loan', '--sample', '10', '--json')).out);
  expect(sampled.mutants).toBe(10);
  const { out, code } = await run(catalogue, 'judge', 'loan', '--language', 'en');
  expect(code).toBe(0);
  expect(out).toMatch(/^loan: \d+ mutants, \d+ equivalent, \d+ killed \([\d.]+% of those that are not equivalent\)\n/);
  expect(out).toMatch(/✗ .*\n {4}(accepts|refuses|reports|leads)/);
  expect((await run(catalogueOf(loan({ properties: [wrong] })), 'judge', 'loan', '--sample', '5')).code).toBe(1);
  expect((await run(catalogue, 'judge', 'loan', '--sample', '0')).code).toBe(2);
});

test('judge --suite: what a suite finds, for people and as data', async () => {
  const catalogue = catalogueOf(loan());
  const data = JSON.parse((await run(catalogue, 'judge', 'loan', '--suite', 'obligations', '--json')).out);
  expect(data).toMatchObject({ procedure: 'loan', criterion: 'obligations', holds: true, invalid: 0 });
  expect(data.killed + data.equivalent + data.survivors.length).toBe(data.mutants);
  const tour = JSON.parse((await run(catalogue, 'judge', 'loan', '--suite', 'transitions', '--json')).out);
  expect(tour.mutants).toBe(data.mutants);
  expect(tour.killed).toBeLessThan(data.killed);
  const { out, code } = await run(catalogue, 'judge', 'loan', '--suite', 'transitions', '--sample', '30', '--language', 'en');
  expect(code).toBe(0);
  expect(out).toMatch(/^loan, transitions: \d+ acts; \d+ mutants, \d+ equivalent, \d+ killed/);
  expect(out).toMatch(/✗ .*\n {4}(accepts|refuses|reports|leads)/);
  const unknown = await run(catalogue, 'judge', 'loan', '--suite', 'obligation');
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('did you mean "obligations"');
});
