import { describe, expect, test } from 'vitest';
import { openSignature } from '../../../core/dkim/opening.js';
import { settle } from '../../../core/dns/settle.js';
import {
  makeEd25519Key,
  makeRsaKey,
  nowSeconds,
  octetsOf,
  outcome,
  plainMessage,
  signed,
  verified,
} from '../../mail-scene.js';
import { portsOf } from '../../txt-world.js';
import { rfc8463Message, rfc8463World } from './rfc8463.js';

const rsa = makeRsaKey(1024);
const other = makeRsaKey(1024);
const ed25519 = makeEd25519Key();
const keyName = 's1._domainkey.example.com';
const world = { [keyName]: [`v=DKIM1; k=rsa; p=${rsa.p}`] };
const good = signed(plainMessage, rsa);

/** A message whose signature has a tag written anew: it is signed with it, so that only the tag is at fault. */
const tampered = (from: string | RegExp, to: string): string => good.replace(from, to);

describe('the message of RFC 8463', () => {
  test('passes twice, with both algorithms', async () => {
    const { result, rounds } = await verified(rfc8463Message, rfc8463World);
    expect(result.signatures.map(({ result, algorithm, keyBits }) => [result, algorithm, keyBits])).toEqual([
      ['pass', 'ed25519-sha256', 256],
      ['pass', 'rsa-sha256', 1024],
    ]);
    expect(rounds).toBe(1);
  });

  test.each([
    ['one letter of the body', 'hungry', 'Hungry', 'fail body-changed changed valid'],
    ['a From on top', /^/, 'From: Eve <eve@example.org>\r\n', 'fail header-changed same invalid'],
    ['both', /^([\s\S]*)hungry/, 'From: eve@example.org\r\n$1thirsty', 'fail both-changed changed invalid'],
    ['blanks at the end of a line', 'game.', 'game.  \t', 'pass verified same valid'],
    ['blanks in the subject', 'Is dinner', 'Is  dinner', 'pass verified same valid'],
    ['a field that is not signed', /^/, 'X-Other: 1\r\n', 'pass verified same valid'],
    ['the line ends', /\r\n/g, '\n', 'pass verified same valid'],
  ])('with %s changed', async (_, from, to, expected) => {
    expect(await outcome(rfc8463Message.replace(from, to), rfc8463World)).toBe(`${expected}, ${expected}`);
  });
});

