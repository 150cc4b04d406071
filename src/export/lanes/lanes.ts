import type { Chart } from '../chart/chart.js';
import { classes, identified, marks, pictureOf, tooltipSvg, type PictureOptions } from '../picture/frame.js';
import { escape, iconSvg, labelSvg, lineSvg, textSvg } from '../picture/strokes.js';
import { legendLine, legendSign, type LegendEntry } from './legend.js';
import { layoutLanes, type LanesLayout, type LanesOptions, type PlacedBox } from './layout.js';

export { layoutLanes, type LanesLayout, type LanesOptions } from './layout.js';

/**
 * Draws who acts when as SVG text: a lane for each post, columns in the order of the statechart from left to right, a box
 * for each step in the lane of whoever takes it, and arrows to the steps that may come next. What leads back is named in the
 * box. Every step is a group with `data-id` and `data-ids`, as in the drawing of the statechart. The same chart and options
 * give the same text.
 */
export const drawLanes = (chart: Chart, options: LanesOptions & PictureOptions): string => renderLanes(layoutLanes(chart, options), options);

/** Writes a layout as SVG. */
export function renderLanes(layout: LanesLayout, options: PictureOptions = {}): string {
  const marked = marks(options);
  return pictureOf(layout, options, [
    labelSvg(layout.heading),
    ...layout.stages.map(({ rect: { x, y, width, height }, label, parallel }) => `<g class="${classes('stage', parallel && 'parallel')}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5"/>${labelSvg(label)}</g>`),
    ...layout.lanes.map(({ rect: { x, y, width, height }, label }, index) => `<rect class="${classes('lane', index % 2 === 1 && 'odd')}" x="${x}" y="${y}" width="${width}" height="${height}"/>${labelSvg(label)}`),
    // The main path lies over all others.
    ...[false, true].flatMap((onMain) => layout.routes.map((route) => routeSvg(route, onMain, marked)).filter(Boolean)),
    ...layout.openings.map(({ x, y }) => `<circle class="dot" cx="${x}" cy="${y}" r="4.5"/>`),
    ...layout.boxes.map((box) => boxSvg(box, marked, options)),
    `<g class="legend" aria-hidden="true">${layout.legend.map(legendSvg).join('')}</g>`,
  ]);
}

/** The lines of a route that the main path takes, or the others. */
function routeSvg({ ids, points, main }: LanesLayout['routes'][number], onMain: boolean, marked: (ids: readonly string[]) => string): string {
  const lines = points.filter((_, index) => main[index] === onMain).map((each) => lineSvg(each)).join('');
  const about = ids.length ? ` ${identified(ids)}` : ' aria-hidden="true"';
  return lines && `<g class="${classes('transition', onMain && 'main', marked(ids).includes('marked') && 'marked')}"${about}>${lines}</g>`;
}

function boxSvg({ id, ids, kind, throughout, rect, head, rows, tooltip }: PlacedBox, marked: (ids: readonly string[]) => string, options: PictureOptions): string {
  const { x, y, width, height } = rect;
  const about = kind === 'end' ? `data-id="${escape(id)}"` : identified(ids);
  const names = classes(kind === 'end' ? 'state final' : 'step transition', throughout && 'throughout', marked(ids));
  const box = `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="${kind === 'end' ? 12 : 6}"/>`;
  const ring = kind === 'end' ? `<rect class="ring" x="${x + 3}" y="${y + 3}" width="${width - 6}" height="${height - 6}" rx="9"/>` : '';
  const outcomes = rows.map((row) => `<g class="transition row" ${identified(row.ids)}>${labelSvg(row.label)}</g>`).join('');
  return `<g class="${names}" ${about}>${tooltipSvg(tooltip, options)}${box}${ring}${labelSvg(head)}${outcomes}</g>`;
}

function legendSvg({ sign, text, x, y }: LegendEntry): string {
  const middle = y + legendLine / 2;
  const arrow = (names: string): string => `<g class="${names}">${lineSvg([{ x, y: middle }, { x: x + legendSign - 8, y: middle }])}</g>`;
  const icon = (name: 'returns' | 'leads' | 'stays' | 'clock'): string => iconSvg({ icon: name, x: x + legendSign - 4, y: middle + 4 });
  const shape = {
    main: () => arrow('main'),
    next: () => arrow('next'),
    throughout: () => `<g class="step throughout"><rect class="box" x="${x}" y="${middle - 7}" width="22" height="14" rx="4"/></g>`,
    returns: () => icon('returns'),
    leads: () => icon('leads'),
    stays: () => icon('stays'),
    clock: () => icon('clock'),
  }[sign]();
  return shape + textSvg({ text, role: 'note', x: x + legendSign, y: middle + 4, anchor: 'start' });
}
