import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';

const words = [
  ...[
    'a',
    'mx',
    'ptr',
    'all',
    'include:',
    'exists:',
    'ip4:',
    'ip6:',
    'redirect=',
    'exp=',
    'ra=',
    'rp=',
    'rr=',
  ],
  ...[
    '+',
    '-',
    '~',
    '?',
    ':',
    '=',
    '/',
    '//',
    '.',
    '%',
    '%{d}',
    '%{p}',
    '%{',
    '}',
    '@',
    ',',
    '\\009',
    '\\"',
    '–',
    'ü',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '24',
    '64',
    '0',
    '101',
    'moo=x',
    'v=spf1',
    '192.0.2.1',
    '192.0.2.0/24',
    '2001:db8::1/32',
  ],
  ...['example.com', '_spf.example.com', 'host.example.com', 'example.net.', 'spf2.0/pra'],
];
const string = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => `"${list.join('')}"`);
const record = fc
  .tuple(
    fc.constantFrom('@', '_spf', 'host', '*', 'x.host'),
    fc.array(string, { minLength: 1, maxLength: 4 }),
  )
  .chain(([owner, strings]) =>
    fc.constantFrom(
      `${owner} TXT "v=spf1 " ${strings.join(' ')}`,
      `${owner} TXT ${strings.join('')}`,
      `${owner} SPF ${strings[0]}`,
    ),
  );
const other = fc.constantFrom(
  '@ MX 10 host',
  'host A 192.0.2.1',
  'x MX 0 .',
  '_spf CNAME host',
  '_dmarc TXT "v=DMARC1; p=none"',
);
const header = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 h 1 2 3 4 5\n@ NS ns1\n';

test('is judged without an exception, every place inside the file, every fix applicable', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: record }, other), { maxLength: 6 }), (lines) => {
      const text = `${header}${lines.join('\n')}\n`;
      for (const { span, related, fixes } of lintZone(readZone(sourceOfText(text)), defaultOptions)) {
        for (const place of [span, ...related.map((one) => one.span)]) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
        for (const { edits } of fixes) {
          const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
          sorted.reduce((end, edit) => {
            expect(edit.span.start).toBeGreaterThanOrEqual(end);
            return edit.span.end;
          }, 0);
        }
      }
    }),
    { numRuns: 1500 },
  );
});
