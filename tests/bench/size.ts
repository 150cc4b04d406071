import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { catalogue } from '../../machines/catalogue.js';

/**
 * What one embedded procedure weighs beyond xstate and zod: an application that begins, performs, asks and restores, bundled
 * and minified for a browser. What the bundle holds of other procedures is listed; there should be nothing.
 */
const dist = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'guicheng-size-'));

const measured = [];
for (const { id } of catalogue.procedures) {
  const entry = join(folder, `${id}.js`);
  await writeFile(entry, `export { available, begin, perform, restore } from ${JSON.stringify(join(dist, 'src/index.js'))};\nexport * from ${JSON.stringify(join(dist, `machines/${id}/procedure.js`))};\n`);
  const outfile = join(folder, 'out.js');
  const { metafile } = await build({ entryPoints: [entry], outfile, bundle: true, minify: true, charset: 'utf8', format: 'esm', platform: 'browser', external: ['xstate', 'zod'], metafile: true, logLevel: 'error' });
  const inputs = Object.entries(Object.values(metafile.outputs)[0]!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const others = catalogue.procedures.filter((other) => other.id !== id && inputs.some(([path]) => path.includes(`/machines/${other.id}/`))).map((other) => other.id);
  const bytes = await readFile(outfile);
  const calendar = inputs.find(([path]) => path.includes('/chinese-days/'))?.[1].bytesInOutput ?? 0;
  measured.push({ procedure: id, minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length, calendar, others });
}
await rm(folder, { recursive: true });

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const page = [
  '# What one embedded procedure weighs',
  '',
  'Written by `npm run bench:size`: `begin`, `perform`, `available`, `restore` and one procedure, bundled and minified, without xstate and zod, in bytes. “Calendar” is what the public',
  'holidays take of it before compressing, where a procedure counts working days.',
  '',
  row(['procedure', 'minified', 'gzip', 'brotli', 'calendar', 'other procedures in it']),
  row(['---', '---:', '---:', '---:', '---:', '---']),
  ...measured.map((each) => row([each.procedure, each.minified, each.gzip, each.brotli, each.calendar, each.others.join(', ') || 'none'])),
  '',
].join('\n');
const results = new URL('../../../tests/bench/', import.meta.url);
await writeFile(new URL('size.json', results), `${JSON.stringify(measured, null, 1)}\n`);
await writeFile(new URL('SIZE.md', results), page);
console.log(page);
process.exitCode = measured.some(({ others }) => others.length) ? 1 : 0;
