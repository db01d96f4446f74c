import { lintMessage } from '../core/lint/message/lint-message.js';
import type { Span } from '../core/text/span.js';
import type { VerifiedMessage } from '../core/verdict/json/message-json.js';
import { checkMessage } from '../core/verdict/verify-message.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import { milliseconds } from '../platform/node/clock.js';
import { nodeHash, nodeSignatures } from '../platform/node/crypto.js';
import { readCharset } from '../platform/shared/charsets.js';
import { nowSeconds, readDate } from '../platform/shared/dates.js';
import type { DnsAnswers } from './dns-options.js';
import type { VerifyOptions } from './verify-options.js';

/** One message of a file. */
export interface MessageInFile {
  readonly path: string;
  readonly octets: Uint8Array;
  /** Which message of an mbox file it is, counted from 1, and where it stands; undefined for a file of its own. */
  readonly part?: { readonly number: number; readonly span: Span };
}

/** Verifies a message. The time for its questions begins now. */
export async function verifyMessage(
  { path, octets, part }: MessageInFile,
  options: VerifyOptions,
  answers: DnsAnswers,
): Promise<VerifiedMessage> {
  const checked = await checkMessage(
    octets,
    { ...options, part: part?.span },
    {
      resolve: answers.forEvaluation(),
      ...{ hash: nodeHash, bytes: nodePorts, ...nodeSignatures },
      ...{ now: milliseconds, nowSeconds, readDate, readCharset },
    },
  );
  const { restored, settled, time } = checked;
  const findings = lintMessage(restored, {
    nowSeconds: time.seconds,
    clockSkewSeconds: options.dkim.clockSkewSeconds,
    keyBits: (field) =>
      settled.result.dkim.signatures.find((signature) => signature.field === field)?.keyBits,
  });
  return { ...checked, path, number: part?.number, findings };
}
