import type { DnsLookup } from '../audit/dns-lookup.js';
import type { Standard } from '../lint/mail-zone.js';
import type { Words } from '../words/words.js';

/** For whom a hover is made. */
export interface HoverReader {
  /** The DMARC standard that records are read by. */
  readonly standard: Standard;
  readonly words: Words;
  /** What the zones at hand say: policies and includes lead from one to another. */
  readonly lookup: DnsLookup;
}
