import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Hover as LspHover,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../core/finding.js';
import type { Hover } from '../core/ide/hover.js';
import { rulePage } from '../core/lint/rule-page.js';
import type { Span } from '../core/text/span.js';
import type { Zone } from '../core/zone/read-zone.js';

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function toRange({ lines }: Zone, { start, end }: Span): Range {
  return { start: lines.position(start), end: lines.position(end) };
}

export function toDiagnostic(uri: string, zone: Zone, finding: Finding): Diagnostic {
  const tags = [
    ...(finding.isDeprecated ? [DiagnosticTag.Deprecated] : []),
    ...(finding.isUnnecessary ? [DiagnosticTag.Unnecessary] : []),
  ];
  const relatedInformation = finding.related.map(({ span, message }) => ({
    location: { uri, range: toRange(zone, span) },
    message,
  }));
  return {
    range: toRange(zone, finding.span),
    severity: severityOf[finding.severity],
    code: finding.code,
    codeDescription: { href: rulePage(finding) },
    source: 'dns-mail-auth',
    message: finding.message,
    ...(tags.length > 0 ? { tags } : {}),
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}

export function toHover(zone: Zone, { span, markdown }: Hover): LspHover {
  return { range: toRange(zone, span), contents: { kind: MarkupKind.Markdown, value: markdown } };
}
