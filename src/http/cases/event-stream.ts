import { streamSSE } from 'hono/streaming';
import { HostError } from '../../host/errors.js';
import { isOpenTo, openCase } from './open-cases.js';
import { operations } from '../document/operations.js';
import type { Handler, Parts, RequestContext } from '../parts.js';
import { badRequest, ProblemError } from '../problems/problems.js';
import { queryOf } from './query.js';

/** Timers reach no further; whoever is signed in for longer connects anew. */
const longestWait = 2_147_483_647;

/** After which position a stream begins: the last event that the client saw, or as the query says. */
function startOf(c: RequestContext): number | undefined {
  const { after } = queryOf(c, operations.followCase.query);
  const seen = c.req.header('last-event-id');
  if (seen === undefined || seen === '') return after;
  if (!/^\d{1,15}$/.test(seen)) throw badRequest('Last-Event-ID 应为收到的事件的编号。', 'Last-Event-ID is the id of an event that came.');
  return Number(seen);
}

/** The entries of a case as they come, as server-sent events. */
export function followCase({ host, metrics, limits, log, stopping }: Parts): Handler {
  const open = new Map<string, number>();
  const count = (officer: string, change: 1 | -1): void => {
    const left = (open.get(officer) ?? 0) + change;
    if (left) open.set(officer, left);
    else open.delete(officer);
    metrics.streams.inc(change);
  };

  return async (c) => {
    const after = startOf(c);
    const id = await openCase(c, host);
    const officer = c.get('officer');
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
    if ((open.get(officer) ?? 0) >= limits.streams) throw new ProblemError('too-many-requests', { detail: { zh: `同时打开的事件流最多 ${limits.streams} 个。`, en: `At most ${limits.streams} event streams at a time.` }, headers: { 'Retry-After': '60' } });

    const until = c.get('until');
    const over = new AbortController();
    const ends = [over.signal, c.req.raw.signal, ...(stopping ? [stopping] : []), ...(until === undefined ? [] : [AbortSignal.timeout(Math.min(Math.max(0, until - Date.now()), longestWait))])];
    const signal = AbortSignal.any(ends);
    const request = c.get('request');
    count(officer, 1);
    const response = streamSSE(c, async (stream) => {
      stream.onAbort(() => over.abort());
      signal.addEventListener('abort', () => stream.abort());
      const beat = setInterval(() => {
        isOpenTo(host, officer, id)
          .then(async (isOpen) => {
            if (isOpen) await stream.write(': \n\n');
            else over.abort();
          })
          .catch(() => over.abort());
      }, limits.heartbeat);
      try {
        await stream.write('retry: 3000\n\n');
        for await (const entry of host.subscribe({ case: id, signal, ...(after === undefined ? {} : { after }) })) {
          if (signal.aborted || !(await isOpenTo(host, officer, id))) break;
          await stream.writeSSE({ id: String(entry.position), event: entry.kind, data: JSON.stringify(entry) });
        }
      } catch (error) {
        if (!signal.aborted) {
          if (error instanceof HostError) metrics.storeErrors.inc({ code: error.code });
          log.error({ request, case: id, error: (error as Error).message }, 'an event stream failed');
        }
      } finally {
        clearInterval(beat);
        over.abort();
        count(officer, -1);
      }
    });
    response.headers.set('Cache-Control', 'no-store');
    // Proxies that gather answers before they pass them on would hold events back.
    response.headers.set('X-Accel-Buffering', 'no');
    return response;
  };
}
