import { describe, expect, test } from 'vitest';
import type { Datagram } from '../../dns-server/faulty.js';
import { message, txt, type WireQuery } from '../../dns-server/wire.js';
import { type ManualClock, manualClock } from './manual-clock.js';
import { ask, resolverFor, right, rightAnswer, serve } from './serve.js';

/** Time passes for who waits for what was lost. */
function lose(clock: ManualClock): void {
  clock.advance(400);
}

describe('what is lost on the way', () => {
  test('a lost datagram is asked for again', async () => {
    const clock = manualClock();
    const server = await serve({
      onDatagram: ({ number, query, send }) => (number === 1 ? lose(clock) : send(right(query))),
    });
    expect(await ask(resolverFor([server], { clock }))).toBe(rightAnswer);
    expect(server.queries.length).toBe(2);
    expect(new Set(server.sourcePorts).size).toBe(2);
  });

  test('when all datagrams are lost a connection is made', async () => {
    const clock = manualClock();
    const server = await serve({
      onDatagram: () => clock.advance(1000),
      onStream: ({ query, send }) => send(right(query)),
    });
    expect(await ask(resolverFor([server], { clock }))).toBe(rightAnswer);
    expect(server.queries.length).toBe(4);
  });

  test('when nothing comes at all, that is said when the time is up', async () => {
    const clock = manualClock();
    const server = await serve({
      onDatagram: () => clock.advance(1000),
      onStream: () => clock.advance(8000),
    });
    expect(await ask(resolverFor([server], { clock }))).toBe('timeout');
  });

  test('a late answer to the first query counts while the second is under way', async () => {
    const clock = manualClock();
    let first: Datagram | undefined;
    const server = await serve({
      onDatagram: (datagram) => {
        first ??= datagram;
        if (first === datagram) lose(clock);
        else first.send(right(first.query));
      },
    });
    expect(await ask(resolverFor([server], { clock }))).toBe(rightAnswer);
  });

  test('an answer that comes twice is no answer to the next question', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) => {
        send(right(query));
        send(right(query));
      },
    });
    const resolver = resolverFor([server]);
    for (let round = 0; round < 20; round++) {
      expect(await ask(resolver, `n${round}.example.test`)).toBe(rightAnswer);
    }
  });

  test('thirty of a hundred datagrams lost each way, and every answer is right', async () => {
    let seed = 1;
    const isLost = (): boolean => {
      seed = (Math.imul(seed, 48_271) >>> 0) % 0x7fff_ffff;
      return seed % 10 < 3;
    };
    const own = ({ id, question: asked, name }: WireQuery): Buffer =>
      message({ id, question: asked, answers: [txt(name, name)] });
    const server = await serve({
      onDatagram: ({ query, send }) => {
        if (!isLost() && !isLost()) send(own(query));
      },
      onStream: ({ query, send }) => send(own(query)),
    });
    const pace = { waitMilliseconds: [20, 40], deadlineMilliseconds: 30_000 };
    const resolver = resolverFor([server], { pace });
    const names = Array.from({ length: 500 }, (_, index) => `n${index}.example.test.`);
    const answers = await Promise.all(names.map((name) => ask(resolver, name)));
    expect(answers).toEqual(names.map((name) => `found ["${name}"]`));
    expect(server.queries.length).toBeGreaterThan(600);
  });
});
