import { describe, expect, test } from 'vitest';
import type { DnsType } from '../../../core/dns/answer.js';
import { dnsQuestion } from '../../../core/dns/asking.js';
import { type Judged, judgeMessage } from '../../../core/dns/judge-message.js';
import type { DnsMessage, MessageData, MessageRecord } from '../../../core/dns/message.js';
import type { Name } from '../../../core/dns/name.js';

const source = { kind: 'server', server: '192.0.2.53' } as const;
const name = (text: string): Name => text as Name;

function message(parts: Partial<DnsMessage> = {}): DnsMessage {
  return {
    ...{ isTruncated: false, isAuthoritative: false, isRecursionAvailable: true, rcode: 0 },
    ...{ answers: [], authorities: [], ...parts },
  };
}

function record(owner: string, data: MessageData, ttlSeconds = 300): MessageRecord {
  return { owner: name(owner), ttlSeconds, data };
}

const text = (owner: string, value: string, ttlSeconds?: number): MessageRecord =>
  record(owner, { type: 'TXT', value: [value] }, ttlSeconds);
const alias = (owner: string, target: string, ttlSeconds?: number): MessageRecord =>
  record(owner, { type: 'CNAME', value: name(target) }, ttlSeconds);
const soa = (owner: string, minimumSeconds: number, ttlSeconds?: number): MessageRecord =>
  record(owner, { type: 'SOA', minimumSeconds }, ttlSeconds);

/** What the message says to a question for TXT at `a.test.`, on one line. */
function judged(parts: Partial<DnsMessage>, type: DnsType = 'TXT'): string {
  return print(judgeMessage(message(parts), dnsQuestion(name('a.test.'), type), source));
}

function print(result: Judged): string {
  if (result.kind === 'leads') return `leads ${result.aliases.join(' ')} ${result.ttlSeconds}`;
  const { answer } = result;
  if (answer.kind === 'unavailable') return answer.reason;
  const data = answer.kind === 'found' ? JSON.stringify(answer.data) : '';
  return [answer.kind, ...answer.aliases, data, answer.ttlSeconds].filter((part) => part !== '').join(' ');
}

describe('data', () => {
  test('counts at the name that was asked for, whatever its case, and for as long as its shortest TTL', () => {
    const answers = [text('A.Test.', 'x', 60), text('b.test.', 'y', 5), text('a.test.', 'z', 90)];
    expect(judged({ answers })).toBe('found [["x"],["z"]] 60');
  });

  test('that cannot be read is malformed, but only where it was asked for', () => {
    const bad = (owner: string): MessageRecord => record(owner, { type: 'malformed', of: 'TXT' });
    expect(judged({ answers: [text('a.test.', 'x'), bad('a.test.')] })).toBe('malformed');
    expect(judged({ answers: [text('a.test.', 'x'), bad('b.test.')] })).toBe('found [["x"]] 300');
    expect(judged({ answers: [record('a.test.', { type: 'malformed', of: 'CNAME' })] })).toBe('malformed');
  });

  test('a TTL with the top bit set counts as zero, one of years as a week', () => {
    expect(judged({ answers: [text('a.test.', 'x', 0x8000_0000)] })).toBe('found [["x"]] 0');
    expect(judged({ answers: [text('a.test.', 'x', 0x7fff_ffff)] })).toBe('found [["x"]] 604800');
  });
});

