import { siteOf, type SiteDetail } from 'guicheng/export';
import { catalogue } from 'guicheng/catalogue';
import type { Plugin } from 'vite';
import type { SiteIndex } from '../shell/site.js';
import { detailOf } from './detail.js';
import { packed } from './pack.js';

const virtual = 'virtual:site';

/** Gives the page its index, and writes one data file a procedure and two of its drawings, one for each language. */
export function pageData(): Plugin {
  const site = siteOf(catalogue);
  let details: Promise<SiteDetail[]> | undefined;
  const allDetails = () => (details ??= Promise.all(site.procedures.map(({ id }) => detailOf(id))));
  return {
    name: 'guicheng-page-data',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    async load(id) {
      if (id !== `\0${virtual}`) return null;
      return `export const site = ${JSON.stringify(indexOf(await allDetails()))};`;
    },
    async generateBundle() {
      const write = (name: string, data: unknown) => this.emitFile({ type: 'asset', fileName: `data/${name}.js`, source: `guichengData(${literal(name)},${literal(data)})\n` });
      for (const { id, drawings, mainPath, ...rest } of await allDetails()) {
        write(id, rest);
        for (const language of ['zh', 'en'] as const) write(`${id}.${language}`, { ...packed(drawings[language]), mainPath });
      }
    },
  };

  function indexOf(all: readonly SiteDetail[]): SiteIndex {
    const procedures = site.procedures.map(({ id, title, summary, group, articles }): SiteIndex['procedures'][number] => {
      const { suite, properties, drawings } = all.find((each) => each.id === id)!;
      const steps = site.procedures.find((each) => each.id === id)!.chart.transitions.length;
      return {
        id,
        title,
        summary,
        group,
        articles,
        steps,
        covered: Object.keys(suite.covers).length,
        histories: suite.histories.length,
        properties: properties.length,
        holding: properties.filter(({ holds }) => holds).length,
        proven: properties.filter(({ holds, complete }) => holds && complete).length,
        sizes: Object.fromEntries((['zh', 'en'] as const).map((language) => [language, sizeOf(drawings[language].chart)])) as SiteIndex['procedures'][number]['sizes'],
      };
    });
    const modelledBy = Object.fromEntries(site.clauses.filter((clause) => clause.modelledBy.length).map((clause) => [clause.id, clause.modelledBy]));
    return { edition: site.edition, title: site.title, procedures, modelledBy };
  }
}

/** JSON as a literal of a classic script. */
const literal = (data: unknown): string => JSON.stringify(data).replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);

function sizeOf(svg: string): readonly [width: number, height: number] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
