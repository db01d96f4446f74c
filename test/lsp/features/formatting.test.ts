import { describe, expect, test } from 'vitest';
import { edited, type LspEdit, placeOf, scene, uri } from './scene.js';

const { client, open, ask } = scene();
const options = { tabSize: 4, insertSpaces: true };
const text =
  '$TTL  1h\r\n@ IN SOA ns1 h (1 ;s\r\n2 3 4 5)\r\n\tIN NS "ü😀" ; bad\r\nwww  A 192.0.2.1\t; ü\r\nx A 192.0.2.2';

describe('formatting', () => {
  test('is offered for documents, ranges and several ranges', async () => {
    expect(await open(text)).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: { rangesSupport: true },
    });
  });

  test('lays a document out, one edit a gap, and leaves what it cannot read', async () => {
    await open(text);
    const edits = await ask<LspEdit[]>('formatting', { options });
    expect(edited(text, edits)).toBe(
      [
        '$TTL 1h',
        '@               IN SOA  ns1 h ( 1       ;s',
        '                                2 3 4 5 )',
        '\tIN NS "ü😀" ; bad',
        'www                A    192.0.2.1       ; ü',
        'x                  A    192.0.2.2',
        '',
      ].join('\r\n'),
    );
    expect(edits.length).toBeGreaterThan(8);
    expect(edits.every(({ newText }) => /^[ \r\n]*$/.test(newText))).toBe(true);
  });

  test('uses tabs where the editor does', async () => {
    await open(text);
    const edits = await ask<LspEdit[]>('formatting', { options: { tabSize: 8, insertSpaces: false } });
    expect(edited(text, edits)).toContain('www\t\t\tA\t192.0.2.1\t; ü\r\n');
  });

  test('of ranges touches their entries only', async () => {
    await open(text);
    const start = placeOf(text, 'x A');
    const one = await ask<LspEdit[]>('rangeFormatting', { options, range: { start, end: start } });
    expect(edited(text, one)).toBe(
      `${text.slice(0, text.indexOf('x A'))}x                  A    192.0.2.2\r\n`,
    );
    const www = placeOf(text, 'www', 1);
    const ranges = [
      { start, end: start },
      { start: www, end: start },
      { start: www, end: www },
    ];
    const several = await ask<LspEdit[]>('rangesFormatting', { options, ranges });
    expect(edited(text, several)).toContain(
      'www                A    192.0.2.1       ; ü\r\nx                  A    192.0.2.2\r\n',
    );
    expect(edited(text, several)).toContain('$TTL  1h');
  });

  test('follows the edits of the document', async () => {
    await open('a A 192.0.2.1\n');
    await client().change(uri, 2, [{ text: 'a               A    192.0.2.1\n' }]);
    expect(await ask<LspEdit[]>('formatting', { options })).toEqual([]);
  });

  test('of very much at once joins what is near', async () => {
    const line = 'www 5m IN A 192.0.2.1 ; x\n';
    const large = line.repeat(30_000);
    await open(large);
    const edits = await ask<LspEdit[]>('formatting', { options });
    expect(edits.length).toBeLessThan(1000);
    const once = 'www             5m IN A    192.0.2.1    ; x\n';
    expect(edited(large, edits.slice(0, 3)).startsWith(once.repeat(500))).toBe(true);
  });

  test('of a document that is not open is nothing', async () => {
    await client().initialize({});
    expect(await ask('formatting', { options })).toBeNull();
  });
});
