import { window } from 'vscode';
import { openExample, waitForFindings } from '../zones';
import { match } from './assert';

describe('in a web worker of a Japanese editor', () => {
  it('says in Japanese what is wrong', async () => {
    const zone = await openExample('zones/db.example.net');
    const findings = await waitForFindings(zone, 'findings', ({ length }) => length > 0);
    match(findings.map(({ message }) => message).join('\n'), /ポリシー/);
    match(window.activeTextEditor?.document.uri.path ?? '', /db\.example\.net$/);
  });
});
