import {
  constants,
  createHash,
  createPublicKey,
  type Hash,
  hash,
  type KeyObject,
  publicDecrypt,
  verify,
} from 'node:crypto';
import type { Hasher, HashName, HashPort } from '../../core/dkim/hash-port.js';
import type {
  OpeningAnswer,
  OpeningQuestion,
  SignatureAnswer,
  SignatureQuestion,
} from '../../core/dns/asking.js';
import { readDigestInfo } from '../shared/digest-info.js';

/** Hashes by Node. */
export const nodeHash: HashPort = {
  create: (algorithm: HashName) => new NodeHasher(createHash(algorithm)),
  // Nodes before 20.12 have no such function.
  digest: (algorithm: HashName, octets: Uint8Array) =>
    typeof hash === 'function'
      ? hash(algorithm, octets, 'buffer')
      : createHash(algorithm).update(octets).digest(),
};

class NodeHasher implements Hasher {
  readonly #hash: Hash;

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  update(octets: Uint8Array): void {
    this.#hash.update(octets);
  }

  copy(): Hasher {
    return new NodeHasher(this.#hash.copy());
  }

  digest(): Uint8Array {
    return this.#hash.digest();
  }
}

/** Answers what evaluations ask about signatures, at once. */
export const nodeSignatures = { verify: verifySignature, open: openSignature };

/** The digests that are signed, as Node names them; Ed25519 names none. */
const digests = { 'rsa-sha1': 'sha1', 'rsa-sha256': 'sha256' } as const;

export function verifySignature({ algorithm, key, signed, signature }: SignatureQuestion): SignatureAnswer {
  const publicKey = keyOf(algorithm === 'ed25519-sha256' ? 'ed25519' : 'rsa', key);
  if (publicKey === undefined) return { kind: 'unusable' };
  try {
    const isValid =
      algorithm === 'ed25519-sha256'
        ? verify(null, sha256(signed), publicKey, signature)
        : verify(digests[algorithm], joined(signed), publicKey, signature);
    return { kind: isValid ? 'valid' : 'invalid' };
  } catch {
    // OpenSSL throws for keys that it can read and not use, such as a modulus of 20,000 bits.
    return { kind: 'unusable' };
  }
}

export function openSignature({ key, signature }: OpeningQuestion): OpeningAnswer {
  const publicKey = keyOf('rsa', key);
  if (publicKey === undefined) return { kind: 'other-key' };
  try {
    const opened = publicDecrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, signature);
    const info = readDigestInfo(opened);
    return info === undefined ? { kind: 'other-key' } : { kind: 'opened', ...info };
  } catch {
    // The padding is not that of a signature: another key made it, or none.
    return { kind: 'other-key' };
  }
}

/**
 * Keys that were read, so that a key that many messages use is read once (40 us, as long as a verification takes): by the
 * octets that the core gives out again for the same answer of DNS, and by what stands in them.
 */
const keysOfOctets = new WeakMap<Uint8Array, KeyObject>();
const keys = new Map<string, KeyObject | undefined>();
const maxKeys = 200;

/** SubjectPublicKeyInfo of an Ed25519 key as far as the 32 octets of the key itself (RFC 8410 s4). */
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');

function keyOf(type: 'rsa' | 'ed25519', octets: Uint8Array): KeyObject | undefined {
  const known = keysOfOctets.get(octets);
  if (known?.asymmetricKeyType === type) return known;
  const id = type + bufferOf(octets).toString('latin1');
  if (!keys.has(id)) {
    if (keys.size >= maxKeys) keys.clear();
    const der = type === 'rsa' ? bufferOf(octets) : Buffer.concat([ed25519Prefix, octets]);
    keys.set(id, readKey(der, type));
  }
  const key = keys.get(id);
  if (key !== undefined) keysOfOctets.set(octets, key);
  return key;
}

function readKey(der: Buffer, type: 'rsa' | 'ed25519'): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === type ? key : undefined;
  } catch {
    return undefined;
  }
}

function sha256(pieces: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
}

function bufferOf(octets: Uint8Array): Buffer {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
}
