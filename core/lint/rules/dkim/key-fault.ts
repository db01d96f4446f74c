import type { OtherObject } from '../../../dkim/public-key.js';
import type { Base64Problem } from '../../../text/base64.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { octetsOf, shown } from '../shared/shown.js';

/** Why verifiers find no key in a record. */
export type KeyFault =
  | { readonly kind: 'no-tags' }
  | { readonly kind: 'no-p' }
  | { readonly kind: 'capital-p' }
  | { readonly kind: 'base64'; readonly problem: Base64Problem; readonly char: string }
  | { readonly kind: 'cut'; readonly promised: number | undefined; readonly present: number }
  | { readonly kind: 'trailing'; readonly promised: number; readonly present: number }
  | { readonly kind: 'ed25519' }
  | { readonly kind: 'not-a-key'; readonly present: number; readonly found: OtherObject | undefined };

const otherObjects: Readonly<Record<OtherObject, Phrase>> = {
  certificate: say`a certificate`,
  'openssh-key': say`a key in the form of OpenSSH`,
  'ec-key': say`a key for ECDSA`,
  'rsa-pss-key': say`an RSA key for PSS only`,
  'other-key': say`a key of another kind`,
};

export function keyFaultMessage(fault: KeyFault): Phrase {
  switch (fault.kind) {
    case 'no-tags':
      return say`This text is no key record, and verifiers that look for a key here find none`;
    case 'no-p':
      return say`The record has no p, so verifiers find no key in it and every signature fails`;
    case 'capital-p':
      return say`"P" is not "p": names of tags count as they are written, so verifiers find no key`;
    case 'base64':
      return base64Message(fault.problem, fault.char);
    case 'cut':
      return cutMessage(fault);
    case 'trailing':
      return say`The key is complete after ${octetsOf(fault.promised)}, but ${octetsOf(fault.present - fault.promised)} more follow: strict verifiers refuse it`;
    case 'ed25519':
      return say`This looks like an Ed25519 key, but without k=ed25519 verifiers read it as an RSA key and cannot use it`;
    case 'not-a-key': {
      const octets = octetsOf(fault.present);
      return fault.found === undefined
        ? say`The ${octets} in p are no RSA public key, so verifiers cannot use them`
        : say`The ${octets} in p are ${otherObjects[fault.found]}, no RSA public key, so verifiers cannot use them`;
    }
  }
}

function cutMessage({ promised, present }: Extract<KeyFault, { readonly kind: 'cut' }>): Phrase {
  if (promised === undefined) {
    return say`The key is cut off after ${octetsOf(present)}, so verifiers cannot use it`;
  }
  const missing = promised - present;
  return missing === 1
    ? say`The key is cut off: it should have ${octetsOf(promised)} and has ${present}; 1 is missing, so verifiers cannot use it`
    : say`The key is cut off: it should have ${octetsOf(promised)} and has ${present}; ${missing} are missing, so verifiers cannot use it`;
}

function base64Message({ kind, missing }: Base64Problem, char: string): Phrase {
  switch (kind) {
    case 'character':
      return say`"${shown(char)}" cannot stand in base64, so verifiers cannot read the key`;
    case 'after-padding':
      return say`"=" ends base64, but "${shown(char)}" follows, so verifiers cannot read the whole key`;
    case 'padding':
      return say`There is more "=" at the end than base64 takes here, so strict verifiers cannot read the key`;
    case 'dangling':
      return say`The last character "${shown(char)}" is too much or too little for base64, so strict verifiers cannot read the key`;
    case 'no-padding':
      return say`"${'='.repeat(missing)}" is missing at the end: DKIM allows that, but some verifiers refuse base64 without it`;
  }
}
