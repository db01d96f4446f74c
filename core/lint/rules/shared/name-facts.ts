import { isAtOrBelow, type Name } from '../../../dns/name.js';
import type { NameTable } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { isPause } from '../../../zone/steps.js';
import type { MailZone } from '../../mail-zone.js';
import { type Pause, pause } from '../../rule.js';
import { perZoneInSteps } from './per-zone.js';

/** What stands at a name, as bits. */
export const NameFact = {
  a: 1 << 0,
  aaaa: 1 << 1,
  mx: 1 << 2,
  cname: 1 << 3,
  /** It has records, or stands above a name that has some. */
  exists: 1 << 4,
  /** The zone does not decide about it: it is not in the zone, at or below a delegation, or below a DNAME. */
  outside: 1 << 5,
  cut: 1 << 6,
  renamed: 1 << 7,
  txt: 1 << 8,
} as const;

/**
 * The facts about all names of a zone by their numbers, found in one pass over the records: rules ask about names far too
 * often for questions in words.
 */
export const nameFacts = perZoneInSteps(readFacts);

const bitOfType: ReadonlyMap<number, number> = new Map([
  [numberOfType('A'), NameFact.a],
  [numberOfType('AAAA'), NameFact.aaaa],
  [numberOfType('MX'), NameFact.mx],
  [numberOfType('CNAME'), NameFact.cname],
  [numberOfType('NS'), NameFact.cut],
  [numberOfType('DNAME'), NameFact.renamed],
  [numberOfType('TXT'), NameFact.txt],
]);

function* readFacts({ zone: { names, records, apexId } }: MailZone): Generator<Pause, Uint16Array> {
  const facts = new Uint16Array(names.length);
  const bits = new Uint16Array(0x1_0000);
  for (const [type, bit] of bitOfType) bits[type] = bit;
  for (let index = 0; index < records.length; index++) {
    if (isPause(index)) yield pause;
    const owner = records.ownerOf(index);
    facts[owner] = (facts[owner] as number) | (bits[records.typeOf(index)] as number) | NameFact.exists;
  }
  // The name servers of the zone itself are no delegation.
  facts[apexId] = (facts[apexId] ?? 0) & ~NameFact.cut;
  markOutside(facts, names, apexId);
  yield pause;
  markAncestors(facts, names, apexId);
  return facts;
}

/** A name has a higher number than its parent, so that parents are settled first. */
function markOutside(facts: Uint16Array, names: NameTable, apexId: number): void {
  for (let id = 0; id < facts.length; id++) {
    if (id === apexId) continue;
    const parent = facts[names.parentOf(id)] ?? NameFact.outside;
    const isOutside =
      (parent & (NameFact.outside | NameFact.renamed)) !== 0 || ((facts[id] as number) & NameFact.cut) !== 0;
    if (isOutside) facts[id] = (facts[id] as number) | NameFact.outside;
  }
}

/** What stands above a name that exists exists too. */
function markAncestors(facts: Uint16Array, names: NameTable, apexId: number): void {
  for (let id = facts.length - 1; id > 0; id--) {
    if (id === apexId || ((facts[id] as number) & NameFact.exists) === 0) continue;
    const parent = names.parentOf(id);
    facts[parent] = (facts[parent] as number) | NameFact.exists;
  }
}

/** Whether a name is that of the zone or stands below it. It makes nothing; compare `isAtOrBelow`. */
export function isInZone(name: Name, { zone }: MailZone): boolean {
  const { apex } = zone;
  if (apex === '.') return true;
  const from = name.length - apex.length;
  if (from < 0 || !endsWithName(name, apex)) return false;
  if (from === 0) return true;
  // Only where a backslash stands before the dot it has to be read with care.
  if (name.charCodeAt(from - 2) === backslash) return isAtOrBelow(name, apex);
  return name.charCodeAt(from - 1) === dot;
}

function endsWithName(name: string, end: string): boolean {
  for (let back = 1; back <= end.length; back++) {
    if (lowerOf(name.charCodeAt(name.length - back)) !== lowerOf(end.charCodeAt(end.length - back)))
      return false;
  }
  return true;
}

function lowerOf(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** The number of a name in the zone; undefined where the table does not know it, so that no record has to do with it. */
export function idInZone(name: Name, { zone }: MailZone): number | undefined {
  const { names, apex, apexId } = zone;
  if (name.includes('\\')) return names.find(name);
  let id: number | undefined = apexId;
  let end = apex === '.' ? name.length - 1 : name.length - apex.length - 1;
  while (end > 0 && id !== undefined) {
    const start = name.lastIndexOf('.', end - 1) + 1;
    id = names.childOf(id, name.slice(start, end));
    end = start - 1;
  }
  return id;
}

const dot = 0x2e;
const backslash = 0x5c;
