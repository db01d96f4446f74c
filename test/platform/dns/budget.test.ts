import { expect, test } from 'vitest';
import { withinBudget } from '../../../platform/shared/dns/budget.js';
import { manualClock } from './manual-clock.js';
import { printAnswer, questionOf } from './questions.js';
import { resolverFor, right, rightAnswer, serve } from './serve.js';

const first = questionOf('a.test', 'TXT');
const second = questionOf('b.test', 'TXT');

test('when the time of an evaluation is up nothing is waited for any more', async () => {
  const clock = manualClock();
  const server = await serve({ onDatagram: () => clock.advance(1000) });
  const resolve = withinBudget(resolverFor([server], { clock }), { milliseconds: 1000, clock });
  expect(printAnswer(await resolve(first))).toBe('budget');
  expect(printAnswer(await resolve(second))).toBe('budget');
  expect(server.queries.map(({ name }) => name)).toEqual(['a.test.']);
});

test('what came in time counts', async () => {
  const clock = manualClock();
  const server = await serve({
    onDatagram: ({ query, send }) => {
      clock.advance(300);
      send(right(query));
    },
  });
  const resolve = withinBudget(resolverFor([server], { clock }), { milliseconds: 1000, clock });
  expect(printAnswer(await resolve(first))).toBe(rightAnswer);
  expect(printAnswer(await resolve(second))).toBe(rightAnswer);
});

test('who calls an evaluation off hears of it', async () => {
  const clock = manualClock();
  const controller = new AbortController();
  const server = await serve({ onDatagram: () => controller.abort() });
  const budget = { milliseconds: 1000, clock, signal: controller.signal };
  const resolve = withinBudget(resolverFor([server], { clock }), budget);
  expect(printAnswer(await resolve(first))).toBe('cancelled');
  expect(printAnswer(await resolve(second))).toBe('cancelled');
});
