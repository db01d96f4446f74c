import { describe, expect, test } from 'vitest';
import { englishWords } from '../../../../core/words/words.js';
import { header } from '../../zone/zones.js';
import { applied, errorsIn, item, labels, taken, typed } from './cursor.js';

const lines = (text: string): string => text.slice(header.length);

describe('whole records', () => {
  test('those that the name asks for', () => {
    expect(labels('_dmarc TXT ‸').slice(0, 4)).toEqual([
      'v=DMARC1; p=none; rua=mailto:dmarc-reports@example.com',
      'v=DMARC1; p=quarantine; rua=mailto:dmarc-reports@example.com',
      'v=DMARC1; p=reject; rua=mailto:dmarc-reports@example.com',
      'v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s',
    ]);
    expect(labels('_smtp._tls TXT ‸')[0]).toBe('v=TLSRPTv1; rua=mailto:tls-reports@example.com');
    expect(labels('_mta-sts TXT ‸')[0]).toBe('v=STSv1; id=2026112201;');
    expect(labels('s1._domainkey TXT ‸')[0]).toBe('v=DKIM1; k=rsa; p=');
    expect(labels('example.net._report._dmarc TXT ‸')[0]).toBe('v=DMARC1;');
    expect(labels('default._bimi TXT ‸')[0]).toMatch(/^v=BIMI1; l=https:/);
  });

  test('in quotes where there are none', () => {
    const record = 'v=DMARC1; p=none; rua=mailto:dmarc-reports@example.com';
    expect(taken('_dmarc TXT ‸', record)).toBe(`_dmarc TXT "${record}"`);
    expect(taken('_dmarc TXT "‸"', record)).toBe(`_dmarc TXT "${record}"`);
    expect(taken('_dmarc TXT "v=DM‸"', record)).toBe(`_dmarc TXT "${record}"`);
    expect(taken('_dmarc TXT v=DM‸', record)).toBe(`_dmarc TXT "${record}"`);
    expect(taken('_dmarc TXT "v=D‸', record)).toBe(`_dmarc TXT "${record}`);
  });

  test('none where there is one already', () => {
    expect(labels('@ TXT "v=spf1 -all"\n@ TXT "‸"')).toEqual([]);
    expect(labels('_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "‸"')).toEqual(['v']);
  });

  test.each(['_dmarc', '_smtp._tls', '_mta-sts', 'example.net._report._dmarc', '@', 'shop'])(
    '%s: each of them is right',
    (owner) => {
      const at = typed(`@ MX 10 ns1\nns1 A 192.0.2.1\nmta-sts A 192.0.2.1\n${owner} TXT ‸\n`);
      const before = errorsIn(at.text.replace(`${owner} TXT`, ''));
      const records = at.list.items.filter(({ kind }) => kind === 'record');
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) expect(errorsIn(applied(at, record)), record.label).toEqual(before);
    },
  );
});

describe('tags', () => {
  test('that the list does not have, retired ones last', () => {
    const { items } = typed('_dmarc TXT "v=DMARC1; p=none; ‸"').list;
    expect(items.map(({ label }) => label)).toEqual([
      'sp',
      'np',
      'adkim',
      'aspf',
      'rua',
      'ruf',
      'fo',
      't',
      'psd',
      'pct',
      'ri',
      'rf',
    ]);
    expect(items.filter(({ isDeprecated }) => isDeprecated).map(({ label }) => label)).toEqual([
      'pct',
      'ri',
      'rf',
    ]);
    expect(
      typed('_dmarc TXT "v=DMARC1; p=none; ‸"', 'rfc7489').list.items.every(
        ({ isDeprecated }) => !isDeprecated,
      ),
    ).toBe(true);
  });

  test.each([
    ['behind a semicolon without a blank', '_dmarc TXT "v=DMARC1;‸"', 'p', '_dmarc TXT "v=DMARC1; p=none"'],
    [
      'behind a value and a blank',
      '_dmarc TXT "v=DMARC1; p=none ‸"',
      'rua',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc-reports@example.com"',
    ],
    [
      'before another tag',
      '_dmarc TXT "v=DMARC1; ‸ rua=mailto:a@example.com"',
      'p',
      '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"',
    ],
    [
      'in the place of a name',
      '_dmarc TXT "v=DMARC1; p=none; a‸"',
      'adkim',
      '_dmarc TXT "v=DMARC1; p=none; adkim=r"',
    ],
    [
      'a name that has its value',
      '_dmarc TXT "v=DMARC1; a‸x=reject"',
      'p',
      '_dmarc TXT "v=DMARC1; p=reject"',
    ],
    [
      'in a later string',
      '_dmarc TXT ( "v=DMARC1; "\n  "p=none; ‸" )',
      't',
      '_dmarc TXT ( "v=DMARC1; "\n  "p=none; t=y" )',
    ],
    [
      'in a new string',
      '_dmarc TXT ( "v=DMARC1; p=none; "\n  ‸ )',
      't',
      '_dmarc TXT ( "v=DMARC1; p=none; "\n  "t=y" )',
    ],
    [
      'in a string that does not close',
      '_dmarc TXT "v=DMARC1; ‸\nwww A 192.0.2.1\n',
      'p',
      '_dmarc TXT "v=DMARC1; p=none\nwww A 192.0.2.1\n',
    ],
    ['without quotes', '_dmarc TXT v=DMARC1\\;‸', 'p', '_dmarc TXT v=DMARC1\\;\\032p=none'],
    ['behind escapes', '_dmarc TXT "v\\061DMARC1\\; ‸"', 'p', '_dmarc TXT "v\\061DMARC1\\; p=none"'],
    ['of a key', 's._domainkey TXT "v=DKIM1; ‸"', 'k', 's._domainkey TXT "v=DKIM1; k=rsa"'],
  ])('%s', (_, marked, label, after) => {
    expect(taken(marked, label)).toBe(after);
  });

  test.each([
    '_dmarc TXT "v=DMARC1; p=none; ‸"\n',
    '_dmarc TXT "v=DMARC1; p=none;‸"\n',
    '_dmarc TXT "v=DMARC1; p=none ‸"\n',
    '_dmarc TXT ( "v=DMARC1; p=none; "\n ‸ )\n',
    's._domainkey TXT "v=DKIM1; p=; ‸"\n',
  ])('each of them is right: %s', (marked) => {
    const at = typed(marked);
    const before = errorsIn(at.text);
    expect(at.list.items.length).toBeGreaterThan(3);
    // Failure reports need an address of their own, and another domain its permission.
    for (const some of at.list.items) expect(errorsIn(applied(at, some)), some.label).toEqual(before);
  });

  test('a permission for reports asks for no policy', () => {
    expect(labels('example.net._report._dmarc TXT "v=DMARC1; ‸"')).toEqual(['rua']);
  });

  test('nothing inside an escape, and never before the version', () => {
    expect(labels('_dmarc TXT "v=DMARC1; p=none\\‸;"')).toEqual([]);
    expect(labels('_dmarc TXT "‸ v=DMARC1; p=none"')).toEqual([]);
  });
});

