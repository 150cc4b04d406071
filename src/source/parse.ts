/**
 * Reads a set of Chinese rules from the plain text a PDF-to-text tool leaves, and cuts it into chapters, articles,
 * sentences and numbered items.
 *
 * The text goes through four steps, each linear in its length:
 * 1. `readElements`: lines, blank lines and form feeds; page numbers and running headers are marked as furniture.
 * 2. `buildStream`: the characters of what is left, without any white space. The white space lost before a character is
 *    kept beside it, so that where a line was broken cannot change what is found.
 * 3. `findArticles`, `findChapters`: the headings that ascend by one. A citation (`按照第十二条的规定`) is not a heading:
 *    a heading follows the end of a sentence or a chapter title, and a citation is followed by `的`, `规定`, `第…款` and
 *    the like. What stands before the first article and after the last is left out.
 * 4. `readArticle`: sentences and items.
 *
 * Line breaks are consulted only where the stream leaves a doubt: for a heading after a sentence without a stop, for
 * the closing part, and for the paragraphs in `SourceArticle.text`.
 *
 * The wording is kept, except that full-width digits and letters become ASCII ones, `㈠` becomes `(一)`, and the
 * radicals that some PDF fonts leave in place of a character (`⽂`, `⻓`) become the character.
 */

export interface SourceArticle {
  /** From 1, ascending by one. */
  readonly number: number;
  /** The number of the chapter it stands in; 0 where the rules have no chapters. */
  readonly chapter: number;
  /**
   * The whole text of the article without its heading `第…条`. White space is repaired: none beside a Chinese
   * character, `\n` before each item and, as far as the line breaks of the copy tell, before each paragraph.
   */
  readonly text: string;
  /**
   * The article cut after `。` and at item markers; joined, they are `text` without its `\n`. An item is one sentence,
   * with its marker, whatever `。` it holds; only the last item of a list ends at its first `。`, since a paragraph may
   * follow. The words before an item (`…如下：`) are one sentence.
   */
  readonly sentences: readonly string[];
  /** `text` is without the marker. An article with two lists has the number 1 twice. */
  readonly items: readonly { readonly number: number; readonly text: string }[];
}

export interface SourceChapter {
  /** From 1, ascending by one. */
  readonly number: number;
  readonly title: string;
}

export interface Source {
  readonly chapters: readonly SourceChapter[];
  readonly articles: readonly SourceArticle[];
}

/** What is wrong with a source; `span` is about a request to `sentencesOf`. */
export type SourceErrorCode =
  | 'empty'
  | 'too-large'
  | 'no-articles'
  | 'article-gap'
  | 'article-repeated'
  | 'article-inserted'
  | 'chapter-order'
  | 'item-gap'
  | 'item-repeated'
  | 'span';

/** A source that cannot be read. The message names the place and the remedy. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The largest text `parseSource` takes, in bytes of UTF-8. */
export const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Parses the plain text of a set of rules.
 *
 * @throws SourceError `empty`, `too-large`, `no-articles`; `article-gap`, `article-repeated`, `article-inserted` (`第…条
 * 之一`), `chapter-order`, `item-gap` or `item-repeated` where the numbering does not ascend by one.
 */
export function parseSource(text: string): Source {
  checkSize(text);
  const stream = buildStream(readElements(fold(text)));
  if (stream.chars.length === 0) {
    throw new SourceError('empty', 'The source is empty: give the plain text of the rules; a scan needs OCR first.');
  }
  const headings = findArticles(stream);
  const { chapters, chapterOf } = findChapters(stream, headings);
  const articles = headings.map((heading, index) => {
    const next = headings[index + 1];
    const end = next === undefined ? closingStart(stream, heading.end) : (next.group[0]?.pos ?? next.pos);
    return readArticle(stream, heading.number, chapterOf[index] ?? 0, heading.end, end);
  });
  return { chapters, articles };
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

// Chinese numerals

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

// Characters

const NUMERAL = '(?:[0-9]{1,4}|[〇○零一二三四五六七八九十百千两]{1,9})';
const ENDERS = '。！？；：!?;:';
const CLOSERS = '”’」』）)】》〉';
/** What a chapter title does not hold. */
const TITLE_STOPS = '。！？；：，!?;:,';
const MAX_TITLE = 60;

/** Characters of the block “CJK Radicals Supplement” that fonts leave in place of the character beside them. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⻓长⻔门⻚页⻅见⻉贝⻋车⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻄西⺠民⺟母⻘青⻆角⻣骨⻁虎⻤鬼'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

function checkSize(text: string): void {
  let bytes = text.length;
  if (bytes <= MAX_BYTES) {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      // Each half of a surrogate pair counts two of the four bytes.
      if (code > 0x7f) bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
    }
  }
  if (bytes > MAX_BYTES) {
    throw new SourceError(
      'too-large',
      `The source is larger than ${MAX_BYTES / 1024 / 1024} MB: give one set of rules, as plain text, not the PDF.`,
    );
  }
}

/** Line ends to `\n`, invisible characters away, full-width and compatibility characters to their usual form. */
function fold(text: string): string {
  return text
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cf}|\p{Variation_Selector}|[^\P{Cc}\t\n\f]/gu, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ㈠-㈩\u2f00-\u2fdf\uf900-\ufaff]/g, (char) => char.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (char) => RADICALS.get(char) ?? char);
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

