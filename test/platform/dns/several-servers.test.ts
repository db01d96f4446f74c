import { describe, expect, test } from 'vitest';
import { withFaultyServer } from '../../dns-server/faulty.js';
import { message, types } from '../../dns-server/wire.js';
import { type ManualClock, manualClock } from './manual-clock.js';
import { questionOf } from './questions.js';
import { ask, reply, resolverFor, right, rightAnswer, serve } from './serve.js';

/** Time passes for who waits for what was lost. */
function lose(clock: ManualClock): void {
  clock.advance(400);
}

describe('several servers', () => {
  test.each([
    ['refuses', 5],
    ['fails', 2],
    ['does not understand', 4],
  ])('when one %s the next one is asked at once', async (_, rcode) => {
    const first = await serve({ onDatagram: ({ query, send }) => send(reply(query, { rcode })) });
    const second = await serve({ onDatagram: ({ query, send }) => send(right(query)) });
    const resolver = resolverFor([first, second], { clock: manualClock() });
    expect(await ask(resolver)).toBe(rightAnswer);
    // Who answered is asked first from now on.
    const before = first.queries.length;
    expect(await ask(resolver, 'other.example.test')).toBe(rightAnswer);
    expect(first.queries.length).toBe(before);
  });

  test('when one takes long the next one is asked, and the first may still answer', async () => {
    const clock = manualClock();
    let late: (() => void) | undefined;
    const first = await serve({
      onDatagram: ({ query, send }) => {
        late = () => send(right(query));
        lose(clock);
      },
    });
    const second = await serve({ onDatagram: () => late?.() });
    const answer = await resolverFor([first, second], { clock }).resolve(
      questionOf('www.example.test', 'TXT'),
    );
    expect(answer).toMatchObject({ kind: 'found', source: { server: `127.0.0.1:${first.port}` } });
    expect(second.queries.length).toBe(1);
  });

  test('what none of them knows is told as the worst that one of them said', async () => {
    const clock = manualClock();
    const refusing = await serve({ onDatagram: ({ query, send }) => send(reply(query, { rcode: 5 })) });
    const failing = await serve({ onDatagram: ({ query, send }) => send(reply(query, { rcode: 2 })) });
    expect(await ask(resolverFor([refusing], { clock }))).toBe('refused');
    expect(await ask(resolverFor([failing], { clock }))).toBe('servfail');
    expect(await ask(resolverFor([refusing, failing], { clock }))).toBe('servfail');
    // Who has said that it does not know is not asked again.
    expect([refusing.queries.length, failing.queries.length]).toEqual([2, 2]);
  });

  test('a port where nobody listens is unreachable', async () => {
    const gone = await withFaultyServer({});
    await gone.stop();
    expect(await ask(resolverFor([gone], { clock: manualClock() }))).toBe('unreachable');
  });

  test('without any server nobody can be reached', async () => {
    expect(await ask(resolverFor([]))).toBe('unreachable');
  });

  test('a server that does not understand EDNS is asked without it', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) =>
        send(query.hasEdns ? message({ id: query.id, rcode: 1 }) : right(query)),
    });
    expect(await ask(resolverFor([server], { clock: manualClock() }))).toBe(rightAnswer);
    expect(server.queries.map(({ hasEdns }) => hasEdns)).toEqual([true, false]);
  });

  test('a version of EDNS that it does not know is told in the OPT record', async () => {
    const opt = { owner: '\0', type: types.OPT, class: 1232, ttl: 0x0100_0000, data: '' };
    const server = await serve({
      onDatagram: ({ query, send }) =>
        send(query.hasEdns ? reply(query, { additionals: [opt] }) : right(query)),
    });
    expect(await ask(resolverFor([server], { clock: manualClock() }))).toBe(rightAnswer);
  });
});
