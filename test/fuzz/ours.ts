import type { Name } from '../../core/dns/name.js';
import { sourceOfOctets } from '../../core/text/source.js';
import { english } from '../../core/words/words.js';
import { integrityOf } from '../../core/zone/integrity/integrity.js';
import { loads } from '../../core/zone/integrity/loads.js';
import { printZone } from '../../core/zone/print.js';
import { type ReadOptions, readZone, type Zone } from '../../core/zone/read-zone.js';
import { ZoneDocument } from '../../core/zone/zone-document.js';
import { includeFiles } from '../../platform/node/include-files.js';
import { diceOf, times } from './generate/dice.js';
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
export function judgeByUs(input: ZoneInput): Verdict {
  return judgeZone(readZone(sourceOfOctets(input.octets), optionsOf(input)), input);
}

/**
 * What we make of the same file in an editor, where it was typed in pieces; undefined where it is no UTF-8, which an
 * editor would not show as it is.
 */
export function judgeInEditor(input: ZoneInput): Verdict | undefined {
  const octets = Buffer.from(input.octets);
  const text = octets.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(octets)) return undefined;
  return judgeZone(typeInPieces(text, optionsOf(input)), input);
}

/** A document that had the text but for two pieces, then one piece too much, and in the end the text. */
function typeInPieces(text: string, options: ReadOptions): Zone {
  const dice = diceOf(text.length);
  const [a = 0, b = 0, c = 0, d = 0] = times(4, () => dice.below(text.length + 1)).sort((x, y) => x - y);
  const document = new ZoneDocument(text.slice(0, a) + text.slice(b, c) + text.slice(d), options);
  for (const [start, end, piece] of [
    [a, a, text.slice(a, b)],
    [c, c, text.slice(b, d)],
    [c, c + c - b, ''],
  ] as const) {
    loads(document.zone);
    document.edit(start, end, piece);
  }
  while (!document.settle(Number.POSITIVE_INFINITY));
  if (document.text !== text) throw new Error('the document has another text');
  return document.zone;
}

function optionsOf({ path, origin }: ZoneInput): ReadOptions {
  return { origin: origin as Name, id: path, loader: includeFiles({ folders: [] }) };
}

function judgeZone(zone: Zone, { octets }: ZoneInput): Verdict {
  const integrity = integrityOf(zone);
  const isAccepted = loads(zone, integrity);
  const isPlaced = !isAccepted && integrity.ofKind('no-soa').length === 0;
  const places = isPlaced ? placesOf(zone, octets) : undefined;
  const refused = integrity.faults.filter(({ isRefused }) => isRefused);
  return {
    isAccepted,
    records: isAccepted ? readRecordLines(printZone(zone)) : [],
    reasons: isAccepted ? [] : [...problemsOf(zone), ...refused.map(({ kind }) => `zone: ${kind}`)],
    places,
    sureUpTo:
      places?.find(({ first, last }) => isHazard(octets, first, last))?.last ?? Number.POSITIVE_INFINITY,
    mixedSets: new Set(integrity.ofKind('ttl-differs').map(({ record }) => setOf(zone, record))),
  };
}

function setOf({ records }: Zone, record: number): string {
  const { owner, type } = records.get(record);
  return `${owner.toLowerCase()} ${type.name}`;
}

function problemsOf(zone: Zone): string[] {
  return zone.problems.map((problem) => {
    const { kind, span } = problem;
    const { line } = zone.lines.position(span.start);
    const where = zone.writtenAt(span).start === span.start ? String(line + 1) : 'generated';
    const field = problem.kind === 'bad-field' ? ` ${problem.type} ${english(problem.field)}:` : '';
    return `${where}: ${kind}${field} ${zone.source.slice(span.start, Math.min(span.end, span.start + 80))}`;
  });
}

/** Complaints that BIND has at the end of the file or not at all, and those behind which it misreads the next line. */
const placeless: readonly string[] = [
  ...[
    'unclosed-parenthesis',
    'stray-parenthesis',
    'unclosed-quote',
    'quoted-keyword',
    'nul',
    'byte-order-mark',
  ],
  ...['missing-type', 'missing-field NS', 'not-included'],
];

/** The lines of the entries with problems. */
function placesOf(zone: Zone, octets: Uint8Array): readonly Lines[] | undefined {
  // BIND counts lines that end with CR in ways of its own.
  if (Buffer.from(octets).toString('latin1').replaceAll('\r\n', '').includes('\r')) return undefined;
  const places = new Map<number, Lines>();
  for (const problem of zone.problems) {
    const kind = problem.kind === 'missing-field' ? `${problem.kind} ${problem.type}` : problem.kind;
    if (problem.kind === 'class-mismatch' && endsLine(zone, problem.span.end)) return undefined;
    const { start } = problem.span;
    // Included and generated text stands behind the main file, whatever the order in which it is read.
    if (placeless.includes(kind) || start > zone.mainLength) return undefined;
    const lines = entryLines(zone, octets, start);
    // After a directive with a mistake BIND takes the next owner for its argument, or does not tell.
    if (lines === undefined || isDirective(octets, lines.first)) return undefined;
    places.set(lines.first, lines);
  }
  return [...places.values()].sort((a, b) => a.first - b.first);
}

/** Whether an entry with a mistake holds what BIND takes for quotes or parentheses of the lines below. */
function isHazard(octets: Uint8Array, first: number, last: number): boolean {
  const lines = Buffer.from(octets)
    .toString('latin1')
    .split('\n')
    .slice(first - 1, last);
  return /["()]/.test(lines.join('\n'));
}

/** Whether an entry lacks what should follow a class: BIND looks for it on the next line. */
function endsLine(zone: Zone, offset: number): boolean {
  const { end } = zone.lines.around(offset);
  return /^[ \t)]*(?:[^\s;]+[ \t)]*)?(?:;|$)/.test(zone.source.slice(offset, end));
}

function isDirective(octets: Uint8Array, line: number): boolean {
  const text = Buffer.from(octets)
    .toString('latin1')
    .split('\n')
    .slice(line - 1);
  return /^[\s()"]*\$/.test(text.join('\n'));
}

/** The lines of the entry that holds an offset of the main file. */
function entryLines(zone: Zone, octets: Uint8Array, offset: number): Lines | undefined {
  const { base, tape, entries } = zone.shapeAt(offset);
  const startOf = (entry: number): number => base + (tape.starts[entries.firsts[entry] ?? 0] ?? 0);
  for (let entry = 0; entry < entries.length; entry++) {
    const [start, end] = [startOf(entry), startOf(entry + 1)];
    if (offset < start || offset > end || (offset === end && end !== octets.length)) continue;
    return { first: lineAt(octets, start), last: lineAt(octets, end - 1) };
  }
  return undefined;
}

/** Counted from 1; only LF ends a line for BIND. */
function lineAt(octets: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = octets.indexOf(10); at >= 0 && at < offset; at = octets.indexOf(10, at + 1)) line++;
  return line;
}
