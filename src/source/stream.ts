/**
 * Lines in, one stream of characters out: the lines of text, furniture left out, without any white space. The white
 * space lost before a character is kept beside it, so that where a line was broken cannot change what is found;
 * whoever asks for it has a doubt that the characters leave. A place (`pos`) counts the characters of the stream;
 * `render` gives the wording of a range, `lineAt` the line of the copy.
 */

import type { Line } from './lines.js';

export const SPACE = 1;
export const NEW_LINE = 2;

export interface Stream {
  readonly chars: string;
  /** What stood before each character: 0, `SPACE` or `NEW_LINE`. */
  readonly gap: Uint8Array;
  /** Where the lines begin, ascending; `number` is that of the line of the copy. */
  readonly lines: readonly { readonly start: number; readonly number: number }[];
}

export function buildStream(lines: readonly Line[]): Stream {
  const kept = lines.filter(({ kind }) => kind === 'text');
  const gap = new Uint8Array(kept.reduce((sum, { text }) => sum + text.length, 0));
  const words: string[] = [];
  let length = 0;
  const starts = kept.map(({ text, number }) => {
    const start = length;
    for (const word of text.split(/\s+/)) {
      gap[length] = length === start ? NEW_LINE : SPACE;
      words.push(word);
      length += word.length;
    }
    return { start, number };
  });
  return { chars: words.join(''), gap, lines: starts };
}

/** The number of the line of the copy in which a character stands. */
export function lineAt(stream: Stream, pos: number): number {
  return stream.lines.findLast(({ start }) => start <= pos)?.number ?? 0;
}

/** Whether the pattern, which must be sticky, matches right here. */
export function matchesAt(pattern: RegExp, chars: string, pos: number): boolean {
  pattern.lastIndex = pos;
  return pattern.test(chars);
}

/** The characters of a range with white space repaired; `\n` at the places of `breaks`. */
export function render(stream: Stream, start: number, end: number, breaks?: ReadonlySet<number>): string {
  const pieces: string[] = [];
  let from = start;
  for (let i = start + 1; i < end; i += 1) {
    const separator = breaks?.has(i) === true ? '\n' : stream.gap[i] === 0 ? '' : separatorAt(stream, i);
    if (separator === '') continue;
    pieces.push(stream.chars.slice(from, i), separator);
    from = i;
  }
  pieces.push(stream.chars.slice(from, end));
  return pieces.join('');
}

/** One space between two words of Latin script; none beside a Chinese character or within a broken number. */
function separatorAt(stream: Stream, pos: number): string {
  const before = stream.chars.charAt(pos - 1);
  const after = stream.chars.charAt(pos);
  if (before > '\u024f' || after > '\u024f') return '';
  return stream.gap[pos] === NEW_LINE && /[0-9]/.test(before) && /[0-9]/.test(after) ? '' : ' ';
}
