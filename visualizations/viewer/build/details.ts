import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site, SiteDetail } from 'guicheng/export';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/guicheng-page');

export interface PageData {
  readonly site: Site;
  readonly details: readonly SiteDetail[];
}

/**
 * What is drawn, explored, covered and verified ahead of time. It takes a minute or two, and depends on nothing but the built
 * package: so it is kept, and made anew when a file of the package has changed.
 */
export async function pageDataOf(): Promise<PageData> {
  const kept = join(cache, await fingerprint());
  const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(kept, `${name}.json`), 'utf8')) as T;
  if (!existsSync(join(kept, 'site.json'))) {
    const began = performance.now();
    console.log('the page: exploring, covering, verifying and drawing every procedure…');
    const draft = `${kept}.${process.pid}`;
    await mkdir(draft, { recursive: true });
    await make(draft);
    await rm(kept, { recursive: true, force: true });
    await rename(draft, kept);
    const older = (await readdir(cache)).filter((name) => /^[0-9a-f]{16}$/.test(name) && !kept.endsWith(name));
    for (const name of older) await rm(join(cache, name), { recursive: true, force: true });
    console.log(`the page: data made in ${Math.round((performance.now() - began) / 1000)} s`);
  }
  const site = await read<Site>('site');
  return { site, details: await Promise.all(site.procedures.map(({ id }) => read<SiteDetail>(id))) };
}

const make = (folder: string): Promise<void> =>
  new Promise((done, failed) => execFile(process.execPath, [join(root, 'dist/machines/site.js'), folder], (error, _out, said) => (error ? failed(new Error(said || error.message)) : done())));

/** What keeps and serves cases has no part in the data. */
const apart = /^(host|http|inspect|cli|vitest|conformance)\//;

/** Of everything that the data is made of: the built package, without its page and its services. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const part of ['src', 'machines']) {
    const files = (await readdir(join(root, 'dist', part), { recursive: true })).filter((file) => file.endsWith('.js') && !apart.test(file)).sort();
    for (const file of files) hash.update(`${part}/${file}\n`).update(await readFile(join(root, 'dist', part, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
