import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBind } from '../bind.js';
import { type Named, withNamed } from '../dns-server/named.js';
import { root } from '../run-cli.js';

/** The command line while this process goes on. */
function verify(
  ...words: readonly string[]
): Promise<{ readonly status: number | null; readonly out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/cli.js', 'verify', ...words, '--format', 'json'], {
      cwd: root,
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.resume();
    child.on('close', (status) => resolve({ status, out }));
  });
}

describe.runIf(withBind)('verify --dns against BIND', () => {
  let named: Named;
  beforeAll(async () => {
    named = await withNamed({
      'example.com': readFileSync(join(root, 'examples/zones/db.example.com')),
      // The tree walk goes up to the top.
      com: '$TTL 60\n@ SOA ns h 1 2 3 4 60\n@ NS ns\nns A 127.0.0.1\n',
    });
  });
  afterAll(() => named.stop());

  test('gives what the zone file itself gives, in as many rounds', async () => {
    const message = 'examples/messages/order.eml';
    const live = await verify(message, '--dns', `127.0.0.1:${named.port}`);
    const local = await verify(message, '--zone', 'examples/zones/db.example.com');
    expect([live.status, local.status]).toEqual([0, 0]);
    const [ours, same] = [live, local].map(({ out }) => {
      const [one] = JSON.parse(out).messages;
      // A server gives the records of a set in any order, and the trace of SPF has them as they came.
      return { ...one, spf: { ...one.spf, trace: [] } };
    });
    for (const part of [
      'summary',
      'spf',
      'dkim',
      'dmarc',
      'dmarcRfc7489',
      'authenticationResults',
      'receivedSpf',
    ]) {
      expect(ours[part]).toEqual(same[part]);
    }
    expect(ours.dns.rounds).toBe(same.dns.rounds);
    expect(ours.dns.queries).toBe(same.dns.queries);
  });

  test('a server that refuses leaves a message undecided, which is no failure', async () => {
    const { status, out } = await verify(
      'examples/messages/mailing-list.eml',
      '--dns',
      `127.0.0.1:${named.port}`,
    );
    const [{ dmarc, dkim }] = JSON.parse(out).messages;
    expect([status, dmarc.result, dkim[0].result]).toEqual([2, 'temperror', 'temperror']);
  });

  test('so does nobody there', async () => {
    const { status, out } = await verify(
      'examples/messages/order.eml',
      '--dns',
      '127.0.0.1:1',
      '--timeout',
      '1',
    );
    const [{ dmarc }] = JSON.parse(out).messages;
    expect([status, dmarc.result]).toEqual([2, 'temperror']);
  });
});
