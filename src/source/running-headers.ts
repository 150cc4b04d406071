/**
 * Marks the short lines that come back beside page breaks: the same line, page numbers apart, beside three of any six
 * page breaks in a row. Where a chapter title serves as running header, the title itself is kept. A line that opens an
 * article or an item or ends like a sentence is never marked, nor one that comes back away from page breaks only.
 */

import { runsOf, squeeze, type Line } from './lines.js';
import { NUMERAL } from './numerals.js';

const CHAPTER_LINE = new RegExp(`^第${NUMERAL}[编章节]`);
const NO_HEADER = new RegExp(`^第${NUMERAL}条|^[（(]${NUMERAL}[）)]|[。！？；：，、]$`);

/** A line beside the page break with the number `order`. */
interface Place {
  readonly index: number;
  readonly order: number;
}

/** Returns whether any was marked: the lines beside those are then to be looked at in turn. */
export function markRunningHeaders(lines: readonly Line[]): boolean {
  const places = new Map<string, Place[]>();
  const beside = new Set<number>();
  let order = 0;
  for (const run of runsOf(lines, false)) {
    if (run.breaks + run.pages === 0) continue;
    order += 1;
    for (const index of [run.from - 1, run.to]) {
      const key = headerKey(lines[index]);
      if (key === undefined || beside.has(index)) continue;
      beside.add(index);
      const list = places.get(key);
      if (list === undefined) places.set(key, [{ index, order }]);
      else list.push({ index, order });
    }
  }
  const repeated = [...places].filter(([, list]) =>
    list.some((place, i) => (list[i + 2]?.order ?? Infinity) - place.order <= 5),
  );
  // Titles that also stand away from page breaks: there is the title itself.
  const elsewhere = new Set<string>();
  if (repeated.some(([key]) => CHAPTER_LINE.test(key))) {
    lines.forEach((line, index) => {
      const key = beside.has(index) ? undefined : headerKey(line);
      if (key !== undefined) elsewhere.add(key);
    });
  }
  for (const [key, list] of repeated) {
    const firstIsTitle = CHAPTER_LINE.test(key) && !elsewhere.has(key);
    for (const { index } of firstIsTitle ? list.slice(1) : list) {
      const line = lines[index];
      if (line !== undefined) line.kind = 'header';
    }
  }
  return repeated.length > 0;
}

/** The line without white space and page numbers, if it may be a running header. */
function headerKey(line: Line | undefined): string | undefined {
  if (line?.kind !== 'text' || line.text.length < 4 || line.text.length > 80) return undefined;
  const key = squeeze(line.text)
    .replace(/第[0-9]{1,4}页|共[0-9]{1,4}页/g, '#')
    .replace(/^[-—–·|]{0,3}[0-9]{1,4}[-—–·|]{0,3}|[-—–·|]{0,3}[0-9]{1,4}[-—–·|]{0,3}$/g, '#');
  return key.length >= 4 && key.length <= 40 && !NO_HEADER.test(key) ? key : undefined;
}
