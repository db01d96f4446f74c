import { type Asking, ask, askAll, dnsQuestion } from '../../dns/asking.js';
import type { HeaderField } from '../../message/header-field.js';
import { type DomainkeySignatureReading, domainkeySignature } from '../../records/domainkey-signature.js';
import { readRecord } from '../../tags/read-record.js';
import { readTagList } from '../../tags/tag-list.js';
import { findListFault, findTagFault } from '../fault.js';
import { judgeKey, type KeyJudgement } from '../key.js';
import type { MessageOctets } from '../message-octets.js';
import { domainText, keyNameOf } from '../signature-plan.js';
import { domainkeysOctets } from './signed-octets.js';

/**
 * What DomainKeys say (RFC 4870 s3.7), as information: nothing builds on it any more. `no-signature` is said of a message
 * without one.
 */
export type DomainkeysResult =
  | 'good'
  | 'bad'
  | 'no-key'
  | 'revoked'
  | 'bad-format'
  | 'temporary-error'
  | 'no-signature';

export interface DomainkeysVerdict {
  readonly result: DomainkeysResult;
  readonly field: HeaderField | undefined;
  readonly domain: string | undefined;
  readonly selector: string | undefined;
  readonly keyBits: number | undefined;
}

/** The mailbox that is taken for the sender: that in Sender, else the first in From (RFC 4870 s3.4). */
export interface SendingMailbox {
  readonly localPart: string;
  readonly domain: string;
}

/** RFC 4870 knows no least length; what a computer breaks in an afternoon is judged elsewhere. */
const limits = { minRsaBits: 384, maxRsaBits: 4096 };

/**
 * Verifies the DomainKeys signature of a message. Of several the topmost counts whose domain is that of the sender or
 * above it; without a `sender` the topmost.
 */
export function* verifyDomainkeys(
  octets: MessageOctets,
  sender: SendingMailbox | undefined,
): Asking<DomainkeysVerdict> {
  const candidates = (octets.fields.byKey.get('domainkey-signature') ?? []).slice(0, maxCandidates);
  const read = candidates.map((field) => ({
    field,
    record: readRecord(domainkeySignature, readTagList(field.value)),
  }));
  const [chosen] = sender ? read.filter(({ record }) => isSender(record.valueOf('d'), sender.domain)) : read;
  const { field, record } = chosen ?? read[0] ?? {};
  if (field === undefined || record === undefined) return verdict('no-signature', undefined, undefined);
  const { d, s, b, c } = record.values;
  const isFaulty = findListFault(field, record) ?? findTagFault(field, domainkeySignature, record);
  const keyName = d && s && keyNameOf(s.value, d.value);
  if (chosen === undefined || isFaulty || !b || !c || !keyName) return verdict('bad-format', field, record);
  const answer = yield* ask(dnsQuestion(keyName, 'TXT'));
  if (answer.kind === 'unavailable') return verdict('temporary-error', field, record);
  const texts = answer.kind === 'found' ? answer.data.map((strings) => strings.join('')) : [];
  const keys = texts.slice(0, maxCandidates).map((text) => judgeKey(text, 'rsa-sha1', 'exact', limits));
  const usable = keys.filter((key) => isFor(key, sender));
  if (usable.length === 0) {
    const isRevoked = keys.some(({ reason }) => reason === 'key-revoked');
    return verdict(isRevoked ? 'revoked' : 'no-key', field, record);
  }
  const fields = coveredFields(octets, field, record);
  const signed = domainkeysOctets(octets.message, octets.body.body, fields, c.value);
  const answers = yield* askAll(
    usable.map(({ material }) => ({
      ask: 'signature' as const,
      algorithm: 'rsa-sha1' as const,
      key: material?.octets ?? new Uint8Array(),
      signed,
      signature: b.value,
    })),
  );
  const good = answers.findIndex(({ kind }) => kind === 'valid');
  return verdict(good < 0 ? 'bad' : 'good', field, record, usable[Math.max(good, 0)]);
}

const maxCandidates = 10;

function verdict(
  result: DomainkeysResult,
  field: HeaderField | undefined,
  record: DomainkeySignatureReading | undefined,
  key?: KeyJudgement,
): DomainkeysVerdict {
  const domain = record?.valueOf('d');
  return {
    result,
    field,
    domain: domain && domainText(domain),
    selector: record?.valueOf('s'),
    keyBits: key?.material?.bits,
  };
}

function isSender(signer: string | undefined, sender: string): boolean {
  const [high, low] = [domainText(signer ?? '.'), domainText(sender)];
  return low === high || low.endsWith(`.${high}`);
}

/** Whether a key may be used: not for another type or hash, and for the local part that it is restricted to (s3.2.3). */
function isFor({ material, reason, record }: KeyJudgement, sender: SendingMailbox | undefined): boolean {
  const granularity = record.valueOf('g') ?? '';
  const isRestricted = granularity !== '' && granularity !== '*' && sender !== undefined;
  if (isRestricted && granularity !== sender.localPart) return false;
  return material !== undefined && reason === undefined;
}

/** The fields below the signature, those that h= names or all, in the order of the message. */
function coveredFields(
  { message }: MessageOctets,
  signature: HeaderField,
  record: DomainkeySignatureReading,
): readonly HeaderField[] {
  const below = message.fields.slice(message.fields.indexOf(signature) + 1);
  const names = record.valueOf('h');
  if (names === undefined) return below;
  const wanted = new Set(names.map(({ value }) => value.toLowerCase()));
  return below.filter(({ key }) => wanted.has(key));
}
