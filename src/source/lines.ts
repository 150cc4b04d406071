/**
 * Folded text in, its lines out: lines of text, stretches of blank lines and form feeds, in order. Every line of text
 * is trimmed and not empty, and no two stretches of the same kind stand side by side. A line that says it is a page
 * number (`- 3 -`, `第3页`) has the kind `page` at once; `markFurniture` finds the rest of the page furniture, so the
 * `kind` is the one field that changes later.
 */

export interface Line {
  kind: 'text' | 'blank' | 'break' | 'page' | 'header';
  /** Empty for blank lines and form feeds. */
  readonly text: string;
  /** The number of the line of the copy, from 1. */
  readonly number: number;
  /** How many blank lines or form feeds. */
  count: number;
  /** The value of a line that is nothing but a number, perhaps the number of a page. */
  readonly lone: number | undefined;
}

const PAGE_LINES: readonly RegExp[] = [
  /^[-—–―－‐─~·•]{1,4}[0-9]{1,4}[-—–―－‐─~·•]{1,4}$/,
  /^第[0-9]{1,4}页[,，/／|]?(?:共[0-9]{1,4}页)?$/,
  /^共[0-9]{1,4}页[,，/／|]?第[0-9]{1,4}页$/,
];

/** `3`, or `3/9` for page 3 of 9. */
const LONE = /^[0-9]{1,4}(?:\/[0-9]{1,4})?$/;
const MAX_PAGE_LINE = 40;

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const addStretch = (kind: 'blank' | 'break', number: number): void => {
    const last = lines[lines.length - 1];
    if (last?.kind === kind) last.count += 1;
    else lines.push({ kind, text: '', number, count: 1, lone: undefined });
  };
  text.split('\n').forEach((row, index) => {
    const pieces = row.split('\f');
    pieces.forEach((piece, part) => {
      if (part > 0) addStretch('break', index + 1);
      const trimmed = piece.trim();
      if (trimmed !== '') lines.push(textLine(trimmed, index + 1));
      // Nothing before a form feed is no blank line.
      else if (part === pieces.length - 1) addStretch('blank', index + 1);
    });
  });
  return lines;
}

function textLine(text: string, number: number): Line {
  const short = text.length <= MAX_PAGE_LINE ? squeeze(text) : '';
  const lone = LONE.test(short) ? Number.parseInt(short, 10) : undefined;
  const isPage = lone === undefined && PAGE_LINES.some((pattern) => pattern.test(short));
  return { kind: isPage ? 'page' : 'text', text, number, count: 1, lone };
}

/** The text without any white space. */
export function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

/** The lines from `from` up to `to` (excluded), of which none is a line of words. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** How many form feeds and how many page numbers. */
  readonly breaks: number;
  readonly pages: number;
  /** The places of the lines with nothing but a number. */
  readonly lones: readonly number[];
}

/** The runs between the lines of words; a line with nothing but a number is taken in if `withLones`. */
export function* runsOf(lines: readonly Line[], withLones: boolean): Generator<Run> {
  let index = 0;
  while (index < lines.length) {
    const from = index;
    let breaks = 0;
    let pages = 0;
    const lones: number[] = [];
    for (; index < lines.length; index += 1) {
      const line = lines[index];
      if (line === undefined || (line.kind === 'text' && !(withLones && line.lone !== undefined))) break;
      if (line.kind === 'break') breaks += line.count;
      else if (line.kind === 'page') pages += 1;
      else if (line.kind === 'text') lones.push(index);
    }
    if (index > from) yield { from, to: index, breaks, pages, lones };
    else index += 1;
  }
}
