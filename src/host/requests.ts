import { titlesOf, type Fields } from '../model/act.js';
import { canonicalJson, CanonicalError } from './canonical.js';
import { hashOf } from './chain.js';
import { HostError } from './errors.js';

/** What a caller hands in, checked before anything is decided. */

/** A name: of an officer, a case, a key, a document. Printable, and of bounded length. */
export function checkName(what: string, value: unknown, longest = 200): void {
  if (typeof value !== 'string' || value === '' || value.length > longest || /[\p{Cc}\p{Cs}]/u.test(value)) {
    throw new HostError('bad-request', `${what} is a text of 1 to ${longest} printable characters`);
  }
}

/** What may be stated at most, in characters of JSON. */
const longestStatement = 1_000_000;

/** A value as plain JSON, the same that is stored, or why it is none. */
export function plain(value: unknown): { readonly value: unknown; readonly json: string } | { readonly problem: string } {
  try {
    const json = canonicalJson(value);
    return json.length > longestStatement ? { problem: `longer than ${longestStatement} characters` } : { value: JSON.parse(json) as unknown, json };
  } catch (error) {
    if (error instanceof CanonicalError || error instanceof RangeError) return { problem: error.message };
    // A getter or a proxy that throws is no plain value either.
    return { problem: error instanceof Error ? error.message : 'it cannot be read' };
  }
}

/** Identifies a request, so that a repeated one is known. */
export const requestHash = (request: unknown): string => hashOf('sha256', canonicalJson(request));

const longestKept = 16_384;

/** What was stated, as it is kept with an act that was not accepted. */
export function keptPayload(payload: unknown): unknown {
  const read = plain(payload);
  if ('problem' in read) return { omitted: read.problem };
  return read.json.length > longestKept ? { omitted: `${read.json.length} characters`, hash: hashOf('sha256', read.json) } : read.value;
}

/** The officers that facts name. */
export function officersNamed(fields: Fields, values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([name, schema]) =>
    titlesOf(schema)?.refersTo === 'officer' ? [values[name]].flat().filter((value): value is string => typeof value === 'string') : [],
  );
}
