import type { MailText } from '../lint/mail-text.js';
import type { Standard } from '../lint/mail-zone.js';
import { adsp } from '../records/adsp.js';
import { dkimKey } from '../records/dkim-key.js';
import { dkimReport } from '../records/dkim-report.js';
import { domainKeysPolicy } from '../records/domainkeys-policy.js';
import { readRecord } from '../tags/record-kind.js';
import type { Described } from './described.js';
import { describeDmarc } from './hover-dmarc.js';
import { describeSpf } from './hover-spf.js';
import { describeTag } from './hover-tag.js';

/** What is known about the octet at `at` of a text. */
export function describeTextAt(text: MailText, at: number, standard: Standard): Described | undefined {
  switch (text.role) {
    case 'dmarc':
      return describeDmarc(text.dmarc, at, standard);
    case 'dkim-key':
      return describeTag(dkimKey, text.key, at, standard);
    case 'spf':
      return describeSpf(text.spf, at);
    case 'adsp':
      return describeTag(adsp, readRecord(adsp, text.list), at, standard);
    case 'dkim-report':
      return describeTag(dkimReport, readRecord(dkimReport, text.list), at, standard);
    case 'domainkeys-policy':
      return describeTag(domainKeysPolicy, readRecord(domainKeysPolicy, text.list), at, standard);
    default:
      return undefined;
  }
}
