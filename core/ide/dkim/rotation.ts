import { type KeyKind, rsaSizes } from '../../dkim/key-kind.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { ZoneKey } from './zone-keys.js';

/** The kind of key that follows another one: the same, but no RSA key that is shorter than RFC 8301 s3.2 asks for. */
export function nextKind({ diagnosis: { key } }: ZoneKey): KeyKind {
  if (key?.algorithm === 'ed25519') return { type: 'ed25519' };
  const bits = key?.bits ?? 0;
  return { type: 'rsa', bits: rsaSizes.find((size) => size >= bits) ?? 4096 };
}

/** What is to be done after a new key was put beside an old one. */
export function rotationAdvice(old: string, next: string): Phrase {
  return say`Publish ${next}, then sign with it on every server. Leave ${old} as it is until the mail signed with it has arrived: senders try for 5 days (RFC 5321 s4.5.4.1). Then revoke ${old}.`;
}

/** What a revoked key means. */
export function revocationAdvice(selector: string): Phrase {
  return say`Verifiers take signatures of ${selector} for invalid as soon as this is published. The record can go when no mail with them is on the way.`;
}
