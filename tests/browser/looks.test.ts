import { expect, test } from 'vitest';
import { open, picture, settled, useBrowser, violations } from './browser.js';
import { views } from './views.js';

useBrowser();

const languages = ['zh', 'en'] as const;
const schemes = ['light', 'dark'] as const;

for (const language of languages) {
  for (const colorScheme of schemes) {
    test(`axe finds nothing on any view, ${language}, ${colorScheme}`, async () => {
      const { page, errors } = await open('', { colorScheme });
      const found: Record<string, string[]> = {};
      for (const [name, fragment] of Object.entries(views)) {
        await page.goto(`about:blank`);
        await page.goto(`${viewAt(fragment, language)}`);
        await settled(page);
        await picture(page, `${name}.${language}.${colorScheme}.1280`);
        const here = await violations(page);
        if (here.length) found[name] = here;
      }
      expect(found).toEqual({});
      expect(errors).toEqual([]);
      await page.context().close();
    });
  }

  test(`on a narrow screen nothing is wider than the screen, ${language}`, async () => {
    for (const colorScheme of schemes) {
      const { page } = await open('', { colorScheme, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      const wide: Record<string, unknown> = {};
      for (const [name, fragment] of Object.entries(views)) {
        await page.goto('about:blank');
        await page.goto(viewAt(fragment, language));
        await settled(page);
        await picture(page, `${name}.${language}.${colorScheme}.390`);
        const sizes = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth, layout: innerWidth }));
        if (sizes.content > 390 || sizes.layout > 390) wide[name] = sizes;
        if (colorScheme === 'light') expect(await violations(page), name).toEqual([]);
      }
      expect(wide).toEqual({});
      await page.context().close();
    }
  });
}

function viewAt(fragment: string, language: string): string {
  const joined = fragment.includes('?') ? `${fragment}&language=${language}` : `${fragment}?language=${language}`;
  return new URL(joined, new URL('../../dist/visualizations/viewer/index.html', import.meta.url)).href;
}
