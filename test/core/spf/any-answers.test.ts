import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DnsAnswer, DnsData, DnsType } from '../../../core/dns/answer.js';
import type { DnsQuestion } from '../../../core/dns/asking.js';
import type { Name } from '../../../core/dns/name.js';
import { settleSync } from '../../../core/dns/settle.js';
import { readSpf } from '../../../core/records/spf.js';
import type { SpfRecord } from '../../../core/records/spf-record.js';
import { checkHost } from '../../../core/spf/check-host.js';
import { lookupCosts } from '../../../core/spf/lookup-cost.js';
import type { SpfQuery } from '../../../core/spf/query.js';
import type { RecordTrace, SpfAsked } from '../../../core/spf/trace.js';
import type { SpfVerdict } from '../../../core/spf/verdict.js';

const shared = { source: { kind: 'nowhere' }, ttlSeconds: 0, aliases: [] } as const;

function found<T extends DnsType>(data: readonly DnsData[T][]): DnsAnswer {
  return data.length === 0
    ? { kind: 'nodata', ...shared }
    : ({ kind: 'found', data, ...shared } as DnsAnswer);
}

/** A sender in a network that no record below names. */
const query: SpfQuery = {
  ip: { family: 4, octets: [203, 0, 113, 9] },
  domain: 'd0.example',
  sender: 'a@d0.example',
  helo: 'd0.example',
  timeSeconds: 0,
};

/** Records of a few domains that lead to each other; every domain has one, and nothing in them matches. */
const domains = Array.from({ length: 6 }, (_, index) => `d${index}.example`);
const target = fc.constantFrom(...domains);
const term = fc.oneof(
  target.map((domain) => `include:${domain}`),
  fc.constantFrom('a', 'mx', 'ptr', 'ip4:192.0.2.1', 'ip6:::1', 'x-y=z', 'exp=d1.example'),
  target.map((domain) => `a:${domain}/24`),
);
const record = fc
  .tuple(
    fc.uniqueArray(term, { maxLength: 4 }),
    fc.oneof(
      fc.constantFrom(['-all'], ['~all'], ['?all'], []),
      target.map((domain) => [`redirect=${domain}`]),
    ),
  )
  .map(([terms, last]) => [...terms, ...last].join(' '))
  .filter((text) => (text.match(/exp=/g)?.length ?? 0) < 2);

test('an evaluation in which nothing matches costs exactly what was foretold', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: domains.length, maxLength: domains.length }), (texts) => {
      const records = new Map(texts.map((text, index) => [`d${index}.example.`, readSpf(`v=spf1 ${text}`)]));
      const costs = lookupCosts((name) =>
        [records.get(name)].filter((one): one is SpfRecord => one !== undefined),
      );
      const start = records.get('d0.example.');
      if (start === undefined) throw new Error('no record');
      const { count, isAtLeast } = costs.costOf(start);
      const verdict = settleSync(checkHost(query), ({ name, type }) => {
        if (type === 'TXT') return found<'TXT'>([[records.get(name)?.octets ?? '']]);
        if (type === 'MX') return found<'MX'>([{ preference: 1, exchange: 'h.example.' as Name }]);
        if (type === 'PTR') return found<'PTR'>(['h.elsewhere.' as Name]);
        return found<'A'>([{ family: 4, octets: [192, 0, 2, 5] }]);
      });
      expect(isAtLeast).toBe(false);
      if (count <= 10) {
        expect(verdict.lookups).toBe(count);
        expect(verdict.result).not.toBe('permerror');
      } else {
        expect(verdict.reason.kind).toBe('too-many-lookups');
        expect(verdict.lookups).toBe(11);
        // The static count knows the term at which it ends as well.
        const way = costs.pathBeyond(start, 10);
        expect(way.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});

const octets = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
const pieces = fc.constantFrom(
  ...['v=spf1 ', ' ', 'a', 'mx', 'ptr', 'exists:', 'include:', 'redirect=', 'exp=', '-all', '+all', 'ip4:'],
  ...[
    'd0.example',
    'd1.example',
    '%{p}',
    '%{s}',
    '%{l1r-}',
    '%{h}',
    '%{D}',
    '.',
    '/',
    '//',
    '%',
    ':d1.example',
  ],
);
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: pieces }, octets), { maxLength: 12 })
  .map((parts) => parts.join(''));
