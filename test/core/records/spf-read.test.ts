import { describe, expect, test } from 'vitest';
import { isSpf, readSpf } from '../../../core/records/spf.js';
import type { DomainSpec } from '../../../core/records/spf-domain.js';
import type { Term } from '../../../core/records/spf-record.js';
import { printIp } from '../../../core/text/ip-address.js';

/** The terms of a record on one line: what each was read as. */
function termsOf(terms: string): string {
  return readSpf(`v=spf1 ${terms}`).terms.map(printTerm).join(' | ');
}

function printTerm(term: Term): string {
  if (term.kind === 'broken') return `broken ${term.row?.name ?? '?'} "${term.name?.value ?? ''}"`;
  if (term.kind === 'modifier') {
    const value =
      'domain' in term ? printDomain(term.domain) : term.macro.parts.map(({ kind }) => kind).join('+');
    return `${term.modifier ?? `unknown "${term.name.value}"`} = ${value}`;
  }
  const name = `${term.qualifier.value}${term.mechanism}`;
  if ('network' in term) return `${name} ${printIp(term.network)}/${term.network.prefixLength}`;
  const domain = 'domain' in term && term.domain !== undefined ? ` ${printDomain(term.domain)}` : '';
  if (term.mechanism !== 'a' && term.mechanism !== 'mx') return name + domain;
  return `${name}${domain} /${term.prefix4?.value ?? '-'} //${term.prefix6?.value ?? '-'}`;
}

function printDomain({ name, text, mistake }: DomainSpec): string {
  return mistake === undefined ? (name ?? `(${text})`) : `${mistake.fault} (${text})`;
}

/** What is wrong with a record: kind, fault, and the text underlined. */
function problemsOf(terms: string): string {
  const record = readSpf(`v=spf1 ${terms}`);
  return record.problems
    .map((problem) => {
      const fault = 'fault' in problem ? ` ${problem.fault}` : '';
      return `${problem.kind}${fault} "${record.octets.slice(problem.span.start, problem.span.end)}"`;
    })
    .join(' | ');
}

describe('the version', () => {
  test.each(['v=spf1', 'v=spf1 ', 'v=spf1 mx -all', 'V=SPF1 MX -ALL', 'v=SpF1 ~all', 'v=spf1  '])(
    '%j is one',
    (text) => {
      expect(isSpf(text)).toBe(true);
      expect(readSpf(text).problems).toEqual([]);
    },
  );

  test.each([
    '',
    'v=spf10',
    'v=spf1;',
    ' v=spf1',
    'v=spf1-all',
    'v=spf1\tmx',
    'v=spf1\n',
    'v=spf1mx',
    'spf1',
    'v = spf1',
    'v=spf2 mx',
  ])('%j is none', (text) => {
    expect(isSpf(text)).toBe(false);
  });

  test('alone makes a record without terms', () => {
    expect(readSpf('v=spf1   ').terms).toEqual([]);
    expect(readSpf('v=spf1').version).toEqual({ value: 'v=spf1', span: { start: 0, end: 6 } });
  });
});

describe('a term', () => {
  test.each([
    ['-all', '-all'],
    ['~ALL', '~all'],
    ['?include:_spf.example.net', '?include _spf.example.net.'],
    ['a', '+a /- //-'],
    ['+MX', '+mx /- //-'],
    ['a/24//64', '+a /24 //64'],
    ['a//64', '+a /- //64'],
    ['a/0', '+a /0 //-'],
    ['mx//0', '+mx /- //0'],
    ['a:example.com/24', '+a example.com. /24 //-'],
    ['a:example.com//128', '+a example.com. /- //128'],
    ['a:foo:bar/baz.example.com', '+a foo:bar/baz.example.com. /- //-'],
    ['a:/x32.com//12', '+a /x32.com. /- //12'],
    ['a:example.com.', '+a example.com. /- //-'],
    ['a:foo.example.xn--zckzah', '+a foo.example.xn--zckzah. /- //-'],
    ['a:x.4-5', '+a x.4-5. /- //-'],
    ['a:a\\b.example.com', '+a a\\\\b.example.com. /- //-'],
    ['mx:%{d2}', '+mx (%{d2}) /- //-'],
    ['a:%{i}.x.example.com', '+a (%{i}.x.example.com) /- //-'],
    ['exists:%{ir}.%{v}._spf.%{d2}', '+exists (%{ir}.%{v}._spf.%{d2})'],
    ['include:a%%20', 'broken include "include"'],
    ['a:as%-', '+a (as%-) /- //-'],
    ['ptr', '+ptr'],
    ['ptr:example.Com', '+ptr example.Com.'],
    ['ip4:1.2.3.4', '+ip4 1.2.3.4/32'],
    ['IP4:192.0.2.77/24', '+ip4 192.0.2.77/24'],
    ['ip4:1.1.1.1/0', '+ip4 1.1.1.1/0'],
    ['ip6:::1/33', '+ip6 ::1/33'],
    ['ip6:::', '+ip6 ::/128'],
    ['ip6:Cafe:Babe:8000::/33', '+ip6 cafe:babe:8000::/33'],
    ['ip6:::1.1.1.1/0', '+ip6 ::101:101/0'],
    ['redirect=_spf.example.net', 'redirect = _spf.example.net.'],
    ['Exp=%{ir}.example.net', 'exp = (%{ir}.example.net)'],
    ['moo=x/y:z', 'unknown "moo" = literal'],
    ['moo.cow-far_out=man:dog/cat', 'unknown "moo.cow-far_out" = literal'],
    ['moo=', 'unknown "moo" = '],
    ['include=x', 'unknown "include" = literal'],
    ['mx=%{i3r}.spf.%{d}', 'unknown "mx" = macro+literal+macro'],
    ['constructor=1', 'unknown "constructor" = literal'],
    ['ra=postmaster rp=50 rr=e:f', 'ra = literal | rp = literal | rr = literal'],
    ['a  mx   -all  ', '+a /- //- | +mx /- //- | -all'],
  ])('%s', (text, expected) => {
    expect(termsOf(text)).toBe(expected);
  });

  test.each([
    ['a:mail.example...com', 'empty-label (mail.example...com)'],
    ['a:.example.com', 'empty-label (.example.com)'],
    [`a:${'x'.repeat(64)}.example.com`, `long-label (${'x'.repeat(64)}.example.com)`],
    [`a:${'abcdefg.'.repeat(32)}com`, `long-name (${'abcdefg.'.repeat(32)}com)`],
    ['a:http://example.com', 'url (http://example.com)'],
    ['a:me@example.com', 'mailbox (me@example.com)'],
  ])('%s is legal and no domain', (text, domain) => {
    expect(termsOf(text)).toBe(`+a ${domain} /- //-`);
    expect(problemsOf(text)).toBe('');
  });
});