describe('values', () => {
  test.each([
    ['_dmarc TXT "v=DMARC1; p=‸"', ['none', 'quarantine', 'reject']],
    ['_dmarc TXT "v=DMARC1; p=no‸ne; sp=none"', ['none', 'quarantine', 'reject']],
    ['_dmarc TXT "v=DMARC1; fo=1:‸"', ['0', 'd', 's']],
    ['s._domainkey TXT "v=DKIM1; t=y:‸; p="', ['s']],
    ['_adsp._domainkey TXT "dkim=‸"', ['unknown', 'all', 'discardable']],
    ['_dmarc TXT "v=DMARC1; pct=‸"', ['100']],
    ['s._domainkey TXT "v=DKIM1; p=‸"', []],
  ])('%s', (marked, found) => {
    expect(labels(marked)).toEqual(found);
  });

  test('a word that is split over strings goes on where the cursor stands', () => {
    expect(taken('_dmarc TXT "v=DMARC1; p=qu" "ar‸an"', 'quarantine')).toBe(
      '_dmarc TXT "v=DMARC1; p=qu" "arantine"',
    );
    expect(labels('_dmarc TXT "v=DMARC1; p=qu" "ar‸an"')).toEqual(['quarantine']);
    expect(taken('_dmarc TXT "v=DMARC1; p=q‸u" "aran" "x; t=y"', 'reject')).toBe(
      '_dmarc TXT "v=DMARC1; p=reject" "" "; t=y"',
    );
    const at = typed('_dmarc TXT "v=DMARC1; p=qu" "ar‸an"');
    expect(item(at, 'quarantine').filter).toBe('arantine');
  });

  test('addresses that the zone has come first, none twice', () => {
    const known = '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n';
    expect(labels(`${known}_dmarc TXT "v=DMARC1; p=none; rua=‸"`)).toEqual([
      'mailto:tls@example.com',
      'mailto:dmarc-reports@example.com',
      'mailto:postmaster@example.com',
    ]);
    expect(
      taken(
        `${known}_dmarc TXT "v=DMARC1; p=none; rua=mailto:tls@example.com,‸"`,
        'mailto:postmaster@example.com',
      ),
    ).toBe(`${known}_dmarc TXT "v=DMARC1; p=none; rua=mailto:tls@example.com,mailto:postmaster@example.com"`);
  });
});

describe('255 octets of a string', () => {
  const long = `mailto:${'a'.repeat(190)}@example.com`;

  test('what does not fit begins a new string', () => {
    const marked = `_dmarc TXT "v=DMARC1; p=none; rua=${long}; ‸"`;
    const after = taken(marked, 'ruf');
    expect(after).toBe(`_dmarc TXT "v=DMARC1; p=none; rua=${long}; " "ruf=mailto:dmarc-reports@example.com"`);
    expect(errorsIn(`${header}${after}\n`)).toEqual(errorsIn(`${header}${marked.replace('‸', '')}\n`));
    expect(taken(marked, 't')).toBe(`_dmarc TXT "v=DMARC1; p=none; rua=${long}; t=y"`);
  });

  test('without quotes there is no other string to begin', () => {
    const at = typed(`_dmarc TXT v=DMARC1\\;p=none\\;rua=${long}\\;${'x'.repeat(20)}\\;‸`);
    expect(at.list.items.map(({ label }) => label)).not.toContain('ruf');
    expect(lines(applied(at, item(at, 't')))).toMatch(/\\;\\032t=y$/);
  });
});

test('an address in another domain says which permission it needs', () => {
  const other = '_dmarc.shop TXT "v=DMARC1; p=none; rua=mailto:d@example.net"\n';
  const at = typed(`${other}_dmarc TXT "v=DMARC1; p=none; rua=‸"`);
  expect(item(at, 'mailto:d@example.net').page?.(englishWords)).toContain(
    'example.com._report._dmarc.example.net. TXT',
  );
  expect(item(at, 'mailto:postmaster@example.com').page?.(englishWords)).not.toContain('_report');
});