const wellFormed = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', '-', '~', '?', '+'),
        fc.constantFrom(
          ...[
            'a',
            'mx',
            'ptr',
            'a:d1.example/8',
            'mx:d1.example',
            'ptr:example',
            'include:d1.example',
            'ip4:192.0.2.1',
          ],
          ...[
            'exists:%{l}.d1.example',
            'exists:%{p}',
            'exists:%{ir}.%{v}.x.example',
            'include:d2.x.example',
            'a:%{h}',
          ],
        ),
      )
      .map((parts) => parts.join('')),
    { maxLength: 9 },
  )
  .chain((terms) =>
    fc
      .constantFrom('', '-all', '~all exp=%{p}.d1.example', '-all exp=d1.example', 'redirect=d1.example')
      .map((last) => `v=spf1 ${[...terms, last].join(' ')}`),
  );
const name = fc.constantFrom('d0.example.', 'd1.example.', '.', 'x\\.y.example.') as fc.Arbitrary<Name>;
const address = fc.oneof(
  fc.constant({ family: 4 as const, octets: [203, 0, 113, 9] }),
  fc.constant({ family: 6 as const, octets: Array<number>(16).fill(1) }),
);
const answer = (type: DnsType): fc.Arbitrary<DnsAnswer> =>
  fc.oneof(
    fc.constant<DnsAnswer>({ kind: 'unavailable', reason: 'servfail', source: shared.source }),
    fc.constant<DnsAnswer>({ kind: 'nxdomain', ...shared }),
    { weight: 5, arbitrary: someOf(type).map((data) => found(data as never)) },
  );
/** Mostly one record that can be evaluated: of several, or of a broken one, there is little to see. */
function someOf(type: DnsType): fc.Arbitrary<unknown[]> {
  if (type === 'MX') return fc.array(fc.record({ preference: fc.nat(3), exchange: name }), { maxLength: 12 });
  if (type === 'PTR') return fc.array(name, { maxLength: 12 });
  if (type !== 'TXT') return fc.array(address, { maxLength: 12 });
  const messy = fc.array(
    fc.oneof(
      text,
      text.map((more) => `v=spf1 ${more}`),
    ),
    { maxLength: 2 },
  );
  return fc.oneof(fc.array(messy, { maxLength: 3 }), {
    weight: 4,
    arbitrary: wellFormed.map((one) => [[one]]),
  });
}

test('any answers to any query give a verdict within the limits', () => {
  const world = fc.record({
    TXT: fc.array(answer('TXT'), { minLength: 3, maxLength: 3 }),
    MX: answer('MX'),
    PTR: answer('PTR'),
    A: fc.array(answer('A'), { minLength: 2, maxLength: 2 }),
  });
  fc.assert(
    fc.property(world, octets, octets, fc.boolean(), (answers, sender, helo, isHere) => {
      let asked = 0;
      const lookup = ({ name: domain, type }: DnsQuestion): DnsAnswer => {
        asked++;
        const index = domain.length % 2;
        if (type === 'TXT') return answers.TXT[domain.startsWith('d0') ? 0 : 1 + index] as DnsAnswer;
        if (type === 'MX' || type === 'PTR') return answers[type];
        return answers.A[index] as DnsAnswer;
      };
      const from = isHere ? { sender: `${sender}@d0.example` } : { sender, domain: sender };
      const verdict = settleSync(checkHost({ ...query, helo, ...from }), lookup);
      expect(verdict.lookups).toBeLessThanOrEqual(11);
      expect(verdict.voidLookups).toBeLessThanOrEqual(4);
      expect(verdict.explanation ?? '').toMatch(/^[\x20-\x7e]*$/);
      // Ten terms of up to eleven questions each, the names of the client, the record, the explanation.
      expect(asked).toBeLessThanOrEqual(140);
      // Data without cycles, as it goes into a report.
      expect(JSON.parse(JSON.stringify(verdict)).result).toBe(verdict.result);
    }),
    { numRuns: 1000 },
  );
});

/** Every question that a verdict names as the ground it stands on. */
function groundsOf({ trace, explanationTrace }: SpfVerdict): Set<string> {
  const grounds = new Set<string>();
  const note = (asked: readonly SpfAsked[]): void => {
    for (const { name: domain, type } of asked) grounds.add(`${type} ${domain.toLowerCase()}`);
  };
  const walk = (record: RecordTrace): void => {
    note(record.asked);
    for (const one of record.terms) {
      note(one.asked);
      if (one.below !== undefined) walk(one.below);
    }
  };
  if (trace !== undefined) walk(trace);
  note(explanationTrace?.asked ?? []);
  return grounds;
}

