import type { SiteDrawings } from 'guicheng/export';
import type { DrawingsFile } from '../shell/site.js';

/** Drawings as the page keeps them: the style, which they share, once. */
export function packed(drawings: SiteDrawings): Omit<DrawingsFile, 'mainPath'> {
  const styles = new Set<string>();
  const bare = (svg: string): string =>
    svg
      .replace(/<style>([\s\S]*?)<\/style>\n?/g, (_, style: string) => (styles.add(style), ''))
      // Chosen steps tell more than these, beside the drawing.
      .replace(/(<g\b[^>]*>)<title>[\s\S]*?<\/title>/g, '$1')
      .trim();
  const { chart, collapsed, lanes } = drawings;
  return { drawings: { chart: bare(chart), collapsed: bare(collapsed), lanes: bare(lanes) }, style: [...styles].join('') };
}
