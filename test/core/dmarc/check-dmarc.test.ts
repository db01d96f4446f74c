import { describe, expect, test } from 'vitest';
import { readAuthors } from '../../../core/dmarc/authors.js';
import { askAhead, checkDmarc, type DmarcInput } from '../../../core/dmarc/check-dmarc.js';
import type { DkimOutcome, SpfOutcome } from '../../../core/dmarc/identifiers.js';
import type { DmarcOverall } from '../../../core/dmarc/verdict.js';
import { settleSync } from '../../../core/dns/settle.js';
import { dnsOf, roundsOf, settleWith, silentAbout } from '../../dns-world.js';
import { fieldsOf } from '../../header-fields.js';

/** `spf:example.com=pass dkim:example.com=fail` */
function outcomes(words: string): Pick<DmarcInput, 'spf' | 'dkim'> {
  let spf: SpfOutcome | undefined;
  const dkim: DkimOutcome[] = [];
  for (const [, mechanism, domain = '', result = ''] of words.matchAll(/(spf|dkim):([^= ]*)=(\w+)/g)) {
    if (mechanism === 'spf') spf = { domain, result: result as SpfOutcome['result'] };
    else dkim.push({ domain, result: result as DkimOutcome['result'] });
  }
  return { spf, dkim };
}

function check(records: string, from: string, words: string, ...silent: readonly string[]) {
  const authors = readAuthors(fieldsOf(from.startsWith('From:') || from === '' ? from : `From: ${from}`));
  const lookup = silentAbout(dnsOf(records), ...silent);
  return settleSync(checkDmarc({ authors, ...outcomes(words) }), lookup);
}

