import { describe, expect, test } from 'vitest';
import { readProfile, type SigningProfile } from '../../../../core/dkim/signing/profile.js';
import { sentForm, survivesEditor } from '../../../../core/dkim/signing/sent-form.js';
import { signAs } from '../../../../core/dkim/signing/sign-as.js';
import { dkimSignature } from '../../../../core/records/dkim-signature.js';
import { readRecord } from '../../../../core/tags/read-record.js';
import { readTagList } from '../../../../core/tags/tag-list.js';
import { englishWords } from '../../../../core/words/words.js';
import {
  makeEd25519Key,
  makeRsaKey,
  nowSeconds,
  octetsOf,
  plainMessage,
  verified,
} from '../../../mail-scene.js';

const rsa = makeRsaKey(2048);
const ed25519 = makeEd25519Key();
const base = { domain: 'example.com', selector: 's1', key: '/k.pem' };
const world = {
  's1._domainkey.example.com': [`v=DKIM1; k=rsa; p=${rsa.p}`],
  'e1._domainkey.example.com': [`v=DKIM1; k=ed25519; p=${ed25519.p}`],
};

function profile(members: object): SigningProfile {
  const read = readProfile({ ...base, ...members });
  if ('problem' in read) throw new Error(englishWords.of(read.problem));
  return read;
}

function signedAs(members: object, text = plainMessage): string {
  const read = profile(members);
  const field = signAs(
    read,
    octetsOf(text),
    read.selector === 'e1' ? ed25519.signer : rsa.signer,
    nowSeconds,
  );
  if (typeof field !== 'string') throw new Error(englishWords.of(field.problem));
  return field;
}

/** The tags of a signature, unfolded. */
function tagsOf(field: string): ReadonlyMap<string, string> {
  const list = readTagList(field.slice(field.indexOf(':') + 1));
  return new Map(list.tags.map(({ name, value }) => [name.value, value.value.replace(/\s+/g, '')]));
}

const long = `${'X-Long: '.padEnd(900, 'y')};|=\r\nX-Odd: caf\xe9 | a;b=c\r\n`;

