import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Scaffolds a procedure: copies the template under a new name and enters it in the catalogue. */

const fail = (message: string): never => {
  process.stderr.write(`new:procedure: ${message}\n`);
  process.exit(2);
};

const slug = process.argv[2] ?? fail('give the procedure a name: npm run new:procedure -- meeting-minutes');
const machines = resolve(process.argv[3] ?? 'machines');
if (!/^[a-z]+(-[a-z]+)*$/.test(slug)) fail(`"${slug}" is not a kebab-case name such as meeting-minutes`);
if (!existsSync(join(machines, 'template'))) fail(`${machines} holds no template: run this in the checkout`);
if (existsSync(join(machines, slug))) fail(`machines/${slug} exists already: choose another name`);

const camel = slug.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const catalogueFile = join(machines, 'catalogue.ts');
const catalogue = await readFile(catalogueFile, 'utf8');
const entered = catalogue
  .replace("import { interpretations } from './work-rules/interpretations.js';", `import { ${camel} } from './${slug}/index.js';\n$&`)
  .replace(/(procedures: \[[^\]]*)\]/, `$1, ${camel}]`);
if (!entered.includes(`./${slug}/index.js`) || !entered.includes(`, ${camel}]`)) fail('machines/catalogue.ts has not the form this command knows: enter the procedure by hand');

// Built aside and moved in whole, so that a failure leaves nothing behind.
const draft = await mkdtemp(join(machines, '.new-'));
try {
  await cp(join(machines, 'template'), draft, { recursive: true });
  for (const file of await readdir(draft, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const path = join(draft, file);
    const content = await readFile(path, 'utf8');
    await writeFile(path, content.replaceAll("'template'", `'${slug}'`).replaceAll('#template', `#${slug}`).replaceAll('export const template', `export const ${camel}`).replaceAll('{ template as', `{ ${camel} as`));
  }
  await rename(draft, join(machines, slug));
} catch (error) {
  await rm(draft, { recursive: true, force: true });
  throw error;
}
await writeFile(catalogueFile, entered);
process.stdout.write(`machines/${slug} is there, and in the catalogue. Write its acts, rules and machine from the text, have the properties written by somebody\nwho has not seen the machine, then: npm run gallery && npm run check\n`);
