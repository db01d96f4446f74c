import { describe, expect, test } from 'vitest';
import { CodeActionKind, CodeActionTriggerKind, TextDocumentSaveReason } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CommittedVersion, committedVersion } from '../../../core/lint/committed.js';
import { englishWords } from '../../../core/words/words.js';
import type { Zone } from '../../../core/zone/read-zone.js';
import { readSerialSettings, type SerialFeature, serialFeature } from '../../../server/features/serial.js';
import { wholeZone } from '../../core/zone/zones.js';

const uri = 'file:///zones/db.example.com';
const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_348_800 };

function zoneText(serial: number, records: string): string {
  return `$ORIGIN example.com.\n$TTL 1h\n@ SOA ns.example.net. h ${serial} 1 1 1 1\n@ NS ns.example.net.\n${records}`;
}

/** An editor with one document and the settings of its user. */
class Editor {
  readonly feature: SerialFeature;
  #text: string;
  #zone: Zone;

  constructor(text: string, settings: object, committed?: string) {
    this.#text = text;
    this.#zone = wholeZone(text);
    const head = committed === undefined ? undefined : wholeZone(committed);
    this.feature = serialFeature({
      workspace: { zoneOf: (asked) => (asked === uri ? this.#zone : undefined), zones: () => [] },
      settingsFor: async () => readSerialSettings({ serial: settings }),
      today: () => today,
      words: () => englishWords,
      committedOf: (): CommittedVersion | undefined => head && committedVersion(head, this.#zone, today),
    });
  }

  type(text: string): void {
    this.#text = text;
    this.#zone = wholeZone(text);
  }

  /** Saves and returns the serial number that was saved. */
  async save(reason: TextDocumentSaveReason = TextDocumentSaveReason.Manual): Promise<string | undefined> {
    const edits = await this.feature.willSave({ textDocument: { uri }, reason });
    if (edits.length > 0)
      this.type(TextDocument.applyEdits(TextDocument.create(uri, 'dns-zone', 1, this.#text), edits));
    await this.feature.opened(uri);
    return / h (\d+) /.exec(this.#text)?.[1];
  }
}

const www = 'www A 192.0.2.1\n';

async function opened(text: string, settings: object, committed?: string): Promise<Editor> {
  const editor = new Editor(text, settings, committed);
  await editor.feature.opened(uri);
  return editor;
}

describe('on saving', () => {
  const on = { raiseOnSave: true };

  test('the number rises once for what was changed since the last save', async () => {
    const editor = await opened(zoneText(2026112201, ''), on);
    editor.type(zoneText(2026112201, www));
    expect(await editor.save()).toBe('2026112202');
    expect(await editor.save()).toBe('2026112202');
    editor.type(zoneText(2026112202, ''));
    expect(await editor.save()).toBe('2026112203');
  });

  test('it does not rise for a comment, for another order, or for nothing', async () => {
    const editor = await opened(zoneText(7, `${www}mail A 192.0.2.2\n`), on);
    expect(await editor.save()).toBe('7');
    editor.type(zoneText(7, `mail A 192.0.2.2 ; why\n${www}`));
    expect(await editor.save()).toBe('7');
  });

  test('it does not rise when somebody raised it already', async () => {
    const editor = await opened(zoneText(7, ''), on);
    editor.type(zoneText(9, www));
    expect(await editor.save()).toBe('9');
  });

  test('it rises past the commit, once', async () => {
    const editor = await opened(zoneText(7, www), on, zoneText(9, ''));
    expect(await editor.save()).toBe('10');
    expect(await editor.save()).toBe('10');
  });

  test('it is written in the style of the settings', async () => {
    const editor = await opened(zoneText(7, ''), { ...on, style: 'unix' });
    editor.type(zoneText(7, www));
    expect(await editor.save()).toBe('1795348800');
  });

  test('nothing happens without the setting, and when the editor saves by itself', async () => {
    const quiet = await opened(zoneText(7, ''), {}, zoneText(7, www));
    quiet.type(zoneText(7, `${www}a A 192.0.2.9\n`));
    expect(await quiet.save()).toBe('7');
    const auto = await opened(zoneText(7, ''), on);
    auto.type(zoneText(7, www));
    expect(await auto.save(TextDocumentSaveReason.AfterDelay)).toBe('7');
  });

  test('a document that is no zone, a fragment and a closed document are left alone', async () => {
    const editor = await opened(www, on);
    expect(await editor.save()).toBeUndefined();
    const params = { textDocument: { uri: 'file:///other' }, reason: TextDocumentSaveReason.Manual };
    expect(await editor.feature.willSave(params)).toEqual([]);
    const closed = await opened(zoneText(7, ''), on);
    closed.feature.closed(uri);
    closed.type(zoneText(7, www));
    expect(await closed.save()).toBe('7');
  });

  test('a large zone counts as changed when its text is', async () => {
    const many = Array.from(
      { length: 100_001 },
      (_, index) => `a A 10.${index >> 16}.${(index >> 8) & 255}.${index & 255}\n`,
    );
    const editor = await opened(zoneText(7, many.join('')), on);
    expect(await editor.save()).toBe('7');
    editor.type(zoneText(7, `${many.join('')}; a comment\n`));
    expect(await editor.save()).toBe('8');
  });
});

describe('a code action', () => {
  const start = { line: 2, character: 4 };

  function context(only?: string[], code?: string) {
    const diagnostics = code === undefined ? [] : [{ code, message: '', range: { start, end: start } }];
    return {
      diagnostics,
      triggerKind: CodeActionTriggerKind.Invoked,
      ...(only === undefined ? {} : { only }),
    };
  }

  test('raises the number at the SOA', async () => {
    const { feature } = await opened(zoneText(7, www), { style: 'date' });
    const params = { textDocument: { uri }, range: { start, end: start }, context: context() };
    const range = { start: { line: 2, character: 24 }, end: { line: 2, character: 25 } };
    expect(await feature.codeActions(params)).toEqual([
      {
        title: 'Raise the serial number to 2026112201',
        kind: CodeActionKind.RefactorRewrite,
        edit: { changes: { [uri]: [{ range, newText: '2026112201' }] } },
      },
    ]);
  });

  test.each([
    [undefined, undefined, 1],
    [[''], undefined, 1],
    [[CodeActionKind.Refactor], undefined, 1],
    [[CodeActionKind.RefactorRewrite], undefined, 1],
    [[CodeActionKind.QuickFix], undefined, 0],
    [['refactor.rewrite.more'], undefined, 0],
    [undefined, 'ZONE022', 0],
    [undefined, 'ZONE004', 1],
  ])('is offered where %j is wanted beside %s: %d', async (only, code, count) => {
    const { feature } = await opened(zoneText(7, www), {});
    const params = { textDocument: { uri }, range: { start, end: start }, context: context(only, code) };
    expect(await feature.codeActions(params)).toHaveLength(count);
  });
});

test('settings that cannot be read have their defaults', () => {
  const defaults = { raiseOnSave: false, style: undefined };
  for (const section of [
    undefined,
    null,
    7,
    {},
    { serial: 'x' },
    { serial: { raiseOnSave: 'yes', style: 'auto' } },
  ]) {
    expect(readSerialSettings(section)).toEqual(defaults);
  }
  expect(readSerialSettings({ serial: { raiseOnSave: true, style: 'unix' } })).toEqual({
    raiseOnSave: true,
    style: 'unix',
  });
});
