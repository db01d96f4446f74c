import type { Evidence, EvidenceKind } from '../../envelope/evidence.js';
import { type Phrase, say } from '../../words/phrase.js';

/** Where a value of the envelope is from, and how much that is worth. */
export function evidencePhrase({ kind, confidence }: Evidence<unknown>): Phrase {
  if (kind === 'given') return say`(given)`;
  switch (confidence) {
    case 'high':
      return say`(inferred from ${sources[kind]})`;
    case 'medium':
      return say`(inferred from ${sources[kind]}; other fields say something else)`;
    case 'low':
      return say`(guessed from ${sources[kind]}, which anybody may have written)`;
  }
}

/** What people call the fields. */
const sources: Readonly<Record<Exclude<EvidenceKind, 'given'>, Phrase>> = {
  'received-spf': say`Received-SPF`,
  'authentication-results': say`Authentication-Results`,
  'antispam-report': say`the report of Exchange Online`,
  'return-path': say`Return-Path`,
  'sender-field': say`the envelope field of the receiver`,
  received: say`Received`,
  'arc-results': say`ARC-Authentication-Results`,
  'originating-ip': say`X-Originating-IP`,
};
