import type { Layout, PlacedArrow, PlacedLabel, PlacedLine, PlacedState } from './layout.js';
import { lineStyle, tailGap } from './block.js';
import { outside, type Point, type Rect } from './geometry.js';
import { legendLine, legendSign, type LegendEntry } from './legend.js';
import { styleSheet, type Theme } from './style.js';

export interface RenderOptions {
  /** Default `light`. `auto` follows the reader's system. */
  readonly theme?: Theme;
  /** Ids of states and transitions to stand out, such as where a case is and how it came there. */
  readonly emphasis?: readonly string[];
}

/** Writes a layout as SVG: no scripts, nothing fetched. The same layout gives the same bytes. */
export function render(layout: Layout, { theme = 'light', emphasis = [] }: RenderOptions = {}): string {
  const marked = new Set(emphasis);
  const depth = depthOf(layout.states);
  const frames = layout.states.filter(({ frame }) => frame);
  const plain = layout.states.filter(({ frame }) => !frame);
  const { width, height } = layout;
  const lang = layout.language === 'zh' ? 'zh-CN' : 'en';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="statechart" role="img" lang="${lang}" aria-label="${escape(layout.title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escape(layout.title)}</title>`,
    `<style>${styleSheet(theme, layout.language)}</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    labelSvg(layout.heading),
    ...layout.rows.map((row) => rowSvg(row, marked)),
    ...frames.map((state) => stateSvg(state, marked, depth(state))),
    ...layout.begins.map(({ dot, points }) => `<g class="begin" aria-hidden="true"><circle class="dot" cx="${dot.x}" cy="${dot.y}" r="4.5"/>${lineSvg(points)}</g>`),
    ...layout.arrows.map((arrow) => arrowSvg(arrow, marked)),
    ...plain.map((state) => stateSvg(state, marked, depth(state))),
    `<g class="legend" aria-hidden="true">${layout.legend.map(legendSvg).join('')}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes any text safe within SVG; characters that XML forbids are left out. */
export const escape = (words: string): string =>
  words.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (found) => special[found]!);

/** How many frames stand around a state: alternate frames are tinted. */
function depthOf(states: readonly PlacedState[]): (state: PlacedState) => number {
  const frames = states.filter(({ frame }) => frame);
  return ({ id, rect }) =>
    frames.filter((outer) => outer.id !== id && outer.rect.x <= rect.x && outer.rect.y <= rect.y && outer.rect.x + outer.rect.width >= rect.x + rect.width && outer.rect.y + outer.rect.height >= rect.y + rect.height).length;
}

const classes = (...names: (string | false)[]): string => names.filter(Boolean).join(' ');

function stateSvg(state: PlacedState, marked: ReadonlySet<string>, depth: number): string {
  const { id, kind, rect, frame, region, bar, head, rows, tooltip } = state;
  const { x, y, width, height } = rect;
  const radius = frame ? 10 : 8;
  const box = `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;
  const ring = kind === 'final' ? `<rect class="ring" x="${x + 3.5}" y="${y + 3.5}" width="${width - 7}" height="${height - 7}" rx="${radius - 3}"/>` : '';
  const title = frame ? `<path class="bar" d="M${x + 1} ${y + bar}v${radius - bar}a${radius - 1} ${radius - 1} 0 0 1 ${radius - 1} ${1 - radius}h${width - 2 * radius}a${radius - 1} ${radius - 1} 0 0 1 ${radius - 1} ${radius - 1}v${bar - radius}z"/>` : '';
  const top = rows[0]?.label.box.y;
  const rule = top === undefined || frame ? '' : `<line class="rule" x1="${x}" x2="${x + width}" y1="${top - 3.5}" y2="${top - 3.5}"/>`;
  const names = classes('state', kind, frame && 'frame', region && 'region', depth % 2 === 1 && 'odd', marked.has(id) && 'marked');
  return [
    `<g class="${names}" data-id="${escape(id)}"><title>${escape(tooltip)}</title>${box}${title}${ring}${rule}${labelSvg(head)}`,
    ...rows.map((row) => rowSvg(row, marked)),
    '</g>',
  ].join('');
}

const identified = (ids: readonly string[]): string => `data-id="${escape(ids[0] ?? '')}" data-ids="${escape(ids.join(' '))}"`;

function rowSvg({ ids, label, tooltip }: PlacedState['rows'][number], marked: ReadonlySet<string>): string {
  const names = classes('transition', 'row', ids.some((id) => marked.has(id)) && 'marked');
  return `<g class="${names}" ${identified(ids)}><title>${escape(tooltip)}</title>${labelSvg(label)}</g>`;
}

function arrowSvg({ ids, automatic, back, points, label, gaps, tooltip }: PlacedArrow, marked: ReadonlySet<string>): string {
  const names = classes('transition', automatic && 'automatic', back && 'back', ids.some((id) => marked.has(id)) && 'marked');
  return `<g class="${names}" ${identified(ids)}><title>${escape(tooltip)}</title>${lineSvg(points, gaps)}${label ? labelSvg(label) : ''}</g>`;
}

const tip = 7;

/** A line with rounded corners and a head, interrupted at the gaps. */
function lineSvg(points: readonly Point[], gaps: readonly Rect[] = []): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const dx = Math.sign(end.x - before.x);
  const dy = Math.sign(end.y - before.y);
  const neck = { x: end.x - dx * tip, y: end.y - dy * tip };
  const pieces = gaps.reduce<readonly (readonly Point[])[]>((kept, gap) => kept.flatMap((piece) => outside(piece, gap)), [[...points.slice(0, -1), neck]]);
  const path = pieces.map(rounded).join('');
  const head = `M${end.x} ${end.y}L${neck.x - dy * 4} ${neck.y + dx * 4}L${neck.x + dy * 4} ${neck.y - dx * 4}z`;
  return `<path class="line" d="${path}"/><path class="tip" d="${head}"/>`;
}

function rounded(points: readonly Point[]): string {
  const parts = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${point.x} ${point.y}`;
    if (!after) return `L${point.x} ${point.y}`;
    const reach = (other: Point): number => Math.abs(other.x - point.x) + Math.abs(other.y - point.y);
    const radius = Math.round(Math.min(6, reach(before) / 2, reach(after) / 2) * 2) / 2;
    const toward = (other: Point): string => `${point.x + Math.sign(other.x - point.x) * radius} ${point.y + Math.sign(other.y - point.y) * radius}`;
    return `L${toward(before)}Q${point.x} ${point.y} ${toward(after)}`;
  });
  return parts.join('');
}

