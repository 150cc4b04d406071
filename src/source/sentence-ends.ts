/**
 * Where sentences end in characters without white space. Places are counted in characters; the quotation marks and
 * brackets that close right after a stop belong to the sentence it ends.
 */

/** What ends a sentence, or the words before a list. */
export const ENDERS = '。！？；：!?;:';
const CLOSERS = '”’」』）)】》〉';
const MAX_CLOSERS = 4;

/** Whether a sentence ends, or the text begins, right before this character. */
export function followsStop(chars: string, pos: number): boolean {
  let before = pos - 1;
  while (before >= 0 && pos - before <= MAX_CLOSERS && CLOSERS.includes(chars.charAt(before))) before -= 1;
  return before < 0 || ENDERS.includes(chars.charAt(before));
}

/** The first place from `pos` on where nothing closes any more. */
export function afterClosers(chars: string, pos: number, end: number): number {
  let after = pos;
  while (after < end && CLOSERS.includes(chars.charAt(after))) after += 1;
  return after;
}

/** The ends of the sentences of a range, its own end included. */
export function stopsIn(chars: string, start: number, end: number): number[] {
  const range = chars.slice(start, end);
  const stops: number[] = [];
  let from = 0;
  while (from < range.length) {
    const stop = range.indexOf('。', from);
    from = stop < 0 ? range.length : afterClosers(range, stop + 1, range.length);
    stops.push(start + from);
  }
  return stops;
}