// Step 1: lines and page furniture

/**
 * A line of text, a stretch of blank lines, form feeds, a page number or a running header. `line` counts from 1;
 * `count` is the number of blank lines or form feeds; `lone` is the value of a line that is nothing but a number.
 */
interface Element {
  kind: 'text' | 'blank' | 'break' | 'page' | 'header';
  readonly text: string;
  readonly line: number;
  count: number;
  readonly lone: number | undefined;
}

const PAGE_LINES: readonly RegExp[] = [
  /^[-—–―－‐─~·•]{1,4}[0-9]{1,4}[-—–―－‐─~·•]{1,4}$/,
  /^第[0-9]{1,4}页[,，/／|]?(?:共[0-9]{1,4}页)?$/,
  /^共[0-9]{1,4}页[,，/／|]?第[0-9]{1,4}页$/,
];

/** `3`, or `3/9` for page 3 of 9. */
const LONE = /^[0-9]{1,4}(?:\/[0-9]{1,4})?$/;

function readElements(text: string): Element[] {
  const elements: Element[] = [];
  text.split('\n').forEach((row, index) => {
    row.split('\f').forEach((piece, part) => {
      if (part > 0) addElement(elements, 'break', '', index + 1);
      const trimmed = piece.trim();
      // The piece before a form feed that ends an otherwise empty row is no blank line.
      if (trimmed !== '') addElement(elements, 'text', trimmed, index + 1);
      else if (piece === row || part > 0) addElement(elements, 'blank', '', index + 1);
    });
  });
  for (let pass = 0; pass < 3; pass += 1) {
    markLonePageNumbers(elements);
    if (!markRunningHeaders(elements)) break;
  }
  return elements;
}

function addElement(elements: Element[], kind: 'text' | 'blank' | 'break', text: string, line: number): void {
  const last = elements[elements.length - 1];
  if (kind === 'text') {
    const short = text.length <= 2 ? text : text.length <= 40 ? squeeze(text) : '';
    const isPage = short.length > 2 && PAGE_LINES.some((pattern) => pattern.test(short));
    const lone = LONE.test(short) ? Number.parseInt(short, 10) : undefined;
    elements.push({ kind: isPage ? 'page' : kind, text, line, count: 1, lone });
  } else if (last?.kind === kind) {
    last.count += 1;
  } else {
    elements.push({ kind, text, line, count: 1, lone: undefined });
  }
}

/** Elements from `from` up to `to` (excluded) of which none is a line of words. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly breaks: number;
  readonly pages: number;
  readonly lones: readonly number[];
}

/** The runs between the lines of words; a line with nothing but a number is taken in if `withLones`. */
function runsOf(elements: readonly Element[], withLones: boolean): Run[] {
  const runs: Run[] = [];
  let index = 0;
  while (index < elements.length) {
    const from = index;
    let breaks = 0;
    let pages = 0;
    const lones: number[] = [];
    for (; index < elements.length; index += 1) {
      const element = elements[index];
      if (element === undefined || (element.kind === 'text' && !(withLones && element.lone !== undefined))) break;
      if (element.kind === 'break') breaks += element.count;
      else if (element.kind === 'page') pages += 1;
      else if (element.kind === 'text') lones.push(index);
    }
    if (index > from) runs.push({ from, to: index, breaks, pages, lones });
    else index += 1;
  }
  return runs;
}

/** A line with nothing but a number that may be a page number; `order` counts page breaks. */
interface Lone {
  readonly index: number;
  readonly value: number;
  readonly order: number;
  readonly distance: number;
  readonly quantity: boolean;
}

/**
 * Marks as page numbers those lone numbers that stand at a page break: beside a form feed, no more of them than form
 * feeds and ascending with them; or, without a form feed, between blank lines and ascending by one.
 */
