import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from './canonical.js';
import type { Checkpoint } from './entry.js';
import { HostError } from './errors.js';
import type { Signer } from './host.js';

type Unsigned = Omit<Checkpoint, 'signature'>;

/**
 * A signer from a private key in PEM: Ed25519 (`openssl genpkey -algorithm ed25519`), or SM2, which signs with SM3
 * (`openssl genpkey -algorithm ec -pkeyopt ec_paramgen_curve:SM2`). Throws `HostError`.
 */
export function signerFrom(pem: string): Signer {
  const privateKey = readKey(pem, createPrivateKey);
  return { algorithm: algorithmOf(privateKey), privateKey };
}

/** A public key in PEM, or the public half of a private one. Throws `HostError`. */
export const publicKeyFrom = (pem: string): KeyObject => readKey(pem, createPublicKey);

function readKey(pem: string, read: (pem: string) => KeyObject): KeyObject {
  try {
    const key = read(pem);
    algorithmOf(key);
    return key;
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError('bad-request', `this is no key in PEM: ${(error as Error).message}`, { cause: error });
  }
}

/** Node tells Ed25519 by its type; an SM2 key by its curve or, when read from a file, by its parameters alone. */
function algorithmOf(key: KeyObject): Checkpoint['algorithm'] {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519';
  const spki = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  if (spki.includes(sm2Curve)) return 'sm2-sm3';
  throw new HostError('bad-request', 'checkpoints are signed with an Ed25519 or an SM2 key; make one with "openssl genpkey -algorithm ed25519"');
}

/** The object identifier 1.2.156.10197.1.301, as DER writes it. */
const sm2Curve = Buffer.from('06082a811ccf5501822d', 'hex');

/** Identifies a key: SHA-256 of its public half (SPKI, DER). */
export const keyId = (key: KeyObject): string =>
  createHash('sha256')
    .update((key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' }))
    .digest('hex');

const digest = (algorithm: Checkpoint['algorithm']): string | null => (algorithm === 'ed25519' ? null : 'sm3');

/** Signs where a log stands. */
export function signCheckpoint({ algorithm, privateKey }: Signer, stated: Omit<Unsigned, 'algorithm' | 'key'>): Checkpoint {
  const unsigned: Unsigned = { ...stated, algorithm, key: keyId(privateKey) };
  return { ...unsigned, signature: sign(digest(algorithm), Buffer.from(canonicalJson(unsigned)), privateKey).toString('base64') };
}

/** Whether a checkpoint was signed by the holder of a key. */
export function isSignedBy(checkpoint: Checkpoint, publicKey: KeyObject): boolean {
  const { signature, ...unsigned } = checkpoint;
  if (unsigned.algorithm !== algorithmOf(publicKey) || unsigned.key !== keyId(publicKey)) return false;
  return verify(digest(unsigned.algorithm), Buffer.from(canonicalJson(unsigned)), publicKey, Buffer.from(signature, 'base64'));
}
