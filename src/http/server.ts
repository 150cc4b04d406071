import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.js';
import type { AppOptions, Log } from './parts.js';

export interface ServeOptions extends Omit<AppOptions, 'stopping'> {
  /** 0 takes a free one; 8080 unless given. */
  readonly port?: number;
  /** The address to listen on; 127.0.0.1 unless given. */
  readonly hostname?: string;
  /** Seconds between two looks at deadlines; 0 for none. 60 unless given. */
  readonly tick?: number;
  /** Whether to sign where the log stands, after a look that found new entries and at the end. The host needs a signer. */
  readonly signs?: boolean;
  /** Milliseconds that requests under way may take when the server closes; 10,000 unless given. */
  readonly grace?: number;
}

export interface Serving {
  /** Where it answers: `http://127.0.0.1:8080/`. */
  readonly address: string;
  /** Takes no more requests, ends event streams, waits for the rest, and closes the host. The store stays open. */
  readonly close: () => Promise<void>;
}

/** Serves a host. Rejects when the address cannot be listened on. */
export async function serveHost(options: ServeOptions): Promise<Serving> {
  const { host, port = 8080, hostname = '127.0.0.1', tick = 60, signs = false, grace = 10_000, log } = options;
  const stopping = new AbortController();
  const app = createApp({ ...options, stopping: stopping.signal });
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    // A request has to arrive in time too: connections that dribble are cut.
    serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
  }) as Server;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, hostname, listening);
  });
  const { address, port: taken } = server.address() as AddressInfo;
  const deadlines = new Deadlines(options, tick, signs);

  return {
    address: `http://${address.includes(':') ? `[${address}]` : address}:${taken}/`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      stopping.abort();
      // A connection whose last answer is out is idle from then on, and would be kept for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const cut = setTimeout(() => {
        log?.warn({ grace }, 'requests under way were cut off');
        server.closeAllConnections();
      }, grace);
      await closed;
      clearTimeout(cut);
      clearInterval(idle);
      await deadlines.stop();
      await host.close();
    },
  };
}

/** Announces passed deadlines from time to time, one look after another, and signs where the log stands. */
class Deadlines {
  private readonly timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isLooking = false;
  private signedAt = -1;

  constructor(
    private readonly parts: { readonly host: AppOptions['host']; readonly log?: Log },
    seconds: number,
    private readonly signs: boolean,
  ) {
    if (seconds > 0) {
      this.timer = setInterval(() => this.look(), seconds * 1000);
      this.timer.unref();
    }
  }

  private look(): void {
    if (this.isLooking) return;
    this.isLooking = true;
    this.looking = this.once().finally(() => (this.isLooking = false));
  }

  private async once(): Promise<void> {
    const { host, log } = this.parts;
    try {
      const { announced } = await host.tick();
      if (announced.length) log?.info({ announced: announced.length }, 'deadlines were announced');
    } catch (error) {
      log?.error({ error: (error as Error).message }, 'deadlines could not be announced');
    }
    await this.sign();
  }

  private async sign(): Promise<void> {
    if (!this.signs) return;
    const { host, log } = this.parts;
    try {
      const { position } = await host.check();
      if (position === this.signedAt) return;
      const checkpoint = await host.checkpoint();
      this.signedAt = checkpoint.position;
      // Kept in the log of the server too: a checkpoint shows a cut store only from outside of it.
      log?.info({ checkpoint }, 'the log was signed');
    } catch (error) {
      log?.error({ error: (error as Error).message }, 'the log could not be signed');
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    await this.sign();
  }
}
