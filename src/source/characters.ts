/**
 * The raw text in, its characters in their usual form out. Line ends become `\n`, invisible characters go, full-width
 * digits and letters become ASCII ones, `㈠` becomes `(一)`, and the radicals that some PDF fonts leave in place of a
 * character (`⽂`, `⻓`) become the character. White space and form feeds stay, so that lines keep their numbers.
 */

import { SourceError } from './errors.js';

/** The largest text `parseSource` takes, in bytes of UTF-8. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** Characters of the block “CJK Radicals Supplement” that fonts leave in place of the character beside them. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⻓长⻔门⻚页⻅见⻉贝⻋车⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻄西⺠民⺟母⻘青⻆角⻣骨⻁虎⻤鬼'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

/** @throws SourceError `too-large` above `MAX_BYTES`. */
export function checkSize(text: string): void {
  if (text.length <= MAX_BYTES && new TextEncoder().encode(text).length <= MAX_BYTES) return;
  throw new SourceError(
    'too-large',
    `The source is larger than ${MAX_BYTES / 1024 / 1024} MB: give one set of rules, as plain text, not the PDF.`,
  );
}

export function fold(text: string): string {
  return text
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cf}|\p{Variation_Selector}|[^\P{Cc}\t\n\f]/gu, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ㈠-㈩\u2f00-\u2fdf\uf900-\ufaff]/g, (char) => char.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (char) => RADICALS.get(char) ?? char);
}
