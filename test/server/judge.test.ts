import { expect, test } from 'vitest';
import { type Finding, severities } from '../../core/finding.js';
import { defaultOptions, dependsOnZone, lintZone } from '../../core/lint/run.js';
import { sourceOfText } from '../../core/text/source.js';
import { readZone } from '../../core/zone/read-zone.js';
import { ZoneDocument } from '../../core/zone/zone-document.js';
import type { OpenDocument } from '../../server/documents.js';
import { DocumentJudge } from '../../server/judge.js';

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

const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_348_800 };

/** The thousand that an editor is sent. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  return findings.length <= 1000 ? findings : [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, 1000);
}

function shown(findings: readonly Finding[]): string[] {
  return findings.map(({ code, span, message }) => `${code} ${span.start}-${span.end} ${message}`);
}

/** A clock that a test moves on: each look at it costs a millisecond. */
function open(text: string): { readonly document: OpenDocument; readonly judge: DocumentJudge } {
  const document: OpenDocument = {
    uri: 'file:///zone',
    version: 1,
    zones: new ZoneDocument(text),
    edits: undefined,
  };
  let now = 0;
  return { document, judge: new DocumentJudge(document, { milliseconds: () => now++, today: () => today }) };
}

test('a zone judged in slices, edit after edit, has the findings of a zone judged at once', () => {
  const { document, judge } = open(zone);
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
    document.zones.edit(at, at + from.length, to);
    document.edits?.push({ start: at, end: at + from.length, length: to.length });
    const quick = judge.judge(defaultOptions, 3);
    expect(quick.isComplete).toBe(false);
    for (const { span } of quick.findings) expect(span.end).toBeLessThanOrEqual(text.length);
    while (!judge.work(defaultOptions, 8));
    const { findings, isComplete } = judge.judge(defaultOptions, 8);
    expect(isComplete).toBe(true);
    expect(shown(findings).sort()).toEqual(shown(worst(lintZone(readZone(sourceOfText(text))))).sort());
  }
});

test('what one record says about another stays told while the zone is judged anew, and moves with the text', () => {
  const { document, judge } = open(zone.replace('\nspf TXT', '\nspx TXT'));
  while (!judge.work(defaultOptions, 100));
  const before = judge.judge(defaultOptions, 8).findings.filter(({ code }) => dependsOnZone(code));
  expect(before.length).toBeGreaterThan(0);
  document.zones.edit(0, 0, '; a comment\n');
  document.edits?.push({ start: 0, end: 0, length: 12 });
  const quick = judge.judge(defaultOptions, 1);
  expect(quick.isComplete).toBe(false);
  const after = quick.findings.filter(({ code }) => dependsOnZone(code));
  expect(after.map(({ span }) => span.start)).toEqual(before.map(({ span }) => span.start + 12));
});
