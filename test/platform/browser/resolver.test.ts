import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import { dnsQuestion } from '../../../core/dns/asking.js';
import type { Name } from '../../../core/dns/name.js';
import { createResolver as createBrowserResolver } from '../../../platform/browser/resolver.js';
import { createResolver as createNodeResolver } from '../../../platform/node/dns/resolver.js';
import { type DohFront, startDohFront } from '../../dns-server/doh-front.js';
import { serveExampleZones } from '../../dns-server/example-zones.js';
import type { Named } from '../../dns-server/named.js';
import { root } from '../../run-cli.js';

let named: Named;
let front: DohFront;
beforeAll(async () => {
  named = await serveExampleZones(`${root}/examples`);
  front = await startDohFront(named);
}, 60_000);
afterAll(async () => {
  front.stop();
  await named.stop();
});

test.each([
  ['example.com.', 'TXT'],
  ['example.com.', 'MX'],
  ['_dmarc.example.com.', 'TXT'],
  ['mail.example.com.', 'A'],
  ['nobody.example.com.', 'A'],
  ['example.com.', 'TLSA'],
] as const)('what a browser is told about %s %s is what Node is told', async (name, type) => {
  const [ours, theirs] = [
    createBrowserResolver(front.url),
    createNodeResolver({ servers: [{ kind: 'dns', address: named.host, port: named.port }] }),
  ];
  const question = dnsQuestion(name as Name, type);
  const [found, expected] = [await ours.resolve(question), await theirs.resolve(question)];
  expect(found.kind).not.toBe('unavailable');
  expect(comparable(found)).toEqual(comparable(expected));
  expect(found.source).toEqual({ kind: 'server', server: front.url });
  ours.close();
  theirs.close();
});

/** Without who said it, and in one order: a server gives its records in any. */
function comparable(answer: DnsAnswer): object {
  const data = answer.kind === 'found' ? answer.data.map((one) => JSON.stringify(one)).sort() : undefined;
  return { ...answer, data, source: undefined };
}

test('it asks by GET alone, for which a page needs no leave', () => {
  expect(front.requests.length).toBeGreaterThan(0);
  expect(new Set(front.requests)).toEqual(new Set(['GET /dns-query']));
});

test('a server that cannot be spoken to is told as such', async () => {
  const gone = createBrowserResolver('http://127.0.0.1:1/dns-query');
  expect(await gone.resolve(dnsQuestion('example.com.' as Name, 'A'))).toMatchObject({
    kind: 'unavailable',
    reason: 'unreachable',
  });
  gone.close();
});
