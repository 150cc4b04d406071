import { genesis, unseal } from '../chain.js';
import type { RefusalEntry } from '../entry.js';
import type { Head, Store } from '../store/store.js';
import type { Findings } from './findings.js';

const refusalsAtOnce = 500;

/** Verifies the chain of the acts that were not accepted. */
export async function auditRefusals(store: Store, head: Head, wanted: ReadonlySet<number>, findings: Findings): Promise<{ readonly count: number; readonly hashes: ReadonlyMap<number, string> }> {
  let previous = genesis(store.hash, store.id, 'refusals');
  const hashes = new Map<number, string>([[0, previous]]);
  let last = 0;
  let count = 0;
  for (;;) {
    const part = await store.reader.refusals(last, refusalsAtOnce);
    if (!part.length) break;
    for (const record of part) {
      const place = `refusal ${record.position}`;
      count++;
      if (record.position !== last + 1) findings.add(`refusal ${last + 1}`, `it is missing; the next one is refusal ${record.position}`);
      await findings.step(place, () => {
        const entry = unseal<RefusalEntry>(store.hash, record, place);
        if (entry.position !== record.position || entry.case !== record.caseId) findings.add(place, 'it stands in another place than its content says');
        if (entry.previous !== previous) findings.add(place, 'it is not chained to the one before it');
      });
      previous = record.hash;
      last = record.position;
      if (wanted.has(last)) hashes.set(last, previous);
    }
  }
  if (last !== head.refusals || previous !== head.refusalHash) findings.add(`refusal ${last}`, `the refusals end here, but their head is ${head.refusals}: the end was cut off, or the head was changed`);
  return { count, hashes };
}
