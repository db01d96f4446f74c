import { describe, expect, test } from 'vitest';
import { type Name, readName, root } from '../../../core/dns/name.js';
import { readSpf } from '../../../core/records/spf.js';
import type { SpfRecord } from '../../../core/records/spf-record.js';
import { type LookupCosts, lookupCosts } from '../../../core/spf/lookup-cost.js';

function nameOf(text: string): Name {
  const read = readName(`${text}.`, root);
  if ('problem' in read) throw new Error(text);
  return read.name;
}

/** A world of records: domain -> its texts. A domain that is not in it is not known. */
function world(records: Readonly<Record<string, string | readonly string[]>>): {
  readonly costs: LookupCosts;
  record(domain: string): SpfRecord;
} {
  const read = new Map(
    Object.entries(records).map(([domain, texts]) => [
      `${domain}.`,
      (typeof texts === 'string' ? [texts] : texts).map((terms) => readSpf(`v=spf1 ${terms}`)),
    ]),
  );
  return {
    costs: lookupCosts((domain) => read.get(domain.toLowerCase()) ?? 'unknown'),
    record(domain) {
      const [first] = read.get(`${domain}.`) ?? [];
      if (first === undefined) throw new Error(domain);
      return first;
    },
  };
}

function costOf(terms: string, others: Readonly<Record<string, string | readonly string[]>> = {}): string {
  const { costs, record } = world({ 'x.example': terms, ...others });
  const { count, isAtLeast } = costs.costOf(record('x.example'));
  return `${isAtLeast ? 'at least ' : ''}${count}`;
}

describe('the worst case', () => {
  test.each([
    ['', '0'],
    ['ip4:192.0.2.1 ip6:::1 -all exp=why.example', '0'],
    ['a mx ptr exists:y.example -all', '4'],
    ['a:%{d} exists:%{i}.example.com', '2'],
    ['a -all mx include:y.example', '1'],
    ['a redirect=y.example', 'at least 2'],
    ['redirect=y.example a', 'at least 2'],
    ['a redirect=y.example -all', '1'],
    ['include:%{d}.example.com -all', 'at least 1'],
    ['include:y.example include:y.example -all', 'at least 2'],
    ['a moo mx: ip4:1 mx', '2'],
  ])('of "%s" is %s', (terms, cost) => {
    expect(costOf(terms)).toBe(cost);
  });

  test('counts included records where they are known, as often as they are included', () => {
    const others = { 'y.example': 'a mx include:z.example ?all a', 'z.example': 'mx' };
    expect(costOf('include:y.example -all', others)).toBe('5');
    expect(costOf('include:y.example include:Y.example. a redirect=z.example', others)).toBe('13');
  });

  test('ends where there is no record, or more than one', () => {
    expect(costOf('include:y.example a -all', { 'y.example': [] })).toBe('2');
    expect(costOf('include:y.example a -all', { 'y.example': ['a', 'mx'] })).toBe('2');
  });

  test('says when an included record is not known, however deep it stands', () => {
    expect(costOf('include:y.example -all', { 'y.example': 'include:z.example -all' })).toBe('at least 2');
  });

  test('doubles with every level and is still counted once', () => {
    const levels = Array.from({ length: 60 }, (_, level) => [
      `n${level}.example`,
      `include:n${level + 1}.example include:n${level + 1}.example`,
    ]);
    expect(costOf('include:n0.example', { ...Object.fromEntries(levels), 'n60.example': 'a' })).toBe(
      String(1 + 2 * (2 ** 60 - 1) + 2 ** 60),
    );
  });

  test('of a chain of a hundred thousand records is found without running out of stack', () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => [
      `n${at}.example`,
      `include:n${at + 1}.example`,
    ]);
    expect(costOf('include:n0.example', Object.fromEntries(chain))).toBe('at least 100001');
  });
});

describe('every term', () => {
  test('has its cost, in the order of evaluation', () => {
    const { costs, record } = world({
      'x.example': 'redirect=z.example ip4:192.0.2.1 include:y.example a',
      'y.example': 'mx a -all',
    });
    const found = costs.termCosts(record('x.example'));
    expect(found.map(({ term, count, isAtLeast, target }) => [term.text, count, isAtLeast, target])).toEqual([
      ['ip4:192.0.2.1', 0, false, undefined],
      ['include:y.example', 3, false, 'y.example.'],
      ['a', 1, false, undefined],
      ['redirect=z.example', 1, true, 'z.example.'],
    ]);
  });
});

describe('the way beyond the limit', () => {
  const way = (terms: string, others: Readonly<Record<string, string>> = {}, limit = 3): string => {
    const { costs, record } = world({ 'x.example': terms, ...others });
    return costs
      .pathBeyond(record('x.example'), limit)
      .map(({ term }) => term.text)
      .join(' > ');
  };

  test('is empty where the limit is kept', () => {
    expect(way('a mx ptr ip4:192.0.2.1 -all a')).toBe('');
  });

  test('ends at the term that is one too many', () => {
    expect(way('a mx ptr ip4:192.0.2.1 mx:y.example -all')).toBe('mx:y.example');
  });

  test('leads down into included records', () => {
    const others = { 'y.example': 'a include:z.example -all', 'z.example': 'ip4:192.0.2.1 mx a' };
    expect(way('include:y.example', others)).toBe('include:y.example > include:z.example > mx');
    expect(way('a a include:y.example', others)).toBe('include:y.example > a');
    expect(way('a a a include:y.example', others)).toBe('include:y.example');
    expect(way('a mx redirect=y.example', others)).toBe('redirect=y.example > a');
  });

  test('ends in a loop too', () => {
    expect(way('include:x.example')).toBe(Array(4).fill('include:x.example').join(' > '));
  });
});

describe('a loop', () => {
  const loop = (terms: string, others: Readonly<Record<string, string>> = {}): string | undefined => {
    const { costs, record } = world({ 'x.example': terms, ...others });
    return costs
      .loopFrom(record('x.example'), nameOf('x.example'))
      ?.map(({ target }) => target)
      .join(' > ');
  };

  test('is found from any record that leads into it', () => {
    expect(loop('a include:x.example -all')).toBe('x.example.');
    expect(loop('include:y.example', { 'y.example': 'mx redirect=X.example.' })).toBe(
      'y.example. > X.example.',
    );
    expect(
      loop('include:y.example', { 'y.example': 'include:z.example', 'z.example': 'include:y.example' }),
    ).toBe('y.example. > z.example. > y.example.');
  });

  test('is none where all or a missing record ends it', () => {
    expect(loop('-all include:x.example')).toBeUndefined();
    expect(loop('redirect=x.example -all')).toBeUndefined();
    expect(loop('include:y.example include:y.example', { 'y.example': 'include:z.example' })).toBeUndefined();
  });

  test('costs endlessly many lookups, for all that lead into it and for nobody else', () => {
    const others = { 'y.example': 'include:z.example', 'z.example': 'include:y.example', 'w.example': 'a' };
    expect(costOf('include:w.example include:y.example', others)).toBe('Infinity');
    expect(costOf('include:w.example', others)).toBe('2');
  });

  test('that is longer than the limit is only too long', () => {
    const ring = Array.from({ length: 20 }, (_, at) => [
      `n${at}.example`,
      `include:n${(at + 1) % 20}.example`,
    ]);
    expect(loop('include:n0.example', Object.fromEntries(ring))).toBeUndefined();
    expect(costOf('include:n0.example', Object.fromEntries(ring))).toBe('Infinity');
  });
});
