import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { SigningPort } from '../../core/dkim/sign.js';

/** Signs with a private key in PEM; undefined for a text that is none, or a key that DKIM has no use for. */
export function nodeSigner(pem: string): SigningPort | undefined {
  const key = readKey(pem);
  if (key?.asymmetricKeyType === 'rsa') {
    return {
      algorithm: 'rsa-sha256',
      sign: (pieces) => sign('sha256', Buffer.concat(pieces), key),
    };
  }
  if (key?.asymmetricKeyType !== 'ed25519') return undefined;
  return {
    algorithm: 'ed25519-sha256',
    sign: (pieces) => sign(null, createHash('sha256').update(Buffer.concat(pieces)).digest(), key),
  };
}

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
