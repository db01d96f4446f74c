import { type DmarcReading, dmarc } from '../../../records/dmarc.js';
import { readRecord } from '../../../tags/read-record.js';
import type { MailText } from '../../mail-text.js';

type Permission = Extract<MailText, { readonly role: 'dmarc-report' }>;

/** A permission to send reports elsewhere has the tags of a DMARC record; only v, rua and ruf mean something. */
export function readPermission({ list }: Permission): DmarcReading {
  return readRecord(dmarc, list);
}
