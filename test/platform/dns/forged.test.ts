import { describe, expect, test } from 'vitest';
import { question, txt, types } from '../../dns-server/wire.js';
import { manualClock } from './manual-clock.js';
import { ask, reply, resolverFor, right, rightAnswer, serve } from './serve.js';

describe('who answers for somebody else', () => {
  test('forged answers are passed over while the right one is waited for', async () => {
    const server = await serve({
      onDatagram: ({ query, send, sendFromElsewhere }) => {
        const forged = { answers: [txt(query.name, 'forged')] };
        send(reply(query, { ...forged, id: query.id ^ 1 }));
        send(reply(query, { ...forged, question: question('www.example.tesu', types.TXT) }));
        send(reply(query, { ...forged, question: question('www.example.test', types.A) }));
        send(reply(query, { ...forged, question: '' }));
        // A query, not a response.
        const asked = reply(query, forged);
        asked[2] = 0x01;
        send(asked);
        send(Buffer.from([1, 2, 3]));
        send(Buffer.alloc(0));
        sendFromElsewhere(reply(query, forged));
        setTimeout(() => send(right(query)), 20);
      },
    });
    expect(await ask(resolverFor([server]))).toBe(rightAnswer);
    expect(server.queries.length).toBe(1);
  });

  test('who is flooded with forged answers asks over a connection', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) => {
        for (let guess = 1; guess <= 100; guess++) {
          send(reply(query, { id: query.id ^ guess, answers: [txt(query.name, 'forged')] }));
        }
      },
      onStream: ({ query, send }) => send(right(query)),
    });
    expect(await ask(resolverFor([server]))).toBe(rightAnswer);
    expect(server.queries.length).toBe(2);
  });

  test('with case chosen by chance an answer must repeat it', async () => {
    const clock = manualClock();
    const server = await serve({
      onDatagram: ({ query, send }) => {
        const folded = query.question.toLowerCase();
        if (folded !== query.question) {
          send(reply(query, { question: folded, answers: [txt(query.name, 'forged')] }));
        }
        setTimeout(() => send(right(query)), 20);
      },
    });
    const random = { id: () => 1, sourcePort: () => 0, octets: (count: number) => new Uint8Array(count) };
    expect(await ask(resolverFor([server], { clock, nameCase: 'exact', random }))).toBe(rightAnswer);
    expect(server.queries.map(({ name }) => name)).toEqual(['WWW.EXAMPLE.TEST.']);
  });

  test('ids and ports are chosen by chance', async () => {
    const waiting: (() => void)[] = [];
    const server = await serve({
      onDatagram: ({ query, send }) => {
        waiting.push(() => send(right(query)));
        if (waiting.length === 40) for (const answer of waiting) answer();
      },
    });
    const resolver = resolverFor([server], { clock: manualClock() });
    await Promise.all(Array.from({ length: 40 }, (_, index) => ask(resolver, `n${index}.example.test`)));
    expect(new Set(server.sourcePorts).size).toBe(40);
    // 40 of 65,536: that so many are the same has no chance worth a thought.
    expect(new Set(server.queries.map(({ id }) => id)).size).toBeGreaterThan(35);
  });

  test('a port serves 64 queries at most', async () => {
    const server = await serve({ onDatagram: ({ query, send }) => send(right(query)) });
    const resolver = resolverFor([server]);
    for (let index = 0; index < 130; index++) await ask(resolver, `n${index}.example.test`);
    expect(new Set(server.sourcePorts).size).toBe(3);
  });
});
