import { labelsOf, type Name, nameOfLabels } from '../dns/name.js';
import type { ZoneRecord } from '../zone/record-table.js';
import type { TxtText } from '../zone/txt.js';
import { type NameBits, nameBit } from './name-kinds.js';
import { looksLikeDmarc, readTextTraits, type TextTraits, textTrait } from './text-traits.js';

/** A record and what was read of it. */
export interface ReadText {
  readonly record: ZoneRecord;
  readonly text: TxtText;
  readonly ownerId: number;
  readonly name: NameBits;
}

/**
 * What all texts have. A zone keeps as many of them as it has TXT records, so that they hold little: what was read of a text
 * is remembered for the last one only, and read again for whoever comes back.
 */
export abstract class Txt<R extends string> {
  readonly role: R;
  readonly record: ZoneRecord;
  readonly text: TxtText;
  /** The number of the owner. */
  readonly ownerId: number;
  /** Labels of the owner that only say what kind of record it is. */
  readonly kindLabels: number;
  readonly #name: NameBits;

  constructor(role: R, { record, text, ownerId, name }: ReadText, kindLabels: number) {
    this.role = role;
    this.record = record;
    this.text = text;
    this.ownerId = ownerId;
    this.kindLabels = kindLabels;
    this.#name = name;
  }

  /** What there is about the text that does not depend on its role; see `textTrait`. */
  get common(): TextTraits {
    return readTextTraits(this.text);
  }

  /** Whether the owner is a wildcard. */
  get isWildcard(): boolean {
    return (this.#name & nameBit.wildcard) !== 0;
  }

  /** Whether a label of the owner begins with an underscore. */
  get hasUnderscore(): boolean {
    return (this.#name & nameBit.underscore) !== 0;
  }

  /** Labels of the owner in lower case, leftmost first. */
  get labels(): readonly string[] {
    return labelsOf(this.record.owner.toLowerCase());
  }

  /** The domain that the record speaks for: its owner without the labels that only say what kind of record it is. */
  get domain(): Name {
    const { owner } = this.record;
    return this.kindLabels === 0 ? owner : nameOfLabels(labelsOf(owner).slice(this.kindLabels));
  }
}

/** The trait of a text that begins as a DMARC record does where nobody looks for one. */
export function misplaced({ octets }: TxtText): TextTraits {
  return looksLikeDmarc(octets) ? textTrait.misplacedDmarc : 0;
}
