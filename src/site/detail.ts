import { cover } from '../cover/cover.js';
import { obligations } from '../cover/obligations.js';
import { explore } from '../explore/explore.js';
import { closedChart } from '../export/chart/closed.js';
import { chartOf } from '../export/chart/chart.js';
import { drawLanes } from '../export/lanes/lanes.js';
import type { SiteDetail, SiteDrawings } from '../export/site/detail.js';
import { drawSvg } from '../export/svg/svg.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Procedure } from '../model/procedure.js';
import type { Language } from '../model/text.js';
import { mainPathOf } from './main-path.js';
import { propertiesOf } from './properties.js';
import { readingsOf } from './readings.js';
import { suiteOf } from './suite.js';

/**
 * Draws, explores, covers and verifies one procedure for the page. The drawings are bare: the page brings `styleSheet('auto', …)`
 * once. Takes seconds.
 */
export async function detailOf(procedure: Procedure, catalogue: Catalogue): Promise<SiteDetail> {
  const { government } = catalogue;
  const mainPath = mainPathOf(procedure, government);
  const behaviour = explore(procedure);
  return {
    id: procedure.id,
    drawings: { zh: await drawingsOf(procedure, catalogue, mainPath, 'zh'), en: await drawingsOf(procedure, catalogue, mainPath, 'en') },
    mainPath,
    readings: readingsOf(procedure, government, behaviour),
    suite: suiteOf(procedure, government, cover(behaviour, obligations, procedure)),
    properties: propertiesOf(procedure, government, behaviour),
  };
}

async function drawingsOf(procedure: Procedure, catalogue: Catalogue, main: readonly string[], language: Language): Promise<SiteDrawings> {
  const chart = chartOf(procedure, catalogue);
  const options = { language, main, bare: true };
  return { chart: await drawSvg(chart, options), collapsed: await drawSvg(closedChart(chart), options), lanes: drawLanes(chart, options) };
}
