import { Buffer } from 'node:buffer';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { type KeyType, readPublicKey } from '../../core/dkim/public-key.js';
import { dkimKey } from '../../core/records/dkim-key.js';
import { readRecord } from '../../core/tags/read-record.js';
import { readTagList } from '../../core/tags/tag-list.js';
import { readJsonCorpus } from '../corpora.js';

// DKIM keys of public test suites, read by us and by node:crypto. The data is not ours to ship: see its README.
interface Published {
  readonly file: string;
  readonly owner: string;
  readonly text: string;
}

type DnsOfCases = {
  readonly cases: readonly { readonly dns?: Readonly<Record<string, readonly string[]>> | string }[];
};

function* published(): Iterable<Published> {
  const zones = readJsonCorpus<{
    readonly zones: readonly {
      readonly txt: readonly {
        readonly owner: string;
        readonly strings: readonly string[];
        readonly kind: string;
      }[];
    }[];
  }>('zones/mail-auth-txt.json');
  for (const { txt } of zones?.zones ?? []) {
    for (const { owner, strings, kind } of txt) {
      if (kind === 'dkim') yield { file: 'zones/mail-auth-txt.json', owner, text: strings.join('') };
    }
  }
  for (const file of ['dkim/cases.json', 'arc/cases.json']) {
    for (const { dns } of readJsonCorpus<DnsOfCases>(file)?.cases ?? []) {
      if (typeof dns !== 'object') continue;
      for (const [owner, texts] of Object.entries(dns)) {
        if (!/^(?!_adsp|_report|_policy).*\._domainkey\./i.test(owner)) continue;
        for (const text of texts) yield { file, owner, text };
      }
    }
  }
}

/** Each record once, however many cases use it. */
const records = Array.from(
  new Map(Array.from(published(), (one) => [`${one.file} ${one.owner} ${one.text}`, one])).values(),
);

test.skipIf(records.length === 0)('keys of public suites are to us what they are to node:crypto', () => {
  const counts = { rsa: 0, ed25519: 0, revoked: 0, 'without p': 0, 'no key to both': 0, 'k unknown': 0 };
  for (const { file, owner, text } of records) {
    const { values, known } = readRecord(dkimKey, readTagList(text));
    const p = values.p?.value;
    const type = known.has('k') ? values.k?.value : 'rsa';
    if (p === undefined) counts['without p']++;
    else if (p === '') counts.revoked++;
    else if (type === undefined) counts['k unknown']++;
    else {
      const node = describeByNode(p, type);
      expect(describeByUs(p, type), `${file}: ${owner}: ${text}`).toEqual(node);
      if (node === undefined) counts['no key to both']++;
      else counts[type]++;
    }
  }
  console.info(`DKIM keys of public suites: ${records.length} records, ${JSON.stringify(counts)}`);
  expect(counts.rsa).toBeGreaterThan(0);
});

interface Description {
  readonly algorithm: string;
  readonly bits?: number | undefined;
  readonly exponent?: number | undefined;
}

function describeByUs(p: string, type: KeyType): Description | undefined {
  const reading = readPublicKey(p, type);
  if (reading.kind !== 'key' || reading.key.algorithm !== type) return undefined;
  const { key } = reading;
  return key.algorithm === 'rsa'
    ? { algorithm: 'rsa', bits: key.bits, exponent: Number(key.exponent) }
    : { algorithm: 'ed25519' };
}

function describeByNode(p: string, type: KeyType): Description | undefined {
  // Node passes over what is no base64; a verifier must not.
  if (!/^[A-Za-z0-9+/=\s]*$/.test(p)) return undefined;
  const octets = Buffer.from(p, 'base64');
  const key = type === 'rsa' ? rsaOf(octets) : ed25519Of(octets);
  if (key?.asymmetricKeyType !== type) return undefined;
  const details = key.asymmetricKeyDetails;
  return type === 'rsa'
    ? { algorithm: 'rsa', bits: details?.modulusLength, exponent: Number(details?.publicExponent) }
    : { algorithm: 'ed25519' };
}

function rsaOf(octets: Buffer): KeyObject | undefined {
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      return createPublicKey({ key: octets, format: 'der', type });
    } catch {
      // Node says only by an exception that it is not of this form.
    }
  }
  return undefined;
}

function ed25519Of(octets: Buffer): KeyObject | undefined {
  if (octets.length !== 32) return undefined;
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: octets.toString('base64url') },
    format: 'jwk',
  });
}
