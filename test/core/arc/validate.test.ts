import { describe, expect, test } from 'vitest';
import { validateArc } from '../../../core/arc/validate.js';
import { defaultDkimOptions } from '../../../core/dkim/options.js';
import { settle } from '../../../core/dns/settle.js';
import { type Hop, sealed } from '../../arc-chain.js';
import { makeEd25519Key, makeRsaKey, octetsOf, plainMessage } from '../../mail-scene.js';
import { type DnsWorld, portsOf } from '../../txt-world.js';

const rsa = makeRsaKey(1024);
const ed25519 = makeEd25519Key();

const hop = (instance: number, more: Partial<Hop> = {}): Hop => ({
  instance,
  cv: instance === 1 ? 'none' : 'pass',
  key: rsa,
  selector: `s${instance}`,
  domain: `hop${instance}.example`,
  ...more,
});

const world: DnsWorld = Object.fromEntries([
  ...[1, 2, 3, 4, 5, 9].map((i) => [`s${i}._domainkey.hop${i}.example`, [`p=${rsa.p}`]]),
  ['e._domainkey.hop2.example', [`k=ed25519; p=${ed25519.p}`]],
]);

const chain = (count: number): string =>
  Array.from({ length: count }, (_, at) => hop(at + 1)).reduce(sealed, plainMessage);

async function validated(text: string, dns: DnsWorld = world, asked: string[] = []) {
  return settle(validateArc(octetsOf(text), defaultDkimOptions), portsOf(dns, asked));
}

/** What a chain came to, in a line: result, reason, set at fault, oldest-pass. */
async function outcome(text: string, dns: DnsWorld = world): Promise<string> {
  const { result } = await validated(text, dns);
  return [result.result, result.reason, result.instance ?? '-', result.oldestPass ?? '-'].join(' ');
}

describe('a chain', () => {
  test.each([
    ['that is not there', plainMessage, 'none no-fields - -'],
    ['of one set', chain(1), 'pass verified - 0'],
    ['of five sets', chain(5), 'pass verified - 0'],
    [
      'changed behind its second set',
      chain(5).replace('two  words', 'other words'),
      'fail header-changed 5 -',
    ],
    ['with a body changed at the end', chain(2).replace('Hi.', 'Ho.'), 'fail body-changed 2 -'],
    [
      'without its first seal',
      chain(2).replace(/ARC-Seal: i=1[\s\S]*?\r\n(?=\S)/, ''),
      'fail set-incomplete 1 -',
    ],
    [
      'without its first set',
      chain(2).slice(0, chain(2).indexOf('ARC-Seal: i=1')) + plainMessage,
      'fail set-incomplete 1 -',
    ],
    ['with a set twice', chain(1).slice(0, chain(1).indexOf('From:')) + chain(1), 'fail set-repeated 1 -'],
    [
      'with a field alone',
      `ARC-Authentication-Results: i=1; x\r\n${plainMessage}`,
      'fail set-incomplete 1 -',
    ],
    ['with an instance of 0', chain(1).replace(/i=1;/g, 'i=0;'), 'fail instance - -'],
    ['with an instance of 51', chain(1).replace(/i=1;/g, 'i=51;'), 'fail instance - -'],
    ['whose first seal says pass', sealed(plainMessage, hop(1, { cv: 'pass' })), 'fail chain-value 1 -'],
    ['whose second seal says none', sealed(chain(1), hop(2, { cv: 'none' })), 'fail chain-value 2 -'],
    ['that failed before', sealed(chain(1), hop(2, { cv: 'fail' })), 'fail chain-failed 2 -'],
    [
      'that failed before and goes on',
      sealed(sealed(chain(1), hop(2, { cv: 'fail' })), hop(3)),
      'fail chain-value 2 -',
    ],
    [
      'with other results in its first set',
      chain(3).replace('mx1.example', 'mx9.example'),
      'fail header-changed 3 -',
    ],
    [
      'with a seal over fields',
      chain(1).replace('cv=none;', 'cv=none; h=from;'),
      'fail seal-with-fields 1 -',
    ],
    [
      'with a seal that has a tag twice',
      chain(1).replace('cv=none;', 'cv=none; cv=none;'),
      'fail tag-duplicate 1 -',
    ],
    [
      'with a signature over the seal',
      chain(1).replace('h=from:', 'h=from:arc-seal:'),
      'fail seal-signed 1 -',
    ],
    ['with a signature not over From', chain(1).replace('h=from:', 'h='), 'fail from-unsigned 1 -'],
    ['of an unknown algorithm', chain(1).replace(/a=rsa-sha256/g, 'a=rsa-sha512'), 'fail tag-value 1 -'],
  ])('%s', async (_, text, expected) => {
    expect(await outcome(text)).toBe(expected);
  });

  test('may have been changed on its way, before it was sealed anew', async () => {
    const listed = sealed(chain(2).replace('two  words', '[list] two words'), hop(3));
    expect(await outcome(sealed(listed, hop(4)))).toBe('pass verified - 3');
  });

  test('may have seals of Ed25519', async () => {
    const text = sealed(chain(1), hop(2, { key: ed25519, selector: 'e' }));
    expect(await outcome(text)).toBe('pass verified - 0');
    expect(await outcome(text.replace('mx2', 'mx3'))).toBe('fail header-changed 2 -');
  });

  test('needs all its keys, and those of old signatures only to tell how old', async () => {
    expect(await outcome(chain(2), { ...world, 's2._domainkey.hop2.example': 'timeout' })).toBe(
      'fail key-unavailable 2 -',
    );
    expect(await outcome(chain(2), { ...world, 's1._domainkey.hop1.example': [] })).toBe(
      'fail key-missing 1 -',
    );
  });

  test('asks for all its keys in one round', async () => {
    const asked: string[] = [];
    const { rounds } = await validated(chain(5), world, asked);
    expect(rounds).toBe(1);
    expect(asked).toEqual([1, 2, 3, 4, 5].map((i) => `TXT s${i}._domainkey.hop${i}.example.`));
  });

  test('shows each of its sets', async () => {
    const { result } = await validated(chain(3).replace('Hi.', 'Ho.'));
    expect(
      result.sets.map(({ set, signature, seal }) => [
        set.instance,
        signature.fault?.reason,
        seal.fault?.reason,
      ]),
    ).toEqual([
      [1, 'body-changed', undefined],
      [2, 'body-changed', undefined],
      [3, 'body-changed', undefined],
    ]);
  });

  test('says where it breaks', async () => {
    const text = sealed(chain(1), hop(2, { cv: 'none' }));
    const { result } = await validated(text);
    expect([text.slice(result.span?.start, result.span?.end), result.tag]).toEqual(['none', 'cv']);
  });
});
