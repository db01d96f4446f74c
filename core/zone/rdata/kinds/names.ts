import { type NameProblem, readName } from '../../../dns/name.js';
import { reportEscape, spanOfOctets } from '../escapes.js';
import { type FieldKind, type RdataInput, reportBadField, takeableWord } from '../field-kind.js';
import { wireOfName } from '../wire-name.js';

/** A domain name; one without a final dot is relative to the origin (RFC 1035 s5.1). */
export const domainName: FieldKind = {
  syntax: 'a domain name',
  read(input, field) {
    const word = takeableWord(input, field, domainName.syntax);
    return word === undefined ? undefined : readNameWord(input, field, word);
  },
  print: (wire) => wire.takeName(),
};

/** Domain names up to the end of the record; may be none. */
export const domainNames: FieldKind = {
  syntax: 'domain names; may be left out',
  read(input, field) {
    let octets = '';
    while (!input.cursor.atEnd) {
      const name = domainName.read(input, field, octets);
      if (name === undefined) return undefined;
      octets += name;
    }
    return octets;
  },
  print(wire) {
    const names: string[] = [];
    while (wire.left > 0) {
      const name = wire.takeName();
      if (name === undefined) return undefined;
      names.push(name);
    }
    return names.join(' ');
  },
};

/** The name that `written`, the field under the cursor, stands for, in wire form. */
export function readNameWord(input: RdataInput, field: string, written: string): string | undefined {
  const read = readName(written, input.origin);
  if ('problem' in read) return reportNameProblem(input, field, read.problem);
  input.cursor.advance();
  return wireOfName(read.name);
}

function reportNameProblem(input: RdataInput, field: string, problem: NameProblem): undefined {
  const { cursor, report } = input;
  if (problem.kind === 'empty') return reportBadField(input, field, domainName.syntax);
  if (problem.kind === 'bad-escape') return reportEscape(input, problem.offset);
  const span = spanOfOctets(cursor, problem.offset, problem.offset + problem.length);
  report({ kind: problem.kind, span, text: cursor.source.slice(span.start, span.end) });
  return undefined;
}
