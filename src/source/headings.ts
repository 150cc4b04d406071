/**
 * The stream in, every `第…条` out that may be the heading of an article, in order of place, with what speaks for it and
 * the chapter titles right before it. A citation (`按照第十二条的规定`) is not a heading: a heading follows the end of a
 * sentence or a chapter title, and a citation is followed by `的`, `规定`, `第…款` and the like. Line breaks count only
 * for a heading after a sentence without a stop. Which of the candidates are taken is for `findArticles` to say.
 */

import { NUMERAL, parseNumeral } from './numerals.js';
import { followsStop } from './sentence-ends.js';
import { matchesAt, NEW_LINE, SPACE, type Stream } from './stream.js';

/** The heading of a chapter (`章`), a section (`节`) or a part (`编`); the unit is its last character. */
export interface Division {
  readonly pos: number;
  readonly end: number;
  readonly number: number;
  readonly unit: string;
}

/**
 * How much speaks for a heading:
 * - `sure`: after the end of a sentence or a chapter title.
 * - `likely`: at the beginning of a line, or after a chapter title that follows no stop.
 * - `odd`: at the beginning of a line and set off by a space, but before words that usually follow a citation.
 * - `bare`: only not followed by what follows a citation.
 */
export type Weight = 'sure' | 'likely' | 'odd' | 'bare';

export interface Heading {
  readonly pos: number;
  readonly end: number;
  readonly number: number;
  readonly weight: Weight;
  /** The divisions that open right before it, one after the other. */
  readonly group: readonly Division[];
}

export interface Candidates {
  readonly all: readonly Heading[];
  /** `第…条之一`, in order, after the end of a sentence. */
  readonly inserted: readonly Heading[];
}

const MAX_TITLE = 60;
/** A division, an article, or a character that a chapter title does not hold. */
const HEADING = new RegExp(`第(${NUMERAL})([编章节条])[：:]?|[。！？；：，!?;:,]`, 'g');

/** What follows `第…条` where it is a citation. */
const AFTER_CITATION = new RegExp(
  [
    '的',
    '规定',
    `第[（(]?${NUMERAL}[）)]?[款项]`,
    '款(?![项式待])',
    '项(?!目)',
    '[、，,。；;！？!?）)》”’】〕]',
    '和(?![谐平睦善解])',
    '及(?:其|第|本|附|有关|《)',
    '(?:与|或|或者|至|到)(?:第|本|附|《)',
    '所(?:称|列|指|述|规|定|示|涉|提|说)',
    '以(?:外|上|下|及)',
    '之',
    '中(?:的|规|所|关|有)',
    '有关规定',
    `[（(]${NUMERAL}[）)](?:[款项、]|和[（(第])`,
  ].join('|'),
  'y',
);
const BEFORE_CITATION = '第照据按依本该及和与或、至到用违反》“‘《';
const INSERTED = new RegExp(`之${NUMERAL}`, 'y');

export function findCandidates(stream: Stream): Candidates {
  const { chars, gap } = stream;
  const all: Heading[] = [];
  const inserted: Heading[] = [];
  let group: Division[] = [];
  for (const match of chars.matchAll(HEADING)) {
    const pos = match.index;
    const [whole, numeral = '', unit] = match;
    if (unit === undefined) {
      group = [];
      continue;
    }
    const end = pos + whole.length;
    const last = group[group.length - 1];
    if (last !== undefined && pos - last.end > MAX_TITLE) group = [];
    const number = parseNumeral(numeral);
    if (number === undefined) continue;
    if (unit !== '条') {
      group.push({ pos, end, number, unit });
      continue;
    }
    const heading = { pos, end, number, group };
    const stop = followsStop(chars, pos);
    const lineStart = gap[pos] === NEW_LINE;
    if (!matchesAt(AFTER_CITATION, chars, end)) {
      all.push({ ...heading, weight: stop ? 'sure' : weightOf(chars, heading, lineStart) });
    } else {
      if (stop && matchesAt(INSERTED, chars, end)) inserted.push({ ...heading, weight: 'sure' });
      const setOff = (stop || group.length > 0) && lineStart && gap[end] === SPACE;
      if (setOff) all.push({ ...heading, weight: 'odd' });
    }
    group = [];
  }
  return { all, inserted };
}

/** The weight of a heading that follows no stop. */
function weightOf(chars: string, { group, pos }: Omit<Heading, 'weight'>, lineStart: boolean): Weight {
  const [first] = group;
  const last = group[group.length - 1];
  if (first !== undefined && last !== undefined) {
    if (followsStop(chars, first.pos)) return 'sure';
    if (last.end < pos) return 'likely';
  }
  return lineStart && !BEFORE_CITATION.includes(chars.charAt(pos - 1)) ? 'likely' : 'bare';
}
