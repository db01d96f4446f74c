import { hashOf } from '../../core/dkim/hash-port.js';
import type {
  OpeningAnswer,
  OpeningQuestion,
  SignatureAnswer,
  SignatureQuestion,
} from '../../core/dns/asking.js';
import { readDigestInfo, writeDigestInfo } from '../shared/digest-info.js';
import { browserHash } from './hash.js';
import { openRsa, readRsaKey } from './rsa.js';

/**
 * Answers what evaluations ask about signatures as `nodeSignatures` does. RSA is computed here: what a browser does with keys
 * of 512 bits, other exponents and SHA-1 is its own affair. Ed25519 is left to the browser; one without it says `unusable`.
 */
export const browserSignatures = {
  verify: async (question: SignatureQuestion): Promise<SignatureAnswer> =>
    question.algorithm === 'ed25519-sha256' ? verifyEd25519(question) : verifyRsa(question),
  open: async (question: OpeningQuestion): Promise<OpeningAnswer> => openSignature(question),
};

/** Hexadecimal digits: 00 01, at least eight octets FF, 00, and what is signed (RFC 8017 s9.2). */
const padded = /^0001(?:ff){8,}00(.*)$/;

function verifyRsa({ algorithm, key, signed, signature }: SignatureQuestion): SignatureAnswer {
  const rsa = readRsaKey(key);
  if (rsa === undefined) return { kind: 'unusable' };
  const hash = algorithm === 'rsa-sha1' ? 'sha1' : 'sha256';
  const expected = writeDigestInfo(hash, hashOf(browserHash, hash, ...signed));
  const found = padded.exec(openRsa(rsa, signature) ?? '')?.[1];
  return { kind: found === expected ? 'valid' : 'invalid' };
}

function openSignature({ key, signature }: OpeningQuestion): OpeningAnswer {
  const rsa = readRsaKey(key);
  const found = rsa && padded.exec(openRsa(rsa, signature) ?? '')?.[1];
  const info = found === undefined ? undefined : readDigestInfo(octetsOf(found));
  return info === undefined ? { kind: 'other-key' } : { kind: 'opened', ...info };
}

function octetsOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

const ed25519KeyLength = 32;

async function verifyEd25519({ key, signed, signature }: SignatureQuestion): Promise<SignatureAnswer> {
  if (key.length !== ed25519KeyLength) return { kind: 'unusable' };
  try {
    const { subtle } = crypto;
    const publicKey = await subtle.importKey('raw', copyOf(key), 'Ed25519', false, ['verify']);
    const digest = copyOf(hashOf(browserHash, 'sha256', ...signed));
    const isValid = await subtle.verify('Ed25519', publicKey, copyOf(signature), digest);
    return { kind: isValid ? 'valid' : 'invalid' };
  } catch {
    // A browser that does not know it.
    return { kind: 'unusable' };
  }
}

/** Octets with a memory of their own, as the functions of browsers want them. */
function copyOf(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(octets);
}
