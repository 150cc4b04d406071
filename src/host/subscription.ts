import { readEntry } from './case-file.js';
import type { Entry } from './entry.js';
import type { Store } from './store/store.js';

/** How often the log is looked at for what other processes wrote, in milliseconds. */
const interval = 1000;
const entriesAtOnce = 100;

/** Tells those who wait that something was written. */
export class Bell {
  private readonly waiting = new Set<() => void>();
  /** Set when the host closes. */
  isOver = false;

  ring(): void {
    for (const wake of this.waiting) wake();
  }

  over(): void {
    this.isOver = true;
    this.ring();
  }

  /** Waits for the bell, for the interval, or for the signal. */
  wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, interval);
      timer.unref();
      this.waiting.add(wake);
      signal?.addEventListener('abort', wake);
      if (this.isOver || signal?.aborted) wake();
    });
  }
}

/** The entries of a log as they come, without a gap: read from the store, where they are in order. */
export async function* entriesAsTheyCome(store: Store, bell: Bell, options: { readonly case?: string; readonly after?: number; readonly signal?: AbortSignal }): AsyncGenerator<Entry> {
  const { signal } = options;
  let position = options.after ?? (await store.reader.head()).position;
  while (!bell.isOver && !signal?.aborted) {
    const rung = bell.wait(signal);
    const part = await store.reader.entries(position, entriesAtOnce);
    for (const record of part) {
      position = record.position;
      if (options.case !== undefined && record.caseId !== options.case) continue;
      if (bell.isOver || signal?.aborted) return;
      yield readEntry<Entry>(store.hash, record);
    }
    if (part.length < entriesAtOnce) await rung;
  }
}
