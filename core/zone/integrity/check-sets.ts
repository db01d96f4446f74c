import { numberOfType, type TypeName } from '../rdata/type-numbers.js';
import { isPause } from '../steps.js';
import type { Context } from './context.js';
import { outside } from './covers.js';
import { markData } from './data-marks.js';
import { At } from './name-facts.js';
import { forEachSet } from './rr-sets.js';
import { mergeSet } from './same-data.js';

/** Octets that BIND keeps of one set, two for each record's length included (DNS_RDATA_MAXLENGTH). */
const maxSetOctets = 65512;
/** Records of one set that named loads since BIND 9.18.28 unless it is told otherwise (`max-records-per-type`). */
const maxSetRecords = 100;

const numbersOf = (...names: readonly TypeName[]): ReadonlySet<number> => new Set(names.map(numberOfType));
/** Types of which a name has one record. */
const singletons = numbersOf('SOA', 'CNAME', 'DNAME', 'RESINFO');
/** Signatures are sets by the type that they cover (RFC 4035 s2.2). */
const signatures = numbersOf('RRSIG', 'SIG');
/** Made by programs: nobody writes them twice. */
const made = numbersOf('RRSIG', 'SIG', 'NSEC', 'NSEC3', 'NXT');
const soa = numberOfType('SOA');

/** What is wrong among the records of one name: TTLs, the same record twice, what cannot stand together. With pauses. */
export function* checkSets(context: Context): Generator<void> {
  const { zone, facts, covers } = context;
  const owners = yield* zone.records.byOwner();
  const { starts, order } = owners;
  const marks = yield* markData(zone, owners);
  const onSet = (type: number, set: readonly number[]): void => checkSet(context, type, set, marks);
  const { records } = zone;
  // In the order of the text: numbers of names depend on how a zone was edited.
  for (let record = 0; record < records.length; record++) {
    if (isPause(record)) yield;
    const owner = records.ownerOf(record);
    const from = starts[owner] as number;
    const to = starts[owner + 1] as number;
    if (to - from < 2 || order[from] !== record || covers.of(owner) === outside) continue;
    const bits = facts.bits[owner] as number;
    if ((bits & At.cname) !== 0 && (bits & At.other) !== 0) checkAlias(context, order.subarray(from, to));
    forEachSet(zone, owners, owner, onSet);
  }
}

const cname = numberOfType('CNAME');
/** May stand beside a CNAME; see name-facts.ts. */
const besideAlias = numbersOf('CNAME', 'KEY', 'SIG', 'NSEC', 'RRSIG', 'NSEC3');

function checkAlias({ zone, report }: Context, atName: Uint32Array): void {
  const record = atName.find((at) => zone.records.typeOf(at) === cname);
  const related = atName.find((at) => !besideAlias.has(zone.records.typeOf(at)));
  if (record !== undefined && related !== undefined) {
    report({ kind: 'cname-and-other', record, related, isRefused: true });
  }
}

function checkSet(context: Context, type: number, set: readonly number[], marks: Uint32Array): void {
  const { zone, report } = context;
  const [first = 0] = set;
  // An SOA below the apex is one mistake, however many there are.
  if (type === soa && zone.records.ownerOf(first) !== zone.apexId) return;
  checkTtls(context, type, set);
  if (made.has(type)) return;
  const { distinct, octets } = mergeSet(zone, type, set, marks, maxSetOctets, (record, related) =>
    report({ kind: 'duplicate', record, related, isRefused: false }),
  );
  const count = distinct.length;
  if (singletons.has(type)) {
    for (const record of distinct) {
      if (record !== first) report({ kind: 'several-of-singleton', record, related: first, isRefused: true });
    }
  } else if (octets > maxSetOctets || count > maxSetRecords) {
    const isRefused = octets > maxSetOctets;
    report({ kind: 'set-too-large', record: first, count: isRefused ? set.length : count, isRefused });
  }
}

function checkTtls(context: Context, type: number, set: readonly number[]): void {
  const { zone, report } = context;
  const [first = 0] = set;
  const ttl = zone.records.ttlOf(first);
  if (areAllOf(zone, set, ttl)) return;
  if (signatures.has(type)) {
    checkSignatureTtls(context, set);
    return;
  }
  for (const record of set) {
    if (zone.records.ttlOf(record) !== ttl) {
      report({ kind: 'ttl-differs', record, related: first, isRefused: false });
    }
  }
}

function areAllOf({ records }: Context['zone'], set: readonly number[], ttl: number): boolean {
  for (const record of set) if (records.ttlOf(record) !== ttl) return false;
  return true;
}

/** The type that a signature covers stands first in its data. */
function checkSignatureTtls({ zone, report }: Context, set: readonly number[]): void {
  const firsts = new Map<string, number>();
  for (const record of set) {
    const covered = zone.wireOf(zone.records.get(record)).slice(0, 2);
    const first = firsts.get(covered);
    if (first === undefined) firsts.set(covered, record);
    else if (zone.records.ttlOf(first) !== zone.records.ttlOf(record)) {
      report({ kind: 'ttl-differs', record, related: first, isRefused: false });
    }
  }
}
