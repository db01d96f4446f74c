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
import { type KeyFacts, readKeyFacts } from './key-facts.js';

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

/** What all texts have. Its parts are made when somebody looks: of most texts nobody asks for more than the text. */
abstract class Txt<R extends string> {
  readonly role: R;
  readonly record: ZoneRecord;
  readonly text: TxtText;
  /** Labels of the owner that only say what kind of record it is. */
  readonly #kindLabels: number;
  #labels: readonly string[] | undefined;

  constructor(role: R, record: ZoneRecord, text: TxtText, kindLabels: number) {
    this.role = role;
    this.record = record;
    this.text = text;
    this.#kindLabels = kindLabels;
  }

  /** Labels of the owner in lower case, leftmost first. */
  get labels(): readonly string[] {
    this.#labels ??= labelsOf(this.record.owner.toLowerCase());
    return this.#labels;
  }

  /** Whether the owner is a wildcard. */
  get isWildcard(): boolean {
    return isWildcard(this.record.owner);
  }

  /** The domain that the record speaks for: its owner without the labels that only say what kind of record it is. */
  get domain(): Name {
    const { owner } = this.record;
    return this.#kindLabels === 0 ? owner : nameOfLabels(labelsOf(owner).slice(this.#kindLabels));
  }
}

/** Selected by the version test of RFC 7208 s4.5, at whatever name. */
export class SpfText extends Txt<'spf'> {
  readonly spf: SpfRecord;

  constructor(record: ZoneRecord, text: TxtText) {
    super('spf', record, text, 0);
    this.spf = readSpf(text.octets);
  }
}

/** At `_dmarc.<domain>` and past the version test of RFC 9989 s4.10. */
export class DmarcText extends Txt<'dmarc'> {
  readonly dmarc: DmarcReading;

  constructor(record: ZoneRecord, text: TxtText) {
    super('dmarc', record, text, 1);
    this.dmarc = readRecord(dmarc, readTagList(text.octets));
  }
}

/** At `<selector>._domainkey.<domain>`, whatever it says. */
export class DkimKeyText extends Txt<'dkim-key'> {
  readonly key: DkimKeyReading;
  /** What is in the key; undefined for a text of another kind and for one that quoting spoiled. */
  readonly facts: KeyFacts | undefined;
  readonly #selectorLabels: number;

  constructor(record: ZoneRecord, text: TxtText, selectorLabels: number) {
    super('dkim-key', record, text, selectorLabels + 1);
    this.key = readRecord(dkimKey, readTagList(text.octets));
    this.facts = readKeyFacts(this.key);
    this.#selectorLabels = selectorLabels;
  }

  get selector(): string {
    return labelsOf(this.record.owner).slice(0, this.#selectorLabels).join('.');
  }
}

/**
 * `dmarc-report`: permission to send reports elsewhere, at `<domain>._report._dmarc.<host>`. `dkim-report`: RFC 6651, at
 * `_report._domainkey.<domain>`. `adsp`: RFC 5617. `domainkeys-policy`: RFC 4870, at `_domainkey.<domain>` itself.
 */
export class TagListText<R extends string> extends Txt<R> {
  readonly list: TagList;

  constructor(role: R, record: ZoneRecord, text: TxtText, kindLabels: number) {
    super(role, record, text, kindLabels);
    this.list = readTagList(text.octets);
  }
}

/** Any other text. */
export class OtherText extends Txt<'other'> {
  /** Whether it stands at `_dmarc.<domain>`, where it is passed over because its version is not DMARC1. */
  readonly isAtDmarc: boolean;

  constructor(record: ZoneRecord, text: TxtText, isAtDmarc: boolean) {
    super('other', record, text, isAtDmarc ? 1 : 0);
    this.isAtDmarc = isAtDmarc;
  }
}

/** Reads a TXT record as what it is. Total. */
export function readMailText(zone: Zone, record: ZoneRecord): MailText {
  const text = txtOf(zone, record);
  // Names that say what a record is have an underscore, and few names have one.
  const isSpecial = record.owner.includes('_');
  return (isSpecial ? readAtLabels(record, text) : undefined) ?? readByContent(record, text, false);
}

function readAtLabels(record: ZoneRecord, text: TxtText): MailText | undefined {
  const labels = labelsOf(record.owner.toLowerCase());
  const report = labels.findIndex((label, at) => label === '_report' && labels[at + 1] === '_dmarc');
  // Without the name of a domain before it, it permits nothing.
  if (report > 0) return new TagListText('dmarc-report', record, text, report + 2);
  const keys = labels.indexOf('_domainkey');
  if (keys === 0) return new TagListText('domainkeys-policy', record, text, 1);
  if (keys === 1 && labels[0] === '_adsp') return new TagListText('adsp', record, text, 2);
  if (keys === 1 && labels[0] === '_report') return new TagListText('dkim-report', record, text, 2);
  if (keys > 0) return new DkimKeyText(record, text, keys);
  if (labels[0] !== '_dmarc') return undefined;
  return isDmarc(text.octets) ? new DmarcText(record, text) : readByContent(record, text, true);
}

function readByContent(record: ZoneRecord, text: TxtText, isAtDmarc: boolean): MailText {
  return isSpf(text.octets) ? new SpfText(record, text) : new OtherText(record, text, isAtDmarc);
}

/** Whether the first label of a name is an asterisk. */
function isWildcard(name: Name): boolean {
  return name.startsWith('*.') || name === '*';
}
