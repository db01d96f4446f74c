import { describe, expect, test } from 'vitest';
import { reportUris, usableUris } from '../../../core/records/report-uris.js';

function read(value: string) {
  const uris = reportUris.read({ value, span: { start: 10, end: 10 + value.length } }, () => {}) ?? [];
  return { uris, value };
}

/** `host size` of each usable entry, `fault «where»` of the others. */
function summary(text: string): string[] {
  const { uris, value } = read(text);
  return uris.map(({ fault, host, size }) =>
    fault === undefined
      ? [host?.value ?? '-', ...(size === undefined ? [] : [size.value])].join(' ')
      : `${fault.kind} «${value.slice(fault.span.start - 10, fault.span.end - 10)}»`,
  );
}

describe('report URIs', () => {
  test.each([
    ['mailto:a@x.example', ['x.example']],
    ['mailto:a@x.example , \tMAILTO:b@Y.Example.!10M', ['x.example', 'y.example !10M']],
    ['mailto:a@x.example?subject=b@c', ['x.example']],
    ['mailto:a%2Cb%21@x', ['x']],
    ['mailto:a@x.example!0', ['x.example !0']],
    ['https://u@x.example:8443/y@z!5g', ['x.example !5g']],
    ['https://[2001:db8::1]/', ['[2001:db8::1]']],
    ['urn:x', ['-']],
  ])('%s can be used', (text, expected) => expect(summary(text)).toEqual(expected));

  test.each([
    ['', ['empty «»']],
    ['mailto:a@x,,mailto:b@x', ['x', 'empty «»', 'x']],
    ['a@x.example', ['no-scheme «a@x.example»']],
    ['mailto:a@x.example,b@x.example', ['x.example', 'no-scheme «b@x.example»']],
    ['mailto: a@x', ['white-space «mailto: a@x»']],
    ['mailto:', ['no-mailbox «mailto:»']],
    ['mailto:a', ['no-mailbox «mailto:a»']],
    ['mailto:@x', ['no-mailbox «mailto:@x»']],
    ['mailto:a@', ['no-mailbox «mailto:a@»']],
    ['mailto:a@b@c', ['no-mailbox «mailto:a@b@c»']],
    ['mailto:a@x..y', ['no-mailbox «mailto:a@x..y»']],
    ['mailto://a@x', ['slashes «//»']],
    ['mailto:<a@x>', ['bad-character «mailto:<a@x>»']],
    ['mailto:100%@x', ['bad-character «mailto:100%@x»']],
    ['mailto:a,b@x', ['raw-comma «,»']],
    ['mailto:a,b,c@x,d@y', ['raw-comma «,»', 'no-scheme «d@y»']],
    ['mailto:a, b@x', ['no-mailbox «mailto:a»', 'no-scheme «b@x»']],
    ['mailto:a,mailto:b@x', ['no-mailbox «mailto:a»', 'x']],
    ['mailto:a!b@x!10m', ['raw-mark «!»']],
    ['mailto:a@x!', ['bad-size «!»']],
    ['mailto:a@x!10p', ['bad-size «!10p»']],
    ['mailto:a@x!1!2', ['bad-size «!1!2»']],
    ['mailto:a@x!18446744073709551616', ['bad-size «!18446744073709551616»']],
    ['mailto:\xc3\xa9@x', ['not-ascii «\xc3\xa9»']],
    ['mailto:%C3%A9@x', ['not-ascii «%C3%A9»']],
    ['mailto:a@m\xc3\xbcnchen.example', ['not-ascii «m\xc3\xbcnchen.example»']],
    ['mailto:a@x?subject=\xc3\xa9', ['not-ascii «?subject=\xc3\xa9»']],
  ])('%s cannot', (text, expected) => expect(summary(text)).toEqual(expected));

  test('an octet 0xA0 at the end is part of a character, not a blank', () => {
    expect(read('mailto:a@x.\xc3\xa0').uris[0]?.text).toBe('mailto:a@x.\xc3\xa0');
  });

  test.each(['!', ',', 'a,', 'mailto:a,', '!0', '%', '@', 'mailto:a@x,', '\xc3'])(
    '%j by the thousand takes no time',
    (piece) => {
      const text = `mailto:${piece.repeat(60_000)}`;
      usableUris(read(text).uris);
    },
  );
});
