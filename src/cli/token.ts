import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { JWK } from 'jose';
import { nearest } from '../model/nearest.js';
import { readJson } from './arguments.js';
import type { Context } from './command.js';
import { UsageError } from './terminal.js';

const algorithm = 'ES256';
const longestHours = 24;

interface TokenCommandOptions {
  readonly key: string;
  readonly jwks?: string;
  readonly officer?: string;
  readonly hours: string;
  readonly issuer?: string;
  readonly audience?: string;
}

/** `token`: a key pair and tokens for trying out `serve`. */
export function token(program: Command, { catalogue, io }: Context): void {
  program
    .command('token')
    .description('for trying out serve: make a key pair (--jwks), or sign a token for an officer with it (--officer)')
    .requiredOption('--key <file>', 'the private key; made with --jwks, and never written over')
    .option('--jwks <file>', 'make a key pair: the public key goes here, for serve --jwks')
    .option('--officer <id>', 'the officer for whom to sign a token')
    .option('--hours <number>', `how long it holds, at most ${longestHours}`, '8')
    .option('--issuer <name>', 'what serve --issuer demands')
    .option('--audience <name>', 'what serve --audience demands')
    .action(async ({ key, jwks, officer, hours, issuer, audience }: TokenCommandOptions) => {
      if ((jwks === undefined) === (officer === undefined)) throw new UsageError('give --jwks FILE to make a key pair, or --officer ID to sign a token');
      if (jwks !== undefined) {
        await makeKeys(key, jwks);
        return io.err(`${key} signs tokens: keep it to yourself. ${jwks} verifies them: npx guicheng serve --jwks ${jwks} …`);
      }
      const lasts = Number(hours);
      if (!(lasts > 0 && lasts <= longestHours)) throw new UsageError(`--hours is a number up to ${longestHours}, not "${hours}"`);
      const known = catalogue.government.officers.map(({ id }) => id);
      if (!known.includes(officer!)) {
        const guess = nearest(officer!, known);
        io.err(`note: the model government has no officer "${officer!}"${guess === undefined ? '' : ` (did you mean "${guess}"?)`}; the token holds only where the register knows them`);
      }
      const { importJWK, SignJWT } = await import('jose');
      const jwk = (await readJson(io, key)) as JWK;
      const signing = await importJWK(jwk, algorithm).catch(() => undefined);
      if (!signing || jwk.d === undefined) throw new UsageError(`${key} is no private key of "npx guicheng token --key FILE --jwks FILE"`);
      const signed = new SignJWT()
        .setProtectedHeader({ alg: algorithm, typ: 'JWT', ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) })
        .setSubject(officer!)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000 + lasts * 3600));
      if (issuer !== undefined) signed.setIssuer(issuer);
      if (audience !== undefined) signed.setAudience(audience);
      io.out(await signed.sign(signing));
    });
}

/** A new key pair: the private key readable by its owner alone. Files that exist are left alone. */
async function makeKeys(key: string, jwks: string): Promise<void> {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import('jose');
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const shown = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(shown);
  const write = async (path: string, content: unknown, mode: number): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode }).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(error.code === 'EEXIST' ? `${path} exists already and is left as it is: name another file` : `cannot write ${path}: ${error.message}`);
    });
  };
  await write(key, { ...(await exportJWK(privateKey)), kid, alg: algorithm }, 0o600);
  await write(jwks, { keys: [{ ...shown, kid, alg: algorithm, use: 'sig' }] }, 0o644);
}
