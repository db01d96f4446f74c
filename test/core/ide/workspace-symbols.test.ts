import { describe, expect, test } from 'vitest';
import { symbolsMatching } from '../../../core/ide/workspace-symbols.js';
import { head, sceneOf, textOf } from './names/scene.js';

const { zones } = sceneOf({
  com: `${head()}@ NS ns1
s1._domainkey TXT "v=DKIM1; p="
_dmarc TXT "v=DMARC1; p=none"
www CNAME Mail
Mail A 192.0.2.1
  AAAA ::1
_25._tcp.mail TLSA 3 1 1 0000000000000000000000000000000000000000000000000000000000000000
@ MX 10 elsewhere.example.org.
`,
  net: `${head('example.net.')}mail A 192.0.2.9\n`,
});

function symbols(query: string, most?: number): string[] {
  return symbolsMatching(query, zones(), most).map(
    ({ kind, name, container, known, span }) =>
      `${kind} ${name} (${container}) at ${known.uri} ${textOf(known, span)}`,
  );
}

describe('workspace symbols', () => {
  test('are owners of all zones, those first that hold the query', () => {
    expect(symbols('mail')).toEqual([
      'host Mail.example.com (example.com) at com Mail',
      'name _25._tcp.Mail.example.com (example.com) at com _25._tcp.mail',
      'host mail.example.net (example.net) at net mail',
      'selector s1._domainkey.example.com (example.com) at com s1._domainkey',
    ]);
  });

  test('know what an owner is', () => {
    expect(symbols('example.com').map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'zone example.com',
      'selector s1._domainkey.example.com',
      'policy _dmarc.example.com',
      'alias www.example.com',
      'host Mail.example.com',
      'name _25._tcp.Mail.example.com',
    ]);
  });

  test('are found by characters in their order, blanks and case aside', () => {
    expect(symbols('S1 DOMK')).toEqual([
      'selector s1._domainkey.example.com (example.com) at com s1._domainkey',
    ]);
    expect(symbols('wwwcom')).toEqual(['alias www.example.com (example.com) at com www']);
    expect(symbols('zzz')).toEqual([]);
  });

  test('are all there for no query, up to a number', () => {
    expect(symbols('')).toHaveLength(8);
    expect(symbols('', 3)).toHaveLength(3);
  });

  test('a name that is only pointed at is none', () => {
    expect(symbols('elsewhere')).toEqual([]);
  });
});
