import { describe, expect, test } from 'vitest';
import { settleSync } from '../../../core/dns/settle.js';
import { checkHost } from '../../../core/spf/check-host.js';
import type { SpfQuery } from '../../../core/spf/query.js';
import type { SpfVerdict } from '../../../core/spf/verdict.js';
import { readIp4, readIp6 } from '../../../core/text/ip-address.js';
import { dnsOf, roundsOf, settleWith, silentAbout } from '../../dns-world.js';

function query(ip: string, sender: string, more: Partial<SpfQuery> = {}): SpfQuery {
  const address = readIp4(ip) ?? readIp6(ip);
  if (address === undefined) throw new Error(ip);
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  return { ip: address, domain, sender, helo: 'mx.example.com', timeSeconds: 1_400_000_000, ...more };
}

function check(records: string, ip: string, sender: string, more: Partial<SpfQuery> = {}): SpfVerdict {
  return settleSync(checkHost(query(ip, sender, more)), dnsOf(records));
}

function outcome({ result, reason, decision, lookups, voidLookups }: SpfVerdict): string {
  return `${result} ${reason.kind} ${decision?.text ?? '-'} ${lookups}/${voidLookups}`;
}

describe('rounds', () => {
  const records = `
example.com TXT "v=spf1 a mx include:one.example include:two.example exists:%{i}.list.example ptr -all"
example.com A 192.0.2.1
example.com MX 10 mail.example.com.
mail.example.com A 192.0.2.2
one.example TXT "v=spf1 include:three.example -all"
two.example TXT "v=spf1 a:host.two.example -all"
host.two.example A 192.0.2.3
three.example TXT "v=spf1 ip4:192.0.2.77 -all"
9.2.0.192.in-addr.arpa PTR host.example.com.
host.example.com A 192.0.2.9
77.2.0.192.in-addr.arpa PTR host.example.com.
192.0.2.50.list.example A 127.0.0.2
`;

  test('ask everything about a record at once, and one more for each step that depends on an answer', async () => {
    const settled = await settleWith(checkHost(query('192.0.2.9', 'a@example.com')), dnsOf(records));
    expect(outcome(settled.result)).toBe('pass matched ptr 8/1');
    expect(roundsOf(settled)).toEqual([
      ['TXT example.com.'],
      [
        'A 192.0.2.9.list.example.',
        'A example.com.',
        'MX example.com.',
        'PTR 9.2.0.192.in-addr.arpa.',
        'TXT one.example.',
        'TXT two.example.',
      ],
      ['A host.example.com.', 'A host.two.example.', 'A mail.example.com.', 'TXT three.example.'],
    ]);
  });

  test('do not look behind a term that decides without DNS', async () => {
    const world = dnsOf(
      'example.com TXT "v=spf1 a:one.example ip4:192.0.2.0/24 a:two.example include:example.org -all"',
    );
    const settled = await settleWith(checkHost(query('192.0.2.9', 'a@example.com')), world);
    expect(roundsOf(settled)).toEqual([['TXT example.com.'], ['A one.example.']]);
    expect(outcome(settled.result)).toBe('pass matched ip4:192.0.2.0/24 1/1');
  });

  test('do not look behind an include that decides without DNS, nor at more terms than the limit', async () => {
    const many = Array.from({ length: 24 }, (_, at) => `a:h${at}.example`).join(' ');
    const world = dnsOf(
      `example.com TXT "v=spf1 include:inner.example a:never.example -all"
inner.example TXT "v=spf1 ip4:192.0.2.9 -all"
many.example TXT ( "v=spf1 ${many.slice(0, 200)}" "${many.slice(200)} -all" )
${Array.from({ length: 40 }, (_, at) => `h${at}.example A 198.51.100.1`).join('\n')}`,
    );
    const one = await settleWith(checkHost(query('192.0.2.9', 'a@example.com')), world);
    expect(outcome(one.result)).toBe('pass matched include:inner.example 1/0');
    expect(one.transcript.map(({ question }) => question.name)).toEqual([
      'example.com.',
      'inner.example.',
      'never.example.',
    ]);
    const other = await settleWith(checkHost(query('192.0.2.9', 'a@many.example')), world);
    expect(outcome(other.result)).toBe('permerror too-many-lookups a:h10.example 11/0');
    expect(other.transcript).toHaveLength(11);
    expect(other.rounds).toBe(2);
  });
});

