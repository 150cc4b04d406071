import { defineConfig } from 'vitest/config';

/** Tests of the page in a real browser, against the built page: `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
