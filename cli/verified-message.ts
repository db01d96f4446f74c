import { messageOctets } from '../core/dkim/message-octets.js';
import { defaultDkimOptions } from '../core/dkim/options.js';
import { type Settled, settle } from '../core/dns/settle.js';
import type { Envelope } from '../core/envelope/evidence.js';
import { findEnvelope } from '../core/envelope/find-envelope.js';
import type { Finding } from '../core/finding.js';
import { lintMessage } from '../core/lint/message/lint-message.js';
import { type RestoredMessage, restoreMessage } from '../core/message/restore/restore-message.js';
import { type Authentication, authenticate, checkedEnvelope } from '../core/verdict/authenticate.js';
import type { ComparedClaim } from '../core/verdict/compare/claim.js';
import { compareClaims } from '../core/verdict/compare/compare-claims.js';
import { explainFailures } from '../core/verdict/explain/explain-failures.js';
import type { Explanation } from '../core/verdict/explain/explanation.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import { nodeHash, nodeSignatures } from '../platform/node/crypto.js';
import type { DnsAnswers } from './dns-options.js';
import type { VerifyOptions } from './verify-options.js';

/** A message and all that was found out about it. */
export interface VerifiedMessage {
  readonly path: string;
  /** As it lies on disk. */
  readonly octets: Uint8Array;
  readonly restored: RestoredMessage;
  readonly envelope: Envelope;
  readonly settled: Settled<Authentication>;
  readonly explanations: readonly Explanation[];
  /** What others say in the message about its checks. */
  readonly claims: readonly ComparedClaim[];
  /** What the message itself shows that somebody could do better. Spans count octets of the file. */
  readonly findings: readonly Finding[];
  /** The time that signatures were judged by, in seconds since 1970, and where it is from. */
  readonly time: { readonly seconds: number; readonly from: 'now' | 'received' | 'given' };
}

/** Verifies the message in a file. The time for its questions begins now. */
export async function verifyMessage(
  path: string,
  octets: Uint8Array,
  options: VerifyOptions,
  answers: DnsAnswers,
): Promise<VerifiedMessage> {
  const restored = restoreMessage(octets, nodePorts);
  const { message, alternatives } = restored;
  const envelope = findEnvelope(message.fields, options.given, options.trust);
  const time = timeOf(options.time, envelope);
  const parts = messageOctets(message, { hash: nodeHash, bytes: nodePorts }, alternatives);
  const asking = authenticate(parts, checkedEnvelope(envelope), {
    dkim: { ...defaultDkimOptions, ...options.dkim, nowSeconds: time.seconds },
    senderId: options.senderId,
    ...(options.receiver === undefined ? {} : { receiver: options.receiver }),
  });
  const ports = {
    resolve: answers.forEvaluation(),
    ...nodeSignatures,
    now: () => performance.now(),
  };
  const settled = await settle(asking, ports);
  const explaining = explainFailures(parts, settled.result, envelope, options.standard);
  const { result: explanations } = await settle(explaining, ports);
  const claims = compareClaims(message.fields, settled.result, envelope, options.standard);
  const findings = lintMessage(restored, {
    nowSeconds: time.seconds,
    clockSkewSeconds: options.dkim.clockSkewSeconds,
    keyBits: (field) =>
      settled.result.dkim.signatures.find((signature) => signature.field === field)?.keyBits,
  });
  return { path, octets, restored, envelope, settled, explanations, claims, findings, time };
}

/** A message without a date of its arrival is judged by the clock. */
function timeOf(wanted: VerifyOptions['time'], { border, hops }: Envelope): VerifiedMessage['time'] {
  if (typeof wanted === 'number') return { seconds: wanted, from: 'given' };
  const date = (border ?? hops[0])?.trace.date?.value.replace(/\([^()]*\)/g, ' ');
  const received = wanted === 'now' || date === undefined ? Number.NaN : Date.parse(date.slice(0, 100));
  if (Number.isNaN(received)) return { seconds: Math.floor(Date.now() / 1000), from: 'now' };
  return { seconds: Math.floor(received / 1000), from: 'received' };
}
