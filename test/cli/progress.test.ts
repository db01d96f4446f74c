import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { recordXml, reportXml } from '../core/reports/scene.js';
import { root } from '../run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'progress-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'a.xml');
writeFileSync(file, reportXml([recordXml({ ip: '192.0.2.1' })]));
writeFileSync(join(folder, 'bad.gz'), 'x');

/** More than a pipe holds: it is through when the command reads, and has begun to count the time. */
const blank = join(folder, 'blank');
writeFileSync(blank, ' '.repeat(200_000));
/** Keeps the command waiting long enough for a bar. */
const slowly = `(cat ${blank}; sleep 1; cat ${file})`;
const bar = '[##########....................] 1/3';

/** What a terminal gets to see of a command: `script`, of every Linux, is one. */
function watched(command: string): string {
  const { error, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: root, input: '' });
  if (error !== undefined) throw error;
  return stdout.toString('utf8');
}

describe.runIf(process.platform === 'linux')('a bar of progress', () => {
  const command = `${process.execPath} dist/cli.js report -s - ${file} ${join(folder, 'bad.gz')}`;

  test('is drawn on a terminal, and gone before anything else is written', () => {
    const seen = watched(`${slowly} | ${command}`);
    expect(seen).toContain(bar);
    const [line = ''] = seen.slice(seen.indexOf(bar)).split('\n');
    // Drawn over before the message about the file that is none.
    expect(line).toMatch(/^\[#+\.+\] 1\/3(?:\r\[#+\.+\] 2\/3)?\r {40,}\r[^\r]*bad\.gz: /);
  });

  test('is not drawn where nobody watches', () => {
    const log = join(folder, 'log');
    const seen = watched(`${slowly} | ${command} 2>${log}`);
    expect(seen).toContain('192.0.2.1');
    expect(seen).not.toContain('/3');
    expect(readFileSync(log, 'utf8')).toMatch(/^[^\r]*bad\.gz: .*\n$/);
  });
});
