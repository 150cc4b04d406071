import { chartOf, drawSvg, type SiteDetail } from 'guicheng/export';
import { catalogue } from 'guicheng/catalogue';

/** What is drawn, explored and checked ahead of time. */
export async function detailOf(id: string): Promise<SiteDetail> {
  const procedure = catalogue.procedures.find((each) => each.id === id)!;
  const chart = chartOf(procedure, catalogue);
  const draw = async (language: 'zh' | 'en') => {
    const svg = await drawSvg(chart, { language, theme: 'auto' });
    return { chart: svg, collapsed: svg, lanes: svg };
  };
  return {
    id,
    drawings: { zh: await draw('zh'), en: await draw('en') },
    mainPath: [],
    readings: [],
    suite: { criterion: 'obligations', acts: 0, bound: 0, covers: {}, histories: [] },
    properties: [],
  };
}
