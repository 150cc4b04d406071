import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ConflictError, HostError, type HostErrorCode } from '../../host/errors.js';
import type { Language, Text } from '../../model/text.js';
import { languageOf } from './language.js';
import { problemKinds, type ProblemName } from './problem-kinds.js';

export interface ProblemOptions {
  /** What is wrong with this very request, where there is more to say than the kind does; in both languages, or in English only. */
  readonly detail?: Text | string;
  /** Members beside those of RFC 9457: `reasons`, `issues`, `current`, … */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A request that is answered with a problem. */
export class ProblemError extends HTTPException {
  override readonly name = 'ProblemError';
  constructor(
    readonly kind: ProblemName,
    readonly options: ProblemOptions = {},
  ) {
    const { detail, cause } = options;
    super(problemKinds[kind].status, { message: typeof detail === 'string' ? detail : (detail?.en ?? problemKinds[kind].title.en), ...(cause === undefined ? {} : { cause }) });
  }
}

/** Shorthand for the problem of a request that is not in form. */
export const badRequest = (zh: string, en: string): ProblemError => new ProblemError('bad-request', { detail: { zh, en } });

/** The body of a problem in one language: `application/problem+json`. */
export function problemBody({ kind, options }: ProblemError, language: Language) {
  const { status, title, remedy } = problemKinds[kind];
  const { detail, members } = options;
  const said = typeof detail === 'string' ? (language === 'en' ? detail : `${remedy.zh}（${detail}）`) : (detail?.[language] ?? remedy[language]);
  return { type: `/problems/${kind}`, title: title[language], status, detail: said, ...members };
}

/** Answers with a problem, in the language that the request asks for. Headers that were set before stay. */
export function answerProblem(c: Context, problem: ProblemError): Response {
  const language = languageOf(c.req.header('accept-language'));
  const { status } = problemKinds[problem.kind];
  for (const [name, value] of Object.entries(problem.options.headers ?? {})) c.header(name, value);
  if (status === 401) c.header('WWW-Authenticate', c.req.header('authorization') === undefined ? 'Bearer realm="guicheng"' : 'Bearer realm="guicheng", error="invalid_token"');
  if (status === 503) c.header('Retry-After', '5');
  c.header('Content-Type', 'application/problem+json; charset=utf-8');
  c.header('Content-Language', language === 'zh' ? 'zh-CN' : 'en');
  c.header('Vary', 'Accept-Language', { append: true });
  c.header('Cache-Control', 'no-store');
  return c.body(JSON.stringify(problemBody(problem, language)), status);
}

const ofHost: Readonly<Record<HostErrorCode, ProblemName>> = {
  conflict: 'conflict',
  'unknown-case': 'not-your-case',
  'unknown-procedure': 'malformed',
  'unknown-officer': 'unknown-officer',
  'unknown-basis': 'bad-request',
  'other-version': 'other-version',
  'key-reused': 'key-reused',
  'bad-request': 'bad-request',
  'bad-cursor': 'bad-request',
  'procedure-failed': 'undecidable',
  'newer-schema': 'store-failed',
  'not-a-store': 'store-failed',
  damaged: 'damaged',
  'store-failed': 'store-failed',
  'no-signer': 'internal',
  closed: 'store-failed',
};

/** Codes whose message is for the administrator's log, not for whoever asks. */
const silent = new Set<ProblemName>(['internal', 'damaged', 'store-failed', 'other-version', 'not-your-case']);

/** What went wrong as a problem. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HostError) {
    const kind = ofHost[error.code];
    if (error instanceof ConflictError) return new ProblemError(kind, { detail: error.message, members: { current: error.current }, headers: { ETag: `"${error.current}"` }, cause: error });
    if (error.code === 'unknown-procedure') return new ProblemError(kind, { members: { verdict: 'malformed', issues: [{ code: 'facts', path: 'procedure', message: error.message }] }, cause: error });
    return new ProblemError(kind, { ...(silent.has(kind) ? {} : { detail: error.message }), cause: error });
  }
  if (error instanceof DOMException && error.name === 'TimeoutError') return new ProblemError('timeout', { cause: error });
  return new ProblemError('internal', { cause: error });
}
