import { numbersFromText } from './numbers.js';
import { gapsOf, type PackedDrawings } from './shape.js';

/** A drawing out of those that were packed together. The drawings before it, in their order, use the list of words first. */
export function unpacked<Name extends string>({ words, drawings }: PackedDrawings<Name>, shapes: readonly string[], wanted: Name): string {
  let used = 0;
  for (const [name, drawing] of Object.entries(drawings) as [Name, PackedDrawings['drawings'][string]][]) {
    const refs = numbersFromText(drawing.words);
    const wordsOf = refs.map((ref) => words[ref === 0 ? used++ : used - ref]!);
    if (name !== wanted) continue;
    const streams = { x: numbersFromText(drawing.x), y: numbersFromText(drawing.y), n: numbersFromText(drawing.n) };
    const at = { x: 0, y: 0, n: 0, words: 0 };
    const last = { x: 0, y: 0 };
    const gaps = shapes.map(gapsOf);
    return numbersFromText(drawing.tags)
      .map((place) => {
        let gap = 0;
        return shapes[place]!.replace(/[\uE000\uE001]/g, () => {
          const kind = gaps[place]![gap++]!;
          if (kind === 'words') return wordsOf[at.words++]!;
          const value = streams[kind][at[kind]++]!;
          if (kind === 'n') return String(value / 2);
          last[kind] += value;
          return String(last[kind] / 2);
        });
      })
      .join('');
  }
  return '';
}
