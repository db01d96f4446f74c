import { labelsOf } from '../dns/name.js';
import { type DkimKeyReading, dkimKey } from '../records/dkim-key.js';
import { type DmarcReading, dmarc, isDmarc } from '../records/dmarc.js';
import { type DmarcTraits, dmarcTrait, readDmarcTraits } from '../records/dmarc-traits.js';
import { isSenderId } from '../records/sender-id.js';
import { isSpf, readSpf } from '../records/spf.js';
import type { SpfRecord } from '../records/spf-record.js';
import { type SpfTraits, spfTrait } from '../records/spf-traits.js';
import { readRecord } from '../tags/read-record.js';
import { readTagList, type TagList } from '../tags/tag-list.js';
import type { Zone } from '../zone/read-zone.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { txtOf } from '../zone/txt.js';
import { type DkimTraits, readDkimTraits } from './dkim-traits.js';
import { type KeyFacts, readKeyFacts } from './key-facts.js';
import { kindOf, nameKindsOf } from './name-kinds.js';
import { NeighbourText, neighbourOf, SenderIdText } from './neighbour-text.js';
import { rememberLast } from './remember-last.js';
import { type TextTraits, textTrait } from './text-traits.js';
import { misplaced, type ReadText, Txt } from './txt.js';

/** A TXT record and what its text is, by content and by the name it stands at. */
export type MailText =
  | SpfText
  | DmarcText
  | DkimKeyText
  | TagListText<'dmarc-report'>
  | TagListText<'dkim-report'>
  | TagListText<'adsp'>
  | TagListText<'atps'>
  | TagListText<'domainkeys-policy'>
  | NeighbourText<'mta-sts'>
  | NeighbourText<'tls-rpt'>
  | NeighbourText<'bimi'>
  | SenderIdText
  | OtherText;

const spfOf = rememberLast(readSpf);

/** Selected by the version test of RFC 7208 s4.5, at whatever name. */
export class SpfText extends Txt<'spf'> {
  #traits: SpfTraits = notRead;

  constructor(read: ReadText) {
    super('spf', read, 0);
  }

  get spf(): SpfRecord {
    return spfOf(this.text.octets);
  }

  /** What there is about the record; see `spfTrait`. */

  get traits(): SpfTraits {
    if (this.#traits === notRead) {
      const several = this.text.stringCount > 1 ? spfTrait.severalStrings : 0;
      this.#traits = this.spf.traits | several | (this.isWildcard ? spfTrait.wildcard : 0);
    }
    return this.#traits;
  }
}

const dmarcOf = rememberLast((octets) => readRecord(dmarc, readTagList(octets)));

/** At `_dmarc.<domain>` and past the version test of RFC 9989 s4.10. */
export class DmarcText extends Txt<'dmarc'> {
  #traits: DmarcTraits = notRead;

  constructor(read: ReadText) {
    super('dmarc', read, 1);
  }

  get dmarc(): DmarcReading {
    return dmarcOf(this.text.octets);
  }

  override get common(): TextTraits {
    return super.common | ((this.traits & dmarcTrait.notATag) === 0 ? 0 : textTrait.notATag);
  }

  /** What there is about the record; see `dmarcTrait`. */

  get traits(): DmarcTraits {
    if (this.#traits === notRead) this.#traits = readDmarcTraits(this.dmarc);
    return this.#traits;
  }
}

/** In the place of traits that nobody has asked for. */
const notRead = -1;

const keyOf = rememberLast((octets) => readRecord(dkimKey, readTagList(octets)));
const factsOf = rememberLast((octets) => readKeyFacts(keyOf(octets)));

/** At `<selector>._domainkey.<domain>`, whatever it says. */
export class DkimKeyText extends Txt<'dkim-key'> {
  #traits: DkimTraits = notRead;

  constructor(read: ReadText, selectorLabels: number) {
    super('dkim-key', read, selectorLabels + 1);
  }

  override get common(): TextTraits {
    return super.common | misplaced(this.text);
  }

  get key(): DkimKeyReading {
    return keyOf(this.text.octets);
  }

  /** What is in the key; undefined for a text of another kind and for one that quoting spoiled. */
  get facts(): KeyFacts | undefined {
    return factsOf(this.text.octets);
  }

