import { gunzipSync, gzipSync } from 'node:zlib';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { type Compress, ParquetWriter } from '../../../core/reports/export/parquet.js';
import { writeParquetRows } from '../../../core/reports/export/parquet-rows.js';
import { selectRows } from '../../../core/reports/view/filter.js';
import { readAny, recordXml, reportXml } from './scene.js';

function collected(): { readonly pieces: Uint8Array[]; file(): ArrayBuffer } {
  const pieces: Uint8Array[] = [];
  return { pieces, file: () => new Uint8Array(Buffer.concat(pieces)).buffer };
}

const read = (file: ArrayBuffer) =>
  parquetReadObjects({ file, compressors: { GZIP: (octets) => new Uint8Array(gunzipSync(octets)) } });

describe.each([
  ['plain', undefined],
  ['gzip', (octets: Uint8Array) => gzipSync(octets)],
] as readonly (readonly [string, Compress | undefined])[])('a table in %s pages', (_, compress) => {
  test('reads back, block by block', async () => {
    const out = collected();
    const writer = new ParquetWriter((octets) => out.pieces.push(octets), compress);
    const columns = (texts: readonly string[], numbers: readonly (number | bigint)[]) =>
      [
        { name: 'text', kind: 'text', values: texts },
        { name: 'number', kind: 'number', values: numbers },
        { name: 'time', kind: 'time', values: numbers.map(() => 1795132800000) },
      ] as const;
    writer.block(columns(['', 'm\u00fcller\u{1f600}', 'x'.repeat(300)], [0, 1, 9007199254740993n]));
    writer.block(columns(['second'], [2 ** 40]));
    writer.end();
    const time = new Date(1795132800000);
    expect(await read(out.file())).toEqual([
      { text: '', number: 0n, time },
      { text: 'm\u00fcller\u{1f600}', number: 1n, time },
      { text: 'x'.repeat(300), number: 9007199254740993n, time },
      { text: 'second', number: BigInt(2 ** 40), time },
    ]);
  });
});

test('the rows of reports', async () => {
  const records = Array.from({ length: 300 }, (_, at) =>
    recordXml({ count: String(at), ip: `192.0.2.${at % 250}` }),
  );
  const { set } = await readAny(reportXml(records));
  const out = collected();
  writeParquetRows(
    set,
    selectRows(set, { basis: 'policy' }),
    (octets) => out.pieces.push(octets),
    (octets) => gzipSync(octets),
  );
  const rows = await read(out.file());
  expect([rows.length, rows.reduce((sum, row) => sum + Number(row.count), 0)]).toEqual([300, 44_850]);
  expect(rows[7]).toMatchObject({
    source_ip: '192.0.2.7',
    count: 7n,
    dkim: 'pass',
    auth_dkim: 'pass example.com/s1',
  });
});

test('no rows are a table too', async () => {
  const { set } = await readAny(reportXml([]));
  const out = collected();
  writeParquetRows(set, selectRows(set, { basis: 'policy' }), (octets) => out.pieces.push(octets));
  expect(Number(parquetMetadata(out.file()).num_rows)).toBe(0);
});
