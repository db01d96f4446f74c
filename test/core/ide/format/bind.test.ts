import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileZone, withBind } from '../../../bind.js';
import { root } from '../../../run-cli.js';
import { formattedOctets } from './formatted.js';

const folders = ['examples/zones', 'test/fixtures/zones-mistakes', 'test/fixtures/zones-torture'];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ folder, name })),
);

describe.runIf(withBind)('BIND reads the same zone before and after formatting', () => {
  let scratch: string;
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'dns-mail-auth-format-'));
    mkdirSync(join(scratch, 'inc'));
    const included = 'test/fixtures/zones-torture/inc/dkim.inc';
    writeFileSync(join(scratch, 'inc/dkim.inc'), formattedOctets(readFileSync(join(root, included))));
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  test.each(files)('$folder/$name', ({ folder, name }) => {
    const origin = `example.${name.slice(-3) === 'net' ? 'net' : name.startsWith('vendor') ? 'org' : 'com'}`;
    writeFileSync(join(scratch, name), formattedOctets(readFileSync(join(root, folder, name))));
    const before = compileZone(join(root, folder), name, origin, scratch);
    const after = compileZone(scratch, name, origin, scratch);
    expect(after.records).toEqual(before.records);
  });
});
