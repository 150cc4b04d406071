/**
 * The range of an article and the markers of its items in, its text, sentences and items out, as `SourceArticle` states
 * them: the sentences joined are the text without its `\n`. Line breaks count only for the paragraphs of the text.
 */

import { SourceError } from './errors.js';
import type { Marker } from './items.js';
import { stopsIn } from './sentence-ends.js';
import type { SourceArticle } from './source.js';
import { NEW_LINE, render, type Stream } from './stream.js';

export type Body = Pick<SourceArticle, 'text' | 'sentences' | 'items'>;

export function readBody(stream: Stream, start: number, end: number, markers: readonly Marker[]): Body {
  const sentences: string[] = [];
  const items: { number: number; text: string }[] = [];
  const add = (from: number, to: number): void => {
    for (const stop of stopsIn(stream.chars, from, to)) {
      sentences.push(render(stream, from, stop));
      from = stop;
    }
  };
  add(start, markers[0]?.pos ?? end);
  markers.forEach((marker, index) => {
    const next = markers[index + 1];
    const limit = next?.pos ?? end;
    const isLast = next === undefined || next.number !== marker.number + 1;
    const itemEnd = isLast ? (stopsIn(stream.chars, marker.end, limit)[0] ?? limit) : limit;
    sentences.push(render(stream, marker.pos, itemEnd));
    items.push({ number: marker.number, text: render(stream, marker.end, itemEnd) });
    add(itemEnd, limit);
  });
  return { text: render(stream, start, end, paragraphs(stream, start, end, markers)), sentences, items };
}

/** Where an item begins, and where a line begins after a sentence that ended. */
function paragraphs(stream: Stream, start: number, end: number, markers: readonly Marker[]): Set<number> {
  const breaks = new Set(markers.map(({ pos }) => pos));
  for (const stop of stopsIn(stream.chars, start, end)) {
    if (stop < end && stream.gap[stop] === NEW_LINE) breaks.add(stop);
  }
  return breaks;
}

/**
 * The sentences of an article from the first to the last of the span, both counted from 1 and included, joined.
 *
 * @throws SourceError `span` where the article has no such sentences.
 */
export function sentencesOf(article: SourceArticle, span: readonly [number, number]): string {
  const [first, last] = span;
  const count = article.sentences.length;
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first || last > count) {
    throw new SourceError(
      'span',
      `Article ${article.number} has ${count} sentences, counted from 1: the span ${first} to ${last} is outside.`,
    );
  }
  return article.sentences.slice(first - 1, last).join('');
}
