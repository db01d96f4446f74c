import { describe, expect, test } from 'vitest';
import { lensText, mailLenses } from '../../../../core/ide/mail/lenses.js';
import { ed25519, rsa1024 } from '../../../../core/lint/rules/dkim/sample-keys.js';
import { english } from '../../../../core/words/words.js';
import { wholeZone } from '../../zone/zones.js';
import { mailScene } from './scene.js';

const all = { spf: true, dmarc: true, dkim: true };

/** What the lenses of the first zone say. */
function lenses(
  lines: Readonly<Record<string, string>>,
  standard: 'rfc9989' | 'rfc7489' = 'rfc9989',
): string[] {
  const { zone, lookup } = mailScene(lines);
  return mailLenses(zone, all).map((lens) => {
    const { line } = zone.lines.position(lens.offset);
    const text = lensText(zone, lens, { standard, lookup });
    return `${line + 1} ${text && english(text)}`;
  });
}

describe('SPF', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'all is known',
      { 'example.com': '@ TXT "v=spf1 a -all"\n@ A 192.0.2.1' },
      '1/10 lookups, 0/2 void, 13 octets',
    ],
    [
      'over zones',
      {
        'example.com': '@ TXT "v=spf1 include:_spf.example.net -all"',
        'example.net': '_spf TXT "v=spf1 a mx exists:x.example.net ~all"\n_spf A 192.0.2.1',
      },
      '4/10 lookups, 2/2 void, 36 octets',
    ],
    [
      'a zone that nobody has',
      { 'example.com': '@ TXT "v=spf1 include:_spf.elsewhere.example -all"' },
      'at least 1/10 lookups, 0/2 void, 42 octets',
    ],
    [
      'a record that is missing',
      { 'example.com': '@ TXT "v=spf1 include:none.example.com -all"' },
      '1/10 lookups, 1/2 void, 36 octets',
    ],
    [
      'a loop over zones',
      {
        'example.com': '@ TXT "v=spf1 include:example.net -all"',
        'example.net': '@ TXT "v=spf1 redirect=example.com"',
      },
      'endless lookups (a loop), 0/2 void, 31 octets, loop: example.com > include:example.net > redirect=example.com',
    ],
    [
      'too many lookups',
      {
        'example.com': '@ TXT "v=spf1 include:example.net -all"',
        'example.net': `@ TXT "v=spf1 ${'a:a.example.net '.repeat(11)}-all"\na A 192.0.2.1`,
      },
      '12/10 lookups, 0/2 void, 31 octets, beyond the limit at: example.com > include:example.net > a:a.example.net',
    ],
    ['an error', { 'example.com': '@ TXT "v=spf1 foo:bar -all"' }, 'permanent error, 19 octets'],
    [
      'macros',
      { 'example.com': '@ TXT "v=spf1 include:%{d}.example.net -all"' },
      'at least 1/10 lookups, 0/2 void, 36 octets',
    ],
    [
      'mail hosts without addresses',
      { 'example.com': '@ TXT "v=spf1 mx -all"\n@ MX 1 a\n@ MX 2 b\n@ MX 3 c\nb AAAA 2001:db8::1' },
      '1/10 lookups, 2/2 void, 14 octets',
    ],
  ])('%s', (_, lines, text) => {
    expect(lenses(lines)).toEqual([`4 ${text}`]);
  });
});

describe('DMARC', () => {
  test('by both standards where they differ', () => {
    const lines = { 'example.com': '_dmarc TXT "v=DMARC1; p=reject; sp=none; t=y; pct=50"' };
    expect(lenses(lines)).toEqual([
      '4 domain quarantine (t=y), subdomains none, non-existent none | by RFC 7489: domain reject for 50 %, subdomains none for 50 %, non-existent none for 50 %',
    ]);
    expect(lenses(lines, 'rfc7489')[0]).toMatch(
      /^4 domain reject for 50 %.* \| by RFC 9989: domain quarantine/,
    );
  });

  test('by other records on the way', () => {
    const lines = {
      'mail.example.com': '_dmarc TXT "v=DMARC1; p=reject"',
      'example.com': '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    };
    expect(lenses(lines)).toEqual(['4 domain reject, subdomains none, non-existent none']);
  });

  test('a record that is not used', () => {
    expect(lenses({ 'example.com': '_dmarc TXT "v=DMARC1; p=maybe"' })).toEqual([
      '4 domain record not used, subdomains record not used, non-existent record not used',
    ]);
  });
});

describe('DKIM', () => {
  const cut = rsa1024.slice(0, -12);
  test.each([
    [`v=DKIM1; p=${rsa1024}`, 'RSA 1024 bits'],
    [
      `v=DKIM1; k=ed25519; t=y:s; s=tlsrpt; h=sha256; p=${ed25519}`,
      'Ed25519, only being tested (t=y), not for subdomains (t=s), only with the hashes sha256 (h), not for mail, only for tlsrpt (s)',
    ],
    [`v=DKIM1; p=${cut}`, 'cut off: 9 octets of 162 missing'],
    [`v=DKIM1; p=${rsa1024.slice(0, -8)}`, 'cut off: 6 octets of 162 missing'],
    ['v=DKIM1; p=', 'revoked'],
    ['v=DKIM1; k=rsa', 'no key: p is missing'],
    [`v=DKIM1; p=${ed25519}`, 'wrong algorithm: an Ed25519 key without k=ed25519'],
    [`v=DKIM1; k=ed25519; p=${rsa1024}`, 'wrong algorithm: an RSA key with k=ed25519'],
    [`v=DKIM1; k=dsa; p=${rsa1024}`, 'k=dsa is no type of key that verifiers know'],
    ['v=DKIM1; p=-----BEGIN PUBLIC KEY-----abc', 'PEM armour round the key'],
    [
      'v=DKIM1; p=MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIB',
      'a private key: it is known to everybody now',
    ],
    [`v=DKIM1; p=${rsa1024}AAAA`, 'wrong length: 3 octets too many behind the key'],
    ['v=DKIM1; p=not base64!', 'damaged: not base64'],
    [`\\"v=DKIM1; p=${ed25519}\\"`, 'quoted twice: quotes or backslashes stand in the text'],
    ['v=spf1 -all', 'no key'],
  ])('%s', (text, says) => {
    const strings = text
      .match(/.{1,200}/g)
      ?.map((part) => `"${part}"`)
      .join(' ');
    const [lens] = lenses({ 'example.com': `s._domainkey TXT ( ${strings} )` });
    expect(lens).toContain(says);
  });
});

describe('the list', () => {
  test('is of the kinds that are wanted, and of the file itself', () => {
    const zone = wholeZone(
      '$ORIGIN example.com.\n@ SOA a b 1 2 3 4 5\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=none"\ns._domainkey TXT "p="\n$GENERATE 1-3 k$._domainkey TXT "p="\nt TXT "other"\n',
    );
    expect(mailLenses(zone, all).map(({ kind }) => kind)).toEqual(['spf', 'dmarc', 'dkim']);
    expect(mailLenses(zone, { ...all, spf: false, dkim: false }).map(({ kind }) => kind)).toEqual(['dmarc']);
  });

  test('is bounded', () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `k${at}._domainkey TXT "p="`).join('\n');
    expect(mailLenses(wholeZone(`$ORIGIN example.com.\n@ SOA a b 1 2 3 4 5\n${lines}\n`), all)).toHaveLength(
      1000,
    );
  });
});
