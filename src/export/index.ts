export { chartOf, type Chart, type ChartState, type ChartTransition, type Prohibition } from './chart/chart.js';
export { closedChart } from './chart/closed.js';
export { drawLanes } from './lanes/lanes.js';
export { toMermaid } from './mermaid/mermaid.js';
export type { SiteDetail, SiteDrawings, SiteProperty, SiteReading, SiteSuite, SiteVerdict } from './site/detail.js';
export { siteOf, type Site, type SiteField, type SiteProcedure } from './site/site.js';
export { styleSheet, type Theme } from './picture/style.js';
export { drawSvg } from './svg/svg.js';
