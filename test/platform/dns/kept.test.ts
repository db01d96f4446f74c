import { describe, expect, test } from 'vitest';
import { soa, txt } from '../../dns-server/wire.js';
import { manualClock } from './manual-clock.js';
import { questionOf } from './questions.js';
import { ask, reply, resolverFor, serve } from './serve.js';

describe('what is kept', () => {
  test('an answer for its time, its time running down', async () => {
    const clock = manualClock();
    const server = await serve({
      onDatagram: ({ query, send }) =>
        send(reply(query, { answers: [{ ...txt(query.name, 'right'), ttl: 60 }] })),
    });
    const resolver = resolverFor([server], { clock });
    const asked = questionOf('www.example.test', 'TXT');
    expect(await resolver.resolve(asked)).toMatchObject({ ttlSeconds: 60 });
    clock.advance(59_000);
    expect(await resolver.resolve(questionOf('WWW.example.test', 'TXT'))).toMatchObject({ ttlSeconds: 1 });
    expect(server.queries.length).toBe(1);
    clock.advance(1000);
    expect(await resolver.resolve(asked)).toMatchObject({ ttlSeconds: 60 });
    expect(server.queries.length).toBe(2);
  });

  test('that there is nothing, for as long as the SOA says', async () => {
    const clock = manualClock();
    const server = await serve({
      onDatagram: ({ query, send }) =>
        send(reply(query, { rcode: 3, authorities: [soa('example.test', 30)] })),
    });
    const resolver = resolverFor([server], { clock });
    expect(await ask(resolver)).toBe('nxdomain');
    clock.advance(29_000);
    expect(await ask(resolver)).toBe('nxdomain');
    expect(server.queries.length).toBe(1);
    clock.advance(1000);
    await ask(resolver);
    expect(server.queries.length).toBe(2);
  });

  test('a failure for five seconds', async () => {
    const clock = manualClock();
    const server = await serve({ onDatagram: ({ query, send }) => send(reply(query, { rcode: 2 })) });
    const resolver = resolverFor([server], { clock });
    expect(await ask(resolver)).toBe('servfail');
    expect(await ask(resolver)).toBe('servfail');
    expect(server.queries.length).toBe(1);
    clock.advance(5000);
    await ask(resolver);
    expect(server.queries.length).toBe(2);
  });
});
