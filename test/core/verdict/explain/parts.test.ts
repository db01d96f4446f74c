import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SigningOptions } from '../../../../core/dkim/sign.js';
import { japanese } from '../../../../core/words/ja/index.js';
import { wordsFrom } from '../../../../core/words/words.js';
import { makeRsaKey, signed } from '../../../mail-scene.js';
import { root } from '../../../run-cli.js';
import { explained, mended } from './scene.js';

const rsa = makeRsaKey(1024);
const world = { 's1._domainkey.example.com': [`v=DKIM1; p=${rsa.p}`] };

const head = [
  'From: Taro <taro@example.com>',
  'To: bob@example.net',
  'Subject: Pruning roses',
  'MIME-Version: 1.0',
].join('\r\n');

const multipart = (boundary: string, parts: readonly string[], subtype = 'mixed', more = ''): string =>
  `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n${more}\r\n${parts
    .map((part) => `--${boundary}\r\n${part}\r\n`)
    .join('')}--${boundary}--\r\n`;

const part = (type: string, encoding: string | undefined, body: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\n${
    encoding === undefined ? '' : `Content-Transfer-Encoding: ${encoding}\r\n`
  }\r\n${body}`;

const message = (body: string): string => `${head}\r\n${body}`;

/** The message `was` with a signature, as `is`. */
function delivered(was: string, is: string, options: Partial<SigningOptions> = {}): string {
  const good = signed(message(was), rsa, options);
  const now = good.replace(was, () => is);
  expect(now === good).toBe(was === is);
  return now;
}

const found = (was: string, is: string, options: Partial<SigningOptions> = {}): Promise<readonly string[]> =>
  mended(delivered(was, is, options), world);

const one = (path: string, type: string, from: string, to: string): string =>
  `part ${path} (${type}) is encoded as ${from} and not as ${to}`;
const oneLine = (what: string): string =>
  `body-parts-encoding: the body hash matches when ${what}: it was encoded anew on the way`;
const severalLine = (...what: string[]): string =>
  `body-parts-encoding: the body hash matches when ${what.join(', ')}: they were encoded anew on the way`;

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
const inBase64 = (text: string, width = 76): string =>
  (
    Buffer.from(text, 'latin1')
      .toString('base64')
      .match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  ).join('\r\n');

/** Grüße and café, by hand. */
const plain = utf8('Grüße aus dem café = gut\r\n.\r\nFrom here\r\n');
const plainInQp = 'Gr=C3=BC=C3=9Fe aus dem caf=C3=A9 =3D gut\r\n.\r\nFrom here\r\n';
const html = utf8('<p class="x">Grüße</p>');
const htmlInQp = '<p class=3D"x">Gr=C3=BC=C3=9Fe</p>';
const ascii = 'One line\r\nand another = two\r\n';
const pdf = part('application/pdf', 'base64', inBase64(`%PDF ${'\x80\0\xff'.repeat(90)}`));

describe('one part that was encoded anew', () => {
  const bodies = { '8bit': plain, 'quoted-printable': plainInQp, base64: inBase64(plain) };
  const pairs = Object.entries(bodies).flatMap(([from, was]) =>
    Object.entries(bodies)
      .filter(([to]) => to !== from)
      .map(([to, is]) => [from, to, was, is] as const),
  );
  describe.each(['simple', 'relaxed'] as const)('c=relaxed/%s', (body) => {
    test.each(pairs)('from %s to %s', async (from, to, was, is) => {
      const make = (encoding: string, text: string) =>
        multipart('=_b', [part('text/plain', encoding, text), pdf]);
      expect(
        await found(make(from, was), make(to, is), { canonicalization: { header: 'relaxed', body } }),
      ).toEqual([oneLine(one('1', 'text/plain', from, to))]);
    });
  });

  test.each([
    ['base64', 'a blank line behind it', (text: string) => `${inBase64(text)}\r\n`],
    ['base64', 'lines of 72', (text: string) => inBase64(text, 72)],
    ['base64', 'LF inside, lines of 60', (text: string) => inBase64(text.replaceAll('\r\n', '\n'), 60)],
    ['base64', 'no line end inside', (text: string) => inBase64(text.trimEnd())],
    ['quoted-printable', 'no line end', () => plainInQp.repeat(3).trimEnd()],
  ])('from %s, %s', async (from, _, encoded) => {
    const make = (encoding: string, text: string) =>
      multipart('b', [part('text/plain', encoding, text), pdf]);
    const text = plain.repeat(3);
    expect(await found(make(from, encoded(text)), make('8bit', text))).toEqual([
      oneLine(one('1', 'text/plain', from, '8bit')),
    ]);
  });

  test.each([
    ['72', /(.{71})(?=.)/g],
    ['76', /(.{75})(?=.)/g],
  ])('from quoted-printable with soft breaks at %s', async (_, breaks) => {
    const text = `${'abcdefghi '.repeat(30)}end\r\n`;
    const make = (encoding: string, body: string) => multipart('b', [part('text/html', encoding, body), pdf]);
    const was = make('quoted-printable', text.replace(breaks, '$1=\r\n'));
    expect(await found(was, make('8bit', text))).toEqual([
      oneLine(one('1', 'text/html', 'quoted-printable', '8bit')),
    ]);
  });

  test('an attachment in lines of another length', async () => {
    const data = `\x89PNG${'\0\x01\xfe'.repeat(200)}`;
    const make = (width: number) =>
      multipart('b', [part('text/plain', '7bit', ascii), part('image/png', 'base64', inBase64(data, width))]);
    for (const width of [72, 64, 60]) {
      expect(await found(make(width), make(76))).toEqual([
        oneLine('part 2 (image/png) is encoded as base64 with its lines broken in another way'),
      ]);
    }
  });

  test('a part that said nothing of its encoding', async () => {
    const was = multipart('b', [part('text/plain', undefined, ascii), pdf]);
    const is = multipart('b', [part('text/plain', 'quoted-printable', ascii.replace('=', '=3D')), pdf]);
    expect(await found(was, is)).toEqual([oneLine(one('1', 'text/plain', '7bit', 'quoted-printable'))]);
    expect(await found(is, was)).toEqual([oneLine(one('1', 'text/plain', 'quoted-printable', '7bit'))]);
  });

  test('a part without a header', async () => {
    const was = multipart('b', [`\r\n${ascii}`, pdf]);
    const is = multipart('b', [`Content-Transfer-Encoding: base64\r\n\r\n${inBase64(ascii)}`, pdf]);
    expect(await found(was, is)).toEqual([oneLine(one('1', 'text/plain', '7bit', 'base64'))]);
  });

  test('a field that stood elsewhere, or in capitals', async () => {
    const field = 'Content-Transfer-Encoding: ';
    const type = 'Content-Type: text/plain; charset=utf-8\r\n';
    const is = multipart('b', [`${type}X-One: 1\r\n${field}quoted-printable\r\n\r\n${plainInQp}`, pdf]);
    for (const before of [
      `${field}8bit\r\n${type}X-One: 1\r\n`,
      `${type}${field}8bit\r\nX-One: 1\r\n`,
      `${type}X-One: 1\r\n${field}8BIT\r\n`,
      `${type}X-One: 1\r\n`,
    ]) {
      const was = multipart('b', [`${before}\r\n${plain}`, pdf]);
      expect(await found(was, is)).toEqual([oneLine(one('1', 'text/plain', '8bit', 'quoted-printable'))]);
    }
  });

  test('a field that was only written anew', async () => {
    const was = multipart('b', [part('text/plain', '7BIT', ascii), pdf]);
    const is = multipart('b', [part('text/plain', '7bit', ascii), pdf]);
    expect(await found(was, is)).toEqual([
      oneLine('part 1 (text/plain), 7bit, has its field Content-Transfer-Encoding as it was'),
    ]);
  });

  test('a part that l= covers in part, and one behind it', async () => {
    const make = (encoding: string, text: string) =>
      multipart('b', [part('text/plain', encoding, text), pdf]);
    const was = make('8bit', plain.repeat(20));
    const is = make('quoted-printable', plainInQp.repeat(20));
    expect(await found(was, is, { length: 300 })).toEqual([
      oneLine(one('1', 'text/plain', '8bit', 'quoted-printable')),
    ]);
    expect(await found(was, is.replace('PDF', 'PDX'), { length: 300 })).toEqual([
      oneLine(one('1', 'text/plain', '8bit', 'quoted-printable')),
    ]);
  });

  test('a part of whose header l= covers too little to prove anything', async () => {
    const make = (encoding: string, text: string) =>
      multipart('b', [part('text/plain', encoding, text), part('text/html', encoding, text)]);
    const was = make('8bit', plain.repeat(3));
    const body = was.slice(was.indexOf('\r\n\r\n') + 4);
    const second = body.lastIndexOf('Content-Type');
    for (const length of [second - 5, second + 3, second + 60]) {
      expect(await found(was, make('quoted-printable', plainInQp.repeat(3)), { length })).toEqual([
        oneLine(one('1', 'text/plain', '8bit', 'quoted-printable')),
      ]);
    }
  });

  test('a file whose lines end with LF', async () => {
    const make = (encoding: string, text: string) =>
      multipart('b', [part('text/plain', encoding, text), pdf]);
    const now = delivered(make('8bit', plain), make('quoted-printable', plainInQp));
    expect(await mended(now.replaceAll('\r\n', '\n'), world)).toEqual([
      oneLine(one('1', 'text/plain', '8bit', 'quoted-printable')),
    ]);
  });
});

describe('several parts', () => {
  const both = (first: string, second: string): string =>
    multipart('b', [multipart('a', [first, second], 'alternative'), pdf]);

  test('that one program treated alike', async () => {
    const was = both(part('text/plain', '8bit', plain), part('text/html', '8bit', html));
    const is = both(
      part('text/plain', 'quoted-printable', plainInQp),
      part('text/html', 'quoted-printable', htmlInQp),
    );
    expect(await found(was, is)).toEqual([
      severalLine(
        one('1.1', 'text/plain', '8bit', 'quoted-printable'),
        one('1.2', 'text/html', '8bit', 'quoted-printable'),
      ),
    ]);
  });

  test('each from another encoding', async () => {
    const was = both(part('text/plain', '7bit', ascii), part('text/html', 'quoted-printable', htmlInQp));
    const is = both(
      part('text/plain', 'base64', inBase64(ascii)),
      part('text/html', 'base64', inBase64(html)),
    );
    expect(await found(was, is)).toEqual([
      severalLine(
        one('1.1', 'text/plain', '7bit', 'base64'),
        one('1.2', 'text/html', 'quoted-printable', 'base64'),
      ),
    ]);
  });

  test('in a multipart that had to say 8bit itself', async () => {
    const make = (encoding: string, label: string, text: string) =>
      multipart('b', [
        multipart(
          'a',
          [part('text/plain', encoding, text), part('text/html', '7bit', '<p>')],
          'alternative',
          `Content-Transfer-Encoding: ${label}\r\n`,
        ),
        pdf,
      ]);
    expect(await found(make('8bit', '8bit', plain), make('quoted-printable', '7bit', plainInQp))).toEqual([
      severalLine(
        one('1', 'multipart/alternative', '8bit', '7bit'),
        one('1.1', 'text/plain', '8bit', 'quoted-printable'),
      ),
    ]);
  });

  test('in an attached message', async () => {
    const attached = (inner: string) =>
      multipart('b', [
        part('text/plain', '7bit', ascii),
        `Content-Type: message/rfc822\r\n\r\nSubject: inside\r\n${inner}`,
      ]);
    const inner = (encoding: string, text: string) =>
      attached(multipart('c', [part('text/plain', encoding, text), part('text/html', '7bit', '<p>')]));
    expect(await found(inner('8bit', plain), inner('base64', inBase64(plain)))).toEqual([
      oneLine(one('2.1', 'text/plain', '8bit', 'base64')),
    ]);
    const alone = (encoding: string, text: string) => attached(part('text/html', encoding, text));
    expect(await found(alone('8bit', html), alone('quoted-printable', htmlInQp))).toEqual([
      oneLine(one('2.1', 'text/html', '8bit', 'quoted-printable')),
    ]);
  });

  test('an attached message as a whole', async () => {
    const inner = message(part('text/plain', '8bit', plain));
    const make = (encoding: string, text: string) =>
      multipart('b', [
        part('text/plain', '7bit', ascii),
        `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${text}`,
      ]);
    expect(await found(make('8bit', inner), make('base64', inBase64(inner)))).toEqual([
      oneLine(one('2', 'message/rfc822', '8bit', 'base64')),
    ]);
  });
});

test('nothing is said where a part was changed too', async () => {
  const make = (encoding: string, text: string) => multipart('b', [part('text/plain', encoding, text), pdf]);
  expect(await found(make('8bit', plain), make('quoted-printable', `${plainInQp}x`))).toEqual([]);
});

test('what holds altogether, where it stands, and the same in Japanese', async () => {
  const make = (encoding: string, text: string) => multipart('b', [part('text/plain', encoding, text), pdf]);
  const now = delivered(make('8bit', plain), make('quoted-printable', plainInQp));
  const { explanations, lines } = await explained(now, world);
  expect(lines.at(-1)).toBe(
    'dkim-restored: this is what somebody on the way changed: the encoding of part 1; with it undone, the signature of example.com holds',
  );
  expect(explanations.at(-1)?.spans.map(({ start, end }) => now.slice(start, end))).toEqual([
    'Content-Transfer-Encoding: quoted-printable',
  ]);
  const said = explanations.find(({ kind }) => kind === 'body-parts-encoding');
  expect(said && wordsFrom('ja', japanese).of(said.message)).toBe(
    'パート1(text/plain)の符号化がquoted-printableでなく8bitであれば本文のハッシュが一致します。途中で符号化し直されています',
  );
});

describe('what another program has written', () => {
  const encodings = ['8bit', 'quoted-printable', 'base64'];
  const written = (encoding: string): string =>
    readFileSync(join(root, 'test/fixtures/re-encoded', `${encoding}.eml`), 'latin1');
  /** From the first part on. */
  const bodyOf = (text: string): string => text.slice(text.indexOf('\r\n\r\n'));

  test.each(encodings.flatMap((from) => encodings.filter((to) => to !== from).map((to) => [from, to])))(
    'from %s to %s',
    async (from = '', to = '') => {
      const is = signed(written(from), rsa).replace(bodyOf(written(from)), () => bodyOf(written(to)));
      expect(await mended(is, world)).toEqual([
        severalLine(one('1.1', 'text/plain', from, to), one('1.2', 'text/html', from, to)),
      ]);
      // And the second of both alone.
      const [before = '', after = ''] = [from, to].map((encoding) => bodyOf(written(encoding)));
      const second =
        before.slice(0, before.lastIndexOf('--inner\r\n')) + after.slice(after.lastIndexOf('--inner\r\n'));
      expect(
        await mended(
          signed(written(from), rsa).replace(before, () => second),
          world,
        ),
      ).toEqual([oneLine(one('1.2', 'text/html', from, to))]);
    },
  );
});
