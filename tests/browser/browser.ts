import { accessSync, constants, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** The built page, as it opens from a disk. */
export const folder = new URL('../../dist/visualizations/viewer/', import.meta.url);
export const address = new URL('index.html', folder).href;

const output = fileURLToPath(new URL('../.output/', import.meta.url));
mkdirSync(output, { recursive: true });

/** Where a browser is looked for, first to last; `CHROMIUM_PATH` names another. */
function executable(): string {
  const places = ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((place) => ['chromium', 'chromium-headless-shell', 'google-chrome', 'google-chrome-stable'].map((name) => `${place}/${name}`));
  for (const path of [process.env['CHROMIUM_PATH'], ...places]) {
    if (!path) continue;
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next one.
    }
  }
  throw new Error('no browser found: install Debian’s chromium (apt-get install chromium fonts-wqy-microhei), or name one in CHROMIUM_PATH');
}

let browser: Browser;

/** Starts a browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executable(),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(() => browser?.close());
}

/** What went wrong in a page, and what it asked for from elsewhere. */
export interface Watched {
  readonly page: Page;
  readonly errors: string[];
  /** Addresses asked for that are no files of the page. */
  readonly requests: string[];
}

/** Opens the page at a fragment. */
export async function open(fragment = '', { at = address, ...options }: BrowserContextOptions & { at?: string } = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  const own = new URL(at.startsWith('file:') ? '.' : '/', at).href;
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  context.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(at + fragment);
  await settled(page);
  return { page, errors, requests };
}

/** Waits until nothing on the page is under way any more. The page's policy forbids `waitForFunction`, which evaluates text. */
export async function settled(page: Page): Promise<void> {
  const isSettled = () => document.querySelector('main h1') !== null && document.querySelector('.waiting, .opening') === null && 'guichengEngine' in globalThis;
  for (let left = 300; left > 0; left--) {
    if (await page.evaluate(isSettled)) return;
    await page.waitForTimeout(30);
  }
  throw new Error(`the page did not settle: ${await page.evaluate(() => document.body.innerText.slice(0, 500))}`);
}

/** A picture for people to look at. */
export const picture = (page: Page, name: string): Promise<unknown> => page.screenshot({ path: `${output}${name}.png` });

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await axe);
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } };
    const { violations: found } = await tool.run({ resultTypes: ['violations'], preload: false });
    return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`.replace(/\s+/g, ' ')));
  });
}
