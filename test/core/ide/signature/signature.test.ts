import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../core/ide/signature/shape.js';
import { signatureAt } from '../../../../core/ide/signature/signature.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { englishWords } from '../../../../core/words/words.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import { header } from '../../zone/zones.js';

function signature(marked: string): Signature | undefined {
  const whole = `${header}${marked}`;
  const offset = whole.indexOf('‸');
  return signatureAt(readZone(sourceOfText(whole.replace('‸', ''))), offset, englishWords);
}

/** The label, with the active parameter in brackets of its own. */
function shown(marked: string): string | undefined {
  const found = signature(marked);
  if (found === undefined) return undefined;
  const { label, parameters, active } = found;
  const at = active === undefined ? undefined : parameters[active];
  return at === undefined
    ? label
    : `${label.slice(0, at.start)}«${label.slice(at.start, at.end)}»${label.slice(at.end)}`;
}

describe('signatures of data', () => {
  test.each([
    ['@ MX ‸', 'MX «preference» exchange'],
    ['@ MX 10 ‸', 'MX preference «exchange»'],
    ['@ MX 1‸0 mail', 'MX «preference» exchange'],
    ['_imap._tcp SRV 0 0 ‸', 'SRV priority weight «port» target'],
    ['@ CAA 0 issue "‸"', 'CAA flags tag «value»'],
    [
      '_25._tcp.mail TLSA 3 1 1 ab cd ‸',
      'TLSA <certificate usage> selector <matching type> «<certificate association>»',
    ],
    [
      '@ SOA ns1 h ( 1 2h ‸ )',
      'SOA <primary name server> <responsible mailbox> serial refresh «retry» expire minimum',
    ],
  ])('%s', (marked, expected) => {
    expect(shown(marked)).toBe(expected);
  });

  test('a field says how it is written, the type what it is for', () => {
    const found = signature('@ MX ‸');
    expect(found?.documentation).toContain('A host that takes mail');
    expect(found?.parameters[0]?.documentation).toBe('a number from 0 to 65535');
  });
});

describe('signatures in texts', () => {
  test.each([
    ['@ TXT "v=spf1 ip4:‸"', 'ip4:«address»[/prefix]'],
    ['@ TXT "v=spf1 ip4:192.0.2.0/‸"', 'ip4:address[/«prefix»]'],
    ['@ TXT "v=spf1 mx:example.com/24‸ -all"', 'mx[:domain][/«prefix»][//prefix6]'],
    ['@ TXT "v=spf1 a/24//‸ -all"', 'a[:domain][/prefix][//«prefix6»]'],
    ['@ TXT "v=spf1 -incl" "ude:‸ -all"', 'include:«domain»'],
    ['@ TXT "v=spf1 redirect=‸"', 'redirect=«domain»'],
    ['@ TXT "v=spf1 mx‸ -all"', 'mx[:domain][/prefix][//prefix6]'],
    ['_dmarc TXT "v=DMARC1; p=‸"', 'p=«none | quarantine | reject»'],
    ['s._domainkey TXT "v=DKIM1; k=rs‸a"', 'k=«rsa | ed25519»'],
  ])('%s', (marked, expected) => {
    expect(shown(marked)).toBe(expected);
  });

  test.each([
    '@ TXT "‸"',
    '@ TXT "v=spf1 ‸"',
    '@ TXT "v=spf1 bogus:‸"',
    '_dmarc TXT "v=DMARC1; x=‸"',
    '@ ‸',
    '; MX ‸',
    '‸',
  ])('none: %s', (marked) => {
    expect(signature(marked)).toBeUndefined();
  });
});
