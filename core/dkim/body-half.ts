import type { BodyDamage } from '../message/restore/body-alternatives.js';
import type { Span } from '../text/span.js';
import { signedEnd } from './canonical/body-end.js';
import { isSameOctets } from './hash-port.js';
import type { MessageOctets } from './message-octets.js';
import { algorithmParts, type SignaturePlan } from './signature-plan.js';

/** Whether the body is the one that was signed: one half of what a signature says. Lengths in canonical octets. */
export type BodyHalf =
  | {
      readonly kind: 'same';
      readonly signedLength: number;
      readonly canonicalLength: number;
      /** What was undone in the body before it was the signed one. */
      readonly undone: BodyDamage | undefined;
      /** What stands in the message behind the signed part. */
      readonly unsigned: Span | undefined;
    }
  | {
      readonly kind: 'changed';
      readonly computed: Uint8Array;
      readonly canonicalLength: number;
      /** What would make it the signed one. That does not make the signature hold. */
      readonly explanation: BodyDamage | undefined;
    }
  /** The message ends with its header, and the signed body was not empty. */
  | { readonly kind: 'missing' }
  /** The file does not hold the body as it was sent: nothing can be said. */
  | { readonly kind: 'not-kept' }
  /** l= counts more octets than there are. */
  | { readonly kind: 'too-short'; readonly signedLength: number; readonly canonicalLength: number }
  /** Nothing can be said: the signature does not tell what was hashed and how. */
  | { readonly kind: 'unknown' };

/** Compares the body of a message with the hash in a signature. */
export function checkBody(octets: MessageOctets, plan: SignaturePlan): BodyHalf {
  const wish = bodyHashWish(plan);
  const { body, message } = octets;
  const { digest, canonicalLength } = body.of(wish);
  const signedLength = plan.length ?? canonicalLength;
  if (signedLength <= canonicalLength && isSameOctets(digest, plan.bodyHash)) {
    const end = signedLength < canonicalLength && signedEnd(body.body, wish.canonicalization, signedLength);
    const { start } = message.bodySpan;
    const unsigned = end === false ? undefined : { start: start + end, end: message.bodySpan.end };
    return { kind: 'same', signedLength, canonicalLength, undone: undefined, unsigned };
  }
  if (!octets.hasOwnBody) return { kind: 'not-kept' };
  if (!message.hasBody) return { kind: 'missing' };
  let explanation: BodyDamage | undefined;
  for (const alternative of body.alternatives) {
    if (alternative.standing === 'guess' && explanation !== undefined) continue;
    const other = body.ofAlternative(alternative, wish);
    if (other === undefined || !isSameOctets(other.digest, plan.bodyHash)) continue;
    if ((plan.length ?? 0) > other.canonicalLength) continue;
    if (alternative.standing === 'guess') explanation = alternative.damage;
    else {
      return {
        kind: 'same',
        signedLength: plan.length ?? other.canonicalLength,
        canonicalLength: other.canonicalLength,
        undone: alternative.damage,
        unsigned: undefined,
      };
    }
  }
  if (signedLength > canonicalLength) return { kind: 'too-short', signedLength, canonicalLength };
  return { kind: 'changed', computed: digest, canonicalLength, explanation };
}

export function bodyHashWish({ canonicalization, algorithm, length }: SignaturePlan) {
  return { canonicalization: canonicalization.body, hash: algorithmParts[algorithm].hash, length };
}
