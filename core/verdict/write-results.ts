import type { SignatureVerdict } from '../dkim/verify.js';
import type { DmarcOverall } from '../dmarc/verdict.js';
import type { Name } from '../dns/name.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import { printIp } from '../text/ip-address.js';
import type { Authentication } from './authenticate.js';
import { addressOf, comment, tokenOf } from './header-value.js';

/** The name that stands in Authentication-Results where nobody gave one. It can be nobody's (RFC 6761 s6.4). */
export const unnamedReceiver = 'verifier.invalid';

/**
 * What a receiver would write into Authentication-Results (RFC 8601), folded into lines. It can be read back, whatever stands
 * in the message.
 */
export function writeAuthenticationResults(
  checks: Authentication,
  standard: DmarcStandard,
  receiver: string = unnamedReceiver,
): string {
  const results = [
    ...spfResults(checks),
    ...dkimResults(checks),
    ...arcResults(checks),
    ...dmarcResults(checks, standard),
  ];
  return `Authentication-Results: ${[tokenOf(receiver), ...results].join(';\r\n\t')}`;
}

function spfResults({ spf, envelope }: Authentication): string[] {
  if (spf.kind !== 'checked') return [];
  const { identity, verdicts } = spf;
  const ofHelo = `smtp.helo=${addressOf(envelope.helo ?? '')}`;
  if (identity === 'helo') return [`spf=${verdicts.helo.result} ${ofHelo}`];
  return [`spf=${verdicts.mailFrom.result} smtp.mailfrom=${addressOf(envelope.mailFrom ?? '')}`];
}

function dkimResults({ dkim }: Authentication): string[] {
  if (dkim.signatures.length === 0) return ['dkim=none'];
  return dkim.signatures.map((signature) => `dkim=${signature.result}${signatureProperties(signature)}`);
}

function signatureProperties({
  reason,
  domain,
  selector,
  algorithm,
  reading,
  result,
}: SignatureVerdict): string {
  const { b, i } = reading.record.values;
  const properties = [
    result === 'pass' && reason === 'verified' ? '' : `reason=${tokenOf(reason)}`,
    domain === undefined ? '' : `header.d=${addressOf(domain)}`,
    i === undefined ? '' : `header.i=${addressOf(reading.record.tagOf('i')?.value.value ?? '')}`,
    selector === undefined ? '' : `header.s=${addressOf(selector)}`,
    algorithm === undefined ? '' : `header.a=${tokenOf(algorithm)}`,
    // RFC 6008: which of several signatures is meant.
    b === undefined ? '' : `header.b=${tokenOf(firstOf(reading.record.tagOf('b')?.value.value ?? ''))}`,
  ];
  return properties.map((property) => (property === '' ? '' : ` ${property}`)).join('');
}

function firstOf(base64: string): string {
  return base64.replace(/\s+/g, '').slice(0, 8);
}

function arcResults({ arc, envelope: { clientIp } }: Authentication): string[] {
  if (arc.result === 'none') return [];
  const oldest = arc.oldestPass === undefined ? '' : ` header.oldest-pass=${arc.oldestPass}`;
  const remote = clientIp === undefined ? '' : ` smtp.remote-ip=${addressOf(printIp(clientIp))}`;
  return [`arc=${arc.result}${oldest}${remote}`];
}

function dmarcResults({ dmarc }: Authentication, standard: DmarcStandard): string[] {
  const overall: DmarcOverall = dmarc[standard];
  const { verdicts, result } = overall;
  if (verdicts.length === 0) return [`dmarc=${result}`];
  return verdicts.map((verdict) => {
    const stated = verdict.policy?.requested;
    const asked = stated === undefined ? '' : ` ${comment(`p=${stated}`)}`;
    const applied = verdict.appliedPolicy === undefined ? '' : ` policy.dmarc=${verdict.appliedPolicy}`;
    return `dmarc=${verdict.result}${asked} header.from=${addressOf(shown(verdict.authorDomain))}${applied}`;
  });
}

function shown(name: Name): string {
  return name.replace(/\.$/, '');
}
