import type { Finding } from '../../../core/finding.js';
import type { Example } from '../../../core/lint/rule.js';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { lintStsPolicy } from '../../../core/lint/sts-policy-text.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';

export const header =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n@ NS ns1\n';

/** A text with «marks» taken out, and where they stood. */
export function unmark(marked: string): { readonly text: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  let text = '';
  for (const part of marked.split(/(«[^»]*»)/)) {
    const plain = part.startsWith('«') ? part.slice(1, -1) : part;
    if (part.startsWith('«')) marks.push(`${text.length}-${text.length + plain.length} ${plain}`);
    text += plain;
  }
  return { text, marks };
}

/** The zone that an example's lines make, under the header unless they are a whole file. */
export function zoneTextOf(
  lines: string,
  example: Pick<Example, 'isWholeFile' | 'endsWithoutNewline'>,
): string {
  const end = example.endsWithoutNewline ? '' : '\n';
  return example.isWholeFile ? `${lines}${end}` : `${header}${lines}${end}`;
}

export function lintExample(
  lines: string,
  example: Pick<Example, 'isWholeFile' | 'endsWithoutNewline' | 'standard' | 'facts' | 'policyFor'>,
): readonly Finding[] {
  if (example.policyFor !== undefined) {
    return lintStsPolicy(sourceOfText(`${lines}\n`), example.policyFor, defaultOptions);
  }
  const zone = readZone(sourceOfText(zoneTextOf(lines, example)));
  return lintZone(zone, { ...defaultOptions, ...example.facts, standard: example.standard ?? 'rfc9989' });
}

/** Where a finding stands in the example's lines, in the form that `unmark` gives. */
export function markOf(
  finding: Finding,
  lines: string,
  example: Pick<Example, 'isWholeFile' | 'policyFor'>,
): string {
  const skipped = example.isWholeFile || example.policyFor ? 0 : header.length;
  const start = finding.span.start - skipped;
  const end = finding.span.end - skipped;
  return `${start}-${end} ${lines.slice(start, end)}`;
}
