import type { AnyAct } from '../model/act.js';
import { AdapterError, type Adapter, type Answer } from './adapter.js';

export interface HttpAdapterOptions {
  /** Sent with every request: a session, a key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds to wait for an answer; 10,000 unless given. */
  readonly timeout?: number;
  /** The `fetch` to use; the platform's unless given. */
  readonly fetch?: typeof fetch;
}

const answers: readonly Answer[] = ['accepted', 'refused', 'unforeseen', 'malformed', 'rejected'];

/**
 * Speaks with another system over HTTP, JSON in and out:
 *
 * | request | body | answer |
 * | --- | --- | --- |
 * | `POST <base>/cases` | `{ "input": {…}, "interpretations": {…} }` | 201 `{ "case": "<id>" }` |
 * | `POST <base>/cases/<id>/acts` | an act: `{ "type", "by": { "officer", "post", … }, "at", …facts }` | 200 `{ "verdict": "accepted" }`, or `refused`, `unforeseen`, `malformed`, `rejected` |
 * | `GET <base>/cases/<id>` | | 200 `{ "state": … }` as XState writes state values, or `{}` when the system shows none |
 *
 * An answer to a `POST` may carry `"state"` as well: then the state is not asked for. Instead of a verdict, an answer of 403, 404, 409 or 422 to an act is `rejected`. Any other status is a failure of the system
 * on that act. No answer at all, or one that is no JSON, is an {@link AdapterError}. Throws it for a base that is no HTTP address.
 */
export function httpAdapter(baseUrl: string, options: HttpAdapterOptions = {}): Adapter {
  const { headers = {}, timeout = 10_000, fetch: send = fetch } = options;
  const base = baseOf(baseUrl);
  let current: string | undefined;
  /** The state, where the last answer carried it. */
  let told: { readonly state: unknown } | undefined;

  async function ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<{ readonly status: number; readonly data: Readonly<Record<string, unknown>> }> {
    const place = `${method} ${base}${path}`;
    let response: Response;
    let content: string;
    try {
      response = await send(`${base}${path}`, {
        method,
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        signal: AbortSignal.timeout(timeout),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      content = await response.text();
    } catch (error) {
      throw new AdapterError(`${place}: no answer (${reasonOf(error)}): is the system running there?`);
    }
    if (response.status >= 500) throw new Error(`${place} answered ${response.status}`);
    const data = parsed(content);
    if (data === undefined) throw new AdapterError(`${place} answered ${response.status} with what is no JSON object: ${content.slice(0, 80)}`);
    told = method === 'POST' && Object.hasOwn(data, 'state') ? { state: data['state'] } : undefined;
    return { status: response.status, data };
  }

  const here = (): string => {
    if (current === undefined) throw new AdapterError('no case is open: call start() first');
    return `/cases/${encodeURIComponent(current)}`;
  };

  return {
    async start(input, interpretations) {
      current = undefined;
      told = undefined;
      const { status, data } = await ask('POST', '/cases', { input, interpretations });
      if (status !== 200 && status !== 201) throw new Error(`the opening was answered with ${status}`);
      const { case: id } = data;
      if (typeof id !== 'string' && typeof id !== 'number') throw new AdapterError(`POST ${base}/cases has to answer { "case": "<id>" }`);
      current = String(id);
    },
    async perform(act: AnyAct): Promise<Answer> {
      const { status, data } = await ask('POST', `${here()}/acts`, act);
      const verdict = answers.find((each) => each === data['verdict']);
      if (verdict) return verdict;
      if ([403, 404, 409, 422].includes(status)) return 'rejected';
      if (status >= 400) throw new Error(`the act was answered with ${status}`);
      throw new AdapterError(`POST ${base}${here()}/acts has to answer { "verdict": ${answers.map((each) => `"${each}"`).join(' | ')} }`);
    },
    async state() {
      if (told) return told.state;
      const { status, data } = await ask('GET', here());
      if (status >= 400) throw new Error(`the state was answered with ${status}`);
      return data['state'];
    },
  };
}

function baseOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw new AdapterError(`"${address}" is no HTTP address: give one such as http://127.0.0.1:8080`);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function parsed(content: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data = JSON.parse(content) as unknown;
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message ?? String(error);
};
