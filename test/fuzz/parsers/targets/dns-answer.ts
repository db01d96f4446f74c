import type { DnsType } from '../../../../core/dns/answer.js';
import { dnsQuestion } from '../../../../core/dns/asking.js';
import { answersQuery } from '../../../../core/dns/echo.js';
import { judgeMessage, maxAliases, maxTtlSeconds } from '../../../../core/dns/judge-message.js';
import { type Name, readName, root, wireLengthOf } from '../../../../core/dns/name.js';
import { nameInMessage, writeName } from '../../../../core/dns/wire-name.js';
import { readMessage } from '../../../../platform/shared/dns/read-message.js';
import { promise, same } from '../promises.js';
import { kindsOf, octetsOf, type Target } from '../target.js';

const types: readonly DnsType[] = ['A', 'AAAA', 'TXT', 'MX', 'PTR', 'CNAME', 'NS', 'SPF', 'TLSA'];
const wire = (name: string): string =>
  `${name
    .split('.')
    .map((label) => String.fromCharCode(label.length) + label)
    .join('')}\0`;
const owner = wire('a.example.com');
const octet2 = (number: number): string => String.fromCharCode(number >> 8, number & 0xff);
const record = (name: string, type: number, data: string, ttl = 300): string =>
  `${name}${octet2(type)}\0\x01\0\0${octet2(ttl)}${octet2(data.length)}${data}`;
const question = `${owner}\0\x10\0\x01`;
const head = (flags: string, ...counts: number[]): string =>
  `\x12\x34${flags}\0\x01${counts.map(octet2).join('')}`;
const query = octetsOf(`\x12\x34\x01\0\0\x01\0\0\0\0\0\0${question}`);
const text = record('\xc0\x0c', 16, '\x0bv=spf1 -all\x03abc');
const soa = record(
  '\xc0\x0e',
  6,
  `${wire('ns')}${wire('host')}\0\0\0\x01\0\0\0\x02\0\0\0\x03\0\0\0\x04\0\0\0\x3c`,
);

/** What a name server sends. */
export const dnsAnswer: Target = {
  name: 'dns-answer',
  seeds: [
    head('\x81\x80', 1, 0, 0) + question + text,
    head('\x81\x83', 0, 1, 0) + question + soa,
    head('\x81\x80', 2, 0, 0) +
      question +
      record('\xc0\x0c', 5, wire('b.example')) +
      record(wire('b.example'), 16, '\x01x'),
    head('\x83\x80', 0, 0, 0) + question,
    head('\x81\x80', 1, 0, 1) +
      question +
      record('\xc0\x0e', 39, wire('other.example')) +
      `\0\0\x29\x04\xd0\x01\0\0\0\0\0`,
    head('\x81\x82', 0, 0, 0) + question,
    head('\x81\x80', 2, 0, 0) +
      question +
      record('\xc0\x0c', 15, `\0\x0a${wire('mx')}`) +
      record('\xc0\x0c', 1, '\xc0\0\x02\x01'),
    head('\x81\x80', 1, 0, 0) +
      question +
      record('\xc0\x0c', 28, '\0'.repeat(16)) +
      record('\xc0\x0c', 52, '\x03\x01\x01abcdef'),
  ],
  words: [
    '\xc0\x0c',
    '\xc0\x00',
    '\xc0\xff',
    '\xff\xff',
    '\0\x01',
    '\0\x05',
    '\0\x10',
    '\0\x27',
    '\0\x29',
    owner,
    question,
    text,
    soa,
    '\x3f',
    '\x40',
    '\0',
    record('\xc0\x0c', 5, '\xc0\x0c'),
    record('\xc0\x0c', 39, '\0'),
    '\x81\x80',
    '\x80\0\0\0',
  ],
  check(input) {
    const octets = octetsOf(input);
    const isAnswer = answersQuery(octets, query, 'folded');
    promise(isAnswer || !answersQuery(octets, query, 'exact'), 'an exact answer is one in any case');
    const name = nameInMessage(octets, 12);
    if (name !== undefined) checkName(name.name);
    if (octets.length < 12) return 'short';
    const message = readMessage(octets);
    if (message === undefined) return `${isAnswer} unreadable`;
    const told: string[] = [
      `${isAnswer} ${message.rcode > 5 ? 'other' : message.rcode} ${message.isTruncated}`,
    ];
    for (const { owner: at, data } of [...message.answers, ...message.authorities]) {
      checkName(at);
      told.push(data.type === 'malformed' ? `malformed ${data.of}` : data.type);
    }
    for (const type of types) {
      const judged = judgeMessage(message, dnsQuestion('a.example.com.' as Name, type), { kind: 'nowhere' });
      const [aliases, seconds] =
        judged.kind === 'leads'
          ? [judged.aliases, judged.ttlSeconds]
          : 'aliases' in judged.answer
            ? [judged.answer.aliases, judged.answer.ttlSeconds]
            : [[], 0];
      promise(aliases.length <= maxAliases, 'a chain has an end', aliases.length);
      promise(seconds >= 0 && seconds <= maxTtlSeconds, 'a time to live is bounded', seconds);
      told.push(
        judged.kind === 'leads'
          ? 'leads'
          : judged.answer.kind === 'unavailable'
            ? judged.answer.reason
            : judged.answer.kind,
      );
    }
    return kindsOf(told);
  },
};

function checkName(name: Name): void {
  const length = wireLengthOf(name);
  promise(length <= 255, 'a name has 255 octets at most', name);
  const read = readName(name, root);
  promise('name' in read || /(?:^|\.)\\\[/.test(name), 'a name that is printed can be read', name);
  if ('name' in read) same(read.name, name, 'a name that is printed reads the same');
  const octets = new Uint8Array(length);
  promise(writeName(name, octets, 0) === length, 'a name is as long as told', name);
  same(nameInMessage(octets, 0), { name, end: length }, 'a name that is written reads the same');
}
