import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageRules } from '../../core/lint/message/rules/index.js';
import { rules as rulesOfZones } from '../../core/lint/rules/index.js';
import { root } from '../run-cli.js';
import { circlesIn } from './circles.js';
import { untidiness } from './imports.js';

const rules = [...rulesOfZones, ...messageRules];
const rooms = ['core', 'platform', 'server', 'client', 'cli'];
const files = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file}`),
);

test('nobody imports uphill, and the core knows neither time nor chance', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => untidiness(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

describe('the tidy test itself finds', () => {
  test.each([
    [
      'core/text/span.ts',
      "import { readFileSync } from 'node:fs';",
      'core/text/span.ts may not import node:fs',
    ],
    [
      'core/zone/lexer.ts',
      "import { rule } from '../lint/rule.js';",
      'core/zone/lexer.ts may not import core/lint/rule.js',
    ],
    [
      'core/spf/a.ts',
      "import type { B } from '../dkim/b.js';",
      'core/spf/a.ts may not import core/dkim/b.js',
    ],
    ['core/ide/hover.ts', "const fs = await import('node:fs');", 'core/ide/hover.ts may not import node:fs'],
    [
      'client/extension.ts',
      "import { lintZone } from '../core/lint/run.js';",
      'client/extension.ts may not import core/lint/run.js',
    ],
    ['core/lint/run.ts', 'const now = Date.now();', 'core/lint/run.ts depends on time or chance'],
  ])('%s with %s', (path, text, complaint) => {
    expect(untidiness(path, text)).toEqual([complaint]);
  });
});

test('no files import each other in a circle, not for types either', () => {
  expect(circlesIn(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])))).toEqual([]);
});

describe('the test of circles itself', () => {
  const type = 'import type { X } from';
  test.each([
    [
      'two',
      { 'a/one.ts': `${type} './two.js';`, 'a/two.ts': `${type} './one.js';` },
      ['a/one.ts', 'a/two.ts'],
    ],
    [
      'three rooms, and one that only leads there',
      {
        'client/a.ts': "export { X } from '../core/b';",
        'client/far.ts': "import { X } from './a';",
        'core/b.ts': "const b = await import('../server/c.js');",
        'server/c.ts': "import {\n  type X,\n  Y,\n} from '../client/a';\nimport './none.js';",
      },
      ['client/a.ts', 'core/b.ts', 'server/c.ts'],
    ],
    [
      'one with itself',
      { 'a/one.ts': `${type} './one.js';`, 'a/two.ts': `${type} './one.js';` },
      ['a/one.ts'],
    ],
  ])('finds %s', (_, texts, circle) => {
    expect(circlesIn(new Map(Object.entries<string>(texts)))).toEqual([circle]);
  });

  test('finds two circles that share no file, and none where files only meet', () => {
    const line = (...others: string[]): string =>
      others.map((other) => `${type} './${other}.js';`).join('\n');
    const texts = { 'a.ts': line('b', 'c'), 'b.ts': line('d'), 'c.ts': line('d'), 'd.ts': '' };
    expect(circlesIn(new Map(Object.entries(texts)))).toEqual([]);
    const two = { ...texts, 'b.ts': line('a', 'd'), 'd.ts': line('e'), 'e.ts': line('d') };
    expect(circlesIn(new Map(Object.entries(two)))).toEqual([
      ['a.ts', 'b.ts'],
      ['d.ts', 'e.ts'],
    ]);
  });
});

describe('rules', () => {
  test('each has a code of its own, and its file bears its name', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    const names = new Set(files.map((file) => file.replace(/^.*\//, '').replace('.ts', '')));
    expect(rules.filter(({ name }) => !names.has(name)).map(({ code, name }) => `${code} ${name}`)).toEqual(
      [],
    );
  });
});

test('no source file hides a second idea behind 300 lines', () => {
  const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300);
  expect(long).toEqual([]);
});

test('the pages about the rules are those that the rules give', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-docs.mjs', '--check'], {
    cwd: root,
  });
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
});

test('no text still has the marks of a merge', () => {
  const texts = [...rooms, 'docs', 'scripts', 'test', 'bench'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|md|mjs|json)$/.test(file) && !/(?:^|\/)node_modules\//.test(file))
      .map((file) => join(room, file)),
  );
  expect(texts).toContain(join('docs', 'dependencies.md'));
  const marked = texts.filter((file) => /^(?:<{7}|>{7}) /m.test(readFileSync(join(root, file), 'utf8')));
  expect(marked).toEqual([]);
});
