import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintMessage } from '../../../../core/lint/message/lint-message.js';
import type { MessageExample } from '../../../../core/lint/message/message-rule.js';
import { messageRules } from '../../../../core/lint/message/rules/index.js';
import { restoreMessage } from '../../../../core/message/restore/restore-message.js';
import { japanese } from '../../../../core/words/ja/index.js';
import { english, englishWords, type Words, wordsFrom } from '../../../../core/words/words.js';
import { root } from '../../../run-cli.js';
import { unmark } from '../examples.js';

function lint(text: string, { nowSeconds, keyBits }: Omit<MessageExample, 'bad'>) {
  return lintMessage(restoreMessage(Buffer.from(text, 'latin1')), {
    ...(nowSeconds === undefined ? {} : { nowSeconds }),
    ...(keyBits === undefined ? {} : { keyBits: () => keyBits }),
  });
}

const japaneseWords = wordsFrom('ja', japanese);

describe.each(messageRules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example) => [example.bad, example] as const))('bad: %s', (bad, example) => {
    const { text } = unmark(bad);
    const found = lint(text, example).filter(({ code }) => code === rule.code);
    const marked = Array.from(bad.matchAll(/«([^»]*)»/g), ([, inside]) => inside);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(marked);
    expect(marked.length).toBeGreaterThan(0);
    expect(found.map(({ message }) => english(message)).join()).not.toMatch(/undefined|NaN|object/);
  });

  const goods = rule.examples.filter(({ good }) => good !== undefined);
  test.each(goods.map((example) => [example.good, example] as const))('good: %s', (good, example) => {
    expect(lint(good ?? '', example).filter(({ code }) => code === rule.code)).toEqual([]);
  });
});

test('severities: a second From and a key that nobody accepts are errors', () => {
  const bad =
    'DKIM-Signature: a=rsa-sha256; d=example.com\nFrom: a@example.com\nFrom: b@example.com\nTo: c@example.com\nTo: d@example.com\n\n';
  expect(lint(bad, { keyBits: 512 }).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'DKIM048 error',
    'DKIM043 error',
    'DKIM043 error',
    'DKIM043 warning',
    'DKIM043 warning',
  ]);
});

test('spans are those of the file, whatever stands before the message', () => {
  const text = '\xef\xbb\xbf\r\nFrom: a@example.com\r\nFrom: b@example.com\r\n\r\n';
  expect(lint(text, {}).map(({ span }) => text.slice(span.start, span.end))).toEqual(['From', 'From']);
});

test('nothing is found in messages that are as they should be', () => {
  const folder = join(root, 'examples/messages');
  for (const file of readdirSync(folder)) {
    const findings = lintMessage(restoreMessage(readFileSync(join(folder, file))), {
      nowSeconds: 1_795_176_100,
    });
    expect(findings.map(({ code }) => `${file} ${code}`)).toEqual([]);
  }
});

test('ten thousand signatures and fields are judged within bounds', () => {
  const text = `${'DKIM-Signature: v=1; a=rsa-sha1; l=0; h=from; d=x.example; bh=MHg=; b=MHg=\n'.repeat(10_000)}${'From: a@example.com\n'.repeat(10_000)}\n`;
  expect(lint(text, { nowSeconds: 5 }).length).toBeLessThan(501);
});

test('any octets are judged without a throw', () => {
  for (let seed = 0; seed < 300; seed++) {
    const pieces = [
      'DKIM-Signature:',
      'From:',
      ' l=',
      'x=1;',
      't=9;',
      'h=from',
      '\n',
      '\xff',
      '@',
      ';',
      'd=..',
      '\r',
    ];
    let state = seed + 1;
    const text = Array.from({ length: 40 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return pieces[state % pieces.length];
    }).join('');
    expect(Array.isArray(lint(text, { nowSeconds: 1_795_176_100, keyBits: 100 }))).toBe(true);
  }
});

test.each([
  [3599, '3599 seconds', '3599秒'],
  [3600, '1 hour', '1時間'],
  [86_399, '23 hours', '23時間'],
  [86_400, '1 day', '1日'],
  [182_216, '2 days', '2日'],
])('%d seconds are told as %s', (seconds, inEnglish, inJapanese) => {
  const nowSeconds = 1_795_176_000;
  const field = `DKIM-Signature: a=rsa-sha256; d=example.com; t=${nowSeconds + seconds}; x=${nowSeconds - seconds}`;
  const found = lint(`${field}\nFrom: a@example.com\n\n`, { nowSeconds });
  const told = (words: Words): string => found.map(({ message }) => words.of(message)).join('\n');
  expect(told(englishWords)).toContain(`t= lies ${inEnglish} in the future`);
  expect(told(englishWords)).toContain(`x= is past by ${inEnglish}:`);
  expect(told(japaneseWords)).toContain(`t=が${inJapanese}先の未来です`);
  expect(told(japaneseWords)).toContain(`x=の期限を${inJapanese}過ぎています`);
});