/** `result reason organization policy-domain tag:stated->applied` */
function shown({ result, reason, decisive }: DmarcOverall): string {
  const { organizationalDomain: organization, policy, appliedPolicy } = decisive ?? {};
  const from = policy && `${policy.domain} ${policy.tag}:${policy.stated ?? '?'}`;
  return [result, reason.kind, organization, from, appliedPolicy && `-> ${appliedPolicy}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

const both = (records: string, from: string, words: string, ...silent: readonly string[]): string[] => {
  const { rfc9989, rfc7489 } = check(records, from, words, ...silent);
  return [shown(rfc9989), shown(rfc7489)];
};

describe('the policy', () => {
  test.each([
    [
      'of the domain itself',
      '_dmarc.example.com TXT "v=DMARC1; p=reject; sp=none"',
      'a@example.com',
      'fail not-aligned example.com. example.com. p:reject -> reject',
    ],
    [
      'of the organization for a subdomain',
      '_dmarc.example.com TXT "v=DMARC1; p=reject; sp=quarantine"\nmail.example.com A 192.0.2.1',
      'a@mail.example.com',
      'fail not-aligned example.com. example.com. sp:quarantine -> quarantine',
    ],
    [
      'of the organization and not of the nearer name',
      '_dmarc.mail.example.com TXT "v=DMARC1; p=none"\n_dmarc.example.com TXT "v=DMARC1; p=reject"',
      'a@a.mail.example.com',
      'fail not-aligned example.com. example.com. p:reject -> reject',
    ],
    [
      'for a domain that does not exist',
      '_dmarc.example.com TXT "v=DMARC1; p=none; sp=quarantine; np=reject"',
      'a@gone.example.com',
      'fail not-aligned example.com. example.com. np:reject -> reject',
      'fail not-aligned example.com. example.com. sp:quarantine -> quarantine',
    ],
    [
      'for a domain that exists without an address',
      '_dmarc.example.com TXT "v=DMARC1; p=none; sp=quarantine; np=reject"\nmail.example.com TXT x',
      'a@mail.example.com',
      'fail not-aligned example.com. example.com. sp:quarantine -> quarantine',
    ],
    [
      'of a public suffix',
      '_dmarc.bank.example TXT "v=DMARC1; p=none; sp=reject; psd=y"',
      'a@mail.mega.bank.example',
      'fail not-aligned mega.bank.example. bank.example. sp:reject -> reject',
      'fail not-aligned bank.example. bank.example. sp:reject -> reject',
    ],
    [
      'that is tested',
      '_dmarc.example.com TXT "v=DMARC1; p=reject; t=y"',
      'a@example.com',
      'fail not-aligned example.com. example.com. p:reject -> quarantine',
      'fail not-aligned example.com. example.com. p:reject -> reject',
    ],
    [
      'is none without a record',
      'example.com TXT "v=DMARC1; p=reject"',
      'a@example.com',
      'none no-record example.com.',
    ],
    [
      'with a broken sp is none where reports can be sent',
      '_dmarc.example.com TXT "v=DMARC1; p=reject; sp=bad; rua=mailto:a@b.example"',
      'a@example.com',
      'fail not-aligned example.com. example.com. p:reject -> none',
    ],
    [
      'with a broken sp is an error where they cannot',
      '_dmarc.example.com TXT "v=DMARC1; p=reject; sp=bad"',
      'a@example.com',
      'permerror no-usable-policy example.com. example.com. p:reject',
    ],
    [
      'without p and rua is none at all',
      '_dmarc.example.com TXT "v=DMARC1"',
      'a@example.com',
      'none no-usable-policy example.com. example.com. p:?',
    ],
    [
      'of two records is that of the parent, or there is none',
      '_dmarc.a.example.com TXT "v=DMARC1; p=none"\n_dmarc.a.example.com TXT "v=DMARC1; p=quarantine"\n_dmarc.example.com TXT "v=DMARC1; p=reject"',
      'a@a.example.com',
      'fail not-aligned example.com. example.com. p:reject -> reject',
      'none several-records example.com.',
    ],
    [
      'of a U-label is that of the A-label',
      '_dmarc.xn--mnchen-3ya.example TXT "v=DMARC1; p=reject"',
      'a@MÜNCHEN.example',
      'fail not-aligned xn--mnchen-3ya.example. xn--mnchen-3ya.example. p:reject -> reject',
    ],
    [
      'of a top-level domain comes last',
      '_dmarc.com TXT "v=DMARC1; p=quarantine"',
      'a@example.com',
      'fail not-aligned com. com. p:quarantine -> quarantine',
      'none no-record example.com.',
    ],
  ])('%s', (_, records, from, newer, older = newer) => {
    expect(both(records, from, 'spf:other.example=pass dkim:other.example=pass')).toEqual([newer, older]);
  });
});

test('by RFC 7489 is for a part of the failing mail only', () => {
  const { rfc7489, rfc9989 } = check(
    '_dmarc.example.com TXT "v=DMARC1; p=reject; pct=25"',
    'a@example.com',
    '',
  );
  expect(rfc7489.decisive?.policy).toMatchObject({ requested: 'reject', percent: 25, rest: 'quarantine' });
  expect(rfc9989.decisive?.policy).toMatchObject({ requested: 'reject', percent: 100, rest: 'reject' });
});

test.each([
  ['p=reject; pct=0', 'quarantine', 'reject'],
  ['p=quarantine; pct=0', 'none', 'quarantine'],
  ['p=reject; pct=1', 'reject', 'reject'],
])('%s: what is applied by RFC 7489 and by RFC 9989', (tags, older, newer) => {
  const { rfc7489, rfc9989 } = check(`_dmarc.example.com TXT "v=DMARC1; ${tags}"`, 'a@example.com', '');
  expect([rfc7489.decisive?.appliedPolicy, rfc9989.decisive?.appliedPolicy]).toEqual([older, newer]);
});

describe('alignment', () => {
  const record = (tags = '') => `_dmarc.example.com TXT "v=DMARC1; p=reject; ${tags}"`;
  test.each([
    ['SPF of the same domain', record(), 'a@example.com', 'spf:Example.COM=pass', 'pass'],
    ['DKIM of a subdomain', record(), 'a@example.com', 'dkim:m.example.com=pass', 'pass'],
    ['DKIM of the parent', record(), 'a@m.example.com', 'dkim:example.com=pass', 'pass'],
    ['strict DKIM of a subdomain', record('adkim=s'), 'a@example.com', 'dkim:m.example.com=pass', 'fail'],
    ['strict DKIM, in capitals', record('adkim=S'), 'a@example.com', 'dkim:m.example.com=pass', 'fail'],
    ['strict SPF of the same', record('aspf=s'), 'a@example.com', 'spf:example.com=pass', 'pass'],
    [
      'strict SPF does not bind DKIM',
      record('aspf=s'),
      'a@example.com',
      'spf:m.example.com=pass dkim:m.example.com=pass',
      'pass',
    ],
    [
      'a failing one of two signatures',
      record(),
      'a@example.com',
      'dkim:example.com=fail dkim:m.example.com=pass',
      'pass',
    ],
    ['SPF that softly fails', record(), 'a@example.com', 'spf:example.com=softfail', 'fail'],
    ['a name that only ends alike', record(), 'a@example.com', 'dkim:badexample.com=pass', 'fail'],
    [
      'a U-label',
      '_dmarc.xn--mnchen-3ya.example TXT "v=DMARC1; p=reject"',
      'a@münchen.example',
      'dkim:xn--MNCHEN-3ya.example=pass',
      'pass',
    ],
    ['a trailing dot', record(), 'a@example.com.', 'dkim:example.com=pass', 'pass'],
    ['no domain', record(), 'a@example.com', 'dkim:=pass spf:a..b=pass', 'fail'],
  ])('%s', (_, records, from, words, expected) => {
    const { rfc9989, rfc7489 } = check(records, from, words);
    expect([rfc9989.result, rfc7489.result]).toEqual([expected, expected]);
  });

  test('ends at psd=n, which the Public Suffix List does not know of', () => {
    const records = `${record()}\n_dmarc.shop.example.com TXT "v=DMARC1; p=reject; psd=n"`;
    const { rfc9989, rfc7489 } = check(records, 'a@shop.example.com', 'dkim:example.com=pass');
    expect([rfc9989.result, rfc7489.result]).toEqual(['fail', 'pass']);
    const [alignment] = rfc9989.decisive?.identifiers ?? [];
    expect(alignment).toMatchObject({
      relation: 'different',
      organizationalDomain: 'example.com.',
      mode: 'relaxed',
    });
  });

  test('strangers below a private suffix are strangers by the list, and without a record by the walk', () => {
    const records = '_dmarc.a.github.io TXT "v=DMARC1; p=reject"';
    expect(both(records, 'x@a.github.io', 'dkim:b.github.io=pass').map((text) => text.split(' ')[0])).toEqual(
      ['fail', 'fail'],
    );
  });
});

describe('an answer that does not come', () => {
  const records = '_dmarc.example.com TXT "v=DMARC1; p=reject"';
  test.each([
    [
      'about the record',
      '',
      'TXT _dmarc.example.com.',
      'temperror unavailable',
      'temperror unavailable example.com.',
    ],
    ['about SPF of the domain', 'spf:example.com=temperror', '', 'temperror undecided', undefined],
    ['about a key of the organization', 'dkim:m.example.com=temperror', '', 'temperror undecided', undefined],
    [
      'about SPF, but DKIM has passed',
      'spf:example.com=temperror dkim:example.com=pass',
      '',
      'pass aligned',
      undefined,
    ],
    [
      'about strangers',
      'spf:other.example=temperror dkim:else.example=temperror',
      '',
      'fail not-aligned',
      undefined,
    ],
    [
      'about the organization of a signer',
      'dkim:m.example.com=pass',
      'TXT _dmarc.m.example.com.',
      'temperror undecided',
      'pass aligned',
    ],
    [
      'about a record above the domain',
      'dkim:other.com=pass',
      'TXT _dmarc.com.',
      'temperror undecided',
      'fail not-aligned',
    ],
    [
      'about a record above, with the same domain',
      'dkim:example.com=pass',
      'TXT _dmarc.com.',
      'pass aligned',
      'pass aligned',
    ],
    [
      'permanently: that is no pass',
      'spf:example.com=permerror dkim:example.com=permerror',
      '',
      'fail not-aligned',
      undefined,
    ],
  ])('%s', (_, words, silent, newer, older) => {
    const { rfc9989, rfc7489 } = check(records, 'a@example.com', words, silent);
    expect(`${rfc9989.result} ${rfc9989.reason.kind}`).toBe(newer);
    expect(`${rfc7489.result} ${rfc7489.reason.kind}`).toBe((older ?? newer).replace(' example.com.', ''));
  });

  test('about whether a domain exists: it counts as existing', () => {
    const np = '_dmarc.example.com TXT "v=DMARC1; p=none; sp=quarantine; np=reject"';
    const { rfc9989 } = check(np, 'a@gone.example.com', '', 'A gone.example.com.');
    expect(rfc9989.decisive?.policy).toMatchObject({
      tag: 'sp',
      existence: 'unknown',
      requested: 'quarantine',
    });
  });
});

describe('authors', () => {
  const records =
    '_dmarc.strict.example TXT "v=DMARC1; p=reject"\n_dmarc.mild.example TXT "v=DMARC1; p=quarantine"\n_dmarc.good.example TXT "v=DMARC1; p=reject"';
  const words = 'dkim:good.example=pass';
  test.each([
    ['From: a@good.example', 'pass good.example.'],
    ['From: a@good.example, b@GOOD.example', 'pass good.example.'],
    ['From: a@good.example, b@mild.example, c@strict.example', 'fail strict.example.'],
    ['From: a@good.example, b@nothing.example', 'none nothing.example.'],
    ['From: Joe, Public <a@good.example>', 'pass good.example.'],
    ['From: Us: a@good.example, b@mild.example;', 'fail mild.example.'],
    ['From: a@good.example\nFrom: b@strict.example', 'fail strict.example.'],
    ['From: a@good.example\nFrom: b@good.example', 'permerror good.example. several-fields'],
    ['From: a@good.example, x@y@z.example', 'permerror good.example. unreadable'],
    ['From: a@good.example, b@[192.0.2.1]', 'permerror good.example. no-domain'],
    ['From: nobody:;', 'none - no-address'],
    ['From: b@[192.0.2.1]', 'none - no-domain'],
    ['To: a@good.example', 'none - no-from'],
    [
      `From: ${Array.from({ length: 9 }, (_, at) => `a@d${at}.example`).join()}`,
      'permerror d0.example. too-many-domains',
    ],
  ])('%s', (header, expected) => {
    const authors = readAuthors(fieldsOf(header));
    const { rfc9989, rfc7489 } = settleSync(checkDmarc({ authors, ...outcomes(words) }), dnsOf(records));
    for (const { result, reason, decisive } of [rfc9989, rfc7489]) {
      const problem = reason.kind === 'no-author' ? ` ${reason.problem.kind}` : '';
      expect(`${result} ${decisive?.authorDomain ?? '-'}${problem}`).toBe(expected);
    }
  });

  test('each have a verdict of their own', () => {
    const { rfc9989 } = check(records, 'a@good.example, b@strict.example', words);
    expect(rfc9989.verdicts.map(({ authorDomain, result }) => `${authorDomain} ${result}`)).toEqual([
      'good.example. pass',
      'strict.example. fail',
    ]);
  });
});

describe('reports', () => {
  const reports = (tags: string, words: string, standard: 'rfc9989' | 'rfc7489' = 'rfc9989') => {
    const record = `_dmarc.example.com TXT "v=DMARC1; p=reject; ${tags}"`;
    return check(record, 'a@example.com', words)[standard].decisive?.reports;
  };
  const ruf = 'ruf=mailto:f@example.com';

  test('go to the addresses that can be used', () => {
    expect(
      reports('rua=mailto:a@example.com,b@example.com,https://x.example/y; ruf=mailto:f@example.com!1m', ''),
    ).toEqual({
      aggregate: ['mailto:a@example.com', 'https://x.example/y'],
      failure: ['mailto:f@example.com!1m'],
      options: ['0'],
      met: ['0'],
    });
  });

  test.each([
    [`${ruf}; fo=0`, 'spf:example.com=pass', ''],
    [`${ruf}; fo=1`, 'spf:example.com=pass', '1'],
    [`${ruf}; fo=1`, 'spf:example.com=pass dkim:example.com=pass', ''],
    [`${ruf}; fo=d:s`, 'spf:other.example=fail dkim:example.com=pass dkim:other.example=fail', 'd,s'],
    [`${ruf}; fo=d:s`, 'spf:example.com=pass dkim:example.com=pass', ''],
    [`${ruf}; fo=9`, '', '0'],
    ['fo=1', '', ''],
    [`${ruf}; fo=1; psd=y`, '', ''],
  ])('about failures: %s with %s', (tags, words, met) => {
    expect(reports(tags, words)?.met.join()).toBe(met);
  });

  test('fo=0:1 contradicts itself only by RFC 9989', () => {
    expect(reports(`${ruf}; fo=0:1`, 'spf:example.com=pass')?.options).toEqual(['0']);
    expect(reports(`${ruf}; fo=0:1`, 'spf:example.com=pass', 'rfc7489')?.options).toEqual(['0', '1']);
  });
});

describe('rounds', () => {
  const records = '_dmarc.example.com TXT "v=DMARC1; p=none; np=reject"';
  const input: DmarcInput = {
    authors: { domains: ['news.example.com'], problem: undefined },
    ...outcomes('spf:bounce.example.net=pass dkim:example.org=pass'),
  };

  test('all names are asked about at once; whether the author exists, in a second round', async () => {
    const settled = await settleWith(checkDmarc(input), dnsOf(records));
    expect(roundsOf(settled)).toEqual([
      [
        'TXT _dmarc.bounce.example.net.',
        'TXT _dmarc.com.',
        'TXT _dmarc.example.com.',
        'TXT _dmarc.example.net.',
        'TXT _dmarc.example.org.',
        'TXT _dmarc.net.',
        'TXT _dmarc.news.example.com.',
        'TXT _dmarc.org.',
      ],
      ['A news.example.com.'],
    ]);
  });

  test('what was asked ahead is not asked again', async () => {
    function* ahead() {
      yield* askAhead(['news.example.com', 'bounce.example.net', 'example.org', 'a..b']);
      return yield* checkDmarc(input);
    }
    const settled = await settleWith(ahead(), dnsOf(records));
    expect(settled.rounds).toBe(2);
    expect(settled.transcript).toHaveLength(9);
  });
});
