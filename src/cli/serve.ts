import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { destination, pino, stdTimeFunctions } from 'pino';
import type { Authentication, Limits } from '../http/index.js';
import { readJson, readText, wholeNumber } from './arguments.js';
import type { Context } from './command.js';
import { UsageError, type Io } from './terminal.js';

const folder = fileURLToPath(new URL('../../visualizations/viewer/', import.meta.url));

interface ServeCommandOptions {
  readonly db: string;
  readonly port: string;
  readonly host: string;
  readonly jwks?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly claim?: string;
  readonly trustedHeader?: string;
  readonly trustedProxy?: readonly string[];
  readonly signingKey?: string;
  readonly rateLimit?: number;
  readonly bodyLimit?: number;
  readonly tick: string;
  readonly requireIfMatch?: boolean;
  readonly publicMetrics?: boolean;
  readonly origin?: readonly string[];
  readonly logLevel: string;
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'];
const several = (given: string, before: readonly string[] = []): string[] => [...before, ...given.split(',').map((each) => each.trim())];

/** `serve`: the catalogue's cases over HTTP. The first line on standard output is the address; the log goes to standard error, as JSON. */
export function serve(program: Command, { catalogue, io }: Context): void {
  program
    .command('serve')
    .description('keep cases in a store and serve them over HTTP (see /docs there)')
    .requiredOption('--db <address>', 'a SQLite file, or postgres://…; made where there is none')
    .option('--port <number>', 'the port; 0 takes a free one', '8080')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--jwks <file or address>', 'the public keys that sign tokens: a JSON Web Key Set')
    .option('--issuer <name>', 'who must have issued a token')
    .option('--audience <name>', 'for whom a token must have been issued')
    .option('--claim <name>', 'the claim of a token that holds the officer’s id', 'sub')
    .option('--trusted-header <name>', 'a header in which a proxy names the officer; needs --trusted-proxy')
    .option('--trusted-proxy <addresses>', 'the addresses or networks of proxies that may send it, by commas', several)
    .option('--signing-key <file>', 'a private key (PEM, Ed25519 or SM2) that signs where the log stands')
    .option('--rate-limit <number>', 'requests a minute of one officer, or one address', wholeNumber)
    .option('--body-limit <bytes>', 'bytes of a request', wholeNumber)
    .option('--tick <seconds>', 'how often passed deadlines are announced; 0 for never', '60')
    .option('--require-if-match', 'refuse acts that do not name the version of their case')
    .option('--public-metrics', 'answer /metrics to other machines too')
    .option('--origin <origins>', 'origins whose pages may ask, by commas', several)
    .option('--log-level <level>', levels.join(', '), 'info')
    .action(async (options: ServeCommandOptions) => {
      const { port, host: hostname, db, tick, logLevel } = options;
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port is a number from 0 to 65535, not "${port}"`);
      if (!/^\d{1,7}$/.test(tick)) throw new UsageError(`--tick is a number of seconds, not "${tick}"`);
      if (!levels.includes(logLevel)) throw new UsageError(`--log-level is one of ${levels.join(', ')}, not "${logLevel}"`);
      const auth = await waysIn(io, options);
      const [hosting, http] = await Promise.all([import('../host/index.js'), import('../http/index.js')]);
      const log = pino({ level: logLevel, base: null, timestamp: stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true }));
      if (!http.isLoopback(hostname)) log.warn({ host: hostname }, 'tokens and cases travel unencrypted from here: put a proxy that speaks TLS before this server');
      const signer = options.signingKey === undefined ? undefined : hosting.signerFrom(await readText(io, options.signingKey));
      const store = await hosting.openStore(db);
      try {
        const host = await hosting.openHost({ store, catalogue, ...(signer ? { signer } : {}) });
        const page = await http.readFolder(folder).catch(() => undefined);
        if (!page) log.warn({ folder }, 'the page is not built: "npm run build" makes it');
        const limits: Partial<Limits> = { ...(options.rateLimit === undefined ? {} : { requests: options.rateLimit }), ...(options.bodyLimit === undefined ? {} : { body: options.bodyLimit }) };
        const serving = await http
          .serveHost({
            host,
            catalogue,
            auth,
            limits,
            log,
            version: program.version() ?? '0',
            ...(page ? { page } : {}),
            requireVersion: options.requireIfMatch ?? false,
            publicMetrics: options.publicMetrics ?? false,
            origins: options.origin ?? [],
            signs: signer !== undefined,
            port: Number(port),
            hostname,
            tick: Number(tick),
          })
          .catch(async (error: NodeJS.ErrnoException) => {
            await host.close();
            throw error.code === 'EADDRINUSE' ? new UsageError(`port ${port} is in use; choose another with --port`) : error.syscall === 'listen' || error.syscall === 'getaddrinfo' ? new UsageError(`cannot listen on ${hostname}: ${error.message}`) : error;
          });
        io.out(serving.address);
        log.info({ address: serving.address, store: store.kind, ways: auth.map(({ scheme }) => scheme.name) }, 'serving');
        await new Promise<void>((stop) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
        });
        log.info({}, 'closing');
        await serving.close();
      } finally {
        await store.close();
      }
      log.info({}, 'closed');
    });
}

/** The ways in which officers show who they are. Throws {@link UsageError} where there is none, or where one is only half configured. */
async function waysIn(io: Io, options: ServeCommandOptions): Promise<Authentication[]> {
  const { jwks, issuer, audience, claim, trustedHeader, trustedProxy } = options;
  const { AddressError, KeySetError, proxyAuthentication, tokenAuthentication } = await import('../http/index.js');
  if (trustedHeader !== undefined && !trustedProxy) throw new UsageError('--trusted-header needs --trusted-proxy: the addresses from which the header counts');
  if (trustedProxy && trustedHeader === undefined) throw new UsageError('--trusted-proxy needs --trusted-header: the name of the header in which the proxy names the officer');
  if (jwks === undefined && trustedHeader === undefined) {
    const reason = 'nobody could sign in, and it would not be known who acts';
    throw new UsageError(`${reason}: give --jwks FILE or --jwks https://… (the public keys that sign tokens), or --trusted-header NAME with --trusted-proxy ADDRESSES. To try it out: npx guicheng token --help`);
  }
  if (jwks === undefined && (issuer !== undefined || audience !== undefined)) throw new UsageError('--issuer and --audience are of tokens: give --jwks too');
  try {
    const tokens = jwks === undefined ? [] : [tokenAuthentication({ keys: /^https?:\/\//.test(jwks) ? new URL(jwks) : await readJson(io, jwks), ...(issuer === undefined ? {} : { issuer }), ...(audience === undefined ? {} : { audience }), ...(claim === undefined ? {} : { claim }) })];
    const proxies = trustedHeader === undefined ? [] : [proxyAuthentication({ header: trustedHeader, proxies: trustedProxy! })];
    return [...tokens, ...proxies];
  } catch (error) {
    if (error instanceof KeySetError) throw new UsageError(`--jwks ${jwks!}: ${error.message}`);
    if (error instanceof AddressError) throw new UsageError(`--trusted-proxy: ${error.message}`);
    if (error instanceof TypeError) throw new UsageError(`--trusted-header: ${error.message}`);
    throw error;
  }
}
