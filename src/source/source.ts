/**
 * What a set of rules is read into: chapters, and articles cut into sentences and numbered items. Chapters and articles
 * are numbered from 1 and ascend by one; no text holds white space beside a Chinese character, but for the `\n` of
 * `SourceArticle.text`.
 */

export interface SourceArticle {
  /** From 1, ascending by one. */
  readonly number: number;
  /** The number of the chapter it stands in; 0 where the rules have no chapters. */
  readonly chapter: number;
  /**
   * The whole text of the article without its heading `第…条`. White space is repaired: none beside a Chinese
   * character, `\n` before each item and, as far as the line breaks of the copy tell, before each paragraph.
   */
  readonly text: string;
  /**
   * The article cut after `。` and at item markers; joined, they are `text` without its `\n`. An item is one sentence,
   * with its marker, whatever `。` it holds; only the last item of a list ends at its first `。`, since a paragraph may
   * follow. The words before an item (`…如下：`) are one sentence.
   */
  readonly sentences: readonly string[];
  /** `text` is without the marker. An article with two lists has the number 1 twice. */
  readonly items: readonly { readonly number: number; readonly text: string }[];
}

export interface SourceChapter {
  /** From 1, ascending by one. */
  readonly number: number;
  readonly title: string;
}

export interface Source {
  readonly chapters: readonly SourceChapter[];
  readonly articles: readonly SourceArticle[];
}
