import { citeText } from '../../cite.js';
import type { SignatureVerdict } from '../../dkim/verify.js';
import type { DmarcOverall, DmarcVerdict } from '../../dmarc/verdict.js';
import type { Name } from '../../dns/name.js';
import type { Asked } from '../../dns/settle.js';
import type { Evidence } from '../../envelope/evidence.js';
import type { Finding } from '../../finding.js';
import { likeWhom } from '../../lookalike/find-imitation.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import { printIp } from '../../text/ip-address.js';
import { textOfOctets } from '../../text/utf8.js';
import type { Words } from '../../words/words.js';
import type { Authentication } from '../authenticate.js';
import { headline } from '../headline.js';
import type { CheckedMessage } from '../verify-message.js';
import { arcReasonPhrase } from '../words/arc-words.js';
import { claimPhrase } from '../words/claim-words.js';
import { dkimReasonPhrase } from '../words/dkim-words.js';
import { dmarcReasonPhrase } from '../words/dmarc-words.js';
import { lookalikePhrase } from '../words/lookalike-words.js';
import { shownDomain } from '../words/shown.js';
import { writeReceivedSpf } from '../write-received-spf.js';
import { writeAuthenticationResults } from '../write-results.js';
import { inFile, placesIn } from './file-places.js';
import { askedJson, spfJson } from './spf-json.js';

/** A message and all that was found out about it. */
export interface VerifiedMessage extends Omit<CheckedMessage, 'octets'> {
  readonly path: string;
  /** Counted from 1, where the file is an mbox; undefined for a file of its own. */
  readonly number: number | undefined;
  /** What the message itself shows that somebody could do better. Spans count octets of the file. */
  readonly findings: readonly Finding[];
}

export interface VerifyJsonOptions {
  readonly standard: DmarcStandard;
  readonly receiver: string | undefined;
  readonly words: Words;
}

/** A verified message in the JSON of interfaces. Spans count octets of the file, from 0. */
export function verifyJson(verified: VerifiedMessage, { standard, receiver, words }: VerifyJsonOptions) {
  const { path, number, settled, envelope, time } = verified;
  const { result: checks, rounds, transcript } = settled;
  const inferred = (['clientIp', 'helo', 'mailFrom'] as const).filter((name) => {
    const evidence = envelope[name];
    return evidence !== undefined && evidence.kind !== 'given';
  });
  const { mailFrom, helo, clientIp } = envelope;
  return {
    path,
    ...(number === undefined ? {} : { number }),
    summary: words.of(headline(checks, standard)),
    envelope: {
      clientIp: clientIp === undefined ? '' : printIp(clientIp.value),
      helo: textOfOctets(helo?.value ?? ''),
      mailFrom: textOfOctets(mailFrom?.value ?? ''),
      inferred,
      evidence: Object.fromEntries(inferred.map((name) => [name, evidenceJson(envelope[name], verified)])),
      disputed: envelope.conflicts,
    },
    time: { seconds: time.seconds, from: time.from },
    spf: spfOf(checks, words),
    dkim: checks.dkim.signatures.map((signature) => signatureJson(signature, verified, words)),
    arc: {
      result: checks.arc.result,
      instances: checks.arc.sets.length,
      oldestPass: checks.arc.oldestPass ?? 0,
      reason: words.of(arcReasonPhrase(checks.arc)),
      reasonCode: checks.arc.reason,
    },
    senderId: senderIdJson(checks),
    dmarc: dmarcJson(checks.dmarc[standard], words),
    [standard === 'rfc9989' ? 'dmarcRfc7489' : 'dmarcRfc9989']: dmarcJson(
      checks.dmarc[standard === 'rfc9989' ? 'rfc7489' : 'rfc9989'],
      words,
    ),
    authenticationResults: writeAuthenticationResults(checks, standard, receiver),
    receivedSpf: writeReceivedSpf(checks, receiver) ?? '',
    dns: { rounds, queries: transcript.length, questions: transcript.map(questionJson) },
    explanations: explanationsJson(verified, words),
    claims: claimsJson(verified, words),
    lookalikes: lookalikesJson(verified, words),
    damages: verified.restored.damages.map(({ kind, span }) => ({ kind, start: span.start, end: span.end })),
    findings: findingsJson(verified, words),
  };
}

/** Failures explained, each with the places in the file that it speaks of. */
function explanationsJson({ explanations, restored }: VerifiedMessage, words: Words) {
  const place = placesIn(restored.written);
  return explanations.map(({ kind, part, signature, message, spans }) => ({
    kind,
    part,
    ...(signature === undefined ? {} : { signature }),
    message: words.of(message),
    spans: spans.map((span) => place(inFile(restored, span))),
  }));
}

/** What others say in the message about its checks, beside what was found here. */
function claimsJson({ claims, restored }: VerifiedMessage, words: Words) {
  const place = placesIn(restored.written);
  return claims.map((claim) => {
    const { mechanism, result, written, ours, agreement, why, by, standing, field, subject, instance, span } =
      claim;
    const said = Object.entries(subject).map(([key, value]) => [key, textOfOctets(value ?? '')]);
    return {
      ...{ mechanism, result, written, ours: ours ?? null, agreement, why, by: textOfOctets(by ?? '') },
      ...{ standing, field: field.name, subject: Object.fromEntries(said) },
      ...(instance === undefined ? {} : { instance }),
      message: words.of(claimPhrase(claim)),
      ...place(inFile(restored, span)),
    };
  });
}

