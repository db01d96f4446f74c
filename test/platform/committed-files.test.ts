import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedVersion } from '../../core/lint/committed.js';
import { defaultOptions, lintZone } from '../../core/lint/run.js';
import { readZone, type Zone } from '../../core/zone/read-zone.js';
import { committedFile } from '../../platform/node/committed-files.js';
import { includeFiles } from '../../platform/node/include-files.js';

const scratch = mkdtempSync(join(tmpdir(), 'committed-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const path = join(scratch, 'db.example.com');

function zoneText(serial: number): string {
  return `$ORIGIN example.com.\n$TTL 1h\n@ SOA ns.example.net. h ${serial} 1h 1h 1h 1h\n@ NS ns.example.net.\n$INCLUDE hosts/all\n`;
}

beforeAll(() => {
  const git = (...words: string[]): void => {
    const names = [
      '-c',
      'user.name=Nobody',
      '-c',
      'user.email=nobody@example.com',
      '-c',
      'commit.gpgSign=false',
    ];
    execFileSync('git', ['-C', scratch, ...names, ...words], { stdio: 'pipe' });
  };
  mkdirSync(join(scratch, 'hosts'));
  writeFileSync(path, zoneText(7));
  writeFileSync(join(scratch, 'hosts', 'all'), 'www A 192.0.2.1\n');
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'zone');
});

/** A zone from the disk, or as it was committed. */
function zoneFrom(place: 'disk' | 'commit'): Zone {
  const loader = includeFiles({ folders: [], ...(place === 'commit' ? { openFile: committedFile } : {}) });
  const main = place === 'commit' ? committedFile(path) : loader.load(path, path);
  if (main === undefined || 'failure' in main) throw new Error('the zone is not there');
  return readZone(main.source, { id: path, loader });
}

function findings(): string[] {
  const zone = zoneFrom('disk');
  const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_348_800 };
  const committed = committedVersion(zoneFrom('commit'), zone, today);
  const found = lintZone(zone, { ...defaultOptions, committed });
  return found.map(({ code }) => code).filter((code) => code === 'ZONE022');
}

test('a change of an included file asks for a new serial number', () => {
  expect(findings()).toEqual([]);
  writeFileSync(join(scratch, 'hosts', 'all'), 'www A 192.0.2.2\n');
  expect(findings()).toEqual(['ZONE022']);
  writeFileSync(path, zoneText(8));
  expect(findings()).toEqual([]);
});
