import type { Plugin } from 'vite';

/**
 * Leaves out of the browser what the page never asks: hand-written cases and properties (their verdicts come as data), and
 * the wordings of zod in languages other than English.
 */
export const lean = (): Plugin => ({
  name: 'guicheng-lean',
  enforce: 'pre',
  load(id) {
    if (/\/dist\/machines\/[^/]+\/cases\/index\.js$/.test(id)) return 'export const cases = [];';
    if (/\/dist\/machines\/[^/]+\/properties\.js$/.test(id)) return 'export const properties = [];';
    if (/\/zod\/v4\/locales\/index\.js$/.test(id)) return "export { default as en } from './en.js';";
    return null;
  },
});
