import { say } from '../../../words/phrase.js';
import { type FieldKind, reportBadField, reportMissingField } from '../field-kind.js';

/** Data without a text form of its own: it is written as RFC 3597 s5 has it, which the caller has tried. */
export const opaque: FieldKind = {
  syntax: say`\\# followed by the number of octets and their hex digits`,
  read(input, field) {
    if (input.cursor.atEnd) return reportMissingField(input, field);
    return reportBadField(input, field, opaque.syntax);
  },
  print: (wire) => wire.takeOpaque(),
};
