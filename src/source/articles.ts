/**
 * The stream in, the headings of the articles out: numbered from 1 and ascending by one, in order of place. Of the sure
 * candidates those are taken that continue the numbering; where one is missing, a less sure one between its neighbours
 * is taken. A table of contents before them and an annex after them are passed over; any other break in the numbering
 * is an error that names the article before it.
 */

import { findClosingMark } from './closing.js';
import { SourceError } from './errors.js';
import { findCandidates, type Heading, type Weight } from './headings.js';
import { articleName } from './numerals.js';
import { lineAt, type Stream } from './stream.js';

/**
 * @throws SourceError `no-articles`; `article-gap`, `article-repeated` or `article-inserted` where the numbering does
 * not ascend by one.
 */
export function findArticles(stream: Stream): Heading[] {
  const { all, inserted } = findCandidates(stream);
  const sure = indexOf(all, 'sure');
  const likely = indexOf(all, 'likely');
  const odd = indexOf(all, 'odd');
  let accepted: Heading[] = [];
  const lastPos = (): number => accepted[accepted.length - 1]?.pos ?? -1;
  const takeMissing = (before: number, setOff: boolean): void => {
    for (;;) {
      const number = accepted.length + 1;
      const found = firstBetween(likely, number, lastPos(), before) ?? firstBetween(odd, number, lastPos(), before);
      if (found === undefined || (setOff && stream.gap[found.end] === 0)) return;
      accepted.push(found);
    }
  };

  if (!sure.has(1)) {
    const first = findFirst(all, sure.get(2)?.[0]?.pos ?? Infinity);
    if (first !== undefined) accepted.push(first);
  }
  let firstStop = -1;
  for (const candidate of all) {
    if (candidate.weight !== 'sure' || candidate.pos <= lastPos()) continue;
    let expected = accepted.length + 1;
    if (candidate.number > expected) {
      if ((sure.get(expected)?.at(-1)?.pos ?? -1) > candidate.pos) continue;
      takeMissing(candidate.pos, false);
      expected = accepted.length + 1;
    }
    if (candidate.number === expected) {
      if (expected === 1) firstStop = stopAfter(stream.chars, candidate.pos);
      accepted.push(candidate);
    } else if (candidate.number === 1 && firstStop > candidate.pos) {
      // What came so far is a table of contents: no sentence ends in it.
      accepted = [candidate];
    } else if (findClosingMark(stream, lastPos() + 1, candidate.pos) !== undefined) {
      break;
    } else {
      throw misnumbered(stream, accepted[accepted.length - 1], candidate);
    }
  }
  if (accepted.length > 0) {
    // No later article speaks for these, so they must be set off by white space.
    takeMissing(findClosingMark(stream, lastPos() + 1, stream.chars.length) ?? Infinity, true);
  }
  if (accepted.length === 0) {
    throw new SourceError(
      'no-articles',
      `No article was found up to line ${lineAt(stream, stream.chars.length)}: the rules must be numbered 第一条, 第二条 ….`,
    );
  }
  refuseInserted(stream, accepted, inserted);
  return accepted;
}

function stopAfter(chars: string, pos: number): number {
  const stop = chars.indexOf('。', pos);
  return stop < 0 ? Infinity : stop;
}

/** The heading of article 1 where no sure one exists: the last before article 2, since a table of contents precedes. */
function findFirst(all: readonly Heading[], before: number): Heading | undefined {
  const ones = all.filter(({ number, pos }) => number === 1 && pos < before);
  if (before === Infinity) return ones.find(({ weight }) => weight === 'likely');
  for (const weight of ['likely', 'odd', 'bare'] as const) {
    const found = ones.findLast((candidate) => candidate.weight === weight);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The headings of one weight by number, each list in order of place. */
type Index = ReadonlyMap<number, readonly Heading[]>;

function indexOf(candidates: readonly Heading[], weight: Weight): Index {
  const index = new Map<number, Heading[]>();
  for (const candidate of candidates) {
    if (candidate.weight !== weight) continue;
    const list = index.get(candidate.number);
    if (list === undefined) index.set(candidate.number, [candidate]);
    else list.push(candidate);
  }
  return index;
}

/** The first heading of this number between two places. */
function firstBetween(index: Index, number: number, after: number, before: number): Heading | undefined {
  const list = index.get(number) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.pos ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  const found = list[low];
  return found !== undefined && found.pos < before ? found : undefined;
}

function misnumbered(stream: Stream, last: Heading | undefined, found: Heading): SourceError {
  const place = `${articleName(found.number)} (line ${lineAt(stream, found.pos)})`;
  if (last === undefined) {
    return new SourceError('article-gap', `The first article is ${place}: 第一条 is missing. Restore it in the copy.`);
  }
  const after = `${articleName(last.number)} (line ${lineAt(stream, last.pos)})`;
  if (found.number > last.number) {
    const missing = articleName(last.number + 1);
    return new SourceError(
      'article-gap',
      `After ${after} comes ${place}: ${missing} is missing. Restore its heading in the copy, on a line of its own.`,
    );
  }
  return new SourceError(
    'article-repeated',
    `After ${after} comes ${place} again: take the repeated text out of the copy, or give one set of rules only.`,
  );
}

/** Rules with an article `第…条之一` cannot be told apart by number, so they are refused. */
function refuseInserted(stream: Stream, accepted: readonly Heading[], inserted: readonly Heading[]): void {
  for (const { number, pos } of inserted) {
    const article = accepted[number - 1];
    if (article === undefined || pos <= article.pos || pos >= (accepted[number]?.pos ?? Infinity)) continue;
    throw new SourceError(
      'article-inserted',
      `After ${articleName(number)} an inserted article follows (第…条之…, line ` +
        `${lineAt(stream, pos)}): only whole numbers are read. Give an edition that is numbered through.`,
    );
  }
}
