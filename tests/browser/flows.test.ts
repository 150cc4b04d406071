import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { open, picture, settled, useBrowser } from './browser.js';
import { syntheticRules } from './synthetic-rules.js';

useBrowser();
const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guicheng-page-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The officer who acts from now on. */
const as = (page: Page, officer: string) => page.getByLabel('由谁办理').selectOption(officer);
/** An act that needs nothing stated. */
const act = (page: Page, title: string) => page.getByRole('region', { name: '现在可以办的' }).getByRole('button', { name: title, exact: true }).click();
const lastVerdict = (page: Page) => page.getByRole('region', { name: '刚才的办理' });

test('find a procedure by name, article, post and word', async () => {
  const { page, errors } = await open();
  const cards = page.locator('.card h3');
  expect(await cards.count()).toBe(7);
  const search = page.getByLabel('查找');
  await search.fill('第74条');
  await expect.poll(() => cards.allInnerTexts()).toEqual(['制发公文']);
  await search.fill('加盖公章');
  await expect.poll(() => cards.allInnerTexts()).toContain('制发公文');
  await search.fill('Justice Bureau');
  await expect.poll(() => cards.allInnerTexts()).toContain('制发公文');
  await search.fill('legality');
  await expect.poll(async () => (await page.locator('.found').count()) > 0).toBe(true);
  await search.fill('没有这个词');
  await expect.poll(() => cards.count()).toBe(0);
  await search.fill('制发');
  await page.getByRole('link', { name: '制发公文' }).click();
  await settled(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('制发公文');
  await page.goBack();
  await expect.poll(() => search.inputValue()).toBe('制发');
  expect(errors).toEqual([]);
});

test('two clicks from a step to its article; the official text beside it, the passage marked; then forgotten', async () => {
  const { page, errors } = await open('#/procedures/outgoing-document');
  await page.locator('.sign[data-id$="/AFFIX_SEAL/0"]').first().click();
  const why = page.getByRole('complementary', { name: '为什么' });
  await expect.poll(() => why.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('加盖公章');
  expect(await why.innerText()).toContain('主办单位');
  expect(await why.locator('.clause-card').first().innerText()).toMatch(/第74条第1句/);
  expect(await page.locator('.official').count()).toBe(0);

  const file = join(folder, 'rules.txt');
  await writeFile(file, syntheticRules());
  await why.getByLabel('载入规则原文').setInputFiles(file);
  await expect.poll(() => why.locator('.official mark').first().innerText()).toContain('样文第七十四条首句');
  await picture(page, 'flow.text');
  await page.reload();
  await settled(page);
  await expect.poll(() => page.locator('.official mark').first().innerText()).toContain('样文第七十四条首句');

  await why.locator('.clause-card h4 a').first().click();
  await settled(page);
  expect(await page.locator('.detail h2').innerText()).toBe('第 74 条');
  expect(await page.locator('.detail .official mark').allInnerTexts()).toEqual(['样文第七十四条首句，甲。']);
  expect(await page.locator('.detail .official').innerText()).toContain('次句，乙。');
  await page.getByRole('link', { name: '加盖公章' }).first().click();
  await settled(page);
  expect(await page.locator('.sign.chosen').count()).toBe(1);

  await page.getByRole('button', { name: '移除' }).click();
  await expect.poll(() => page.locator('.official').count()).toBe(0);
  await writeFile(file, '只有几个字');
  await page.getByLabel('载入规则原文').setInputFiles(file);
  await expect.poll(() => page.locator('.why .failed').count()).toBe(1);
  expect(errors).toEqual([]);
});

test('all articles can be browsed, those without a procedure with the reason', async () => {
  const { page } = await open('#/articles');
  expect(await page.locator('.numbers li').count()).toBe(95);
  expect(await page.locator('.numbers .none').count()).toBeGreaterThan(10);
  await page.locator('.numbers .none').first().click();
  await expect.poll(async () => (await page.locator('.omitted').allInnerTexts()).every((words) => words.length > '未落成程序：'.length + 2)).toBe(true);
  expect(await page.locator('.omitted').count()).toBeGreaterThan(0);
});

test('an outgoing document is played to its signature, with a refusal on the way; saved, replayed, shared, reopened, undone', async () => {
  const { page, errors } = await open('#/procedures/outgoing-document/play', { acceptDownloads: true });
  await page.getByLabel('区财政局').uncheck();
  await page.getByRole('button', { name: '开始演练' }).click();
  const place = page.locator('.place');
  await expect.poll(() => place.innerText()).toContain('待拟稿');

  // Somebody from another department tries, and is told why not.
  await as(page, 'commerce-staff');
  await page.getByText(/此时不能办的/).click();
  await page.locator('.may-not').first().getByRole('button', { name: '拟稿', exact: true }).click();
  await expect.poll(() => lastVerdict(page).innerText()).toContain('不予办理');
  expect(await lastVerdict(page).innerText()).toContain('第74条第1句');
  expect(await place.innerText()).toContain('待拟稿');
  await picture(page, 'flow.refused');

  await as(page, 'housing-staff');
  await act(page, '拟稿');
  await expect.poll(() => page.locator('.sign.marked').count()).toBe(3);
  await as(page, 'housing-head');
  await page.getByRole('button', { name: '主要负责人审核并签署意见…' }).click();
  await page.getByRole('button', { name: '办理', exact: true }).click();
  await expect.poll(() => lastVerdict(page).innerText()).toContain('准予');
  await as(page, 'housing-staff');
  await act(page, '加盖公章');
  await act(page, '报送区政府办公室');
  await page.getByRole('button', { name: '过 1 小时' }).click();
  await as(page, 'office-staff');
  await act(page, '受理');
  await page.getByRole('button', { name: '到下一工作日' }).click();
  await act(page, '审修');
  await act(page, '审核');
  await as(page, 'vice-mayor-a');
  await act(page, '审签');
  await as(page, 'mayor');
  await act(page, '签发');
  await expect.poll(() => lastVerdict(page).innerText()).toContain('准予');
  expect(await page.locator('.record > li').count()).toBe(10);
  expect(await page.locator('.record').innerText()).toContain('2025-11-04 10:00');
  const signedAt = await place.innerText();
  await picture(page, 'flow.signed');

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存案卷' }).click()]);
  const file = join(folder, 'case.json');
  await download.saveAs(file);
  const replayed = await run(process.execPath, ['dist/machines/guicheng.js', 'replay', 'outgoing-document', file, '--json'], { cwd: root }).catch((failed: { stdout: string }) => failed);
  const verdicts = replayed.stdout.trim().split('\n').map((line) => (JSON.parse(line) as { verdict: string }).verdict);
  expect(verdicts).toEqual(['refused', ...Array.from({ length: 9 }, () => 'accepted')]);

  // The address is the link to the case.
  await expect.poll(() => page.url()).toContain('case=');
  const other = await open(new URL(page.url()).hash);
  await expect.poll(() => other.page.locator('.place').innerText()).toBe(signedAt);
  expect(await other.page.locator('.record > li').count()).toBe(10);
  expect(other.requests).toEqual([]);

  await page.getByRole('button', { name: '撤销一步' }).click();
  await expect.poll(() => page.locator('.record > li').count()).toBe(9);
  await page.getByRole('button', { name: '重新开始' }).click();
  await expect.poll(() => page.locator('.record').count()).toBe(0);
  await page.getByLabel('载入案卷').setInputFiles(file);
  await expect.poll(() => page.locator('.record > li').count()).toBe(10);
  expect(await place.innerText()).toBe(signedAt);
  expect(errors).toEqual([]);
});

test('somebody stands in: capacities come from the register of the case', async () => {
  const { page, errors } = await open('#/procedures/outgoing-document/play');
  await page.getByRole('button', { name: '开始演练' }).click();
  await as(page, 'vice-mayor-b');
  expect(await page.getByLabel('以何身份').isDisabled()).toBe(true);
  await page.getByText(/外出、授权与代理/).click();
  await page.getByLabel('谁外出').selectOption('vice-mayor-a');
  await page.getByRole('button', { name: '加入（自现在起一年）' }).click();
  await expect.poll(() => page.getByLabel('以何身份').isDisabled()).toBe(false);
  await page.getByLabel('以何身份').selectOption('ab-counterpart');
  expect(errors).toEqual([]);
});

test('an open point is read otherwise: what it changes is listed, marked, shown by an example, and played', async () => {
  const { page, errors } = await open('#/procedures/outgoing-document/points');
  expect(await page.locator('.sign.appears').count()).toBe(0);
  await page.getByLabel('主持工作的常委副区长即可办理').check();
  await expect.poll(() => page.locator('.sign.appears').count()).toBeGreaterThan(0);
  const signing = page.locator('.effect li').filter({ hasText: '签发' });
  expect(await signing.innerText()).toMatch(/不予办理.*准予/);
  await signing.getByRole('button', { name: '看一个例子' }).click();
  const replay = page.locator('.replay');
  await expect.poll(() => replay.locator('.record > li').count()).toBeGreaterThan(3);
  expect(await replay.locator('.verdict').innerText()).toContain('准予');
  await picture(page, 'flow.reading');
  // The same history under the reading that holds by default ends in a refusal.
  await page.getByRole('button', { name: '接着演练' }).click();
  await expect.poll(() => page.locator('.last').innerText()).toContain('准予');
  const packedCase = new URL(page.url()).hash;
  expect(packedCase).toContain('case=');
  await page.goBack();
  await settled(page);
  await page.getByLabel('须有区长写明该事项的书面授权').check();
  await expect.poll(() => page.locator('.sign.appears').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('every interpretation of every procedure can be switched, and each of its examples is played as it says', async () => {
  const { page, errors } = await open();
  let examples = 0;
  for (const { id, interpretations } of catalogue.procedures) {
    for (const [point, { options, default: usual }] of Object.entries(interpretations)) {
      for (const reading of Object.keys(options).filter((each) => each !== usual)) {
        await page.evaluate((hash) => (location.hash = hash), `#/procedures/${id}/points?point=${point}&reading=${reading}`);
        await settled(page);
        await expect.poll(() => page.locator('.effect').count(), { message: `${id} ${point} ${reading}` }).toBe(1);
        const example = page.locator('.effect').getByRole('button', { name: '看一个例子' }).first();
        if ((await example.count()) === 0) continue;
        await example.click();
        await expect.poll(() => page.locator('.replay .record > li').count(), { message: `${id} ${point} ${reading}` }).toBeGreaterThan(0);
        expect(await page.locator('.replay .failed').count()).toBe(0);
        examples++;
      }
    }
  }
  expect(examples).toBeGreaterThan(10);
  expect(errors).toEqual([]);
});

test('the paths of the suite are replayed on the diagram, step by step; every step that is covered shows how often', async () => {
  const { page, errors } = await open('#/procedures/outgoing-document/proof');
  await expect.poll(() => page.locator('.paths li').count()).toBeGreaterThan(5);
  expect(await page.locator('.sign.heat-1, .sign.heat-2, .sign.heat-3').count()).toBeGreaterThan(20);
  await page.locator('.paths button').first().click();
  const replay = page.locator('.replay');
  await expect.poll(() => replay.locator('.record > li').count()).toBeGreaterThan(0);
  const length = await replay.locator('.record > li').count();
  await expect.poll(() => replay.locator('output').innerText()).toBe(`${length}/${length}`);
  await replay.locator('.record button').first().click();
  await expect.poll(() => replay.locator('output').innerText()).toBe(`1/${length}`);
  await replay.getByRole('button', { name: '上一步' }).click();
  expect(await page.locator('.sign.marked').count()).toBeGreaterThan(0);
  await replay.getByRole('button', { name: '下一步' }).click();
  await replay.getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => replay.count()).toBe(0);
  await page.getByText('逐条查看').click();
  expect(await page.locator('.properties li').count()).toBeGreaterThan(10);
  expect(errors).toEqual([]);
});

test('keyboard alone: into the diagram, along its steps, into why', async () => {
  const { page } = await open('#/procedures/meeting-leave');
  await page.locator('.pane').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('button');
  const before = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).not.toBe(before);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.why-part h2').count()).toBe(1);
  const zoomed = () => page.locator('.zoom').innerText();
  const start = await zoomed();
  await page.keyboard.press('+');
  await expect.poll(zoomed).not.toBe(start);
  await page.keyboard.press('0');
  await expect.poll(() => page.locator('.pane').evaluate((frame) => frame.scrollHeight <= frame.clientHeight + 2)).toBe(true);
});

test('pointer and wheel move and scale; what ends a drag is no choice', async () => {
  const { page } = await open('#/procedures/outgoing-document');
  const frame = page.locator('.pane');
  const box = (await frame.boundingBox())!;
  const top = () => frame.evaluate((element) => element.scrollTop);
  await page.mouse.move(box.x + 300, box.y + 400);
  await page.mouse.wheel(0, 200);
  await expect.poll(top).toBeGreaterThan(100);
  const scrolled = await top();
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 300, { steps: 4 });
  await page.mouse.up();
  expect(await top()).toBeGreaterThan(scrolled);
  expect(new URL(page.url()).hash).not.toContain('step=');
  const before = await page.locator('.zoom').innerText();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => page.locator('.zoom').innerText()).not.toBe(before);
});

test('the names of lanes stay in sight when the drawing is moved sideways', async () => {
  const { page, errors } = await open('#/procedures/incoming-document/diagram?view=lanes');
  const frame = page.locator('.pane');
  const heads = page.locator('.lane-head');
  await expect.poll(() => heads.count()).toBeGreaterThan(3);
  expect(await heads.allTextContents()).toContain('区政府办公室');
  const away = () => heads.evaluateAll((each) => each.map((head) => head.getBoundingClientRect().left - head.closest('.pane')!.getBoundingClientRect().left));
  await frame.evaluate((element) => element.scrollTo(600, 0));
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBe(600);
  await expect.poll(async () => (await away()).every((left) => left >= -2 && left < 60)).toBe(true);
  await picture(page, 'flow.lanes-moved');
  await page.keyboard.press('Tab');
  await frame.focus();
  await page.keyboard.press('+');
  await expect.poll(async () => (await away()).every((left) => left >= -2 && left < 60)).toBe(true);
  expect(errors).toEqual([]);
});

test('the drawing is saved as SVG, PNG and Mermaid', async () => {
  const { page, errors } = await open('#/procedures/leave', { acceptDownloads: true });
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return readFile(path);
  };
  expect((await saved('SVG')).toString()).toMatch(/^<svg[^>]*>\s*<style[^>]*>[\s\S]*<\/svg>\s*$/);
  const png = await saved('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(50_000);
  expect((await saved('Mermaid')).toString()).toContain('stateDiagram-v2');
  expect(errors).toEqual([]);
});

test('the language is kept, and a link carries the one that was chosen', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Procedures');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(page.url()).toContain('language=en');
  await page.goto(new URL('index.html#/articles', page.url()).href);
  await settled(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Articles');
});

test('on paper: the diagram and why, without what is to be pressed', async () => {
  const { page } = await open('#/procedures/outgoing-document/diagram?step=outgoing-document.preparation.awaiting-draft%2FDRAFT%2F0');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'flow.print');
  expect(await page.locator('.head').isVisible()).toBe(false);
  expect(await page.locator('.toolbar').isVisible()).toBe(false);
  expect(await page.locator('.pane svg').first().isVisible()).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true, path: fileURLToPath(new URL('../.output/flow.print.pdf', import.meta.url)) });
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
  // Too long for one sheet to be read: in two strips, each on a sheet of its own, and why after the last or on a third.
  const strips = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const count = document.querySelectorAll('.strip').length;
    dispatchEvent(new Event('afterprint'));
    return count;
  });
  expect(strips).toBe(2);
  expect([strips, strips + 1]).toContain(sizes.length);
  for (const size of sizes) expect([842, 1191]).toEqual(expect.arrayContaining(size));
});

test('in the middle of a case, a step tells why, and the case goes on', async () => {
  const { page, errors } = await open('#/procedures/meeting-leave/play');
  await page.getByRole('button', { name: '开始演练' }).click();
  const place = await page.locator('.place').innerText();
  await page.locator('.sign.transition text').first().click();
  await expect.poll(() => page.locator('.asked .clause-card').count()).toBeGreaterThan(0);
  await page.locator('.asked').getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => page.locator('.asked').count()).toBe(0);
  expect(await page.locator('.place').innerText()).toBe(place);
  expect(errors).toEqual([]);
});
