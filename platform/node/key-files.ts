import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import type { OwnKey } from '../../core/dkim/compare-key.js';
import type { KeyKind } from '../../core/dkim/key-kind.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import { reasonOf } from './zone-files.js';

/** A private key as a file holds it, and its public half. Never to be shown or logged. */
export interface PrivateKey {
  readonly pem: string;
  readonly own: OwnKey;
}

export interface KeyFailure {
  readonly failure: Phrase;
}

export function generateKey(kind: KeyKind): PrivateKey {
  const pair =
    kind.type === 'rsa' ? generateKeyPairSync('rsa', rsaOptions(kind.bits)) : generateKeyPairSync('ed25519');
  return keyOf(pair, kind.type);
}

/** The same without keeping others waiting: a long RSA key takes seconds. */
export async function makeKey(kind: KeyKind): Promise<PrivateKey> {
  const pair =
    kind.type === 'rsa'
      ? await promisify(generateKeyPair)('rsa', rsaOptions(kind.bits))
      : await promisify(generateKeyPair)('ed25519', undefined);
  return keyOf(pair, kind.type);
}

const rsaOptions = (bits: number) => ({ modulusLength: bits, publicExponent: 65_537 });

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

function keyOf({ privateKey, publicKey }: Pair, type: KeyKind['type']): PrivateKey {
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { pem, own: ownKeyOf(publicKey, type) };
}

/** Writes a private key into a new file that only its owner can read. A file that is there already is left alone. */
export function writePrivateKey(path: string, { pem }: PrivateKey): KeyFailure | undefined {
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, pem);
    } finally {
      closeSync(file);
    }
    return undefined;
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return { failure: exists ? say`exists already, and is not overwritten` : reasonOf(error) };
  }
}

/** Reads a private key in PEM: PKCS #8, PKCS #1, not encrypted. */
export function readPrivateKey(path: string): PrivateKey | KeyFailure {
  const pem = readPem(path);
  if ('failure' in pem) return pem;
  try {
    const key = createPrivateKey(pem.text);
    const type = typeOf(key);
    if (type === undefined) return { failure: say`neither an RSA nor an Ed25519 key` };
    return { pem: pem.text, own: ownKeyOf(createPublicKey(key), type) };
  } catch {
    return {
      failure: /ENCRYPTED/.test(pem.text) ? say`an encrypted private key` : say`no private key in PEM`,
    };
  }
}

/** The public half of what a file holds: a public key, a certificate's, or that of a private key. */
export function readPublicHalf(path: string): OwnKey | KeyFailure {
  const pem = readPem(path);
  if ('failure' in pem) return pem;
  try {
    const key = createPublicKey(pem.text);
    const type = typeOf(key);
    return type === undefined ? { failure: say`neither an RSA nor an Ed25519 key` } : ownKeyOf(key, type);
  } catch {
    return { failure: say`no key in PEM` };
  }
}

/** Octets of a file with a key: more is none. */
const mostOctets = 1 << 20;

function readPem(path: string): { readonly text: string } | KeyFailure {
  try {
    return { text: readFileSync(path).subarray(0, mostOctets).toString('latin1') };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}

function typeOf(key: KeyObject): 'rsa' | 'ed25519' | undefined {
  const type = key.asymmetricKeyType;
  return type === 'rsa' || type === 'ed25519' ? type : undefined;
}

/** RSA as SubjectPublicKeyInfo, Ed25519 as its 32 octets (RFC 8463 s4.2). */
function ownKeyOf(key: KeyObject, type: 'rsa' | 'ed25519'): OwnKey {
  const der = key.export({ type: 'spki', format: 'der' });
  return { type, p: (type === 'rsa' ? der : der.subarray(-32)).toString('base64') };
}