describe('a signature', () => {
  test.each([
    ['as it was made', /^/, '', 'pass verified same valid'],
    ['of another version', 'v=1', 'v=2', 'neutral version same invalid'],
    ['without a version', 'v=1; ', '', 'neutral tag-missing same invalid'],
    ['with a tag twice', 'v=1;', 'v=1; s=s1;', 'neutral tag-duplicate unknown unknown'],
    ['with an empty tag', 'v=1;', 'v=1;;', 'neutral tag-list unknown unknown'],
    ['with something that is no tag', 'v=1;', 'v=1; what;', 'neutral tag-list unknown unknown'],
    [
      'with an algorithm that nobody knows',
      'a=rsa-sha256',
      'a=rsa-sha512',
      'neutral algorithm-unknown unknown unknown',
    ],
    [
      'with the algorithm in capitals',
      'a=rsa-sha256',
      'a=RSA-SHA256',
      'neutral algorithm-unknown unknown unknown',
    ],
    [
      'in a form that nobody knows',
      'c=relaxed/relaxed',
      'c=nofws',
      'neutral canonicalization-unknown unknown unknown',
    ],
    ['that asks elsewhere', 'v=1;', 'v=1; q=http/file;', 'neutral query-unknown same invalid'],
    ['that asks here too', 'v=1;', 'v=1; q=http/file : dns/txt;', 'fail header-changed same invalid'],
    ['of nobody', 'd=example.com; ', '', 'neutral tag-missing unknown unknown'],
    ['of a domain with one label', 'd=example.com', 'd=localhost', 'neutral tag-value unknown unknown'],
    ['of a domain with a final dot', 'd=example.com', 'd=example.com.', 'neutral tag-value unknown unknown'],
    ['for somebody elsewhere', 'v=1;', 'v=1; i=a@example.org;', 'neutral identity-outside same invalid'],
    ['for somebody beside', 'v=1;', 'v=1; i=a@badexample.com;', 'neutral identity-outside same invalid'],
    ['without From', /from:from:/, '', 'neutral from-unsigned same invalid'],
    ['without a field', /h=[^;]*;/, 'h=;', 'neutral tag-value unknown unknown'],
    ['that ends before it begins', 'v=1;', 'v=1; t=20; x=10;', 'neutral expiry-before-time same invalid'],
    ['with a time of letters', 'v=1;', 'v=1; t=now;', 'neutral tag-value same invalid'],
    ['with a length of letters', 'v=1;', 'v=1; l=all;', 'neutral tag-value unknown unknown'],
    ['with base64 of the wrong length', /(bh=.*)=;/, '$1A;', 'fail both-changed changed invalid'],
    ['with a character too few', /(bh=.{41})../, '$1', 'neutral tag-value unknown unknown'],
    ['with no base64', /bh=/, 'bh=*', 'neutral tag-value unknown unknown'],
    ['with unknown tags', 'v=1;', 'v=1; constructor=x; toString=y;', 'fail header-changed same invalid'],
  ])('%s', async (_, from, to, expected) => {
    expect(await outcome(tampered(from, to), world)).toBe(expected);
  });

  test('says where the reason stands', async () => {
    const text = tampered('v=1;', 'v=1; l=all;');
    const { result } = await verified(text, world);
    const [{ span, tag, cite } = {}] = result.signatures;
    expect([text.slice(span?.start, span?.end), tag, cite]).toEqual([
      'all',
      'l',
      { rfc: 6376, section: '6.1.1' },
    ]);
  });

  test('of SHA-1 does not pass, and its halves are told', async () => {
    expect(await outcome(tampered('a=rsa-sha256', 'a=rsa-sha1'), world)).toBe(
      'permerror sha1 changed invalid',
    );
  });

  test('in every form', async () => {
    for (const header of ['simple', 'relaxed'] as const) {
      for (const body of ['simple', 'relaxed'] as const) {
        const text = signed(plainMessage, rsa, { canonicalization: { header, body } });
        expect(await outcome(text, world)).toBe('pass verified same valid');
        const touched = text.replace('two  words', 'two words');
        expect(await outcome(touched, world)).toBe(
          header === 'simple' ? 'fail header-changed same invalid' : 'pass verified same valid',
        );
      }
    }
  });

  test('folded anew, where white space may change', async () => {
    const unfolded = good.replace(/\r\n\t/g, ' ');
    expect(await outcome(unfolded, world)).toBe('pass verified same valid');
    expect(await outcome(good.replace(' b=', '  b= \r\n '), world)).toBe('pass verified same valid');
  });

  test('of Ed25519', async () => {
    const text = signed(plainMessage, ed25519);
    const name = { [keyName]: [`v=DKIM1; k=ed25519; p=${ed25519.p}`] };
    expect(await outcome(text, name)).toBe('pass verified same valid');
    expect(await outcome(text.replace('two', 'Two'), name)).toBe('fail header-changed same invalid');
  });

  test('of a domain in letters beyond ASCII', async () => {
    const text = signed(plainMessage, rsa, { domain: 'm\xc3\xbcnchen.example' });
    const punycode = { 's1._domainkey.xn--mnchen-3ya.example': [`p=${rsa.p}`] };
    const { result } = await verified(text, punycode);
    expect(result.signatures[0]).toMatchObject({ result: 'pass', domain: 'xn--mnchen-3ya.example' });
  });
});

