import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProbedServer } from '../soak/probed-server.js';

/** Zones that are open at once. */
const count = 200;
const uriOf = (zone: number): string => `file:///many/db.zone${zone}.example`;

/** A zone of 200 records, of which every fifth has a policy that is none. */
function zoneText(zone: number): string {
  const hosts = Array.from({ length: 192 }, (_, host) => `host${host} A 192.0.2.${host}\n`).join('');
  const policy = zone % 5 === 0 ? 'no' : 'reject';
  return `$TTL 3600\n@ SOA ns1 hostmaster 2026010101 7200 3600 1209600 300\n@ NS ns1\nns1 A 192.0.2.250\n@ MX 10 host1
@ TXT "v=spf1 mx include:_spf.zone${(zone + 1) % count}.example -all"\n_spf TXT "v=spf1 ip4:192.0.2.0/24 ~all"
_dmarc TXT "v=DMARC1; p=${policy}; rua=mailto:d@zone${zone}.example"\n${hosts}`;
}

const policyLine = 7;

describe(`${count} zones open at once`, () => {
  let server: ProbedServer;
  let before: number;
  beforeAll(async () => {
    server = new ProbedServer();
    await server.begin();
    // What the engine and the first zone take, whatever comes after.
    await server.open('file:///many/db.first.example', zoneText(1));
    await server.pull('file:///many/db.first.example');
    before = (await server.memory()).held;
    for (let zone = 0; zone < count; zone++) await server.open(uriOf(zone), zoneText(zone));
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  const codesOf = async (zone: number): Promise<readonly string[]> =>
    (await server.pull(uriOf(zone))).items.map(({ code }) => code);

  test('each has its own findings', async () => {
    for (let zone = 0; zone < count; zone++) {
      expect((await codesOf(zone)).includes('DMARC010'), uriOf(zone)).toBe(zone % 5 === 0);
    }
  });

  test('an edit of one changes what is said of that one', async () => {
    const quiet = JSON.stringify(await Promise.all([8, 44, 132].map(codesOf)));
    for (const zone of [7, 43, 131, 199]) {
      const text = `_dmarc TXT "v=DMARC1; p=nothing; rua=mailto:d@zone${zone}.example"`;
      const range = { start: { line: policyLine, character: 0 }, end: { line: policyLine, character: 999 } };
      await server.change(uriOf(zone), 2, [{ range, text }]);
      expect(await codesOf(zone), uriOf(zone)).toContain('DMARC010');
    }
    expect(JSON.stringify(await Promise.all([8, 44, 132].map(codesOf)))).toBe(quiet);
  });

  test('names are found in all of them', async () => {
    const found = await server.connection.sendRequest<readonly unknown[]>('workspace/symbol', {
      query: 'host19',
    });
    expect(found.length).toBeGreaterThan(100);
  });

  test('they take little memory, and give it back when they are closed', async () => {
    const megabyte = 0x10_0000;
    const { held } = await server.memory();
    console.info(`${count} zones of 200 records hold ${((held - before) / megabyte).toFixed(1)} MB`);
    expect(held - before).toBeLessThan(150 * megabyte);
    for (let zone = 0; zone < count; zone++) {
      await server.connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: uriOf(zone) },
      });
    }
    await server.pull('file:///many/db.first.example');
    const left = (await server.memory()).held - before;
    console.info(`${(left / megabyte).toFixed(1)} MB are left when they are closed`);
    expect(left).toBeLessThan(20 * megabyte);
  });
});
