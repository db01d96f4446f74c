import { numberOfType } from '../rdata/type-numbers.js';
import { isPause } from '../steps.js';
import { Checked, checkedTypes, checkOwner, checkTarget } from './check-names.js';
import { checkExchange, checkNameServer, checkService } from './check-targets.js';
import type { Context } from './context.js';
import { outside, visible } from './covers.js';
import { At } from './name-facts.js';

const ns = numberOfType('NS');
const soa = numberOfType('SOA');
const mx = numberOfType('MX');
const srv = numberOfType('SRV');
const ds = numberOfType('DS');
const dname = numberOfType('DNAME');
const nsec3 = numberOfType('NSEC3');

/** What a parent has of a name that it delegates (RFC 4034 s3, s4, RFC 3007 s3.1.1). */
const atCut = new Set(
  (['NS', 'DS', 'NSEC', 'RRSIG', 'KEY', 'SIG', 'NXT', 'NSEC3'] as const).map(numberOfType),
);
const addressTypes = new Set((['A', 'AAAA'] as const).map(numberOfType));

/** One pass over the records, with pauses: what each of them is worth at its place. */
export function* checkRecords(context: Context): Generator<void> {
  const { zone, covers, labels } = context;
  const { records, apexId } = zone;
  const toldOwners = new Set<number>();
  const occluders = new Map<number, number>();
  for (let record = 0; record < records.length; record++) {
    if (isPause(record)) yield;
    const owner = records.ownerOf(record);
    const cover = covers.of(owner);
    const type = records.typeOf(record);
    if (cover === outside) {
      reportOutside(context, record);
      // The one thing about a record outside the zone that BIND does not pass over.
      if (type === nsec3) checkOwner(context, record, toldOwners);
      continue;
    }
    const checked = checkedTypes[type] as number;
    if ((checked & Checked.owner) !== 0) checkOwner(context, record, toldOwners);
    if ((checked & Checked.target) !== 0) checkTarget(context, record);
    if (owner !== apexId && labels.isBelowWildcard(owner, apexId)) reportInnerWildcard(context, record);
    if (type === ns && labels.isWildcard(owner)) {
      context.report({ kind: 'wildcard-ns', record, isRefused: true });
    } else if (type === soa) {
      if (owner !== apexId) context.report({ kind: 'soa-below-apex', record, isRefused: true });
    } else if (cover !== visible) {
      if (!isGlue(context, record) || !covers.isCut(cover)) reportOccluded(context, record, cover, occluders);
    } else if (covers.isCut(owner) && !atCut.has(type)) {
      if (!isGlue(context, record)) reportOccluded(context, record, owner, occluders);
    } else if (type === ns) checkNameServer(context, record);
    else if (type === mx) checkExchange(context, record);
    else if (type === srv) checkService(context, record);
    else if (type === ds && owner !== apexId && !covers.isCut(owner)) {
      context.report({ kind: 'ds-without-ns', record, isRefused: false });
    }
  }
}

/** Once for each line that says where: the records below it that inherit the owner go with it. */
function reportOutside({ zone, report }: Context, record: number): void {
  const { records } = zone;
  const isNew = record === 0 || records.ownerOf(record - 1) !== records.ownerOf(record);
  if (!isNew && records.get(record).ownerSpan === undefined) return;
  report({ kind: 'out-of-zone', record, isRefused: false });
}

/** Once a name, and where it is told first. */
function reportInnerWildcard({ zone, report }: Context, record: number): void {
  const [first] = zone.records.atOwner(zone.records.ownerOf(record));
  if (first === record) report({ kind: 'inner-wildcard', record, isRefused: false });
}

/** The address of a name server, which a referral brings along. */
function isGlue({ zone, facts }: Context, record: number): boolean {
  const { records } = zone;
  if (!addressTypes.has(records.typeOf(record))) return false;
  return ((facts.bits[records.ownerOf(record)] as number) & At.nameServer) !== 0;
}

function reportOccluded(
  { zone, covers, report }: Context,
  record: number,
  cover: number,
  occluders: Map<number, number>,
): void {
  const by = covers.isCut(cover) ? 'delegation' : 'dname';
  let related = occluders.get(cover);
  if (related === undefined) {
    related = record;
    for (const other of zone.records.atOwner(cover)) {
      if (zone.records.typeOf(other) !== (by === 'dname' ? dname : ns)) continue;
      related = other;
      break;
    }
    occluders.set(cover, related);
  }
  report({ kind: 'occluded', record, related, by, isRefused: false });
}
