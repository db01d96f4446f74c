import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageOctets } from '../../core/dkim/message-octets.js';
import { defaultDkimOptions } from '../../core/dkim/options.js';
import { type SignatureVerdict, verifyDkim } from '../../core/dkim/verify.js';
import { settle } from '../../core/dns/settle.js';
import { restoreMessage } from '../../core/message/restore/restore-message.js';
import { nodePorts } from '../../platform/node/byte-ports.js';
import { nodeHash } from '../../platform/node/crypto.js';
import { corpusPath, readJsonCorpus } from '../corpora.js';
import { type DnsWorld, portsOf } from '../txt-world.js';

interface ExpectedSignature {
  readonly domain: string | null;
  readonly selector: string | null;
  readonly result: string;
  readonly result_rfc8301: string;
  readonly why: string;
  readonly accept: readonly string[];
}

interface MessageCase {
  readonly id: string;
  readonly eml: string;
  readonly dns: Readonly<Record<string, readonly string[]>>;
  readonly dns_errors: Readonly<Record<string, string>>;
  readonly expected: readonly ExpectedSignature[];
  readonly now?: number;
}

const suite = readJsonCorpus<{ readonly assumed_now: number; readonly cases: readonly MessageCase[] }>(
  'dkim/cases.json',
);

async function verdictsOf(one: MessageCase, nowSeconds: number): Promise<readonly SignatureVerdict[]> {
  const { message, alternatives } = restoreMessage(
    readFileSync(join(corpusPath('dkim'), one.eml)),
    nodePorts,
  );
  const octets = messageOctets(message, { hash: nodeHash, bytes: nodePorts }, alternatives);
  const errors = Object.entries(one.dns_errors).map(
    ([name, code]) => [name, code === 'REFUSED' ? 'refused' : 'servfail'] as const,
  );
  const world: DnsWorld = { ...one.dns, ...Object.fromEntries(errors) };
  const { result } = await settle(verifyDkim(octets, { ...defaultDkimOptions, nowSeconds }), portsOf(world));
  return result.signatures;
}

/** Signatures that we judge otherwise than the suite, and why (docs/differences.md): case and place from the top. */
const differences: ReadonlyMap<string, string> = new Map([
  // Two key records at one selector: undefined by RFC 6376 s3.6.2.2. Each is tried, as s6.1.2 allows.
  ['chasquid/07-algo_mismatch 0', 'pass'],
]);

describe.runIf(suite)('public DKIM messages', () => {
  test.each(suite?.cases ?? [])('$id', async (one) => {
    const verdicts = await verdictsOf(one, one.now ?? suite?.assumed_now ?? 0);
    const told = verdicts.map(({ result, reason, body, header }) => ({
      result,
      reason,
      body: body.kind,
      header,
    }));
    expect(verdicts.length, JSON.stringify(told)).toBe(one.expected.length);
    for (const [index, expected] of one.expected.entries()) {
      const verdict = verdicts[index];
      const words = `${index}: ${JSON.stringify(told[index])} ${expected.why}`;
      const ours = differences.get(`${one.id} ${index}`);
      if (ours !== undefined) expect(verdict?.result, words).toBe(ours);
      // A From that the signature does not cover: RFC 6376 s8.15 lets a verifier pass it, and we tell of the gap.
      else if (expected.result === 'disputed') {
        expect(verdict?.result, words).toBe('pass');
        expect(verdict?.findGaps()).toContainEqual({ key: 'from', kind: 'unsigned', present: 2, covered: 1 });
      } else if (expected.result === 'pass' && expected.result_rfc8301 === 'policy') {
        expect(`${verdict?.result} ${verdict?.header} ${verdict?.body.kind}`, words).toBe(
          'permerror valid same',
        );
      } else if (expected.result === 'pass') expect(verdict?.result, words).toBe('pass');
      else expect(expected.accept, words).toContain(verdict?.result);
    }
  });
});
