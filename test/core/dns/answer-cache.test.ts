import { expect, test } from 'vitest';
import type { DnsAnswer, Unavailability } from '../../../core/dns/answer.js';
import { AnswerCache } from '../../../core/dns/answer-cache.js';

const source = { kind: 'nowhere' } as const;

function text(value: string, ttlSeconds = 60): DnsAnswer {
  return { kind: 'found', data: [[value]], source, ttlSeconds, aliases: [] };
}

test('what was not asked for the longest goes first', () => {
  const cache = new AnswerCache({ entries: 2, octets: 10_000 });
  cache.keep('a', text('a'), 0);
  cache.keep('b', text('b'), 0);
  expect(cache.find('a', 0)).toEqual(text('a'));
  cache.keep('c', text('c'), 0);
  expect(['a', 'b', 'c'].map((key) => cache.find(key, 0)?.kind)).toEqual(['found', undefined, 'found']);
  expect(cache.size).toBe(2);
});

test('large answers take the place of many small ones, and the largest have none', () => {
  const cache = new AnswerCache({ entries: 1000, octets: 5_000 });
  for (let index = 0; index < 10; index++) cache.keep(`k${index}`, text('x'), 0);
  expect(cache.size).toBe(10);
  cache.keep('large', text('x'.repeat(4000)), 0);
  expect(cache.find('large', 0)?.kind).toBe('found');
  expect(cache.size).toBeLessThan(5);
  cache.keep('too large', text('x'.repeat(5000)), 0);
  expect(cache.find('too large', 0)).toBeUndefined();
  expect(cache.find('large', 0)?.kind).toBe('found');
});

test('an answer that nobody may keep takes the place of the old one', () => {
  const cache = new AnswerCache({ entries: 10, octets: 5_000 });
  cache.keep('a', text('old'), 0);
  cache.keep('a', text('new', 0), 1000);
  expect(cache.find('a', 1000)).toBeUndefined();
  expect(cache.size).toBe(0);
});

test('that somebody did not want to wait is not kept', () => {
  const cache = new AnswerCache({ entries: 10, octets: 5_000 });
  const kept = (reason: Unavailability): boolean => {
    cache.keep(reason, { kind: 'unavailable', reason, source }, 0);
    return cache.find(reason, 4999) !== undefined && cache.find(reason, 5000) === undefined;
  };
  const reasons: Unavailability[] = ['timeout', 'servfail', 'refused', 'malformed', 'loop', 'unreachable'];
  expect(reasons.filter((reason) => !kept(reason))).toEqual([]);
  expect(kept('cancelled')).toBe(false);
  expect(kept('budget')).toBe(false);
});
