import { describe, expect, test } from 'vitest';
import { manualClock } from './manual-clock.js';
import { printAnswer, questionOf } from './questions.js';
import { ask, resolverFor, right, rightAnswer, serve } from './serve.js';

describe('questions that are under way', () => {
  test('who asks what somebody else is asking shares the answer', async () => {
    const server = await serve({ onDatagram: ({ query, send }) => send(right(query)) });
    const resolver = resolverFor([server]);
    const names = Array.from({ length: 50 }, (_, index) =>
      index % 2 ? 'www.example.test' : 'WWW.Example.test',
    );
    expect(new Set(await Promise.all(names.map((name) => ask(resolver, name))))).toEqual(
      new Set([rightAnswer]),
    );
    expect(server.queries.length).toBe(1);
  });

  test('at most 64 are under way', async () => {
    const held: (() => void)[] = [];
    let most = 0;
    const server = await serve({
      onDatagram: ({ query, send }) => {
        held.push(() => send(right(query)));
        most = Math.max(most, held.length);
      },
    });
    const resolver = resolverFor([server], { clock: manualClock() });
    const asked = Promise.all(Array.from({ length: 200 }, (_, index) => ask(resolver, `n${index}.test`)));
    // Nothing is answered before 64 are here; more would come in between.
    const answering = setInterval(() => {
      if (held.length >= 64 || server.queries.length === 200) held.shift()?.();
    }, 1);
    expect(new Set(await asked)).toEqual(new Set([rightAnswer]));
    clearInterval(answering);
    expect(most).toBe(64);
  });

  test('who calls off hears at once, and the others get their answer', async () => {
    const held: (() => void)[] = [];
    const server = await serve({ onDatagram: ({ query, send }) => held.push(() => send(right(query))) });
    const resolver = resolverFor([server], { clock: manualClock() });
    const controller = new AbortController();
    const asked = questionOf('www.example.test', 'TXT');
    const first = resolver.resolve(asked, controller.signal);
    const second = resolver.resolve(asked);
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    controller.abort();
    expect(printAnswer(await first)).toBe('cancelled');
    held[0]?.();
    expect(printAnswer(await second)).toBe(rightAnswer);
    expect(printAnswer(await resolver.resolve(questionOf('b.test', 'TXT'), controller.signal))).toBe(
      'cancelled',
    );
    expect(server.queries.length).toBe(1);
  });

  test('what nobody waits for makes room for others', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) => (query.name === 'silent.test.' ? undefined : send(right(query))),
    });
    const resolver = resolverFor([server], { clock: manualClock(), mostInFlight: 1 });
    const controller = new AbortController();
    const silent = resolver.resolve(questionOf('silent.test', 'TXT'), controller.signal);
    const waiting = resolver.resolve(questionOf('waiting.test', 'TXT'), controller.signal);
    const other = ask(resolver, 'other.test');
    controller.abort();
    expect(printAnswer(await silent)).toBe('cancelled');
    expect(printAnswer(await waiting)).toBe('cancelled');
    expect(await other).toBe(rightAnswer);
  });

  test('closing calls everything off', async () => {
    const server = await serve({});
    const resolver = resolverFor([server], { clock: manualClock(), mostInFlight: 1 });
    const asked = [ask(resolver, 'a.test'), ask(resolver, 'b.test')];
    resolver.close();
    expect(await Promise.all(asked)).toEqual(['cancelled', 'cancelled']);
  });
});