/** One sign and what it means. */
function legendSvg({ sign, text, x, y }: LegendEntry): string {
  const middle = y + legendLine / 2;
  const label = textSvg({ text, role: 'note', x: x + legendSign, y: middle + 4, anchor: 'start' });
  const arrow = lineSvg([{ x, y: middle }, { x: x + legendSign - 8, y: middle }]);
  const box = `x="${x}" y="${middle - 7}" width="22" height="14" rx="4"`;
  const shape = {
    begin: `<circle class="dot" cx="${x + legendSign / 2}" cy="${middle}" r="4.5"/>`,
    end: `<g class="state final"><rect class="box" ${box}/><rect class="ring" x="${x + 2.5}" y="${middle - 4.5}" width="17" height="9" rx="2"/></g>`,
    back: `<g class="back">${arrow}</g>`,
    automatic: `<g class="automatic">${arrow}</g>`,
    region: `<g class="region state frame"><rect class="box" ${box}/></g>`,
    stays: iconSvg({ icon: 'stays', x: x + legendSign - 4, y: middle + 4 }),
    leads: iconSvg({ icon: 'leads', x: x + legendSign - 4, y: middle + 4 }),
    clock: iconSvg({ icon: 'clock', x: x + legendSign - 4, y: middle + 4 }),
  }[sign];
  return shape + label;
}

const labelSvg = ({ lines }: PlacedLabel): string => lines.map((each) => iconSvg(each) + textSvg(each)).join('');

function textSvg({ text, role, x, y, anchor, tail }: PlacedLine): string {
  const { size, weight } = lineStyle[role];
  const middle = anchor === 'middle' ? ' text-anchor="middle"' : '';
  const more = tail ? `<tspan class="t-clauses" dx="${tailGap}" font-size="${lineStyle.clauses.size}" font-weight="400">${escape(tail)}</tspan>` : '';
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  return `<text class="t-${role}" x="${x}" y="${y}" font-size="${size}"${bold}${middle}>${escape(text)}${more}</text>`;
}

/** Signs are drawn, because fonts lack them. */
function iconSvg({ icon, x, y }: Pick<PlacedLine, 'icon' | 'x' | 'y'>): string {
  if (!icon) return '';
  const cx = x - 9.5;
  const cy = y - 4;
  const shape = {
    clock: `<circle cx="${cx}" cy="${cy}" r="4.5"/><path d="M${cx} ${cy - 2.5}v2.5l2 1.5"/>`,
    stays: `<path d="M${cx + 3.5} ${cy - 2.5}a4.25 4.25 0 1 0 .75 2.5m-.5 -5.5v3h-3"/>`,
    leads: `<path d="M${cx - 4} ${cy}h8m-3 -3l3 3l-3 3"/>`,
  }[icon];
  return `<g class="icon icon-${icon}" aria-hidden="true">${shape}</g>`;
}
