import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { Env, RequestContext } from '../parts.js';
import { ProblemError } from '../problems/problems.js';

const minute = 60_000;

/** So many requests a minute for each key; the next is answered with 429 and Retry-After. */
export const requestLimiter = (limit: number, keyOf: (c: RequestContext) => string): MiddlewareHandler<Env> =>
  rateLimiter<Env>({
    windowMs: minute,
    limit,
    standardHeaders: 'draft-7',
    keyGenerator: keyOf,
    handler: () => {
      throw new ProblemError('too-many-requests');
    },
  });
