import { readIp4, readIp6 } from '../../text/ip-address.js';
import { nameFieldsOf } from '../name-fields.js';
import { none } from '../name-table.js';
import { numberOfType } from '../rdata/type-numbers.js';
import type { AddressAnswer } from './addresses.js';
import type { Context } from './context.js';
import { visible } from './covers.js';
import type { TargetFault } from './fault.js';
import { At } from './name-facts.js';

const cname = numberOfType('CNAME');
const dname = numberOfType('DNAME');
const mx = numberOfType('MX');

/** A name server of the zone or of a delegation; the delegation itself must be visible. */
export function checkNameServer(context: Context, record: number): void {
  const { zone, addresses } = context;
  const owner = zone.records.ownerOf(record);
  const isApex = owner === zone.apexId;
  const target = zone.records.targetOf(record);
  if (isAddress(context, record, target)) {
    // BIND looks for it all the same, where it is relative.
    const isFound = ['address', 'outside', 'delegated'].includes(addresses.at(target));
    report(context, 'ns-target', 'address', record, isApex && !isFound);
    return;
  }
  const answer = addresses.at(target);
  if (answer === 'delegated') {
    if (isApex || addresses.hasGlue(target)) return;
    const isOwn = zone.names.isAtOrBelow(target, owner);
    report(context, 'ns-target', isOwn ? 'required' : 'sibling', record, false);
  } else reportAnswer(context, 'ns-target', answer, record, isApex);
}

/** The exchange of an MX. */
export function checkExchange(context: Context, record: number): void {
  const { zone, facts, addresses } = context;
  const { records } = zone;
  const target = records.targetOf(record);
  if (target === facts.rootId) checkNullMx(context, record);
  else if (isAddress(context, record, target)) report(context, 'mx-target', 'address', record, false);
  else reportAnswer(context, 'mx-target', addresses.at(target), record, false);
}

export function checkService(context: Context, record: number): void {
  const { zone, facts, addresses } = context;
  const target = zone.records.targetOf(record);
  // "." says that the service is not there (RFC 2782).
  if (target === facts.rootId) return;
  if (isAddress(context, record, target)) report(context, 'srv-target', 'address', record, false);
  else reportAnswer(context, 'srv-target', addresses.at(target), record, false);
}

/** RFC 7505 s3: a null MX has preference 0 and stands alone. */
function checkNullMx(context: Context, record: number): void {
  const { zone, facts } = context;
  const { records } = zone;
  const owner = records.ownerOf(record);
  if (((facts.bits[owner] as number) & At.mx) !== 0) {
    for (const related of records.atOwner(owner)) {
      if (records.typeOf(related) !== mx || records.targetOf(related) === facts.rootId) continue;
      context.report({ kind: 'null-mx-and-others', record, related, isRefused: false });
      return;
    }
  }
  if (zone.wireOf(records.get(record)).slice(0, 2) === '\0\0') return;
  context.report({ kind: 'null-mx-preference', record, isRefused: false });
}

function reportAnswer(
  context: Context,
  kind: TargetFault['kind'],
  answer: AddressAnswer,
  record: number,
  isRefused: boolean,
): void {
  if (answer === 'no-address' || answer === 'alias' || answer === 'below-dname') {
    report(context, kind, answer, record, isRefused);
  }
}

function report(
  context: Context,
  kind: TargetFault['kind'],
  found: TargetFault['found'],
  record: number,
  isRefused: boolean,
): void {
  const { zone } = context;
  const isApex = zone.records.ownerOf(record) === zone.apexId;
  const related = relatedOf(context, zone.records.targetOf(record), found);
  context.report({ kind, found, record, isRefused, isApex, ...(related === undefined ? {} : { related }) });
}

/** The CNAME or DNAME that stands in the way. */
function relatedOf(
  { zone, covers, facts, addresses }: Context,
  target: number,
  found: TargetFault['found'],
): number | undefined {
  if (found !== 'alias' && found !== 'below-dname') return undefined;
  const { records } = zone;
  const cover = covers.of(target);
  const isThere = ((facts.bits[target] as number) & At.exists) !== 0;
  const owner = cover !== visible ? cover : isThere ? target : addresses.wildcardFor(target);
  for (const record of records.atOwner(owner)) {
    if (records.typeOf(record) === (found === 'alias' ? cname : dname)) return record;
  }
  return undefined;
}

/** Whether the target is written as an address. Only names that end or begin like one are looked at. */
function isAddress({ zone, labels }: Context, record: number, target: number): boolean {
  if (target === none) return false;
  if (!labels.hasDigits(target) && labels.isHost(target)) return false;
  const view = zone.records.get(record);
  for (const { role, span } of nameFieldsOf(zone, view)) {
    if (role === 'owner') continue;
    const written = zone.source.slice(span.start, span.end).replace(/\.$/, '');
    return readIp4(written) !== undefined || readIp6(written) !== undefined;
  }
  return false;
}
