import { ProblemError } from '../problems/problems.js';

/** What a request brings to show who sends it. */
export interface Credentials {
  readonly method: string;
  readonly headers: Headers;
  /** The address at the other end of the connection. */
  readonly peer: string | undefined;
}

/** The officer who sends a request, by the id of the register. */
export interface Identity {
  readonly officer: string;
  /** Until when this holds, milliseconds since the epoch: event streams end then. */
  readonly until?: number;
}

/** One way of knowing who sends a request. */
export interface Authentication {
  /** `undefined` when a request carries no credentials of this kind. Throws {@link ProblemError} when they do not hold. */
  readonly identify: (credentials: Credentials) => Promise<Identity | undefined>;
  /** How the OpenAPI document names it. */
  readonly scheme: { readonly name: string; readonly definition: Readonly<Record<string, unknown>> };
}

/** Who sends a request. Throws {@link ProblemError}: nobody, or two at once. */
export async function identified(ways: readonly Authentication[], credentials: Credentials): Promise<Identity> {
  const found: Identity[] = [];
  for (const { identify } of ways) {
    const identity = await identify(credentials);
    if (identity) found.push(identity);
  }
  const [identity, ...others] = found;
  if (!identity) throw new ProblemError('unauthenticated');
  if (others.length) throw unauthenticated('请求带有两种身份', 'the request carries two identities: send one');
  return identity;
}

export const unauthenticated = (zh: string, en: string, cause?: unknown): ProblemError => new ProblemError('unauthenticated', { detail: { zh: `${zh}。`, en: `${en}.` }, ...(cause === undefined ? {} : { cause }) });
