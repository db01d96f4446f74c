import { match } from 'node:assert/strict';
import { commands, type Hover, MarkdownString } from 'vscode';
import { findText, openExample } from './zones';

describe('hover', () => {
  it('tells that pct is historic, and what 50 of 100 meant', async () => {
    const zone = await openExample('zones/db.example.net');
    const { start } = findText(zone, 'pct');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', zone.uri, start);
    const text = hovers.flatMap(({ contents }) => contents.map(asText)).join('\n');
    match(text, /RFC 9989/);
    match(text, /\b100\b/);
  });
});

function asText(content: Hover['contents'][number]): string {
  if (content instanceof MarkdownString) return content.value;
  return typeof content === 'string' ? content : content.value;
}
