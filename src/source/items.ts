/**
 * The range of an article in, the markers of its items out, in order of place: lists numbered from 1, each ascending by
 * one. A citation (`第（二）项`) is not a marker. A marker after the end of a sentence is sure, and a sure one that does
 * not continue its list is an error; any other is taken only if it continues the list and no sure one does.
 */

import { SourceError } from './errors.js';
import { articleName, formatNumeral, parseNumeral } from './numerals.js';
import { followsStop } from './sentence-ends.js';
import { lineAt, matchesAt, NEW_LINE, type Stream } from './stream.js';

export interface Marker {
  readonly pos: number;
  readonly end: number;
  readonly number: number;
  /** Whether it follows the end of a sentence or begins the article. */
  readonly sure: boolean;
}

const MARKER = /[（(]([〇零一二三四五六七八九十百]{1,6})[）)]/g;
const BEFORE_CITATION = '第条款项表图件至《';
const AFTER_CITATION =
  /项(?!目)|款(?![项式待])|[、》的]|(?:至|和|及|或|或者|与)[（(第]|所(?:列|称|述|规|指)|规定(?:的|，|办)/y;

/**
 * The markers between two places of article `article`; a sure 1 begins a second list.
 *
 * @throws SourceError `item-gap` or `item-repeated` where a list does not ascend by one.
 */
export function findItems(stream: Stream, article: number, start: number, end: number): Marker[] {
  const markers = findMarkers(stream, start, end);
  const lastSure = new Map(markers.filter(({ sure }) => sure).map((marker) => [marker.number, marker.pos]));
  const chosen: Marker[] = [];
  markers.forEach((marker, index) => {
    const expected = (chosen[chosen.length - 1]?.number ?? 0) + 1;
    const sureLater = (lastSure.get(expected) ?? -1) > marker.pos;
    if (marker.number === 1 && (expected === 1 || marker.sure)) {
      if (marker.sure || opensList(stream, marker, markers[index + 1])) chosen.push(marker);
    } else if (marker.number === expected) {
      if (marker.sure || !sureLater) chosen.push(marker);
    } else if (marker.sure && !(marker.number > expected && sureLater)) {
      throw misnumbered(stream, article, expected, marker);
    }
  });
  return chosen;
}

/** Everything in a range that may be the marker of an item. */
function findMarkers(stream: Stream, start: number, end: number): Marker[] {
  const { chars } = stream;
  const markers: Marker[] = [];
  for (const match of chars.slice(start, end).matchAll(MARKER)) {
    const pos = start + match.index;
    const number = parseNumeral(match[1] ?? '');
    const after = pos + match[0].length;
    const citedBefore = pos > start && BEFORE_CITATION.includes(chars.charAt(pos - 1));
    if (number === undefined || citedBefore || matchesAt(AFTER_CITATION, chars, after)) continue;
    markers.push({ pos, end: after, number, sure: pos === start || followsStop(chars, pos) });
  }
  return markers;
}

/** Whether a list begins with this marker, which follows no stop: the next must be the second. */
function opensList(stream: Stream, marker: Marker, next: Marker | undefined): boolean {
  return next?.number === 2 && (next.sure || stream.gap[marker.pos] === NEW_LINE);
}

function misnumbered(stream: Stream, article: number, expected: number, found: Marker): SourceError {
  const line = lineAt(stream, found.pos);
  const place = `In ${articleName(article)} (line ${line}) stands （${formatNumeral(found.number)}）`;
  return found.number > expected
    ? new SourceError('item-gap', `${place} where （${formatNumeral(expected)}） is due: restore it.`)
    : new SourceError('item-repeated', `${place} again: take the repeated text out of the copy.`);
}