/** Authors that look like somebody else. */
function lookalikesJson({ lookalikes, restored }: VerifiedMessage, words: Words) {
  const place = placesIn(restored.written);
  return lookalikes.map((lookalike) => ({
    kind: lookalike.imitation.kind,
    like: likeWhom(lookalike.imitation),
    message: words.of(lookalikePhrase(lookalike)),
    ...place(inFile(restored, lookalike.span)),
  }));
}

function findingsJson({ findings, restored }: VerifiedMessage, words: Words) {
  const place = placesIn(restored.written);
  return findings.map(({ code, name, severity, message, span }) => ({
    ...{ code, name, severity, message: words.of(message) },
    ...place(span),
  }));
}

function evidenceJson(evidence: Evidence<unknown> | undefined, { restored }: VerifiedMessage) {
  if (evidence === undefined) return {};
  const { kind, confidence, span, field } = evidence;
  return {
    from: kind,
    confidence,
    ...(field === undefined ? {} : { field: field.name }),
    ...(span === undefined
      ? {}
      : { start: restored.fileOffset(span.start), end: restored.fileOffset(span.end) }),
  };
}

function spfOf({ spf }: Authentication, words: Words) {
  if (spf.kind === 'not-evaluable') {
    const nothing = { domain: null, mechanism: '', explanation: '', lookups: 0, voidLookups: 0 };
    return { result: 'none', identity: 'none', ...nothing, reasonCode: spf.because };
  }
  const { identity, verdicts } = spf;
  const main = identity === 'helo' ? verdicts.helo : verdicts.mailFrom;
  return { identity, ...spfJson(main, words), helo: { result: verdicts.helo.result } };
}

function signatureJson(signature: SignatureVerdict, { restored }: VerifiedMessage, words: Words) {
  const { result, domain, selector, algorithm, keyBits, reason, cite, span, header, body } = signature;
  const { t, x } = signature.reading.record.values;
  return {
    result,
    domain: domain ?? '',
    selector: selector ?? '',
    algorithm: algorithm ?? '',
    keyBits: keyBits ?? 0,
    reason: result === 'pass' && reason === 'verified' ? '' : words.of(dkimReasonPhrase(signature)),
    reasonCode: reason,
    cite: citeText(cite),
    headerSignature: header,
    bodyHash: body.kind,
    ...(body.kind === 'same'
      ? { signedBodyOctets: body.signedLength, bodyOctets: body.canonicalLength }
      : {}),
    testing: signature.isTesting,
    // Seconds since 1970, as `time` has them.
    signedAt: t?.value ?? null,
    expiresAt: x?.value ?? null,
    expired: signature.isExpired,
    fromFuture: signature.isFromFuture,
    signedFields: signature.signedFields,
    gaps: signature.findGaps(),
    start: restored.fileOffset(span.start),
    end: restored.fileOffset(span.end),
  };
}

function senderIdJson({ senderId }: Authentication) {
  if (senderId === undefined) return null;
  const { pra, responsible, mailFrom, conformance } = senderId;
  return {
    result: responsible?.result ?? 'none',
    pra: pra.kind === 'found' ? textOfOctets(pra.address) : '',
    conformance,
    reasonCode: responsible?.reason.kind ?? '',
    mailFrom: mailFrom?.result ?? 'none',
  };
}

function dmarcJson(overall: DmarcOverall, words: Words) {
  const { result, standard, reason, cite, decisive, verdicts } = overall;
  return {
    result,
    standard,
    ...authorJson(decisive),
    reason: words.of(dmarcReasonPhrase(reason)),
    reasonCode: reason.kind,
    cite: citeText(cite),
    ...(verdicts.length > 1
      ? { authors: verdicts.map((verdict) => ({ result: verdict.result, ...authorJson(verdict) })) }
      : {}),
  };
}

function authorJson(verdict: DmarcVerdict | undefined) {
  const { authorDomain, organizationalDomain, policy, appliedPolicy, alignment, steps } = verdict ?? {};
  return {
    authorDomain: foldedDomain(authorDomain),
    organizationalDomain: foldedDomain(organizationalDomain),
    policyDomain: foldedDomain(policy?.domain),
    policy: policy?.stated ?? '',
    appliedPolicy: appliedPolicy ?? '',
    alignment: alignment ?? { spf: false, dkim: false },
    record: textOfOctets(policy?.text ?? ''),
    asked: (steps ?? []).map(({ name, domain }) => shownDomain(name ?? domain)),
  };
}

function questionJson(asked: Asked) {
  const { question, answer, round, startMilliseconds, endMilliseconds } = asked;
  return {
    ...askedJson({ ...question, answer }),
    round,
    start: Math.round(startMilliseconds * 10) / 10,
    end: Math.round(endMilliseconds * 10) / 10,
  };
}

/** In lower case: who counts by domain must not find one twice. The text of a verdict has it as it was written. */
function foldedDomain(domain: Name | undefined): string {
  return shownDomain(domain ?? '').toLowerCase();
}
