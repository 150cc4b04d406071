import { unseal } from './chain.js';
import { DamagedError } from './errors.js';
import type { KeyRecord } from './store/store.js';
import type { Turn } from './turn.js';

/** The record that answers an idempotency key, read back. Throws {@link DamagedError} when it is gone or answers another key. */
export function answerOf<T extends { readonly hash: string; readonly key?: string }>(turn: Turn, { log, position, key }: KeyRecord, record: { readonly body: string; readonly hash: string } | undefined): T {
  const place = `${log === 'entries' ? 'entry' : 'refusal'} ${position} of the log`;
  if (!record) throw new DamagedError(place, `it answers the key "${key}", and is missing`);
  const answer = unseal<T>(turn.parts.hash, record, place);
  if (answer.key !== key) throw new DamagedError(place, `it should answer the key "${key}", and does not`);
  return answer;
}
