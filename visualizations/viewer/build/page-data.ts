import type { SiteDetail } from 'guicheng/export';
import type { Plugin } from 'vite';
import { packed, type Shapes } from '../packing/pack.js';
import type { DetailFile, DrawingsFile, SiteIndex } from '../shell/site.js';
import { pageDataOf, type PageData } from './details.js';

const virtual = 'virtual:site';
const languages = ['zh', 'en'] as const;

/** Gives the page its index, and writes one data file a procedure and two of its drawings, one for each language. */
export function pageData(): Plugin {
  const files = new Map<string, unknown>();
  let index: Promise<SiteIndex> | undefined;
  return {
    name: 'guicheng-page-data',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    async load(id) {
      if (id !== `\0${virtual}`) return null;
      index ??= pageDataOf().then((data) => filled(data, files));
      return `export const site = ${JSON.stringify(await index)};`;
    },
    async generateBundle() {
      await index;
      for (const [name, data] of files) this.emitFile({ type: 'asset', fileName: `data/${name}.js`, source: `guichengData(${literal(name)},${literal(data)})\n` });
    },
  };
}

/** Fills the data files, and gives the index. */
function filled({ site, details }: PageData, files: Map<string, unknown>): SiteIndex {
  const shapes: Shapes = new Map();
  const procedures = details.map((detail): SiteIndex['procedures'][number] => {
    const { id, title, summary, group, articles, chart } = site.procedures.find((each) => each.id === detail.id)!;
    const { suite, properties, drawings } = detail;
    files.set(id, detailFile(detail));
    for (const language of languages) files.set(`${id}.${language}`, packed(drawings[language], shapes) satisfies DrawingsFile);
    return {
      id,
      title,
      summary,
      group,
      articles,
      steps: chart.transitions.length,
      covered: Object.keys(suite.covers).length,
      properties: properties.length,
      holding: properties.filter(({ holds }) => holds).length,
    };
  });
  const modelledBy = Object.fromEntries(site.clauses.filter((clause) => clause.modelledBy.length).map((clause) => [clause.id, clause.modelledBy]));
  return { edition: site.edition, title: site.title, procedures, modelledBy, shapes: [...shapes.keys()] };
}

/** What the page needs of a procedure; what the acts of a suite come to, it sees when it plays them. */
const detailFile = ({ readings, suite, properties }: SiteDetail): DetailFile => ({
  readings,
  properties,
  suite: { ...suite, histories: suite.histories.map(({ title, history, expect }) => ({ title, history, notAccepted: expect.filter(({ verdict }) => verdict !== 'accepted').length })) },
});

/** JSON as a literal of a classic script. */
const literal = (data: unknown): string => JSON.stringify(data).replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
