import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { leave } from '../../machines/leave/index.js';
import { explore } from '../../src/explore/explore.js';
import type { SiteProperty } from '../../src/export/site/detail.js';
import type { Property } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import { propertiesOf } from '../../src/site/properties.js';
import { folder, open, picture, useBrowser, violations } from './browser.js';

useBrowser();

/** What the procedure does not keep: people do leave, and do so after the mayor’s consent. */
const broken: readonly Property[] = [
  { id: 'nobody-leaves', clauses: ['93s2'], says: text('谁也不离开。', 'Nobody leaves.'), template: 'absence', of: { act: 'LEAVE' } },
  { id: 'leaving-is-not-after-consent', clauses: ['93s2'], says: text('同意之后不离开。', 'Nobody leaves after a consent.'), template: 'not-succession', of: { act: 'CONSENT' }, after: { act: 'LEAVE' } },
];
let copy: string;
let found: SiteProperty[];

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'guicheng-broken-'));
  await cp(fileURLToPath(folder), copy, { recursive: true });
  found = propertiesOf({ ...leave, properties: broken } as never, catalogue.government, explore(leave as never));
  const file = join(copy, 'data/leave.js');
  const [, name, data] = /^guichengData\(("[^"]+"),(.*)\)\s*$/s.exec(await readFile(file, 'utf8'))!;
  const detail = JSON.parse(data!) as { properties: SiteProperty[] };
  await writeFile(file, `guichengData(${name},${JSON.stringify({ ...detail, properties: [...detail.properties, ...found] })})\n`);
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('a property that fails comes first, and its shortest counterexample is played on the diagram act by act', async () => {
  expect(found.map(({ holds, counterexample }) => [holds, counterexample!.acts.at(-1)!.type])).toEqual([[false, 'LEAVE'], [false, 'LEAVE']]);
  const { page, errors, requests } = await open('#/procedures/leave/proof', { at: pathToFileURL(join(copy, 'index.html')).href });
  const properties = page.getByRole('region', { name: '性质' });
  await expect.poll(() => properties.innerText()).toMatch(/\d+ 条中有 2 条不成立/);
  const first = page.locator('.properties li').first();
  expect(await first.innerText()).toContain('不成立 谁也不离开。');
  expect(await page.locator('.properties li').nth(2).innerText()).toMatch(/^成立/);
  await page.locator('.properties li').nth(1).getByRole('button', { name: '演示反例' }).focus();
  await page.keyboard.press('Enter');

  const replay = page.locator('.replay');
  await expect.poll(() => replay.getByRole('heading', { level: 2 }).innerText()).toBe('反例：同意之后不离开。');
  const { acts } = found[1]!.counterexample!;
  expect(acts.map(({ type }) => type)).toEqual(['APPLY', 'CONSENT', 'LEAVE']);
  const record = replay.locator('.record > li');
  await expect.poll(() => record.count()).toBe(acts.length);
  await expect.poll(() => replay.locator('output').innerText()).toBe(`${acts.length}/${acts.length}`);
  expect(await record.last().innerText()).toContain('离开');
  for (const words of await record.allInnerTexts()) expect(words).toContain('准予');
  const taken = () => page.locator('.sign.taken').evaluateAll((signs) => signs.map((sign) => sign.getAttribute('data-id')).join(' '));
  await expect.poll(taken).toContain('/LEAVE/');
  await picture(page, 'counterexample.last');
  expect(await violations(page)).toEqual([]);

  for (let left = acts.length - 1; left >= 0; left--) {
    await replay.getByRole('button', { name: '上一步' }).click();
    await expect.poll(() => replay.locator('output').innerText()).toBe(`${left}/${acts.length}`);
    await expect.poll(() => page.locator('.sign.marked').count()).toBeGreaterThan(0);
    if (left > 0) await expect.poll(taken).toContain(`/${acts[left - 1]!.type}/`);
    else await expect.poll(taken).toBe('');
  }
  for (let done = 1; done <= acts.length; done++) await replay.getByRole('button', { name: '下一步' }).click();
  await expect.poll(taken).toContain('/LEAVE/');

  await page.getByRole('button', { name: '接着演练' }).click();
  await expect.poll(() => page.locator('.last').innerText()).toContain('准予');
  expect(new URL(page.url()).hash).toContain('case=');
  await page.goBack();
  await expect.poll(() => replay.count()).toBe(1);
  await page.reload();
  await expect.poll(() => record.count()).toBe(acts.length);
  await replay.getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => replay.count()).toBe(0);
  expect([errors, requests]).toEqual([[], []]);
});

test('in English, and on a narrow screen', async () => {
  const { page, errors } = await open('#/procedures/leave/proof?property=nobody-leaves&language=en', { at: pathToFileURL(join(copy, 'index.html')).href, viewport: { width: 390, height: 844 } });
  const replay = page.locator('.replay');
  await expect.poll(() => replay.getByRole('heading', { level: 2 }).innerText()).toBe('Counterexample: Nobody leaves.');
  await expect.poll(() => page.locator('.properties li.chosen').innerText()).toContain('broken');
  await picture(page, 'counterexample.en.390');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(errors).toEqual([]);
});
