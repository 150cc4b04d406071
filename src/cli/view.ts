import { cp, readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Context } from './command.js';
import { UsageError } from './terminal.js';

const folder = new URL('../../visualizations/viewer/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The policy that the page states of itself: the server says the same. */
const policyIn = (page: string): string => /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? "default-src 'none'";

/** A server of the analysts' page. It gives the files of the page and nothing else. */
export async function pageServer(): Promise<Server> {
  const page = await readFile(new URL('index.html', folder), 'utf8');
  const headers = { 'content-security-policy': policyIn(page), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' };
  const answer = async (path: string, head: boolean, response: ServerResponse): Promise<void> => {
    const send = (status: number, type: string, body: string | Buffer) => response.writeHead(status, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(head ? undefined : body);
    const [, name, ending] = /^\/((?:data\/)?[a-z0-9-]+(?:\.(?:zh|en))?\.(html|js|css|svg))$/.exec(path === '/' ? '/index.html' : path) ?? [];
    const found = name === undefined ? undefined : await readFile(new URL(name, folder)).catch(() => undefined);
    if (found) send(200, types[ending!]!, found);
    else send(404, 'text/plain; charset=utf-8', 'not found');
  };
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
    const path = (request.url ?? '/').split(/[?#]/, 1)[0]!;
    answer(path, request.method === 'HEAD', response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
      response.end((error as Error).message);
    });
  });
}

interface ViewOptions {
  readonly port: string;
  readonly host: string;
  readonly out?: string;
}

/** `view`: serves the analysts' page, or copies it to a folder from which it opens without a server. */
export function view(program: Command, { io }: Context): void {
  program
    .command('view')
    .description('serve the analysts’ page on this machine')
    .option('--port <number>', 'the port; 0 takes a free one', '4173')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--out <folder>', 'copy the page to a folder instead; its index.html opens from the disk, with no server')
    .action(async ({ port, host, out }: ViewOptions) => {
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port is a number from 0 to 65535, not "${port}"`);
      await Promise.all(['index.html', 'page.js', 'engine.js'].map((name) => readFile(new URL(name, folder)))).catch((error: Error) => {
        throw new UsageError(`the page in ${fileURLToPath(folder)} is not built: run "npm run build" (${error.message})`);
      });
      if (out !== undefined) {
        await cp(folder, out, { recursive: true }).catch((error: Error) => {
          throw new UsageError(`cannot write to ${out}: ${error.message}`);
        });
        return io.out(`${out.replace(/\/$/, '')}/index.html`);
      }
      const server = await pageServer();
      await new Promise<void>((listening, failed) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
          failed(error.code === 'EADDRINUSE' ? new UsageError(`port ${port} is in use; choose another with --port`) : error),
        );
        server.listen(Number(port), host, listening);
      });
      const { address, port: taken } = server.address() as AddressInfo;
      io.out(`http://${address.includes(':') ? `[${address}]` : address}:${taken}/`);
      await new Promise<void>((closed) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => closed()));
      });
    });
}
