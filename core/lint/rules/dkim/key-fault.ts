import type { OtherObject } from '../../../dkim/public-key.js';
import type { Base64Problem } from '../../../text/base64.js';
import { counted, shown } from '../shared/shown.js';

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

const otherObjects: Readonly<Record<OtherObject, string>> = {
  certificate: 'a certificate',
  'openssh-key': 'a key in the form of OpenSSH',
  'ec-key': 'a key for ECDSA',
  'rsa-pss-key': 'an RSA key for PSS only',
  'other-key': 'a key of another kind',
};

export function keyFaultMessage(fault: KeyFault): string {
  switch (fault.kind) {
    case 'no-tags':
      return 'This text is no key record, and verifiers that look for a key here find none';
    case 'no-p':
      return 'The record has no p, so verifiers find no key in it and every signature fails';
    case 'capital-p':
      return '"P" is not "p": names of tags count as they are written, so verifiers find no key';
    case 'base64':
      return base64Message(fault.problem, fault.char);
    case 'cut':
      return cutMessage(fault);
    case 'trailing':
      return `The key is complete after ${counted(fault.promised, 'octet')}, but ${counted(fault.present - fault.promised, 'octet')} more follow: strict verifiers refuse it`;
    case 'ed25519':
      return 'This looks like an Ed25519 key, but without k=ed25519 verifiers read it as an RSA key and cannot use it';
    case 'not-a-key': {
      const what =
        fault.found === undefined ? 'no RSA public key' : `${otherObjects[fault.found]}, no RSA public key`;
      return `The ${counted(fault.present, 'octet')} in p are ${what}, so verifiers cannot use them`;
    }
  }
}

function cutMessage({ promised, present }: Extract<KeyFault, { readonly kind: 'cut' }>): string {
  if (promised === undefined) {
    return `The key is cut off after ${counted(present, 'octet')}, so verifiers cannot use it`;
  }
  const missing = promised - present;
  const are = missing === 1 ? 'is' : 'are';
  return `The key is cut off: it should have ${counted(promised, 'octet')} and has ${present}; ${missing} ${are} missing, so verifiers cannot use it`;
}

function base64Message({ kind, missing }: Base64Problem, char: string): string {
  switch (kind) {
    case 'character':
      return `"${shown(char)}" cannot stand in base64, so verifiers cannot read the key`;
    case 'after-padding':
      return `"=" ends base64, but "${shown(char)}" follows, so verifiers cannot read the whole key`;
    case 'padding':
      return 'There is more "=" at the end than base64 takes here, so strict verifiers cannot read the key';
    case 'dangling':
      return `The last character "${shown(char)}" is too much or too little for base64, so strict verifiers cannot read the key`;
    case 'no-padding':
      return `"${'='.repeat(missing)}" is missing at the end: DKIM allows that, but some verifiers refuse base64 without it`;
  }
}
