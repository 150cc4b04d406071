import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { chartOf } from '../export/chart/chart.js';
import { siteOf } from '../export/site/site.js';
import { drawSvg } from '../export/svg/svg.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Context } from './command.js';
import { UsageError } from './terminal.js';

const folder = new URL('../../visualizations/viewer/', import.meta.url);
const files: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/viewer.js': ['viewer.js', 'text/javascript; charset=utf-8'],
  '/viewer.css': ['viewer.css', 'text/css; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};
const headers = {
  'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

/** A server of the analysts' page: the page, its data, and the diagrams, drawn when first asked for. */
export function pageServer(catalogue: Catalogue): Server {
  const data = JSON.stringify(siteOf(catalogue));
  const drawn = new Map<string, Promise<string>>();
  const diagram = (id: string, language: 'zh' | 'en'): Promise<string> | undefined => {
    const procedure = catalogue.procedures.find((each) => each.id === id);
    if (!procedure) return undefined;
    const key = `${id}.${language}`;
    const known = drawn.get(key) ?? drawSvg(chartOf(procedure, catalogue), { language, theme: 'auto' });
    drawn.set(key, known);
    return known;
  };
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const send = (status: number, type: string, body: string | Buffer) => response.writeHead(status, { ...headers, 'content-type': type }).end(body);
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (file) return void send(200, file[1], await readFile(new URL(file[0], folder)));
    if (path === '/data.json') return void send(200, 'application/json; charset=utf-8', data);
    const [, id, language] = /^\/charts\/([a-z-]+)\.(zh|en)\.svg$/.exec(path) ?? [];
    const svg = id === undefined ? undefined : diagram(id, language as 'zh' | 'en');
    if (svg) return void send(200, 'image/svg+xml', await svg);
    send(404, 'text/plain; charset=utf-8', 'not found');
  };
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
    answer(new URL(request.url ?? '/', 'http://localhost').pathname, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
      response.end((error as Error).message);
    });
  });
}

/** `view`: serves the analysts' page. */
export function view(program: Command, { catalogue, io }: Context): void {
  program
    .command('view')
    .description('serve the analysts’ page on this machine')
    .option('--port <number>', 'the port; 0 takes a free one', '4173')
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .action(async ({ port, host }: { port: string; host: string }) => {
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port is a number from 0 to 65535, not "${port}"`);
      await readFile(new URL('viewer.js', folder)).catch(() => {
        throw new UsageError(`the page is not built (${fileURLToPath(folder)}viewer.js is missing): run "npm run build"`);
      });
      const server = pageServer(catalogue);
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
