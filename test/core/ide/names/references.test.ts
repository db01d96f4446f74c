import { describe, expect, test } from 'vitest';
import { highlightsAt } from '../../../../core/ide/names/highlights.js';
import { pointedAt } from '../../../../core/ide/names/pointed-at.js';
import { referencesTo } from '../../../../core/ide/names/references.js';
import { head, placeText, type Scene, sceneOf, textOf } from './scene.js';

function references(scene: Scene): string[] {
  const pointed = pointedAt(scene.here.zone, scene.offset);
  if (pointed?.kind !== 'name') return [];
  return Array.from(referencesTo(pointed.use.name, scene.zones()), ({ known, use }) =>
    placeText(known, use.span),
  );
}

const com = `${head()}@ NS ns1
  MX 10 mail
  TXT "v=spf1 a:mail.example.com include:_spf.example.com -all"
mail A 192.0.2.1
     AAAA ::1
MAIL.example.com. TXT "v=spf1 a -all"
www CNAME mail
$ORIGIN mail
@ TXT "x"
imap A 192.0.2.1
$ORIGIN example.com.
mailer A 192.0.2.1
r RP m\\097il mail
h CNAME \\# 18 046d61696c076578616d706c6503636f6d00
k IPSECKEY 10 3 2 mail AQID
`;
const net = `${head('example.net.')}@ MX 10 mail.example.com.
  TXT "v=spf1 include:_spf.example.com a:mail.ex" "ample.com mx:example.com -all"
s1._domainkey CNAME s1._domainkey.example.com.
`;

/** The cursor at the first place in `com` where a text stands. */
function at(text: string): Scene {
  return sceneOf({ com: com.replace(text, (found) => `‸${found}`), net });
}

describe('references', () => {
  test('of a host: owners, data, SPF terms and origins, in all zones and in any spelling', () => {
    expect(references(at('mail A'))).toEqual([
      'com 5: mail',
      'com 6: mail.example.com',
      'com 7: mail',
      'com 9: MAIL.example.com.',
      'com 10: mail',
      'com 12: @',
      'com 16: m\\097il',
      'com 16: mail',
      'com 17: \\# 18 046d61696c076578616d706c6503636f6d00',
      'com 18: mail',
      'com 11: mail',
      'net 4: mail.example.com.',
      'net 5: mail.ex" "ample.com',
    ]);
  });

  test('of a domain in an SPF term: who includes it', () => {
    expect(references(at('_spf.example'))).toEqual(['com 6: _spf.example.com', 'net 5: _spf.example.com']);
  });

  test('of a selector: the aliases that point at it', () => {
    const scene = sceneOf({ com: `${com}s‸1._domainkey TXT "v=DKIM1; p="\n`, net });
    expect(references(scene)).toEqual(['com 19: s1._domainkey', 'net 6: s1._domainkey.example.com.']);
  });

  test('of the zone itself', () => {
    expect(references(at('@ NS'))).toEqual([
      'com 3: @',
      'com 4: @',
      'com 1: example.com.',
      'com 14: example.com.',
      'net 5: example.com',
    ]);
  });

  test('of a wildcard: SPF terms with macros before it', () => {
    const text = `${head()}‸*._x A 127.0.0.2\nt TXT "v=spf1 exists:%{i}._x.example.com -all"\n`;
    expect(references(sceneOf({ com: text }))).toEqual(['com 4: *._x', 'com 5: _x.example.com']);
  });

  test('a record is looked at once, whatever it names how often', () => {
    const text = `${head()}‸a MX 1 a\n TXT "v=spf1 a:a.example.com mx:a.example.com -all"\n RP a a\n`;
    expect(references(sceneOf({ com: text }))).toEqual([
      'com 4: a',
      'com 4: a',
      'com 5: a.example.com',
      'com 5: a.example.com',
      'com 6: a',
      'com 6: a',
    ]);
  });

  test('names that are written in an odd way in SPF are found', () => {
    const spf =
      '"v=spf1 a:%%x.a.example.com ?A:A.Example.Com./24//64 mx:a.example.com/24" "\\032exp=a.example.com"';
    expect(references(sceneOf({ com: `${head()}‸a A 192.0.2.1\nt TXT ${spf}\n` }))).toEqual([
      'com 4: a',
      'com 5: A.Example.Com.',
      'com 5: a.example.com',
      'com 5: a.example.com',
    ]);
  });
});

describe('highlights', () => {
  test('are the places of the own file, a split name in pieces', () => {
    const scene = sceneOf({
      com: `${head()}‸a A 192.0.2.1\nt TXT "v=spf1 a:a.ex" ; \n"ample.com"\nt ( TXT "v=spf1 a:a.ex"\n"ample.com" )\n`,
      net: `${head('example.net.')}@ MX 1 a.example.com.\n`,
    });
    const found = highlightsAt(scene.here, scene.offset);
    expect(found.map(({ span, access }) => `${access} ${textOf(scene.here, span)}`)).toEqual([
      'write a',
      'read a.ex',
      'read ample.com',
    ]);
  });

  test('are not more than asked for', () => {
    const scene = sceneOf({ com: `${head()}‸a A 192.0.2.1\n${'b CNAME a\n'.repeat(50)}` });
    expect(highlightsAt(scene.here, scene.offset, 7)).toHaveLength(7);
    expect(highlightsAt(scene.here, 0)).toEqual([]);
  });
});
