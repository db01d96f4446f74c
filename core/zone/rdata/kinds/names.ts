import { type NameProblem, readName } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import type { ReportProblem } from '../../problem.js';
import type { FieldCursor } from '../cursor.js';
import { reportEscape, spanOfOctets } from '../escapes.js';
import { type FieldKind, type RdataInput, reportMissingField, takeableWord } from '../field-kind.js';
import { wireOfName } from '../wire-name.js';

/** A domain name; one without a final dot is relative to the origin (RFC 1035 s5.1). */
export const domainName: FieldKind = {
  syntax: say`a domain name`,
  isName: true,
  read(input, field) {
    const word = takeableWord(input, field, domainName.syntax);
    return word === undefined ? undefined : readNameField(input);
  },
  print: (wire) => wire.takeName(),
};

/** A domain name that BIND also takes in quotes, as in SVCB. */
export const quotableName: FieldKind = {
  ...domainName,
  read(input, field) {
    const { cursor } = input;
    if (cursor.atEnd) return reportMissingField(input, field);
    return readNameField(input);
  },
};

/** Domain names up to the end of the record; may be none. */
export const domainNames: FieldKind = {
  syntax: say`domain names; may be left out`,
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

/** The name under the cursor in wire form. */
function readNameField({ cursor, origin, report }: RdataInput): string | undefined {
  const read = readName(cursor.octets, origin);
  if ('problem' in read) return reportNameProblem(cursor, read.problem, report);
  cursor.advance();
  return wireOfName(read.name);
}

/** Reports what is wrong with the name under the cursor, at the label or escape that is wrong. */
export function reportNameProblem(
  cursor: FieldCursor,
  problem: NameProblem,
  report: ReportProblem,
): undefined {
  if (problem.kind === 'bad-escape') return reportEscape(cursor, problem.offset, report);
  const span = spanOfOctets(cursor, problem.offset, problem.offset + problem.length);
  const text = cursor.source.slice(span.start, span.end);
  report({ kind: problem.kind === 'empty' ? 'empty-label' : problem.kind, span, text });
  return undefined;
}