test('records that lead to ever more records bring about no flood of questions', async () => {
  const include = (name: string) => Array.from({ length: 10 }, (_, at) => `include:${at}.${name}`).join(' ');
  let asked = 0;
  const settled = await settleWith(checkHost(query('192.0.2.9', 'a@x.example')), ({ name }) => {
    asked++;
    const text = `v=spf1 ${include(name.slice(0, -1))} -all`;
    return { kind: 'found', data: [[text]], source: { kind: 'nowhere' }, ttlSeconds: 0, aliases: [] };
  });
  expect(outcome(settled.result)).toBe('permerror too-many-lookups include:0.x.example 11/0');
  expect(asked).toBeLessThanOrEqual(70);
  // In their order the evaluation needs eleven of them, one after the other.
  expect(settled.rounds).toBe(11);
});

describe('an answer that does not come', () => {
  const records = `
example.com TXT "v=spf1 a:slow.example a:host.example -all"
host.example A 192.0.2.9
`;

  test('counts only where the evaluation gets to it', () => {
    const lookup = silentAbout(dnsOf(records), 'A slow.example.');
    expect(outcome(settleSync(checkHost(query('192.0.2.9', 'a@example.com')), lookup))).toBe(
      'temperror unavailable a:slow.example 1/0',
    );
    const behind = silentAbout(
      dnsOf('example.com TXT "v=spf1 a:host.example a:slow.example -all"\nhost.example A 192.0.2.9'),
      'A slow.example.',
    );
    expect(outcome(settleSync(checkHost(query('192.0.2.9', 'a@example.com')), behind))).toBe(
      'pass matched a:host.example 1/0',
    );
  });

  test('of ptr is no match', () => {
    const lookup = silentAbout(dnsOf('example.com TXT "v=spf1 ptr ~all"'), 'PTR 9.2.0.192.in-addr.arpa.');
    const verdict = settleSync(checkHost(query('192.0.2.9', 'a@example.com')), lookup);
    expect(outcome(verdict)).toBe('softfail matched ~all 1/0');
    expect(verdict.trace?.terms[0]?.note).toEqual({ kind: 'unanswered' });
  });
});

describe('domains', () => {
  test.each([
    ['a@com', 'none no-domain - 0/0'],
    ['a@[192.0.2.1]', 'none no-domain - 0/0'],
    ['a@', 'none no-domain - 0/0'],
    ['a@m\xc3\xbcnchen.example', 'pass matched +all 0/0'],
    ['a@M\xc3\x9cNCHEN.example.', 'pass matched +all 0/0'],
    ['a@m\xfcnchen.example', 'none no-domain - 0/0'],
    ['a@nothing.example', 'none no-record - 0/0'],
    ['a@host.mixed.example', 'none no-record - 0/0'],
    ['a@two.example', 'permerror several-records - 0/0'],
    ['a@mixed.example', 'fail matched -ALL 0/0'],
    ['a@error.example', 'permerror syntax - 0/0'],
  ])('%s: %s', (sender, expected) => {
    const records = `
xn--mnchen-3ya.example TXT "v=spf1 +all"
two.example TXT "v=spf1 -all"
two.example TXT "V=SPF1 -all "
mixed.example TXT "v=spf10 +all"
mixed.example TXT "V=SpF1 " "-ALL"
host.mixed.example A 192.0.2.1
error.example TXT "v=spf1 +all moo"
`;
    expect(outcome(check(records, '192.0.2.9', sender))).toBe(expected);
  });
});

