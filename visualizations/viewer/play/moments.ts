/** Moments as forms show them: Beijing time, to the minute. */

const beijing = 8 * 3_600_000;

/** `2025-11-03T09:00:00+08:00` as a field for dates takes it: `2025-11-03T09:00`. Empty when it is no moment. */
export function localOf(instant: unknown): string {
  const moment = typeof instant === 'string' ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(moment) ? '' : new Date(moment + beijing).toISOString().slice(0, 16);
}

/** The moment that a field for dates holds; `undefined` when it is empty. */
export const instantOf = (local: string): string | undefined => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) ? `${local.slice(0, 16)}:00+08:00` : undefined);

/** A moment to be read. */
export const shown = (instant: unknown): string => localOf(instant).replace('T', ' ');