function markLonePageNumbers(elements: Element[]): void {
  for (const element of elements) {
    if (element.lone !== undefined && element.kind === 'page') element.kind = 'text';
  }
  const atBreaks: { room: number; lones: Lone[] }[] = [];
  const atBlanks: Lone[] = [];
  let order = 0;
  for (const run of runsOf(elements, true)) {
    const breaks = run.breaks + (run.to === elements.length ? 1 : 0);
    // More numbers than that are a table, not page numbers.
    const isShort = run.lones.length > 0 && run.lones.length <= Math.min(3 * breaks + 3, 60);
    if (isShort && run.pages < Math.max(breaks, 1)) {
      const lones = describeLones(elements, run, order);
      if (breaks > 0) atBreaks.push({ room: breaks - run.pages, lones });
      else {
        for (const lone of lones) {
          if (isBlank(elements[lone.index - 1]) && isBlank(elements[lone.index + 1])) atBlanks.push(lone);
        }
      }
    }
    order += breaks;
  }
  const accepted = [...acceptAtBreaks(atBreaks), ...acceptAtBlanks(atBlanks)];
  for (const lone of accepted) {
    const element = elements[lone.index];
    if (element !== undefined) element.kind = 'page';
  }
}

function isBlank(element: Element | undefined): boolean {
  return element?.kind !== 'text';
}

function describeLones(elements: readonly Element[], run: Run, orderBefore: number): Lone[] {
  const quantity = isQuantity(elements[run.from - 1]?.text ?? '', elements[run.to]?.text ?? '');
  const breakIndexes: number[] = [];
  for (let index = run.from; index < run.to; index += 1) {
    if (elements[index]?.kind === 'break') breakIndexes.push(index);
  }
  if (run.to === elements.length) breakIndexes.push(run.to);
  let order = orderBefore;
  let next = 0;
  return run.lones.map((index) => {
    while (next < breakIndexes.length && (breakIndexes[next] ?? 0) < index) {
      order += elements[breakIndexes[next] ?? 0]?.count ?? 1;
      next += 1;
    }
    const before = index - (breakIndexes[next - 1] ?? -Infinity);
    const after = (breakIndexes[next] ?? Infinity) - index;
    return { index, value: elements[index]?.lone ?? 0, order, distance: Math.min(before, after), quantity };
  });
}

const UNIT_START =
  /^(?:[个日天年月周次人名元万亿%％分秒份件册项条款页倍位字岁米场间台种类家届期号折支张套组层楼卷至、]|小时|工作|公里|本(?![规办条馆法市区县省级单部]))/;

/** Whether a number between these lines reads as part of a sentence (`不少于`, 5, `个工作日`) or of a longer number. */
function isQuantity(before: string, after: string): boolean {
  if (/[0-9]$/.test(before) || /^[0-9]/.test(after)) return true;
  return before !== '' && !ENDERS.includes(before.slice(-1)) && UNIT_START.test(after);
}

/** How many of the numbers continue one another through each; fewer than `reachBack` others stand between two. */
function chainLengths(
  lones: readonly Lone[],
  reachBack: number,
  follows: (earlier: Lone, later: Lone) => boolean,
): number[] {
  const reach = (list: readonly Lone[], linked: (near: Lone, lone: Lone) => boolean): number[] => {
    const lengths: number[] = [];
    list.forEach((lone, i) => {
      let best = 0;
      for (let j = i - 1; j >= i - reachBack; j -= 1) {
        const near = list[j];
        if (near !== undefined && linked(near, lone)) best = Math.max(best, lengths[j] ?? 0);
      }
      lengths.push(best + 1);
    });
    return lengths;
  };
  const up = reach(lones, follows);
  const down = reach([...lones].reverse(), (near, lone) => follows(lone, near)).reverse();
  return up.map((length, i) => length + (down[i] ?? 1) - 1);
}

function acceptAtBreaks(runs: readonly { room: number; lones: readonly Lone[] }[]): Lone[] {
  const all = runs.flatMap((run) => run.lones);
  const lengths = chainLengths(all, 8, (earlier, later) => {
    const step = later.value - earlier.value;
    const pages = later.order - earlier.order;
    return step >= 1 && step <= pages && pages <= 3;
  });
  const numbered = lengths.some((length) => length > 1);
  let next = 0;
  return runs.flatMap(({ room, lones }) =>
    lones
      .map((lone) => {
        const length = lengths[next] ?? 1;
        next += 1;
        return { lone, length };
      })
      .filter(({ lone, length }) => (numbered ? length > 1 : !lone.quantity))
      .sort((a, b) => b.length - a.length || a.lone.distance - b.lone.distance)
      .slice(0, room)
      .map(({ lone }) => lone),
  );
}

