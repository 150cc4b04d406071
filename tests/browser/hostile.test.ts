import { deflateRawSync } from 'node:zlib';
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { address, open, settled, useBrowser, type Watched } from './browser.js';
import { hostileStrings } from './hostile-strings.js';
import { syntheticRules } from './synthetic-rules.js';

useBrowser();

const input = { issuedAs: 'government-document', addressee: 'downward', leadUnit: 'housing', concerned: [], normative: false, necessary: true, content: 'deployment', excluded: 'none', lowestName: 'government', weightyRequest: false, deployment: 'overall', length: 5000 };
const asFile = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const inLink = (data: unknown) => `z${deflateRawSync(JSON.stringify(data)).toString('base64url')}`;

/** Nothing of it ran, nothing was asked for, no element came out of it, and the page is still alive. */
async function unharmed({ page, requests, errors }: Watched, what: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    harmed: 'harmed' in globalThis,
    polluted: Object.keys(Object.prototype).length > 0,
    strange: document.querySelectorAll('main iframe, main img, main script, main style, main link, main object, main embed, main math, main [onerror], main [onload], main [href^="javascript:"], main [srcdoc]').length,
    alive: document.querySelector('main h1') !== null,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(seen, what).toEqual({ harmed: false, polluted: false, strange: 0, alive: true, wide: false });
  expect(requests, what).toEqual([]);
  expect(errors, what).toEqual([]);
}

test('in every part of the fragment', async () => {
  const watched = await open();
  const { page } = watched;
  for (const words of hostileStrings) {
    const part = encodeURIComponent(words.replace(/[\uD800-\uDFFF]/g, 'x')).slice(0, 30_000);
    for (const fragment of [
      `#/${part}`,
      `#/procedures/${part}`,
      `#/procedures/leave/${part}`,
      `#/procedures/leave/diagram?step=${part}&view=${part}`,
      `#/procedures/leave/points?point=${part}&reading=${part}`,
      `#/procedures/leave/proof?path=${part}&property=${part}`,
      `#/procedures/leave/play?case=${part}&point=${part}&reading=${part}`,
      `#/articles/${part}?clause=${part}&search=${part}`,
      `#/?search=${part}&language=${part}&${part}=${part}`,
    ]) {
      await page.evaluate((next) => (location.hash = next), fragment);
    }
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
    await unharmed(watched, words.slice(0, 80));
  }
  for (const raw of ['#/%', '#/%E0%A4%A', '#/<script>globalThis.harmed=1</script>', '#?__proto__[x]=1&__proto__=1', `#/${'a/'.repeat(20_000)}`]) {
    await page.evaluate((next) => (location.hash = next), raw);
    await unharmed(watched, raw.slice(0, 80));
  }
});

describe('in a case', () => {
  const casesWith = (words: string): unknown[] => [
    { procedure: 'outgoing-document', input, acts: [{ type: words, by: 'housing-staff' }] },
    { procedure: 'outgoing-document', input, acts: [{ type: 'DRAFT', by: words, at: words }] },
    { procedure: 'outgoing-document', input, acts: [{ type: 'DRAFT', by: { officer: words, as: words } }] },
    { procedure: 'outgoing-document', input, acts: [{ type: 'DRAFT', by: 'housing-staff', [words]: words }] },
    { procedure: 'outgoing-document', input, acts: [{ type: 'DRAFT', by: 'housing-staff' }, { type: 'RETURN_DRAFT', by: 'office-staff', remarks: words, ground: words }] },
    { procedure: 'outgoing-document', input: { ...input, [words]: words }, acts: [] },
    { procedure: 'outgoing-document', input: { ...input, leadUnit: words }, acts: [] },
    { procedure: 'outgoing-document', input, acts: [], interpretations: { [words]: words } },
    { procedure: 'outgoing-document', input, acts: [], government: { absences: [{ officer: words, from: words, to: words }] } },
    { procedure: 'outgoing-document', input, acts: [{ type: 'DRAFT', by: 'housing-staff' }], government: { officers: [{ id: 'housing-staff', title: { zh: words, en: words }, posts: [{ post: 'unit-staff', unit: 'housing' }] }], abPairs: [] } },
    { procedure: words, input, acts: [] },
    { title: words, $schema: words, input, acts: [] },
  ];

  test('from a file', async () => {
    const watched = await open('#/procedures/outgoing-document/play');
    const { page } = watched;
    for (const words of hostileStrings) {
      for (const data of casesWith(words)) await page.getByLabel('载入案卷').setInputFiles(asFile('case.json', JSON.stringify(data)));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
      await unharmed(watched, words.slice(0, 80));
    }
    for (const content of ['', 'null', '[]', '1', '{"acts":[]}', '{"input":{},"acts":{}}', '{', `{"input":${'['.repeat(5000)}${']'.repeat(5000)},"acts":[]}`, '{"__proto__":{"polluted":1},"input":{},"acts":[]}']) {
      await page.getByLabel('载入案卷').setInputFiles(asFile('case.json', content));
      await expect.poll(() => page.locator('.failed').count(), { message: content.slice(0, 50) }).toBe(1);
      await unharmed(watched, content.slice(0, 50));
    }
  });

  test('from a link, and one that unpacks to far more than it is', async () => {
    const watched = await open('#/procedures/outgoing-document/play');
    const { page } = watched;
    for (const words of hostileStrings) {
      for (const data of casesWith(words)) {
        await page.evaluate(async (next) => {
          location.hash = next;
          await new Promise((done) => setTimeout(done, 15));
        }, `#/procedures/outgoing-document/play?case=${inLink(data)}`);
      }
      await unharmed(watched, words.slice(0, 80));
    }
    const bomb = `z${deflateRawSync(Buffer.alloc(100_000_000, 32)).toString('base64url')}`;
    await page.evaluate((next) => (location.hash = next), `#/procedures/outgoing-document/play?case=${bomb}`);
    await expect.poll(() => page.locator('.failed').count()).toBe(1);
    await unharmed(watched, 'bomb');
  });
});

