import type { HashPort } from '../dkim/hash-port.js';
import { type MessageOctets, messageOctets } from '../dkim/message-octets.js';
import { type DkimOptions, defaultDkimOptions } from '../dkim/options.js';
import { type AnswerPorts, type Settled, settle } from '../dns/settle.js';
import type { Envelope, Given, Trust } from '../envelope/evidence.js';
import { findEnvelope } from '../envelope/find-envelope.js';
import type { Protected } from '../lookalike/find-imitation.js';
import type { CharsetPort } from '../message/encoded-words.js';
import { type RestoredMessage, restoreMessage } from '../message/restore/restore-message.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import type { SenderIdConformance } from '../senderid/check-sender-id.js';
import type { BytePorts } from '../text/source.js';
import type { Span } from '../text/span.js';
import { type Authentication, authenticate, checkedEnvelope } from './authenticate.js';
import type { ComparedClaim } from './compare/claim.js';
import { compareClaims } from './compare/compare-claims.js';
import { explainFailures } from './explain/explain-failures.js';
import type { Explanation } from './explain/explanation.js';
import { findLookalikes, type Lookalike } from './lookalikes.js';

export interface VerifyingOptions {
  readonly given: Given;
  readonly trust: Trust;
  readonly senderId: SenderIdConformance;
  /** By which explanations and comparisons are made. */
  readonly standard: DmarcStandard;
  /** What is made of signatures where the standards leave it open; the defaults where it is not said. */
  readonly dkim?: Omit<DkimOptions, 'nowSeconds'>;
  /** The name of the host that checks. */
  readonly receiver?: string | undefined;
  /** When signatures are judged. `received`, the default: when the message came in, as far as it says so. Seconds since 1970. */
  readonly time?: 'now' | 'received' | number;
  /** Whom senders may try to pass for; nobody where it is not said. */
  readonly lookalike?: Protected;
  /** The one message of an mbox file that is meant; else the first. Octets of the file. */
  readonly part?: Span | undefined;
}

/** Who answers questions, and what else verifying needs of a platform. */
export interface MessagePorts extends AnswerPorts {
  readonly hash: HashPort;
  readonly bytes: BytePorts;
  /** Seconds since 1970. */
  nowSeconds(): number;
  /** A date as header fields write it, in seconds since 1970; undefined for what is none. */
  readDate(text: string): number | undefined;
  readonly readCharset: CharsetPort;
}

/** A message, and all that was found out about it. */
export interface CheckedMessage {
  readonly restored: RestoredMessage;
  readonly octets: MessageOctets;
  readonly envelope: Envelope;
  readonly settled: Settled<Authentication>;
  readonly explanations: readonly Explanation[];
  /** What others say in the message about its checks. */
  readonly claims: readonly ComparedClaim[];
  /** Authors that look like somebody else. Apart from DMARC: no result depends on it. */
  readonly lookalikes: readonly Lookalike[];
  /** The time that signatures were judged by, in seconds since 1970, and where it is from. */
  readonly time: { readonly seconds: number; readonly from: 'now' | 'received' | 'given' };
}

/** Verifies a message as it was saved. The time for its questions begins now. */
export async function checkMessage(
  file: Uint8Array,
  options: VerifyingOptions,
  ports: MessagePorts,
): Promise<CheckedMessage> {
  const { given, trust, senderId, standard, receiver } = options;
  const restored = restoreMessage(file, ports.bytes, options.part);
  const envelope = findEnvelope(restored.message.fields, given, trust);
  const time = timeOf(options.time ?? 'received', envelope, ports);
  const octets = messageOctets(restored.message, ports, restored.alternatives, restored);
  const dkim = { ...(options.dkim ?? defaultDkimOptions), nowSeconds: time.seconds };
  const asking = authenticate(octets, checkedEnvelope(envelope), {
    ...{ dkim, senderId },
    ...(receiver === undefined ? {} : { receiver }),
  });
  const settled = await settle(asking, ports);
  const explaining = explainFailures(octets, settled.result, envelope, standard);
  const { result: explanations } = await settle(explaining, ports);
  const claims = compareClaims(restored.message.fields, settled.result, envelope, standard);
  const lookalikes =
    options.lookalike === undefined
      ? []
      : findLookalikes(restored.message.fields, options.lookalike, ports.readCharset);
  return { restored, octets, envelope, time, settled, explanations, claims, lookalikes };
}

/** A message without a date of its arrival is judged by the clock. */
function timeOf(
  wanted: NonNullable<VerifyingOptions['time']>,
  { border, hops }: Envelope,
  ports: MessagePorts,
): CheckedMessage['time'] {
  if (typeof wanted === 'number') return { seconds: wanted, from: 'given' };
  const date = (border ?? hops[0])?.trace.date?.value.replace(/\([^()]*\)/g, ' ');
  const received = wanted === 'now' || date === undefined ? undefined : ports.readDate(date.slice(0, 100));
  if (received === undefined) return { seconds: ports.nowSeconds(), from: 'now' };
  return { seconds: received, from: 'received' };
}
