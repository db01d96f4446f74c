import { describe, expect, test } from 'vitest';
import { lintZone } from '../../../core/lint/run.js';
import { sourceOfText } from '../../../core/text/source.js';
import { servedRecords } from '../../../core/zone/print.js';
import { readZone } from '../../../core/zone/read-zone.js';
import type { Diagnostic } from '../client.js';
import { edited, type LspEdit, type Place, placeOf, scene, uri } from './scene.js';

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
  readonly edit?: { readonly changes: Readonly<Record<string, readonly LspEdit[]>> };
  readonly command?: { readonly command: string; readonly arguments: readonly string[] };
  readonly data?: unknown;
}

const head =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1.example.net. h 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n';
const resolving = {
  diagnostic: {},
  codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
};
const { client, open, ask } = scene();

function actionsAt(at: Place, context: object = {}): Promise<Action[]> {
  return ask('codeAction', { range: { start: at, end: at }, context: { diagnostics: [], ...context } });
}

function resolve(action: Action | undefined): Promise<Action> {
  return client().connection.sendRequest('codeAction/resolve', action);
}

function changesOf(action: Action | undefined): readonly LspEdit[] {
  return action?.edit?.changes[uri] ?? [];
}

describe('quick fixes', () => {
  const text = `${head}_dmarc TXT "v=DMARC1; p=rejct; rua=mailto:d@example.com"\n`;

  test('belong to their diagnostics, and the only one is preferred', async () => {
    const capabilities = await open(text, resolving);
    expect(capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
    const { items } = await client().pull(uri);
    const at = placeOf(text, 'rejct');
    const [fix] = await actionsAt(at, { diagnostics: items });
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(fix?.diagnostics).toEqual(items.filter(({ code }) => code === 'DMARC010'));
    expect(edited(text, changesOf(fix))).toBe(text.replace('rejct', 'reject'));
  });

  test('come from the text as it is now, whatever diagnostics the client has', async () => {
    await open(text, resolving);
    const { items } = await client().pull(uri);
    await client().change(uri, 2, [{ text: text.replace('rejct', 'none') }]);
    const actions = await actionsAt(placeOf(text, 'rejct'), { diagnostics: items });
    expect(actions.filter(({ title }) => title.includes('reject'))).toEqual([]);
  });

  test('ignore a finding with a comment, once and in the same comment', async () => {
    await open(text, resolving);
    const at = placeOf(text, 'rejct');
    const ignore = (await actionsAt(at)).find(({ title }) => title === 'Ignore DMARC010 on this line');
    const after = edited(text, changesOf(ignore));
    expect(after).toBe(text.replace('com"\n', 'com" ; dns-mail-auth-ignore DMARC010\n'));
    const left = lintZone(readZone(sourceOfText(after))).map(({ code }) => code);
    expect(left).not.toContain('DMARC010');
    expect(left).not.toContain('IGNORE001');
  });

  test('open the page of the rule in the client, and no other', async () => {
    const shown: string[] = [];
    client().connection.onRequest('window/showDocument', ({ uri: page }) => {
      shown.push(page);
      return { success: true };
    });
    await client().initialize({ window: { showDocument: { support: true } }, textDocument: resolving });
    await client().open(uri, text);
    const page = (await actionsAt(placeOf(text, 'rejct'))).find(({ title }) =>
      title.startsWith('Open the page'),
    );
    const execute = (words: readonly string[] | undefined) =>
      client().connection.sendRequest('workspace/executeCommand', {
        command: page?.command?.command,
        arguments: words,
      });
    await execute(page?.command?.arguments);
    await execute(['file:///etc/passwd']);
    await execute(undefined);
    expect(shown).toEqual([expect.stringMatching(/^https:.*\/DMARC010\.md$/)]);
  });
});

describe('source.fixAll.dnsMailAuth', () => {
  const many = `${head}@ MX 10 mail
mail A 192.0.2.1
mail A 192.0.2.1
@ TXT "v=spf1 a:mail.example.com. ip4:192.0.2.9/24 mx mx ip4:192.0.2.3 -all a"
_dmarc TXT "v=DMARC1; p=reject; pct=100; ri=86400; rua=mailto:d@example.com"
_dmarc.mail TXT "v=DMARC1; p=reject; rf=afrf"
last TXT v=spf1`;
  const only = { only: ['source.fixAll'] };

  test('leaves nothing safe to fix, and no record that says something else', async () => {
    await open(many, resolving);
    const [action, ...others] = await actionsAt({ line: 0, character: 0 }, only);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind: 'source.fixAll.dnsMailAuth' });
    expect(action?.edit).toBeUndefined();
    const after = edited(many, changesOf(await resolve(action)));
    expect(after).toBe(`${head}@ MX 10 mail
mail A 192.0.2.1
@ TXT "v=spf1 a:mail.example.com ip4:192.0.2.0/24 mx -all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"
_dmarc.mail TXT "v=DMARC1; p=reject;"
last TXT v=spf1
`);
    const zone = readZone(sourceOfText(after));
    const safe = lintZone(zone).filter(({ fixes }) => fixes.some(({ isSafe }) => isSafe));
    expect(safe).toEqual([]);
    // But for the three texts the zone is what it was: of two records that are the same only one is served.
    const rest = (one: typeof zone): string[] =>
      Array.from(servedRecords(one), ({ record }) => `${record.owner} ${record.type.name}`);
    expect(rest(zone)).toEqual(rest(readZone(sourceOfText(many))));
  });

  test('comes with its edit for a client that does not resolve, and never unasked', async () => {
    await open(many, { diagnostic: {} });
    const [action] = await actionsAt({ line: 0, character: 0 }, { only: ['source.fixAll.dnsMailAuth'] });
    expect(changesOf(action).length).toBeGreaterThan(3);
    expect((await actionsAt({ line: 0, character: 0 })).map(({ kind }) => kind)).not.toContain(action?.kind);
  });

  test('is not there where nothing is safe to fix', async () => {
    await open(head, resolving);
    expect(await actionsAt({ line: 0, character: 0 }, only)).toEqual([]);
  });

  test('of one code fixes all of it', async () => {
    await open(many, resolving);
    const action = (await actionsAt(placeOf(many, 'pct'))).find(
      ({ title }) => title === 'Fix all DMARC020 in this file',
    );
    expect(action?.kind).toBe('quickfix');
    const after = edited(many, changesOf(await resolve(action)));
    expect(after).toBe(many.replace(' pct=100; ri=86400;', '').replace(' rf=afrf', ''));
  });
});

