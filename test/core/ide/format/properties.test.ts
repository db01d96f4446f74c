import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEdits } from '../../../../core/ide/format/format.js';
import { styleFor } from '../../../../core/ide/format/style.js';
import { expectSafe, formattedOctets, zoneOfText } from './formatted.js';

const blank = fc.constantFrom(' ', '  ', '\t', ' \t ', '            ');
const gap = fc.oneof({ weight: 8, arbitrary: blank }, { weight: 1, arbitrary: fc.constant('') });
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\n\n\n\n', '\n \t\n', '\r');
const comment = fc.constantFrom(
  '; note',
  ';',
  ';glued',
  '; ünï — 😀',
  '; ( " \\',
  '; dns-mail-auth-ignore SPF001 x',
);
const owner = fc.constantFrom(
  ...['@', 'www', 'a.very.long.owner.that.stands.out', '*', 'mx\\.1', '_dmarc', 'IN', 'A', '$x', ''],
  ...['s2026._domainkey', 'example.com.', 'näme', '"quoted"', '1.2.3', 'x'.repeat(70)],
);
const ttl = fc.constantFrom('', '', '300', '1h30m', '2w', '0');
const className = fc.constantFrom('', 'IN', 'IN', 'in', 'CLASS1', 'CH');
const type = fc.constantFrom(
  'A',
  'TXT',
  'TXT',
  'MX',
  'SOA',
  'NSEC3PARAM',
  'TYPE65280',
  'bogus',
  'cname',
  'SVCB',
  'TXT(',
);
const field = fc.constantFrom(
  ...[
    '192.0.2.1',
    '10',
    'mail',
    '"a string"',
    '"v=spf1 -all"',
    '(',
    ')',
    '"a \\" b"',
    '"ünï 😀"',
    'v=DMARC1;p=none',
  ],
  ...[
    '"two\\\nlines"',
    '"open',
    '1h',
    '2026112201',
    '"a""b"',
    'alpn="h2"',
    '. ',
    '\\# 4 c0000201',
    '\\',
    '\0',
  ],
);

const record = fc
  .tuple(
    owner,
    gap,
    fc.shuffledSubarray([ttl, className]),
    type,
    fc.array(fc.tuple(gap, field), { maxLength: 6 }),
    comment,
  )
  .chain(([name, between, head, kind, data, note]) =>
    fc.tuple(
      fc.constant({ name, between, data, note }),
      fc.tuple(...head),
      kind === undefined ? type : fc.constant(kind),
      fc.boolean(),
    ),
  )
  .map(([{ name, between, data, note }, head, kind, hasNote]) =>
    [
      name,
      between,
      head.map((word) => `${word} `).join(''),
      kind,
      ...data.flat(),
      hasNote ? between + note : '',
    ].join(''),
  );
const multiLine = fc
  .tuple(
    owner,
    blank,
    fc.array(fc.tuple(gap, fc.constantFrom('1', '2026112201', '"p=AAA"', '', ')', '(', '; c')), {
      maxLength: 8,
    }),
  )
  .map(
    ([name, between, lines]) =>
      `${name}${between}IN SOA ns1 host (${lines.map(([g, word]) => `${word}${g}\n`).join(' ')})`,
  );
const directive = fc.constantFrom(
  '$TTL   1h',
  '$ORIGIN\texample.com.',
  '$INCLUDE  x ; why',
  '$GENERATE 1-3  a$  A  192.0.2.$',
  '$bogus',
  '$TTL ( 5\n )',
);
const entry = fc.oneof(
  { weight: 6, arbitrary: record },
  { weight: 2, arbitrary: multiLine },
  { weight: 1, arbitrary: directive },
  { weight: 2, arbitrary: fc.tuple(gap, comment).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: blank },
);
const text = fc
  .array(fc.tuple(entry, lineEnd), { maxLength: 25 })
  .chain((lines) =>
    fc
      .constantFrom(...['', '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1 h 1 2 3 4 5\n', '\uFEFF'])
      .map((head) => head + lines.flat().join('')),
  );

const style = fc.constantFrom(undefined, styleFor('tabs', 8), styleFor('tabs', 4), styleFor('spaces', 2));

describe('formatting, whatever the text,', () => {
  test('keeps what the zone says, and once is enough', () => {
    fc.assert(
      fc.property(text, style, (zone, wanted) => void expectSafe(zone, wanted)),
      { numRuns: 700 },
    );
  });

  test('of random characters ends and keeps them', () => {
    const characters = fc.string({
      unit: fc.constantFrom(...Array.from(' \t\n\r"();\\$@aA1INTXT.=\0é😀')),
      maxLength: 120,
    });
    fc.assert(
      fc.property(characters, style, (zone, wanted) => void expectSafe(zone, wanted)),
      { numRuns: 1500 },
    );
  });

  test('of random octets ends, and once is enough', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        const once = formattedOctets(octets);
        expect(formattedOctets(once)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  test('does with a file on disk what it does with an editor', () => {
    fc.assert(
      fc.property(text, style, (zone, wanted) => {
        const octets = formattedOctets(Buffer.from(zone), wanted);
        expect(Buffer.from(octets).toString()).toBe(expectSafe(zone, wanted));
      }),
    );
  });

  test('of a range makes the edits that formatting the whole makes there', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (zone, a, b) => {
        const start = a % (zone.length + 1);
        const end = start + (b % (zone.length - start + 1));
        const all = Array.from(formatEdits(zoneOfText(zone)), (edit) => JSON.stringify(edit));
        const some = Array.from(formatEdits(zoneOfText(zone), { range: { start, end } }), (edit) =>
          JSON.stringify(edit),
        );
        expect(all).toEqual(expect.arrayContaining(some));
        const touching = all.filter((edit) => {
          const { span } = JSON.parse(edit);
          return span.start >= start && span.end <= end;
        });
        expect(some).toEqual(expect.arrayContaining(touching));
      }),
      { numRuns: 500 },
    );
  });
});
