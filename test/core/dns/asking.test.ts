import { expect, test } from 'vitest';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import { type Asking, ask, askAll, dnsQuestion, together } from '../../../core/dns/asking.js';
import type { Name } from '../../../core/dns/name.js';
import { type AnswerPorts, settle, settleSync } from '../../../core/dns/settle.js';

const name = (text: string) => text as Name;
const source = { kind: 'server', server: '192.0.2.53' } as const;

/** A world in which every TXT record holds its own name, and nothing else exists. */
function answer(question: { readonly name: Name; readonly type: string }): DnsAnswer {
  const shared = { source, ttlSeconds: 60, aliases: [] };
  if (question.type !== 'TXT') return { kind: 'nxdomain', ...shared };
  return { kind: 'found', data: [[question.name]], ...shared };
}

function ports(asked: string[]): AnswerPorts {
  let clock = 0;
  return {
    resolve: async (question) => {
      asked.push(`${question.type} ${question.name}`);
      return answer(question);
    },
    verify: async () => ({ kind: 'invalid' }),
    open: async () => ({ kind: 'other-key' }),
    now: () => clock++,
  };
}

/** Follows a chain of names, one question a round. */
function* chain(names: readonly string[]): Asking<string> {
  let seen = '';
  for (const text of names) {
    const { kind } = yield* ask(dnsQuestion(name(text), 'TXT'));
    seen += `${text}${kind === 'found' ? '+' : '-'}`;
  }
  return seen;
}

test('several evaluations take as many rounds as the longest of them', async () => {
  const asked: string[] = [];
  const all = together([chain(['a.', 'b.', 'c.']), chain(['d.']), chain([])]);
  const { result, rounds, transcript } = await settle(all, ports(asked));
  expect(result).toEqual(['a.+b.+c.+', 'd.+', '']);
  expect(rounds).toBe(3);
  expect(asked).toEqual(['TXT a.', 'TXT d.', 'TXT b.', 'TXT c.']);
  expect(transcript.map(({ round, question }) => `${round} ${question.name}`)).toEqual([
    '1 a.',
    '1 d.',
    '2 b.',
    '3 c.',
  ]);
});

test('a question is asked once, whatever its case, and a round of known answers is none', async () => {
  const asked: string[] = [];
  const { rounds } = await settle(together([chain(['a.', 'A.', 'b.']), chain(['A.', 'b.'])]), ports(asked));
  expect(asked).toEqual(['TXT a.', 'TXT b.']);
  expect(rounds).toBe(2);
});

test('answers keep the order of the questions', async () => {
  function* both(): Asking<string> {
    const [txt, a] = yield* askAll([dnsQuestion(name('x.'), 'TXT'), dnsQuestion(name('x.'), 'A')] as const);
    return `${txt.kind} ${a.kind}`;
  }
  const { result } = await settle(both(), ports([]));
  expect(result).toBe('found nxdomain');
  expect(settleSync(both(), answer)).toBe('found nxdomain');
});

test('a question that records at hand cannot answer is a bug, and says so', () => {
  function* opening(): Asking<unknown> {
    return yield* ask({ ask: 'opening', key: new Uint8Array(), signature: new Uint8Array() });
  }
  expect(() => settleSync(opening(), answer)).toThrow('opening');
});
