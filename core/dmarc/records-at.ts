import type { DnsAnswer, Unavailability } from '../dns/answer.js';
import { nameBelow } from '../dns/domain.js';
import type { Name } from '../dns/name.js';
import type { Look } from '../dns/replay.js';
import { type DmarcReading, dmarc, isDmarc } from '../records/dmarc.js';
import { readRecord } from '../tags/record-kind.js';
import { duplicateTags, readTagList } from '../tags/tag-list.js';

/** A question for the record of a domain, and what it brought. Plain data. */
export interface PolicyLookup {
  readonly domain: Name;
  /** The name that was asked about; undefined where it would be too long, so that nothing can stand there. */
  readonly name: Name | undefined;
  readonly answer: DnsAnswer | undefined;
  readonly outcome: LookupOutcome;
}

export type LookupOutcome =
  /** The record, one character an octet. */
  | { readonly kind: 'record'; readonly text: string }
  /** Nothing there, or nothing that is a DMARC record. */
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }
  /** A tag stands there twice, so that it is no list of tags (RFC 6376 s3.2). */
  | { readonly kind: 'repeated-tag'; readonly text: string; readonly tag: string }
  | { readonly kind: 'unavailable'; readonly reason: Unavailability };

/** A record that counts. */
export interface PolicyRecord {
  readonly domain: Name;
  readonly text: string;
  readonly reading: DmarcReading;
}

/** Looks for the DMARC record of a domain itself (RFC 7489 s6.6.3, RFC 9989 s4.10); undefined while that is not known. */
export function lookUpRecord(
  look: Look,
  domain: Name,
): { readonly lookup: PolicyLookup; readonly record: PolicyRecord | undefined } | undefined {
  const name = nameBelow('_dmarc', domain);
  if (name === undefined) {
    return { lookup: { domain, name, answer: undefined, outcome: { kind: 'none' } }, record: undefined };
  }
  const answer = look(name, 'TXT');
  if (answer === undefined) return undefined;
  const { outcome, reading } = outcomeOf(answer);
  const record = reading && outcome.kind === 'record' ? { domain, text: outcome.text, reading } : undefined;
  return { lookup: { domain, name, answer, outcome }, record };
}

function outcomeOf(answer: DnsAnswer<'TXT'>): {
  readonly outcome: LookupOutcome;
  readonly reading?: DmarcReading;
} {
  if (answer.kind === 'unavailable') return { outcome: { kind: 'unavailable', reason: answer.reason } };
  if (answer.kind !== 'found') return { outcome: { kind: 'none' } };
  const texts = answer.data.map((strings) => strings.join('')).filter(isDmarc);
  const [text] = texts;
  if (text === undefined) return { outcome: { kind: 'none' } };
  if (texts.length > 1) return { outcome: { kind: 'several', count: texts.length } };
  const list = readTagList(text);
  for (const { tag } of duplicateTags(list, (name) => name.toLowerCase())) {
    return { outcome: { kind: 'repeated-tag', text, tag: tag.name.value.toLowerCase() } };
  }
  return { outcome: { kind: 'record', text }, reading: readRecord(dmarc, list) };
}
