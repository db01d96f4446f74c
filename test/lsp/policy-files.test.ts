import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestClient } from './client.js';

const policy = 'file:///srv/web/mta-sts.txt';
const zone = 'file:///srv/zones/db.example.com';
const zoneText =
  '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns host 1 7200 3600 1209600 300\n@ NS ns\nns A 192.0.2.1\n' +
  '@ MX 10 mx1\nmx1 A 192.0.2.2\n_mta-sts TXT "v=STSv1; id=1"\nmta-sts A 192.0.2.3\n' +
  '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:d@example.com"\n';

let client: TestClient;
beforeEach(() => {
  client = new TestClient();
});
afterEach(() => client.stop());

const codes = (uri: string): readonly string[] => client.newest(uri).map(({ code }) => String(code));

describe.each([
  ['a client that asks', { textDocument: { diagnostic: {} } }],
  ['a client that waits', {}],
])('a policy file of MTA-STS, for %s', (_, capabilities) => {
  test('is judged as such, with every change', async () => {
    await client.initialize(capabilities);
    await client.open(policy, 'version: STSv1\nmode: enforced\nmx: mx1.example.com\nmax_age: 604800\n');
    await client.until(() => codes(policy).length > 0);
    expect(client.newest(policy)).toMatchObject([
      { code: 'STS005', range: { start: { line: 1, character: 6 }, end: { line: 1, character: 14 } } },
    ]);
    const range = { start: { line: 1, character: 13 }, end: { line: 1, character: 14 } };
    await client.change(policy, 2, [{ range, text: '' }]);
    await client.until(() => codes(policy).length === 0);
    await client.change(policy, 3, [{ text: 'version: STSv1' }]);
    await client.until(() => codes(policy).length > 1);
  });

  test('is held against the zone that is open', async () => {
    await client.initialize(capabilities);
    await client.open(policy, 'version: STSv1\nmode: enforce\nmx: mx2.example.com\nmax_age: 604800\n');
    await client.until(() => client.pushed.some(({ uri }) => uri === policy));
    expect(codes(policy)).toEqual([]);
    await client.open(zone, zoneText);
    await client.until(() => codes(policy).length > 0);
    expect(client.newest(policy)).toMatchObject([
      { code: 'STS005', message: expect.stringContaining('mx1.example.com takes mail for the domain') },
    ]);
  });
});
