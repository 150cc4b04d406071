import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.js';
import { DamagedError } from './errors.js';
import type { HashName } from './store/store.js';

/** Hash of a text, hex. */
export const hashOf = (name: HashName, text: string): string => createHash(name).update(text).digest('hex');

/** What the first entry of a store's log is chained to: the store's own identity. */
export const genesis = (name: HashName, store: string, log: 'entries' | 'refusals'): string => hashOf(name, canonicalJson({ store, log }));

/** A record's body and hash, and the record as it reads back. */
export function seal<T extends object>(name: HashName, content: T): { readonly body: string; readonly hash: string; readonly sealed: T & { readonly hash: string } } {
  const body = canonicalJson(content);
  const hash = hashOf(name, body);
  return { body, hash, sealed: { ...(JSON.parse(body) as T), hash } };
}

/** A stored record read back, when its body agrees with its hash. Throws {@link DamagedError} that names it. */
export function unseal<T extends { readonly hash: string }>(name: HashName, stored: { readonly body: string; readonly hash: string }, place: string): T {
  if (hashOf(name, stored.body) !== stored.hash) throw new DamagedError(place, 'its content does not agree with its hash');
  return { ...(JSON.parse(stored.body) as T), hash: stored.hash };
}
