import { describe, expect, test } from 'vitest';
import type { SigningOptions } from '../../../../core/dkim/sign.js';
import { makeEd25519Key, makeRsaKey, signed } from '../../../mail-scene.js';
import { explained, mended } from './scene.js';

const rsa = makeRsaKey(1024);
const ed25519 = makeEd25519Key();
const world = {
  's1._domainkey.example.com': [`v=DKIM1; p=${rsa.p}`],
  'ed._domainkey.example.com': [`v=DKIM1; k=ed25519; p=${ed25519.p}`],
};
const simple = { header: 'simple', body: 'simple' } as const;

const header = [
  'From: "Taro Yamada" <taro@example.com>',
  'To: bob@example.net, carol@example.net',
  'Subject: Pruning roses',
  'Date: Mon, 02 Nov 2026 10:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset="utf-8"',
  'Content-Transfer-Encoding: 8bit',
].join('\r\n');
const text = `${header}\r\n\r\nWhen is the best time?\r\n\r\n  Taro\r\n`;

const sign = (options: Partial<SigningOptions> = {}, message = text): string => signed(message, rsa, options);

describe('what was done to the body', () => {
  test.each([
    [
      'a footer of 1 line',
      (now: string) => `${now}footer\r\n`,
      'body-lines-added: the body hash matches if the last line is removed: a footer of 1 line was added',
    ],
    [
      'a footer with blank lines',
      (now: string) => `${now}\r\n\r\n--\r\n\r\nlist\r\n\r\n`,
      'body-lines-added: the body hash matches if the last 3 lines are removed: a footer of 3 lines was added',
    ],
    [
      'a banner',
      (now: string) => now.replace('\r\n\r\n', '\r\n\r\nCAUTION: external\r\n\r\n'),
      'body-lines-added: the body hash matches if the first line is removed: a banner of 1 line was added',
    ],
    [
      'a line inside',
      (now: string) => now.replace('time?\r\n', 'time?\r\nan advertisement\r\nof two lines\r\n'),
      'body-lines-added: the body hash matches if 2 lines inside the body are removed, which were added',
    ],
    ['dots doubled', (now: string) => now.replace('  Taro', '..Taro'), undefined],
    ['another text', (now: string) => now.replace('best', 'worst'), undefined],
  ])('%s', async (_, change, expected) => {
    expect(await mended(change(sign()), world)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('a file that was quoted for an mbox', async () => {
    const now = sign({}, text.replace('  Taro', 'From Taro')).replace('From Taro', '>From Taro');
    expect(await mended(now, world)).toEqual([
      'body-damage: the body hash matches with this undone: a ">" was put before "From " (mboxrd)',
    ]);
  });

  test('blanks at the ends of lines', async () => {
    const now = sign({ canonicalization: { header: 'relaxed', body: 'simple' } }).replace('time?', 'time?  ');
    expect(await mended(now, world)).toEqual([
      'body-damage: the body hash matches with this undone: blanks were added at the ends of lines',
    ]);
  });

  test('a signature that names the other form', async () => {
    const now = sign({ canonicalization: { header: 'relaxed', body: 'simple' } }).replace(
      'c=relaxed/simple',
      'c=relaxed/relaxed',
    );
    expect((await mended(now, world))[0]).toBe(
      'body-canonicalization: the body hash matches in the other form: it was made with c=.../simple, and the signature says otherwise',
    );
  });

  test('a part between the last two boundaries of a multipart', async () => {
    const part = 'Content-Type: text/plain\r\n\r\nbody of the part\r\n';
    const mime = header.replace('text/plain; charset="utf-8"', 'multipart/mixed; boundary=x');
    const lines = Array.from({ length: 700 }, (_, at) => `line ${at}\r\n`).join('');
    const before = `${mime}\r\n\r\n--x\r\n${part}${lines}--x--\r\n`;
    const now = sign({}, before).replace('--x--', '--x\r\nContent-Type: text/plain\r\n\r\nfooter\r\n--x--');
    expect(await mended(now, world)).toEqual([
      'body-lines-added: the body hash matches if 4 lines inside the body are removed, which were added',
    ]);
  });

  test('a multipart that was cut off', async () => {
    const mime = header.replace('text/plain; charset="utf-8"', 'multipart/mixed; boundary="x y"');
    const before = sign({}, `${mime}\r\n\r\n--x y\r\n\r\none\r\n--x y\r\n\r\ntwo\r\n--x y--\r\n`);
    expect(await mended(before.slice(0, before.lastIndexOf('two')), world)).toEqual([
      'body-cut-off: the last part of the body does not end (its boundary is missing): the file seems to be cut off',
    ]);
  });

  test('a body that was empty', async () => {
    for (const canonicalization of [simple, { header: 'relaxed', body: 'relaxed' }] as const) {
      const now = `${sign({ canonicalization }, `${header}\r\n\r\n`)}text\r\n`;
      expect(await mended(now, world)).toEqual([
        'body-emptied: the body hash is that of an empty body: all of the text was added after it was signed',
      ]);
    }
  });

  const accents = 'Gr\xc3\xbc\xc3\x9fe, caf\xc3\xa9 '.repeat(9);
  const encodings = {
    base64: Buffer.from(`${accents}\r\n`, 'latin1')
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    'quoted-printable': 'Gr=C3=BC=C3=9Fe, ende =20\r\nEnde=3D\r\n',
  };
  test.each(Object.entries(encodings))('%s that was decoded', async (encoding, body) => {
    const plain = encoding === 'base64' ? `${accents}\r\n` : 'Gr\xc3\xbc\xc3\x9fe, ende  \r\nEnde=\r\n';
    const now = sign({}, `${header}\r\n\r\n${body}\r\n`).replace(body, plain);
    expect(await mended(now, world)).toEqual([
      `body-transfer-encoding: the body hash matches when the body is encoded as ${encoding}: it was encoded anew on the way`,
    ]);
  });

  test('base64 in lines of another length', async () => {
    const base64 = encodings.base64.replace(/\r\n/g, '');
    const mime = header.replace('8bit', 'base64');
    const before = sign({}, `${mime}\r\n\r\n${encodings.base64}\r\n`);
    const now = before.replace(`${encodings.base64}\r\n`, `${base64.replace(/(.{60})/g, '$1\r\n')}\r\n`);
    expect(await mended(now, world)).toEqual([
      'body-transfer-encoding: the body hash matches when the body is encoded as base64: it was encoded anew on the way',
    ]);
  });

  test('characters that an editor encoded anew', async () => {
    const before = sign({}, `${header}\r\n\r\ncaf\xe9\r\n`);
    expect(await mended(before.replace('caf\xe9', 'caf\xc3\xa9'), world)).toEqual([
      'body-charset: the body hash matches when the text is in iso-8859-1: its characters were encoded anew',
    ]);
  });

  test('an l= that was changed', async () => {
    const now = sign().replace('bh=', 'l=5; bh=');
    expect((await mended(now, world))[0]).toBe(
      'body-length: the body hash is that of the whole body, and l= says that less was signed',
    );
  });
});

describe.each([
  ['RSA', rsa, 's1'],
  ['Ed25519', ed25519, 'ed'],
] as const)('what was done to the header, %s', (_, key, selector) => {
  const make = (options: Partial<SigningOptions> = {}) => signed(text, key, { selector, ...options });

  test.each([
    ['[Gardeners] Pruning roses', '[Gardeners] '],
    ['Re: [Gardeners:12] Pruning roses', 'Re: [Gardeners:12] '],
    ['***** SPAM ***** Pruning roses', '***** SPAM ***** '],
    ['[EXTERNAL] {Spam?} Pruning roses', '[EXTERNAL] {Spam?} '],
    ['EXTERNAL: Pruning roses', 'EXTERNAL: '],
    ['Pruning roses [SEC=OFFICIAL]', ' [SEC=OFFICIAL]'],
    ['Pruning lilies', undefined],
  ])('Subject: %s', async (subject, tag) => {
    const now = make().replace('Pruning roses', subject);
    const found = await mended(now, world);
    expect(found).toEqual(
      tag === undefined
        ? []
        : [
            `header-subject-tag: the header holds when "${tag}" is taken out of Subject: "Pruning roses" was signed`,
          ],
    );
  });

  test('a From that a list has rewritten, and a tag', async () => {
    const now = make()
      .replace('Subject: ', 'Subject: [Roses] ')
      .replace(
        '"Taro Yamada" <taro@example.com>',
        'Taro Yamada via Roses <roses@lists.example.net>\r\nReply-To: Taro Yamada <taro@example.com>',
      );
    expect(await mended(now, world)).toEqual([
      'header-from-rewritten: the header holds with ""Taro Yamada" <taro@example.com>" in From: the address was rewritten on the way',
      'header-subject-tag: the header holds when "[Roses] " is taken out of Subject: "Pruning roses" was signed',
    ]);
  });

  test.each([
    [
      'a second To',
      (now: string) => now.replace('Subject:', 'To: x@example.org\r\nSubject:'),
      'header-field-added: the header holds without To, which was added after it was signed',
    ],
    [
      'no MIME-Version',
      (now: string) => now.replace('MIME-Version: 1.0\r\n', ''),
      'header-field-removed: the header holds with "MIME-Version: 1.0", which was removed on the way',
    ],
    [
      'another encoding',
      (now: string) => now.replace('8bit', 'quoted-printable'),
      'header-field-rewritten: the header holds with "8bit" in Content-Transfer-Encoding, which was written anew on the way',
    ],
    [
      'no quotation marks',
      (now: string) => now.replace('"utf-8"', 'utf-8'),
      'header-field-rewritten: the header holds with "text/plain; charset="utf-8"" in Content-Type, which was written anew on the way',
    ],
  ])('%s', async (_, change, expected) => {
    expect(await mended(change(make()), world)).toEqual([expected]);
  });

  test.each([
    [
      'folded anew',
      (now: string) => now.replace('Subject: Pruning roses', 'Subject: Pruning\r\n roses'),
      'header-folding: the header holds when Subject is folded in another way, which c=simple does not forgive',
    ],
    [
      'a name in lower case',
      (now: string) => now.replace('Subject:', 'subject:'),
      'header-name: the header holds when the field is called "Subject" and not "subject", which c=simple tells apart',
    ],
  ])('c=simple: %s', async (_, change, expected) => {
    expect(await mended(change(make({ canonicalization: simple })), world)).toEqual([expected]);
  });
});

describe('what a signature shows', () => {
  test('the halves, each with the other', async () => {
    const kinds = async (now: string) => (await explained(now, world)).explanations.map(({ kind }) => kind);
    expect(await kinds(sign().replace('best', 'worst'))).toEqual(['dkim-body-changed']);
    expect(await kinds(sign().replace('roses', 'lilies'))).toEqual(['dkim-header-changed', 'dkim-genuine']);
    expect(await kinds(sign().replace('roses', 'lilies').replace('best', 'worst'))).toEqual([
      'dkim-both-changed',
      'dkim-genuine',
    ]);
    expect(await kinds(sign())).toEqual([]);
  });

  test('that another key made it', async () => {
    const other = { 's1._domainkey.example.com': [`v=DKIM1; p=${makeRsaKey(1024).p}`] };
    expect(await mended(sign(), other)).toEqual([
      'dkim-wrong-key: the key that is published at the selector s1 did not make this signature: the key was replaced, or b= was damaged',
    ]);
  });

  test('that b= lost some octets', async () => {
    const now = sign().replace(/\bb=(\S{8})\S{4}/, 'b=$1');
    expect(await mended(now, world)).toEqual([
      'dkim-signature-cut: b= has 125 octets and a signature with this key has 128: it was damaged, or made with another key',
    ]);
  });

  test('what a list did altogether, where it stands, and no other verdict', async () => {
    const now = `List-Post: <mailto:roses@lists.example.net>\r\nList-Id: Roses <roses.lists.example.net>\r\n${sign()
      .replace('Subject: ', 'Subject: [Roses] ')
      .concat('____\r\nRoses\r\n')}`;
    const { explanations, lines, checks, asked } = await explained(now, world);
    expect(lines.at(-1)).toBe(
      'dkim-restored: this is what the mailing list Roses changed: the footer of 2 lines and the tag "[Roses] " in Subject; with both undone, the signature of example.com holds',
    );
    expect(explanations.at(-1)?.spans.map(({ start, end }) => now.slice(start, end))).toEqual([
      '____\r\nRoses',
      '[Roses] ',
    ]);
    expect(checks.dkim.signatures.map(({ result }) => result)).toEqual(['fail']);
    expect(asked).toEqual([]);
  });
});
