import { expect, test } from 'vitest';
import type { Name } from '../../../core/dns/name.js';
import { type Look, replay } from '../../../core/dns/replay.js';
import { settleSync } from '../../../core/dns/settle.js';
import { dnsOf, roundsOf, settleWith } from '../../dns-world.js';

const lookup = dnsOf('a TXT b\nb TXT c\nc TXT done\nd TXT e');

/** Follows names from one TXT record to the next. */
function follow(look: Look, start: string): string | undefined {
  let at = start;
  for (;;) {
    const answer = look(`${at}.` as Name, 'TXT');
    if (answer === undefined) return undefined;
    if (answer.kind !== 'found') return at;
    at = answer.data[0]?.[0] ?? '';
  }
}

test('what one run misses is asked in one round', async () => {
  const settled = await settleWith(
    replay((look) => [follow(look, 'a'), follow(look, 'd')].join(' ')),
    lookup,
  );
  expect(settled.result).toBe('done e');
  expect(roundsOf(settled)).toEqual([['TXT a.', 'TXT d.'], ['TXT b.', 'TXT e.'], ['TXT c.'], ['TXT done.']]);
});

test('only a run that missed nothing counts', () => {
  let runs = 0;
  const result = settleSync(
    replay((look) => {
      runs++;
      return `${runs} ${follow(look, 'b') ?? 'not yet'}`;
    }),
    lookup,
  );
  expect(result).toBe('4 done');
});

test('names in another case are not asked again', () => {
  const asked: string[] = [];
  settleSync(
    replay((look) => `${look('A.' as Name, 'TXT')?.kind} ${look('a.' as Name, 'TXT')?.kind}`),
    (question) => {
      asked.push(question.name);
      return lookup(question);
    },
  );
  expect(asked).toHaveLength(1);
});

test('a function that gives nothing without asking anything is a bug, and says so', () => {
  expect(() =>
    settleSync(
      replay(() => undefined),
      lookup,
    ),
  ).toThrow('asked nothing');
});

test('beyond a number of questions only the next that is needed is asked', async () => {
  const settled = await settleWith(
    replay((look) => ['a', 'd', 'x', 'y', 'z'].map((start) => follow(look, start)).join(' '), {
      mostAhead: 3,
    }),
    lookup,
  );
  expect(settled.result).toBe('done e x y z');
  expect(roundsOf(settled)).toEqual([
    ['TXT a.', 'TXT d.', 'TXT x.'],
    ...[['TXT b.'], ['TXT c.'], ['TXT done.'], ['TXT e.'], ['TXT y.'], ['TXT z.']],
  ]);
});
