/**
 * Marks as page numbers those lines with nothing but a number that stand at a page break: beside a form feed, no more of
 * them than form feeds and ascending with them; or, without a form feed, between blank lines and ascending by one. A
 * number that reads as part of a sentence (`不少于`, 5, `个工作日`) needs more to speak for it. Each call starts afresh:
 * what an earlier call marked is forgotten.
 */

import { runsOf, type Line, type Run } from './lines.js';
import { ENDERS } from './sentence-ends.js';

/** A line with nothing but a number that may be a page number. */
interface Lone {
  readonly index: number;
  readonly value: number;
  /** How many page breaks precede it. */
  readonly order: number;
  /** How many lines lie between it and the nearest page break. */
  readonly distance: number;
  /** Whether it reads as part of a sentence or of a longer number. */
  readonly quantity: boolean;
}

/** The numbers between two lines of words, of which `room` may be page numbers. */
interface Group {
  readonly room: number;
  readonly lones: readonly Lone[];
}

/** More numbers than this in one place are a table, not page numbers. */
const MAX_LONES = 60;

export function markPageNumbers(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.lone !== undefined && line.kind === 'page') line.kind = 'text';
  }
  const atBreaks: Group[] = [];
  const atBlanks: Lone[] = [];
  let order = 0;
  for (const run of runsOf(lines, true)) {
    const breaks = run.breaks + (run.to === lines.length ? 1 : 0);
    const few = run.lones.length > 0 && run.lones.length <= Math.min(3 * breaks + 3, MAX_LONES);
    if (few && run.pages < Math.max(breaks, 1)) {
      const lones = describe(lines, run, order);
      if (breaks > 0) atBreaks.push({ room: breaks - run.pages, lones });
      else atBlanks.push(...lones.filter(({ index }) => isBlank(lines[index - 1]) && isBlank(lines[index + 1])));
    }
    order += breaks;
  }
  for (const { index } of [...acceptAtBreaks(atBreaks), ...acceptAtBlanks(atBlanks)]) {
    const line = lines[index];
    if (line !== undefined) line.kind = 'page';
  }
}

function isBlank(line: Line | undefined): boolean {
  return line?.kind !== 'text';
}

function describe(lines: readonly Line[], run: Run, orderBefore: number): Lone[] {
  const quantity = isQuantity(lines[run.from - 1]?.text ?? '', lines[run.to]?.text ?? '');
  const breaks: number[] = [];
  for (let index = run.from; index < run.to; index += 1) {
    if (lines[index]?.kind === 'break') breaks.push(index);
  }
  if (run.to === lines.length) breaks.push(run.to);
  return run.lones.map((index) => {
    let order = orderBefore;
    let distance = Infinity;
    for (const place of breaks) {
      if (place < index) order += lines[place]?.count ?? 0;
      distance = Math.min(distance, Math.abs(place - index));
    }
    return { index, value: lines[index]?.lone ?? 0, order, distance, quantity };
  });
}

const UNIT_START =
  /^(?:[个日天年月周次人名元万亿%％分秒份件册项条款页倍位字岁米场间台种类家届期号折支张套组层楼卷至、]|小时|工作|公里|本(?![规办条馆法市区县省级单部]))/;

/** Whether a number between these lines reads as part of a sentence (`不少于`, 5, `个工作日`) or of a longer number. */
function isQuantity(before: string, after: string): boolean {
  if (/[0-9]$/.test(before) || /^[0-9]/.test(after)) return true;
  return before !== '' && !ENDERS.includes(before.slice(-1)) && UNIT_START.test(after);
}

type Follows = (earlier: Lone, later: Lone) => boolean;

/** How many numbers continue one another through each; fewer than `reach` others stand between two of them. */
function chainLengths(lones: readonly Lone[], reach: number, follows: Follows): ReadonlyMap<Lone, number> {
  const upTo = lengthsUpTo(lones, reach, follows);
  const downTo = lengthsUpTo(lones.toReversed(), reach, (later, earlier) => follows(earlier, later));
  return new Map(lones.map((lone) => [lone, (upTo.get(lone) ?? 1) + (downTo.get(lone) ?? 1) - 1]));
}

function lengthsUpTo(lones: readonly Lone[], reach: number, follows: Follows): ReadonlyMap<Lone, number> {
  const lengths = new Map<Lone, number>();
  lones.forEach((lone, i) => {
    const near = lones.slice(Math.max(i - reach, 0), i).filter((earlier) => follows(earlier, lone));
    lengths.set(lone, 1 + Math.max(0, ...near.map((earlier) => lengths.get(earlier) ?? 0)));
  });
  return lengths;
}

/** The numbers that ascend with the form feeds; where none do, those that are no quantities. */
function acceptAtBreaks(groups: readonly Group[]): Lone[] {
  const chains = chainLengths(groups.flatMap(({ lones }) => lones), 8, (earlier, later) => {
    const step = later.value - earlier.value;
    const pages = later.order - earlier.order;
    return step >= 1 && step <= pages && pages <= 3;
  });
  const length = (lone: Lone): number => chains.get(lone) ?? 1;
  const numbered = [...chains.values()].some((one) => one > 1);
  return groups.flatMap(({ room, lones }) =>
    lones
      .filter((lone) => (numbered ? length(lone) > 1 : !lone.quantity))
      .sort((a, b) => length(b) - length(a) || a.distance - b.distance)
      .slice(0, room),
  );
}

/** The numbers that ascend by one; a quantity only within three, none of its neighbours being the same. */
function acceptAtBlanks(lones: readonly Lone[]): Lone[] {
  const chains = chainLengths(lones, 2, (earlier, later) => later.value - earlier.value === 1);
  return lones.filter((lone, i) => {
    const length = chains.get(lone) ?? 1;
    if (!lone.quantity) return length > 1;
    return length > 2 && ![i - 2, i - 1, i + 1, i + 2].some((j) => lones[j]?.value === lone.value);
  });
}
