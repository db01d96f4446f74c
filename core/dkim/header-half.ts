import type { SignatureQuestion } from '../dns/asking.js';
import type { KeyMaterial } from './key.js';
import type { MessageOctets } from './message-octets.js';
import type { SignaturePlan } from './signature-plan.js';

/**
 * Whether the signature over the header holds: the other half. `unusable`: key or signature are of a form that nothing can
 * be verified with. `unknown`: there was no key to verify it with.
 */
export type HeaderHalf = 'valid' | 'invalid' | 'unusable' | 'unknown';

/** The octets that a signature over a message covers (RFC 6376 s3.7), in pieces that follow each other. */
export function signedOctets(octets: MessageOctets, plan: SignaturePlan): Uint8Array[] {
  const header = octets.header[plan.canonicalization.header];
  const { fields } = octets.fields.pick(plan.names);
  const stretches = fields.map((field) => header.of(field));
  stretches.push(header.ofSignature(plan.field, plan.left));
  return header.pieces(stretches);
}

/** What it takes to verify a signature over some octets. */
export type HeaderPlan = Pick<SignaturePlan, 'algorithm' | 'keyName' | 'signature'>;

export function signatureQuestion(
  plan: HeaderPlan,
  signed: readonly Uint8Array[],
  material: KeyMaterial,
): SignatureQuestion {
  return {
    ask: 'signature',
    algorithm: plan.algorithm,
    key: material.octets,
    signed,
    signature: plan.signature,
  };
}