test('what was only asked ahead has no say: without an answer to it the verdict is the same', () => {
  const silence: DnsAnswer = { kind: 'unavailable', reason: 'timeout', source: shared.source };
  let ahead = 0;
  const world = fc.record({
    TXT: fc.array(answer('TXT'), { minLength: 3, maxLength: 3 }),
    MX: answer('MX'),
    PTR: answer('PTR'),
    A: fc.array(answer('A'), { minLength: 2, maxLength: 2 }),
  });
  fc.assert(
    fc.property(world, (answers) => {
      const lookup = ({ name: domain, type }: DnsQuestion): DnsAnswer => {
        const index = domain.length % 2;
        if (type === 'TXT') return answers.TXT[domain.startsWith('d0') ? 0 : 1 + index] as DnsAnswer;
        if (type === 'MX' || type === 'PTR') return answers[type];
        return answers.A[index] as DnsAnswer;
      };
      const verdict = settleSync(checkHost(query), lookup);
      const grounds = groundsOf(verdict);
      const again = settleSync(checkHost(query), (question) => {
        if (grounds.has(`${question.type} ${question.name.toLowerCase()}`)) return lookup(question);
        ahead++;
        return silence;
      });
      expect(again).toEqual(verdict);
    }),
    { numRuns: 1000 },
  );
  // Else nothing was asked ahead, and the test says nothing.
  expect(ahead).toBeGreaterThan(100);
});

describe('hostile records end soon', () => {
  const time = (
    terms: string,
    more: Partial<SpfQuery> = {},
    data: Partial<Record<DnsType, unknown[]>> = {},
  ) => {
    const verdict = settleSync(checkHost({ ...query, ...more }), ({ type }) => {
      if (type === 'TXT') return found<'TXT'>([[`v=spf1 ${terms}`]]);
      return found((data[type] ?? []) as never);
    });
    // Each takes some ten milliseconds; what is quadratic takes minutes.
    return verdict;
  };

  test('ten thousand terms, included again and again', () => {
    const verdict = time(`${'ip4:192.0.2.1 '.repeat(10_000)} include:d1.example -all`);
    expect(verdict.reason.kind).toBe('too-many-lookups');
  });

  test('loops of include and redirect', () => {
    expect(time('include:d0.example').reason.kind).toBe('too-many-lookups');
    expect(time('redirect=d0.example').reason.kind).toBe('too-many-lookups');
  });

  test('macros that grow a thousandfold', () => {
    const sender = `${'a-'.repeat(200)}@d0.example`;
    const verdict = time(`exists:${'%{s1000r-+,/_=}'.repeat(4000)}.example -all`, { sender });
    expect(verdict.trace?.terms[0]?.target?.length).toBeLessThanOrEqual(253);
  });

  test('an explanation of 64 KB', () => {
    const sender = `${'a'.repeat(500)}@d0.example`;
    const verdict = settleSync(checkHost({ ...query, sender }), ({ name: domain }) =>
      found<'TXT'>([[domain === 'd0.example.' ? 'v=spf1 -all exp=why.example' : '%{S}'.repeat(16_000)]]),
    );
    expect(verdict.explanation?.length).toBe(4096);
  });

  test('a thousand exchanges, and fifty thousand addresses', () => {
    const exchange = (preference: number) => ({ preference, exchange: `h${preference}.example.` as Name });
    const MX = Array.from({ length: 1000 }, (_, preference) => exchange(preference));
    expect(time('mx -all', {}, { MX }).reason.kind).toBe('too-many-exchanges');
    const A = Array.from({ length: 50_000 }, () => ({ family: 4, octets: [192, 0, 2, 1] }));
    expect(time('a mx a:d1.example -all', {}, { A, MX: MX.slice(0, 10) }).result).toBe('fail');
    const PTR = Array.from({ length: 50_000 }, (_, at) => `h${at}.d0.example.` as Name);
    expect(time('ptr exists:%{p}.example -all', {}, { A, PTR }).result).toBe('pass');
  });
});
