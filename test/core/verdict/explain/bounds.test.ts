import { expect, test } from 'vitest';
import { Budget } from '../../../../core/verdict/explain/budget.js';
import { rewrittenValues } from '../../../../core/verdict/explain/rewritten-values.js';
import { untaggedSubjects } from '../../../../core/verdict/explain/subject-tags.js';
import { chanceOf } from '../../../differential/mutate.js';
import { makeEd25519Key, makeRsaKey, signed } from '../../../mail-scene.js';
import { explained, mended } from './scene.js';

const rsa = makeRsaKey(1024);
const world = { 's1._domainkey.example.com': [`v=DKIM1; p=${rsa.p}`] };
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `line ${at}\r\n`).join('');
const text = `From: a@example.com\r\nSubject: x\r\n\r\n${lines(20_000)}`;

test('a footer under 20,000 lines is found within the budget', async () => {
  expect(await mended(`${signed(text, rsa)}one\r\ntwo\r\n`, world)).toEqual([
    'body-lines-added: the body hash matches if the last 2 lines are removed: a footer of 2 lines was added',
  ]);
});

test('a search ends, and finds the same each time', async () => {
  const now = signed(text, rsa)
    .replace('line 10000', 'another')
    .replace('Subject: x', `Subject: ${'y z '.repeat(900)}`);
  const one = await explained(now, world);
  expect(one.explanations.map(({ kind }) => kind)).toEqual(['dkim-both-changed', 'dkim-genuine']);
  expect((await explained(now, world)).lines).toEqual(one.lines);
});

test('many signatures that fail share one budget', async () => {
  const good = signed(text, rsa);
  const field = good.slice(0, good.length - text.length);
  const one = good.replace('line 10000', 'another');
  const { checks, explanations } = await explained(field.repeat(40) + one, world);
  expect(checks.dkim.signatures).toHaveLength(41);
  expect(new Set(explanations.map(({ signature }) => signature)).size).toBe(4);
});

test('a budget that is used up stays so', () => {
  const budget = new Budget(10_000, 100);
  expect(budget.pays(5000)).toBe(true);
  expect(budget.pays(50_000)).toBe(false);
  expect(budget.pays(1)).toBe(false);
});

test('patterns are quick on what they hate', () => {
  for (const piece of [' ', '[', '(', '"', ',', '<', 'a,', ' "', '=', ';', '; =', '** ', '\r\n ']) {
    const value = piece.repeat(Math.floor(9000 / piece.length));
    for (const key of ['to', 'content-type', 'date', 'subject']) {
      expect(rewrittenValues(key, value).length).toBeLessThan(200);
      expect(rewrittenValues(key, value.slice(0, 590)).length).toBeLessThan(200);
    }
    expect(untaggedSubjects(value).length).toBeLessThan(20);
  }
});

test('any change of a message is explained without a throw', async () => {
  const ed25519 = makeEd25519Key();
  const keys = { ...world, 'ed._domainkey.example.com': [`v=DKIM1; k=ed25519; p=${ed25519.p}`] };
  const chance = chanceOf(5);
  const short = `From: "A" <a@example.com>\r\nTo: b@example.net\r\nSubject: [x] Re: y (z)\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n\r\nx\r\n--q--\r\n`;
  let failed = 0;
  for (let round = 0; round < 150; round++) {
    const isRsa = chance.below(2) === 0;
    const good = signed(short, isRsa ? rsa : ed25519, { selector: isRsa ? 's1' : 'ed' });
    const octets = Array.from(good);
    for (let count = 1 + chance.below(4); count > 0; count--) {
      octets.splice(chance.below(octets.length), chance.below(3), String.fromCharCode(chance.below(256)));
    }
    const { checks } = await explained(octets.join(''), keys);
    if (checks.dkim.signatures.some(({ result }) => result === 'fail')) failed++;
  }
  expect(failed).toBeGreaterThan(20);
});
