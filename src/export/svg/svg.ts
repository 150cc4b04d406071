import type { Chart } from '../chart/chart.js';
import { layout, type LayoutOptions } from './layout.js';
import { render } from './render.js';
import type { PictureOptions } from '../picture/frame.js';

export { layout, type Layout, type LayoutOptions } from './layout.js';
export { render } from './render.js';

/**
 * Draws a chart as SVG text, from top to bottom, sized in px. Runs in Node and in browsers; the same chart and options
 * give the same text. Every state and transition is a group with `data-id`; where transitions share an arrow, `data-ids`
 * lists them all, so `[data-ids~="…"]` finds each.
 */
export const drawSvg = async (chart: Chart, options: LayoutOptions & PictureOptions): Promise<string> => render(await layout(chart, options), options);
