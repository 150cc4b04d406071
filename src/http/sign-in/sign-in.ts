import type { MiddlewareHandler } from 'hono';
import type { Government } from '../../model/government.js';
import { identified } from './authentication.js';
import { requestLimiter } from './request-limits.js';
import type { Env, Parts } from '../parts.js';
import { peerOf } from './peer.js';
import { ProblemError } from '../problems/problems.js';

/**
 * Lets a request pass once it is known which officer of the register sends it. Failures are counted by address, so that
 * tokens cannot be tried without end; a token that holds is never kept out by the failures of others.
 */
export function signIn({ host, auth, limits }: Pick<Parts, 'host' | 'auth' | 'limits'>): MiddlewareHandler<Env> {
  const failures = requestLimiter(limits.failures, (c) => peerOf(c) ?? 'nowhere');
  const requests = requestLimiter(limits.requests, (c) => c.get('officer'));
  const officersOf = new WeakMap<Government, ReadonlySet<string>>();
  const isOfficer = (government: Government, id: string): boolean => {
    let ids = officersOf.get(government);
    if (!ids) officersOf.set(government, (ids = new Set(government.officers.map((officer) => officer.id))));
    return ids.has(id);
  };

  return async (c, next) => {
    try {
      const { officer, until } = await identified(auth, { method: c.req.method, headers: c.req.raw.headers, peer: peerOf(c) });
      c.set('officer', officer);
      c.set('until', until);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.kind !== 'unauthenticated') throw error;
      return failures(c, async () => {
        throw error;
      });
    }
    return requests(c, async () => {
      const { government } = await host.register.current({ signal: c.get('signal') });
      if (!isOfficer(government, c.get('officer'))) throw new ProblemError('unknown-officer');
      c.header('Cache-Control', 'private, no-cache');
      await next();
    });
  };
}
