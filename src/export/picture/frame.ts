import type { Language } from '../../model/text.js';
import { escape } from './strokes.js';
import { styleSheet, type Theme } from './style.js';

/** How a picture is written. */
export interface PictureOptions {
  /** Default `light`. `auto` follows the reader's system. */
  readonly theme?: Theme;
  /** Ids of states and transitions to stand out, such as where a case is and how it came there. */
  readonly emphasis?: readonly string[];
  /** Ids of the states and transitions of the main path, drawn stronger than the others. */
  readonly main?: readonly string[];
  /** Without style sheet and tooltips: for a page that brings `styleSheet()` and explains steps itself. */
  readonly bare?: boolean;
}

/** A picture around its parts: no scripts, nothing fetched. */
export function pictureOf(about: { readonly language: Language; readonly title: string; readonly width: number; readonly height: number }, { theme = 'light', bare = false }: PictureOptions, parts: readonly string[]): string {
  const { language, width, height } = about;
  const title = escape(about.title);
  const whole = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="statechart" role="img" lang="${language === 'zh' ? 'zh-CN' : 'en'}" aria-label="${title}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    ...(bare ? [] : [`<title>${title}</title>`, `<style>${styleSheet(theme, language)}</style>`]),
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...parts,
    '</svg>',
    '',
  ];
  // No text holds a quotation mark as it is; single ones need no escape where a page keeps pictures as JSON.
  return bare ? whole.join('').replaceAll('"', "'") : whole.join('\n');
}

/** The names of classes that hold. */
export const classes = (...names: (string | false)[]): string => names.filter(Boolean).join(' ');

/** A tooltip, unless the picture is bare. */
export const tooltipSvg = (words: string, { bare = false }: PictureOptions): string => (bare || words === '' ? '' : `<title>${escape(words)}</title>`);

/** Attributes by which the steps of a sign are found. */
export const identified = (ids: readonly string[]): string => `data-id="${escape(ids[0] ?? '')}" data-ids="${escape(ids.join(' '))}"`;

/** Which of some ids are told of in the options. */
export function marks({ emphasis = [], main = [] }: PictureOptions): (ids: readonly string[]) => string {
  const [emphasised, onPath] = [new Set(emphasis), new Set(main)];
  return (ids) => classes(ids.some((id) => onPath.has(id)) && 'main', ids.some((id) => emphasised.has(id)) && 'marked');
}
