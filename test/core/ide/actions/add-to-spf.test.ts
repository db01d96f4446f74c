import { describe, expect, test } from 'vitest';
import type { Name } from '../../../../core/dns/name.js';
import { addToSpf } from '../../../../core/ide/actions/add-to-spf.js';
import { type IpAddress, readIp4, readIp6 } from '../../../../core/text/ip-address.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { english } from '../../../../core/words/words.js';
import { readZone } from '../../../../core/zone/read-zone.js';

const head = '$ORIGIN example.com.\n@ 60 SOA ns hm 1 1 1 1 1\n@ NS ns\n';
const domain = 'example.com.' as Name;

function added(line: string, address = '192.0.2.9'): string {
  const text = `${head}${line}\n`;
  const known = { uri: 'file:///zone', zone: readZone(sourceOfText(text)) };
  const addition = addToSpf([known], domain, (readIp4(address) ?? readIp6(address)) as IpAddress);
  if ('problem' in addition) return english(addition.problem);
  let edited = text;
  for (const { span, newText } of [...addition.edits].sort((a, b) => b.span.start - a.span.start)) {
    edited = edited.slice(0, span.start) + newText + edited.slice(span.end);
  }
  return edited.slice(head.length).trimEnd();
}

describe('a sender is added to the SPF record', () => {
  test.each([
    ['before all', '@ TXT "v=spf1 mx -all"', '@ TXT "v=spf1 mx ip4:192.0.2.9 -all"'],
    [
      'before a redirect',
      '@ TXT "v=spf1 redirect=a.example"',
      '@ TXT "v=spf1 ip4:192.0.2.9 redirect=a.example"',
    ],
    ['at the end', '@ TXT "v=spf1 mx"', '@ TXT "v=spf1 mx ip4:192.0.2.9"'],
    ['to nothing', '@ TXT "v=spf1"', '@ TXT "v=spf1 ip4:192.0.2.9"'],
    ['in the string that has all', '@ TXT "v=spf1 mx " "-all"', '@ TXT "v=spf1 mx " "ip4:192.0.2.9 -all"'],
  ])('%s', (_, before, after) => {
    expect(added(before)).toBe(after);
  });

  test('of the other family', () => {
    expect(added('@ TXT "v=spf1 -all"', '2001:DB8::0')).toBe('@ TXT "v=spf1 ip6:2001:db8:: -all"');
  });

  test.each([
    ['@ TXT "v=spf1 ip4:192.0.2.9 -all"', 'ip4:192.0.2.9 stands in the SPF record of example.com already.'],
    ['@ TXT "v=spf1 -all"\n@ TXT "v=spf1 mx"', 'example.com has more than one SPF record: merge them first.'],
    ['@ TXT "v=spf1 ip4:x -all"', 'The SPF record of example.com is broken: repair it first.'],
    ['@ TXT "hello"', 'No zone at hand has an SPF record of example.com.'],
  ])('not to %s', (before, problem) => {
    expect(added(before)).toBe(problem);
  });
});
