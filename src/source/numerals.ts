/**
 * Numerals as headings and items write them. Input and output are a numeral and a whole number from 1 to 9999; what
 * `formatNumeral` writes, `parseNumeral` reads back, and anything that is not a numeral reads as `undefined`.
 */

/** The source of a pattern that a numeral matches; not every match has a value. */
export const NUMERAL = '(?:[0-9]{1,4}|[〇○零一二三四五六七八九十百千两]{1,9})';

const DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
]);
const UNIT_VALUES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * The value, 1 to 9999, of a numeral: Chinese with units (`一百零五`), Chinese digit by digit (`一〇五`), or Arabic.
 * `undefined` for anything else.
 */
export function parseNumeral(numeral: string): number | undefined {
  const value = /^[0-9]{1,4}$/.test(numeral) ? Number(numeral) : parseChinese(numeral);
  return value === undefined || value < 1 || value > 9999 ? undefined : value;
}

function parseChinese(numeral: string): number | undefined {
  const chars = [...numeral];
  if (chars.every((char) => DIGIT_VALUES.has(char))) {
    return chars.length > 4 ? undefined : chars.reduce((value, char) => value * 10 + (DIGIT_VALUES.get(char) ?? 0), 0);
  }
  let total = 0;
  let digit = 0;
  let lastUnit = 10_000;
  let zero = false;
  for (const char of chars) {
    const unit = UNIT_VALUES.get(char);
    const value = DIGIT_VALUES.get(char);
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === 0 && unit !== 10)) return undefined;
      total += (digit === 0 ? 1 : digit) * unit;
      lastUnit = unit;
      digit = 0;
      zero = false;
    } else if (value === undefined || digit !== 0) {
      return undefined;
    } else {
      digit = value;
      zero ||= value === 0;
    }
  }
  if (digit === 0) return zero ? undefined : total;
  return lastUnit === 10 || zero ? total + digit : undefined;
}

/**
 * The Chinese numeral of a whole number from 1 to 9999, as headings write it: `十二`, `一百零五`, `一千零二十`.
 *
 * @throws RangeError for any other number.
 */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`A numeral stands for a whole number from 1 to 9999, not ${value}.`);
  }
  let numeral = '';
  let zero = false;
  for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = numeral !== '';
      continue;
    }
    const one = digit === 1 && unit === 10 && numeral === '';
    numeral += (zero ? '零' : '') + (one ? '' : DIGITS.charAt(digit)) + name;
    zero = false;
  }
  return numeral;
}

/** What an article is called: `第十二条`. */
export function articleName(number: number): string {
  return `第${formatNumeral(number)}条`;
}
