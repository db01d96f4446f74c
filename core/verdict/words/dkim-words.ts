import type { DkimReason } from '../../dkim/reasons.js';
import type { SignatureVerdict } from '../../dkim/verify.js';
import { type Phrase, say } from '../../words/phrase.js';

/** Why a signature has its result, in a sentence without its full stop. */
export function dkimReasonPhrase({ reason, keyBits, body }: SignatureVerdict): Phrase {
  if (reason === 'key-short' && keyBits !== undefined) {
    return say`the RSA key has ${keyBits} bits, and less than 1024 are not accepted`;
  }
  if (reason === 'verified-partly' && body.kind === 'same') {
    return say`it holds for the first ${body.signedLength} of ${body.canonicalLength} octets of the body; anybody may have added the rest`;
  }
  return reasons[reason];
}

export const reasons: Readonly<Record<DkimReason, Phrase>> = {
  verified: say`header and body are as they were signed`,
  'verified-partly': say`it holds for the first part of the body only; anybody may have added the rest`,
  'body-changed': say`the signed header is genuine, but the body was changed after it was signed`,
  'header-changed': say`the body is as it was signed, but a signed header field was changed, or another key signed`,
  'both-changed': say`the body was changed after it was signed, and so was the header, or another key signed`,
  'body-missing': say`the file has no body, and the signed one was not empty`,
  'body-not-kept': say`the signed header is genuine, but the file does not hold the body as it was sent`,
  'message-not-kept': say`the file does not hold the message as it was sent`,
  'body-too-short': say`l= counts more octets than the body has`,
  expired: say`the signature has expired`,
  'body-length-refused': say`it covers a part of the body only (l=), which is not accepted here`,
  'too-many-signatures': say`the message has more signatures than are looked at`,
  'header-too-long': say`the header has more fields than are looked at`,
  'key-too-long': say`the RSA key is longer than is accepted here`,
  'tag-list': say`the signature is no list of tags`,
  'tag-duplicate': say`a tag stands in the signature twice`,
  'tag-missing': say`a tag that a signature must have is missing`,
  'tag-value': say`a tag has a value that it may not have`,
  version: say`the version is not 1`,
  'algorithm-unknown': say`the algorithm is unknown`,
  'canonicalization-unknown': say`the canonicalization is unknown`,
  'query-unknown': say`the way to get the key is unknown`,
  'identity-outside': say`the identity in i= is not in the domain of d=`,
  'from-unsigned': say`the signature does not cover From`,
  'expiry-before-time': say`it expires before it was made`,
  sha1: say`it was made with SHA-1, which is not accepted any more`,
  'key-missing': say`there is no key at the selector`,
  'key-syntax': say`what stands at the selector is no key record`,
  'key-version': say`the key record has another version than DKIM1, or not at its beginning`,
  'key-without-data': say`the key record has no p`,
  'key-service': say`the key is not for mail`,
  'key-hash': say`the key is not for the hash of the signature`,
  'key-revoked': say`the key is revoked`,
  'key-type-unknown': say`the type of the key is unknown`,
  'key-type-other': say`the key is of another type than the signature`,
  'key-unreadable': say`the key cannot be read`,
  'key-short': say`the RSA key is too short to be accepted`,
  'key-exponent': say`the RSA key has an absurd exponent`,
  'identity-not-exact': say`the key wants i= to be in the very domain of d= (t=s), and it is in one below`,
  'key-unavailable': say`DNS gave no answer about the key`,
};
