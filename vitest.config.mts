import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/editor/**', 'test/host/**'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 60_000,
    // All cores: by default one is left for the watcher, which nobody runs here.
    maxWorkers: availableParallelism(),
    reporters: process.env.CI ? ['dot'] : ['default'],
  },
});
