import { lineHeight, lineStyle, type Block, type Icon, type Line, type LineRole } from './block.js';
import type { Point, Rect } from './geometry.js';

/** A line of text: `x` is its middle or its start, `y` its baseline. */
export interface PlacedLine extends Point {
  readonly text: string;
  readonly role: LineRole;
  readonly anchor: 'start' | 'middle';
  readonly icon?: Icon;
  /** Set smaller after the text. */
  readonly tail?: string;
}

export interface PlacedLabel {
  readonly box: Rect;
  readonly lines: readonly PlacedLine[];
}

/** To half a px. */
export const half = (value: number): number => Math.round(value * 2) / 2;

/** The baselines of a block's lines whose upper edge is at `y`. */
function baselines(lines: Block['lines'], y: number): number[] {
  let top = y;
  return lines.map((each) => {
    const { size } = lineStyle[each.role];
    const height = lineHeight(each);
    const baseline = half(top + each.gap + (height - each.gap - size) / 2 + size * 0.86);
    top += height;
    return baseline;
  });
}

/** Sets lines from an upper left corner. */
export function setLeft(set: Block, x: number, y: number): PlacedLabel {
  const at = baselines(set.lines, y);
  return {
    box: { x, y, width: set.width, height: set.height },
    lines: set.lines.map((each, index) => ({ ...kept(each), anchor: 'start', x: x + each.indent, y: at[index]! })),
  };
}

/** Sets lines about a middle, from an upper edge. */
export function setCentred(set: Block, middle: number, y: number): PlacedLabel {
  const at = baselines(set.lines, y);
  return {
    box: { x: half(middle - set.width / 2), y, width: set.width, height: set.height },
    lines: set.lines.map((each, index) => {
      if (!each.indent) return { ...kept(each), anchor: 'middle', x: middle, y: at[index]! };
      return { ...kept(each), anchor: 'start', x: half(middle - each.width / 2 + each.indent), y: at[index]! };
    }),
  };
}

const kept = ({ text, role, icon, tail }: Line) => ({ text, role, ...(icon ? { icon } : {}), ...(tail ? { tail } : {}) });
