import { expect, test } from 'vitest';
import { edited, type LspEdit, type PlaceRange, placeOf, scene } from './scene.js';

const { open, ask, client } = scene();
const text =
  '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 h 1 2 3 4 5\n@ NS ns1\nns1 A 192.0.2.1\n_dmarc TXT "v=DMARC1; p=none; "\n@ TXT "v=spf1 -all"\n';

interface Item {
  readonly label: string;
  readonly sortText: string;
  readonly tags?: readonly number[];
  readonly deprecated?: boolean;
  readonly insertTextFormat?: number;
  readonly textEdit: { readonly newText: string; readonly range?: PlaceRange; readonly insert?: PlaceRange };
  readonly documentation?: { readonly kind: string; readonly value: string };
  readonly additionalTextEdits?: readonly LspEdit[];
}

const complete = async (needle: string, within: number): Promise<readonly Item[]> =>
  (await ask<{ readonly items: Item[] }>('completion', { position: placeOf(text, needle, within) })).items;
const named = (items: readonly Item[], label: string): Item => {
  const found = items.find((item) => item.label === label);
  if (found === undefined) throw new Error(`no ${label} among ${items.map((item) => item.label).join(' ')}`);
  return found;
};

test('a client with nothing special gets plain text', async () => {
  expect(await open(text)).toMatchObject({ completionProvider: { resolveProvider: true } });
  const items = await complete('none; "', 6);
  const sp = named(items, 'sp');
  expect(sp.textEdit.newText).toBe('sp=none');
  expect(sp.insertTextFormat).toBeUndefined();
  expect(named(items, 'pct').deprecated).toBe(true);
  const { newText, range } = sp.textEdit;
  if (range === undefined) throw new Error('no range');
  expect(edited(text, [{ range, newText }])).toContain('"v=DMARC1; p=none; sp=none"');
});

test('a client that can do more gets snippets, two ranges and tags', async () => {
  const completionItem = { snippetSupport: true, insertReplaceSupport: true, tagSupport: { valueSet: [1] } };
  await open(text, { completion: { completionItem } });
  const items = await complete('none; "', 6);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how snippets are written
  expect(named(items, 'sp').textEdit.newText).toBe('sp=${1|none,quarantine,reject|}');
  expect(named(items, 'sp').insertTextFormat).toBe(2);
  expect(named(items, 'pct')).toMatchObject({ tags: [1] });
  const values = await complete('p=none', 4);
  expect(values.map(({ label }) => label)).toEqual(['none', 'quarantine', 'reject']);
  const place = placeOf(text, 'p=none', 2);
  expect(named(values, 'reject').textEdit).toMatchObject({
    insert: { start: place, end: { line: place.line, character: place.character + 2 } },
    replace: { start: place, end: { line: place.line, character: place.character + 4 } },
  });
});

test('what is to be read about an item comes when it is asked for', async () => {
  await open(text);
  const item = named(await complete('none; "', 6), 'np');
  expect(item.documentation).toBeUndefined();
  const resolved = await client().connection.sendRequest<Item>('completionItem/resolve', item);
  expect(resolved.documentation?.kind).toBe('markdown');
  expect(resolved.documentation?.value).toMatch(/do not exist[\s\S]*RFC 9989/);
});

test('the order is that of the list, and it follows every edit', async () => {
  await open(text);
  const items = await complete('-all', 0);
  expect(items.map(({ sortText }) => sortText)).toEqual(items.map(({ sortText }) => sortText).sort());
  const at = placeOf(text, '@ TXT');
  const uri = 'file:///zones/db.example.com';
  const change = { range: { start: at, end: at }, text: '@ MX 10 n\n' };
  await client().change(uri, 2, [change]);
  const hosts = await ask<{ readonly items: Item[] }>('completion', {
    position: { line: at.line, character: '@ MX 10 n'.length },
  });
  expect(hosts.items.map(({ label }) => label)).toEqual(['ns1']);
});

test('signature help', async () => {
  const parameterInformation = { labelOffsetSupport: true };
  expect(
    await open(text, { signatureHelp: { signatureInformation: { parameterInformation } } }),
  ).toMatchObject({
    signatureHelpProvider: { triggerCharacters: expect.arrayContaining([':', '=']) },
  });
  const help = await ask<{ readonly signatures: readonly object[]; readonly activeParameter: number }>(
    'signatureHelp',
    {
      position: placeOf(text, 'p=none', 3),
    },
  );
  expect(help).toMatchObject({
    activeParameter: 0,
    signatures: [{ label: 'p=none | quarantine | reject', parameters: [{ label: [2, 28] }] }],
  });
  expect(await ask('signatureHelp', { position: { line: 0, character: 0 } })).toBeNull();
});
