import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../run-cli.js';

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, file), 'utf8'));
const english = read('package.nls.json');
const japanese = read('package.nls.ja.json');

/** The members of the manifest that VS Code shows to people. */
const shown = new Set([
  ...['title', 'shortTitle', 'name', 'description', 'markdownDescription', 'contents', 'contextualTitle'],
  ...['enumDescriptions', 'markdownEnumDescriptions', 'displayName', 'userDescription', 'label'],
]);
/** The product is called the same everywhere. */
const names = new Set(['DNS Mail Auth']);

function* textsIn(value: unknown, key = ''): IterableIterator<string> {
  if (typeof value === 'string' && shown.has(key)) yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [member, item] of Object.entries(value)) yield* textsIn(item, member);
  }
}

const texts = Array.from(textsIn(read('package.json').contributes)).filter((text) => !names.has(text));
const keys = texts.flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);

test('all that the manifest shows comes from the tables of messages', () => {
  expect(texts.filter((text) => !/^%.+%$/.test(text))).toEqual([]);
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});

test('Japanese has every message that English has, and no other', () => {
  expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
});
