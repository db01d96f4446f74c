import type { Name } from '../../core/dns/name.js';
import { sourceOfOctets } from '../../core/text/source.js';
import { integrityOf } from '../../core/zone/integrity/integrity.js';
import { loads } from '../../core/zone/integrity/loads.js';
import { printZone } from '../../core/zone/print.js';
import { readZone, type Zone } from '../../core/zone/read-zone.js';
import { includeFiles } from '../../platform/node/include-files.js';
import { readRecordLines } from './record-line.js';
import type { Lines, Verdict } from './verdict.js';

/** A zone file and how it is to be read. */
export interface ZoneInput {
  readonly octets: Uint8Array;
  /** Absolute path; `$INCLUDE` looks for files beside it. It need not exist. */
  readonly path: string;
  /** Absolute. */
  readonly origin: string;
}

/** What we make of a zone file. */
export function judgeByUs({ octets, path, origin }: ZoneInput): Verdict {
  const loader = includeFiles({ folders: [] });
  const zone = readZone(sourceOfOctets(octets), { origin: origin as Name, id: path, loader });
  const integrity = integrityOf(zone);
  if (loads(zone, integrity)) {
    return { isAccepted: true, records: readRecordLines(printZone(zone)), reasons: [], place: undefined };
  }
  const refused = integrity.faults.filter(({ isRefused }) => isRefused);
  const reasons = [...problemsOf(zone), ...refused.map(({ kind }) => `zone: ${kind}`)];
  return { isAccepted: false, records: [], reasons, place: placeOf(zone, octets) };
}

function problemsOf(zone: Zone): string[] {
  return zone.problems.map((problem) => {
    const { kind, span } = problem;
    const { line } = zone.lines.position(span.start);
    const field = problem.kind === 'bad-field' ? ` ${problem.type} ${problem.field}:` : '';
    return `${line + 1}: ${kind}${field} ${zone.source.slice(span.start, Math.min(span.end, span.start + 80))}`;
  });
}

/** Complaints that BIND has at the end of the file, or not at all, or does not log. */
const placeless: readonly string[] = ['unclosed-parenthesis', 'byte-order-mark', 'bad-argument'];

/** The lines of the entry with the first problem. A file that has other mistakes is not asked for its TTLs by us. */
function placeOf(zone: Zone, octets: Uint8Array): Lines | undefined {
  const spans = zone.problems.map(({ span }) => zone.writtenAt(span)).sort((a, b) => a.start - b.start);
  const [problem] = zone.problems;
  const [span] = spans;
  if (problem === undefined || span === undefined || !zone.isWhole) return undefined;
  if (zone.problems.some(({ kind }) => placeless.includes(kind))) return undefined;
  // BIND counts lines that end with CR in ways of its own.
  if (Buffer.from(octets).toString('latin1').replaceAll('\r\n', '').includes('\r')) return undefined;
  // Included files stand behind the main one, whatever the order in which they are read.
  if (spans.some(({ start }) => start > zone.mainLength)) return undefined;
  const { base, tape, entries } = zone.shapeAt(span.start);
  for (let entry = 0; entry < entries.length; entry++) {
    const [start, end] = [entry, entry + 1].map((index) => base + (tape.starts[entries.firsts[index] ?? 0] ?? 0));
    if (start === undefined || end === undefined || span.start < start || span.start > end) continue;
    if (span.start < end || end === octets.length) return { first: lineAt(octets, start), last: lineAt(octets, end - 1) };
  }
  return undefined;
}

/** Counted from 1; only LF ends a line for BIND. */
function lineAt(octets: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = octets.indexOf(10); at >= 0 && at < offset; at = octets.indexOf(10, at + 1)) line++;
  return line;
}
