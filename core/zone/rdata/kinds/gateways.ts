import { type Phrase, say } from '../../../words/phrase.js';
import { type FieldKind, type RdataInput, type WordKind, wordKind } from '../field-kind.js';
import type { WireReader } from '../wire-reader.js';
import { ipv4, ipv6 } from './addresses.js';
import { domainName } from './names.js';
import { numberUpTo } from './numbers.js';

/** What a gateway or relay is: nothing, IPv4, IPv6 or a name (RFC 4025 s2.3, RFC 8777 s4.2.3). */
const highestType = 3;

export const gatewayType: FieldKind = numberUpTo(highestType, 1);

/** Types above 3 may be on the wire, where nobody knows how they are written. */
export const relayType: FieldKind = {
  ...gatewayType,
  print(wire) {
    const type = wire.takeNumber(1);
    return type === undefined || type <= highestType ? type?.toString() : wire.takeOpaque();
  },
};

/** A lone dot where there is no gateway. */
const noGateway: FieldKind = wordKind({
  syntax: say`a dot`,
  octets: (word) => (word === '.' ? '' : undefined),
  print: () => '.',
} satisfies WordKind);

const kinds: readonly FieldKind[] = [noGateway, ipv4, ipv6, domainName];

/** What follows a gateway type, whose octet stands at `typeAt` of the record. */
export function gateway(typeAt: number): FieldKind {
  const kindFor = (record: string): FieldKind | undefined => kinds[record.charCodeAt(typeAt)];
  return {
    syntax: say`by type: 0 a dot, 1 an IPv4 address, 2 an IPv6 address, 3 a domain name`,
    read: (input: RdataInput, field: Phrase, before: string) => kindFor(before)?.read(input, field, before),
    print: (wire: WireReader) => kindFor(wire.octets)?.print(wire),
  };
}
