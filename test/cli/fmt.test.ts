import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../cli/arguments.js';
import { fmt } from '../../cli/fmt.js';
import { englishWords } from '../../core/words/words.js';

const ragged = '$ORIGIN example.com.\nwww  A 192.0.2.1 ; ü\n';
const neat = '$ORIGIN example.com.\nwww             A    192.0.2.1  ; ü\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-fmt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command with a terminal that remembers. */
function run(words: readonly string[], input = ''): { status: number; out: string; error: string } {
  let out = '';
  let error = '';
  const status = fmt(words, {
    hasColor: false,
    words: englishWords,
    machineWords: englishWords,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    read: () => ({ path: '<stdin>', octets: Buffer.from(input) }),
  });
  return { status, out, error };
}

describe('fmt PATH...', () => {
  test('writes in place, keeps the mode, and leaves nothing behind', () => {
    const path = file('db.example.com', ragged);
    chmodSync(path, 0o640);
    expect(run([path])).toEqual({ status: 0, out: '', error: '' });
    expect(readFileSync(path, 'utf8')).toBe(neat);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['db.example.com']);
  });

  test('does not touch a file that is laid out already', () => {
    const path = file('db.example.com', neat);
    const before = statSync(path);
    expect(run([path]).status).toBe(0);
    expect(statSync(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test('formats the zones of a folder, and what a link leads to', () => {
    mkdirSync(join(folder, 'zones'));
    const target = file('zones/a.zone', ragged);
    file('zones/readme.md', '  a  ');
    symlinkSync(target, join(folder, 'link'));
    expect(run([join(folder, 'link')]).status).toBe(0);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe(neat);
    writeFileSync(target, ragged);
    expect(run([join(folder, 'zones')]).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe(neat);
    expect(readFileSync(join(folder, 'zones/readme.md'), 'utf8')).toBe('  a  ');
  });

  test('keeps octets that are no UTF-8', () => {
    const path = file('a.zone', Buffer.from('a  TXT "\xe4" ; \xff\n', 'latin1'));
    expect(run([path]).status).toBe(0);
    expect(readFileSync(path, 'latin1')).toBe('a               TXT  "\xe4"        ; \xff\n');
  });

  test.each([
    ['a quote is not closed (line 2)', '$TTL  1\na TXT "x\n'],
    ['a parenthesis is not closed (line 2)', '$TTL  1\na TXT ( "x"\n'],
    ['a parenthesis closes nothing (line 1)', 'a A 192.0.2.1 )\n'],
  ])('leaves a file where %s, and says so', (why, text) => {
    const path = file('a.zone', text);
    expect(run([path])).toEqual({ status: 2, out: '', error: `${path}: left as it is: ${why}\n` });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('goes on behind what cannot be read', () => {
    const path = file('a.zone', ragged);
    const missing = join(folder, 'missing');
    const binary = file('b.zone', 'a\0');
    expect(run([missing, binary, path])).toEqual({
      status: 2,
      out: '',
      error: `${missing}: no such file or folder\n${binary}: a binary file, not a zone\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe(neat);
  });

  test('says why a file cannot be written, and leaves it whole', () => {
    const path = file('a.zone', ragged);
    const inTheWay = file(`.a.zone.${process.pid}.tmp`, 'of somebody else');
    const { status, error } = run([path]);
    expect(status).toBe(2);
    expect(error).toMatch(/^.*a\.zone: not written: EEXIST.*\n$/);
    expect(readFileSync(path, 'utf8')).toBe(ragged);
    expect(readFileSync(inTheWay, 'utf8')).toBe('of somebody else');
  });

  test('wants a path', () => {
    expect(() => run([])).toThrow(UsageError);
    expect(() => run(['--write', 'x'])).toThrow(UsageError);
  });
});

describe('fmt --check', () => {
  test('lists the files that would change and writes none', () => {
    const path = file('a.zone', ragged);
    const other = file('b.zone', neat);
    expect(run([path, other, '--check'])).toEqual({ status: 1, out: `${path}\n`, error: '' });
    expect(run(['--check', other])).toEqual({ status: 0, out: '', error: '' });
    expect(readFileSync(path, 'utf8')).toBe(ragged);
  });

  test('a file that cannot be read counts for more than one that would change', () => {
    const path = file('a.zone', ragged);
    expect(run(['--check', join(folder, 'missing'), path]).status).toBe(2);
  });
});

describe('fmt -', () => {
  test('goes from standard input to standard output', () => {
    expect(run(['-'], ragged)).toEqual({ status: 0, out: neat, error: '' });
    expect(run(['-'], neat)).toEqual({ status: 0, out: neat, error: '' });
  });

  test('prints nothing that it could not read', () => {
    const { status, out, error } = run(['-'], 'a TXT "\n');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toMatch(/^<stdin>: left as it is: .*\n$/);
  });

  test('--check names it', () => {
    expect(run(['-', '--check'], ragged)).toEqual({ status: 1, out: '<stdin>\n', error: '' });
    expect(run(['-', '--check'], neat)).toEqual({ status: 0, out: '', error: '' });
  });
});
