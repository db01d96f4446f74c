import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Name } from '../../../../core/dns/name.js';
import { doesExist, hasRecords, recordsAt, recordsNaming } from '../../../../core/ide/names/block-index.js';
import { definitionAt } from '../../../../core/ide/names/definition.js';
import { referencesTo } from '../../../../core/ide/names/references.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { readZone, type Zone } from '../../../../core/zone/read-zone.js';
import { ZoneDocument } from '../../../../core/zone/zone-document.js';
import { head } from './scene.js';

/** A zone long enough to be kept in several blocks. */
const long = `${head()}${Array.from(
  { length: 1500 },
  (_, at) => `h${at} A 192.0.2.1\n   MX 10 h${at % 7}\n   TXT "v=spf1 a:h${at % 11}.example.com -all"\n`,
).join('')}`;

const names = [
  'example.com.',
  'h3.example.com.',
  'h10.example.com.',
  'h1400.example.com.',
  'new.example.com.',
] as Name[];
const pieces = fc.constantFrom(
  '',
  'new A 192.0.2.1\n',
  'h3 CNAME new\n',
  '$ORIGIN sub\n',
  'x RP h3 new\n',
  '  MX 1 h10\n',
);

/** Where names are written, told by the text alone. */
function written(zone: Zone): string[] {
  return names.flatMap((name) => [
    `${name} ${doesExist(zone, name)}`,
    ...Array.from(
      referencesTo(name, [{ uri: '', zone }]),
      ({ use }) => `${use.role} ${use.span.start} ${use.record}`,
    ),
  ]);
}

describe('a zone that is edited', () => {
  test('has the names of one that is read anew', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(30), pieces), { maxLength: 4 }), (edits) => {
        const document = new ZoneDocument(long);
        written(document.zone);
        for (const [at, length, piece] of edits) {
          const start = document.text.indexOf('\n', at % document.text.length) + 1;
          document.edit(start, Math.min(start + length, document.text.length), piece);
          while (!document.settle(1_000_000));
        }
        expect(written(document.zone)).toEqual(written(readZone(sourceOfText(document.text))));
      }),
      { numRuns: 25 },
    );
  });

  test('is searched and not scanned', () => {
    const { zone } = new ZoneDocument(long);
    const id = zone.names.find('h3.example.com.' as Name) ?? expect.fail();
    const all = Array.from({ length: zone.records.length }, (_, index) => index);
    expect([...recordsAt(zone, id)]).toEqual(all.filter((index) => zone.records.ownerOf(index) === id));
    expect(hasRecords(zone, id)).toBe(true);
    const naming = [...recordsNaming(zone, 'h3.example.com.' as Name)];
    expect(naming).toEqual([...naming].sort((a, b) => a - b));
    expect(naming).toHaveLength(Math.ceil((1500 - 3) / 7) + Math.ceil((1500 - 3) / 11) + 1);
    const offset = long.indexOf('MX 10 h3') + 'MX 10 h3'.length;
    expect(definitionAt({ uri: '', zone }, offset, [{ uri: '', zone }])?.targets).toHaveLength(1);
  });
});
