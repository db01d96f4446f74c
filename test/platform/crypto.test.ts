import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { wrapRsaKey } from '../../core/dkim/spki.js';
import { nodeHash, openSignature, verifySignature } from '../../platform/node/crypto.js';
import { nodeSigner } from '../../platform/node/signer.js';
import { makeEd25519Key, makeRsaKey } from '../mail-scene.js';

const octets = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const rsa = makeRsaKey(1024);
const ed25519 = makeEd25519Key();
const der = Buffer.from(rsa.p, 'base64');
const pieces = [octets('a'), octets('b')];

const rsaQuestion = {
  ...({ ask: 'signature', algorithm: 'rsa-sha256', key: der, signed: [octets('ab')] } as const),
  signature: rsa.signer.sign(pieces),
};

describe('a signature', () => {
  test('holds over the octets that were signed, however they are cut', () => {
    expect(verifySignature(rsaQuestion).kind).toBe('valid');
    expect(verifySignature({ ...rsaQuestion, signed: pieces }).kind).toBe('valid');
    expect(verifySignature({ ...rsaQuestion, signed: [octets('abc')] }).kind).toBe('invalid');
    expect(verifySignature({ ...rsaQuestion, algorithm: 'rsa-sha1' }).kind).toBe('invalid');
  });

  test('of Ed25519 is over the SHA-256', () => {
    const question = {
      ...rsaQuestion,
      ...({ algorithm: 'ed25519-sha256', key: Buffer.from(ed25519.p, 'base64') } as const),
      signature: ed25519.signer.sign(pieces),
    };
    expect(verifySignature(question).kind).toBe('valid');
    expect(verifySignature({ ...question, signature: new Uint8Array(64) }).kind).toBe('invalid');
    expect(verifySignature({ ...question, signature: new Uint8Array(3) }).kind).not.toBe('valid');
    expect(verifySignature({ ...question, key: new Uint8Array(7) }).kind).toBe('unusable');
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['no key', octets('no key at all')],
    ['a key that is cut', der.subarray(0, 60)],
    [
      'a key of another kind',
      generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }),
    ],
    [
      'a key of 20,000 bits',
      wrapRsaKey(
        Buffer.concat([
          Buffer.from('308209cb028209c400', 'hex'),
          Buffer.alloc(2499, 0xff),
          Buffer.from('0203010001', 'hex'),
        ]),
      ),
    ],
  ])('cannot be verified with %s', (_, key) => {
    expect(verifySignature({ ...rsaQuestion, key }).kind).not.toBe('valid');
    expect(openSignature({ ask: 'opening', key, signature: rsaQuestion.signature }).kind).toBe('other-key');
  });

  test.each([0, 1, 127, 129, 5000])('of %d octets does not hold', (length) => {
    const signature = new Uint8Array(length).fill(1);
    expect(verifySignature({ ...rsaQuestion, signature }).kind).toBe('invalid');
    expect(openSignature({ ask: 'opening', key: der, signature }).kind).toBe('other-key');
  });

  test('opens with its key and with no other', () => {
    const { signature } = rsaQuestion;
    const digest = createHash('sha256').update('ab').digest();
    const opened = openSignature({ ask: 'opening', key: der, signature });
    expect(opened).toEqual({ kind: 'opened', hash: 'sha256', digest });
    const other = Buffer.from(makeRsaKey(1024).p, 'base64');
    expect(openSignature({ ask: 'opening', key: other, signature }).kind).toBe('other-key');
  });
});

test('a bare RSA key is wrapped as OpenSSL wraps it', () => {
  for (const bits of [512, 1024, 2048, 4096]) {
    const key = makeRsaKey(bits);
    expect(Buffer.from(wrapRsaKey(Buffer.from(key.pkcs1, 'base64'))).toString('base64')).toBe(key.p);
  }
});

test('a hasher can be copied half way', () => {
  const hasher = nodeHash.create('sha256');
  hasher.update(octets('a'));
  const copy = hasher.copy();
  hasher.update(octets('b'));
  const sha = (text: string) => createHash('sha256').update(text).digest();
  expect([Buffer.from(copy.digest()), Buffer.from(hasher.digest())]).toEqual([sha('a'), sha('ab')]);
});

test('what is no private key signs nothing', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  for (const pem of ['', 'x', ec.export({ type: 'pkcs8', format: 'pem' }).toString()]) {
    expect(nodeSigner(pem)).toBeUndefined();
  }
});
