import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../core/reports/container/read-file.js';
import { ReportSet } from '../../../core/reports/report-set.js';
import { nodeUnpack } from '../../../platform/node/unpack.js';
import { openCharset } from '../../../platform/shared/charsets.js';
import { octetsOf, readAny, recordXml, reportXml } from './scene.js';

/** Octets, one character each, as Python's codec of the charset wrote them. */
const latin1 = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');

const shiftJis = latin1('8a948eae89ef8ed0955c8ea6');
const eucJp = latin1('b3f4bcb0b2f1bcd2c9bdbca8');
const iso2022Jp = latin1('1b244233743c3032713c52493d3c281b2842');
const company = '株式会社表示';

/** A report whose reporter has this name, and whose declaration says this. Each text has one character an octet. */
const declared = (charset: string, org: string, records = [recordXml()]): string =>
  reportXml(records, { org, head: `<?xml version="1.0" encoding="${charset}"?>\n` });

async function orgOf(file: string | Uint8Array, limits = {}) {
  const { set, codes, fileCodes, rows } = await readAny(file, limits);
  return [set.reports[0]?.orgName, rows.length, ...fileCodes, ...codes];
}

describe('a charset of East Asia that is declared', () => {
  test.each([
    ['Shift_JIS', shiftJis, company],
    ['shift_jis', latin1('8740'), '①'],
    ['windows-31j', shiftJis, company],
    ['cp932', shiftJis, company],
    ['EUC-JP', eucJp, company],
    ['ISO-2022-JP', iso2022Jp, company],
    ['gbk', latin1('cabec0fdd3cabcfeb9abcbbe'), '示例邮件公司'],
    ['GB2312', latin1('cabec0fdd3cabcfeb9abcbbe'), '示例邮件公司'],
    ['gb18030', latin1('cabec0fd8139ee39b9abcbbe'), '示例㐀公司'],
    ['Big5', latin1('bd64a8d2b66ca5f3a4bda571'), '範例郵件公司'],
    ['euc-kr', latin1('bfb9c1a6b8dec0cfc8b8bbe7'), '예제메일회사'],
  ])('%s', async (charset, octets, text) => {
    expect(await orgOf(declared(charset, octets))).toEqual([text, 1, 'REPORT037']);
    expect(await orgOf(gzipSync(octetsOf(declared(charset, octets))))).toEqual([text, 1, 'REPORT037']);
  });

  test('is read in any values, however the file is cut to pieces', async () => {
    const reason = `<reason><type>other</type><comment>${shiftJis}</comment></reason>`;
    const file = octetsOf(
      declared(
        'Shift_JIS',
        shiftJis,
        Array.from({ length: 200 }, (_, at) => recordXml({ reason, count: String(at) })),
      ),
    );
    const whole = await readAny(file);
    expect(whole.rows.map(({ reasons }) => reasons[0]?.comment)).toEqual(new Array(200).fill(company));
    for (const size of [1, 7, 1023, 4096]) {
      const set = new ReportSet();
      const { taker, end } = openFile(set, 'file', { ports: nodeUnpack });
      // As a file is read: again and again into the same buffer.
      const buffer = new Uint8Array(size);
      for (let at = 0; at < file.length; at += size) {
        const piece = file.subarray(at, at + size);
        buffer.set(piece);
        taker.take(buffer.subarray(0, piece.length));
      }
      expect((await end()).found).toBe(1);
      expect(set.texts.size).toBe(whole.set.texts.size);
      expect(set.rows.length).toBe(200);
      expect(set.reports[0]?.fingerprint).toBe(whole.set.reports[0]?.fingerprint);
    }
  });

  test('with a character across the end of a piece that is converted', async () => {
    const text = declared('Shift_JIS', shiftJis);
    const at = text.indexOf(shiftJis);
    const head = text.indexOf('<feedback');
    for (const before of [0, 1, 2]) {
      const spaces = ' '.repeat((1 << 16) - at - before);
      const file = text.slice(0, head) + spaces + text.slice(head);
      expect(file.indexOf(shiftJis)).toBe((1 << 16) - before);
      expect(await orgOf(file)).toEqual([company, 1, 'REPORT037']);
    }
  });

  test('positions count octets of UTF-8', async () => {
    const utf8 = Buffer.from(company).toString('latin1');
    const [inUtf8, inJis] = await Promise.all([
      readAny(declared('Shift_JIS', utf8)),
      readAny(declared('Shift_JIS', shiftJis)),
    ]);
    expect(inJis.rows[0]?.offset).toBe(inUtf8.rows[0]?.offset);
    expect(inUtf8.codes).toEqual([]);
  });

  test('and that breaks off inside of a character is read as far as it goes', async () => {
    const text = declared('Shift_JIS', shiftJis);
    const end = text.indexOf(shiftJis) + 3;
    const [org] = await orgOf(octetsOf(text.slice(0, end)));
    expect(org).toBe('株');
  });
});

describe('a declaration counts for nothing', () => {
  const utf8 = Buffer.from(company).toString('latin1');

  test.each([
    ['where the octets are UTF-8', declared('Shift_JIS', utf8), [company, 1]],
    ['where they are UTF-8 and seven bits are declared', declared('ISO-2022-JP', utf8), [company, 1]],
    ['where they are ASCII', declared('EUC-JP', 'receiver'), ['receiver', 1]],
    ['where they are ASCII and escapes are declared', declared('ISO-2022-JP', 'receiver'), ['receiver', 1]],
    ['where they are not in it', declared('EUC-JP', latin1('436166e920ff')), ['Café ÿ', 1, 'REPORT030']],
    ['of another charset', declared('windows-1251', latin1('436166e9')), ['Café', 1, 'REPORT030']],
    ['of one that nobody knows', declared('constructor', latin1('436166e9')), ['Café', 1, 'REPORT030']],
    [
      'behind the beginning',
      `${' '.repeat(300)}${declared('Shift_JIS', latin1('436166e9'))}`,
      ['Café', 1, 'REPORT030'],
    ],
  ])('%s', async (_, file, wanted) => {
    expect(await orgOf(file)).toEqual(wanted);
  });

  test('beyond the limit of what is looked at whole: it is read as ever, as it comes', async () => {
    const file = declared('EUC-JP', latin1('436166a1'), [recordXml(), recordXml()]);
    expect((await orgOf(file, { inputOctets: file.length })).slice(1)).toEqual([2, 'REPORT030']);
    const japanese = declared('EUC-JP', eucJp, [recordXml(), recordXml()]);
    expect(await orgOf(japanese, { inputOctets: japanese.length })).toEqual([company, 2, 'REPORT037']);
    const [org, ...rest] = await orgOf(japanese, { inputOctets: japanese.length - 1 });
    expect(org).not.toBe(company);
    expect(rest).toEqual([2, 'REPORT030']);
  });

  test('of other things than reports', async () => {
    expect(await orgOf('<?xml version="1.0" encoding="Shift_JIS"?><rss></rss>')).toEqual([
      undefined,
      0,
      'REPORT001',
    ]);
  });
});

describe('the platform reads strictly', () => {
  test.each([
    ['utf-8', 'c3a9', 'c3a9'],
    ['utf-8', 'e9', ''],
    ['utf-8', 'ff', undefined],
    ['shift_jis', 'fd', undefined],
    ['iso-2022-jp', 'c3a9', undefined],
    ['nothing', '41', undefined],
  ])('%s %s', (charset, hex, wanted) => {
    const read = openCharset(charset)?.(Buffer.from(hex, 'hex'));
    expect(read === undefined ? undefined : Buffer.from(read).toString('hex')).toBe(wanted);
  });
});
