/**
 * Reads a set of Chinese rules from the plain text a PDF-to-text tool leaves, and cuts it into chapters, articles,
 * sentences and numbered items. The text goes through steps of one file each, each linear in its length:
 * 1. `characters`: characters to their usual form; otherwise the wording is kept.
 * 2. `lines`, `page-furniture`: lines; page numbers and running headers are marked as furniture.
 * 3. `stream`: the characters of what is left, without any white space.
 * 4. `headings`, `articles`, `chapters`, `closing`: the headings that ascend by one. What stands before the first
 *    article and after the last is left out.
 * 5. `items`, `sentences`: the body of each article.
 *
 * Line breaks are consulted only where the stream leaves a doubt: for a heading after a sentence without a stop, for
 * the closing part, and for the paragraphs in `SourceArticle.text`.
 */

import { findArticles } from './articles.js';
import { findChapters } from './chapters.js';
import { checkSize, fold } from './characters.js';
import { closingStart } from './closing.js';
import { SourceError } from './errors.js';
import { findItems } from './items.js';
import { readLines } from './lines.js';
import { markFurniture } from './page-furniture.js';
import { readBody } from './sentences.js';
import type { Source } from './source.js';
import { buildStream } from './stream.js';

export { MAX_BYTES } from './characters.js';
export { SourceError, type SourceErrorCode } from './errors.js';
export { formatNumeral, parseNumeral } from './numerals.js';
export { sentencesOf } from './sentences.js';
export type { Source, SourceArticle, SourceChapter } from './source.js';

/**
 * Parses the plain text of a set of rules.
 *
 * @throws SourceError `empty`, `too-large`, `no-articles`; `article-gap`, `article-repeated`, `article-inserted` (`第…条
 * 之一`), `chapter-order`, `item-gap` or `item-repeated` where the numbering does not ascend by one.
 */
export function parseSource(text: string): Source {
  checkSize(text);
  const stream = buildStream(markFurniture(readLines(fold(text))));
  if (stream.chars.length === 0) {
    throw new SourceError('empty', 'The source is empty: give the plain text of the rules; a scan needs OCR first.');
  }
  const headings = findArticles(stream);
  const { chapters, chapterOf } = findChapters(stream, headings);
  const articles = headings.map(({ number, end: start }, index) => {
    const next = headings[index + 1];
    const end = next === undefined ? closingStart(stream, start) : (next.group[0]?.pos ?? next.pos);
    const markers = findItems(stream, number, start, end);
    return { number, chapter: chapterOf[index] ?? 0, ...readBody(stream, start, end, markers) };
  });
  return { chapters, articles };
}
