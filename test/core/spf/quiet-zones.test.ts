import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { spfRules } from '../../../core/lint/rules/spf/index.js';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';

const codes = new Set(spfRules.map(({ code }) => code));

/** What the SPF rules say about a zone: code and the text underlined. */
function findingsOf(text: string): readonly string[] {
  return lintZone(readZone(sourceOfText(text)), defaultOptions)
    .filter(({ code }) => codes.has(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
}

test.each(['test/fixtures/zones-mistakes/00-good.zone', 'examples/zones/db.example.com'])(
  '%s is quiet',
  (path) => {
    expect(findingsOf(read(path))).toEqual([]);
  },
);

const header = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 h 1 2 3 4 5\n@ NS ns1\nns1 A 192.0.2.1\n';

test('records as large senders publish them are quiet', () => {
  const zone = `${header}@ MX 1 aspmx.l.google.com.
@ TXT ( "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 include:_spf.google.com include:spf.protection.outlook.com "
        "include:amazonses.com -all" )
_spf TXT "v=spf1 include:_netblocks.example.com include:_netblocks2.example.com ~all"
_netblocks TXT "v=spf1 ip4:35.190.247.0/24 ip4:64.233.160.0/19"
_netblocks2 TXT "v=spf1 ip6:2001:4860:4000::/36 ip6:2404:6800:4000::/36 ~all"
news TXT "v=spf1 redirect=_spf.example.com"
parked MX 0 .
parked TXT "v=spf1 -all"
bounce CNAME bounce.sender.example.
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"
`;
  expect(findingsOf(zone)).toEqual([]);
});

test('a mistake that hides records is not followed by guesses about what is not there', () => {
  const zone = `${header}@ MX 10 mail
mail A 192.0.2.999
@ TXT "v=spf1 a:mail.example.com include:_spf.example.com -all"
$INCLUDE spf.zone
`;
  expect(findingsOf(zone)).toEqual([]);
});

test('a term that two strings made is told once', () => {
  expect(findingsOf(`${header}@ TXT "v=spf1 mx" "-all"\n@ MX 10 ns1\n`)).toEqual(['SPF042 mx" "-all']);
  expect(findingsOf(`${header}@ TXT "v=spf1 ip4:192.0.2.1" "include:x.example.net" "-all"\n`)).toEqual([
    'SPF042 ip4:192.0.2.1" "include:x.example.net" "-all',
  ]);
});

test('a record below a delegation or outside the zone is judged as text only', () => {
  const zone = `${header}sub NS ns1
@ TXT "v=spf1 a:x.sub.example.com include:y.sub.example.com include:example.net exists:example.org -all"
`;
  expect(findingsOf(zone)).toEqual([]);
});
