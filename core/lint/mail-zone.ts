import { isAtOrBelow, keyOf, type Name, type NameKey } from '../dns/name.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import { answersFrom, recordsAt, type ZoneAnswers } from '../zone/answers.js';
import type { Zone } from '../zone/read-zone.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { type MailText, readMailText } from './mail-text.js';

/** Which DMARC a record is judged by. Receivers of both generations read it. */
export type Standard = DmarcStandard;

type Role = MailText['role'];
type TextOf<R extends Role> = Extract<MailText, { readonly role: R }>;

/** A zone as the rules about mail see it. */
export interface MailZone {
  readonly zone: Zone;
  readonly standard: Standard;
  readonly answers: ZoneAnswers;
  /** All TXT records that the zone serves, in file order. */
  readonly texts: readonly MailText[];
  /** Texts of one role at exactly this owner. */
  textsAt<R extends Role>(owner: Name, role: R): readonly TextOf<R>[];
  /** Texts of one role in the whole zone. */
  textsOf<R extends Role>(role: R): readonly TextOf<R>[];
  /** Records of one type at exactly this owner. */
  recordsAt(owner: Name, type: string): readonly ZoneRecord[];
  /** All records of one type that the zone serves. */
  recordsOf(type: string): readonly ZoneRecord[];
}

export function readMailZone(zone: Zone, standard: Standard): MailZone {
  const texts: MailText[] = [];
  const byOwner = new Map<NameKey, MailText[]>();
  const byType = new Map<string, ZoneRecord[]>();
  for (let index = 0; index < zone.records.length; index++) {
    const record = zone.records.get(index);
    // BIND passes over data outside the zone, so nobody ever sees it.
    if (!isAtOrBelow(record.owner, zone.apex)) continue;
    append(byType, record.type.name, record);
    if (record.type.name !== 'TXT') continue;
    const text = readMailText(zone, record);
    texts.push(text);
    append(byOwner, keyOf(record.owner), text);
  }
  const ofRole = <R extends Role>(some: readonly MailText[], role: R): readonly TextOf<R>[] =>
    some.filter((text): text is TextOf<R> => text.role === role);
  return {
    zone,
    standard,
    answers: answersFrom(zone),
    texts,
    textsAt: (owner, role) => ofRole(byOwner.get(keyOf(owner)) ?? [], role),
    textsOf: (role) => ofRole(texts, role),
    recordsAt: (owner, type) => recordsAt(zone, owner).filter((record) => record.type.name === type),
    recordsOf: (type) => byType.get(type) ?? [],
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
