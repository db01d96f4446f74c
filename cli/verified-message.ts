import { lintMessage } from '../core/lint/message/lint-message.js';
import type { VerifiedMessage } from '../core/verdict/json/message-json.js';
import { checkMessage } from '../core/verdict/verify-message.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import { nodeCharsets } from '../platform/node/charsets.js';
import { nodeHash, nodeSignatures } from '../platform/node/crypto.js';
import { nowSeconds, readDate } from '../platform/node/dates.js';
import type { DnsAnswers } from './dns-options.js';
import type { VerifyOptions } from './verify-options.js';

/** Verifies the message in a file. The time for its questions begins now. */
export async function verifyMessage(
  path: string,
  octets: Uint8Array,
  options: VerifyOptions,
  answers: DnsAnswers,
): Promise<VerifiedMessage> {
  const checked = await checkMessage(octets, options, {
    resolve: answers.forEvaluation(),
    ...{ hash: nodeHash, bytes: nodePorts, ...nodeSignatures },
    ...{ now: () => performance.now(), nowSeconds, readDate, readCharset: nodeCharsets },
  });
  const { restored, settled, time } = checked;
  const findings = lintMessage(restored, {
    nowSeconds: time.seconds,
    clockSkewSeconds: options.dkim.clockSkewSeconds,
    keyBits: (field) =>
      settled.result.dkim.signatures.find((signature) => signature.field === field)?.keyBits,
  });
  return { ...checked, path, octets, findings };
}