function acceptAtBlanks(lones: readonly Lone[]): Lone[] {
  const lengths = chainLengths(lones, 2, (earlier, later) => later.value - earlier.value === 1);
  return lones.filter((lone, i) => {
    const length = lengths[i] ?? 1;
    if (!lone.quantity) return length > 1;
    return length > 2 && ![i - 2, i - 1, i + 1, i + 2].some((j) => lones[j]?.value === lone.value);
  });
}

/**
 * Marks the short lines that come back beside page breaks: the same line, page numbers apart, beside three of any six
 * page breaks in a row. Where a chapter title serves as running header, the title itself is kept. Returns whether any
 * was marked: the lines beside those are then looked at in turn.
 */
function markRunningHeaders(elements: Element[]): boolean {
  const places = new Map<string, { order: number; index: number }[]>();
  const beside = new Set<number>();
  let order = 0;
  for (const run of runsOf(elements, false)) {
    if (run.breaks + run.pages === 0) continue;
    order += 1;
    for (const index of [run.from - 1, run.to]) {
      const key = headerKey(elements[index]);
      if (key === undefined || beside.has(index)) continue;
      beside.add(index);
      const list = places.get(key);
      if (list === undefined) places.set(key, [{ order, index }]);
      else list.push({ order, index });
    }
  }
  const repeated = [...places].filter(([, list]) =>
    list.some((place, i) => (list[i + 2]?.order ?? Infinity) - place.order <= 5),
  );
  const titles = new Set<string>();
  if (repeated.some(([key]) => CHAPTER_LINE.test(key))) {
    elements.forEach((element, index) => {
      const key = beside.has(index) ? undefined : headerKey(element);
      if (key !== undefined) titles.add(key);
    });
  }
  for (const [key, list] of repeated) {
    list.forEach(({ index }, i) => {
      const element = elements[index];
      const isTitle = i === 0 && CHAPTER_LINE.test(key) && !titles.has(key);
      if (element !== undefined && !isTitle) element.kind = 'header';
    });
  }
  return repeated.length > 0;
}

const CHAPTER_LINE = new RegExp(`^第${NUMERAL}[编章节]`);
const NO_HEADER = new RegExp(`^第${NUMERAL}条|^[（(]${NUMERAL}[）)]|[。！？；：，、]$`);

/** The line without white space and page numbers, if it may be a running header. */
function headerKey(element: Element | undefined): string | undefined {
  if (element?.kind !== 'text' || element.text.length < 4 || element.text.length > 80) return undefined;
  const key = squeeze(element.text)
    .replace(/第[0-9]{1,4}页|共[0-9]{1,4}页/g, '#')
    .replace(/^[-—–·|]{0,3}[0-9]{1,4}[-—–·|]{0,3}|[-—–·|]{0,3}[0-9]{1,4}[-—–·|]{0,3}$/g, '#');
  return key.length >= 4 && key.length <= 40 && !NO_HEADER.test(key) ? key : undefined;
}

// Step 2: the stream of characters

const SPACE = 1;
const NEW_LINE = 2;

/** The characters without white space; `gap[i]` says what stood before character i: 0, `SPACE` or `NEW_LINE`. */
interface Stream {
  readonly chars: string;
  readonly gap: Uint8Array;
  /** Ascending: at `lineStarts[k]` begins the line with the number `lineNumbers[k]` of the copy. */
  readonly lineStarts: readonly number[];
  readonly lineNumbers: readonly number[];
}

function buildStream(elements: readonly Element[]): Stream {
  const lines = elements.filter((element) => element.kind === 'text');
  const gap = new Uint8Array(lines.reduce((sum, line) => sum + line.text.length, 0));
  const pieces: string[] = [];
  const lineStarts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    lineStarts.push(length);
    let first = true;
    for (const word of text.split(/\s+/)) {
      gap[length] = first ? NEW_LINE : SPACE;
      first = false;
      pieces.push(word);
      length += word.length;
    }
  }
  return { chars: pieces.join(''), gap, lineStarts, lineNumbers: lines.map(({ line }) => line) };
}

/** The number of the line of the copy in which a character stands. */
function lineAt(stream: Stream, pos: number): number {
  let low = 0;
  let high = stream.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((stream.lineStarts[middle] ?? 0) <= pos) low = middle;
    else high = middle;
  }
  return stream.lineNumbers[low] ?? 0;
}

/** Whether a sentence ends, or the text begins, right before this character. */
function followsStop(chars: string, pos: number): boolean {
  let before = pos - 1;
  while (before >= 0 && pos - before < 5 && CLOSERS.includes(chars.charAt(before))) before -= 1;
  return before < 0 || ENDERS.includes(chars.charAt(before));
}

/** Whether the pattern, which must be sticky, matches right here. */
function matchesAt(pattern: RegExp, chars: string, pos: number): boolean {
  pattern.lastIndex = pos;
  return pattern.test(chars);
}

