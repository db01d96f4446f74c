import { expect, test } from 'vitest';
import { printAnswer, questionOf } from './questions.js';
import { ask, resolverFor, right, serve } from './serve.js';

test('no question about a name of special use leaves the machine', async () => {
  const server = await serve({ onDatagram: ({ query, send }) => send(right(query)) });
  const resolver = resolverFor([server]);
  for (const name of [
    'printer.local',
    'LOCAL',
    'a.onion',
    'x.invalid',
    'y.alt',
    'localhost',
    'a.localhost',
  ]) {
    expect(await ask(resolver, name)).toMatch(/^(?:nxdomain|nodata)$/);
  }
  expect(printAnswer(await resolver.resolve(questionOf('a.localhost', 'A')))).toBe('found 127.0.0.1');
  expect(printAnswer(await resolver.resolve(questionOf('localhost', 'AAAA')))).toBe('found ::1');
  expect(server.queries).toEqual([]);
});