describe('a problem', () => {
  test.each([
    ['mx\t-all', 'bad-character "\t"'],
    ['mx \t -all', 'bad-character "\t"'],
    ['mx\r\n-all', 'bad-character "\r\n"'],
    ['mx\xc2\xa0-all', 'bad-character "\xc2\xa0"'],
    ['mx \xe2\x80\x93all', 'bad-character "\xe2\x80\x93"'],
    ['a:foo.example.com\0', 'bad-character "\0"'],
    ['\x80a:example.net', 'bad-character "\x80"'],
    ['a:\xef\xbb\xbfgarbage.example.net', 'bad-character "\xef\xbb\xbf"'],
    ['m\xc3\xbcx=1', 'bad-character "\xc3\xbc"'],
    ['a:m\xc3\xbcnchen.example', 'u-label "m\xc3\xbcnchen.example"'],
    ['redirect=m\xfcnchen.example', 'u-label "m\xfcnchen.example"'],
    ['moo', 'unknown-mechanism "moo"'],
    ['-all.', 'unknown-mechanism "all."'],
    ['moo:x=y', 'unknown-mechanism "moo"'],
    ['moo.cow/far_out=man:dog/cat', 'unknown-mechanism "moo.cow"'],
    ['1up=foo', 'unknown-mechanism "1up=foo"'],
    ['=all', 'unknown-mechanism "=all"'],
    ['-foo=bar', 'unknown-mechanism "-foo=bar"'],
    ['- all', 'unknown-mechanism "-"'],
    ['--all', 'unknown-mechanism "-all"'],
    [':x', 'unknown-mechanism ":x"'],
    ['constructor', 'unknown-mechanism "constructor"'],
    ['redirect:x.example.com', 'wrong-separator modifier-without-equals "redirect:"'],
    ['redirect', 'wrong-separator modifier-without-equals "redirect"'],
    ['-exp=x.example.com', 'wrong-separator qualified-modifier "-exp="'],
    ['+ip4=1.2.3.4', 'wrong-separator mechanism-with-equals "+ip4="'],
    ['a:museum', 'bad-domain single-label "museum"'],
    ['a:museum.', 'bad-domain single-label "museum."'],
    ['a:foo-bar', 'bad-domain single-label "foo-bar"'],
    ['a:%{d}com', 'bad-domain single-label "%{d}com"'],
    ['a:', 'bad-domain empty "a:"'],
    ['a:/24', 'bad-domain empty "a:/24"'],
    ['include:', 'bad-domain empty "include:"'],
    ['redirect=', 'bad-domain empty "redirect="'],
    ['exp=-all', 'bad-domain single-label "-all"'],
    ['a:192.0.2.1', 'bad-domain ip4 "192.0.2.1"'],
    ['a:192.0.2.0/24', 'bad-domain ip4 "192.0.2.0"'],
    ['include:192.0.2.0/24', 'bad-domain ip4 "192.0.2.0/24"'],
    ['mx:2001:db8::1', 'bad-domain ip6 "2001:db8::1"'],
    ['a:abc.123', 'bad-domain numeric-top "123"'],
    ['a:example.-com', 'bad-domain hyphen-edge "-com"'],
    ['a:example.com-', 'bad-domain hyphen-edge "com-"'],
    ['a:example.com:8080', 'bad-domain port ":8080"'],
    ['a:example.com;', 'bad-domain bad-top "com;"'],
    ['a:example.c_m', 'bad-domain bad-top "c_m"'],
    ['a:example..', 'bad-domain empty-label "example.."'],
    ['include:https://example.com/', 'bad-domain url "https://example.com/"'],
    ['ip4', 'bad-address empty "ip4"'],
    ['ip4:', 'bad-address empty "ip4:"'],
    ['ip4/24', 'bad-address empty "ip4/24"'],
    ['ip4:1.2.3', 'bad-address too-few-octets "1.2.3"'],
    ['ip4:1.2.3/24', 'bad-address too-few-octets "1.2.3"'],
    ['ip4:1.2.3.300', 'bad-address octet-out-of-range "1.2.3.300"'],
    ['ip4:1.2.3.04', 'bad-address leading-zero "1.2.3.04"'],
    ['ip4:1.2.3.4:8080', 'bad-address port "1.2.3.4:8080"'],
    ['ip4:1.2.3.4-1.2.3.9', 'bad-address range "1.2.3.4-1.2.3.9"'],
    ['ip4:[1.2.3.4]', 'bad-address brackets "[1.2.3.4]"'],
    ['ip4:mail.example.com', 'bad-address domain "mail.example.com"'],
    ['ip4:::1', 'bad-address other-family "::1"'],
    ['ip4:abc', 'bad-address unreadable "abc"'],
    ['ip6:1.2.3.4', 'bad-address other-family "1.2.3.4"'],
    ['ip6:[::1]', 'bad-address brackets "[::1]"'],
    ['ip6:fe80::1%eth0', 'bad-address zone-id "fe80::1%eth0"'],
    ['ip6::CAFE::BABE', 'bad-address unreadable ":CAFE::BABE"'],
    ['ip4:1.2.3.4/33', 'bad-prefix out-of-range "/33"'],
    ['ip4:1.2.3.4/324', 'bad-prefix out-of-range "/324"'],
    ['ip4:1.2.3.4/032', 'bad-prefix leading-zero "/032"'],
    ['ip4:1.2.3.4/', 'bad-prefix empty "/"'],
    ['ip4:1.2.3.4//32', 'bad-prefix double-slash "//32"'],
    ['ip4:1.2.3.4/255.255.254.0', 'bad-prefix netmask "/255.255.254.0"'],
    ['ip4:1.2.3.4/255.0.255.0', 'bad-prefix no-number "/255.0.255.0"'],
    ['ip6:::1/129', 'bad-prefix out-of-range "/129"'],
    ['a/33', 'bad-prefix out-of-range "/33"'],
    ['a//129', 'bad-prefix out-of-range "//129"'],
    ['a/24/64', 'bad-prefix single-slash "/24/64"'],
    ['a:example.com/24/64', 'bad-prefix single-slash "/24/64"'],
    ['a:example.com/324', 'bad-prefix out-of-range "/324"'],
    ['a:example.com/', 'bad-prefix empty "/"'],
    ['a/x', 'bad-prefix no-number "/x"'],
    ['a/024', 'bad-prefix leading-zero "/024"'],
    ['ip4:1.2.3/33', 'bad-address too-few-octets "1.2.3" | bad-prefix out-of-range "/33"'],
    ['all:foo', 'wrong-argument takes-nothing ":foo"'],
    ['-all/8', 'wrong-argument takes-nothing "/8"'],
    ['include', 'wrong-argument needs-domain "include"'],
    ['exists/24', 'wrong-argument needs-domain "exists/24"'],
    ['ptr/0', 'wrong-argument takes-no-prefix "/0"'],
    ['ptr:example.com/24', 'wrong-argument takes-no-prefix "/24"'],
    ['include:example.com/24', 'wrong-argument takes-no-prefix "/24"'],
    ['exists:%{i}/24', 'wrong-argument takes-no-prefix "/24"'],
    ['a:%{x}.example.com', 'bad-macro unknown-letter "%{x}"'],
    ['foo=%abc', 'bad-macro lone-percent "%a"'],
    ['exp=%{r}.example.com', 'bad-macro explanation-only "%{r}"'],
    ['redirect=a.b redirect=a.b', 'repeated-modifier "redirect=a.b"'],
    ['exp= EXP=', 'bad-domain empty "exp=" | bad-domain empty "EXP=" | repeated-modifier "EXP="'],
    ['ip4:1.2.3.4 -all moo', 'unknown-mechanism "moo"'],
  ])('%s', (text, expected) => {
    expect(problemsOf(text)).toBe(expected);
  });

  test('a separator that is none still separates', () => {
    expect(termsOf('mx\t-all')).toBe('+mx /- //- | -all');
    expect(termsOf('mx\xc2\xa0-all')).toBe('+mx /- //- | -all');
  });

  test('moo twice is none', () => {
    expect(problemsOf('moo=1 moo=1')).toBe('');
  });
});
