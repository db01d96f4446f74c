import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/editor/**', 'test/host/**'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 60_000,
    reporters: process.env.CI ? ['dot'] : ['default'],
  },
});