describe('a key', () => {
  const cases: readonly (readonly [string, readonly string[] | 'servfail' | 'timeout', string])[] = [
    ['that is right', [`v=DKIM1; p=${rsa.p}`], 'pass verified same valid'],
    ['without a version', [`p=${rsa.p}`], 'pass verified same valid'],
    ['in PKCS #1', [`p=${rsa.pkcs1}`], 'pass verified same valid'],
    ['with white space', [`v=DKIM1; p=${rsa.p.replace(/(.{40})/g, '$1 ')}`], 'pass verified same valid'],
    ['of another', [`p=${other.p}`], 'fail header-changed same invalid'],
    ['that is not there', [], 'permerror key-missing same unknown'],
    ['that cannot be had', 'servfail', 'temperror key-unavailable same unknown'],
    ['that takes too long', 'timeout', 'temperror key-unavailable same unknown'],
    ['that is revoked', ['v=DKIM1; p='], 'permerror key-revoked same unknown'],
    ['without data', ['v=DKIM1; k=rsa'], 'permerror key-without-data same unknown'],
    ['with its version in the middle', [`k=rsa; v=DKIM1; p=${rsa.p}`], 'permerror key-version same valid'],
    ['of another version', [`v=DKIM2; p=${rsa.p}`], 'permerror key-version same valid'],
    ['with a tag twice', [`k=rsa; k=rsa; p=${rsa.p}`], 'permerror key-syntax same valid'],
    ['in quotes', [`v=DKIM1\\; p=${rsa.p}`], 'permerror key-version same valid'],
    ['for SHA-1', [`h=sha1; p=${rsa.p}`], 'permerror key-hash same valid'],
    ['for both hashes', [`h=sha1:sha256; p=${rsa.p}`], 'pass verified same valid'],
    ['for reports about TLS', [`s=tlsrpt; p=${rsa.p}`], 'permerror key-service same valid'],
    ['for mail', [`s=tlsrpt : email; p=${rsa.p}`], 'pass verified same valid'],
    ['of an unknown type', [`k=dsa; p=${rsa.p}`], 'permerror key-type-unknown same valid'],
    ['of another type', [`k=ed25519; p=${ed25519.p}`], 'permerror key-type-other same unknown'],
    [
      "of the other type with this one's data",
      [`k=ed25519; p=${rsa.p}`],
      'permerror key-type-other same valid',
    ],
    ['that is cut', [`p=${rsa.p.slice(0, 100)}`], 'permerror key-unreadable same unknown'],
    ['that is none', ['p=AAAA'], 'permerror key-unreadable same unknown'],
    ['that is another record', ['v=spf1 -all'], 'permerror key-version same unknown'],
    ['beside another record', ['hello', `p=${rsa.p}`], 'pass verified same valid'],
    ['beside an old one', [`p=${other.p}`, `p=${rsa.p}`], 'pass verified same valid'],
    ['beside one that may not be used', [`h=sha1; p=${rsa.p}`, `p=${rsa.p}`], 'pass verified same valid'],
    ['of somebody who tests', [`t=y; p=${rsa.p}`], 'pass verified same valid'],
    ['with a granularity that matches nobody', [`g=; p=${rsa.p}`], 'pass verified same valid'],
  ];

  test.each(cases)('%s', async (_, record, expected) => {
    expect(await outcome(good, { [keyName]: record })).toBe(expected);
  });

  test('may want the very domain', async () => {
    const below = signed(plainMessage, rsa, { identity: '@mail.example.com' });
    expect(await outcome(below, world)).toBe('pass verified same valid');
    const strict = { [keyName]: [`t=y:s; p=${rsa.p}`] };
    expect(await outcome(below, strict)).toBe('permerror identity-not-exact same valid');
    expect(await outcome(good, strict)).toBe('pass verified same valid');
    expect((await verified(good, strict)).result.signatures[0]?.isTesting).toBe(true);
  });

  test('may be too short, too long, or strange', async () => {
    const short = makeRsaKey(768);
    const text = signed(plainMessage, short);
    const published = { [keyName]: [`p=${short.p}`] };
    expect(await outcome(text, published)).toBe('permerror key-short same valid');
    expect(await outcome(text, published, { minRsaBits: 512 })).toBe('pass verified same valid');
    expect(await outcome(good, world, { maxRsaBits: 1000 })).toBe('policy key-too-long same unknown');
    const large = Buffer.from(rsa.pkcs1, 'base64');
    // The exponent 010001 becomes 000001.
    large[large.length - 3] = 0;
    expect(await outcome(good, { [keyName]: [`p=${large.toString('base64')}`] })).toBe(
      'permerror key-exponent same unknown',
    );
    const three = makeRsaKey(1024, 3);
    expect(await outcome(signed(plainMessage, three), { [keyName]: [`p=${three.p}`] })).toBe(
      'pass verified same valid',
    );
  });

  test('is asked for once for all signatures, in one round', async () => {
    const text = signed(signed(signed(plainMessage, rsa), rsa), ed25519, { selector: 's2' });
    const asked: string[] = [];
    const { rounds, result } = await verified(
      text,
      { ...world, 's2._domainkey.example.com': [`k=ed25519; p=${ed25519.p}`] },
      {},
      asked,
    );
    expect(asked.sort()).toEqual(['TXT s1._domainkey.example.com.', 'TXT s2._domainkey.example.com.']);
    expect([rounds, result.signatures.map(({ result }) => result)]).toEqual([1, ['pass', 'pass', 'pass']]);
  });
});

