import type { Edit, Finding, Severity } from '../finding.js';
import type { Span, Unit } from '../text/span.js';
import type { Zone } from '../zone/read-zone.js';
import type { MailText } from './mail-text.js';
import { type MailZone, readMailZone, type Standard } from './mail-zone.js';
import type { FixAt, Place, RawFinding, Rule, SubjectKind } from './rule.js';
import { rules } from './rules/index.js';
import { readSuppressions, suppress } from './suppressions.js';

export interface LintOptions {
  readonly standard: Standard;
  /** Severities of single rules by code, where they differ from the catalogue. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

export const defaultOptions: LintOptions = { standard: 'rfc9989', severities: new Map() };

/** Judges a zone by every rule that needs nothing but the zone. In the order of the text. */
export function lintZone(zone: Zone, options: LintOptions = defaultOptions): Finding[] {
  const mail = readMailZone(zone, options.standard);
  const findings: Finding[] = [];
  for (const rule of rulesFor('zone')) rule.judge(mail, mail, (raw) => findings.push(place(raw, undefined)));
  for (const text of mail.texts) judgeText(text, mail, findings);
  const { findings: wanted, unused } = suppress(findings, readSuppressions(zone), zone);
  const judged = [...wanted];
  for (const suppression of unused) {
    for (const rule of rulesFor('suppression')) {
      rule.judge(suppression, mail, (raw) => judged.push(place(raw, undefined)));
    }
  }
  return judged
    .flatMap((finding) => withSeverity(finding, options.severities))
    .sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/**
 * Runs the rules for a text. What quoting did to it is told once, and first: judging the wreck as well would bury the
 * cause under its effects.
 */
function judgeText(text: MailText, mail: MailZone, findings: Finding[]): void {
  const before = findings.length;
  const found = (raw: RawFinding): void => void findings.push(place(raw, text));
  for (const rule of quotingRules) rule.judge(text, mail, found);
  if (findings.length > before) return;
  for (const rule of contentRules) rule.judge(text, mail, found);
  for (const rule of rulesFor(text.role)) rule.judge(text, mail, found);
}

const bySubject = new Map<SubjectKind, Rule[]>();
for (const rule of rules) {
  const others = bySubject.get(rule.subject);
  if (others === undefined) bySubject.set(rule.subject, [rule]);
  else others.push(rule);
}

/** The rules that say that the file does not hold the text that its author meant. */
const quotingCodes: ReadonlySet<string> = new Set(['ZONE018', 'ZONE019']);
const quotingRules = rulesFor('txt').filter(({ code }) => quotingCodes.has(code));
const contentRules = rulesFor('txt').filter(({ code }) => !quotingCodes.has(code));

function rulesFor(subject: SubjectKind): readonly Rule[] {
  return bySubject.get(subject) ?? [];
}

/** Turns the spans of a rule into places in the source. `text` is undefined for a rule about the zone. */
function place(raw: RawFinding, text: MailText | undefined): Finding {
  const span = text === undefined ? (raw.span as Span) : coverText(text, raw.span as Span<'payload'>);
  const pieces = text?.text.map.pieces(raw.span as Span<'payload'>) ?? [];
  return {
    ...raw,
    owner: raw.owner ?? text?.record.owner,
    span,
    pieces: pieces.length === 0 ? [span] : pieces,
    related: raw.related.map((related) => ({ message: related.message, span: placeOf(related) })),
    fixes:
      text?.text.form === 'hexadecimal'
        ? []
        : raw.fixes.map((fix) => ({
            title: fix.title,
            isSafe: fix.isSafe,
            edits: fix.replacements.flatMap((replacement) => editsOf(replacement, text)),
          })),
  };
}

function placeOf(place: Place): Span {
  return 'text' in place ? coverText(place.text, place.span) : place.span;
}

/** The source that a span of a text came from. Of an empty text there is nothing to underline but its record type. */
function coverText(text: MailText, span: Span<'payload'>): Span {
  if (text.text.octets === '') return text.record.typeSpan;
  return text.text.map.cover(span);
}

/** A span that came from several strings is edited piece by piece: the first takes the new text, the others go. */
function editsOf(
  { span, text: newText }: FixAt<Unit>['replacements'][number],
  text: MailText | undefined,
): Edit[] {
  if (text === undefined) return [{ span: span as Span, text: newText }];
  const pieces = text.text.map.pieces(span as Span<'payload'>);
  if (pieces.length === 0) return [{ span: text.text.map.cover(span as Span<'payload'>), text: newText }];
  return pieces.map((piece, index) => ({ span: piece, text: index === 0 ? newText : '' }));
}

function withSeverity(finding: Finding, severities: LintOptions['severities']): Finding[] {
  const severity = severities.get(finding.code);
  if (severity === 'off') return [];
  return [severity === undefined ? finding : { ...finding, severity }];
}
