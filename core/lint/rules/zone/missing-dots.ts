import { labelsOf, type Name, nameOfLabels, parentOf } from '../../../dns/name.js';
import { isPublicSuffix, organizationalDomain } from '../../../records/organizational-domain.js';
import { visible } from '../../../zone/integrity/covers.js';
import { nameFieldsOf, type WrittenName } from '../../../zone/name-fields.js';
import { none } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { isPause } from '../../../zone/steps.js';
import type { MailZone } from '../../mail-zone.js';
import { type Pause, pause } from '../../rule.js';
import { perZone, perZoneInSteps } from '../shared/per-zone.js';
import { integrity, seesAll } from './faults.js';

/** A name without a final dot that was probably meant to have one. */
export interface MissingDot {
  readonly record: number;
  readonly written: WrittenName;
  /** `doubled`: it ends with the zone twice. `elsewhere`: it is a domain of its own, and the zone has no such name. */
  readonly kind: 'doubled' | 'elsewhere';
}

/** All such names of a zone, in reading order. */
export const missingDots = perZoneInSteps(function* (mail): Generator<Pause, readonly MissingDot[]> {
  const { zone } = mail;
  // In a zone of one label its name is a word like others.
  if (labelsOf(zone.apex).length < 2) return [];
  const doubled = zone.names.find(`${zone.apex}${zone.apex}` as Name) ?? none;
  const found: MissingDot[] = [];
  const tellsAbsence = seesAll(mail);
  for (let record = 0; record < zone.records.length; record++) {
    if (isPause(record)) yield pause;
    // Nearly all records have no name in their data, and nothing stands below a name that there is not.
    if (doubled === none && hasNames[zone.records.typeOf(record)] === 0) continue;
    if (isDoubled(mail, record, doubled)) addDoubled(mail, record, found);
    else if (tellsAbsence && isElsewhere(mail, record)) addRelative(mail, record, found);
  }
  return found;
});

const known = perZone((mail) => new Set(missingDots(mail).map(({ record }) => record)));

/** Whether a name in a record, or its owner, probably lacks the final dot. */
export function isMissingDot(mail: MailZone, record: number): boolean {
  return known(mail).has(record);
}

/** Types with more names than the one that the table of records has. */
const severalNames = new Set((['SOA', 'RP', 'MINFO', 'PX', 'TALINK'] as const).map(numberOfType));

/** Whether a name of the record may end with the zone twice. */
function isDoubled({ zone }: MailZone, record: number, doubled: number): boolean {
  const { names, records } = zone;
  if (severalNames.has(records.typeOf(record))) return true;
  if (doubled === none) return false;
  if (names.isAtOrBelow(records.ownerOf(record), doubled)) return true;
  const target = records.targetOf(record);
  return target !== none && names.isAtOrBelow(target, doubled);
}

function addDoubled({ zone }: MailZone, record: number, found: MissingDot[]): void {
  const twice = `${zone.apex}${zone.apex}`.toLowerCase();
  for (const written of nameFieldsOf(zone, zone.records.get(record))) {
    const name = written.name.toLowerCase();
    if (name !== twice && !name.endsWith(`.${twice}`)) continue;
    const { start, end } = written.span;
    if (!zone.source.slice(start, end).endsWith('.')) found.push({ record, written, kind: 'doubled' });
  }
}

const pointers = new Set(
  (['NS', 'CNAME', 'DNAME', 'PTR', 'MX', 'SRV', 'SVCB', 'HTTPS'] as const).map(numberOfType),
);

/** 1 for the types of both. */
const hasNames = new Uint8Array(0x1_0000);
for (const type of [...severalNames, ...pointers]) hasNames[type] = 1;

/**
 * Whether the target has a domain name of the Public Suffix List and then the origin (`www.example.org.example.com.`),
 * and stands for nothing in the zone.
 */
function isElsewhere(mail: MailZone, record: number): boolean {
  const { names, records } = mail.zone;
  if (!pointers.has(records.typeOf(record))) return false;
  const target = records.targetOf(record);
  const origin = records.originOf(record);
  const parent = target === none ? none : names.parentOf(target);
  // Next to the origin stands a name of one label, which is no domain.
  if (parent === none || target === origin || parent === origin || !names.isAtOrBelow(parent, origin))
    return false;
  const { addresses, covers } = integrity(mail);
  if (covers.of(target) !== visible || addresses.knows(target)) return false;
  const labels: string[] = [];
  for (let at = target; at !== origin; at = names.parentOf(at)) labels.push(names.labelOf(at));
  const domain = organizationalDomain(nameOfLabels(labels));
  return isPublicSuffix(parentOf(domain));
}

function addRelative({ zone }: MailZone, record: number, found: MissingDot[]): void {
  for (const written of nameFieldsOf(zone, zone.records.get(record))) {
    if (written.role === 'owner') continue;
    const { start, end } = written.span;
    if (!zone.source.slice(start, end).endsWith('.')) found.push({ record, written, kind: 'elsewhere' });
    return;
  }
}
