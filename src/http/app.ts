import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import { timeout } from 'hono/timeout';
import { HostError } from '../host/errors.js';
import { caseOperations } from './cases/case-operations.js';
import { docsFile, docsFiles, docsPolicy, docsScript, problemPage, problemPolicy } from './document/documentation.js';
import { followCase } from './cases/event-stream.js';
import { Metrics } from './metrics.js';
import { operations, type Operation, type OperationName } from './document/operations.js';
import { usualLimits, type AppOptions, type Env, type Handler, type Log, type Parts, type RequestContext } from './parts.js';
import { peerOf } from './sign-in/peer.js';
import { answerProblem, ProblemError, problemOf } from './problems/problems.js';
import { requestLimiter } from './sign-in/request-limits.js';
import { serviceOperations } from './service-operations.js';
import { signIn } from './sign-in/sign-in.js';
import { policyOf, type StaticFile } from './static-files.js';

const silence: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A host over HTTP, as a Hono app: `app.fetch(request, { incoming })` answers one request. Throws TypeError when there is no way to sign in. */
export function createApp(options: AppOptions): Hono<Env> {
  if (!options.auth.length) throw new TypeError('nobody could sign in: give createApp({ auth: [tokenAuthentication({ keys })] }), or proxyAuthentication(…)');
  const parts: Parts = { ...options, limits: { ...usualLimits, ...options.limits }, metrics: new Metrics(), log: options.log ?? silence };
  const app = new Hono<Env>();
  const { limits } = parts;

  app.use(recorded(parts));
  app.use(secureHeaders({ overwrite: false, contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, xFrameOptions: 'DENY', strictTransportSecurity: false }));
  if (options.origins?.length) {
    const exposeHeaders = ['ETag', 'Location', 'Link', 'Retry-After', 'X-Request-Id'];
    app.use(cors({ origin: [...options.origins], allowMethods: ['GET', 'POST'], allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key', 'Last-Event-ID'], exposeHeaders, maxAge: 600 }));
  }
  app.use(
    methodNotAllowed({
      app: app as never,
      onMethodNotAllowed: (c, methods) => answerProblem(c, new ProblemError('method-not-allowed', { headers: { Allow: methods.join(', ') } })),
    }),
  );
  const inTime = timeLimit(limits.time);
  const officer = signIn(parts);
  const anybody = requestLimiter(limits.requests, (c) => peerOf(c) ?? 'nowhere');
  const handlers: Record<OperationName, Handler> = { ...caseOperations(parts), ...serviceOperations(parts), followCase: followCase(parts) };
  for (const [name, { method, path, access }] of Object.entries(operations) as [OperationName, Operation][]) {
    const named: MiddlewareHandler<Env> = (c, next) => {
      c.set('route', name);
      return next();
    };
    app[method](path.replace(/\{(\w+)\}/g, ':$1'), named, inTime, access === 'officer' ? officer : anybody, handlers[name]);
  }
  addPages(app, parts);

  app.notFound((c) => answerProblem(c, new ProblemError('not-found')));
  app.onError((error, c) => {
    const problem = problemOf(error);
    const { cause } = problem.options;
    if (cause instanceof HostError && problem.status >= 500) parts.metrics.storeErrors.inc({ code: cause.code });
    if (problem.status >= 500 && !c.req.raw.signal.aborted) parts.log.error({ request: c.get('request'), problem: problem.kind, error: (cause as Error | undefined)?.stack ?? String(cause) }, 'a request failed');
    return answerProblem(c, problem);
  });
  return app;
}

/** Names, measures and logs every request. The log holds the path without its query, and no header. */
function recorded({ metrics, log }: Parts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const request = randomUUID();
    c.set('request', request);
    c.set('route', 'none');
    c.set('signal', c.req.raw.signal);
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    const route = c.get('route');
    const { status } = c.res;
    c.res.headers.set('X-Request-Id', request);
    const method = ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(c.req.method) ? c.req.method : 'other';
    metrics.requests.inc({ route, method, status });
    metrics.seconds.observe({ route }, seconds);
    log.info({ request, method: c.req.method, path: c.req.path.slice(0, 300), route, status, ms: Math.round(seconds * 1e6) / 1000, officer: c.get('officer'), peer: peerOf(c) }, 'answered');
  };
}

/** Gives a request up after a time, and cancels what it asked for. An event stream is answered at once, and then stays. */
function timeLimit(milliseconds: number): MiddlewareHandler<Env> {
  const limited = timeout(milliseconds, () => new ProblemError('timeout'));
  return (c, next) => {
    c.set('signal', AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(milliseconds)]));
    return limited(c, next);
  };
}

/**
 * The pages for people: of problems, of the documentation, and the analysts' page. They come from memory and are not counted:
 * behind a proxy all readers have one address.
 */
function addPages(app: Hono<Env>, { page }: Parts): void {
  const html = 'text/html; charset=utf-8';
  app.get('/problems/:kind', (c) => {
    const found = problemPage(c.req.param('kind'));
    return found === undefined ? c.notFound() : c.body(found, 200, { 'Content-Type': html, 'Content-Security-Policy': problemPolicy });
  });
  app.get('/docs/start.js', (c) => c.body(docsScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  for (const name of docsFiles) {
    let file: Promise<StaticFile> | undefined;
    app.get(`/docs/${name}`, async (c) => answerFile(c, await (file ??= docsFile(name)), docsPolicy));
  }
  if (!page) return;
  const policy = policyOf(page);
  for (const [path, file] of page) app.get(path, (c) => answerFile(c, file, policy));
}

function answerFile(c: RequestContext, { type, body, etag }: StaticFile, policy: string): Response {
  c.header('ETag', etag);
  c.header('Cache-Control', 'no-cache');
  // With 304 too: a browser takes over the headers of that answer for the file that it kept.
  c.header('Content-Security-Policy', policy);
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': type });
}
