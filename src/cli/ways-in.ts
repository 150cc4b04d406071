import type { Authentication } from '../http/index.js';
import { readJson } from './arguments.js';
import { UsageError, type Io } from './terminal.js';

/** The options of `serve` that say how officers show who they are. */
export interface WaysInOptions {
  readonly jwks?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly claim?: string;
  readonly tokenCookie?: string;
  readonly trustedHeader?: string;
  readonly trustedProxy?: readonly string[];
}

/** The ways in which officers show who they are. Throws {@link UsageError} where there is none, or where one is only half configured. */
export async function waysIn(io: Io, options: WaysInOptions): Promise<Authentication[]> {
  const { jwks, issuer, audience, claim, tokenCookie, trustedHeader, trustedProxy } = options;
  const { AddressError, KeySetError, proxyAuthentication, tokenAuthentication } = await import('../http/index.js');
  if (trustedHeader !== undefined && !trustedProxy) throw new UsageError('--trusted-header needs --trusted-proxy: the addresses from which the header counts');
  if (trustedProxy && trustedHeader === undefined) throw new UsageError('--trusted-proxy needs --trusted-header: the name of the header in which the proxy names the officer');
  if (jwks === undefined && trustedHeader === undefined) {
    const reason = 'nobody could sign in, and it would not be known who acts';
    throw new UsageError(`${reason}: give --jwks FILE or --jwks https://… (the public keys that sign tokens), or --trusted-header NAME with --trusted-proxy ADDRESSES. To try it out: npx guicheng token --help`);
  }
  if (jwks === undefined && (issuer !== undefined || audience !== undefined)) throw new UsageError('--issuer and --audience are of tokens: give --jwks too');
  try {
    const tokens = jwks === undefined ? [] : [tokenAuthentication({ keys: /^https?:\/\//.test(jwks) ? new URL(jwks) : await readJson(io, jwks), ...(issuer === undefined ? {} : { issuer }), ...(audience === undefined ? {} : { audience }), ...(claim === undefined ? {} : { claim }), ...(tokenCookie === undefined ? {} : { cookie: tokenCookie }) })];
    const proxies = trustedHeader === undefined ? [] : [proxyAuthentication({ header: trustedHeader, proxies: trustedProxy! })];
    return [...tokens, ...proxies];
  } catch (error) {
    if (error instanceof KeySetError) throw new UsageError(`--jwks ${jwks!}: ${error.message}`);
    if (error instanceof AddressError) throw new UsageError(`--trusted-proxy: ${error.message}`);
    if (error instanceof TypeError) throw new UsageError(`--trusted-header: ${error.message}`);
    throw error;
  }
}