describe('CNAMEs', () => {
  test('are followed in any order, and their TTLs count', () => {
    const answers = [text('c.test.', 'x', 90), alias('b.test.', 'c.test.', 30), alias('a.test.', 'B.test.')];
    expect(judged({ answers })).toBe('found B.test. c.test. [["x"]] 30');
  });

  test('lead to a name that is to be asked for when the message says nothing about it', () => {
    expect(judged({ answers: [alias('a.test.', 'b.test.', 30)] })).toBe('leads b.test. 30');
  });

  test('lead to nothing when the message says so', () => {
    const answers = [alias('a.test.', 'b.test.', 30)];
    expect(judged({ answers, rcode: 3 })).toBe('nxdomain b.test. 0');
    expect(judged({ answers, rcode: 3, authorities: [soa('test.', 60)] })).toBe('nxdomain b.test. 30');
    expect(judged({ answers, authorities: [soa('test.', 10)] })).toBe('nodata b.test. 10');
    // Nothing is said about a name outside the zone that the SOA belongs to.
    expect(judged({ answers, authorities: [soa('a.test.', 10)] })).toBe('leads b.test. 30');
  });

  test('are the answer to who asks for them', () => {
    expect(judged({ answers: [alias('a.test.', 'b.test.')] }, 'CNAME')).toBe('found ["b.test."] 300');
  });

  const chain = (length: number): MessageRecord[] =>
    Array.from({ length }, (_, index) => alias(`${index === 0 ? 'a' : index}.test.`, `${index + 1}.test.`));
  test('are followed 16 times, not 17', () => {
    expect(judged({ answers: [...chain(16), text('16.test.', 'x')] })).toMatch(/^found .* \[\["x"\]\] 300$/);
    expect(judged({ answers: [...chain(17), text('17.test.', 'x')] })).toBe('loop');
  });

  test('that were followed before count', () => {
    const before = { aliases: Array.from({ length: 15 }, (_, at) => name(`${at}.`)), ttlSeconds: 7 };
    const question = dnsQuestion(name('a.test.'), 'TXT');
    const one = message({ answers: [...chain(1), text('1.test.', 'x')] });
    const two = message({ answers: [...chain(2), text('2.test.', 'x')] });
    expect(print(judgeMessage(one, question, source, before))).toMatch(
      /^found 0\. .* 1\.test\. \[\["x"\]\] 7$/,
    );
    expect(print(judgeMessage(two, question, source, before))).toBe('loop');
  });
});

describe('a DNAME above', () => {
  const dname = (owner: string, target: string): MessageRecord =>
    record(owner, { type: 'DNAME', target: name(target) });
  test('leads on, with the CNAME that servers make of it and without', () => {
    const answers = [dname('test.', 'other.'), text('a.other.', 'x')];
    expect(judged({ answers })).toBe('found a.other. [["x"]] 300');
    expect(judged({ answers: [...answers, alias('a.test.', 'a.other.')] })).toBe(
      'found a.other. [["x"]] 300',
    );
  });

  test('does not lead from its own name, nor from one beside it', () => {
    expect(judged({ answers: [dname('a.test.', 'other.')] })).toBe('nodata 0');
    expect(judged({ answers: [dname('b.test.', 'other.')] })).toBe('nodata 0');
  });

  test('that makes too long a name leads nowhere', () => {
    expect(judged({ answers: [dname('test.', `${'a'.repeat(63)}.`.repeat(4) as string)] })).toBe('nodata 0');
  });
});

describe('nothing', () => {
  test('is kept for as long as the SOA says, three hours at most, and not at all without one', () => {
    expect(judged({ authorities: [soa('test.', 60, 300)] })).toBe('nodata 60');
    expect(judged({ rcode: 3, authorities: [soa('test.', 900, 300)] })).toBe('nxdomain 300');
    expect(judged({ rcode: 3, authorities: [soa('.', 86_400, 86_400)] })).toBe('nxdomain 10800');
    expect(judged({})).toBe('nodata 0');
    expect(judged({ rcode: 3 })).toBe('nxdomain 0');
  });

  test('is not what a server says that only knows who might know', () => {
    const authorities = [record('test.', { type: 'NS', value: name('ns.test.') })];
    expect(judged({ authorities, isRecursionAvailable: false })).toBe('refused');
    expect(judged({ authorities, isRecursionAvailable: true })).toBe('nodata 0');
    expect(judged({ authorities, isRecursionAvailable: false, isAuthoritative: true })).toBe('nodata 0');
    expect(judged({ authorities: [...authorities, soa('test.', 5)], isRecursionAvailable: false })).toBe(
      'nodata 5',
    );
  });
});

test.each([
  [1, 'servfail'],
  [2, 'servfail'],
  [4, 'servfail'],
  [5, 'refused'],
  [6, 'servfail'],
  [16, 'servfail'],
  [23, 'servfail'],
])('RCODE %i is %s, whatever else is said', (rcode, reason) => {
  expect(judged({ rcode, answers: [text('a.test.', 'x')] })).toBe(reason);
});
