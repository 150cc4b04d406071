import { styleText } from 'node:util';
import type { Language, Text } from '../model/text.js';

/** Where a command reads and writes. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Whether a person reads the output on a terminal: then it has colours. */
  readonly isTerminal: boolean;
  readonly readFile: (path: string) => Promise<string>;
  readonly writeFile: (path: string, content: string) => Promise<void>;
}

/** A mistake of the caller: what is wrong and what to do about it. The command ends with this exit code. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly exitCode = 2,
  ) {
    super(message);
  }
}

type Style = Parameters<typeof styleText>[0];

/** Colours a text for a terminal; elsewhere it stays as it is. */
export const paint = (io: Io, style: Style, words: string): string => (io.isTerminal ? styleText(style, words) : words);

export const json = (io: Io, value: unknown): void => io.out(JSON.stringify(value, null, 2));

export const say = (language: Language, words: Text): string => words[language];

/** Columns of a terminal that a text takes: a Chinese character takes two. */
const width = (words: string): number => [...words].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1), 0);

/** Rows as aligned columns. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, width(cell))), []);
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat(widths[column]! - width(cell))).join('  ').trimEnd());
}
