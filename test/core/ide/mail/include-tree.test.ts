import { expect, test } from 'vitest';
import { type SpfCall, spfCallees, spfCallers, spfNodeAt } from '../../../../core/ide/mail/include-tree.js';
import { zonesOf } from './scene.js';

const zones = zonesOf({
  'example.com':
    '@ TXT "v=spf1 include:_spf.example.net inc" "lude:_SPF.example.net ip4:192.0.2.1 -all"\nold TXT "v=spf1 redirect=example.com"\n* TXT "v=spf1 include:nobody.example -all"',
  'example.net':
    '_spf TXT "v=spf1 include:example.com include:any.example.com ~all"\nother TXT "_spf.example.net"',
});

function nodeIn(zone: number, text: string) {
  const known = zones[zone];
  if (known === undefined) throw new Error('no such zone');
  return spfNodeAt(known, known.zone.source.slice(0, known.zone.source.length).indexOf(text));
}

const shown = ({ node, terms }: SpfCall, zone: number): string =>
  `${node.domain} ${terms.map(({ start, end }) => zones[zone]?.zone.source.slice(start, end)).join(' + ')}`;

test('the records that a record leads to, and the terms that do', () => {
  const apex = nodeIn(0, '"v=spf1 include:_spf');
  expect(apex?.domain).toBe('example.com.');
  if (apex === undefined) return;
  expect(spfCallees(apex, zones).map((call) => shown(call, 0))).toEqual([
    '_spf.example.net. include:_spf.example.net + inc" "lude:_SPF.example.net',
  ]);
});

test('the records that lead to a record, in all zones', () => {
  const apex = nodeIn(0, '"v=spf1 include:_spf');
  if (apex === undefined) throw new Error('no record');
  const callers = spfCallers(apex, zones);
  expect(callers.map(({ node }) => node.domain)).toEqual(['old.example.com.', '_spf.example.net.']);
  expect(callers.map((call, at) => shown(call, at))).toEqual([
    'old.example.com. redirect=example.com',
    '_spf.example.net. include:example.com',
  ]);
});

test('a wildcard answers for a name that is included', () => {
  const node = nodeIn(1, '"v=spf1');
  if (node === undefined) throw new Error('no record');
  expect(spfCallees(node, zones).map((call) => call.node.domain)).toEqual(['example.com.', '*.example.com.']);
});

test('there is no tree of other records', () => {
  expect(nodeIn(1, '"_spf.example.net"')).toBeUndefined();
  expect(nodeIn(0, 'SOA')).toBeUndefined();
});
