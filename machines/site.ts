import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteOf } from '../src/export/site/site.js';
import { detailOf } from '../src/site/detail.js';
import { catalogue } from './catalogue.js';

/**
 * Writes the data of the analysts' page: `node site.js FOLDER` makes `FOLDER/site.json` and one `FOLDER/<procedure>.json` for
 * each procedure, as many at a time as the machine has cores. `node site.js FOLDER PROCEDURE` makes that one file.
 */
const [folder, only] = process.argv.slice(2);

async function write(to: string, name: string, data: unknown): Promise<void> {
  await mkdir(to, { recursive: true });
  await writeFile(join(to, `${name}.json`), JSON.stringify(data));
}

async function writeAll(to: string): Promise<void> {
  await write(to, 'site', siteOf(catalogue));
  const waiting = catalogue.procedures.map(({ id }) => id);
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      await new Promise<void>((done, failed) => execFile(process.execPath, [fileURLToPath(import.meta.url), to, id!], (error, _out, said) => (error ? failed(new Error(`${id}: ${said || error.message}`)) : done())));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, work));
}

const procedure = catalogue.procedures.find(({ id }) => id === only);
if (folder === undefined || (only !== undefined && !procedure)) {
  console.error(`usage: node ${process.argv[1]} FOLDER [PROCEDURE]; procedures: ${catalogue.procedures.map(({ id }) => id).join(', ')}`);
  process.exitCode = 2;
} else if (procedure) {
  await write(folder, procedure.id, await detailOf(procedure, catalogue));
} else {
  await writeAll(folder);
}
