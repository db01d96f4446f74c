import type { DnsLookup } from '../../audit/dns-lookup.js';
import type { AnswerSource, DnsAnswer, DnsType } from '../../dns/answer.js';
import { keyOf, type Name, type NameKey, parentOf, root } from '../../dns/name.js';
import { answerDataOf } from '../../zone/answer-data.js';
import { none } from '../../zone/name-table.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';
import { answeringOwner } from '../names/answering-owner.js';
import { doesExist, recordsAt } from '../names/block-index.js';
import type { KnownZone } from '../names/known-zone.js';

/** CNAMEs that are followed before a chain counts as endless. */
const mostAliases = 16;

/** Records of one owner that are looked at. Where there are more, nothing is known. */
const mostRecords = 1000;

const cname = numberOfType('CNAME');
const dname = numberOfType('DNAME');
const ns = numberOfType('NS');

/**
 * Answers from zones that are at hand, the first of each name. A search, that scans no zone. What no zone decides is
 * `unavailable`, and so is what is missing in a zone of which not all was read.
 */
export function lookupIn(zones: Iterable<KnownZone>): DnsLookup {
  const byApex = new Map<NameKey, KnownZone>();
  for (const known of zones) {
    const { zone } = known;
    if (zone.apex === root && !zone.isWhole) continue;
    const key = keyOf(zone.apex);
    if (!byApex.has(key)) byApex.set(key, known);
  }
  return ({ name, type }) => {
    const aliases: Name[] = [];
    let wanted = name;
    for (;;) {
      const step = stepIn(byApex, wanted, type);
      if (!('alias' in step)) return step.kind === 'unavailable' ? step : { ...step, aliases };
      if (aliases.length === mostAliases) return unavailable('loop');
      aliases.push(step.alias);
      wanted = step.alias;
    }
  };
}

function stepIn(
  byApex: ReadonlyMap<NameKey, KnownZone>,
  name: Name,
  type: DnsType,
): DnsAnswer | { readonly alias: Name } {
  const known = zoneFor(byApex, name);
  if (known === undefined || isElsewhere(known.zone, name)) return unavailable('unreachable');
  const { zone } = known;
  const owner = answeringOwner(zone, name);
  const wanted = numberOfType(type);
  const found: ZoneRecord[] = [];
  let looked = 0;
  for (const index of recordsAt(zone, owner)) {
    if (looked++ === mostRecords) return unavailable('unreachable');
    const number = zone.records.typeOf(index);
    if (number === cname && wanted !== cname) return { alias: zone.names.get(zone.records.targetOf(index)) };
    if (number === wanted) found.push(zone.records.get(index));
  }
  const [first] = found;
  if (first === undefined) return absent(known, owner !== undefined || doesExist(zone, name));
  return {
    kind: 'found',
    data: found.map((record) => answerDataOf(type, zone.wireOf(record))),
    sources: found.map((record) => sourceOf(known, record)),
    ...{ source: sourceOf(known, first), ttlSeconds: first.ttlSeconds, aliases: [] },
  };
}

function absent(known: KnownZone, exists: boolean): DnsAnswer {
  const { isWhole, isRead } = known.zone;
  if (!isWhole || !isRead) return unavailable('unreachable');
  const source: AnswerSource = { kind: 'zone', path: known.uri, line: undefined };
  return { kind: exists ? 'nodata' : 'nxdomain', source, ttlSeconds: 0, aliases: [] };
}

function unavailable(reason: 'unreachable' | 'loop'): DnsAnswer {
  return { kind: 'unavailable', reason, source: { kind: 'nowhere' } };
}

/** The zone with the longest name that a name is in. */
function zoneFor(byApex: ReadonlyMap<NameKey, KnownZone>, name: Name): KnownZone | undefined {
  for (let at = name; ; at = parentOf(at)) {
    const known = byApex.get(keyOf(at));
    if (known !== undefined || at === root) return known;
  }
}

/** Whether others answer for a name: it is at or below a delegation, or below a DNAME. */
function isElsewhere(zone: Zone, name: Name): boolean {
  const { names } = zone;
  let at = name;
  // What stands below the last name that the zone has ever heard of has no records.
  while (names.find(at) === undefined && at !== root) at = parentOf(at);
  const own = at === name ? names.find(at) : undefined;
  for (let id = names.find(at) ?? none; id !== none; id = names.parentOf(id)) {
    const isApex = id === zone.apexId;
    let looked = 0;
    for (const index of recordsAt(zone, id)) {
      if (looked++ === mostRecords) break;
      const type = zone.records.typeOf(index);
      if ((type === ns && !isApex) || (type === dname && id !== own)) return true;
    }
    if (isApex) return false;
  }
  return false;
}

/** Where a record is written, its line counted from 1. */
function sourceOf({ uri, zone }: KnownZone, record: ZoneRecord): AnswerSource {
  const written = zone.writtenAt(record.ownerSpan ?? record.typeSpan);
  const { file } = zone.placeOf(written);
  const { line } = zone.lines.position(written.start);
  return { kind: 'zone', path: file.kind === 'included' ? file.id : uri, line: line + 1 };
}
