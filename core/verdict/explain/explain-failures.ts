import type { MessageOctets } from '../../dkim/message-octets.js';
import type { Asking } from '../../dns/asking.js';
import type { Envelope } from '../../envelope/evidence.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import type { Authentication } from '../authenticate.js';
import { handlerPhrase } from '../words/handler-words.js';
import { Budget } from './budget.js';
import { explainSignature } from './explain-dkim.js';
import { explainDmarc } from './explain-dmarc.js';
import { explainSpf } from './explain-spf.js';
import type { Explanation } from './explanation.js';
import { findHandlers } from './handlers.js';

/** Signatures that fail and are explained. */
const mostSignatures = 4;

/**
 * Explains what failed in the checks of a message. It asks about signatures and not about DNS, works within a budget that
 * is counted (see `Budget`), and changes no verdict. Nothing where nothing failed.
 */
export function* explainFailures(
  octets: MessageOctets,
  checks: Authentication,
  envelope: Envelope,
  standard: DmarcStandard,
): Asking<readonly Explanation[]> {
  const failed = checks.dkim.signatures
    .map((verdict, index) => ({ verdict, index }))
    .filter(({ verdict }) => verdict.result === 'fail')
    .slice(0, mostSignatures);
  const hasFailed = failed.length > 0 || checks.dmarc[standard].result === 'fail';
  const handlers = hasFailed
    ? findHandlers(octets.message.fields, checks.envelope.mailFrom, octets.body.body.octets)
    : [];
  const explanations: Explanation[] = handlers.map((handler) => ({
    kind: handler.kind === 'list' ? 'mailing-list' : handler.kind,
    part: 'message',
    message: handlerPhrase(handler),
    spans: handler.span === undefined ? [] : [handler.span],
  }));
  explanations.push(...explainSpf(checks, envelope));
  const budget = new Budget();
  for (const { verdict, index } of failed) {
    const part = budget.part(1 / failed.length);
    explanations.push(...(yield* explainSignature(octets, verdict, index, handlers, part)));
  }
  return [...explanations, ...explainDmarc(checks, standard, handlers)];
}
