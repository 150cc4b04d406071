import type { KeyObject } from 'node:crypto';
import { isSignedBy } from '../checkpoints.js';
import type { Checkpoint } from '../entry.js';
import type { Store } from '../store/store.js';
import type { Findings } from './findings.js';

interface Marks {
  readonly checkpoints: readonly Checkpoint[];
  readonly outside: Checkpoint | undefined;
  readonly publicKey: KeyObject | undefined;
  readonly entryHashes: ReadonlyMap<number, string>;
  readonly refusalHashes: ReadonlyMap<number, string>;
}

/** Verifies checkpoints against the log, and their signatures where the key is given. Gives how many signatures were verified. */
export async function auditCheckpoints(store: Store, { checkpoints, outside, publicKey, entryHashes, refusalHashes }: Marks, findings: Findings): Promise<number> {
  let verified = 0;
  const check = (checkpoint: Checkpoint, place: string): void => {
    if (checkpoint.store !== store.id) return findings.add(place, `it is of another store (${checkpoint.store})`);
    if (publicKey) {
      if (isSignedBy(checkpoint, publicKey)) verified++;
      else findings.add(place, 'it was not signed with this key, or was changed since');
    }
    compare(place, 'entry', checkpoint.position, checkpoint.head, entryHashes, findings);
    compare(place, 'refusal', checkpoint.refusals.position, checkpoint.refusals.head, refusalHashes, findings);
  };
  for (const [index, checkpoint] of checkpoints.entries()) await findings.step(`checkpoint ${index + 1}`, () => check(checkpoint, `checkpoint ${index + 1}`));
  if (outside) await findings.step('the checkpoint given', () => check(outside, 'the checkpoint given'));
  const all = checkpoints.length + (outside ? 1 : 0);
  if (all && !publicKey) findings.notes.push(`the signatures of ${all} checkpoints were not verified: give the key they were signed with`);
  if (!outside) findings.notes.push('no checkpoint from outside the store was given: a log cut at its end, with everything beside it, would not show');
  return verified;
}

function compare(place: string, what: 'entry' | 'refusal', position: number, hash: string, hashes: ReadonlyMap<number, string>, findings: Findings): void {
  const found = hashes.get(position);
  if (found === undefined) findings.add(`${what} ${position}`, `${place} covers it, but the log ends before it: its end was cut off`);
  else if (found !== hash) findings.add(`${what} ${position}`, `${place} holds another hash for it: the log was rewritten`);
}
