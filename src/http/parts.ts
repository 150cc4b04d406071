import type { Context } from 'hono';
import type { Host } from '../host/host.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Authentication } from './sign-in/authentication.js';
import type { Metrics } from './metrics.js';
import type { StaticFiles } from './static-files.js';

/** Where the server writes what it did: a pino logger, or anything alike. */
export interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}

export interface Limits {
  /** Bytes of a request's body; 256 KiB unless given. */
  readonly body: number;
  /** Requests a minute of one officer, or of one address where nobody is signed in; 600 unless given. */
  readonly requests: number;
  /** Failed sign-ins a minute from one address; 60 unless given. */
  readonly failures: number;
  /** Event streams that one officer may have open; 20 unless given. */
  readonly streams: number;
  /** Milliseconds after which a request is given up; 10,000 unless given. */
  readonly time: number;
  /** Milliseconds between the signs of life of an event stream; 15,000 unless given. */
  readonly heartbeat: number;
}

export const usualLimits: Limits = { body: 256 * 1024, requests: 600, failures: 60, streams: 20, time: 10_000, heartbeat: 15_000 };

export interface AppOptions {
  readonly host: Host;
  readonly catalogue: Catalogue;
  /** How it is known who sends a request; at least one way. */
  readonly auth: readonly Authentication[];
  readonly limits?: Partial<Limits>;
  readonly log?: Log;
  /** The analysts' page, served at `/`. */
  readonly page?: StaticFiles;
  /** Whether acts have to name the version of their case (If-Match). */
  readonly requireVersion?: boolean;
  /** Whether /metrics answers requests from other machines. */
  readonly publicMetrics?: boolean;
  /** Origins whose pages may ask; none unless given. */
  readonly origins?: readonly string[];
  /** Ends event streams when it comes. */
  readonly stopping?: AbortSignal;
  /** Version of the service, for the OpenAPI document. */
  readonly version?: string;
}

/** What the operations work with. */
export interface Parts extends AppOptions {
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly log: Log;
}

export interface Env {
  Variables: {
    /** Names the request in the log and in `X-Request-Id`. */
    request: string;
    officer: string;
    /** Until when the officer is signed in, milliseconds since the epoch. */
    until: number | undefined;
    /** The operation that answers, for the metrics. */
    route: string;
    /** Cancels what the request asked for: the client has gone, or it took too long. */
    signal: AbortSignal;
  };
}

export type RequestContext = Context<Env>;
export type Handler = (c: RequestContext) => Response | Promise<Response>;
