// @ts-expect-error The package brings no types; what is used of it is stated below.
import { WebSocketServer as Server } from 'ws';

interface Socket {
  readonly readyState: number;
  send(message: string): void;
  terminate(): void;
  on(event: 'message', listener: (data: Uint8Array, isBinary: boolean) => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
}

interface SocketServer {
  readonly clients: Iterable<Socket>;
  address(): { readonly address: string; readonly port: number };
  on(event: 'connection', listener: (socket: Socket) => void): this;
  once(event: 'listening', listener: () => void): this;
  once(event: 'error', listener: (error: Error) => void): this;
  close(done: () => void): void;
}

const WebSocketServer = Server as new (options: { port: number; host: string; maxPayload: number; verifyClient: (info: { origin: string | undefined }) => boolean }) => SocketServer;

/** A connection that can be sent to. */
const open = 1;

export interface RelayOptions {
  /** 0 takes a free one; 8080 unless given, where the analysts' page looks for it. */
  readonly port?: number;
  /** 127.0.0.1 unless given. Whoever reaches the relay sees all that passes. */
  readonly hostname?: string;
  /** Origins whose pages may connect, beside those of this machine: `https://office.example`; `null` for a page opened from the disk. */
  readonly origins?: readonly string[];
  /** How many messages are kept for those who connect later; 500 unless given. */
  readonly kept?: number;
}

export interface Relay {
  /** Where inspectors and applications connect: `ws://127.0.0.1:8080`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Longer messages are not passed on, and their sender is cut off. */
const longestMessage = 4 * 1024 * 1024;

/**
 * Passes inspection events on: what one connection sends, all others get, and those who come later get the last of it.
 * Pages of other origins are turned away: any page in a browser may try to connect to this machine. Rejects when the address
 * cannot be listened on.
 */
export async function openRelay({ port = 8080, hostname = '127.0.0.1', origins = [], kept = 500 }: RelayOptions = {}): Promise<Relay> {
  const isWelcome = (origin: string | undefined): boolean =>
    origin === undefined || origins.includes(origin) || (URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname));
  const server = new WebSocketServer({ port, host: hostname, maxPayload: longestMessage, verifyClient: ({ origin }) => isWelcome(origin) });
  const last: string[] = [];
  server.on('connection', (socket) => {
    for (const message of last) socket.send(message);
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => {
      if (isBinary) return;
      const message = String(data);
      last.push(message);
      if (last.length > kept) last.shift();
      for (const other of server.clients) if (other !== socket && other.readyState === open) other.send(message);
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('listening', () => listening());
    server.once('error', failed);
  });
  const { address, port: taken } = server.address();
  return {
    address: `ws://${address.includes(':') ? `[${address}]` : address}:${taken}`,
    close: () =>
      new Promise((closed) => {
        for (const socket of server.clients) socket.terminate();
        server.close(() => closed());
      }),
  };
}
