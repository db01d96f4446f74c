import { type KeyType, type PublicKeyReading, readPublicKeyAt } from '../dkim/public-key.js';
import type { DkimKeyReading } from '../records/dkim-key.js';
import type { Tag } from '../tags/tag-list.js';
import { findStrayQuoting } from './find-stray-quoting.js';

/** What several rules want to know about a key record. */
export interface KeyFacts {
  readonly p: Tag | undefined;
  readonly isRevoked: boolean;
  /** What `k` means to a verifier that does not mind its case; undefined for a type that nobody knows. */
  readonly keyType: KeyType | undefined;
  /** Undefined where there is no `p`, an empty one, or a type that nobody knows. */
  readonly publicKey: PublicKeyReading | undefined;
}

/** The facts about a key record; undefined for a text of another kind and for one that quoting spoiled: see their rules. */
export function readKeyFacts(key: DkimKeyReading): KeyFacts | undefined {
  if (isForeign(key) || findStrayQuoting(key).length > 0) return undefined;
  const p = key.tagOf('p');
  const k = key.tagOf('k');
  const keyType = k === undefined ? 'rsa' : (key.valueOf('k') ?? keyTypeOf(k.value.value));
  const isRevoked = p !== undefined && p.valueStart === p.valueEnd;
  const publicKey =
    p === undefined || isRevoked || keyType === undefined
      ? undefined
      : readPublicKeyAt(key.list.octets, p.valueStart, p.valueEnd, keyType);
  return { p, isRevoked, keyType, publicKey };
}

function keyTypeOf(k: string): KeyType | undefined {
  const low = k.toLowerCase();
  return low === 'rsa' || low === 'ed25519' ? low : undefined;
}

/** The beginnings of other records' versions. */
const foreignVersion = /^(?:spf[12]|DMARC|BIMI|STSv|TLSRPT|ATPS)/i;

/** Whether the text is plainly a record of another kind that landed at a selector. */
export function isForeign(key: DkimKeyReading): boolean {
  const version = key.valueOf('v') === undefined ? key.tagOf('v') : undefined;
  return version !== undefined && foreignVersion.test(version.value.value);
}
