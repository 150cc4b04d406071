import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import { chartOf } from '../../src/export/chart/chart.js';
import { closedChart } from '../../src/export/chart/closed.js';
import { drawLanes } from '../../src/export/lanes/lanes.js';
import { toMermaid } from '../../src/export/mermaid/mermaid.js';
import { drawSvg } from '../../src/export/svg/svg.js';
import { mainPathOf } from '../../src/site/main-path.js';

const folder = '../../visualizations/gallery';
const languages = ['zh', 'en'] as const;

/** The drawn procedures. `npm run gallery` draws them anew. */
describe.each(catalogue.procedures.map((procedure) => [procedure.id, chartOf(procedure, catalogue), mainPathOf(procedure, catalogue.government)] as const))('%s', (id, chart, main) => {
  test.each(languages)('is drawn as its machine is, %s', async (language) => {
    await expect(await drawSvg(chart, { language, main })).toMatchFileSnapshot(`${folder}/${id}.${language}.svg`);
    await expect(await drawSvg(closedChart(chart), { language, main })).toMatchFileSnapshot(`${folder}/${id}.closed.${language}.svg`);
    await expect(drawLanes(chart, { language, main })).toMatchFileSnapshot(`${folder}/${id}.lanes.${language}.svg`);
    await expect(toMermaid(chart, { language })).toMatchFileSnapshot(`${folder}/${id}.${language}.mmd`);
  });
});

test('nothing else is in the gallery', () => {
  const wanted = catalogue.procedures.flatMap(({ id }) => languages.flatMap((language) => [`${id}.${language}.svg`, `${id}.closed.${language}.svg`, `${id}.lanes.${language}.svg`, `${id}.${language}.mmd`]));
  expect(readdirSync(new URL(folder, import.meta.url)).filter((file) => !wanted.includes(file))).toEqual([]);
});
