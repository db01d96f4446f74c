import { maxTtlSeconds } from '../fold.js';
import { readTtl } from '../rdata/ttl.js';
import { numberOfType } from '../rdata/type-numbers.js';
import { isPause } from '../steps.js';
import type { Zone } from '../zone.js';
import type { Context } from './context.js';
import { outside } from './covers.js';
import { defaultTtlsOf } from './default-ttls.js';

const soa = numberOfType('SOA');

/**
 * Records that are looked at from the top of the file on. The TTL that comes from nowhere but the record above is told
 * once, for the first record that has it; that one is never far.
 */
const nearTop = 4096;
/** Records with a TTL of 0 that are looked at: that is what BIND makes of one that is too large. */
const zeroes = 1024;

/** TTLs that are not what the file says, or that it does not say. With pauses. */
export function* checkTtls(context: Context): Generator<void> {
  checkInherited(context);
  yield* checkTooLarge(context);
}

/**
 * A file without `$TTL` (RFC 2308 s4): the SOA without a TTL takes its minimum, another record the last TTL that was given
 * (RFC 1035 s5.1).
 */
function checkInherited({ zone, covers, report }: Context): void {
  const { records } = zone;
  // A file that was not included may have one.
  if (!zone.isRead) return;
  const last = Math.min(firstWithDefault(zone), nearTop);
  let hasTtl = false;
  for (let record = 0; record < last; record++) {
    const view = records.get(record);
    if (zone.headOf(view).ttl !== undefined) {
      hasTtl = true;
      continue;
    }
    // Records outside the zone are passed over before anybody looks for their TTL.
    if (covers.of(view.ownerId) === outside) continue;
    if (hasTtl) report({ kind: 'previous-ttl', record, isRefused: false });
    else if (records.typeOf(record) === soa) report({ kind: 'soa-minimum-as-ttl', record, isRefused: false });
    return;
  }
}

/** The first record that the first `$TTL` stands before; the number of all where there is none near the top. */
function firstWithDefault(zone: Zone): number {
  const { blocks, records } = zone;
  for (const { block, start } of defaultTtlsOf(zone, nearTop)) {
    const end = blocks.firstRecordOf(block + 1);
    let record = blocks.firstRecordOf(block);
    while (record < end && records.get(record).start < start) record++;
    return record;
  }
  return records.length;
}

/** RFC 2181 s8. The reader has made 0 of them, as BIND does. */
function* checkTooLarge({ zone, covers, report }: Context): Generator<void> {
  const { records } = zone;
  let left = zeroes;
  let inherits: number | undefined;
  for (let record = 0; record < records.length && left > 0; record++) {
    if (isPause(record)) yield;
    if (records.ttlOf(record) !== 0 || covers.of(records.ownerOf(record)) === outside) continue;
    left--;
    const span = zone.headOf(records.get(record)).ttl;
    if (span === undefined) inherits ??= record;
    else if (isTooLarge(zone, span)) report({ kind: 'ttl-too-large', record, span, isRefused: false });
  }
  if (inherits === undefined) return;
  for (const { argument } of defaultTtlsOf(zone)) {
    if (argument === undefined || !isTooLarge(zone, argument)) continue;
    report({ kind: 'ttl-too-large', record: inherits, span: argument, isRefused: false });
  }
}

function isTooLarge(zone: Zone, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (readTtl(zone.source.slice(start, end)) ?? 0) > maxTtlSeconds;
}