describe('time', () => {
  const text = signed(plainMessage, rsa, { timeSeconds: nowSeconds - 50, expirySeconds: nowSeconds + 50 });
  test.each([
    [0, 'pass verified same valid', false, false],
    [300, 'pass verified same valid', false, false],
    [400, 'policy expired same valid', true, false],
    [-400, 'pass verified same valid', false, true],
  ])('%d seconds later', async (later, expected, isExpired, isFromFuture) => {
    const options = { nowSeconds: nowSeconds + later };
    expect(await outcome(text, world, options)).toBe(expected);
    expect((await verified(text, world, options)).result.signatures[0]).toMatchObject({
      isExpired,
      isFromFuture,
    });
  });

  test('a change tells more than an expiry', async () => {
    const changed = text.replace('game', 'match');
    expect(await outcome(changed, world, { nowSeconds: nowSeconds + 400 })).toBe(
      'fail body-changed changed valid',
    );
  });
});

describe('a signature over a part of the body', () => {
  const text = signed(plainMessage, rsa, { length: 7 });

  test('leaves the rest open', async () => {
    const added = `${text}Buy this.\r\n`;
    const { result } = await verified(added, world);
    const [verdict] = result.signatures;
    expect([verdict?.result, verdict?.reason]).toEqual(['pass', 'verified-partly']);
    expect(verdict?.body).toMatchObject({ kind: 'same', signedLength: 7, canonicalLength: 37 });
    const unsigned = verdict?.body.kind === 'same' ? verdict.body.unsigned : undefined;
    expect(added.slice(unsigned?.start, unsigned?.end)).toBe('We lost  the game. \r\nBuy this.\r\n');
  });

  test('may be refused', async () => {
    expect(await outcome(text, world, { bodyLength: 'reject' })).toBe(
      'policy body-length-refused same valid',
    );
  });

  test('may be over more than there is', async () => {
    const longer = signed(plainMessage, rsa, { length: 9999 });
    expect(await outcome(longer, world)).toBe('fail body-too-short too-short valid');
  });

  test('may be over all of it', async () => {
    const whole = signed(plainMessage, rsa, { length: 26 });
    expect(await outcome(whole, world)).toBe('pass verified same valid');
  });

  test('may be over nothing', async () => {
    const nothing = signed(plainMessage, rsa, { length: 0 });
    expect(await outcome(nothing, world)).toBe('pass verified-partly same valid');
  });
});

