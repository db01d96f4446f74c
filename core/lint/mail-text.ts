import { labelsOf, type Name, nameOfLabels } from '../dns/name.js';
import { type DkimKeyReading, dkimKey } from '../records/dkim-key.js';
import { type DmarcReading, dmarc, isDmarc } from '../records/dmarc.js';
import { isSpf, readSpf } from '../records/spf.js';
import type { SpfRecord } from '../records/spf-record.js';
import { readRecord } from '../tags/record-kind.js';
import { readTagList, type TagList } from '../tags/tag-list.js';
import type { Zone } from '../zone/read-zone.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { type TxtText, txtOf } from '../zone/txt.js';

/** A TXT record and what its text is, by content and by the name it stands at. */
export type MailText =
  | SpfText
  | DmarcText
  | DkimKeyText
  | TagListText<'dmarc-report'>
  | TagListText<'dkim-report'>
  | TagListText<'adsp'>
  | TagListText<'domainkeys-policy'>
  | OtherText;

interface Txt<R extends string> {
  readonly role: R;
  readonly record: ZoneRecord;
  readonly text: TxtText;
  /** Labels of the owner in lower case, leftmost first. */
  readonly labels: readonly string[];
  /** The domain that the record speaks for: its owner without the labels that only say what kind of record it is. */
  readonly domain: Name;
}

/** Selected by the version test of RFC 7208 s4.5, at whatever name. */
export interface SpfText extends Txt<'spf'> {
  readonly spf: SpfRecord;
}

/** At `_dmarc.<domain>` and past the version test of RFC 9989 s4.10. */
export interface DmarcText extends Txt<'dmarc'> {
  readonly dmarc: DmarcReading;
}

/** At `<selector>._domainkey.<domain>`, whatever it says. */
export interface DkimKeyText extends Txt<'dkim-key'> {
  readonly key: DkimKeyReading;
  readonly selector: string;
}

/**
 * `dmarc-report`: permission to send reports elsewhere, at `<domain>._report._dmarc.<host>`. `dkim-report`: RFC 6651, at
 * `_report._domainkey.<domain>`. `adsp`: RFC 5617. `domainkeys-policy`: RFC 4870, at `_domainkey.<domain>` itself.
 */
export interface TagListText<R extends string> extends Txt<R> {
  readonly list: TagList;
}

/** Any other text. */
export interface OtherText extends Txt<'other'> {
  /** Whether it stands at `_dmarc.<domain>`, where it is passed over because its version is not DMARC1. */
  readonly isAtDmarc: boolean;
}

/** Reads a TXT record as what it is. Total. */
export function readMailText(zone: Zone, record: ZoneRecord): MailText {
  const text = txtOf(zone, record);
  const written = labelsOf(record.owner);
  const labels = written.map((label) => label.toLowerCase());
  const below = (count: number): Name => nameOfLabels(written.slice(count));
  const base = { record, text, labels };
  const report = labels.findIndex((label, at) => label === '_report' && labels[at + 1] === '_dmarc');
  // Without the name of a domain before it, it permits nothing.
  if (report > 0) {
    return { ...base, role: 'dmarc-report', domain: below(report + 2), list: readTagList(text.octets) };
  }
  const keys = labels.indexOf('_domainkey');
  if (keys >= 0) return readAtDomainKey(base, keys, below(keys + 1));
  const isAtDmarc = labels[0] === '_dmarc';
  if (isAtDmarc && isDmarc(text.octets)) {
    return { ...base, role: 'dmarc', domain: below(1), dmarc: readRecord(dmarc, readTagList(text.octets)) };
  }
  if (isSpf(text.octets)) {
    return { ...base, role: 'spf', domain: record.owner, spf: readSpf(text.octets) };
  }
  return { ...base, role: 'other', domain: isAtDmarc ? below(1) : record.owner, isAtDmarc };
}

function readAtDomainKey(
  base: Pick<Txt<string>, 'record' | 'text' | 'labels'>,
  keys: number,
  domain: Name,
): MailText {
  const list = readTagList(base.text.octets);
  if (keys === 0) return { ...base, role: 'domainkeys-policy', domain, list };
  if (keys === 1 && base.labels[0] === '_adsp') return { ...base, role: 'adsp', domain, list };
  if (keys === 1 && base.labels[0] === '_report') return { ...base, role: 'dkim-report', domain, list };
  const selector = labelsOf(base.record.owner).slice(0, keys).join('.');
  return { ...base, role: 'dkim-key', domain, selector, key: readRecord(dkimKey, list) };
}
