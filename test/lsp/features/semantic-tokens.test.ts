import { describe, expect, test } from 'vitest';
import { scene, uri } from './scene.js';

const { client, open, ask } = scene();
const head = '$TTL 1h\n@ SOA a b 1 2 3 4 5\n';
const text = `${head}_dmarc TXT ( "v=DMARC1; p=quar" ; ü😀\n "antine; pct=9" )\n`;

interface Legend {
  readonly tokenTypes: readonly string[];
  readonly tokenModifiers: readonly string[];
}

interface Tokens {
  readonly resultId?: string;
  readonly data: readonly number[];
}

async function legendOf(capabilities: Promise<Record<string, unknown>>): Promise<Legend> {
  const { semanticTokensProvider } = await capabilities;
  return (semanticTokensProvider as { legend: Legend }).legend;
}

/** Tokens as words: `type.modifier text`. */
function decode(zone: string, { tokenTypes, tokenModifiers }: Legend, data: readonly number[]): string[] {
  const lines = zone.split('\n');
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const modifiers = tokenModifiers.filter((_, index) => (bits & (1 << index)) !== 0);
    words.push(
      `${[tokenTypes[type], ...modifiers].join('.')} ${lines[line]?.slice(character, character + length)}`,
    );
  }
  return words;
}

describe('semantic tokens', () => {
  test('of a whole document are right inside split strings', async () => {
    const legend = await legendOf(open(text));
    const { data } = await ask<Tokens>('semanticTokens/full');
    expect(decode(text, legend, data).slice(10)).toEqual([
      'variable.declaration _dmarc',
      'type TXT',
      'string "',
      'property v',
      'operator =',
      'keyword DMARC1',
      'operator ;',
      'string  ',
      'property p',
      'operator =',
      'enumMember quar',
      'string "',
      'comment ; ü😀',
      'string "',
      'enumMember antine',
      'operator ;',
      'string  ',
      'property.deprecated pct',
      'operator =',
      'number.deprecated 9',
      'string "',
    ]);
  });

  test('stand on one line each', async () => {
    const zone = 'a TXT "one\\\ntwo\\\n\\\n three"\n';
    const legend = await legendOf(open(zone));
    const { data } = await ask<Tokens>('semanticTokens/full');
    expect(decode(zone, legend, data).slice(2)).toEqual([
      'string "one\\',
      'string two\\',
      'string \\',
      'string  three"',
    ]);
  });

  test('follow the settings', async () => {
    const legend = await legendOf(open(text, {}, () => ({ standard: 'rfc7489' })));
    const { data } = await ask<Tokens>('semanticTokens/full');
    expect(decode(text, legend, data)).toContain('number 9');
  });

  test('after an edit come as what changed', async () => {
    await open(text);
    const before = await ask<Tokens>('semanticTokens/full');
    const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 7 } };
    await client().change(uri, 2, [{ range, text: '300 ; five minutes' }]);
    const delta = await ask<{
      resultId: string;
      edits: { start: number; deleteCount: number; data?: number[] }[];
    }>('semanticTokens/full/delta', { previousResultId: before.resultId });
    expect(delta.edits).toHaveLength(1);
    const patched = [...before.data];
    for (const { start, deleteCount, data = [] } of delta.edits) patched.splice(start, deleteCount, ...data);
    const after = await ask<Tokens>('semanticTokens/full');
    expect(patched).toEqual(after.data);
    const stale = await ask<Tokens>('semanticTokens/full/delta', { previousResultId: 'unheard of' });
    expect(stale.data).toEqual(after.data);
  });

  test('of a range are those of its entries', async () => {
    const legend = await legendOf(open(text));
    const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    const { data } = await ask<Tokens>('semanticTokens/range', { range: line });
    expect(decode(text, legend, data)).toEqual([
      'variable.declaration @',
      'type SOA',
      'variable a',
      'variable b',
      ...['1', '2', '3', '4', '5'].map((number) => `number ${number}`),
    ]);
  });

  describe('of a large document', () => {
    const large = head + 'www 5m IN A 192.0.2.1\n'.repeat(50_000);

    test('come by ranges where the client asks for those', async () => {
      await open(large, { semanticTokens: { requests: { range: true, full: { delta: true } } } });
      expect(await ask('semanticTokens/full')).toBeNull();
      const range = { start: { line: 40_000, character: 0 }, end: { line: 40_050, character: 0 } };
      expect((await ask<Tokens>('semanticTokens/range', { range })).data).toHaveLength(51 * 5 * 5);
    });

    test('are cut for a client that only asks for all', async () => {
      await open(large, { semanticTokens: { requests: { full: true } } });
      expect((await ask<Tokens>('semanticTokens/full')).data).toHaveLength(50_000 * 5);
    });
  });
});
