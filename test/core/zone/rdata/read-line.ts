import { type Name, readName } from '../../../../core/dns/name.js';
import { type Source, sourceOfText } from '../../../../core/text/source.js';
import { english } from '../../../../core/words/words.js';
import { lexZone } from '../../../../core/zone/lexer.js';
import type { ZoneProblem } from '../../../../core/zone/problem.js';
import { readRdata } from '../../../../core/zone/rdata/codec.js';
import { FieldCursor } from '../../../../core/zone/rdata/cursor.js';
import { findRrType, type RrType } from '../../../../core/zone/rdata/types.js';

export const origin: Name = nameOfText('example.com.');

export function nameOfText(text: string): Name {
  const read = readName(text, '.' as Name);
  if ('problem' in read) throw new Error(`${text} is no name`);
  return read.name;
}

/** What became of a line: `type data`. */
export interface ReadLine {
  readonly type: RrType;
  readonly wire: string | undefined;
  readonly problems: readonly ZoneProblem[];
  /** The problems as the tables write them. */
  readonly written: readonly string[];
}

export function readLine(line: string, source: Source = sourceOfText(line)): ReadLine {
  const tape = lexZone(source);
  const cursor = new FieldCursor(source, tape);
  cursor.moveTo(0, tape.length);
  const type = findRrType(cursor.text);
  if (type === undefined) throw new Error(`there is no type ${cursor.text}`);
  cursor.advance();
  return { type, ...readData(type, cursor, source) };
}

/** Reads `data` as the data of a record of the type. */
export function readDataOf(type: RrType, data: string, source: Source = sourceOfText(data)): ReadLine {
  const tape = lexZone(source);
  const cursor = new FieldCursor(source, tape);
  cursor.moveTo(0, tape.length);
  return { type, ...readData(type, cursor, source) };
}

function readData(type: RrType, cursor: FieldCursor, source: Source): Omit<ReadLine, 'type'> {
  const problems: ZoneProblem[] = [];
  const wire = readRdata(type, cursor, origin, (problem) => problems.push(problem));
  const written = problems.map((problem) => {
    const field = 'field' in problem ? ` ${english(problem.field)}` : '';
    return `${problem.kind}${field} [${source.slice(problem.span.start, problem.span.end)}]`;
  });
  return { wire, problems, written };
}

/** Octets, one character each, as hex digits: `000a 04`. */
export function hexOf(octets: string): string {
  return Array.from(octets, (octet) => octet.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

/** The octets of hex digits; blanks between them do not count. */
export function octetsOf(hex: string): string {
  return hex.replaceAll(' ', '').replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}
