import { describe, expect, test } from 'vitest';
import { type PlaceRange, placeOf, scene, textIn } from './scene.js';

const { open, ask } = scene();
const text = [
  '; The company.',
  '; Its zone.',
  '$ORIGIN example.com.',
  '$TTL 1h',
  '@   SOA ns1 h (',
  '    1 2 3 4 5 )',
  '    MX 10 mail',
  '@   TXT "v=spf1 mx -all"',
  'www A 192.0.2.1',
  '    AAAA 2001:db8::1',
  's1._domainkey TXT ( "v=DKIM1; k=rsa; "',
  '  "p=AAAA" )',
  'old SPF "v=spf1 -all"',
  '',
].join('\n');

interface Symbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: number;
  readonly tags?: readonly number[];
  readonly range: PlaceRange;
  readonly selectionRange: PlaceRange;
  readonly children?: readonly Symbol[];
}

describe('the outline', () => {
  const nested = { documentSymbol: { hierarchicalDocumentSymbolSupport: true } };

  test('is nested for a client that takes that, with mail on top', async () => {
    expect(await open(text, nested)).toMatchObject({ documentSymbolProvider: {} });
    const symbols = await ask<Symbol[]>('documentSymbol');
    expect(symbols.map(({ name }) => name)).toEqual(['Mail', 'example.com.', 'www', 's1._domainkey', 'old']);
    const [mail, apex, www, , old] = symbols;
    expect(mail?.children?.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      'MX: 10 mail',
      'SPF: v=spf1 mx -all',
      'SPF old: v=spf1 -all',
      'DKIM s1: v=DKIM1; k=rsa; p=AAAA',
    ]);
    expect(textIn(text, www?.range as PlaceRange)).toBe('www A 192.0.2.1\n    AAAA 2001:db8::1');
    expect(textIn(text, www?.selectionRange as PlaceRange)).toBe('www');
    expect(apex?.children?.map(({ name }) => name)).toEqual(['SOA', 'MX', 'TXT']);
    expect(old?.children?.[0]?.tags).toEqual([1]);
  });

  test('is flat for any other', async () => {
    await open(text);
    const symbols =
      await ask<{ name: string; containerName?: string; location: { range: PlaceRange } }[]>(
        'documentSymbol',
      );
    expect(symbols.slice(-2).map(({ name, containerName }) => ({ name, containerName }))).toEqual([
      { name: 'old', containerName: undefined },
      { name: 'SPF v=spf1 -all', containerName: 'old' },
    ]);
    expect(textIn(text, symbols[symbols.length - 1]?.location.range as PlaceRange)).toBe('SPF');
  });
});

describe('the outline in Japanese', () => {
  const japanese = scene('ja');

  test('has the words of the reader and the names of the zone', async () => {
    await japanese.open(text, { documentSymbol: { hierarchicalDocumentSymbolSupport: true } });
    const [mail, apex] = await japanese.ask<Symbol[]>('documentSymbol');
    expect([mail?.name, mail?.detail, apex?.name]).toEqual(['メール', 'レコード 4 個', 'example.com.']);
  });
});

test('folding ranges are lines, with their kinds', async () => {
  expect(await open(text)).toMatchObject({ foldingRangeProvider: true });
  expect(await ask('foldingRange')).toEqual([
    { startLine: 0, endLine: 1, kind: 'comment' },
    { startLine: 4, endLine: 5 },
    { startLine: 8, endLine: 9 },
    { startLine: 10, endLine: 11, kind: 'region' },
  ]);
});

test('selections grow from the word to the file', async () => {
  expect(await open(text)).toMatchObject({ selectionRangeProvider: true });
  interface Selection {
    readonly range: PlaceRange;
    readonly parent?: Selection;
  }
  const positions = [placeOf(text, 'k=rsa', 3), placeOf(text, '2001:db8', 1)];
  const [inTag, inData] = await ask<Selection[]>('selectionRange', { positions });
  const steps = (selection: Selection | undefined): string[] =>
    selection === undefined ? [] : [textIn(text, selection.range), ...steps(selection.parent)];
  expect(steps(inTag)).toEqual([
    'rsa',
    'k=rsa',
    'v=DKIM1; k=rsa; ',
    '"v=DKIM1; k=rsa; "',
    '( "v=DKIM1; k=rsa; "\n  "p=AAAA" )',
    's1._domainkey TXT ( "v=DKIM1; k=rsa; "\n  "p=AAAA" )',
    text,
  ]);
  expect(steps(inData).slice(-3)).toEqual([
    '    AAAA 2001:db8::1',
    'www A 192.0.2.1\n    AAAA 2001:db8::1',
    text,
  ]);
});
