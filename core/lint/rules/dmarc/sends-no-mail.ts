import { spfTrait } from '../../../records/spf-traits.js';
import { none } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { SpfText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { NameFact, nameFacts } from '../shared/name-facts.js';
import { textLists } from '../shared/texts-at.js';

/** The record by which a domain says that it sends no mail. */
export interface NoMailSign {
  readonly kind: 'null-mx' | 'spf';
  readonly record: ZoneRecord;
  /** The SPF record's text. */
  readonly text: SpfText | undefined;
}

/**
 * Whether the domain with a number says that it sends no mail: SPF that allows nobody, or a null MX (RFC 7505 s4.2), unless
 * its SPF record names senders all the same.
 */
export function noMailSign(id: number, zone: MailZone): NoMailSign | undefined {
  const mx = nullMxAt(id, zone);
  let only: SpfText | undefined;
  let count = 0;
  let namesSenders = false;
  const lists = textLists(zone);
  for (let at = lists.firstAt(id); at > 0; at = lists.nextOf(at)) {
    const text = lists.textAt(at);
    if (text.role !== 'spf') continue;
    only = text;
    count++;
    // The mechanism mx matches nobody there.
    if (mx !== undefined && !/^v=spf1(?: +\+?mx| +[-~?]all)* *$/i.test(text.text.octets)) namesSenders = true;
  }
  if (only !== undefined && count === 1 && isOnlyFail(only)) {
    return { kind: 'spf', record: only.record, text: only };
  }
  return mx === undefined || namesSenders
    ? undefined
    : { kind: 'null-mx', record: zone.zone.records.get(mx), text: undefined };
}

/** `v=spf1 -all` and nothing else. */
function isOnlyFail({ traits, text }: SpfText): boolean {
  return (traits & spfTrait.failAll) !== 0 && /^v=spf1 +-all *$/i.test(text.octets);
}

const mxType = numberOfType('MX');

/** The number of the one MX record at a name, if it is a null MX. */
function nullMxAt(id: number, zone: MailZone): number | undefined {
  if (((nameFacts(zone)[id] ?? 0) & NameFact.mx) === 0) return undefined;
  const { names, records } = zone.zone;
  let only: number | undefined;
  for (const index of records.atOwner(id)) {
    if (records.typeOf(index) !== mxType) continue;
    if (only !== undefined) return undefined;
    only = index;
  }
  return only !== undefined && names.parentOf(records.targetOf(only)) === none ? only : undefined;
}
