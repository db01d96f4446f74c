import { describe, expect, test } from 'vitest';
import { answersQuery, mixCase, type NameCase } from '../../../core/dns/echo.js';
import { message, question } from '../../dns-server/wire.js';

const asked = question('www.Example.test', 16);
const query = message({ id: 0x1234, question: asked });
query[2] = 0x01;

function answers(nameCase: NameCase, change: Parameters<typeof message>[0]): boolean {
  return answersQuery(message({ id: 0x1234, question: asked, ...change }), query, nameCase);
}

describe.each<NameCase>(['exact', 'folded'])('%s', (nameCase) => {
  test('the same id and question', () => {
    expect(answers(nameCase, {})).toBe(true);
    expect(answers(nameCase, { rcode: 3 })).toBe(true);
  });

  test.each([
    ['another id', { id: 0x1235 }],
    ['another name', { question: question('wwx.Example.test', 16) }],
    ['another type', { question: question('www.Example.test', 1) }],
    ['a longer name', { question: question('www.Example.test.test', 16) }],
    ['a question that is cut', { question: asked.slice(0, -1) }],
    ['no question', { question: '' }],
    ['no question and a failure that understands it', { question: '', rcode: 2 }],
  ])('not %s', (_, change) => {
    expect(answers(nameCase, change)).toBe(false);
  });

  test('without the question from a server that does not understand', () => {
    expect(answers(nameCase, { question: '', rcode: 1 })).toBe(true);
    expect(answers(nameCase, { question: '', rcode: 4 })).toBe(true);
  });

  test('not two questions, another kind of message, a query', () => {
    const two = message({ id: 0x1234, question: asked + asked });
    two[5] = 2;
    expect(answersQuery(two, query, nameCase)).toBe(false);
    const notify = message({ id: 0x1234, question: asked });
    notify[2] = 0xa0;
    expect(answersQuery(notify, query, nameCase)).toBe(false);
    expect(answersQuery(query, query, nameCase)).toBe(false);
  });
});

test('another case is another question only where the case was chosen by chance', () => {
  const other = { question: question('wwW.eXample.test', 16) };
  expect(answers('exact', other)).toBe(false);
  expect(answers('folded', other)).toBe(true);
  // An octet that differs in the bit of case and is no letter.
  expect(answers('folded', { question: question('www.Example.te3t', 16) })).toBe(false);
});

test('the case of letters is mixed, and nothing else', () => {
  const mixed = message({ id: 1, question: question('ab-1{z.test', 16) });
  mixCase(mixed, (count) => new Uint8Array(count).fill(0x20));
  expect(mixed.toString('latin1', 12)).toBe(question('ab-1{z.test', 16));
  mixCase(mixed, (count) => new Uint8Array(count));
  expect(mixed.toString('latin1', 12)).toBe(question('AB-1{Z.TEST', 16));
});
