import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../core/dkim/fingerprint.js';
import { readPublicKey } from '../../../core/dkim/public-key.js';

function fingerprint(p: string, type: 'rsa' | 'ed25519'): string | undefined {
  const reading = readPublicKey(p, type);
  return reading.kind === 'key' ? fingerprintOf(p, reading.key) : undefined;
}

const infoOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
const digest = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

test.each([512, 1024, 2048, 4096])('of an RSA key of %d bits, in either form', (modulusLength) => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength });
  const bare = publicKey.export({ type: 'pkcs1', format: 'der' });
  const info = infoOf(publicKey);
  expect(fingerprint(info.toString('base64'), 'rsa')).toBe(digest(info));
  expect(fingerprint(bare.toString('base64').replace(/.{60}/g, '$& '), 'rsa')).toBe(digest(info));
});

test('of an Ed25519 key, which is published without its wrapping', () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  const info = infoOf(publicKey);
  const raw = info.subarray(-32);
  expect(fingerprint(raw.toString('base64'), 'ed25519')).toBe(digest(info));
  expect(infoOf(createPublicKey({ key: info, format: 'der', type: 'spki' })).equals(info)).toBe(true);
});
