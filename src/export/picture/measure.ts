import type { Language } from '../../model/text.js';

/** Longest line of a wrapped label, in em. */
export const wrapWidth: Readonly<Record<Language, number>> = { zh: 12.5, en: 15 };

/** Glyphs that a Chinese font draws a full em wide: ideographs, kana, full-width forms, and quotes, dashes and dots beside them. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || code === 0xb7;

function glyphWidth(glyph: string): number {
  const code = glyph.codePointAt(0)!;
  if (isWide(code)) return 1;
  if (/[0-9]/.test(glyph)) return 0.6;
  if (/[MWmw%@&]/.test(glyph)) return 0.88;
  if (/[A-Z¶]/.test(glyph)) return 0.7;
  return glyph === ' ' ? 0.36 : 0.56;
}

/** The estimated width of a line in em; on the generous side, so that nothing clips in another font. */
export const textWidth = (line: string): number => [...line].reduce((sum, glyph) => sum + glyphWidth(glyph), 0);

const noStart = /^[，。、；：！？）〕】》”’,.;:!?)\]·]/;
const noEnd = /[（〔【《“‘([]$/;

/** The smallest pieces between which a line may break; a space stays with the word before it. */
function pieces(line: string, limit: number): string[] {
  // An apostrophe within a word belongs to it.
  const raw = line.match(/[^\s\u2e80-\u{10ffff}\u2010-\u2027]+(?:’[a-z]+)*\s*|[\u2e80-\u{10ffff}\u2010-\u2027]\s*|\s+/gu) ?? [];
  const found: string[] = [];
  for (const piece of raw) {
    const last = found.at(-1);
    if (last !== undefined && (noEnd.test(last) || (noStart.test(piece) && !/\s$/.test(last)))) found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found.flatMap((piece) => (textWidth(piece.trimEnd()) > limit ? split(piece, limit) : [piece]));
}

/** Cuts a word that is longer than a line. */
function split(word: string, limit: number): string[] {
  const cut: string[] = [''];
  for (const glyph of word) {
    if (textWidth(cut.at(-1)! + glyph.trim()) > limit) cut.push('');
    cut[cut.length - 1] += glyph;
  }
  return cut;
}

function fill(parts: readonly string[], limit: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + part).trimEnd()) <= limit) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** Breaks a text into as few lines of at most `limit` em as it needs, of about equal length. */
export function wrap(line: string, limit: number): string[] {
  const clean = line.replace(/\s+/g, ' ').trim();
  if (clean === '') return [];
  const parts = pieces(clean, limit);
  const fewest = fill(parts, limit);
  for (let narrower = textWidth(clean) / fewest.length; narrower < limit; narrower += 0.5) {
    const lines = fill(parts, narrower);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}
