import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useReader } from '../shell/reader.js';
import { askServer, isServed, type Answer } from './ask-server.js';
import { caseFrom, pageFrom, type ServedCase } from './served.js';

/** The cases that whoever is signed in takes part in, as far as they were asked for. */
export type ServedCases =
  | { readonly kind: 'none' | 'asking' | 'signed-out' | 'unknown-officer' }
  | { readonly kind: 'failed'; readonly answer: Answer }
  | { readonly kind: 'cases'; readonly items: readonly ServedCase[]; readonly next?: string };

/** Asks the server of the page for its cases. `none` where there is no server, or where it keeps no cases. */
export function useServedCases() {
  const { language } = useReader();
  const [cases, setCases] = useState<ServedCases>(() => ({ kind: isServed() ? 'asking' : 'none' }));
  const asking = useRef<AbortController | undefined>(undefined);

  const ask = useCallback(
    async (cursor?: string): Promise<void> => {
      if (!isServed()) return;
      asking.current?.abort();
      const { signal } = (asking.current = new AbortController());
      try {
        const answer = await askServer(`cases?limit=50${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, language, signal);
        setCases((before) => casesOf(answer, before, cursor !== undefined));
      } catch {
        // Asked anew, or nobody waits any more.
      }
    },
    [language],
  );
  useEffect(() => {
    void ask();
    return () => asking.current?.abort();
  }, [ask]);

  return {
    cases,
    refresh: useCallback(() => void ask(), [ask]),
    more: () => cases.kind === 'cases' && cases.next !== undefined && void ask(cases.next),
  };
}

/** What is known after an answer: the first part of the list, or with `isFurther` the part after what is known. */
function casesOf(answer: Answer, before: ServedCases, isFurther: boolean): ServedCases {
  if (answer.status === 401) return { kind: 'signed-out' };
  if (answer.status === 403) return { kind: 'unknown-officer' };
  if (answer.status === 404 || answer.status === 405) return { kind: 'none' };
  if (answer.status !== 200) return { kind: 'failed', answer };
  // Another server may answer every address with some page of its own.
  const page = pageFrom(answer.data, caseFrom);
  if (!page) return { kind: 'none' };
  const known = before.kind === 'cases' ? before : { items: [] };
  const [first, second] = isFurther ? [known.items, page.items] : [page.items, known.items];
  const ids = new Set(first.map(({ id }) => id));
  const items = [...first, ...second.filter(({ id }) => !ids.has(id))];
  const { next } = isFurther || items.length === page.items.length ? page : { next: undefined, ...known };
  return { kind: 'cases', items, ...(next === undefined ? {} : { next }) };
}
