export type HashName = 'sha1' | 'sha256';

/** Makes hashes. Synchronous: bodies are hashed in large pieces as they lie. */
export interface HashPort {
  create(algorithm: HashName): Hasher;
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
  return a.length === b.length && a.every((octet, at) => octet === b[at]);
}
