import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { expect } from 'vitest';
import { catalogue } from '../../machines/catalogue.js';
import type { Host } from '../../src/host/index.js';
import { createApp, tokenAuthentication, type AppOptions } from '../../src/http/index.js';
import { open, type Opened } from '../host/stores.js';
import { Documented } from './documented.js';

export const algorithm = 'ES256';
/** The key pair that the tests' tokens are signed with. */
export const keys = await generateKeyPair(algorithm, { extractable: true });
export const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'tests', alg: algorithm, use: 'sig' }] };

/** A token for an officer that holds for an hour. */
export const tokenFor = (officer: string, claims: JWTPayload = {}): Promise<string> =>
  new SignJWT({ sub: officer, ...claims }).setProtectedHeader({ alg: algorithm, kid: 'tests' }).setIssuedAt().setExpirationTime('1h').sign(keys.privateKey);

export interface Asked {
  /** The officer who asks, with a token of theirs. */
  readonly as?: string;
  /** Sent as JSON; a string or bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address at the other end; this machine unless given. */
  readonly peer?: string;
  readonly signal?: AbortSignal;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
  readonly text: string;
}

export interface Served extends Opened {
  readonly app: ReturnType<typeof createApp>;
  readonly documented: Documented;
  /** Asks, and holds the answer against the OpenAPI document. */
  readonly ask: (method: 'GET' | 'POST' | 'HEAD' | 'PUT' | 'DELETE' | 'OPTIONS', path: string, asked?: Asked) => Promise<Answered>;
  /** Asks for what is not read to its end. */
  readonly raw: (method: string, path: string, asked?: Asked) => Promise<Response>;
}

/** The app over a host on a store, as the tests ask it. */
export async function serveOn(address: string, options: Partial<AppOptions> & { readonly hostOptions?: Parameters<typeof open>[1]; readonly around?: (host: Host) => Host } = {}): Promise<Served> {
  const { hostOptions, around = (host: Host) => host, ...others } = options;
  const opened = await open(address, hostOptions);
  const app = createApp({ host: around(opened.host), catalogue, auth: [tokenAuthentication({ keys: jwks })], version: '1.2.3', ...others });
  const raw = async (method: string, path: string, { as, body, headers = {}, peer = '127.0.0.1', signal }: Asked = {}): Promise<Response> => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: { ...(as === undefined ? {} : { authorization: `Bearer ${await tokenFor(as)}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    return app.fetch(request, { incoming: { socket: { remoteAddress: peer } } });
  };
  const documented = new Documented((await (await raw('GET', '/openapi.json')).json()) as Readonly<Record<string, unknown>>);
  return {
    ...opened,
    app,
    documented,
    raw,
    async ask(method, path, asked) {
      const response = await raw(method, path, asked);
      if (method === 'GET' || method === 'POST') expect(await documented.disagreements(method, new URL(path, 'http://localhost').pathname, response)).toEqual([]);
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, text, body: isJson && text ? (JSON.parse(text) as unknown) : undefined };
    },
  };
}

/** Opens a leave of absence over HTTP, and gives its address. */
export async function started({ ask }: Pick<Served, 'ask'>, input: unknown, as = 'vice-mayor-c', procedure = 'leave'): Promise<string> {
  const { status, headers, text } = await ask('POST', '/cases', { as, body: { procedure, input } });
  expect(status, text).toBe(201);
  return headers.get('location')!;
}