  /** What there is about the record; see `dkimTrait`. */
  get traits(): DkimTraits {
    if (this.#traits === notRead) this.#traits = readDkimTraits(this.key, this.facts);
    return this.#traits;
  }

  get selector(): string {
    return labelsOf(this.record.owner)
      .slice(0, this.kindLabels - 1)
      .join('.');
  }
}

const listOf = rememberLast(readTagList);

/**
 * `dmarc-report`: permission to send reports elsewhere, at `<domain>._report._dmarc.<host>`. `dkim-report`: RFC 6651, at
 * `_report._domainkey.<domain>`. `adsp`: RFC 5617. `atps`: RFC 6541, at `<hash>._atps.<domain>`. `domainkeys-policy`: RFC 4870, at `_domainkey.<domain>` itself.
 */
export class TagListText<R extends string> extends Txt<R> {
  get list(): TagList {
    return listOf(this.text.octets);
  }

  override get common(): TextTraits {
    if (this.role !== 'dmarc-report') return super.common | misplaced(this.text);
    return super.common | textTrait.unlikeDmarc | textTrait.notATag;
  }

  get traits(): 0 {
    return 0;
  }
}

/** Any other text. */
export class OtherText extends Txt<'other'> {
  /** Whether it stands at `_dmarc.<domain>`, where it is passed over because its version is not DMARC1. */
  readonly isAtDmarc: boolean;

  constructor(read: ReadText, isAtDmarc: boolean) {
    super('other', read, isAtDmarc ? 1 : 0);
    this.isAtDmarc = isAtDmarc;
  }

  override get common(): TextTraits {
    return super.common | misplaced(this.text) | (this.isAtDmarc ? textTrait.unlikeDmarc : 0);
  }

  get traits(): 0 {
    return 0;
  }
}

/** Reads a TXT record as what it is. Total. */
export function readMailText(zone: Zone, record: ZoneRecord): MailText {
  const names = nameKindsOf(zone.names);
  const { ownerId } = record;
  const name = names.bitsOf(ownerId);
  const read = { record, text: txtOf(zone, record), ownerId, name };
  switch (kindOf(name)) {
    case 'plain':
      return readByContent(read, false);
    case 'dmarc':
      return readAtDmarc(read);
    case 'domainkey':
      return new TagListText('domainkeys-policy', read, 1);
    case 'selector':
      return new DkimKeyText(read, 1);
    case 'mta-sts':
      return new NeighbourText('mta-sts', read, 1);
    case 'tls':
      return readByContent(read, false);
    case 'tls-rpt':
      return new NeighbourText('tls-rpt', read, 2);
    case 'bimi':
    case 'atps':
    case 'special':
      return readAtLabels(read);
  }
}

function readAtLabels(read: ReadText): MailText {
  const labels = labelsOf(read.record.owner.toLowerCase());
  const report = labels.findIndex((label, at) => label === '_report' && labels[at + 1] === '_dmarc');
  // Without the name of a domain before it, it permits nothing.
  if (report > 0) return new TagListText('dmarc-report', read, report + 2);
  const keys = labels.indexOf('_domainkey');
  if (keys === 0) return new TagListText('domainkeys-policy', read, 1);
  if (keys === 1 && labels[0] === '_adsp') return new TagListText('adsp', read, 2);
  if (keys === 1 && labels[0] === '_report') return new TagListText('dkim-report', read, 2);
  if (keys > 0) return new DkimKeyText(read, keys);
  if (labels[0] === '_dmarc') return readAtDmarc(read);
  const logos = labels.indexOf('_bimi');
  if (logos >= 0) return new NeighbourText('bimi', read, logos + 1);
  const signers = labels.indexOf('_atps');
  // Without the signer before it, it permits nobody.
  if (signers > 0) return new TagListText('atps', read, signers + 1);
  if (labels[0] === '_mta-sts') return new NeighbourText('mta-sts', read, 1);
  if (labels[0] === '_smtp' && labels[1] === '_tls') return new NeighbourText('tls-rpt', read, 2);
  return readByContent(read, false);
}

function readAtDmarc(read: ReadText): MailText {
  return isDmarc(read.text.octets) ? new DmarcText(read) : readByContent(read, true);
}

function readByContent(read: ReadText, isAtDmarc: boolean): MailText {
  const { octets } = read.text;
  if (isSpf(octets)) return new SpfText(read);
  if (isAtDmarc) return new OtherText(read, isAtDmarc);
  if (isSenderId(octets)) return new SenderIdText(read);
  const neighbour = neighbourOf(octets);
  return neighbour === undefined ? new OtherText(read, isAtDmarc) : new NeighbourText(neighbour, read, 0);
}