/** The characters of a range with white space repaired; `\n` at the places of `breaks`. */
function render(stream: Stream, start: number, end: number, breaks?: ReadonlySet<number>): string {
  const pieces: string[] = [];
  let from = start;
  for (let i = start + 1; i < end; i += 1) {
    const separator = breaks?.has(i) === true ? '\n' : stream.gap[i] === 0 ? '' : separatorAt(stream, i);
    if (separator === '') continue;
    pieces.push(stream.chars.slice(from, i), separator);
    from = i;
  }
  pieces.push(stream.chars.slice(from, end));
  return pieces.join('');
}

/** One space between two words of Latin script; none beside a Chinese character or within a broken number. */
function separatorAt(stream: Stream, pos: number): string {
  const before = stream.chars.charAt(pos - 1);
  const after = stream.chars.charAt(pos);
  if (before > '\u024f' || after > '\u024f') return '';
  return stream.gap[pos] === NEW_LINE && /[0-9]/.test(before) && /[0-9]/.test(after) ? '' : ' ';
}

// Step 3: headings

/** The heading of a chapter (`章`), a section (`节`) or a part (`编`); the unit is its last character. */
interface Division {
  readonly pos: number;
  readonly end: number;
  readonly number: number;
  readonly unit: string;
}

/**
 * How much speaks for a heading:
 * - `sure`: after the end of a sentence or a chapter title.
 * - `likely`: at the beginning of a line, or after a chapter title that follows no stop.
 * - `odd`: at the beginning of a line and set off by a space, but before words that usually follow a citation.
 * - `bare`: only not followed by what follows a citation.
 */
type Weight = 'sure' | 'likely' | 'odd' | 'bare';

interface Heading {
  readonly pos: number;
  readonly end: number;
  readonly number: number;
  readonly weight: Weight;
  /** The divisions that open right before it, one after the other. */
  readonly group: readonly Division[];
}

const HEADING = new RegExp(`第(${NUMERAL})([编章节条])[：:]?|[${TITLE_STOPS}]`, 'g');

/** What follows `第…条` where it is a citation. */
const AFTER_CITATION = new RegExp(
  [
    '的',
    '规定',
    `第[（(]?${NUMERAL}[）)]?[款项]`,
    '款(?![项式待])',
    '项(?!目)',
    '[、，,。；;！？!?）)》”’】〕]',
    '和(?![谐平睦善解])',
    '及(?:其|第|本|附|有关|《)',
    '(?:与|或|或者|至|到)(?:第|本|附|《)',
    '所(?:称|列|指|述|规|定|示|涉|提|说)',
    '以(?:外|上|下|及)',
    '之',
    '中(?:的|规|所|关|有)',
    '有关规定',
    `[（(]${NUMERAL}[）)](?:[款项、]|和[（(第])`,
  ].join('|'),
  'y',
);
const BEFORE_CITATION = '第照据按依本该及和与或、至到用违反》“‘《';
const INSERTED = new RegExp(`之${NUMERAL}`, 'y');

interface Candidates {
  readonly all: readonly Heading[];
  /** Places of `第…条之一`, in order, after the end of a sentence. */
  readonly inserted: readonly Heading[];
}

/** Everything that may be the heading of an article. */
function findCandidates(stream: Stream): Candidates {
  const { chars, gap } = stream;
  const all: Heading[] = [];
  const inserted: Heading[] = [];
  let group: Division[] = [];
  for (const match of chars.matchAll(HEADING)) {
    const pos = match.index;
    const unit = match[2];
    const number = parseNumeral(match[1] ?? '');
    if (unit === undefined) {
      group = [];
      continue;
    }
    const end = pos + match[0].length;
    const last = group[group.length - 1];
    if (last !== undefined && pos - last.end > MAX_TITLE) group = [];
    if (number === undefined) continue;
    if (unit !== '条') {
      group.push({ pos, end, number, unit });
      continue;
    }
    const heading = { pos, end, number, group };
    const stop = followsStop(chars, pos);
    const lineStart = gap[pos] === NEW_LINE;
    if (matchesAt(AFTER_CITATION, chars, end)) {
      if (stop && matchesAt(INSERTED, chars, end)) inserted.push({ ...heading, weight: 'sure' });
      const set = (stop || group.length > 0) && lineStart && gap[end] === SPACE;
      if (set) all.push({ ...heading, weight: 'odd' });
    } else {
      const weight = stop ? 'sure' : weightOf(chars, heading, lineStart);
      all.push({ ...heading, weight });
    }
    group = [];
  }
  return { all, inserted };
}

