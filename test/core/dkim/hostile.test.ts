import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateArc } from '../../../core/arc/validate.js';
import { verifyDomainkeys } from '../../../core/dkim/domainkeys/verify.js';
import { judgeKey } from '../../../core/dkim/key.js';
import { defaultDkimOptions } from '../../../core/dkim/options.js';
import { settle } from '../../../core/dns/settle.js';
import { makeRsaKey, octetsOf, plainMessage, signed, verified } from '../../mail-scene.js';
import { portsOf } from '../../txt-world.js';

const rsa = makeRsaKey(1024);
const world = { 's1._domainkey.example.com': [`p=${rsa.p}`] };
const good = signed(plainMessage, rsa);
const field = good.slice(0, good.length - plainMessage.length);

// What takes too long runs into the limit of the runner.
describe('whoever sends a message decides what stands in it, and not what it costs', () => {
  test('10,000 signatures', async () => {
    const text = field.repeat(10_000) + plainMessage;
    const { result } = await verified(text, world);
    expect([result.signatures.length, result.leftOut]).toEqual([50, 9_950]);
    expect(result.signatures.every(({ result }) => result === 'pass')).toBe(true);
  });

  test('a signature of a megabyte', async () => {
    for (const filling of ['h=from;', ' ', ';', 'b=', 'aGVs', '=', 'from:', '\r\n ', '\\']) {
      const text = `DKIM-Signature: v=1; d=example.com; h=${filling.repeat(1e6 / filling.length)}\r\n${plainMessage}`;
      const { result } = await verified(text, world);
      expect(result.signatures[0]?.result, JSON.stringify(filling)).toBe('neutral');
    }
  });

  test('50 signatures over 20,000 fields, each with another length', async () => {
    const fields = Array.from({ length: 20_000 }, (_, at) => `X-${at}: ${'y'.repeat(40)}\r\n`).join('');
    const names = Array.from({ length: 20_000 }, (_, at) => `x-${at}`).join(':\r\n ');
    const tops = Array.from({ length: 50 }, (_, at) =>
      field.replace(/h=[^;]*;/, `h=from:${names}; l=${at % 20};`),
    );
    const text = tops.join('') + fields + plainMessage;
    const { result } = await verified(text, world);
    expect(result.signatures.map(({ reason }) => reason)).toEqual(Array(50).fill('both-changed'));
  });

  test('a header with more fields than are read does not pass', async () => {
    const text = `${field}${plainMessage.replace('\r\n\r\n', `\r\n${'X: 1\r\n'.repeat(250_000)}\r\n`)}`;
    const { result } = await verified(text, world);
    expect(result.signatures[0]?.reason).toBe('header-too-long');
  });

  test('keys that are none', () => {
    const huge = `p=${'MIIB'.repeat(16_000)}`;
    const many = `${'t=y;'.repeat(16_000)}p=${rsa.p}`;
    const nested = `p=${Buffer.alloc(48_000, 0x30).toString('base64')}`;
    for (const text of [huge, many, nested, 'p='.repeat(30_000), 'h=:'.repeat(20_000), '\0'.repeat(60_000)]) {
      expect(judgeKey(text, 'rsa-sha256', 'exact', defaultDkimOptions).reason).toBeDefined();
    }
  });

  test('thousands of ARC fields', async () => {
    const sets = Array.from(
      { length: 5_000 },
      (_, at) =>
        `ARC-Seal: i=${at + 1}; cv=pass\r\nARC-Message-Signature: i=${at + 1}\r\nARC-Authentication-Results: i=${at + 1}; x\r\n`,
    );
    const asking = validateArc(octetsOf(sets.join('') + plainMessage), defaultDkimOptions);
    const { result } = await settle(asking, portsOf({}));
    expect([result.result, result.reason]).toEqual(['fail', 'too-many-sets']);
  });
});

test('any tags get a verdict', async () => {
  const name = fc.constantFrom(
    'v',
    'a',
    'b',
    'bh',
    'c',
    'd',
    'h',
    'i',
    'l',
    'q',
    's',
    't',
    'x',
    'z',
    'cv',
    'r',
    'atps',
    'atpsh',
  );
  const value = fc.constantFrom(
    ...[
      '1',
      'rsa-sha256',
      'ed25519-sha256',
      'rsa-sha1',
      'relaxed/relaxed',
      'simple',
      'example.com',
      's1',
      'from',
      'a@b.example',
    ],
    ...[
      '',
      '=',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      'AAAA',
      '\xff',
      '0',
      '99999999999999999999',
      'none',
      'pass',
      '..',
    ],
    ...['from:to', 'dns/txt', 'y', '@', '\r\n x', 'nofws', 'dns'],
  );
  const tag = fc.tuple(name, value).map(([key, text]) => `${key}=${text}`);
  const list = fc.array(tag, { maxLength: 14 }).map((tags) => tags.join('; '));
  const key = fc.array(
    fc.constantFrom(`p=${rsa.p}`, 'v=DKIM1', 'k=ed25519', 't=s', 'h=sha1', ';', 'p=', 's=*'),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(list, list, key, fc.constantFrom('', 'body', ' \r\n'), async (one, two, keys, body) => {
      const text = [
        `DKIM-Signature: ${one}\r\nARC-Seal: i=1; ${one}\r\nARC-Message-Signature: i=1; ${two}\r\n`,
        `DomainKey-Signature: ${two}\r\nARC-Authentication-Results: i=1; x\r\nFrom: a@b.example\r\n\r\n${body}`,
      ].join('');
      const published = { 's1._domainkey.example.com': [keys.join(';')] };
      const { result } = await verified(text, published);
      expect(result.signatures.length).toBe(1);
      const octets = octetsOf(text);
      const arc = await settle(validateArc(octets, defaultDkimOptions), portsOf(published));
      expect(arc.result.result).toBe('fail');
      await settle(verifyDomainkeys(octets, undefined), portsOf(published));
    }),
    { numRuns: 1500 },
  );
});

test('any octets get a verdict', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }),
      async (changes) => {
        const octets = Buffer.from(good, 'latin1');
        for (const [at, octet] of changes) octets[at] = octet;
        const { result } = await verified(octets.toString('latin1'), world);
        const changed = octets.toString('latin1') !== good;
        for (const verdict of result.signatures) {
          if (!changed) expect(verdict.result).toBe('pass');
        }
      },
    ),
    { numRuns: 500 },
  );
});
