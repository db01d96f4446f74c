import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedJson } from '../../../core/text/bounded-json.js';

test('what is small stays as it is', () => {
  const value = { a: [1, 'b', null, { c: true }], d: undefined };
  expect(JSON.parse(boundedJson(value, 1000))).toEqual({ a: [1, 'b', null, { c: true }] });
});

test('long lists and texts are cut, and say by how much', () => {
  const value = { list: Array(1000).fill('x'.repeat(50)), text: 'y'.repeat(10_000) };
  const text = boundedJson(value, 5000);
  expect(text.length).toBeLessThanOrEqual(5000);
  const read = JSON.parse(text);
  expect(read.list.at(-1)).toMatch(/^… \d+ more$/);
  expect(read.text).toMatch(/^y+… \d+ characters more$/);
});

test('a character is not cut in halves', () => {
  const text = boundedJson({ a: `${'x'.repeat(1999)}😀${'y'.repeat(5000)}` }, 4000);
  expect(text).not.toMatch(/\\ud83d/);
});

test('any value becomes JSON of at most so many characters', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 20 }), fc.integer({ min: 100, max: 2000 }), (value, most) => {
      const text = boundedJson(value, most);
      expect(text.length).toBeLessThanOrEqual(Math.max(most, 40));
      JSON.parse(text);
    }),
  );
});

test('names that JavaScript knows are names like others', () => {
  expect(boundedJson(JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}'), 500)).toContain('"__proto__"');
});
