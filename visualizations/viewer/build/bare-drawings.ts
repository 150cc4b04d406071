import type { SiteDrawings } from 'guicheng/export';
import { packed } from '../packing/pack.js';
import type { PackedDrawings } from '../packing/shape.js';

export interface Bare {
  readonly drawings: PackedDrawings<keyof SiteDrawings>;
  /** The rules of style that the drawings had in them. */
  readonly styles: readonly string[];
}

/** Drawings as the page keeps them: without their style, which it has once, and without tooltips, since a chosen step tells more. */
export function bareDrawings({ chart, collapsed, lanes }: SiteDrawings): Bare {
  const styles: string[] = [];
  const bare = (svg: string): string =>
    svg
      .replace(/<style>([\s\S]*?)<\/style>\n?/g, (_, style: string) => (styles.push(style), ''))
      .replace(/(<g\b[^>]*>)<title>[\s\S]*?<\/title>/g, '$1')
      .trim();
  return { drawings: packed({ chart: bare(chart), collapsed: bare(collapsed), lanes: bare(lanes) }), styles };
}
