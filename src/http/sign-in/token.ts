import { parse } from 'hono/utils/cookie';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type CryptoKey, type FlattenedJWSInput, type JSONWebKeySet, type JWSHeaderParameters, type JWTPayload } from 'jose';
import { unauthenticated, type Authentication } from './authentication.js';
import { ProblemError } from '../problems/problems.js';

/** Signatures that are accepted: asymmetric ones alone, so that who can verify a token cannot make one. */
export const tokenAlgorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'] as const;

export interface TokenOptions {
  /** The keys that sign tokens: a JSON Web Key Set, or the address of one. */
  readonly keys: unknown;
  /** Who must have issued a token. */
  readonly issuer?: string;
  /** For whom it must have been issued. */
  readonly audience?: string;
  /** The claim that holds the officer's id; `sub` unless given. */
  readonly claim?: string;
  /**
   * A cookie in which a browser may carry the token, for the analysts' page: it counts for reading alone, so that no page
   * elsewhere can make a browser act. None unless given.
   */
  readonly cookie?: string;
  /** Seconds by which clocks may differ; 0 unless given. */
  readonly tolerance?: number;
}

export class KeySetError extends Error {
  override readonly name = 'KeySetError';
}

type KeyOf = (header: JWSHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;

const longestToken = 8192;

/** Signed tokens (JWT) in the header Authorization. Throws {@link KeySetError} for keys that cannot serve. */
export function tokenAuthentication({ keys, issuer, audience, claim = 'sub', cookie, tolerance = 0 }: TokenOptions): Authentication {
  const keyOf: KeyOf = keys instanceof URL ? createRemoteJWKSet(secure(keys), { timeoutDuration: 5000 }) : createLocalJWKSet(publicKeys(keys));
  const options = {
    algorithms: [...tokenAlgorithms],
    requiredClaims: ['exp', claim],
    clockTolerance: tolerance,
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  };

  const verified = async (token: string): Promise<JWTPayload> => {
    try {
      return (await jwtVerify(token, keyOf, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      for await (const key of error) {
        try {
          return (await jwtVerify(token, key, options)).payload;
        } catch (failed) {
          if (!(failed instanceof errors.JWSSignatureVerificationFailed)) throw failed;
        }
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  };

  return {
    scheme: { name: 'token', definition: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: `${claim}: 名册中的人员编号 / the officer's id on the register` } },
    async identify({ method, headers }) {
      const header = headers.get('authorization') ?? (cookie !== undefined && method === 'GET' ? inCookie(cookie, headers) : undefined);
      if (header === undefined) return undefined;
      const [, token] = /^bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header.length > longestToken ? '' : header) ?? [];
      if (token === undefined) throw unauthenticated('Authorization 头部应为一个令牌：Bearer …', 'Authorization has to hold one token: Bearer …');
      const payload = await verified(token).catch((error: unknown) => {
        throw problemOfToken(error);
      });
      const officer = payload[claim];
      if (typeof officer !== 'string' || officer === '') throw unauthenticated(`令牌的 ${claim} 未写明人员`, `the claim ${claim} of the token names no officer`);
      return { officer, until: payload.exp! * 1000 };
    },
  };
}

/** The token of a cookie, as the header would hold it. */
function inCookie(name: string, headers: Headers): string | undefined {
  const value = parse(headers.get('cookie') ?? '', name)[name];
  return value === undefined ? undefined : `Bearer ${value}`;
}

/** What of a token did not hold, without saying what would have. */
function problemOfToken(error: unknown): ProblemError {
  if (error instanceof errors.JWTExpired) return unauthenticated('令牌已过期', 'the token has expired', error);
  if (error instanceof errors.JWTClaimValidationFailed) return unauthenticated(`令牌的 ${error.claim} 不符`, `the claim ${error.claim} of the token does not hold`, error);
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC' || error instanceof errors.JWKSInvalid) return new ProblemError('keys-unavailable', { cause: error });
  return unauthenticated('令牌的签名不成立', 'the token is not signed by a known key', error);
}

function secure(address: URL): URL {
  if (address.protocol === 'https:' || (address.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname))) return address;
  throw new KeySetError(`keys are fetched over https, or over http from this machine, not from ${address.href}`);
}

/** A key set that holds public signature keys and nothing else. */
function publicKeys(data: unknown): JSONWebKeySet {
  const keys = typeof data === 'object' && data !== null ? (data as { keys?: unknown }).keys : undefined;
  if (!Array.isArray(keys) || !keys.length) throw new KeySetError('this is no key set: expected { "keys": [ … ] } with at least one public key');
  for (const [index, key] of (keys as (Record<string, unknown> | null)[]).entries()) {
    if (typeof key?.['kty'] !== 'string' || !['EC', 'OKP', 'RSA'].includes(key['kty'])) throw new KeySetError(`key ${index + 1} of the set is no public key (kty ${String(key?.['kty'])}): use EC, OKP or RSA keys; a shared secret cannot tell who signed`);
    if ('d' in key) throw new KeySetError(`key ${index + 1} of the set is a private key: give the server public keys only, and make new keys if this file was handed out`);
  }
  return data as JSONWebKeySet;
}
