import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface StaticFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Files by their path, which begins with a slash. Nothing that is not listed here can be asked for. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export async function readStaticFile(path: string): Promise<StaticFile> {
  const body = new Uint8Array(await readFile(path));
  const type = types[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
  return { type, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** The files of a folder that a browser can use, `index.html` as `/`. Throws when there is no such folder, or no page in it. */
export async function readFolder(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !Object.hasOwn(types, /\.(\w+)$/.exec(entry.name)?.[1] ?? '')) continue;
    files.set(`/${relative(folder, path).split(sep).join('/')}`, await readStaticFile(path));
  }
  const page = files.get('/index.html');
  if (!page) throw new Error(`${folder} holds no index.html`);
  return files.set('/', page);
}

const usualPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** The content security policy that a page states of itself, or one that allows no other origin. */
export function policyOf(files: StaticFiles): string {
  const page = new TextDecoder().decode(files.get('/')?.body);
  const stated = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(page)?.[1] ?? usualPolicy;
  return `${stated}; frame-ancestors 'none'`;
}
