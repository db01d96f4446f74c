import { type Asking, ask } from '../dns/asking.js';
import type { HeaderCheck } from './verify-signature.js';

/**
 * What a signature that does not hold is. `genuine`: the key made it, over a header with this hash: the header was changed.
 * `other-key`: the key did not make it: another key is published now, or b= was damaged.
 */
export type Opened =
  | { readonly kind: 'genuine'; readonly hash: string; readonly digest: Uint8Array }
  | { readonly kind: 'other-key' };

/**
 * Opens an RSA signature with its key, to explain why it does not hold (RFC 8017 s5.2.2). Undefined where there was no key,
 * and for Ed25519, whose signatures hide what they sign.
 */
export function* openSignature({ question }: HeaderCheck): Asking<Opened | undefined> {
  if (question === undefined || question.algorithm === 'ed25519-sha256') return undefined;
  const { key, signature } = question;
  const answer = yield* ask({ ask: 'opening', key, signature });
  return answer.kind === 'opened'
    ? { kind: 'genuine', hash: answer.hash, digest: answer.digest }
    : { kind: 'other-key' };
}
