import type { MailText } from '../lint/mail-text.js';
import { adsp } from '../records/adsp.js';
import { dkimReport } from '../records/dkim-report.js';
import { domainKeysPolicy } from '../records/domainkeys-policy.js';
import { readRecord } from '../tags/record-kind.js';
import type { Described } from './described.js';
import { describeKey } from './hover-dkim.js';
import { describeDmarc } from './hover-dmarc.js';
import type { HoverReader } from './hover-reader.js';
import { describeSpf } from './hover-spf.js';
import { describeTag } from './hover-tag.js';

/** What is known about the octet at `at` of a text. */
export function describeTextAt(text: MailText, at: number, reader: HoverReader): Described | undefined {
  switch (text.role) {
    case 'dmarc':
      return describeDmarc(text, at, reader);
    case 'dkim-key':
      return describeKey(text, at, reader);
    case 'spf':
      return describeSpf(text, at, reader);
    case 'adsp':
      return describeTag(adsp, readRecord(adsp, text.list), at, reader);
    case 'dkim-report':
      return describeTag(dkimReport, readRecord(dkimReport, text.list), at, reader);
    case 'domainkeys-policy':
      return describeTag(domainKeysPolicy, readRecord(domainKeysPolicy, text.list), at, reader);
    default:
      return undefined;
  }
}
