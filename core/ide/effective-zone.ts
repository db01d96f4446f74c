import { shownName } from '../lint/rules/shared/shown.js';
import type { Span } from '../text/span.js';
import { joined, type Phrase, say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import { identityOf } from '../zone/print.js';
import { printRdata } from '../zone/rdata/codec.js';
import { numberOfType } from '../zone/rdata/type-numbers.js';
import type { Zone } from '../zone/read-zone.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { extentOf } from './names/record-places.js';

/** A zone as a name server serves it, to be read by people. */
export interface EffectiveZone {
  /** Comments first, then a record a line, as `printZone` prints it. */
  readonly lines: readonly string[];
  /** For each line the record that it came from; undefined for a comment. */
  readonly origins: readonly (Span | undefined)[];
}

export interface EffectiveZoneOptions {
  /** What the zone was read from, for people. */
  readonly from: string;
  readonly words: Words;
  /** Records that are shown at most. */
  readonly most?: number;
  /** Characters after which no record follows: editors do not tell extensions of documents above 50 MB. */
  readonly mostCharacters?: number;
}

/** The records of a zone after `$ORIGIN`, `$TTL`, inheritance and all that a server leaves out, with their places. */
export function effectiveZone(
  zone: Zone,
  { from, words, most = 100_000, mostCharacters = 0x200_0000 }: EffectiveZoneOptions,
): EffectiveZone {
  const served = servedRecords(zone, most, mostCharacters);
  const comments = headerOf(zone, from, served).map((line) => `; ${words.of(line)}`);
  return {
    lines: [...comments, ...served.lines],
    origins: [...comments.map(() => undefined), ...served.records.map((record) => extentOf(zone, record))],
  };
}

interface Served {
  readonly lines: readonly string[];
  readonly records: readonly ZoneRecord[];
  /** Records that a server passes over: owners outside the zone, and the second of two that are the same. */
  readonly outside: readonly number[];
  readonly repeated: readonly number[];
  /** Whether records are left that were not looked at. */
  readonly isCut: boolean;
}

/** What `printZone` prints, up to a number of lines and of characters. */
function servedRecords(zone: Zone, most: number, mostCharacters: number): Served {
  const { records, names, apexId } = zone;
  const lines: string[] = [];
  const found: ZoneRecord[] = [];
  const outside: number[] = [];
  const repeated: number[] = [];
  const setTtls = new Map<string, number>();
  const seen = new Set<string>();
  let characters = 0;
  let index = 0;
  for (; index < records.length && lines.length < most && characters < mostCharacters; index++) {
    if (!names.isAtOrBelow(records.ownerOf(index), apexId)) {
      outside.push(index);
      continue;
    }
    const record = records.get(index);
    const wire = zone.wireOf(record);
    const { number, name } = record.type;
    // Signatures of different types are sets of their own (RFC 4035 s2.2); the type stands first in their data.
    const set = `${record.ownerId} ${number} ${signatureTypes.has(number) ? wire.slice(0, 2) : ''}`;
    const ttlSeconds = setTtls.get(set) ?? record.ttlSeconds;
    setTtls.set(set, ttlSeconds);
    const identity = `${set} ${identityOf(zone, record)}`;
    if (seen.has(identity)) repeated.push(index);
    else {
      seen.add(identity);
      found.push(record);
      const line = `${record.owner} ${ttlSeconds} IN ${name} ${printRdata(record.type, wire)}`;
      characters += line.length;
      lines.push(line);
    }
  }
  return { lines, records: found, outside, repeated, isCut: index < records.length };
}

const signatureTypes: ReadonlySet<number> = new Set([numberOfType('RRSIG'), numberOfType('SIG')]);

function headerOf(zone: Zone, from: string, { lines, records, outside, repeated, isCut }: Served): Phrase[] {
  const owners = new Set(records.map(({ ownerId }) => ownerId));
  const apex = zone.apex === '.' ? say`the root` : shownName(zone.apex);
  const what = zone.isWhole
    ? say`Zone ${apex} as a name server serves it.`
    : say`A fragment, read as part of ${apex}.`;
  const counts = say`${countOfRecords(lines.length)} at ${countOfNames(owners.size)}.`;
  const cut = say`Only the first ${lines.length} of ${zone.records.length} records are shown.`;
  return [
    say`${what} Read-only: the definition of a line is the record that it came from.`,
    say`From ${from.replace(/\p{Cc}/gu, ' ')}`,
    isCut ? cut : counts,
    ...leftOut(zone, outside, say`outside the zone`),
    ...leftOut(zone, repeated, say`given twice`),
    ...unreadable(zone),
  ];
}

/** Places that a comment names at most. */
const mostPlaces = 5;

function leftOut(zone: Zone, indexes: readonly number[], why: Phrase): Phrase[] {
  if (indexes.length === 0) return [];
  const owners = indexes
    .slice(0, mostPlaces)
    .map((index) => shownName(zone.names.get(zone.records.ownerOf(index))));
  const shown = indexes.length > mostPlaces ? [...owners, '...'] : owners;
  return [say`Left out: ${countOfRecords(indexes.length)} ${why} (${joined(shown, ', ')}).`];
}

function unreadable({ problems: { length } }: Zone): Phrase[] {
  if (length === 0) return [];
  return length === 1
    ? [say`Left out: what 1 problem in the file may have kept from being read.`]
    : [say`Left out: what ${length} problems in the file may have kept from being read.`];
}

function countOfRecords(count: number): Phrase {
  return count === 1 ? say`1 record` : say`${count} records`;
}

function countOfNames(count: number): Phrase {
  return count === 1 ? say`1 name` : say`${count} names`;
}
