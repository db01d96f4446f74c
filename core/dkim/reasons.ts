import { type Cite, cite } from '../cite.js';

/** The results of DKIM (RFC 8601 s2.7.1); `none` is said of a message, not of a signature. */
export type DkimResult = 'pass' | 'fail' | 'policy' | 'neutral' | 'temperror' | 'permerror';

interface Reason {
  readonly result: DkimResult;
  readonly cite: Cite;
}

const reason = (result: DkimResult, rfc: number, section: string): Reason => ({
  result,
  cite: cite(rfc, section),
});

/**
 * Why a signature has its result. What is wrong with the signature itself is `neutral`, what is wrong with its key is
 * `permerror`, what only this verifier refuses is `policy` (RFC 6376 s6.1, RFC 8601 s2.7.1).
 */
export const dkimReasons = {
  verified: reason('pass', 6376, '6.1.3'),
  /** Only the first octets of the body are signed; the rest anybody may have added. */
  'verified-partly': reason('pass', 6376, '8.2'),

  /** The header is as it was signed, the body is not. */
  'body-changed': reason('fail', 6376, '6.1.3'),
  /** The body is as it was signed, and the signature does not hold: the header is not, or another key signed. */
  'header-changed': reason('fail', 6376, '6.1.3'),
  'both-changed': reason('fail', 6376, '6.1.3'),
  /** There is no body, and the signed one was not empty. */
  'body-missing': reason('fail', 6376, '6.1.3'),
  /** The header is as it was signed, and the file does not hold the body: nobody can tell. */
  'body-not-kept': reason('neutral', 6376, '6.1.3'),
  'message-not-kept': reason('neutral', 6376, '6.1.3'),
  /** l= counts more octets than the body has. */
  'body-too-short': reason('fail', 6376, '3.5'),

  expired: reason('policy', 6376, '6.1.1'),
  /** l= is not accepted. */
  'body-length-refused': reason('policy', 6376, '8.2'),
  /** More signatures than this verifier looks at. */
  'too-many-signatures': reason('policy', 6376, '6.1'),
  /** A header with so many fields that some were not read. */
  'header-too-long': reason('policy', 6376, '6.1'),
  'key-too-long': reason('policy', 8301, '3.2'),

  /** Something that is no tag, or nothing between two semicolons. */
  'tag-list': reason('neutral', 6376, '3.2'),
  'tag-duplicate': reason('neutral', 6376, '3.2'),
  'tag-missing': reason('neutral', 6376, '6.1.1'),
  /** A value that its tag may not have. */
  'tag-value': reason('neutral', 6376, '6.1.1'),
  version: reason('neutral', 6376, '6.1.1'),
  'algorithm-unknown': reason('neutral', 6376, '3.5'),
  'canonicalization-unknown': reason('neutral', 6376, '3.5'),
  'query-unknown': reason('neutral', 6376, '3.5'),
  /** i= is neither in the domain of d= nor below it. */
  'identity-outside': reason('neutral', 6376, '6.1.1'),
  'from-unsigned': reason('neutral', 6376, '6.1.1'),
  /** x= is not after t=. */
  'expiry-before-time': reason('neutral', 6376, '3.5'),

  sha1: reason('permerror', 8301, '3.1'),
  'key-missing': reason('permerror', 6376, '6.1.2'),
  'key-syntax': reason('permerror', 6376, '6.1.2'),
  'key-version': reason('permerror', 6376, '3.6.1'),
  'key-without-data': reason('permerror', 6376, '3.6.1'),
  /** The key is for another service than mail. */
  'key-service': reason('permerror', 6376, '3.6.1'),
  /** The key is not for the hash of the signature. */
  'key-hash': reason('permerror', 6376, '6.1.2'),
  'key-revoked': reason('permerror', 6376, '6.1.2'),
  'key-type-unknown': reason('permerror', 6376, '6.1.2'),
  /** The key is of another type than the signature. */
  'key-type-other': reason('permerror', 6376, '6.1.2'),
  'key-unreadable': reason('permerror', 6376, '6.1.2'),
  'key-short': reason('permerror', 8301, '3.2'),
  'key-exponent': reason('permerror', 6376, '8.13'),
  /** The key wants exactly the domain of d= in i= (t=s). */
  'identity-not-exact': reason('permerror', 6376, '3.6.1'),

  'key-unavailable': reason('temperror', 6376, '6.1.2'),
} as const satisfies Readonly<Record<string, Reason>>;

export type DkimReason = keyof typeof dkimReasons;

/** Whether the file, and not the message, is why a signature was not decided. */
export function isUndecided(reason: DkimReason): boolean {
  return reason === 'body-not-kept' || reason === 'message-not-kept';
}
