import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { rules } from '../../core/lint/rules/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('programs carry no examples of rules, and all else of them', async () => {
  const { withoutExamples } = (await import(`${root}scripts/without-examples.mjs`)) as {
    readonly withoutExamples: Plugin;
  };
  const { outputFiles } = await build({
    stdin: {
      contents: `export { rules } from './core/lint/rules/index.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    mainFields: ['module', 'main'],
    plugins: [withoutExamples],
    write: false,
  });
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const bundled = (await import(`data:text/javascript;base64,${source}`)) as { readonly rules: typeof rules };
  expect(bundled.rules.map(({ code, name, severity }) => ({ code, name, severity }))).toEqual(
    rules.map(({ code, name, severity }) => ({ code, name, severity })),
  );
  expect(rules.every(({ examples }) => examples.length > 0)).toBe(true);
  expect(bundled.rules.flatMap(({ examples }) => examples)).toEqual([]);
  expect(readFileSync(`${root}scripts/build.mjs`, 'utf8')).toContain('withoutExamples');
});

test.each(['client/browser/host.ts', 'server/browser/connect.ts'])(
  'what %s is made of needs nothing of Node',
  async (entry) => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      platform: 'browser',
      external: ['vscode'],
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    const files = Object.keys(metafile.inputs);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /\/node\//.test(file.replace(/^.*node_modules\//, '')))).toEqual([]);
  },
);
