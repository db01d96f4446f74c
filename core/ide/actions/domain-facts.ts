import { labelsOf, type Name, nameOfLabels, parentOf } from '../../dns/name.js';
import { type MailText, readMailText } from '../../lint/mail-text.js';
import { recordsAt } from '../../zone/answers.js';
import { mxOf, nameOf } from '../../zone/rdata/views.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';

type Role = MailText['role'];

/** Records of one type at a name. */
export function ofType(zone: Zone, name: Name, type: string): readonly ZoneRecord[] {
  return recordsAt(zone, name).filter((record) => record.type.name === type);
}

/** The TXT records of one role at a name. */
export function textsAt<R extends Role>(
  zone: Zone,
  name: Name,
  role: R,
): readonly Extract<MailText, { readonly role: R }>[] {
  type Found = Extract<MailText, { readonly role: R }>;
  return ofType(zone, name, 'TXT')
    .map((record) => readMailText(zone, record))
    .filter((text): text is Found => text.role === role);
}

/** `below(name, '_dmarc')` is `_dmarc.name`. */
export function below(name: Name, ...labels: readonly string[]): Name {
  return nameOfLabels([...labels, ...labelsOf(name)]);
}

/**
 * The domain that a record is about: its owner without the labels that only say what kind of record it is. Undefined below
 * a wildcard.
 */
export function domainOf({ owner }: ZoneRecord): Name | undefined {
  let name = owner;
  const labels = labelsOf(owner);
  let last = labels.length - 1;
  while (last >= 0 && labels[last]?.startsWith('_') !== true) last--;
  for (let at = 0; at <= last; at++) name = parentOf(name);
  return labelsOf(name).includes('*') ? undefined : name;
}

/** Whether a domain takes mail: it has an MX that is not the null MX (RFC 7505). */
export function takesMail(zone: Zone, domain: Name): boolean {
  return ofType(zone, domain, 'MX').some((mx) => mxOf(zone.wireOf(mx)).exchange !== '.');
}

/** The records with addresses at a name. */
export function addressesAt(zone: Zone, name: Name): readonly ZoneRecord[] {
  return [...ofType(zone, name, 'A'), ...ofType(zone, name, 'AAAA')];
}

/** The target of an alias. */
export function aliasTarget(zone: Zone, cname: ZoneRecord): Name {
  return nameOf(zone.wireOf(cname));
}
