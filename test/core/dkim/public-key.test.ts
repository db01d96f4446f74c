import { Buffer } from 'node:buffer';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeyType, readPublicKey } from '../../../core/dkim/public-key.js';

const rsa = (bits: number, publicExponent = 65537): ReturnType<typeof rsaPair> =>
  rsaPair(bits, publicExponent);

function rsaPair(modulusLength: number, publicExponent: number) {
  return generateKeyPairSync('rsa', { modulusLength, publicExponent });
}

function der(key: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8' | 'sec1'): Buffer {
  return key.export({ format: 'der', type: type as 'spki' }) as Buffer;
}

const base64 = (octets: Uint8Array): string => Buffer.from(octets).toString('base64');
const read = (octets: Uint8Array, type: KeyType = 'rsa') => readPublicKey(base64(octets), type);

describe('RSA keys as node:crypto makes them', () => {
  const kinds = [512, 768, 1023, 1024, 1031, 1536, 2047, 2048, 3072, 4096].map(
    (bits) => [bits, 65537] as const,
  );
  test.each([...kinds, [1024, 3], [1024, 17], [2048, 3], [1024, 0xffffffff]] as const)(
    '%i bits, exponent %i',
    (bits, exponent) => {
      const { publicKey } = rsa(bits, exponent);
      const details = publicKey.asymmetricKeyDetails;
      expect(details?.modulusLength).toBe(bits);
      for (const form of ['spki', 'pkcs1'] as const) {
        expect(read(der(publicKey, form))).toEqual({
          kind: 'key',
          key: { algorithm: 'rsa', form, bits, exponent: Number(details?.publicExponent) },
          missingPadding: 0,
        });
      }
    },
  );

  test('an exponent of more than six octets is large', () => {
    const { publicKey } = rsa(1024);
    const plain = der(publicKey, 'pkcs1');
    // SEQUENCE { INTEGER n, INTEGER e }: the exponent's five octets at the end are replaced.
    const content = Buffer.concat([plain.subarray(3, -5), Buffer.from('02080100000000000001', 'hex')]);
    const long = Buffer.concat([Buffer.from([0x30, 0x81, content.length]), content]);
    expect(
      createPublicKey({ key: long, format: 'der', type: 'pkcs1' }).asymmetricKeyDetails?.publicExponent,
    ).toBe(2n ** 56n + 1n);
    expect(read(long)).toMatchObject({
      kind: 'key',
      key: { algorithm: 'rsa', bits: 1024, exponent: 'large' },
    });
  });
});

