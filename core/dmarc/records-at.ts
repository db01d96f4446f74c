import type { DnsAnswer, Unavailability } from '../dns/answer.js';
import { nameBelow } from '../dns/domain.js';
import type { Name } from '../dns/name.js';
import type { Look } from '../dns/replay.js';
import { type DmarcReading, dmarc, isDmarc } from '../records/dmarc.js';
import { readRecord } from '../tags/read-record.js';
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
  const name = recordName(domain);
  if (name === undefined) {
    return { lookup: { domain, name, answer: undefined, outcome: { kind: 'none' } }, record: undefined };
  }
  const answer = look(name, 'TXT');
  if (answer === undefined) return undefined;
  const { outcome, reading } = answer.kind === 'found' ? readTexts(answer.data) : outcomeWithout(answer);
  const record = reading && outcome.kind === 'record' ? { domain, text: outcome.text, reading } : undefined;
  return { lookup: { domain, name, answer, outcome }, record };
}

/** Where the record of a domain stands; undefined where that would be too long for a name. */
export function recordName(domain: Name): Name | undefined {
  return nameBelow('_dmarc', domain);
}

interface ReadOutcome {
  readonly outcome: LookupOutcome;
  readonly reading: DmarcReading | undefined;
}

function outcomeWithout(
  answer: DnsAnswer<'TXT'> & { readonly kind: Exclude<DnsAnswer['kind'], 'found'> },
): ReadOutcome {
  if (answer.kind !== 'unavailable') return nothingThere;
  return { outcome: { kind: 'unavailable', reason: answer.reason }, reading: undefined };
}

const nothingThere: ReadOutcome = { outcome: { kind: 'none' }, reading: undefined };

/** What was read, by the data of an answer: walks come to the same names, and a cache of DNS gives it out again and again. */
const readBefore = new WeakMap<readonly (readonly string[])[], ReadOutcome>();

function readTexts(data: readonly (readonly string[])[]): ReadOutcome {
  const before = readBefore.get(data);
  if (before !== undefined) return before;
  const read = readAnew(data);
  readBefore.set(data, read);
  return read;
}

function readAnew(data: readonly (readonly string[])[]): ReadOutcome {
  const texts = data.map((strings) => strings.join('')).filter(isDmarc);
  const [text] = texts;
  if (text === undefined) return nothingThere;
  if (texts.length > 1) return { outcome: { kind: 'several', count: texts.length }, reading: undefined };
  const list = readTagList(text);
  for (const { tag } of duplicateTags(list, (name) => name.toLowerCase())) {
    const repeated = tag.name.value.toLowerCase();
    return { outcome: { kind: 'repeated-tag', text, tag: repeated }, reading: undefined };
  }
  return { outcome: { kind: 'record', text }, reading: readRecord(dmarc, list) };
}
