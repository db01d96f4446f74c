import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { type Finding, severities } from '../../core/finding.js';
import { defaultOptions, dependsOnZone, lintZone } from '../../core/lint/run.js';
import { sourceOfText } from '../../core/text/source.js';
import { englishWords } from '../../core/words/words.js';
import { readZone } from '../../core/zone/read-zone.js';
import { ZoneDocument } from '../../core/zone/zone-document.js';
import { DocumentDiagnostics } from '../../server/document-diagnostics.js';
import { documentEdit, type OpenDocument } from '../../server/documents.js';
import { DocumentJudge } from '../../server/judge.js';
import { toDiagnostic } from '../../server/to-lsp.js';

const zone = `$ORIGIN example.com.
$TTL 1h
@ SOA ns host 1 7200 3600 1209600 300
@ NS ns
@ MX 10 mail
ns A 192.0.2.1
mail A 192.0.2.2
@ TXT "v=spf1 include:spf.example.com -all"
spf TXT "v=spf1 ip4:192.0.2.0/24 -all"
_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"
; dns-mail-auth-ignore DMARC010 a trial
_dmarc.trial TXT "v=DMARC1; p=bad"
${Array.from({ length: 600 }, (_, line) => `h${line} TXT "v=spf1 a:h${line + 1} ?all"`).join('\n')}
`;

const uri = 'file:///zone';
const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_348_800 };

/** The thousand that an editor is sent. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  return findings.length <= 1000 ? findings : [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, 1000);
}

/** What a client is to be told about a text in the end. */
function expected(text: string): string[] {
  const read = readZone(sourceOfText(text));
  return shown(worst(lintZone(read)).map((finding) => toDiagnostic(uri, read, finding, englishWords)));
}

function shown(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map((diagnostic) => JSON.stringify(inOneOrder(diagnostic))).sort();
}

function inOneOrder({ code, range, severity, message, tags, relatedInformation }: Diagnostic): unknown {
  return { code, range, severity, message, tags, relatedInformation };
}

/** A zone that somebody edits. The clock is moved on by the test: each look at it costs a millisecond. */
function open(text: string) {
  const zones = new ZoneDocument(text);
  const document: OpenDocument = { uri, version: 1, zones, edits: undefined };
  let now = 0;
  const judge = new DocumentJudge(document, { milliseconds: () => now++, today: () => today });
  const diagnostics = new DocumentDiagnostics(document, judge, () => englishWords);
  return {
    edit(start: number, end: number, added: string): void {
      const { lines } = zones.zone;
      const range = { start: lines.position(start), end: lines.position(end) };
      zones.edit(start, end, added);
      document.edits?.push(documentEdit({ range, text: added }));
    },
    /** What is told at once. */
    early(): readonly Diagnostic[] {
      const { byFile, isComplete } = diagnostics.now(defaultOptions, 0);
      expect(isComplete).toBe(false);
      return byFile.get(uri) ?? [];
    },
    /** What is told when all is judged. */
    complete(): readonly Diagnostic[] {
      while (!diagnostics.work(defaultOptions, 8));
      const { byFile, isComplete } = diagnostics.now(defaultOptions, 8);
      expect(isComplete).toBe(true);
      return byFile.get(uri) ?? [];
    },
  };
}

const ofZone = ({ code }: Diagnostic): boolean => dependsOnZone(String(code));

test('a zone judged in slices, edit after edit, has the findings of a zone judged at once', () => {
  const opened = open(zone);
  let text = zone;
  const edits = [
    ['192.0.2.1\nmail', '192.0.2.1\n;mail'],
    ['ip4:192.0.2.0/24', 'ip4:192.0.2.300'],
    ['p=bad', 'p=none'],
    [';mail A', 'mail A'],
    ['$TTL 1h', '$TTL 1h\n$ORIGIN sub'],
    ['"v=spf1 a:h300', '"v=spf1 a:h300 a:nobody'],
  ] as const;
  for (const [from, to] of edits) {
    const at = text.indexOf(from);
    expect(at).toBeGreaterThan(0);
    text = text.replace(from, to);
    opened.edit(at, at + from.length, to);
    const lines = text.split('\n').length;
    for (const { range } of opened.early()) expect(range.end.line).toBeLessThan(lines);
    expect(shown(opened.complete())).toEqual(expected(text));
  }
});

test('what one record says about another stays told while the zone is judged anew, and moves with the text', () => {
  const opened = open(zone.replace('\nspf TXT', '\nspx TXT'));
  const before = opened.complete().filter(ofZone);
  expect(before.length).toBeGreaterThan(0);
  opened.edit(0, 0, '; a comment\n');
  const after = opened.early().filter(ofZone);
  expect(after.map(({ range }) => range.start.line)).toEqual(before.map(({ range }) => range.start.line + 1));
});

test('what an edit does not touch is told at once as it is told in the end, wherever it moved', () => {
  const opened = open(zone);
  opened.complete();
  let text = zone;
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const comments = ['; c\n', '\n', '; two\n; lines\n'];
  for (let round = 0; round < 60; round++) {
    // Comments change nothing about any record but its line.
    const line = text.indexOf('\n', random(text.length - 10)) + 1;
    const added = comments[round % comments.length] ?? '';
    const taken = round % 4 === 3 && text.startsWith('; c\n', line) ? 4 : 0;
    opened.edit(line, line + taken, taken === 0 ? added : '');
    text = text.slice(0, line) + (taken === 0 ? added : '') + text.slice(line + taken);
    const early = shown(opened.early());
    if (round % 5 === 4) expect(early).toEqual(expected(text));
    if (round % 20 === 19) expect(shown(opened.complete())).toEqual(early);
  }
});

test('of more than a thousand findings the worst are told, at once and in the end', () => {
  const wrong = Array.from({ length: 30 }, (_, at) => `w${at} A 192.0.2.${at}x`).join('\n');
  const text = `${zone}${Array.from({ length: 900 }, (_, at) => `n${at} TXT "v=spf1 ptr ?all"`).join('\n')}\n${wrong}\n`;
  const opened = open(text);
  const isWorst = ({ severity }: Diagnostic): boolean => severity === 1;
  const complete = opened.complete();
  opened.edit(0, 0, '; c\n');
  const early = opened.early();
  expect(early).toHaveLength(1000);
  expect(complete).toHaveLength(1000);
  expect(complete.filter(isWorst).length).toBeGreaterThanOrEqual(30);
  expect(early.filter(isWorst)).toHaveLength(complete.filter(isWorst).length);
});

test('diagnostics that do not move are the same objects, so that nobody looks at them again', () => {
  const opened = open(zone);
  opened.complete();
  const at = zone.lastIndexOf('"');
  opened.edit(at, at, 'x');
  const first = new Set(opened.early());
  opened.edit(at, at + 1, '');
  const far = opened.early().filter(({ range }) => range.start.line < 100);
  expect(far.length).toBeGreaterThan(50);
  for (const diagnostic of far) expect(first.has(diagnostic)).toBe(true);
});
