import type { Name } from '../../../dns/name.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { MailText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';

/** The record by which a domain says that it sends no mail. */
export interface NoMailSign {
  readonly kind: 'null-mx' | 'spf';
  readonly record: ZoneRecord;
  /** The SPF record's text. */
  readonly text: MailText | undefined;
}

/**
 * Whether a domain says that it sends no mail: SPF that allows nobody, or a null MX (RFC 7505 s4.2), unless its SPF
 * record names senders all the same.
 */
export function noMailSign(domain: Name, zone: MailZone): NoMailSign | undefined {
  const spf = zone.textsAt(domain, 'spf');
  const only = spf.length === 1 ? spf[0] : undefined;
  if (only !== undefined && /^v=spf1 +-all *$/i.test(only.text.octets)) {
    return { kind: 'spf', record: only.record, text: only };
  }
  const exchanges = zone.recordsAt(domain, 'MX');
  const [mx] = exchanges;
  if (mx === undefined || exchanges.length > 1 || !isNullMx(mx, zone)) return undefined;
  // The mechanism mx matches nobody there.
  const namesSenders = spf.some(({ text }) => !/^v=spf1(?: +\+?mx| +[-~?]all)* *$/i.test(text.octets));
  return namesSenders ? undefined : { kind: 'null-mx', record: mx, text: undefined };
}

function isNullMx(record: ZoneRecord, { zone }: MailZone): boolean {
  return zone.fieldValues(record).at(-1)?.value === '.';
}
