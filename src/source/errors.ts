/**
 * The one error of this folder. A message names the place, in lines of the copy, and the remedy; a `code` names the
 * kind of fault and stays the same when the wording of the message changes.
 */

/** What is wrong with a source; `span` is about a request to `sentencesOf`. */
export type SourceErrorCode =
  | 'empty'
  | 'too-large'
  | 'no-articles'
  | 'article-gap'
  | 'article-repeated'
  | 'article-inserted'
  | 'chapter-order'
  | 'item-gap'
  | 'item-repeated'
  | 'span';

/** A source that cannot be read. The message names the place and the remedy. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