function weightOf(chars: string, heading: Omit<Heading, 'weight'>, lineStart: boolean): Weight {
  const [first] = heading.group;
  const last = heading.group[heading.group.length - 1];
  if (first !== undefined && last !== undefined) {
    if (followsStop(chars, first.pos)) return 'sure';
    if (last.end < heading.pos) return 'likely';
  }
  return lineStart && !BEFORE_CITATION.includes(chars.charAt(heading.pos - 1)) ? 'likely' : 'bare';
}

/** The headings of one weight by number, each list in order of place. */
type Index = ReadonlyMap<number, readonly Heading[]>;

function indexOf(candidates: readonly Heading[], weight: Weight): Index {
  const index = new Map<number, Heading[]>();
  for (const candidate of candidates) {
    if (candidate.weight !== weight) continue;
    const list = index.get(candidate.number);
    if (list === undefined) index.set(candidate.number, [candidate]);
    else list.push(candidate);
  }
  return index;
}

/** The first heading of this number between two places. */
function firstBetween(index: Index, number: number, after: number, before: number): Heading | undefined {
  const list = index.get(number) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.pos ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  const found = list[low];
  return found !== undefined && found.pos < before ? found : undefined;
}

/**
 * The headings of the articles, ascending by one from 1. Of the sure candidates those are taken that continue the
 * numbering; where one is missing, a less sure one between its neighbours is taken.
 */
function findArticles(stream: Stream): Heading[] {
  const { all, inserted } = findCandidates(stream);
  const sure = indexOf(all, 'sure');
  const likely = indexOf(all, 'likely');
  const odd = indexOf(all, 'odd');
  let accepted: Heading[] = [];
  const lastPos = (): number => accepted[accepted.length - 1]?.pos ?? -1;
  const takeMissing = (before: number, setOff: boolean): void => {
    for (;;) {
      const number = accepted.length + 1;
      const found = firstBetween(likely, number, lastPos(), before) ?? firstBetween(odd, number, lastPos(), before);
      if (found === undefined || (setOff && stream.gap[found.end] === 0)) return;
      accepted.push(found);
    }
  };

  if (!sure.has(1)) {
    const first = findFirst(all, sure.get(2)?.[0]?.pos ?? Infinity);
    if (first !== undefined) accepted.push(first);
  }
  let firstStop = -1;
  for (const candidate of all) {
    if (candidate.weight !== 'sure' || candidate.pos <= lastPos()) continue;
    let expected = accepted.length + 1;
    if (candidate.number > expected) {
      const later = sure.get(expected);
      if ((later?.[later.length - 1]?.pos ?? -1) > candidate.pos) continue;
      takeMissing(candidate.pos, false);
      expected = accepted.length + 1;
    }
    if (candidate.number === expected) {
      if (expected === 1) firstStop = stopAfter(stream.chars, candidate.pos);
      accepted.push(candidate);
    } else if (candidate.number === 1 && firstStop > candidate.pos) {
      // What came so far is a table of contents: no sentence ends in it.
      accepted = [candidate];
    } else if (findClosingMark(stream, lastPos() + 1, candidate.pos) !== undefined) {
      break;
    } else {
      throw misnumbered(stream, accepted[accepted.length - 1], candidate);
    }
  }
  if (accepted.length > 0) {
    // No later article speaks for these, so they must be set off by white space.
    takeMissing(findClosingMark(stream, lastPos() + 1, stream.chars.length) ?? Infinity, true);
  }
  if (accepted.length === 0) {
    throw new SourceError(
      'no-articles',
      `No article was found up to line ${lineAt(stream, stream.chars.length)}: the rules must be numbered 第一条, 第二条 ….`,
    );
  }
  checkInserted(stream, accepted, inserted);
  return accepted;
}

function stopAfter(chars: string, pos: number): number {
  const stop = chars.indexOf('。', pos);
  return stop < 0 ? Infinity : stop;
}

/** The heading of article 1 where no sure one exists: the last before article 2, since a table of contents precedes. */
function findFirst(all: readonly Heading[], before: number): Heading | undefined {
  const ones = all.filter(({ number, pos }) => number === 1 && pos < before);
  if (before === Infinity) return ones.find(({ weight }) => weight === 'likely');
  for (const weight of ['likely', 'odd', 'bare'] as const) {
    const found = ones.findLast((candidate) => candidate.weight === weight);
    if (found !== undefined) return found;
  }
  return undefined;
}

function headingName(number: number): string {
  return `第${formatNumeral(number)}条`;
}

