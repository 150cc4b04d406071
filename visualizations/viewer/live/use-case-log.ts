import { useCallback, useEffect, useState } from 'preact/hooks';
import { useReader } from '../shell/reader.js';
import { askServer, onServer, type Answer } from './ask-server.js';
import { entryFrom, kinds, pageFrom, type LoggedEntry } from './served.js';

/** Whether new entries arrive: not yet, they do, they will again, or no more. */
export type Following = 'reading' | 'following' | 'interrupted' | 'ended';

export interface CaseLog {
  readonly entries: readonly LoggedEntry[];
  readonly following: Following;
  /** How many entries came since the log was read. */
  readonly arrived: number;
  readonly failure?: Answer;
}

const nothing: CaseLog = { entries: [], following: 'reading', arrived: 0 };

/** Reads the log of a case from its server, and takes new entries as they come. */
export function useCaseLog(id: string) {
  const { language } = useReader();
  const [log, setLog] = useState<CaseLog>(nothing);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    const place = `cases/${encodeURIComponent(id)}`;
    const change = (next: (before: CaseLog) => CaseLog): void => {
      if (!signal.aborted) setLog(next);
    };

    const follow = (after: number): void => {
      const source = new EventSource(onServer(`${place}/events?after=${after}`));
      signal.addEventListener('abort', () => source.close());
      source.addEventListener('open', () => change((before) => ({ ...before, following: 'following' })));
      // A source that is not closed connects again by itself, from the last entry that it saw.
      source.addEventListener('error', () => change((before) => ({ ...before, following: source.readyState === EventSource.CLOSED ? 'ended' : 'interrupted' })));
      for (const kind of kinds) {
        source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
          const entry = parsed(data);
          if (entry) change((before) => withEntry(before, entry));
        });
      }
    };

    void (async () => {
      const entries: LoggedEntry[] = [];
      for (let cursor = ''; ; ) {
        const answer = await askServer(`${place}/history?limit=500${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, language, signal);
        const page = answer.status === 200 ? pageFrom(answer.data, entryFrom) : undefined;
        if (!page) return change(() => ({ ...nothing, following: 'ended', failure: answer }));
        entries.push(...page.items);
        if (page.next === undefined) break;
        cursor = page.next;
      }
      change(() => ({ ...nothing, entries }));
      follow(entries.at(-1)?.position ?? 0);
      return undefined;
    })().catch(() => {
      // Nobody waits any more.
    });
    return () => over.abort();
  }, [id, attempt]);

  return { log, again: useCallback(() => setAttempt((before) => before + 1), []) };
}

function withEntry(before: CaseLog, entry: LoggedEntry): CaseLog {
  if (entry.sequence <= (before.entries.at(-1)?.sequence ?? 0)) return before;
  return { ...before, entries: [...before.entries, entry], arrived: before.arrived + 1 };
}

function parsed(data: string): LoggedEntry | undefined {
  try {
    return entryFrom(JSON.parse(data));
  } catch {
    return undefined;
  }
}
