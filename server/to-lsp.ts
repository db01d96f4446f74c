import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Hover as LspHover,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../core/finding.js';
import type { Hover } from '../core/ide/hover.js';
import { rulePage } from '../core/lint/rule-page.js';
import type { Span } from '../core/text/span.js';
import { say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import type { Zone } from '../core/zone/read-zone.js';

export const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function toRange({ lines }: Pick<Zone, 'lines'>, { start, end }: Span): Range {
  return { start: lines.position(start), end: lines.position(end) };
}

/** What of a text has to be known to say where a finding is. A zone is one. */
export interface JudgedText extends Pick<Zone, 'lines' | 'placeOf' | 'writtenAt'> {
  /** The name of the zone. */
  readonly apex: string;
}

/** The place of a span, in the document or in a file that it includes. */
export function toLocation(uri: string, zone: JudgedText, span: Span): Location {
  const written = zone.writtenAt(span);
  const { file } = zone.placeOf(written);
  return { uri: file.kind === 'included' ? file.id : uri, range: toRange(zone, written) };
}

function startOf(uri: string): Location {
  const start = { line: 0, character: 0 };
  return { uri, range: { start, end: start } };
}

export function toDiagnostic(uri: string, zone: JudgedText, finding: Finding, words: Words): Diagnostic {
  const tags = [
    ...(finding.isDeprecated ? [DiagnosticTag.Deprecated] : []),
    ...(finding.isUnnecessary ? [DiagnosticTag.Unnecessary] : []),
  ];
  const { file } = zone.placeOf(finding.span);
  const relatedInformation = [
    ...finding.related.map(({ span, message }) => ({
      location: toLocation(uri, zone, span),
      message: words.of(message),
    })),
    // In an included file: which zone it is part of.
    ...(file.kind === 'included'
      ? [{ location: startOf(uri), message: words.of(say`read as part of ${zone.apex}`) }]
      : []),
  ];
  return {
    range: toRange(zone, finding.span),
    severity: severityOf[finding.severity],
    code: finding.code,
    codeDescription: { href: rulePage(finding) },
    source: 'dns-mail-auth',
    message: words.of(finding.message),
    ...(tags.length > 0 ? { tags } : {}),
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}

export function toHover(zone: Zone, { span, markdown }: Hover): LspHover {
  return { range: toRange(zone, span), contents: { kind: MarkupKind.Markdown, value: markdown } };
}
