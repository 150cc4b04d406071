import { defineConfig } from 'vitest/config';

/** Measurements are no tests: they are run by name, one at a time, and write their figures into `tests/bench/`. */
export default defineConfig({
  test: { include: ['tests/bench/**/*.bench.ts'], testTimeout: 3_600_000, fileParallelism: false },
});
