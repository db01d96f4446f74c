import { describe, expect, test } from 'vitest';
import { cname } from '../../dns-server/wire.js';
import { ask, reply, resolverFor, right, serve } from './serve.js';

describe('CNAMEs', () => {
  test('a chain that goes on from answer to answer has no end', async () => {
    const server = await serve({
      onDatagram: ({ number, query, send }) =>
        send(reply(query, { answers: [cname(query.name, `c${number}.test`)] })),
    });
    expect(await ask(resolverFor([server]))).toBe('loop');
    expect(server.queries.length).toBe(17);
  });

  test('a chain of sixteen answers is followed to its end', async () => {
    const server = await serve({
      onDatagram: ({ number, query, send }) =>
        send(
          number === 17 ? right(query) : reply(query, { answers: [cname(query.name, `c${number}.test`)] }),
        ),
    });
    expect(await ask(resolverFor([server]))).toMatch(/^found( -> c[0-9]+\.test\.){16} \["right"\]$/);
  });

  test('a loop within one answer ends', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) =>
        send(reply(query, { answers: [cname(query.name, 'other.test'), cname('other.test', query.name)] })),
    });
    expect(await ask(resolverFor([server]))).toBe('loop');
  });

  test('that lead to a name of special use do not lead anybody there', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) => send(reply(query, { answers: [cname(query.name, 'secret.onion')] })),
    });
    expect(await ask(resolverFor([server]))).toBe('nxdomain -> secret.onion.');
    expect(server.queries.length).toBe(1);
  });
});
