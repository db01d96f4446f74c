export type HashName = 'sha1' | 'sha256';

/** Makes hashes. Synchronous: bodies are hashed in large pieces as they lie. */
export interface HashPort {
  create(algorithm: HashName): Hasher;
  /** The hash of some octets, in one call: what is short is hashed no sooner than a hasher is made. */
  digest(algorithm: HashName, octets: Uint8Array): Uint8Array;
}

export interface Hasher {
  update(octets: Uint8Array): void;
  /** Another hasher that has seen the same octets. */
  copy(): Hasher;
  /** The hash of all octets so far; the hasher may not be used any more. */
  digest(): Uint8Array;
}

/** The hash of some octets. */
export function hashOf(port: HashPort, algorithm: HashName, ...pieces: readonly Uint8Array[]): Uint8Array {
  const hasher = port.create(algorithm);
  for (const piece of pieces) hasher.update(piece);
  return hasher.digest();
}

export function isSameOctets(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
