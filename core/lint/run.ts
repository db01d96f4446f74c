import type { Finding, Severity } from '../finding.js';
import type { Zone } from '../zone/read-zone.js';
import { judgeText } from './judge-text.js';
import { readMailZone, type Standard } from './mail-zone.js';
import { place } from './place.js';
import { rulesFor } from './rules-for.js';
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
  return settleGenerated(judged, zone)
    .flatMap((finding) => withSeverity(finding, options.severities))
    .sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/**
 * Moves what was found in the text that a `$GENERATE` stands for to the directive itself. Told once: the hundredth record
 * is wrong as the first one is.
 */
function settleGenerated(findings: readonly Finding[], zone: Zone): readonly Finding[] {
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    const span = zone.writtenAt(finding.span);
    if (span === finding.span) return [finding];
    const once = `${finding.code} ${span.start}`;
    if (told.has(once)) return [];
    told.add(once);
    return [{ ...finding, span, pieces: [span], fixes: [] }];
  });
}

function withSeverity(finding: Finding, severities: LintOptions['severities']): Finding[] {
  const severity = severities.get(finding.code);
  if (severity === 'off') return [];
  return [severity === undefined ? finding : { ...finding, severity }];
}
