import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/**
 * Leaves out of the browser what the page never asks: hand-written cases and properties (their verdicts come as data), and
 * of zod the wordings in languages other than English and the writing of JSON Schemas.
 */
export const lean = (): Plugin => ({
  name: 'guicheng-lean',
  enforce: 'pre',
  load(id) {
    if (/\/dist\/machines\/[^/]+\/cases\/index\.js$/.test(id)) return 'export const cases = [];';
    if (/\/dist\/machines\/[^/]+\/properties\.js$/.test(id)) return 'export const properties = [];';
    if (id.endsWith('/zod/v4/locales/index.js')) return "export { default as en } from './en.js';";
    if (/\/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/.test(id)) return readFile(id, 'utf8').then(withoutBodies);
    return null;
  },
});

/** The same exports, each a function that answers with another: makers of methods that nobody calls. */
const withoutBodies = (code: string): string =>
  [...code.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => `export const ${name} = () => () => ({});`).join('\n');
