/**
 * A drawing is kept as the shapes of its tags, with what differs from tag to tag left open, and streams of what fills the
 * gaps: numbers as the difference to the one before of the same direction, words by their place in a list.
 */
export const openNumber = '\uE000';
export const openWords = '\uE001';

/** What a gap takes: a coordinate across or down, another number, or words. */
export type Gap = 'x' | 'y' | 'n' | 'words';

const directions: Readonly<Record<string, Gap>> = { x: 'x', x1: 'x', x2: 'x', cx: 'x', y: 'y', y1: 'y', y2: 'y', cy: 'y' };

/** The gaps of a shape in their order. */
export function gapsOf(shape: string): Gap[] {
  const gaps: Gap[] = [];
  for (const [, name, , value, outside] of shape.matchAll(/ ([\w:-]+)=(["'])(.*?)\2|([\uE000\uE001])/gs)) {
    if (outside !== undefined) gaps.push('words');
    else if (name === 'd') gaps.push(...gapsOfPath(value!));
    else for (const gap of value!.match(/[\uE000\uE001]/g) ?? []) gaps.push(gap === openWords ? 'words' : (directions[name!] ?? 'n'));
  }
  return gaps;
}

/** In a path, points that are given as such alternate across and down; what is relative stays as it is. */
function gapsOfPath(path: string): Gap[] {
  let absolute = false;
  let across = true;
  return [...path].flatMap((letter): Gap[] => {
    if (/[a-zA-Z]/.test(letter)) {
      absolute = 'MLQ'.includes(letter);
      across = true;
      return [];
    }
    if (letter !== openNumber) return [];
    if (!absolute) return ['n'];
    across = !across;
    return [across ? 'y' : 'x'];
  });
}

/** A drawing, packed. */
export interface PackedDrawing {
  /** Which shape each tag has. */
  readonly tags: string;
  readonly x: string;
  readonly y: string;
  readonly n: string;
  /** Which words stand in the gaps: 0 for the next that has not been used, otherwise how far back in the list. */
  readonly words: string;
}

/** Drawings that share their words. The shapes, which all drawings of the page share, stand elsewhere. */
export interface PackedDrawings<Name extends string = string> {
  readonly words: readonly string[];
  readonly drawings: Readonly<Record<Name, PackedDrawing>>;
}