describe('Ed25519 keys', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const wrapped = der(publicKey, 'spki');
  const raw = wrapped.subarray(-32);

  test('32 octets are one, whatever was expected', () => {
    const expected = { kind: 'key', key: { algorithm: 'ed25519', form: 'raw' }, missingPadding: 0 };
    expect(read(raw, 'ed25519')).toEqual(expected);
    expect(read(Buffer.alloc(32, 0x41), 'rsa')).toEqual(expected);
    expect(readPublicKey('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'ed25519')).toEqual(expected);
  });

  test('32 octets that begin like the DER of something longer are one where one is expected', () => {
    const beginning = der(rsa(1024).publicKey, 'spki').subarray(0, 32);
    expect(read(beginning, 'ed25519')).toMatchObject({ kind: 'key', key: { form: 'raw' } });
    expect(read(beginning, 'rsa')).toMatchObject({ kind: 'cut', present: 32, promised: 162 });
  });

  test('the SubjectPublicKeyInfo round one is seen', () => {
    expect(read(wrapped, 'ed25519')).toMatchObject({
      kind: 'key',
      key: { algorithm: 'ed25519', form: 'spki' },
    });
    expect(read(wrapped, 'rsa')).toMatchObject({ kind: 'key', key: { algorithm: 'ed25519', form: 'spki' } });
  });

  test('one octet less or more is none', () => {
    const some = Buffer.alloc(33, 0x41);
    expect(read(some.subarray(1, 32), 'ed25519')).toEqual({
      kind: 'not-a-key',
      present: 31,
      found: undefined,
    });
    expect(read(some, 'ed25519')).toEqual({ kind: 'not-a-key', present: 33, found: undefined });
  });

  test('padding that is left out is counted', () => {
    const text = base64(raw).replace(/=+$/, '');
    expect(readPublicKey(text, 'ed25519')).toMatchObject({ kind: 'key', missingPadding: 1 });
  });

  test('a private key is seen', () => {
    expect(read(der(privateKey, 'pkcs8'), 'ed25519')).toEqual({ kind: 'private-key', form: 'pkcs8' });
  });
});

describe('keys that lost their end', () => {
  const whole = der(rsa(2048).publicKey, 'spki');
  const bare = der(rsa(2048).publicKey, 'pkcs1');

  test.each([
    ['SubjectPublicKeyInfo', whole],
    ['RSAPublicKey', bare],
  ])('every number of octets of a %s', (_, octets) => {
    for (let present = 1; present < octets.length; present++) {
      const promised = present < 4 ? undefined : octets.length;
      expect(read(octets.subarray(0, present))).toEqual({ kind: 'cut', promised, present });
    }
  });

  test('every number of base64 characters', () => {
    const text = base64(whole).replace(/=+$/, '');
    for (let length = 1; length < text.length; length++) {
      const present = Math.floor((length * 6) / 8);
      const promised = present < 4 ? undefined : whole.length;
      expect(readPublicKey(text.slice(0, length), 'rsa')).toEqual({ kind: 'cut', promised, present });
    }
  });

  test('every length of keys of other sizes', () => {
    for (const bits of [512, 1024, 4096]) {
      const octets = der(rsa(bits).publicKey, 'spki');
      for (let present = 4; present < octets.length; present++) {
        expect(read(octets.subarray(0, present))).toEqual({ kind: 'cut', promised: octets.length, present });
      }
    }
  });

  test('octets past the end are counted', () => {
    const longer = Buffer.concat([whole, Buffer.from('xyz')]);
    expect(read(longer)).toEqual({ kind: 'trailing', promised: whole.length, present: whole.length + 3 });
  });

  test('a whole key with a character too many is not base64', () => {
    const text = base64(der(rsa(1024).publicKey, 'spki'));
    expect(text).not.toContain('=');
    expect(readPublicKey(`${text}A`, 'rsa')).toMatchObject({
      kind: 'not-base64',
      problem: { kind: 'dangling', offset: text.length },
    });
  });
});

describe('what is no public key', () => {
  const pair = rsa(1024);
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  test.each([
    ['pkcs1', der(pair.privateKey, 'pkcs1')],
    ['pkcs8', der(pair.privateKey, 'pkcs8')],
    ['sec1', der(ec.privateKey, 'sec1')],
    ['pkcs8', der(ec.privateKey, 'pkcs8')],
  ] as const)('a private key: %s', (form, octets) => {
    expect(read(octets)).toEqual({ kind: 'private-key', form });
    expect(read(octets.subarray(0, 60))).toEqual({ kind: 'private-key', form });
  });

  test('an encrypted private key', () => {
    const octets = pair.privateKey.export({
      format: 'der',
      type: 'pkcs8',
      cipher: 'aes-128-cbc',
      passphrase: 'x',
    });
    expect(read(octets)).toEqual({ kind: 'private-key', form: 'pkcs8' });
  });

  test.each(['spki', 'pkcs1'] as const)('PEM armour round a public key: %s', (type) => {
    const pem = pair.publicKey.export({ format: 'pem', type }).toString();
    const reading = readPublicKey(pem, 'rsa');
    expect(reading).toMatchObject({ kind: 'pem', isPrivate: false });
    if (reading.kind !== 'pem') return;
    expect(reading.armour.map(({ start, end }) => pem.slice(start, end))).toEqual(
      pem.split('\n').filter((line) => line.startsWith('-----')),
    );
  });

  test('PEM armour round a private key, in one line and without its blanks', () => {
    const pem = pair.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString();
    expect(readPublicKey(pem.replace(/\s/g, ''), 'rsa')).toMatchObject({ kind: 'pem', isPrivate: true });
  });

  test.each([
    ['a key for ECDSA', der(ec.publicKey, 'spki'), 'ec-key'],
    [
      'a key for RSA-PSS',
      der(generateKeyPairSync('rsa-pss', { modulusLength: 1024 }).publicKey, 'spki'),
      'rsa-pss-key',
    ],
    ['a key for X25519', der(generateKeyPairSync('x25519').publicKey, 'spki'), 'other-key'],
    ['a key of OpenSSH', Buffer.from('AAAAB3NzaC1yc2EAAAADAQABAAAAgQ==', 'base64'), 'openssh-key'],
    ['a certificate', Buffer.from('300c3005a00302010230003001 00'.replace(' ', ''), 'hex'), 'certificate'],
    ['words', Buffer.from('this is no key at all'), undefined],
    ['a sequence of nothing', Buffer.from('3000', 'hex'), undefined],
    ['a modulus of zero', Buffer.from('3009020200000203010001', 'hex'), undefined],
    ['an indefinite length', Buffer.from('30800201030201030000', 'hex'), undefined],
    ['a length beyond any record', Buffer.from('308401000000020103', 'hex'), undefined],
  ])('%s', (_, octets, found) => {
    expect(read(octets)).toEqual({ kind: 'not-a-key', present: octets.length, found });
  });

  test('what is not base64, and where', () => {
    expect(readPublicKey('MIGf.A0G', 'rsa')).toMatchObject({
      kind: 'not-base64',
      problem: { kind: 'character', offset: 4 },
    });
    expect(readPublicKey('=', 'rsa')).toMatchObject({
      kind: 'not-base64',
      problem: { kind: 'padding', offset: 0 },
    });
    expect(readPublicKey('-----BEGIN', 'rsa')).toMatchObject({ kind: 'not-base64', problem: { offset: 0 } });
  });
});

describe('anything at all', () => {
  const types = fc.constantFrom<KeyType>('rsa', 'ed25519');

  test('random octets are read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), types, (octets, type) => void read(octets, type)),
      { numRuns: 2000 },
    );
  });

  test('random texts are read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), types, (text, type) => void readPublicKey(text, type)),
    );
  });

  // What node takes and we take must be the same key. Node minds fewer things, such as octets behind the key.
  test('keys with an octet changed are the same to node, or none', () => {
    const keys = [
      der(rsa(1024).publicKey, 'spki'),
      der(rsa(512).publicKey, 'pkcs1'),
      der(generateKeyPairSync('ed25519').publicKey, 'spki'),
    ];
    let agreed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.nat(), fc.integer({ min: 0, max: 255 }), (key, at, octet) => {
        const octets = Buffer.from(key);
        octets[at % octets.length] = octet;
        const reading = read(octets);
        if (reading.kind !== 'key' || reading.key.algorithm !== 'rsa') return;
        const { form: type, bits, exponent } = reading.key;
        const node = createPublicKey({ key: octets, format: 'der', type });
        expect(node.asymmetricKeyDetails?.modulusLength).toBe(bits);
        if (exponent !== 'large') expect(node.asymmetricKeyDetails?.publicExponent).toBe(BigInt(exponent));
        agreed++;
      }),
      { numRuns: 4000 },
    );
    expect(agreed).toBeGreaterThan(500);
  });

  test('ten million characters take a moment', () => {
    expect(readPublicKey('MIIB'.repeat(2_500_000), 'rsa').kind).toBe('not-a-key');
    expect(readPublicKey('-----BEGIN a'.repeat(800_000), 'rsa').kind).toBe('not-base64');
  });
});
