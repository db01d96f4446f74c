import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAuthors } from '../../../core/dmarc/authors.js';
import { checkDmarc } from '../../../core/dmarc/check-dmarc.js';
import { checkReportDestinations } from '../../../core/dmarc/report-destinations.js';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import type { Name } from '../../../core/dns/name.js';
import { settleSync } from '../../../core/dns/settle.js';

const shared = { source: { kind: 'nowhere' }, ttlSeconds: 0, aliases: [] } as const;
const octets = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
const piece = fc.constantFrom(
  ...[
    'v=DMARC1;',
    'p=reject;',
    'sp=none;',
    'np=x;',
    'psd=y;',
    'psd=n;',
    't=y;',
    'pct=0;',
    'fo=1:d;',
    'adkim=s;',
    ';',
    '=',
  ],
  ...['rua=mailto:a@b.example,', 'mailto:c@d.example;', 'ruf=mailto:a@', '__proto__=', 'constructor=x;', ' '],
);
const text = fc
  .tuple(
    fc.constantFrom('v=DMARC1;', ''),
    fc.array(fc.oneof({ weight: 6, arbitrary: piece }, octets), { maxLength: 8 }),
  )
  .map(([start, parts]) => start + parts.join(''));
const answer: fc.Arbitrary<DnsAnswer> = fc.oneof(
  fc.constant<DnsAnswer>({ kind: 'unavailable', reason: 'timeout', source: shared.source }),
  fc.constant<DnsAnswer>({ kind: 'nxdomain', ...shared }),
  {
    weight: 5,
    arbitrary: fc
      .array(fc.array(text, { maxLength: 2 }), { maxLength: 3 })
      .map((data): DnsAnswer => ({ kind: 'found', data, ...shared })),
  },
);
const domain = fc.oneof(
  fc.constantFrom(
    'example.com',
    'a.example.com',
    'a.b.c.d.e.f.g.h.i.example.com',
    'com',
    '',
    '.',
    '[192.0.2.1]',
    'm\xc3\xbc.example',
  ),
  octets,
);
const result = fc.constantFrom('pass', 'fail', 'temperror', 'none', 'permerror') as fc.Arbitrary<'pass'>;
const outcome = fc.record({ domain, result });

test('any answers about any domains give a verdict, with a limited number of questions', () => {
  fc.assert(
    fc.property(
      fc.array(answer, { minLength: 4, maxLength: 4 }),
      fc.array(domain, { maxLength: 8 }),
      fc.option(outcome, { nil: undefined }),
      fc.array(outcome, { maxLength: 15 }),
      (answers, domains, spf, dkim) => {
        let asked = 0;
        const evaluation = settleSync(
          checkDmarc({ authors: { domains, problem: undefined }, spf, dkim }),
          ({ name, type }) => {
            asked++;
            if (type === 'A') return { kind: 'nxdomain', ...shared };
            return answers[name.length % answers.length] as DnsAnswer;
          },
        );
        expect(asked).toBeLessThanOrEqual((5 + 10) * 8 + 5 * 2);
        for (const overall of [evaluation.rfc9989, evaluation.rfc7489]) {
          expect(['none', 'pass', 'fail', 'temperror', 'permerror']).toContain(overall.result);
          for (const { result: one, alignment, appliedPolicy } of overall.verdicts) {
            expect(one === 'pass').toBe(one === 'pass' && (alignment.spf || alignment.dkim));
            expect(appliedPolicy === undefined).toBe(one !== 'pass' && one !== 'fail');
          }
        }
        // Data without cycles, as it goes into a report.
        expect(JSON.parse(JSON.stringify(evaluation)).rfc9989.result).toBe(evaluation.rfc9989.result);
      },
    ),
    { numRuns: 1000 },
  );
});

test('any record has its destinations checked, with a limited number of questions', () => {
  fc.assert(
    fc.property(text, fc.array(answer, { minLength: 3, maxLength: 3 }), (record, answers) => {
      for (const standard of ['rfc9989', 'rfc7489'] as const) {
        let asked = 0;
        settleSync(checkReportDestinations('example.com.' as Name, record, standard), ({ name }) => {
          asked++;
          return answers[name.length % answers.length] as DnsAnswer;
        });
        expect(asked).toBeLessThanOrEqual(8 + 20 * 9);
      }
    }),
    { numRuns: 500 },
  );
});

test('a From of a megabyte is read in a moment', () => {
  const value = Array.from({ length: 60_000 }, (_, at) => `a@d${at}.example`).join();
  const span = { start: 0, end: 0 };
  const field = { name: 'From', key: 'from', value, span, nameSpan: span, valueSpan: span };
  const authors = readAuthors([field]);
  let asked = 0;
  const evaluation = settleSync(checkDmarc({ authors, spf: undefined, dkim: [] }), () => {
    asked++;
    return { kind: 'nxdomain', ...shared };
  });
  expect(evaluation.rfc9989).toMatchObject({
    result: 'permerror',
    reason: { problem: { kind: 'too-many-domains' } },
  });
  expect(asked).toBeLessThan(60);
});
