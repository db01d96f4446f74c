import type { SignatureVerdict } from '../../dkim/verify.js';
import type { Envelope } from '../../envelope/evidence.js';
import type { HeaderFields } from '../../message/header-field.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import { printIp, readIp4, readIp6, unmapped } from '../../text/ip-address.js';
import type { Authentication } from '../authenticate.js';
import { shownDomain } from '../words/shown.js';
import type { Claim, ComparedClaim, WhyDifferent } from './claim.js';
import { readClaims } from './read-claims.js';

/** What others say in the message about its checks, each beside what we found. */
export function compareClaims(
  fields: HeaderFields,
  checks: Authentication,
  envelope: Envelope,
  standard: DmarcStandard,
): readonly ComparedClaim[] {
  const trust = { border: envelope.border?.index, isChainValid: checks.arc.result === 'pass' };
  const compared = readClaims(fields, trust).map((claim) => compare(claim, { checks, envelope, standard }));
  return compared.map((claim) => withFollowing(claim, compared));
}

interface Ours {
  readonly checks: Authentication;
  readonly envelope: Envelope;
  readonly standard: DmarcStandard;
}

function compare(claim: Claim, ours: Ours): ComparedClaim {
  switch (claim.mechanism) {
    case 'spf':
      return compareSpf(claim, ours);
    case 'dkim':
      return compareDkim(claim, ours.checks);
    case 'dmarc':
      return compareDmarc(claim, ours);
    case 'arc':
      return judged(claim, ours.checks.arc.result, ['copy-changed']);
    case 'sender-id': {
      const { senderId } = ours.checks;
      return senderId === undefined
        ? notComparable(claim, 'not-checked')
        : judged(claim, senderId.responsible?.result ?? 'none', ['records-changed']);
    }
    case 'client':
      return compareClient(claim, ours.envelope);
  }
}

function notComparable(claim: Claim, why: WhyDifferent, ours?: string): ComparedClaim {
  return { ...claim, ours, agreement: 'not-comparable', why: [why] };
}

/** `why`: what is likely where the results differ. */
function judged(claim: Claim, ours: string, why: readonly WhyDifferent[]): ComparedClaim {
  if (claim.result === ours) return { ...claim, ours, agreement: 'same', why: [] };
  const reasons: WhyDifferent[] = [];
  if (claim.written === 'bestguesspass') reasons.push('guessed');
  if (ours === 'temperror') reasons.push('no-answer-here');
  else if (claim.result === 'temperror') reasons.push('no-answer-there');
  else if (isFailing(claim.result) && isFailing(ours)) reasons.push('other-word');
  else reasons.push(...why);
  if (claim.standing === 'forgeable') reasons.push('forgeable');
  return { ...claim, ours, agreement: 'differs', why: reasons };
}

const failing = new Set(['fail', 'policy', 'neutral', 'permerror', 'softfail']);

function isFailing(result: string): boolean {
  return failing.has(result);
}

function compareSpf(claim: Claim, { checks, envelope }: Ours): ComparedClaim {
  const { spf } = checks;
  if (spf.kind !== 'checked') return notComparable(claim, 'not-checked');
  const { domain, helo } = claim.subject;
  const isHelo = domain === undefined && helo !== undefined;
  const verdict = isHelo ? spf.verdicts.helo : spf.verdicts.mailFrom;
  const checked = shownDomain(verdict.domain ?? '').toLowerCase();
  const claimed = domain ?? helo;
  if (claimed !== undefined && claimed !== checked)
    return notComparable(claim, 'other-identity', verdict.result);
  const isUnsure = envelope.clientIp?.confidence !== 'high' || envelope.conflicts.includes('clientIp');
  return judged(claim, verdict.result, isUnsure ? ['other-client', 'records-changed'] : ['records-changed']);
}

function compareDkim(claim: Claim, { dkim: { signatures } }: Authentication): ComparedClaim {
  if (signatures.length === 0) {
    return claim.result === 'none' ? judged(claim, 'none', []) : notComparable(claim, 'not-checked', 'none');
  }
  const { domain, selector, signature } = claim.subject;
  if (domain === undefined && signature === undefined) {
    const same = signatures.find(({ result }) => result === claim.result) ?? signatures[0];
    return same === undefined
      ? notComparable(claim, 'not-checked')
      : judged(claim, same.result, whyOf(claim, same));
  }
  const found = signatures.find(
    (one) =>
      (signature === undefined || firstOf(one).startsWith(signature.slice(0, 8))) &&
      (domain === undefined || one.domain === domain || isIdentity(one, domain)) &&
      (selector === undefined || one.selector?.toLowerCase() === selector.toLowerCase()),
  );
  return found === undefined
    ? notComparable(claim, 'not-checked')
    : judged(claim, found.result, whyOf(claim, found));
}

/** Some write the domain of i= alone, which may be one below d=. */
function isIdentity({ domain, reading }: SignatureVerdict, claimed: string): boolean {
  return reading.identityDomain === claimed && domain !== undefined;
}

function firstOf({ reading }: SignatureVerdict): string {
  return (reading.record.tagOf('b')?.value.value ?? '').slice(0, 200).replace(/\s+/g, '');
}

const keyReasons: ReadonlySet<string> = new Set([
  ...['key-missing', 'key-revoked', 'key-syntax', 'key-version', 'key-without-data', 'key-type-unknown'],
  ...['key-type-other', 'key-unreadable'],
]);

function whyOf(claim: Claim, { result, reason }: SignatureVerdict): readonly WhyDifferent[] {
  if (claim.result !== 'pass') return result === 'pass' ? ['other-copy', 'key-changed'] : ['lenient'];
  if (result === 'fail') return ['copy-changed', 'key-changed'];
  if (reason === 'expired') return ['expired'];
  return keyReasons.has(reason) ? ['key-changed'] : ['lenient'];
}

function compareDmarc(claim: Claim, { checks, standard }: Ours): ComparedClaim {
  const { result, verdicts } = checks.dmarc[standard];
  const { domain } = claim.subject;
  const own = verdicts.find(({ authorDomain }) => shownDomain(authorDomain).toLowerCase() === domain);
  if (domain !== undefined && own === undefined) return notComparable(claim, 'other-identity', result);
  const other = checks.dmarc[standard === 'rfc9989' ? 'rfc7489' : 'rfc9989'].result;
  return judged(
    claim,
    own?.result ?? result,
    other === claim.result ? ['other-standard'] : ['records-changed'],
  );
}

function compareClient(claim: Claim, { clientIp }: Envelope): ComparedClaim {
  if (clientIp === undefined) return notComparable(claim, 'not-checked');
  const read = readIp4(claim.result) ?? readIp6(claim.result);
  return judged(
    { ...claim, result: read === undefined ? claim.result : printIp(unmapped(read)) },
    printIp(clientIp.value),
    ['other-client'],
  );
}

/** DMARC that differs where SPF or DKIM of the same field does needs no other reason. */
function withFollowing(claim: ComparedClaim, all: readonly ComparedClaim[]): ComparedClaim {
  if (claim.mechanism !== 'dmarc' || claim.agreement !== 'differs') return claim;
  const follows = all.some(
    (other) =>
      other.field === claim.field &&
      other.agreement === 'differs' &&
      (other.mechanism === 'spf' || other.mechanism === 'dkim') &&
      (other.result === 'pass') !== (other.ours === 'pass'),
  );
  if (!follows) return claim;
  return { ...claim, why: ['follows', ...claim.why.filter((why) => why !== 'records-changed')] };
}
