import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GitOptions, readCommitted, readCommittedSync } from '../../platform/node/git.js';

const scratch = mkdtempSync(join(tmpdir(), 'git-'));
const repository = join(scratch, 'zones');
afterAll(() => rmSync(scratch, { recursive: true }));

const committed = '$TTL 1h\n@ SOA ns h 7 1 1 1 1 ; \xe9\n';
const odd = ['db.example', '-p', 'a b', '--output=x', ':(glob)*', 'sub', 'HEAD', "it's", 'ü'];

function git(...words: string[]): void {
  const names = [
    '-c',
    'user.name=Nobody',
    '-c',
    'user.email=nobody@example.com',
    '-c',
    'commit.gpgSign=false',
  ];
  execFileSync('git', ['-C', repository, ...names, ...words], { stdio: 'pipe' });
}

beforeAll(() => {
  mkdirSync(join(repository, 'below'), { recursive: true });
  git('init', '--quiet');
  for (const name of odd) writeFileSync(join(repository, name), committed, 'latin1');
  writeFileSync(join(repository, 'below', 'db.example'), `${committed}; below\n`, 'latin1');
  symlinkSync('below/db.example', join(repository, 'link'));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'zones');
  for (const name of odd) writeFileSync(join(repository, name), 'something else');
  writeFileSync(join(repository, 'new'), committed);
});

async function read(path: string, options?: GitOptions): Promise<string | undefined> {
  const octets = await readCommitted(path, options);
  const atOnce = readCommittedSync(path, options);
  const text = octets && Buffer.from(octets).toString('latin1');
  expect(atOnce && Buffer.from(atOnce).toString('latin1')).toBe(text);
  return text;
}

describe('the committed version', () => {
  test.each(odd)('of a file called %s', async (name) => {
    expect(await read(join(repository, name))).toBe(committed);
  });

  test('of a file in a folder of the repository, and through a link', async () => {
    expect(await read(join(repository, 'below', 'db.example'))).toBe(`${committed}; below\n`);
    expect(await read(join(repository, 'link'))).toBe(`${committed}; below\n`);
  });

  test('is that of the last commit, not what is staged', async () => {
    git('add', 'db.example');
    expect(await read(join(repository, 'db.example'))).toBe(committed);
  });

  test('is found although a surrounding git speaks of another repository', async () => {
    process.env.GIT_DIR = join(scratch, 'elsewhere');
    process.env.GIT_WORK_TREE = scratch;
    try {
      expect(await read(join(repository, 'db.example'))).toBe(committed);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_WORK_TREE;
    }
  });
});

describe('there is none', () => {
  test('of a file that is not committed, of a folder, of nothing', async () => {
    expect(await read(join(repository, 'new'))).toBeUndefined();
    expect(await read(join(repository, 'below'))).toBeUndefined();
    expect(await read(join(repository, 'missing'))).toBeUndefined();
  });

  test('outside a repository, and before the first commit', async () => {
    writeFileSync(join(scratch, 'db.example'), committed);
    expect(await read(join(scratch, 'db.example'))).toBeUndefined();
    const young = join(scratch, 'young');
    mkdirSync(young);
    execFileSync('git', ['-C', young, 'init', '--quiet']);
    writeFileSync(join(young, 'db.example'), committed);
    expect(await read(join(young, 'db.example'))).toBeUndefined();
  });

  test('without git', async () => {
    expect(await read(join(repository, 'db.example'), { program: join(scratch, 'no-git') })).toBeUndefined();
  });

  test('when it is too large', async () => {
    expect(await read(join(repository, 'db.example'), { most: committed.length - 1 })).toBeUndefined();
    expect(await read(join(repository, 'db.example'), { most: committed.length })).toBe(committed);
  });

  test('when git takes too long', async () => {
    const slow = join(scratch, 'slow-git');
    writeFileSync(slow, '#!/bin/sh\nexec sleep 30\n');
    chmodSync(slow, 0o755);
    expect(await read(join(repository, 'db.example'), { program: slow, timeoutMs: 200 })).toBeUndefined();
  });

  test('when the repository is not trusted', async () => {
    // As if another user owned it: nobody but git decides that.
    const suspicious = join(scratch, 'suspicious-git');
    writeFileSync(suspicious, '#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"\n');
    chmodSync(suspicious, 0o755);
    expect(await read(join(repository, 'db.example'), { program: suspicious })).toBeUndefined();
  });
});

test('a repository cannot make git start a program', async () => {
  const trap = join(scratch, 'trap');
  const sprung = join(scratch, 'sprung');
  writeFileSync(trap, `#!/bin/sh\ntouch ${sprung}\n`);
  chmodSync(trap, 0o755);
  for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'alias.cat-file']) {
    git('config', key, key.startsWith('alias') ? `!${trap}` : trap);
  }
  expect(await read(join(repository, 'db.example'))).toBe(committed);
  expect(() => execFileSync('ls', [sprung], { stdio: 'pipe' })).toThrow();
});