test('in the official text and its name', async () => {
  const watched = await open('#/articles/1');
  const { page } = watched;
  const loader = page.getByLabel(/载入规则原文|换一份原文/);
  for (const words of hostileStrings) {
    await loader.setInputFiles(asFile(`${words.replace(/[\0/\\]/g, '').slice(0, 100) || 'x'}.txt`, syntheticRules().replaceAll('甲', words)));
    await page.waitForTimeout(25);
    await unharmed(watched, words.slice(0, 80));
  }
  await page.reload();
  await settled(page);
  await unharmed(watched, 'after the text was kept');
});

test('in what an inspected application sends', async () => {
  const opener = await open();
  const { page: inner } = opener;
  // The page listens to its opener alone: a window that opens it.
  const [popup] = await Promise.all([
    inner.context().waitForEvent('page'),
    inner.evaluate((at) => void Object.assign(globalThis, { opened: window.open(at) }), `${address}#/live`),
  ]);
  await settled(popup);
  const send = (message: unknown) => inner.evaluate((data) => (globalThis as unknown as { opened: Window }).opened.postMessage(data, '*'), message as object);
  for (const words of hostileStrings) {
    const base = { sessionId: words || 'x', _version: '0.7.2', createdAt: '0', id: null, rootId: words };
    await send({ ...base, type: '@xstate.actor', name: words, parentId: words, definition: JSON.stringify({ id: words }), snapshot: { status: words, value: words, context: { [words]: words } } });
    await send({ ...base, type: '@xstate.actor', sessionId: `leave ${words}`, name: words, definition: JSON.stringify({ id: 'leave' }), snapshot: { status: 'active', value: { [words]: { [words]: words } }, context: { facts: { applicant: words }, readings: { [words]: words } } } });
    await send({ ...base, type: '@xstate.event', sessionId: `leave ${words}`, event: { type: words || 'APPLY', by: { officer: words }, at: words } });
    await send({ ...base, type: '@xstate.snapshot', sessionId: `leave ${words}`, event: { type: words || 'APPLY', by: { officer: words }, at: words }, snapshot: { status: 'active', value: { [words]: { [words]: words } }, context: { facts: { applicant: words }, readings: { [words]: words } } } });
    await send({ ...base, type: words });
  }
  for (const strange of [null, 1, 'x', [], { type: '@xstate.snapshot' }, { type: '@xstate.actor', sessionId: 5 }, { type: '@xstate.event', sessionId: 'x', event: 'y' }]) await send(strange);
  await popup.waitForTimeout(500);
  expect(await popup.locator('.actors li').count()).toBeGreaterThan(20);
  for (const index of [0, 1, 5, 11]) {
    await popup.locator('.actors button').nth(index).click();
    await unharmed({ page: popup, errors: opener.errors, requests: opener.requests }, `actor ${index}`);
  }
  // Somebody else's message, not the opener's.
  const before = await popup.locator('.actors li').count();
  await popup.evaluate(() => postMessage({ type: '@xstate.actor', sessionId: 'stranger', name: 'stranger', snapshot: {} }, '*'));
  await popup.waitForTimeout(100);
  expect(await popup.locator('.actors li').count()).toBe(before);
});
