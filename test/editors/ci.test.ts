import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../run-cli.js';
import { makeHome } from './documented.js';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-ci-'));
cpSync(join(root, 'examples/zones'), join(folder, 'zones'), { recursive: true });
const home = makeHome();

afterAll(() => {
  for (const made of [folder, home.folder]) rmSync(made, { recursive: true, force: true });
});

/** Runs a line of a workflow as a shell does, with this program instead of the published one. */
function runLine(line: string): { readonly status: number | null; readonly out: string } {
  const own = line.replace(`npx --yes dns-mail-auth@${version}`, 'dns-mail-auth');
  expect(own).not.toBe(line);
  const { status, stdout } = spawnSync('sh', ['-c', own], { cwd: folder, env: home.env });
  return { status, out: stdout.toString() };
}

const linesOf = (file: string): readonly string[] =>
  Array.from(read(file).matchAll(/npx --yes dns-mail-auth@.*$/gm), ([line]) => line);

describe('the examples of CI', () => {
  test('GitHub: annotations, then SARIF', () => {
    const [annotate = '', sarif = ''] = linesOf('examples/ci/github-action.yml');
    const { status, out } = runLine(annotate);
    expect(status).toBe(1);
    expect(out).toMatch(/^::error file=zones\/db\.example\.net,line=11,.*DMARC010/m);
    expect(runLine(sarif).status).toBe(0);
    expectSarif();
  });

  test('GitLab: SARIF, then JUnit', () => {
    const [sarif = '', junit = ''] = linesOf('examples/ci/gitlab-ci.yml');
    expect(runLine(sarif).status).toBe(0);
    expectSarif();
    expect(runLine(junit).status).toBe(1);
    expect(readFileSync(join(folder, 'zones.xml'), 'utf8')).toMatch(/<testsuites[\s\S]*<failure/);
  });

  function expectSarif(): void {
    const { version: format, runs } = JSON.parse(readFileSync(join(folder, 'zones.sarif'), 'utf8'));
    expect(format).toBe('2.1.0');
    expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('DMARC010');
  }
});

describe('the hooks of pre-commit', () => {
  test('npm pack says nothing but the name of the package: pre-commit takes all of it for that', () => {
    const { stdout } = spawnSync('npm', ['config', 'get', 'foreground-scripts'], { cwd: root });
    expect(stdout.toString().trim()).toBe('false');
  });

  const hooks = read('.pre-commit-hooks.yaml');

  test('judge the files of a commit, given by name', () => {
    const entries = Array.from(
      hooks.matchAll(/^ {2}entry: dns-mail-auth (.*)$/gm),
      ([, words = '']) => words,
    );
    expect(entries).toEqual(['check', 'fmt --check']);
    for (const words of entries) {
      const { status } = spawnSync('sh', ['-c', `dns-mail-auth ${words} zones/db.example.net`], {
        cwd: folder,
        env: home.env,
      });
      expect([words, status]).toEqual([words, 1]);
    }
  });

  test('know zone files by their names, as the editor does', () => {
    const pattern = new RegExp(/files: &zones '(.*)'/.exec(hooks)?.[1] ?? '');
    for (const name of [
      'db.example.com',
      'zones/db.example.net',
      'a/example.org.zone',
      '2.0.192.in-addr.arpa',
    ]) {
      expect([name, pattern.test(name)]).toEqual([name, true]);
    }
    for (const name of ['README.md', 'mydb.ts', 'zone/notes.txt']) expect(pattern.test(name)).toBe(false);
  });

  test('are those that the example of a configuration names, of this version', () => {
    const example = read('examples/ci/pre-commit-config.yaml');
    expect(example).toContain(`rev: v${version}\n`);
    const ids = (text: string): string[] => Array.from(text.matchAll(/- id: (.*)$/gm), ([, id = '']) => id);
    expect(ids(example)).toEqual(ids(hooks));
    expect(readdirSync(join(root, 'examples/ci'))).toHaveLength(3);
  });
});
