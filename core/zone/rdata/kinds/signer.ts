import { labelsOf, type Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { type FieldKind, reportBadField } from '../field-kind.js';
import { nameOfWire } from '../wire-name.js';
import { domainName } from './names.js';

/**
 * The zone whose key made an RRSIG (RFC 4034 s3.1.7). It cannot have more labels than the name that was signed, whose
 * number stands in the fourth octet of the record (RFC 4034 s3.1.3).
 */
export const signer: FieldKind = {
  ...domainName,
  read(input, field, before) {
    const span = input.cursor.span;
    const wire = domainName.read(input, field, before);
    const name = wire === undefined ? undefined : nameOfWire(wire, 0)?.name;
    if (name === undefined || isPossible(name, before)) return wire;
    return reportBadField(input, field, say`a domain name of at most ${before.charCodeAt(3)} labels`, span);
  },
  print(wire) {
    const name = wire.takeName();
    return name !== undefined && isPossible(name, wire.octets) ? name : undefined;
  },
};

function isPossible(name: Name, record: string): boolean {
  return labelsOf(name).length <= record.charCodeAt(3);
}
