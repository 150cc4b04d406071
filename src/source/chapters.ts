/**
 * The headings of the articles in, the chapters out, and for each article the number of its chapter: 0 throughout where
 * there are no chapters. Chapters are numbered from 1 and ascend by one; sections and parts are passed over, and so is
 * a chapter title that is repeated within its chapter.
 */

import { SourceError } from './errors.js';
import type { Heading } from './headings.js';
import { articleName, formatNumeral } from './numerals.js';
import type { SourceChapter } from './source.js';
import { lineAt, render, type Stream } from './stream.js';

export interface Chapters {
  readonly chapters: readonly SourceChapter[];
  /** For each article the number of its chapter. */
  readonly chapterOf: readonly number[];
}

/** @throws SourceError `chapter-order` where the numbering does not ascend by one. */
export function findChapters(stream: Stream, articles: readonly Heading[]): Chapters {
  const chapters: SourceChapter[] = [];
  const chapterOf = articles.map((article, index) => {
    const opening = article.group.flatMap((division, i) => {
      if (division.unit !== '章') return [];
      const title = render(stream, division.end, article.group[i + 1]?.pos ?? article.pos);
      return [{ number: division.number, title, pos: division.pos }];
    });
    // What precedes the title of the first chapter is a table of contents.
    for (const { number, title, pos } of index === 0 ? opening.slice(-1) : opening) {
      const last = chapters[chapters.length - 1];
      if (last?.number === number && last.title === title) continue;
      const expected = (last?.number ?? 0) + 1;
      if (number !== expected) {
        throw new SourceError(
          'chapter-order',
          `Before ${articleName(article.number)} (line ${lineAt(stream, pos)}) stands 第${formatNumeral(number)}章 ` +
            `where 第${formatNumeral(expected)}章 is due: restore the chapter titles in the copy.`,
        );
      }
      chapters.push({ number, title });
    }
    return chapters[chapters.length - 1]?.number ?? 0;
  });
  return { chapters, chapterOf };
}