describe('refactorings', () => {
  const text = `${head}@ TXT ( "v=spf1 " "-all" )\nwww A 192.0.2.1\n`;

  test('are there for somebody who asks, and no light bulb', async () => {
    await open(text, resolving);
    const at = placeOf(text, '"v=');
    const titles = (some: readonly Action[]): string[] => some.map(({ title }) => title);
    expect(titles(await actionsAt(at, { triggerKind: 2 })).join()).not.toContain('Join');
    const join = (await actionsAt(at, { triggerKind: 1, only: ['refactor.rewrite'] }))[0];
    expect(edited(text, changesOf(join))).toBe(text.replace('"v=spf1 " "-all"', '"v=spf1 -all"'));
    expect(titles(await actionsAt(at, { only: ['refactor.create'] }))).toEqual([
      'Say that example.com has no mail',
    ]);
  });

  test('that answer a finding are quick fixes of it', async () => {
    const two = `${head}@ TXT "v=spf1 -all"\n@ TXT "v=spf1 ?all"\n`;
    await open(two, resolving);
    const fixes = await actionsAt(placeOf(two, 'v=spf1 ?'), { only: ['quickfix'], triggerKind: 2 });
    const merges = fixes.filter(({ title }) => title.startsWith('Merge'));
    expect(merges).toHaveLength(2);
    expect(merges[0]?.diagnostics?.map(({ code }) => code)).toEqual(['SPF001']);
  });

  test('copy a line only in a client that can', async () => {
    const elsewhere = `${head}_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.org"\n`;
    await open(elsewhere, resolving);
    const actions = await actionsAt(placeOf(elsewhere, 'rua'));
    expect(actions.filter(({ command }) => command?.command === 'dnsMailAuth.copyText')).toEqual([]);
  });
});

test('edits go to the file that holds the text, which another one includes', async () => {
  const part = 'file:///zones/part.inc';
  await open(`${head}$INCLUDE part.inc\n`, resolving);
  const text = '_dmarc TXT "v=DMARC1; p=rejct; rua=mailto:d@example.com"\n';
  await client().open(part, text);
  const at = placeOf(text, 'rejct');
  const actions: Action[] = await client().connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: part },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  const fix = actions.find(({ title }) => title.includes('reject'));
  expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([part]);
  expect(edited(text, fix?.edit?.changes[part] ?? [])).toBe(text.replace('rejct', 'reject'));
  expect(actions.filter(({ title }) => title === fix?.title)).toHaveLength(1);
});

test('nothing is edited on a line that a $GENERATE makes, but its findings can be ignored', async () => {
  const text = `${head}$GENERATE 1-2 _dmarc.h$ TXT "v=DMARC1; p=rejct"\n`;
  await open(text, resolving);
  const actions = await actionsAt(placeOf(text, 'rejct'));
  const titles = actions.filter(({ edit }) => edit !== undefined).map(({ title }) => title);
  expect(titles.filter((title) => !title.startsWith('Ignore'))).toEqual([]);
  expect(titles).toContain('Ignore ZONE018 on this line');
});

test('a line for a zone that is not open goes to the clipboard of our own client', async () => {
  const text = `${head}_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.org"\n`;
  await client().connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: resolving },
    initializationOptions: { canCopy: true },
  });
  await client().open(uri, text);
  const copies = (await actionsAt(placeOf(text, 'rua'))).filter(
    ({ command }) => command?.command === 'dnsMailAuth.copyText',
  );
  expect(copies.map(({ command }) => command?.arguments)).toEqual([
    ['example.com._report._dmarc.example.org. IN TXT "v=DMARC1"\n'],
  ]);
});

test('a record for another zone that is open goes into its document', async () => {
  const text = `${head}_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.org"\n`;
  const other = 'file:///zones/db.example.org';
  const otherText = '$ORIGIN example.org.\n@ 60 IN SOA ns h 1 1 1 1 1\n@ 60 IN NS ns\n';
  await open(text, resolving);
  await client().open(other, otherText);
  const permit = (await actionsAt(placeOf(text, 'rua'))).find(({ title }) => title.startsWith('Permit'));
  expect(Object.keys(permit?.edit?.changes ?? {})).toEqual([other]);
  expect(edited(otherText, permit?.edit?.changes[other] ?? [])).toBe(
    `${otherText}example.com._report._dmarc 60 IN TXT "v=DMARC1"\n`,
  );
});
