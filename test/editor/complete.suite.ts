import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  commands,
  MarkdownString,
  Selection,
  type SignatureHelp,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { findingsOf, findText, has, openExample, pause, waitFor, waitForFindings } from './zones';

const zoneText = `$ORIGIN author.example.
$TTL 1h
@ IN SOA ns1 hostmaster 2026112201 2h 30m 2w 10m
  IN NS ns1
  IN NS ns2
  IN MX 10 mail
  IN TXT "v=spf1 mx ~all"
ns1 IN A 192.0.2.53
ns2 IN A 198.51.100.53
mail IN A 192.0.2.25
  IN TXT "v=spf1 a -all"
`;

describe('completion', () => {
  it('writes a DMARC record from its name to its last tag', async () => {
    const { document, editor } = await openText(zoneText);
    putCursor(editor, document.getText().length);
    await type('_dm');
    await accept(document, /^_dmarc$/m);
    await type(' IN T');
    await accept(document, /^_dmarc IN TXT$/m);
    await type(' "');
    // The editor may have closed the quotes by itself.
    await waitFor('the quote', () => (/^_dmarc IN TXT "/m.test(document.getText()) ? true : undefined));
    await accept(document, /^_dmarc IN TXT "v=DMARC1; p=none; rua=mailto:dmarc-reports@author\.example"?$/m);
    await commands.executeCommand('leaveSnippet');
    await commands.executeCommand('closeParameterHints');
    putCursor(editor, document.getText().length);
    if (!document.getText().endsWith('"')) await type('"');
    await type('\n');
    // No finding and no answer yet look alike: a mistake that is found alone shows that the rest has been judged.
    await type('x IN A 192.0.2.300\n');
    await waitForFindings(
      document,
      'only the mistake',
      (found) => found.length === 1 && has('ZONE004')(found),
    );
  });

  it('fixes all of what was typed in a hurry, until nothing is found', async () => {
    const { document, editor } = await openText(zoneText.replace('author.example', 'hurry.example'));
    putCursor(editor, document.getText().length);
    await type('_dmarc IN TXT "v=DMARC1; p=none; pct=100; ri=86400; rua=mailto:reports@hurry.example"\n');
    await type('shop IN TXT "v=spf1 a:mail.hurry.example. ip4:192.0.2.25/24 mx mx -all a"\n');
    await waitForFindings(document, 'the mistakes', (found) =>
      ['DMARC020', 'SPF044', 'SPF027', 'SPF032'].every((code) => has(code)(found)),
    );
    // The editor drops code actions that come while its own text still settles; whoever types presses again.
    for (let press = 0; press < 3 && findingsOf(document).length > 0; press++) {
      await commands.executeCommand('editor.action.fixAll');
      await pause(1000);
    }
    await waitForFindings(document, 'no finding', (found) => found.length === 0);
    match(document.getText(), /^_dmarc IN TXT "v=DMARC1; p=none; rua=mailto:reports@hurry\.example"$/m);
    match(document.getText(), /^shop IN TXT "v=spf1 a:mail\.hurry\.example ip4:192\.0\.2\.0\/24 -all"$/m);
  });

  it('proposes what is not there yet, in the strings of a text that is split', async () => {
    const zone = await openExample('zones/db.example.com');
    const { start } = findText(zone, 'rua=mailto:', zone.getText().indexOf('v=DMARC1'));
    const items = await complete(zone, zone.offsetAt(start));
    const labels = items.map(labelOf);
    ok(labels.includes('adkim'), labels.join(' '));
    ok(!labels.includes('p'), labels.join(' '));
    const old = items.find((item) => labelOf(item) === 'pct');
    deepEqual(old?.tags, [CompletionItemTag.Deprecated]);
    ok(old?.documentation instanceof MarkdownString);
    match(old.documentation.value, /RFC 9989/);
  });

  it('knows the networks and hosts of the zone in SPF', async () => {
    const text = `${zoneText}shop IN TXT "v=spf1 "\n`;
    const { document } = await openText(text);
    const items = await complete(document, text.lastIndexOf('v=spf1 ') + 'v=spf1 '.length);
    const labels = items.map(labelOf);
    for (const wanted of ['mx', '-all', 'ip4:192.0.2.25', 'include:_spf.google.com']) {
      ok(labels.includes(wanted), `${wanted} among ${labels.join(' ')}`);
    }
  });
});

describe('signature help', () => {
  it('tells which field is being written', async () => {
    const text = `${zoneText}@ IN MX 20 \n`;
    const { document } = await openText(text);
    const help = await commands.executeCommand<SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      document.uri,
      document.positionAt(text.length - 1),
    );
    equal(help.signatures[0]?.label, 'MX preference exchange');
    equal(help.activeParameter, 1);
  });
});

async function openText(
  content: string,
): Promise<{ readonly document: TextDocument; readonly editor: TextEditor }> {
  const document = await workspace.openTextDocument({ language: 'dns-zone', content });
  const editor = await window.showTextDocument(document, { preview: false });
  return { document, editor };
}

function putCursor(editor: TextEditor, offset: number): void {
  const place = editor.document.positionAt(offset);
  editor.selection = new Selection(place, place);
}

async function type(text: string): Promise<void> {
  await commands.executeCommand('type', { text });
}

/** Asks for suggestions and takes the first one, until the text reads as wanted. */
async function accept(document: TextDocument, wanted: RegExp): Promise<void> {
  await commands.executeCommand('editor.action.triggerSuggest');
  const end = Date.now() + 10_000;
  while (!wanted.test(document.getText())) {
    if (Date.now() > end) throw new Error(`not ${wanted} but ${document.getText().split('\n').pop()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await commands.executeCommand('acceptSelectedSuggestion');
  }
}

/** The completions at an offset, with what is to be read about the first hundred. */
async function complete(document: TextDocument, offset: number): Promise<readonly CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
    undefined,
    100,
  );
  return items;
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