describe('a saved message', () => {
  const mboxed = signed(plainMessage.replace('Hi.', 'From here on:'), rsa);
  const quoted = mboxed.replace('\r\nFrom here', '\r\n>From here');
  test.each([
    ['with a mark on top', `\xef\xbb\xbf${good}`, 'pass verified same valid'],
    ['in an mbox', `From a Mon Nov  2 10:00:00 2026\r\n${quoted}`, 'pass verified same valid'],
    ['with quoted lines outside an mbox', quoted, 'fail body-changed changed valid'],
    ['without its last line end', good.slice(0, -3), 'pass verified same valid'],
    ['without its body', good.slice(0, good.indexOf('\r\n\r\n')), 'fail body-missing missing valid'],
    ['with mixed line ends', good.replace('Hi.\r\n', 'Hi.\n'), 'pass verified same valid'],
  ])('%s', async (_, text, expected) => {
    expect(await outcome(text, world)).toBe(expected);
  });

  test('says what would make it right', async () => {
    const { result } = await verified(quoted, world);
    expect(result.signatures[0]?.body).toMatchObject({ kind: 'changed', explanation: 'mboxrd' });
    const told = await verified(`From a Mon Nov  2 10:00:00 2026\r\n${quoted}`, world);
    expect(told.result.signatures[0]?.body).toMatchObject({ kind: 'same', undone: 'mboxrd' });
  });
});

describe('what a signature does not guard', () => {
  test('is told', async () => {
    const text = signed(plainMessage, rsa, { names: ['from', 'subject', 'subject'] });
    const { result } = await verified(`From: eve@example.org\r\n${text}`, world);
    const gaps = result.signatures[0]?.findGaps() ?? [];
    expect(gaps).toContainEqual({ key: 'from', kind: 'unsigned', present: 2, covered: 1 });
    expect(gaps).toContainEqual({ key: 'to', kind: 'unsigned', present: 1, covered: 0 });
    expect(gaps).toContainEqual({ key: 'reply-to', kind: 'addable', present: 0, covered: 0 });
    expect(gaps.map(({ key }) => key)).not.toContain('subject');
  });
});

describe('information', () => {
  test('where failures shall be reported', async () => {
    const text = good.replace('v=1;', 'v=1; r=y;');
    const { result, rounds } = await verified(text, {
      ...world,
      '_report._domainkey.example.com': ['ra=dkim-errors; rp=50; rr=v:x'],
    });
    expect(result.signatures[0]?.reports).toEqual({
      address: 'dkim-errors@example.com',
      percent: 50,
      reasons: ['v', 'x'],
    });
    expect(rounds).toBe(1);
  });

  test.each([
    ['none', 'example.com._atps.author.example'],
    ['sha1', 'BSVPESVRUDBTIQGANL7JTX4YMNS3A6A7._atps.author.example'],
    ['sha256', 'UN42N5XOV642KXRXRQIYANHCOUPGQL5LT4WTBKYT2IJFLBWODFDQ._atps.author.example'],
  ])('whether an author domain knows of the signer, atpsh=%s', async (hash, name) => {
    const text = good.replace('v=1;', `v=1; atps=author.example; atpsh=${hash};`);
    const { result } = await verified(text, { ...world, [name]: ['v=ATPS1; d=example.com'] });
    expect(result.signatures[0]?.thirdParty).toEqual({ domain: 'author.example', result: 'confirmed' });
    const denied = await verified(text, { ...world, [name]: ['v=ATPS1; d=example.org'] });
    expect(denied.result.signatures[0]?.thirdParty?.result).toBe('not-confirmed');
  });

  test('whether the key made the signature', async () => {
    const open = async (text: string, p: string) => {
      const published = { [keyName]: [`p=${p}`] };
      const { result } = await verified(text, published);
      const [verdict] = result.signatures;
      if (verdict === undefined) throw new Error('no signature');
      return (await settle(openSignature(verdict), portsOf(published))).result;
    };
    expect(await open(good.replace('two', 'Two'), rsa.p)).toMatchObject({ kind: 'genuine', hash: 'sha256' });
    expect(await open(good, other.p)).toEqual({ kind: 'other-key' });
  });
});

test('a message without a signature has no verdict', async () => {
  expect((await verified(plainMessage, {})).result).toEqual({ signatures: [], leftOut: 0 });
  expect(octetsOf('').message.fields).toEqual([]);
});
