import { describe, expect, test } from 'vitest';
import { framed } from '../../dns-server/faulty.js';
import { record, txt, types, u16, type WireQuery } from '../../dns-server/wire.js';
import { manualClock } from './manual-clock.js';
import { questionOf } from './questions.js';
import { ask, reply, resolverFor, right, rightAnswer, serve } from './serve.js';

describe('what cannot be read', () => {
  test('a datagram that cannot be read is asked for again over a connection', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) => {
        const whole = right(query);
        send(whole.subarray(0, whole.length - 3));
      },
      onStream: ({ query, send }) => send(right(query)),
    });
    expect(await ask(resolverFor([server]))).toBe(rightAnswer);
    expect(server.queries.length).toBe(2);
  });

  test.each<[string, (query: WireQuery) => Buffer]>([
    [
      'octets that are no message',
      ({ id }) => Buffer.concat([Buffer.from(u16(id), 'latin1'), Buffer.alloc(50, 0xff)]),
    ],
    ['another id', (query) => reply(query, { id: query.id ^ 1, answers: [txt(query.name, 'x')] })],
    ['cut again', (query) => reply(query, { flags: ['tc'] })],
    [
      'a string longer than its record',
      (query) => reply(query, { answers: [record(query.name, 'TXT', '\x05abc')] }),
    ],
    ['a text without a string', (query) => reply(query, { answers: [record(query.name, 'TXT', '')] })],
    [
      'a count that promises more',
      (query) => {
        const octets = right(query);
        octets.writeUInt16BE(0xffff, 6);
        return octets;
      },
    ],
    [
      'a name whose pointer leads to itself',
      (query) => {
        const at = 12 + query.question.length;
        const owner = String.fromCharCode(0xc0 | (at >> 8), at & 0xff);
        return reply(query, { answers: [{ owner, type: types.TXT, data: '\x01x' }] });
      },
    ],
    [
      'a name that only points ahead',
      (query) => reply(query, { answers: [{ owner: '\xc0\xff', type: types.TXT, data: '\x01x' }] }),
    ],
  ])('%s over TCP: malformed', async (_, answer) => {
    const server = await serve({
      onDatagram: ({ query, send }) => send(reply(query, { flags: ['tc'] })),
      onStream: ({ query, send }) => send(answer(query)),
    });
    expect(await ask(resolverFor([server]))).toBe('malformed');
  });

  test('a record of another type that cannot be read does no harm', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) =>
        send(
          reply(query, {
            answers: [txt(query.name, 'right'), record(query.name, 'MX', '\0')],
            additionals: [record('x.test', 'A', 'too long')],
          }),
        ),
    });
    expect(await ask(resolverFor([server]))).toBe(rightAnswer);
  });

  test('an endless stream of records: only one message of it is read', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) => send(reply(query, { flags: ['tc'] })),
      onStream: ({ query, connection }) => {
        const pointer = '\xc0\x0c';
        const one = `${pointer}${u16(types.TXT)}${u16(1)}\0\0\x01\x2c${u16(2)}\x01x`;
        const count = Math.floor((65_535 - 12 - query.question.length) / one.length);
        const head = [query.id, 0x8180, 1, count, 0, 0].map(u16).join('');
        connection.write(framed(Buffer.from(head + query.question + one.repeat(count), 'latin1')));
        const chunk = Buffer.from(one.repeat(4000), 'latin1');
        const more = (): void => {
          while (!connection.destroyed && connection.write(chunk));
        };
        connection.on('drain', more);
        more();
      },
    });
    const answer = await resolverFor([server]).resolve(questionOf('www.example.test', 'TXT'));
    expect(answer.kind === 'found' && answer.data.length).toBe(4678);
  });

  test('a connection that drips is given up when the time is up', async () => {
    const clock = manualClock();
    let closed: Promise<void> | undefined;
    const server = await serve({
      onDatagram: ({ query, send }) => send(reply(query, { flags: ['tc'] })),
      onStream: ({ query, connection }) => {
        closed = new Promise((resolve) => connection.once('close', () => resolve()));
        const octets = framed(right(query));
        let sent = 0;
        const drip = setInterval(() => {
          if (sent < 5) connection.write(octets.subarray(sent, ++sent));
          else clock.advance(8000);
        }, 5);
        connection.once('close', () => clearInterval(drip));
      },
    });
    expect(await ask(resolverFor([server], { clock }))).toBe('timeout');
    await closed;
  });

  test('a connection that comes octet by octet and ends is read', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) => send(reply(query, { flags: ['tc'] })),
      onStream: ({ query, connection }) => {
        const octets = framed(right(query));
        let sent = 0;
        const drip = setInterval(() => {
          if (sent < octets.length) connection.write(octets.subarray(sent, ++sent));
          else clearInterval(drip);
        }, 1);
      },
    });
    expect(await ask(resolverFor([server]))).toBe(rightAnswer);
  });

  test('a connection that ends within the answer is malformed', async () => {
    const server = await serve({
      onDatagram: ({ query, send }) => send(reply(query, { flags: ['tc'] })),
      onStream: ({ query, connection }) => connection.end(framed(right(query)).subarray(0, 20)),
    });
    expect(await ask(resolverFor([server]))).toBe('malformed');
  });
});
