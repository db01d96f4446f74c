import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameBelow, nameOfOctets, octetsOfName, readDomain } from '../../../core/dns/domain.js';
import { toAscii } from '../../../core/dns/idna.js';
import { type Name, wireLengthOf } from '../../../core/dns/name.js';

const octetsOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('U-labels', () => {
  test.each([
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['MÜNCHEN.Example', 'xn--mnchen-3ya.example'],
    ['mu\u0308nchen.example', 'xn--mnchen-3ya.example'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['παράδειγμα.δοκιμή', 'xn--hxajbheg2az3al.xn--jxalpdlp'],
    ['faß.example', 'xn--fa-hia.example'],
    ['_dmarc.bücher.example', '_dmarc.xn--bcher-kva.example'],
    ['Plain.EXAMPLE', 'Plain.EXAMPLE'],
  ])('%s is %s', (text, ascii) => {
    expect(toAscii(octetsOf(text))).toBe(ascii);
  });

  test.each([
    ['an octet that is no UTF-8', 'm\xfcnchen.example'],
    ['an overlong form', '\xc0\xae.example'],
    ['a sign', octetsOf('☃.example')],
    ['a mark that has nothing to stand on', octetsOf('\u0308a.example')],
    ['a slash that looks different', octetsOf('a\u2215b.example')],
    ['a label of too many letters', octetsOf(`${'ü'.repeat(60)}.example`)],
  ])('%s is none', (_, octets) => {
    expect(toAscii(octets)).toBeUndefined();
  });

  test('give what the URL standard gives, where both give something', () => {
    const letter = fc.integer({ min: 0xe0, max: 0x24f }).map((point) => String.fromCodePoint(point));
    const other = fc.constantFrom('a', 'Z', '-', '9', 'я', 'Ж', 'ע', '漢', 'か', 'ア', '한');
    const label = fc
      .array(fc.oneof(letter, other), { minLength: 1, maxLength: 20 })
      .map((all) => all.join(''));
    let compared = 0;
    fc.assert(
      fc.property(label, (text) => {
        const theirs = domainToASCII(`x${text}x.example`);
        const ours = toAscii(octetsOf(`x${text}x.example`))?.toLowerCase();
        // The URL standard has rules about right-to-left text and hyphens that a look-up does without.
        if (theirs === '' || ours === undefined) return;
        compared++;
        expect(ours).toBe(theirs);
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});

describe('a domain of an address', () => {
  test.each([
    ['Example.COM.', 'Example.COM.'],
    ['a_b.x-y.example', 'a_b.x-y.example.'],
    ['a"b\\c.example', 'a\\"b\\\\c.example.'],
    ['', 'empty'],
    ['.', 'empty'],
    ['a..b', 'empty-label'],
    ['.a.b', 'empty-label'],
    ['[192.0.2.1]', 'address-literal'],
    ['a b.example', 'bad-character'],
    ['a\0b.example', 'bad-character'],
    ['\xff.example', 'bad-u-label'],
    [`${'a'.repeat(64)}.example`, 'long-label'],
    [`${'abcdefg.'.repeat(32)}`, 'long-name'],
  ])('%j is %s', (octets, expected) => {
    const read = readDomain(octets);
    expect('name' in read ? read.name : read.fault).toBe(expected);
  });

  test('any octets are a name or none, and a name leads back to them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) }),
        (octets) => {
          readDomain(octets);
          const read = nameOfOctets(octets);
          if ('fault' in read) return;
          expect(octetsOfName(read.name)).toBe(octets.replace(/\.$/, ''));
          expect(wireLengthOf(read.name)).toBeLessThanOrEqual(255);
        },
      ),
    );
  });
});

test('a name below another is none when it is too long', () => {
  expect(nameBelow('_dmarc', 'example.com.' as Name)).toBe('_dmarc.example.com.');
  expect(nameBelow('_dmarc', '.' as Name)).toBe('_dmarc.');
  const long = `${'abcdefg.'.repeat(31)}` as Name;
  expect(nameBelow('_dmarc', long)).toBeUndefined();
  expect(nameBelow('a', long)).toBe(`a.${long}`);
});
