import { numbersToText } from './numbers.js';
import { gapsOf, openNumber, openWords, type Gap, type PackedDrawing, type PackedDrawings } from './shape.js';

/** A number that comes out again as it went in: a whole or a half one, written shortest. */
const plainNumber = /-?\d+(?:\.\d+)?/g;
const isPlain = (text: string): boolean => String(Number(text)) === text && Number.isInteger(Number(text) * 2);

const wordy = new Set(['data-id', 'data-ids', 'aria-label']);
const numeric = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height', 'd', 'viewBox']);

/** The shapes of many drawings, by their place. */
export type Shapes = Map<string, number>;

/** Packs drawings; {@link unpacked} gives each of them back, letter by letter. New shapes are added to those given. */
export function packed<Name extends string>(drawings: Readonly<Record<Name, string>>, shapes: Shapes): PackedDrawings<Name> {
  const words = new Map<string, number>();
  const done = Object.entries<string>(drawings).map(([name, svg]) => [name, packOne(svg, shapes, words)] as const);
  return { words: [...words.keys()], drawings: Object.fromEntries(done) as Record<Name, PackedDrawing> };
}

function packOne(svg: string, shapes: Shapes, words: Map<string, number>): PackedDrawing {
  const tags: number[] = [];
  const streams: Record<'x' | 'y' | 'n', number[]> = { x: [], y: [], n: [] };
  const refs: number[] = [];
  const last = { x: 0, y: 0 };
  for (const part of svg.match(/<[^>]*>|[^<]+/g) ?? []) {
    const fills: string[] = [];
    const shape = openShape(part, fills);
    tags.push(placeOf(shapes, shape));
    gapsOf(shape).forEach((gap: Gap, index) => {
      const fill = fills[index]!;
      if (gap === 'words') {
        const known = words.get(fill);
        refs.push(known === undefined ? 0 : words.size - known);
        if (known === undefined) words.set(fill, words.size);
        return;
      }
      const value = Number(fill) * 2;
      streams[gap].push(gap === 'n' ? value : value - last[gap]);
      if (gap !== 'n') last[gap] = value;
    });
  }
  return { tags: numbersToText(tags), x: numbersToText(streams.x), y: numbersToText(streams.y), n: numbersToText(streams.n), words: numbersToText(refs) };
}

/** Leaves open what differs from tag to tag, and collects what stood there. */
function openShape(part: string, fills: string[]): string {
  if (!part.startsWith('<')) {
    if (!part.trim()) return part;
    fills.push(part);
    return openWords;
  }
  return part.replace(/ ([\w:-]+)=(["'])(.*?)\2/gs, (attribute, name: string, quote: string, value: string) => {
    if (wordy.has(name)) {
      fills.push(value);
      return ` ${name}=${quote}${openWords}${quote}`;
    }
    if (!numeric.has(name)) return attribute;
    const opened = value.replace(plainNumber, (number) => {
      if (!isPlain(number)) return number;
      fills.push(number);
      return openNumber;
    });
    return ` ${name}=${quote}${opened}${quote}`;
  });
}

function placeOf(list: Map<string, number>, entry: string): number {
  const known = list.get(entry);
  if (known !== undefined) return known;
  list.set(entry, list.size);
  return list.size - 1;
}
