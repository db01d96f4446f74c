import { numberOfType } from '../rdata/type-numbers.js';
import type { Context } from './context.js';
import { At } from './name-facts.js';

const soa = numberOfType('SOA');
const ds = numberOfType('DS');
const dnskey = numberOfType('DNSKEY');
const cds = numberOfType('CDS');
const cdnskey = numberOfType('CDNSKEY');
const nsec3param = numberOfType('NSEC3PARAM');

/** The only hash that anybody has for NSEC3 (RFC 5155 s11). */
const sha1 = 1;

/** What the apex lacks, and what only makes sense there or never does. */
export function checkApex(context: Context): void {
  const { zone, facts, report } = context;
  const bits = facts.bits[zone.apexId] as number;
  const hasSoa = (bits & At.soa) !== 0;
  if (!hasSoa) report({ kind: 'no-soa', record: findSoa(context), isRefused: true });
  if ((bits & At.ns) === 0) {
    report({ kind: 'no-ns', record: hasSoa ? findSoa(context) : undefined, isRefused: true });
  }
  checkKeysForParent(context);
}

/** The SOA of the apex, else the first one anywhere. */
function findSoa({ zone, facts }: Context): number | undefined {
  const { names, records, apexId } = zone;
  const at = (name: number): number | undefined => {
    for (const record of records.atOwner(name)) if (records.typeOf(record) === soa) return record;
    return undefined;
  };
  if (((facts.bits[apexId] as number) & At.soa) !== 0) return at(apexId);
  let first: number | undefined;
  for (let name = 0; name < names.length; name++) {
    const found = ((facts.bits[name] as number) & At.soa) === 0 ? undefined : at(name);
    if (found !== undefined && (first === undefined || found < first)) first = found;
  }
  return first;
}

/**
 * CDS and CDNSKEY must speak of keys that are there, by their algorithm, or delete all DS and stand alone (RFC 7344 s4,
 * RFC 8078 s4); of the NSEC3PARAM one must have a hash that is known. BIND refuses zones for these alone.
 */
function checkKeysForParent({ zone, report }: Context): void {
  const { records, apexId } = zone;
  const children: { readonly record: number; readonly type: number; readonly wire: string }[] = [];
  const algorithms = new Set<number>();
  let unknownHash: number | undefined;
  let hasKnownHash = false;
  for (const record of records.atOwner(apexId)) {
    const type = records.typeOf(record);
    if (type === ds) report({ kind: 'ds-at-apex', record, isRefused: true });
    if (type !== dnskey && type !== cds && type !== cdnskey && type !== nsec3param) continue;
    const wire = zone.wireOf(records.get(record));
    if (type === dnskey) algorithms.add(wire.charCodeAt(3));
    else if (type !== nsec3param) children.push({ record, type, wire });
    else if (wire.charCodeAt(0) === sha1) hasKnownHash = true;
    else unknownHash ??= record;
  }
  if (unknownHash !== undefined && !hasKnownHash) {
    report({ kind: 'unknown-nsec3-hash', record: unknownHash, isRefused: true });
  }
  for (const type of [cds, cdnskey]) {
    const all = children.filter((child) => child.type === type);
    const hasDelete = all.some(({ wire }) => deletesAll(type, wire));
    for (const { record, wire } of all) {
      // The algorithm is the fourth octet of a CDNSKEY and the third of a CDS.
      const isMatched = algorithms.has(wire.charCodeAt(type === cds ? 2 : 3));
      if (deletesAll(type, wire) || (isMatched && !hasDelete)) continue;
      report({ kind: 'child-key-unmatched', record, isRefused: true });
    }
  }
}

/** `CDS 0 0 0 00`, `CDNSKEY 0 3 0 AA==`. */
function deletesAll(type: number, wire: string): boolean {
  return wire === (type === cds ? '\0\0\0\0\0' : '\0\0\x03\0\0');
}