function misnumbered(stream: Stream, last: Heading | undefined, found: Heading): SourceError {
  const place = `${headingName(found.number)} (line ${lineAt(stream, found.pos)})`;
  if (last === undefined) {
    return new SourceError('article-gap', `The first article is ${place}: 第一条 is missing. Restore it in the copy.`);
  }
  const after = `${headingName(last.number)} (line ${lineAt(stream, last.pos)})`;
  if (found.number > last.number) {
    const missing = headingName(last.number + 1);
    return new SourceError(
      'article-gap',
      `After ${after} comes ${place}: ${missing} is missing. Restore its heading in the copy, on a line of its own.`,
    );
  }
  return new SourceError(
    'article-repeated',
    `After ${after} comes ${place} again: take the repeated text out of the copy, or give one set of rules only.`,
  );
}

/** Rules with an article `第…条之一` cannot be told apart by number, so they are refused. */
function checkInserted(stream: Stream, accepted: readonly Heading[], inserted: readonly Heading[]): void {
  let index = 0;
  for (const candidate of inserted) {
    while ((accepted[index + 1]?.pos ?? Infinity) < candidate.pos) index += 1;
    const article = accepted[index];
    if (article !== undefined && article.pos < candidate.pos && article.number === candidate.number) {
      throw new SourceError(
        'article-inserted',
        `After ${headingName(candidate.number)} an inserted article follows (第…条之…, line ` +
          `${lineAt(stream, candidate.pos)}): only whole numbers are read. Give an edition that is numbered through.`,
      );
    }
  }
}

/** The chapters, and for each article the number of its chapter. */
function findChapters(
  stream: Stream,
  articles: readonly Heading[],
): { chapters: SourceChapter[]; chapterOf: number[] } {
  const chapters: SourceChapter[] = [];
  const chapterOf = articles.map((article, index) => {
    const opening = article.group.flatMap((division, i) => {
      if (division.unit !== '章') return [];
      const title = render(stream, division.end, article.group[i + 1]?.pos ?? article.pos);
      return [{ number: division.number, title, pos: division.pos }];
    });
    // What precedes the title of the first chapter is a table of contents.
    for (const { number, title, pos } of index === 0 ? opening.slice(-1) : opening) {
      const last = chapters[chapters.length - 1];
      if (last?.number === number && last.title === title) continue;
      const expected = (last?.number ?? 0) + 1;
      if (number !== expected) {
        throw new SourceError(
          'chapter-order',
          `Before ${headingName(article.number)} (line ${lineAt(stream, pos)}) stands 第${formatNumeral(number)}章 ` +
            `where 第${formatNumeral(expected)}章 is due: restore the chapter titles in the copy.`,
        );
      }
      chapters.push({ number, title });
    }
    return chapters[chapters.length - 1]?.number ?? 0;
  });
  return { chapters, chapterOf };
}

// The closing part

