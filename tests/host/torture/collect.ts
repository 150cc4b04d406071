import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose_gc');
const gc = runInNewContext('gc') as () => void;

let opened = 0;

/** The driver of SQLite closes a file when its statements are collected: after many openings that is not left to chance. */
export async function collectNowAndThen(): Promise<void> {
  if (++opened % 250 === 0) gc();
  await nextTurn();
}