describe('terms', () => {
  test.each([
    // A domain that cannot be asked about does not match; a redirect to one is an error.
    ['a:foo..example -all', 'fail matched -all 1/0'],
    ['include:%{l}.example -all', 'fail matched -all 1/0', 'a..b@example.com'],
    ['redirect=%{l}.example', 'permerror unusable-redirect redirect=%{l}.example 1/0', 'a..b@example.com'],
    // RFC 8616 s4
    ['exists:%{l}.example ~all', 'softfail matched ~all 1/0', 'm\xc3\xbcller@example.com'],
    ['include:nothing.example -all', 'permerror leads-nowhere include:nothing.example 1/1'],
    ['redirect=nothing.example', 'permerror leads-nowhere redirect=nothing.example 1/1'],
    ['mx:null.example -all', 'fail matched -all 1/0'],
    ['a/0 -all', 'fail matched -all 1/1'],
    ['a:one.example a:two.example a:three.example +all', 'permerror too-many-voids a:three.example 3/3'],
    ['mx:void.example ?all', 'permerror too-many-voids mx:void.example 1/3'],
    ['mx:eleven.example ?all', 'permerror too-many-exchanges mx:eleven.example 1/0'],
    ['include:soft.example', 'neutral no-match - 1/0'],
    ['redirect=soft.example', 'softfail matched ~all 1/0'],
    ['exists:%{ir}.%{v}.arpa.list.example', 'pass matched exists:%{ir}.%{v}.arpa.list.example 1/0'],
  ])('%s: %s', (terms, expected, sender = 'a@example.com') => {
    const records = `
example.com TXT "v=spf1 ${terms}"
null.example MX 0 .
void.example MX 1 v1.example.
void.example MX 2 v2.example.
void.example MX 3 v3.example.
${Array.from({ length: 11 }, (_, at) => `eleven.example MX ${at} h.example.`).join('\n')}
soft.example TXT "v=spf1 ~all"
9.2.0.192.in-addr.arpa.list.example A 127.0.0.1
`;
    expect(outcome(check(records, '192.0.2.9', sender))).toBe(expected);
  });

  test('an IPv4-mapped address is IPv4 to all of them', () => {
    const records = 'example.com TXT "v=spf1 ip6:::/0 exists:%{i}.example ip4:192.0.2.9 -all"';
    expect(outcome(check(records, '::ffff:192.0.2.9', 'a@example.com'))).toBe(
      'pass matched ip4:192.0.2.9 1/1',
    );
  });
});

describe('a trace', () => {
  test('can be read step by step', () => {
    const records = `
example.com TXT "v=spf1 mx include:inner.example redirect=last.example"
example.com MX 10 mail.example.com.
mail.example.com A 192.0.2.2
inner.example TXT "v=spf1 ip4:192.0.2.1 a:gone.example -all"
last.example TXT "v=spf1 -ip4:192.0.2.0/24 exp=why.%{d}"
why.last.example TXT "%{i} may not send for %{o}"
`;
    const verdict = check(records, '192.0.2.9', 'a@example.com');
    const { trace } = verdict;
    expect(verdict).toMatchObject({
      result: 'fail',
      cite: { rfc: 7208, section: '4.6.2' },
      domain: 'example.com.',
      decision: { text: '-ip4:192.0.2.0/24', span: { start: 7, end: 24 }, domain: 'last.example.' },
      explanation: '192.0.2.9 may not send for example.com',
      lookups: 4,
      voidLookups: 1,
    });
    expect(trace?.terms).toMatchObject([
      {
        text: 'mx',
        outcome: 'no-match',
        note: { kind: 'other-addresses', count: 1 },
        before: { lookups: 0, voids: 0 },
        after: { lookups: 1, voids: 0 },
        asked: [
          { name: 'example.com.', type: 'MX' },
          { name: 'mail.example.com.', type: 'A' },
        ],
      },
      {
        text: 'include:inner.example',
        span: { start: 10, end: 31 },
        outcome: 'no-match',
        note: { kind: 'included', result: 'fail' },
        before: { lookups: 1, voids: 0 },
        after: { lookups: 3, voids: 1 },
        below: {
          domain: 'inner.example.',
          result: 'fail',
          terms: [
            { text: 'ip4:192.0.2.1', note: { kind: 'not-in-network' } },
            { text: 'a:gone.example', target: 'gone.example', note: { kind: 'nothing-found' } },
            { text: '-all', outcome: 'match' },
          ],
        },
      },
      { text: 'redirect=last.example', outcome: 'handed-over', below: { result: 'fail' } },
    ]);
  });

  test('names the syntax errors of the record that has them', () => {
    const records =
      'example.com TXT "v=spf1 include:inner.example -all"\ninner.example TXT "v=spf1 moo -all"';
    const verdict = check(records, '192.0.2.9', 'a@example.com');
    expect(verdict.reason).toMatchObject({
      kind: 'syntax',
      domain: 'inner.example.',
      problems: [{ kind: 'unknown-mechanism', span: { start: 7, end: 10 } }],
    });
  });
});
