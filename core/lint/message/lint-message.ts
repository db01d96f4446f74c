import { FieldPicker } from '../../dkim/field-picker.js';
import { readSignature } from '../../dkim/signature.js';
import type { Finding } from '../../finding.js';
import type { RestoredMessage } from '../../message/restore/restore-message.js';
import type { MessageFacts } from './message-rule.js';
import { messageRules } from './rules/index.js';

/** Signatures that are judged, and findings that are told. A message may have ten thousand of either. */
const mostSignatures = 50;
const mostFindings = 500;

/** Judges a message by every rule that needs no DNS. Spans count octets of the file, findings are in its order. */
export function lintMessage(
  { message, fileOffset }: Pick<RestoredMessage, 'message' | 'fileOffset'>,
  facts: MessageFacts = {},
): Finding[] {
  const fields = new FieldPicker(message.fields);
  const signatures = (fields.byKey.get('dkim-signature') ?? []).slice(0, mostSignatures).map(readSignature);
  const findings: Finding[] = [];
  for (const rule of messageRules) {
    for (const hit of rule.judge({ message, fields, signatures, facts })) {
      if (findings.length === mostFindings) break;
      const span = { start: fileOffset(hit.span.start), end: fileOffset(hit.span.end) };
      const { code, name, cite } = rule;
      findings.push({
        ...{ code, name, cite, span, message: hit.message, pieces: [span] },
        severity: hit.severity ?? rule.severity,
        ...{ owner: undefined, isDeprecated: false, isUnnecessary: false, related: [], fixes: [] },
      });
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : 1));
}
