import { text, type Language } from '../../model/text.js';
import { line } from '../picture/block.js';
import type { Point } from '../picture/geometry.js';

const meanings = {
  main: text('通常经过', 'the ordinary course'),
  next: text('接着可以', 'may come next'),
  throughout: text('在所述期间均可', 'throughout the stage named'),
  returns: text('退回到所示环节', 'leads back to the state named'),
  leads: text('转入所示环节', 'leads to the state named'),
  stays: text('办理后仍在本环节', 'the state stays'),
  clock: text('期限', 'time limit'),
} as const;

/** A sign and what it means; `x` and `y` are the upper left corner, px. */
export interface LegendEntry extends Point {
  readonly sign: keyof typeof meanings;
  readonly text: string;
}

/** The room for a sign, and the height of a line, px. */
export const legendSign = 30;
export const legendLine = 18;
const apart = 18;

/** Explains the signs in one line. */
export function legendOf(language: Language, left: number, y: number): LegendEntry[] {
  let x = left;
  return (Object.keys(meanings) as (keyof typeof meanings)[]).map((sign) => {
    const entry = { sign, text: meanings[sign][language], x, y };
    x += legendSign + line(entry.text, 'note').width + apart;
    return entry;
  });
}

/** The width of the line, px. */
export const legendWidth = (language: Language): number => Object.values(meanings).reduce((sum, words) => sum + legendSign + line(words[language], 'note').width + apart, -apart);
