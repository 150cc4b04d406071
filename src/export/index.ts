export { chartOf, type Chart, type ChartState, type ChartTransition, type Prohibition } from './chart/chart.js';
export { toMermaid } from './mermaid/mermaid.js';
export { siteOf, type Site } from './site/site.js';
export { drawSvg } from './svg/svg.js';