const CLOSING_MARK = /(?:抄送|抄报|主送|分送)|附(?:件|录|表)|附(?=[：:])/g;
const MARK_NUMBER = /[0-9一二三四五六七八九十]{0,3}/y;
/** What follows the word where a sentence begins with it: `附件与本规则具有同等效力`. */
const AFTER_MARK_WORD = '的与和及由是为所中应须可不等同，、。列规随也均自见按依经作视内';
const DATE = /[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日(?=印|发|[（(]|共|$)/;

/**
 * The place of the first `抄送`, `附件` and the like, between two places, with which the closing part begins: followed
 * by a colon, or at the beginning of a line after the end of a sentence.
 */
function findClosingMark(stream: Stream, start: number, end: number): number | undefined {
  const { chars, gap } = stream;
  for (const match of chars.slice(start, end).matchAll(CLOSING_MARK)) {
    const pos = start + match.index;
    MARK_NUMBER.lastIndex = pos + match[0].length;
    const numeral = MARK_NUMBER.exec(chars)?.[0] ?? '';
    const next = chars.charAt(pos + match[0].length + numeral.length);
    const stop = followsStop(chars, pos);
    const lineStart = gap[pos] === NEW_LINE;
    if (next !== '' && '：:'.includes(next)) {
      if (stop || lineStart || '日发）)'.includes(chars.charAt(pos - 1))) return pos;
    } else if (stop && (next === '' || !AFTER_MARK_WORD.includes(next))) {
      if (lineStart || numeral !== '' || next === '《') return pos;
    }
  }
  return undefined;
}

/** Where the last article, which begins at `start`, ends: before the issuing line, `抄送`, `附件`. */
function closingStart(stream: Stream, start: number): number {
  const { chars, gap } = stream;
  const mark = findClosingMark(stream, start, chars.length);
  const end = mark ?? chars.length;
  const stop = chars.lastIndexOf('。', end - 1);
  if (stop >= start) {
    const tailStart = afterClosers(chars, stop + 1, end);
    const tail = chars.slice(tailStart, end);
    if (/^[0-9]*$|^[（(]此件/.test(tail)) return tailStart;
    if (!/[（(][一二三四五六七八九十]{1,3}[）)]/.test(tail) && (mark !== undefined || tail.search(DATE) >= 0)) {
      return tailStart;
    }
  }
  const from = Math.max(stop + 1, start);
  const date = chars.slice(from, end).search(DATE);
  if (date < 0) return end;
  let line = from + date;
  while (line > from && gap[line] !== NEW_LINE) line -= 1;
  return line > from ? line : end;
}

function afterClosers(chars: string, pos: number, end: number): number {
  let after = pos;
  while (after < end && CLOSERS.includes(chars.charAt(after))) after += 1;
  return after;
}

// Step 4: sentences and items

interface Marker {
  readonly pos: number;
  readonly end: number;
  readonly number: number;
  /** Whether it follows the end of a sentence or begins the article. */
  readonly sure: boolean;
}

const MARKER = /[（(]([〇零一二三四五六七八九十百]{1,6})[）)]/g;
const BEFORE_MARKER_CITED = '第条款项表图件至《';
const AFTER_MARKER_CITED =
  /项(?!目)|款(?![项式待])|[、》的]|(?:至|和|及|或|或者|与)[（(第]|所(?:列|称|述|规|指)|规定(?:的|，|办)/y;

/** Everything in a range that may be the marker of an item, citations such as `第（二）项` left out. */
function findMarkers(stream: Stream, start: number, end: number): Marker[] {
  const { chars } = stream;
  const markers: Marker[] = [];
  for (const match of chars.slice(start, end).matchAll(MARKER)) {
    const pos = start + match.index;
    const number = parseNumeral(match[1] ?? '');
    const after = pos + match[0].length;
    const citedBefore = pos > start && BEFORE_MARKER_CITED.includes(chars.charAt(pos - 1));
    if (number === undefined || citedBefore || matchesAt(AFTER_MARKER_CITED, chars, after)) continue;
    markers.push({ pos, end: after, number, sure: pos === start || followsStop(chars, pos) });
  }
  return markers;
}

/** The markers that ascend by one from 1; a sure 1 begins a second list. */
function chooseMarkers(stream: Stream, article: number, markers: readonly Marker[]): Marker[] {
  const lastSure = new Map(markers.filter(({ sure }) => sure).map((marker) => [marker.number, marker.pos]));
  const chosen: Marker[] = [];
  markers.forEach((marker, index) => {
    const last = chosen[chosen.length - 1];
    const expected = (last?.number ?? 0) + 1;
    const sureLater = (lastSure.get(expected) ?? -1) > marker.pos;
    if (marker.number === 1 && (expected === 1 || marker.sure)) {
      if (marker.sure || opensList(stream, marker, markers[index + 1])) chosen.push(marker);
    } else if (marker.number === expected) {
      if (marker.sure || !sureLater) chosen.push(marker);
    } else if (marker.sure && !(marker.number > expected && sureLater)) {
      throw misnumberedItem(stream, article, expected, marker);
    }
  });
  return chosen;
}

/** Whether a list begins with this marker, which follows no stop: the next must be the second. */
function opensList(stream: Stream, marker: Marker, next: Marker | undefined): boolean {
  return next?.number === 2 && (next.sure || stream.gap[marker.pos] === NEW_LINE);
}

function misnumberedItem(stream: Stream, article: number, expected: number, found: Marker): SourceError {
  const line = lineAt(stream, found.pos);
  const place = `In ${headingName(article)} (line ${line}) stands （${formatNumeral(found.number)}）`;
  return found.number > expected
    ? new SourceError('item-gap', `${place} where （${formatNumeral(expected)}） is due: restore it.`)
    : new SourceError('item-repeated', `${place} again: take the repeated text out of the copy.`);
}

function readArticle(stream: Stream, number: number, chapter: number, start: number, end: number): SourceArticle {
  const markers = chooseMarkers(stream, number, findMarkers(stream, start, end));
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
  const text = render(stream, start, end, paragraphs(stream, start, end, markers));
  return { number, chapter, text, sentences, items };
}

/** The ends of the sentences of a range, its own end included. */
function stopsIn(chars: string, start: number, end: number): number[] {
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

/** Where an item begins, and where a line begins after a sentence that ended. */
function paragraphs(stream: Stream, start: number, end: number, markers: readonly Marker[]): Set<number> {
  const breaks = new Set(markers.map(({ pos }) => pos));
  for (const stop of stopsIn(stream.chars, start, end)) {
    if (stop < end && stream.gap[stop] === NEW_LINE) breaks.add(stop);
  }
  return breaks;
}
