import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapRsaKey } from '../../../core/dkim/spki.js';
import { browserHash } from '../../../platform/browser/hash.js';
import { browserSignatures } from '../../../platform/browser/signatures.js';
import { nodeHash, nodeSignatures } from '../../../platform/node/crypto.js';
import { makeEd25519Key } from '../../mail-scene.js';

const octets = (text: string): Uint8Array => Buffer.from(text, 'latin1');

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const pairs = ([512, 1024, 1030, 2048] as const).flatMap((modulusLength) =>
  [3, 65_537].map((publicExponent): readonly [string, Pair] => [
    `${modulusLength} bits, exponent ${publicExponent}`,
    generateKeyPairSync('rsa', { modulusLength, publicExponent }),
  ]),
);
const derOf = ({ publicKey }: Pair): Uint8Array => publicKey.export({ type: 'spki', format: 'der' });

describe.each(pairs)('RSA, %s', (_, pair) => {
  const key = derOf(pair);

  test.each(['rsa-sha1', 'rsa-sha256'] as const)(
    '%s is verified and opened as Node does',
    async (algorithm) => {
      const digest = algorithm === 'rsa-sha1' ? 'sha1' : 'sha256';
      const signature = sign(digest, octets('abc'), pair.privateKey);
      const question = { ...({ ask: 'signature', algorithm, key } as const), signature };
      for (const signed of [[octets('a'), octets('bc')], [octets('abd')], []]) {
        const found = await browserSignatures.verify({ ...question, signed });
        expect(found).toEqual(await nodeSignatures.verify({ ...question, signed }));
      }
      expect((await browserSignatures.verify({ ...question, signed: [octets('abc')] })).kind).toBe('valid');
      const opening = { ...({ ask: 'opening', key } as const), signature };
      const opened = await browserSignatures.open(opening);
      expect(opened).toMatchObject({ kind: 'opened', hash: digest });
      expect(JSON.stringify(opened)).toBe(JSON.stringify(plain(await nodeSignatures.open(opening))));
    },
  );

  test('whatever is changed of a signature is seen by both alike', async () => {
    const signature = sign('sha256', octets('abc'), pair.privateKey);
    const change = fc.record({ at: fc.nat(signature.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        const changed = Uint8Array.from(signature, (octet, index) => (index === at ? octet ^ by : octet));
        const question = {
          ...({ ask: 'signature', algorithm: 'rsa-sha256', key, signature: changed } as const),
          signed: [octets('abc')],
        };
        expect(await browserSignatures.verify(question)).toEqual({ kind: 'invalid' });
        expect(await nodeSignatures.verify(question)).toEqual({ kind: 'invalid' });
      }),
      { numRuns: 20 },
    );
  });

  test('a signature of another length is none', async () => {
    const signature = sign('sha256', octets('abc'), pair.privateKey);
    for (const other of [
      signature.subarray(1),
      Buffer.concat([Buffer.alloc(1), signature]),
      Buffer.alloc(0),
    ]) {
      const question = {
        ...({ ask: 'signature', algorithm: 'rsa-sha256', key, signature: other } as const),
        signed: [octets('abc')],
      };
      expect(await browserSignatures.verify(question)).toEqual(await nodeSignatures.verify(question));
    }
  });
});

function plain(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, Buffer.isBuffer(part) ? new Uint8Array(part) : part]),
  );
}

/** RSAPublicKey of a modulus and an exponent, wrapped. */
function keyOf(modulus: Uint8Array, exponent: Uint8Array): Uint8Array {
  const element = (tag: number, content: Uint8Array): Buffer => {
    const size = content.length;
    return Buffer.concat([Buffer.from([tag, 0x82, size >> 8, size & 0xff]), content]);
  };
  const parts = Buffer.concat([element(2, modulus), element(2, exponent)]);
  return wrapRsaKey(element(0x30, parts));
}

test.each([
  ['nothing', new Uint8Array()],
  ['no key', octets('no key at all')],
  ['an even modulus', keyOf(Buffer.alloc(128, 0xfe), Buffer.from([3]))],
  ['a modulus of 20,000 bits', keyOf(Buffer.alloc(2500, 0xff), Buffer.from([1, 0, 1]))],
  ['a modulus of 4096 bits and an exponent as long', keyOf(Buffer.alloc(512, 0xff), Buffer.alloc(511, 0xff))],
  ['an exponent above the modulus', keyOf(Buffer.alloc(128, 0x7f), Buffer.alloc(129, 0x7f))],
  ['a modulus of nothing', keyOf(new Uint8Array(), Buffer.from([3]))],
  ['a modulus of 1', keyOf(Buffer.from([1]), Buffer.from([1]))],
])('nothing is verified with %s, and nobody waits for it', async (_, key) => {
  const signature = Buffer.alloc(128, 1);
  const question = {
    ...({ ask: 'signature', algorithm: 'rsa-sha256', key, signature } as const),
    signed: [octets('abc')],
  };
  expect((await browserSignatures.verify(question)).kind).not.toBe('valid');
  expect((await nodeSignatures.verify(question)).kind).not.toBe('valid');
  expect(await browserSignatures.open({ ask: 'opening', key, signature })).toEqual({ kind: 'other-key' });
});

test('Ed25519 is over the SHA-256', async () => {
  const { p, signer } = makeEd25519Key();
  const pieces = [octets('a'), octets('b')];
  const question = {
    ...({ ask: 'signature', algorithm: 'ed25519-sha256', key: Buffer.from(p, 'base64') } as const),
    ...{ signature: signer.sign(pieces), signed: [octets('ab')] },
  };
  expect(await browserSignatures.verify(question)).toEqual({ kind: 'valid' });
  for (const [change, kind] of [
    [{ signed: [octets('ac')] }, 'invalid'],
    [{ signature: new Uint8Array(64) }, 'invalid'],
    [{ key: new Uint8Array(7) }, 'unusable'],
  ] as const) {
    expect(await browserSignatures.verify({ ...question, ...change })).toEqual({ kind });
    expect(await nodeSignatures.verify({ ...question, ...change })).toEqual({ kind });
  }
});

test.each(['sha1', 'sha256'] as const)('%s is that of Node, however the octets are cut', (algorithm) => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
      const [ours, theirs] = [browserHash.create(algorithm), nodeHash.create(algorithm)];
      for (const piece of pieces) {
        expect(ours.copy().digest()).toEqual(new Uint8Array(theirs.copy().digest()));
        ours.update(piece);
        theirs.update(piece);
      }
      expect(ours.digest()).toEqual(new Uint8Array(theirs.digest()));
    }),
  );
});
