/**
 * The stream in, the place out where the closing part of the document begins: the issuing line with its date, `抄送`,
 * `附件` and what follows them. A sentence of the rules that speaks of a date or an annex is not cut: the closing part
 * follows the end of a sentence or, as a doubt, the beginning of a line.
 */

import { afterClosers, followsStop } from './sentence-ends.js';
import { NEW_LINE, type Stream } from './stream.js';

const CLOSING_MARK = /(?:抄送|抄报|主送|分送)|附(?:件|录|表)|附(?=[：:])/g;
const MARK_NUMBER = /[0-9一二三四五六七八九十]{0,3}/y;
/** What follows the word where a sentence begins with it: `附件与本规则具有同等效力`. */
const AFTER_MARK_WORD = '的与和及由是为所中应须可不等同，、。列规随也均自见按依经作视内';
const DATE = /[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日(?=印|发|[（(]|共|$)/;

/**
 * The place of the first `抄送`, `附件` and the like, between two places, with which the closing part begins: followed
 * by a colon, or at the beginning of a line after the end of a sentence.
 */
export function findClosingMark(stream: Stream, start: number, end: number): number | undefined {
  const { chars, gap } = stream;
  for (const match of chars.slice(start, end).matchAll(CLOSING_MARK)) {
    const pos = start + match.index;
    MARK_NUMBER.lastIndex = pos + match[0].length;
    const numeral = MARK_NUMBER.exec(chars)?.[0] ?? '';
    const next = chars.charAt(pos + match[0].length + numeral.length);
    const stop = followsStop(chars, pos);
    const lineStart = gap[pos] === NEW_LINE;
    if (next !== '' && '：:'.includes(next)) {
      if (stop || lineStart || '日发）)'.includes(chars.charAt(pos - 1))) return pos;
    } else if (stop && (next === '' || !AFTER_MARK_WORD.includes(next))) {
      if (lineStart || numeral !== '' || next === '《') return pos;
    }
  }
  return undefined;
}

/** Where the last article, which begins at `start`, ends: before the issuing line, `抄送`, `附件`. */
export function closingStart(stream: Stream, start: number): number {
  const { chars, gap } = stream;
  const mark = findClosingMark(stream, start, chars.length);
  const end = mark ?? chars.length;
  const stop = chars.lastIndexOf('。', end - 1);
  if (stop >= start) {
    const tailStart = afterClosers(chars, stop + 1, end);
    const tail = chars.slice(tailStart, end);
    if (/^[0-9]*$|^[（(]此件/.test(tail)) return tailStart;
    if (!/[（(][一二三四五六七八九十]{1,3}[）)]/.test(tail) && (mark !== undefined || DATE.test(tail))) return tailStart;
  }
  // An article without a stop, or with a list after its last one, ends before the line with the date.
  const from = Math.max(stop + 1, start);
  const date = chars.slice(from, end).search(DATE);
  if (date < 0) return end;
  let line = from + date;
  while (line > from && gap[line] !== NEW_LINE) line -= 1;
  return line > from ? line : end;
}
