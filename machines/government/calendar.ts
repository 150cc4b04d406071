import chineseDays from 'chinese-days';
import { epoch, type Instant } from '../../src/model/instant.js';

/**
 * Working days in China: weekends, public holidays and the make-up working days (调休) of the yearly notices of the State
 * Council, as the package chinese-days records them. A year without a notice is an error, never a guess.
 */

export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}

/** The years whose notice the package holds. It answers for others too, as if they had no holidays; so they are barred here. */
const recorded = { first: 2004, last: 2026 };

/** A year's notice, added as data: days off and make-up working days, `YYYY-MM-DD`. */
export interface YearNotice {
  readonly year: number;
  readonly daysOff: readonly string[];
  readonly workingDays: readonly string[];
}

export interface Calendar {
  /** Whether a day (`YYYY-MM-DD`) is a working day. Throws {@link CalendarError} for a year it does not know. */
  isWorkingDay(day: string): boolean;
  /**
   * The day that lies `count` full working days before another: with `count` 5 and a meeting on a Wednesday, the
   * Wednesday before, holidays aside. The day itself is not counted.
   */
  workingDaysBefore(day: string, count: number): string;
}

const dayLength = 86_400_000;
/** So many counts are remembered. */
const mostCounted = 2000;
const beijing = 8 * 3_600_000;

/** The day of an instant in China (UTC+8), `YYYY-MM-DD`. */
export const dayOf = (instant: Instant): string => new Date(epoch(instant) + beijing).toISOString().slice(0, 10);
/** The last millisecond-free second of a day in China. */
export const endOfDay = (day: string): Instant => `${day}T23:59:59+08:00`;

const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);

/** A calendar of the recorded years, and of further years whose notices are given. */
export function calendarWith(notices: readonly YearNotice[] = []): Calendar {
  const added = new Map(notices.map((notice) => [notice.year, notice]));
  const isWorkingDay = (day: string): boolean => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)) || addDays(day, 0) !== day) throw new CalendarError(`"${day}" is not a day; write YYYY-MM-DD`);
    const year = Number(day.slice(0, 4));
    const notice = added.get(year);
    if (notice) {
      if (notice.workingDays.includes(day)) return true;
      return !notice.daysOff.includes(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    }
    if (year < recorded.first || year > recorded.last) {
      throw new CalendarError(`the holidays of ${year} are not known (known: ${recorded.first} to ${recorded.last}); add that year's notice to the calendar`);
    }
    return chineseDays.isWorkday(day);
  };
  // Cases ask for the same few days again and again.
  const counted = new Map<string, string>();
  return {
    isWorkingDay,
    workingDaysBefore(day, count) {
      const key = `${day} ${count}`;
      const known = counted.get(key);
      if (known !== undefined) return known;
      let current = day;
      for (let left = count; left > 0; ) {
        current = addDays(current, -1);
        if (isWorkingDay(current)) left--;
      }
      if (counted.size >= mostCounted) counted.clear();
      counted.set(key, current);
      return current;
    },
  };
}

export const calendar = calendarWith();
