import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DnsType } from '../../../core/dns/answer.js';
import { answersQuery } from '../../../core/dns/echo.js';
import { judgeMessage } from '../../../core/dns/judge-message.js';
import { encodeQuery } from '../../../platform/shared/dns/query.js';
import { readMessage } from '../../../platform/shared/dns/read-message.js';
import { message, question, record, txt, types } from '../../dns-server/wire.js';
import { questionOf } from './questions.js';
import { ask, reply, resolverFor, serve } from './serve.js';

const source = { kind: 'nowhere' } as const;
const everyType: readonly DnsType[] = ['A', 'AAAA', 'MX', 'NS', 'PTR', 'CNAME', 'TXT', 'SPF', 'TLSA'];

/** What becomes of octets that a server sends: never an exception. */
function judge(octets: Buffer, type: DnsType): string {
  const asked = questionOf('www.example.test', type);
  const query = encodeQuery(asked, { id: 0, edns: 'with' });
  answersQuery(octets, query, 'folded');
  if (octets.length < 12) return 'short';
  const read = readMessage(octets);
  return read === undefined ? 'unreadable' : judgeMessage(read, asked, source).kind;
}

test('any octets are judged', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...everyType), (octets, type) => {
      judge(Buffer.from(octets), type);
    }),
    { numRuns: 2000 },
  );
});

test('messages with some octets changed are judged', () => {
  const whole = message({
    question: question('www.example.test', types.TXT),
    answers: [
      txt('www.example.test', 'one', 'two'),
      ...everyType.flatMap((type) =>
        type in types ? [record('www.example.test', type as keyof typeof types, '\x04mail\xc0\x0c')] : [],
      ),
    ],
    authorities: [record('example.test', 'SOA', `\xc0\x0c\xc0\x0c${'\0'.repeat(20)}`)],
  });
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 8 }),
      fc.nat(whole.length),
      fc.constantFrom(...everyType),
      (changes, length, type) => {
        const octets = Buffer.from(whole.subarray(0, length));
        for (const [at, octet] of changes) if (at < octets.length) octets[at] = octet;
        judge(octets, type);
      },
    ),
    { numRuns: 5000 },
  );
});

test('a server that answers with any octets leaves no question without an answer', async () => {
  let tail = Buffer.alloc(0);
  let count = 0;
  let asked = 0;
  const server = await serve({
    onDatagram: ({ query, send }) => {
      const head = reply(query, {});
      head.writeUInt16BE(count, 6);
      send(Buffer.concat([head, tail]));
    },
    onStream: ({ connection }) => connection.end(tail),
  });
  const pace = { waitMilliseconds: [50], deadlineMilliseconds: 500 };
  const resolver = resolverFor([server], { pace });
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 1, max: 4 }),
      async (octets, records) => {
        tail = Buffer.from(octets);
        count = records;
        const answer = await ask(resolver, `n${asked++}.example.test`);
        expect(answer).toMatch(/^(?:found|nodata|malformed|unreachable|timeout|loop)/);
      },
    ),
    { numRuns: 200 },
  );
});

// A name may point to a name that points to a name: without a bound each of 2,900 records costs 15,000 steps.
test('names that are nothing but pointers cost little', () => {
  const head = message({ question: question('www.example.test', types.TXT) });
  const pad = { owner: '\0', type: 10, data: '' };
  const at = head.length + 11;
  let data = '\xc0\x0c';
  for (let pointer = at; data.length < 16_000; pointer += 2) {
    data += String.fromCharCode(0xc0 | (pointer >> 8), pointer & 0xff);
  }
  const last = at + data.length - 2;
  const owner = String.fromCharCode(0xc0 | (last >> 8), last & 0xff);
  const octets = message({
    question: question('www.example.test', types.TXT),
    answers: [{ ...pad, data }, ...Array.from({ length: 3000 }, () => ({ owner, type: 16, data: '\x01x' }))],
  });
  expect(judge(octets, 'TXT')).toBe('unreadable');
});

test('the largest message of records with long names is judged quickly', () => {
  const label = `\x3f${'a'.repeat(63)}`;
  const long = `${label.repeat(3)}\x3d${'b'.repeat(61)}\0`;
  const parts = { question: question('www.example.test', types.TXT) };
  const start = message(parts).length;
  const owner = String.fromCharCode(0xc0 | (start >> 8), start & 0xff);
  const answers = [
    { owner: long, type: types.CNAME, data: owner },
    ...Array.from({ length: 4000 }, () => ({ owner, type: types.TXT, data: '\x01x' })),
  ];
  const octets = message({ ...parts, answers });
  expect(octets.length).toBeLessThan(65_536);
  const before = process.cpuUsage();
  for (const type of everyType) judge(octets, type);
  const { user } = process.cpuUsage(before);
  expect(user).toBeLessThan(5_000_000);
});
