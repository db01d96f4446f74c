import { type Cite, cite } from '../cite.js';
import type { Name } from '../dns/name.js';
import type { DmarcReading } from '../records/dmarc.js';
import { type DmarcPolicy, type DmarcStandard, policyInForce } from '../records/dmarc-policy.js';
import type { Discovery, FoundPolicy } from './discovery.js';
import { type Alignment, alignmentOf, type Identifier, type Organizations } from './identifiers.js';
import { readReportRequest } from './report-request.js';
import type { AppliedRecord, DmarcReason, DmarcResult, DmarcVerdict } from './verdict.js';

interface Decision {
  readonly result: DmarcResult;
  readonly reason: DmarcReason;
}

/** What a standard says about one author domain, given the record it has found. */
export function evaluateAuthor(
  standard: DmarcStandard,
  authorDomain: Name,
  { steps, organizationalDomain, found }: Discovery,
  identifiers: readonly Identifier[],
  organizations: Organizations,
): DmarcVerdict {
  const record = found.kind === 'record' ? found : undefined;
  const policy = record && appliedRecord(standard, record);
  const facts = { standard, organization: organizationalDomain, organizations };
  const aligned = identifiers.map((identifier) => {
    const mode = (identifier.mechanism === 'spf' ? policy?.aspf : policy?.adkim) ?? 'relaxed';
    return alignmentOf(identifier, authorDomain, mode, facts);
  });
  const passes = aligned.filter(({ identifier, isAligned }) => isAligned && identifier.result === 'pass');
  const { result, reason } = decide(found, policy, aligned);
  return {
    standard,
    result,
    reason,
    cite: citeOf(standard, reason),
    authorDomain,
    organizationalDomain,
    policy,
    identifiers: aligned,
    alignment: {
      spf: passes.some(({ identifier }) => identifier.mechanism === 'spf'),
      dkim: passes.some(({ identifier }) => identifier.mechanism === 'dkim'),
    },
    appliedPolicy: appliedPolicyOf(result, policy),
    reports: record && readReportRequest(record.record.reading, standard, aligned),
    steps,
  };
}

function appliedPolicyOf(result: DmarcResult, policy: AppliedRecord | undefined): DmarcPolicy | undefined {
  if (result === 'pass') return 'none';
  if (result !== 'fail') return undefined;
  // With pct=0 no message is ever chosen, so what is left over is all there is (RFC 7489 s6.6.4).
  return policy?.percent === 0 ? policy.rest : policy?.requested;
}

function appliedRecord(
  standard: DmarcStandard,
  { record, from, existence }: FoundPolicy & { readonly kind: 'record' },
): AppliedRecord {
  const { domain, text, reading } = record;
  const inForce = policyInForce(reading, standard);
  const below = existence === 'missing' ? inForce.missingSubdomains : inForce.subdomains;
  const { tag, stated, applied, isStepped, percent, rest } = from === 'author' ? inForce.domain : below;
  const { fallback } = inForce;
  return {
    domain,
    text,
    from,
    existence,
    tag,
    stated,
    fallback,
    percent,
    rest,
    requested: applied,
    isTesting: isStepped,
    adkim: modeOf(reading, 'adkim'),
    aspf: modeOf(reading, 'aspf'),
  };
}

/** What cannot be read counts as the default. */
function modeOf(reading: DmarcReading, tag: 'adkim' | 'aspf'): 'relaxed' | 'strict' {
  return reading.valueOf(tag) === 's' ? 'strict' : 'relaxed';
}

function decide(
  found: FoundPolicy,
  policy: AppliedRecord | undefined,
  aligned: readonly Alignment[],
): Decision {
  switch (found.kind) {
    case 'none':
      return { result: 'none', reason: { kind: 'no-record' } };
    case 'several':
      return { result: 'none', reason: { ...found, kind: 'several-records' } };
    case 'unavailable':
      return { result: 'temperror', reason: found };
    case 'record':
      return decideByRecord(policy?.fallback, aligned);
  }
}

function decideByRecord(fallback: AppliedRecord['fallback'], aligned: readonly Alignment[]): Decision {
  if (fallback?.outcome === 'no-dmarc') {
    const result = fallback.cause === 'missing' ? 'none' : 'permerror';
    return { result, reason: { kind: 'no-usable-policy', fallback } };
  }
  if (aligned.some(({ identifier, isAligned }) => isAligned && identifier.result === 'pass')) {
    return { result: 'pass', reason: { kind: 'aligned' } };
  }
  const undecided = aligned.filter(mightHaveAligned);
  if (undecided.length > 0) {
    return { result: 'temperror', reason: { kind: 'undecided', identifiers: undecided } };
  }
  return { result: 'fail', reason: { kind: 'not-aligned' } };
}

/**
 * Whether DNS kept an identifier from passing, or its organization from being known: then the message has not failed (RFC
 * 7489 s6.6.2, RFC 9989 s5.3.6). A check that could not have been aligned anyway does not count: else a sender with a broken
 * DNS of their own could keep any message from failing.
 */
function mightHaveAligned({ identifier: { result }, isAligned, relation, mode }: Alignment): boolean {
  const isOpen = mode === 'relaxed' && relation === 'unknown';
  if (result === 'temperror') return isAligned || isOpen;
  return result === 'pass' && isOpen;
}

function citeOf(standard: DmarcStandard, { kind }: DmarcReason): Cite {
  const isNew = standard === 'rfc9989';
  switch (kind) {
    case 'aligned':
    case 'not-aligned':
      return isNew ? cite(9989, '5.3.5') : cite(7489, '6.6.2');
    case 'no-record':
    case 'no-usable-policy':
    case 'unavailable':
      return isNew ? cite(9989, '4.10.1') : cite(7489, '6.6.3');
    case 'several-records':
      return cite(7489, '6.6.3');
    case 'undecided':
      return isNew ? cite(9989, '5.3.6') : cite(7489, '6.6.2');
    case 'no-author':
      return isNew ? cite(9989, '5.3.1') : cite(7489, '6.6.1');
  }
}
