import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { styleFor } from '../../../../core/ide/format/style.js';
import { listCorpus, readCorpus } from '../../../corpora.js';
import { root } from '../../../run-cli.js';
import { expectSafe, formattedOctets, tokensOf, zoneOfText } from './formatted.js';

const own = ['examples/zones', 'test/fixtures/zones-mistakes', 'test/fixtures/zones-torture'].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`),
);

describe('our own zones say after formatting what they said before', () => {
  test.each(own)('%s', (path) => {
    const octets = readFileSync(join(root, path));
    expectSafe(octets.toString('utf8'));
    expectSafe(octets.toString('latin1'), styleFor('tabs', 8));
    const once = formattedOctets(octets);
    expect(formattedOctets(once)).toEqual(once);
    expect(tokensOf(zoneOfText(Buffer.from(once).toString('latin1')))).toEqual(
      tokensOf(zoneOfText(octets.toString('latin1'))),
    );
  });
});

const folders = [
  'bind9/checkzone',
  'bind9/master',
  'dns-zonefile',
  'hickory',
  'mox',
  'nlnet-domain',
  'octodns-bind',
];
const others = [...folders, 'zone-file-js'].flatMap((folder) => listCorpus(`zones/${folder}`));

describe.runIf(others.length > 0)(
  'zones of other projects say after formatting what they said before',
  () => {
    test.each(others.filter((path) => !/\.(?:json|yaml)$/.test(path)))('%s', (path) => {
      expectSafe(readCorpus(path) ?? '');
      expectSafe(readCorpus(path) ?? '', styleFor('tabs', 4));
    });
  },
);

test('the example that everybody looks at first keeps its columns', () => {
  const text = readFileSync(join(root, 'examples/zones/db.example.com'), 'utf8');
  const [records = ''] = text.split('\n\n');
  expect(expectSafe(records)).toBe(`${records}\n`);
});