describe.each([
  {},
  { selector: 'e1' },
  { canonicalization: 'simple/simple', query: true },
  { canonicalization: 'relaxed', headers: 'all', copyFields: true },
  { canonicalization: 'simple/relaxed', headers: 'all', oversign: false, time: false },
  { headers: 'standard', oversign: false, expire: 3600 },
  { headers: ['From', 'Subject', 'X-None'], oversign: true, identity: 'a;b c|d=é@mail.example.com' },
  { headers: 'from:subject:from', bodyLength: 3 },
  { bodyLength: 'whole', identity: '@example.com', copyFields: true, selector: 'e1', query: true },
])('%j', (members) => {
  test.each([plainMessage, long + plainMessage, plainMessage.replace(/\r\n\r\n[\s\S]*/, '\r\n\r\n')])(
    'verifies',
    async (text) => {
      if (members.bodyLength === 3 && text.endsWith('\r\n\r\n')) return;
      const field = signedAs(members, text);
      const { result } = await verified(field + text, world);
      expect(result.signatures.map(({ result: outcome }) => outcome)).toEqual(['pass']);
      const record = readRecord(dkimSignature, readTagList(field.slice(field.indexOf(':') + 1)));
      expect(record.problems.size).toBe(0);
      // Lines that other programs take too (RFC 5322 s2.1.1).
      for (const line of field.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    },
  );
});

test('tags are written only where they are asked for', () => {
  expect([...tagsOf(signedAs({ time: false })).keys()].join(' ')).toBe('v a c d s h bh b');
  const all = { query: true, expire: 60, bodyLength: 'whole', copyFields: true, identity: '@example.com' };
  const tags = tagsOf(signedAs(all));
  expect([...tags.keys()].join(' ')).toBe('v a c d s i q t x l h z bh b');
  expect([tags.get('t'), tags.get('x')]).toEqual([`${nowSeconds}`, `${nowSeconds + 60}`]);
});

test('z has what was signed, as a reader decodes it', () => {
  const z = tagsOf(signedAs({ headers: 'from:subject', copyFields: true, oversign: false })).get('z') ?? '';
  const decoded = z.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  expect(decoded.split('|')).toEqual(['From: Alice <alice@example.com>', 'Subject: two  words\r\n folded']);
});

test.each([
  ['standard', true, 'from:from:to:to:subject:subject:date:date'],
  ['standard', false, 'from:to:subject:date'],
  ['all', true, 'from:to:subject:date:from:to:subject:date'],
  ['all', false, 'from:to:subject:date'],
  ['from:x-none', true, 'from:x-none:from'],
  ['from:x-none', false, 'from:x-none'],
  ['from', undefined, 'from'],
])('header fields %s with oversigning %s: %s', (headers, oversign, expected) => {
  const names = (tagsOf(signedAs({ headers, oversign })).get('h') ?? '').split(':');
  expect(names.sort()).toEqual(expected.split(':').sort());
});

test('an oversigned field cannot be added', async () => {
  const text = signedAs({ headers: 'from:x-none', oversign: true }) + plainMessage;
  const { result } = await verified(`X-None: 1\r\n${text}`, world);
  expect(result.signatures[0]?.reason).toBe('header-changed');
});

test('trace fields that receivers take away are not signed with all', () => {
  const text = `Return-Path: <a@b.c>\r\nDKIM-Signature: v=1\r\nReceived: x\r\n${plainMessage}`;
  expect(tagsOf(signedAs({ headers: 'all' }, text)).get('h')).not.toMatch(/return-path|dkim-signature/);
});

test.each([
  [null, ''],
  [[], ''],
  [{}, 'domain'],
  [{ ...base, domain: 'com' }, 'domain'],
  [{ ...base, domain: 'a;b.example' }, 'domain'],
  [{ ...base, domain: 'example.com\r\nBcc: x.y' }, 'domain'],
  [{ ...base, selector: '../s' }, 'selector'],
  [{ ...base, selector: 'a;b' }, 'selector'],
  [{ ...base, selector: 'a'.repeat(64) }, 'selector'],
  [{ ...base, selector: Array(80).fill('aaa').join('.') }, 'selector'],
  [{ ...base, key: 7 }, 'key'],
  [{ ...base, privateKey: 'x' }, 'privateKey'],
  [{ ...base, __proto__: null, constructor: 1 }, 'constructor'],
  [{ ...base, canonicalization: 'strict' }, 'canonicalization'],
  [{ ...base, canonicalization: 'simple/simple/simple' }, 'canonicalization'],
  [{ ...base, headers: 'to' }, 'headers'],
  [{ ...base, headers: ['from', 'a;b'] }, 'headers'],
  [{ ...base, headers: Array(2000).fill('from') }, 'headers'],
  [{ ...base, identity: 'a@example.org' }, 'identity'],
  [{ ...base, identity: 'a@notexample.com' }, 'identity'],
  [{ ...base, identity: 'a' }, 'identity'],
  [{ ...base, oversign: 'yes' }, 'oversign'],
  [{ ...base, expire: 0 }, 'expire'],
  [{ ...base, expire: 1e15 }, 'expire'],
  [{ ...base, bodyLength: -1 }, 'bodyLength'],
])('%j is no profile: %s', (value, member) => {
  expect(readProfile(value)).toMatchObject({ member });
});

test('a domain in U-labels signs with its A-labels', () => {
  expect(profile({ domain: '例え.jp.' }).domain).toBe('xn--r8jz45g.jp');
});

test('nothing is signed that would not verify', () => {
  const problem = (members: object, text: string) => signAs(profile(members), octetsOf(text), rsa.signer, 0);
  expect(problem({ bodyLength: 1000 }, plainMessage)).toHaveProperty('problem');
  expect(problem({}, 'To: a@b.example\r\n\r\nHi.\r\n')).toHaveProperty('problem');
});

test('a message as it is sent has CRLF, and an editor keeps what is UTF-8', () => {
  const octets = (text: string) => Buffer.from(text, 'latin1');
  expect(Buffer.from(sentForm(octets('a\n\nb\r\nc\r\r\n\n'))).toString()).toBe('a\r\n\r\nb\r\nc\r\r\n\r\n');
  const good = ['', 'a\r\n', 'caf\xc3\xa9\r\n', '\xf0\x9f\x98\x80', '\xed\x9f\xbf', '\xf4\x8f\xbf\xbf'];
  const bad = [
    'a\n',
    'a\r',
    '\r\r\n',
    'caf\xe9',
    '\xc0\x80',
    '\xed\xa0\x80',
    '\xf4\x90\x80\x80',
    '\xe0\x80\x80',
    '\xc3',
    '\xef\xbb\xbfa',
  ];
  expect(good.filter((text) => !survivesEditor(octets(text)))).toEqual([]);
  expect(bad.filter((text) => survivesEditor(octets(text)))).toEqual([]);
});
