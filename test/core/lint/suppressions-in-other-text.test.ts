import { expect, test } from 'vitest';
import { lintZone } from '../../../core/lint/run.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';

const head =
  '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns.example.net. h 1 7200 3600 1209600 300\n@ NS ns.example.net.\n';

function codes(text: string, included = ''): string[] {
  const loader = { load: () => ({ id: 'part', source: sourceOfText(included) }) };
  return lintZone(readZone(sourceOfText(text), { loader })).map(({ code }) => code);
}

test('a comment on the line of a series speaks for its records', () => {
  const bad = '$GENERATE 1-2 h$ TXT "\\"v=spf1 ip4:192.0.2.300 -all\\""';
  expect(codes(`${head}${bad}\n`)).toEqual(['SPF007']);
  expect(codes(`${head}${bad} ; dns-mail-auth-ignore SPF007 a trial\n`)).toEqual([]);
});

test('a comment on the first line of a file does not', () => {
  const first = '; dns-mail-auth-ignore SPF007 elsewhere\n';
  const bad = '$GENERATE 1-2 h$ TXT "\\"v=spf1 ip4:192.0.2.300 -all\\""';
  expect(codes(`${first}${head}${bad}\n`)).toContain('SPF007');
});

test('a comment in a file that is included twice is used both times', () => {
  const part = 'h TXT "v=spf1 ip4:192.0.2.300 -all" ; dns-mail-auth-ignore SPF007 a trial\n';
  expect(codes(`${head}$INCLUDE part\n$INCLUDE part sub\n`, part)).toEqual([]);
});
