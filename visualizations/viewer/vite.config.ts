import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { lean } from './build/lean.js';
import { pageData } from './build/page-data.js';
import { staticFiles } from './build/static-files.js';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The analysts' page as static files: two classic scripts, `page.js` for the first view and `engine.js` (mode `engine`)
 * for everything that asks a procedure, one style sheet, and data. Nothing in it needs a server.
 */
export default defineConfig(({ mode }) => {
  const engine = mode === 'engine';
  return {
    root: place('.'),
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [lean(), ...(engine ? [] : [pageData(), staticFiles()])],
    publicDir: false,
    build: {
      outDir: place('../../dist/visualizations/viewer'),
      emptyOutDir: !engine,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        input: engine ? place('engine.ts') : place('main.tsx'),
        ...(engine ? { preserveEntrySignatures: 'strict' as const } : {}),
        output: {
          format: 'iife' as const,
          ...(engine ? { name: 'guichengEngine' } : {}),
          entryFileNames: engine ? 'engine.js' : 'page.js',
          assetFileNames: 'page[extname]',
        },
      },
    },
  };
});
