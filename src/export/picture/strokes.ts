import { tailGap } from './block.js';
import { outside, type Point, type Rect } from './geometry.js';
import type { PlacedLabel, PlacedLine } from './placed.js';

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes any text safe within SVG; characters that XML forbids are left out. */
export const escape = (words: string): string =>
  words.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (found) => special[found]!);

const tip = 7;

/** A line with rounded corners and a head, interrupted at the gaps. */
export function lineSvg(points: readonly Point[], gaps: readonly Rect[] = []): string {
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

/** The path of a line of straight stretches whose corners are rounded. */
export function rounded(points: readonly Point[]): string {
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

/** Lines of text with their signs. */
export const labelSvg = ({ lines }: PlacedLabel): string => lines.map((each) => iconSvg(each) + textSvg(each)).join('');

export function textSvg({ text, role, x, y, anchor, tail }: PlacedLine): string {
  const middle = anchor === 'middle' ? ' text-anchor="middle"' : '';
  const more = tail ? `<tspan class="t-clauses" dx="${tailGap}">${escape(tail)}</tspan>` : '';
  return `<text class="t-${role}" x="${x}" y="${y}"${middle}>${escape(text)}${more}</text>`;
}

/** Signs are drawn, because fonts lack them. */
export function iconSvg({ icon, x, y }: Pick<PlacedLine, 'icon' | 'x' | 'y'>): string {
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
