import { type Asking, ask, dnsQuestion } from '../dns/asking.js';
import { atps } from '../records/atps.js';
import type { DkimSignatureReading } from '../records/dkim-signature.js';
import { readRecord } from '../tags/read-record.js';
import { readTagList } from '../tags/tag-list.js';
import { type HashPort, hashOf } from './hash-port.js';
import { domainText, nameOfOctets } from './signature-plan.js';

/** What the domain in atps= says about the signer (RFC 6541 s4.3). Information only: DMARC does not know of it. */
export interface AtpsVerdict {
  /** The author domain that the signer claims to sign for. */
  readonly domain: string;
  readonly result: 'confirmed' | 'not-confirmed' | 'unavailable';
}

/** Asks whether a signer may sign for the domain in atps=; undefined without the tag, and without asking. */
export function* confirmThirdParty(
  hash: HashPort,
  { values }: DkimSignatureReading,
): Asking<AtpsVerdict | undefined> {
  const { d, atps: author, atpsh } = values;
  if (!d || !author) return undefined;
  const signer = domainText(d.value);
  const domain = domainText(author.value);
  const label =
    atpsh === undefined || atpsh.value === 'none'
      ? signer
      : base32(
          hashOf(
            hash,
            atpsh.value,
            Uint8Array.from(signer, (char) => char.charCodeAt(0)),
          ),
        );
  const name = nameOfOctets(`${label}._atps.${domain}`);
  if (name === undefined) return { domain, result: 'not-confirmed' };
  const answer = yield* ask(dnsQuestion(name, 'TXT'));
  if (answer.kind === 'unavailable') return { domain, result: 'unavailable' };
  const texts = answer.kind === 'found' ? answer.data.map((strings) => strings.join('')) : [];
  const isConfirmed = texts.some((text) => {
    const record = readRecord(atps, readTagList(text));
    const claimed = record.valueOf('d');
    return record.valueOf('v') !== undefined && (claimed === undefined || domainText(claimed) === signer);
  });
  return { domain, result: isConfirmed ? 'confirmed' : 'not-confirmed' };
}

/** Base32 without padding (RFC 4648 s6). */
function base32(octets: Uint8Array): string {
  let text = '';
  let bits = 0;
  let group = 0;
  for (const octet of octets) {
    group = ((group << 8) | octet) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(group >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + alphabet[(group << (5 - bits)) & 31] : text;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
