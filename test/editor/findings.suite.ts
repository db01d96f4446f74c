import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { codeOf, findingsOf, findText, has, openExample, pause, waitForFindings } from './zones';

describe('a zone with mistakes', () => {
  let zone: TextDocument;
  before(async () => {
    zone = await openExample('zones/db.example.net');
  });

  it('underlines a policy that is split over two strings as one', async () => {
    const findings = await waitForFindings(zone, 'DMARC010', has('DMARC010'));
    const [typo] = findings.filter((finding) => codeOf(finding) === 'DMARC010');
    ok(typo);
    equal(typo.severity, DiagnosticSeverity.Error);
    const first = findText(zone, 'quaran"');
    const second = findText(zone, '"tin', zone.offsetAt(first.end));
    equal(second.start.line, first.start.line + 1);
    deepEqual(typo.range, new Range(first.start, second.end));
  });

  it('links every code to its page', async () => {
    const findings = await waitForFindings(zone, 'findings', ({ length }) => length > 0);
    for (const { code, message } of findings) {
      ok(typeof code === 'object', message);
      ok(code.target.path.endsWith(`/docs/rules/${code.value}.md`), code.target.toString());
    }
  });

  it('leads from a finding to the other place it is about', async () => {
    const quoted = await workspace.openTextDocument({
      language: 'dns-zone',
      content: '@ TXT “v=spf1 -all”\n',
    });
    const [finding] = await waitForFindings(quoted, 'ZONE019', has('ZONE019'));
    const [other, ...more] = finding?.relatedInformation ?? [];
    equal(other?.location.uri.toString(), quoted.uri.toString());
    deepEqual(other?.location.range, findText(quoted, '”'));
    deepEqual(more, []);
  });

  it('loses the finding when both pieces are corrected, and has it again after undo', async () => {
    await openExample('zones/db.example.net');
    await waitForFindings(zone, 'DMARC010', has('DMARC010'));
    const correction = new WorkspaceEdit();
    const first = findText(zone, 'quaran"');
    correction.replace(zone.uri, first, 'quarant"');
    correction.replace(zone.uri, findText(zone, '"tin', zone.offsetAt(first.end)), '"ine');
    ok(await workspace.applyEdit(correction));
    await waitForFindings(
      zone,
      'no DMARC010',
      (findings) => findings.length > 0 && !has('DMARC010')(findings),
    );
    await commands.executeCommand('undo');
    await waitForFindings(zone, 'DMARC010 again', has('DMARC010'));
    equal(zone.getText().includes('quarant"'), false);
  });
});

describe('a zone without mistakes', () => {
  it('has no error and no warning', async () => {
    const zone = await openExample('zones/db.example.com');
    // No finding and no answer yet look alike. A mistake that is found and taken back shows that this is an answer.
    const mistake = new WorkspaceEdit();
    mistake.insert(
      zone.uri,
      zone.lineAt(zone.lineCount - 1).range.end,
      '\n_dmarc.shop IN TXT "v=DMARC1; p=quarantin"\n',
    );
    ok(await workspace.applyEdit(mistake));
    await waitForFindings(zone, 'the mistake at its end', (findings) => loud(findings).length > 0);
    await commands.executeCommand('undo');
    await waitForFindings(zone, 'no error and no warning', (findings) => loud(findings).length === 0);
  });
});

function loud(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
}

describe('an older version of a zone', () => {
  it('has no findings, nobody can repair it', async () => {
    const current = await openExample('zones/db.example.net');
    const provider = workspace.registerTextDocumentContentProvider('review', {
      provideTextDocumentContent: () => current.getText(),
    });
    try {
      const old = await workspace.openTextDocument(Uri.parse('review:/zones/db.example.net'));
      equal(old.languageId, 'dns-zone');
      await window.showTextDocument(old);
      await pause(500);
      deepEqual(findingsOf(old), []);
    } finally {
      provider.dispose();
    }
  });
});
