/** Whole numbers as text: small ones take one letter. Letters that JSON would escape are left out. */
const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter((letter) => !'"\\<>&'.includes(letter));
/** Digits of the last place, and as many for the places before it. */
const half = letters.length / 2;
const valueOf = new Map(letters.map((letter, value) => [letter, value]));

/** Writes whole numbers; smaller ones, of either sign, take less room. */
export function numbersToText(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    while (rest >= half) {
      text += letters[half + (rest % half)];
      rest = Math.floor(rest / half);
    }
    text += letters[rest];
  }
  return text;
}

/** Reads what {@link numbersToText} wrote. */
export function numbersFromText(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let place = 1;
  for (const letter of text) {
    const digit = valueOf.get(letter)!;
    value += (digit % half) * place;
    place *= half;
    if (digit >= half) continue;
    numbers.push(value % 2 ? -(value + 1) / 2 : value / 2);
    value = 0;
    place = 1;
  }
  return numbers;
}
