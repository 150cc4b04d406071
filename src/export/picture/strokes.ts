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
  const head = `M${at(end)}l${at({ x: -dx * tip - dy * 4, y: -dy * tip + dx * 4 })}${dx === 0 ? 'h' : 'v'}${dx === 0 ? dy * 8 : -dx * 8}z`;
  return `<path class="line" d="${pieces.map(rounded).join('')}"/><path class="tip" d="${head}"/>`;
}

const short = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
/** From one point straight on to another. */
const onTo = (from: Point, to: Point): string => {
  const [x, y] = [short(to.x - from.x), short(to.y - from.y)];
  return x === 0 && y === 0 ? '' : y === 0 ? `h${x}` : x === 0 ? `v${y}` : `l${x} ${y}`;
};

/** The path of a line of straight stretches whose corners are rounded; each stretch is written from where the last one ends. */
export function rounded(points: readonly Point[]): string {
  let pen = points[0];
  if (!pen) return '';
  let path = `M${at(pen)}`;
  points.slice(1).forEach((point, index) => {
    const after = points[index + 2];
    if (!after) return void (path += onTo(pen!, point));
    const before = points[index]!;
    const reach = (other: Point): number => Math.abs(other.x - point.x) + Math.abs(other.y - point.y);
    const radius = Math.round(Math.min(6, reach(before) / 2, reach(after) / 2) * 2) / 2;
    const toward = (other: Point): Point => ({ x: point.x + Math.sign(other.x - point.x) * radius, y: point.y + Math.sign(other.y - point.y) * radius });
    const [from, to] = [toward(before), toward(after)];
    path += `${onTo(pen!, from)}q${at({ x: point.x - from.x, y: point.y - from.y })} ${at({ x: to.x - from.x, y: to.y - from.y })}`;
    pen = to;
  });
  return path;
}

/** Lines of text with their signs. */
export function labelSvg({ lines }: PlacedLabel): string {
  const runs: PlacedLine[][] = [];
  for (const each of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.role === each.role && last.anchor === each.anchor && last.x === each.x && !each.icon && !each.tail && !last.tail) runs.at(-1)!.push(each);
    else runs.push([each]);
  }
  return runs.map(([first, ...others]) => iconSvg(first!) + textSvg(first!, others)).join('');
}

/** A line of text, with lines of the same kind below it. */
export function textSvg({ text, role, x, y, anchor, tail }: PlacedLine, below: readonly PlacedLine[] = []): string {
  const middle = anchor === 'middle' ? ' text-anchor="middle"' : '';
  const more = tail ? `<tspan class="t-clauses" dx="${tailGap}">${escape(tail)}</tspan>` : '';
  const others = below.map((each, index) => `<tspan x="${x}" dy="${each.y - (below[index - 1]?.y ?? y)}">${escape(each.text)}</tspan>`).join('');
  return `<text class="t-${role}" x="${x}" y="${y}"${middle}>${escape(text)}${more}${others}</text>`;
}

/** Signs are drawn, because fonts lack them. */
export function iconSvg({ icon, x, y }: Pick<PlacedLine, 'icon' | 'x' | 'y'>): string {
  if (!icon) return '';
  const cx = x - 9.5;
  const cy = y - 4;
  const shape = {
    clock: `<circle cx="${cx}" cy="${cy}" r="4.5"/><path d="M${cx} ${cy - 2.5}v2.5l2 1.5"/>`,
    stays: `<path d="M${cx + 3.5} ${cy - 2.5}a4.25 4.25 0 1 0 .75 2.5m-.5 -5.5v3h-3"/>`,
    returns: `<path d="M${cx - 1} ${cy - 4.5}l-3 3l3 3m-3 -3h5.5a2.5 2.5 0 0 1 0 5h-3"/>`,
    leads: `<path d="M${cx - 4} ${cy}h8m-3 -3l3 3l-3 3"/>`,
  }[icon];
  return `<g class="icon icon-${icon}" aria-hidden="true">${shape}</g>`;
}
