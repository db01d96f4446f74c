import { readPlainUris } from '../../../../core/records/plain-uri.js';
import { hasScheme, type ReportUri } from '../../../../core/records/report-uri.js';
import { reportUris, usableUris } from '../../../../core/records/report-uris.js';
import { asWritten, inOrder, promise, same, within } from '../promises.js';
import { kindsOf, type Target } from '../target.js';

/** Lists of the addresses that reports are sent to: rua and ruf. */
export const reportUriLists: Target = {
  name: 'report-uris',
  seeds: [
    'mailto:a@example.com',
    'mailto:a@example.com!10m,mailto:b@example.net',
    'https://example.com/r?x=%2c#y',
    'MAILTO:a%40b@example.com , mailto://x@example.com',
  ],
  words: [
    'mailto:',
    'https://',
    'http:',
    '@',
    '!',
    '!10m',
    '!18446744073709551616',
    ',',
    ' ',
    '%2C',
    '%',
    '?subject=a',
    '#',
    '.',
    '..',
    'example.com',
    '[192.0.2.1]',
    '\xc3\xbc',
    ';',
    '//',
  ],
  check(input) {
    const span = { start: 0, end: input.length };
    const problems: string[] = [];
    const uris = reportUris.read({ value: input, span }, ({ span: place }) => {
      within(place, input.length, 'a problem');
      problems.push('problem');
    });
    inOrder(
      (uris ?? []).map((uri) => uri.span),
      input.length,
      'an address',
    );
    for (const uri of uris ?? []) {
      asWritten({ value: uri.text, span: uri.span }, input, 'an address');
      asWritten(uri.rest, input, 'the rest of an address');
      asWritten(uri.size, input, 'a size');
      if (uri.scheme) within(uri.scheme.span, input.length, 'a scheme');
      if (uri.host) within(uri.host.span, input.length, 'a host');
      if (uri.fault) within(uri.fault.span, input.length, 'a fault');
      hasScheme(uri.text);
    }
    promise(
      usableUris(uris ?? []).every((uri) => uris?.includes(uri)),
      'what is used stands there',
    );
    const plain = readPlainUris(input, 0, input.length);
    if (plain !== undefined) {
      promise(problems.length === 0, 'plain addresses have no problem');
      same(plain.map(told), (uris ?? []).map(told), 'plain addresses are read as any');
    }
    return kindsOf([
      ...(uris ?? []).map(
        ({ fault, scheme, size }) => `${fault?.kind} ${scheme?.value.length} ${size !== undefined}`,
      ),
      ...problems,
      String(plain !== undefined),
    ]);
  },
};

function told({ text, span, scheme, rest, host, size, fault }: ReportUri): unknown {
  return [text, span, scheme, rest, host, size, fault];
}
