import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Limits, Log, ServeOptions, Serving } from '../http/index.js';
import { readText, wholeNumber } from './arguments.js';
import type { Context } from './command.js';
import { UsageError } from './terminal.js';
import { waysIn, type WaysInOptions } from './ways-in.js';

const folder = fileURLToPath(new URL('../../visualizations/viewer/', import.meta.url));

interface ServeCommandOptions extends WaysInOptions {
  readonly db: string;
  readonly port: string;
  readonly host: string;
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
    .option('--token-cookie <name>', 'a cookie in which a browser may carry a token; it counts for reading alone')
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
      const { port, tick, logLevel } = options;
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port is a number from 0 to 65535, not "${port}"`);
      if (!/^\d{1,5}$/.test(tick) || Number(tick) > 86_400) throw new UsageError(`--tick is a number of seconds up to a day, not "${tick}"`);
      if (!levels.includes(logLevel)) throw new UsageError(`--log-level is one of ${levels.join(', ')}, not "${logLevel}"`);
      const auth = await waysIn(io, options);
      // Loaded here, so that no other command needs a database.
      const { HostError, openHost, openStore, signerFrom } = await import('../host/index.js');
      const log = await logTo(logLevel);
      try {
        const signer = options.signingKey === undefined ? undefined : signerFrom(await readText(io, options.signingKey));
        const store = await openStore(options.db);
        try {
          const host = await openHost({ store, catalogue, ...(signer ? { signer } : {}) });
          const serving = await listen({ host, catalogue, auth, log, signs: signer !== undefined, version: program.version() ?? '0' }, options);
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
      } catch (error) {
        throw error instanceof HostError ? new UsageError(error.message, error.code === 'damaged' ? 1 : 2) : error;
      }
    });
}

/** A log on standard error, a line of JSON for each thing that happens. */
async function logTo(level: string): Promise<Log> {
  const { destination, pino, stdTimeFunctions } = await import('pino');
  const log: Log = pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true }));
  return log;
}

/** Listens as the options say; the host is closed when that is not possible. */
async function listen(parts: Omit<ServeOptions, 'limits'> & { readonly log: Log }, options: ServeCommandOptions): Promise<Serving> {
  const { host: hostname, port, tick, rateLimit, bodyLimit, requireIfMatch = false, publicMetrics = false, origin = [] } = options;
  const { isLoopback, readFolder, serveHost } = await import('../http/index.js');
  if (!isLoopback(hostname)) parts.log.warn({ host: hostname }, 'tokens and cases travel unencrypted from here: put a proxy that speaks TLS before this server');
  const page = await readFolder(folder).catch(() => undefined);
  if (!page) parts.log.warn({ folder }, 'the page is not built: "npm run build" makes it');
  const limits: Partial<Limits> = { ...(rateLimit === undefined ? {} : { requests: rateLimit }), ...(bodyLimit === undefined ? {} : { body: bodyLimit }) };
  try {
    return await serveHost({ ...parts, ...(page ? { page } : {}), limits, hostname, port: Number(port), tick: Number(tick), requireVersion: requireIfMatch, publicMetrics, origins: origin });
  } catch (error) {
    await parts.host.close();
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UsageError(`port ${port} is in use; choose another with --port`);
    if (syscall === 'listen' || syscall === 'getaddrinfo') throw new UsageError(`cannot listen on ${hostname}: ${message}`);
    throw error;
  }
}
