import { z } from 'zod';

/** A moment, ISO 8601 with an offset from UTC: `2025-11-04T10:00:00+08:00`. */
export const instantSchema = z.iso.datetime({ offset: true, error: 'expected an ISO 8601 moment with an offset, such as 2025-11-04T10:00:00+08:00' });
export type Instant = string;

const minute = 60_000;
const hour = 60 * minute;

/** Milliseconds of an instant since the epoch. */
export const epoch = (instant: Instant): number => Date.parse(instant);

/** An instant, `milliseconds` later (earlier when negative), written with the offset of the given one. */
export function shift(instant: Instant, milliseconds: number): Instant {
  const sign = /([+-])(\d{2}):?(\d{2})$/.exec(instant);
  const offset = sign ? (sign[1] === '-' ? -1 : 1) * (Number(sign[2]) * 60 + Number(sign[3])) * minute : 0;
  const local = new Date(epoch(instant) + milliseconds + offset).toISOString().replace(/\.000Z$/, '').replace(/Z$/, '');
  return `${local}${sign ? `${sign[1]}${sign[2]}:${sign[3]}` : 'Z'}`;
}

export const addHours = (instant: Instant, hours: number): Instant => shift(instant, hours * hour);
export const addMinutes = (instant: Instant, minutes: number): Instant => shift(instant, minutes * minute);

/** Whether `a` is later than `b`. */
export const isAfter = (a: Instant, b: Instant): boolean => (a.length === b.length && a.endsWith(b.slice(-6)) ? a > b : epoch(a) > epoch(b));

/** Whether a text is written as a moment. */
export const isInstant = (words: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(words);
