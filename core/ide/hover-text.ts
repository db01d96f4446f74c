import type { MailText } from '../lint/mail-text.js';
import { findRecordKind } from '../records/record-kinds.js';
import { readRecord } from '../tags/read-record.js';
import type { Described } from './described.js';
import { describeKey } from './hover-dkim.js';
import { describeDmarc } from './hover-dmarc.js';
import type { HoverReader } from './hover-reader.js';
import { describeSenderId, describeSpf } from './hover-spf.js';
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
    case 'sender-id':
      return describeSenderId(text.senderId, at, reader);
    case 'other':
      return undefined;
    default: {
      const kind = findRecordKind(text.role);
      return kind && describeTag(kind, readRecord(kind, text.list), at, reader);
    }
  }
}
