import { HostError } from './errors.js';
import type { Page, PageOptions } from './host.js';

const usual = 50;
const most = 500;

/** How many items a part of a list holds. Throws `HostError`. */
export function limitOf({ limit = usual }: PageOptions): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw new HostError('bad-request', `limit is a whole number from 1 to ${most}`);
  return limit;
}

/** A place in a list, opaque to the caller. */
export const cursorOf = (place: readonly (string | number)[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names: numbers and texts as `shape` says. Throws `HostError`. */
export function placeOf<S extends readonly ('number' | 'string')[]>({ cursor }: PageOptions, ...shape: S): { [K in keyof S]: S[K] extends 'number' ? number : string } | undefined {
  if (cursor === undefined) return undefined;
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch {
    place = undefined;
  }
  const fits = Array.isArray(place) && place.length === shape.length && place.every((part, index) => typeof part === shape[index] && (typeof part !== 'number' || Number.isSafeInteger(part)));
  if (!fits) throw new HostError('bad-cursor', 'this cursor is none of this list: pass the "next" of the part before, or none to begin');
  return place as { [K in keyof S]: S[K] extends 'number' ? number : string };
}

/** A page of a list of which one more item than fits was read. */
export function pageOf<R, T>(rows: readonly R[], limit: number, item: (row: R) => T, place: (row: R) => readonly (string | number)[]): Page<T> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(item), ...(rows.length > limit ? { next: cursorOf(place(shown.at(-1)!)) } : {}) };
}
