import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Writes the page itself and its icon. The page stands as written: its policy forbids any script but those beside it. */
export const staticFiles = (): Plugin => ({
  name: 'guicheng-static-files',
  async generateBundle() {
    for (const name of ['index.html', 'icon.svg']) {
      this.emitFile({ type: 'asset', fileName: name, source: await readFile(new URL(`../${name}`, import.meta.url), 'utf8') });
    }
  },
});
