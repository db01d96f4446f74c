import { say } from '../../../words/phrase.js';
import { type FieldKind, reportBadField, takeableWord, wordKind } from '../field-kind.js';
import { readDecimal } from './numbers.js';

/** IP protocols by name; BIND asks the system it runs on, these every system knows. */
const protocols: ReadonlyMap<string, number> = new Map([
  ['icmp', 1],
  ['igmp', 2],
  ['ggp', 3],
  ['tcp', 6],
  ['egp', 8],
  ['igp', 9],
  ['pup', 12],
  ['udp', 17],
  ['hmp', 20],
  ['rdp', 27],
]);

/** Well-known services (RFC 1700); likewise. */
const services: ReadonlyMap<string, number> = new Map([
  ['echo', 7],
  ['discard', 9],
  ['systat', 11],
  ['daytime', 13],
  ['netstat', 15],
  ['qotd', 17],
  ['chargen', 19],
  ['ftp-data', 20],
  ['ftp', 21],
  ['ssh', 22],
  ['telnet', 23],
  ['smtp', 25],
  ['mail', 25],
  ['time', 37],
  ['whois', 43],
  ['nicname', 43],
  ['tacacs', 49],
  ['domain', 53],
  ['bootps', 67],
  ['bootpc', 68],
  ['tftp', 69],
  ['gopher', 70],
  ['finger', 79],
  ['http', 80],
  ['www', 80],
  ['kerberos', 88],
  ['pop3', 110],
  ['sunrpc', 111],
  ['auth', 113],
  ['nntp', 119],
  ['ntp', 123],
  ['imap', 143],
  ['imap2', 143],
  ['snmp', 161],
  ['snmp-trap', 162],
  ['bgp', 179],
  ['ldap', 389],
  ['https', 443],
  ['syslog', 514],
  ['submission', 587],
  ['ldaps', 636],
  ['imaps', 993],
  ['pop3s', 995],
]);

export const ipProtocol: FieldKind = wordKind({
  syntax: say`an IP protocol: a number from 0 to 255, or a name such as tcp or udp`,
  octets(word) {
    const number = find(word, protocols, 255);
    return number === undefined ? undefined : String.fromCharCode(number);
  },
  print: (wire) => wire.takeNumber(1)?.toString(),
});

const oneService = say`a port: a number from 0 to 65535, or the name of a service such as smtp`;

/** The ports of services up to the end of the record, a bit each (RFC 1035 s3.4.2); may be none. */
export const ports: FieldKind = {
  syntax: say`ports or services such as 25 or smtp; may be none`,
  read(input, field) {
    const numbers: number[] = [];
    let max = -1;
    while (!input.cursor.atEnd) {
      const word = takeableWord(input, field, oneService);
      if (word === undefined) return undefined;
      const port = find(word, services, 65_535);
      if (port === undefined) return reportBadField(input, field, oneService);
      numbers.push(port);
      max = Math.max(max, port);
      input.cursor.advance();
    }
    const bits = new Uint8Array(Math.floor(max / 8) + 1);
    for (const port of numbers) bits[port >> 3] = (bits[port >> 3] ?? 0) | (0x80 >> (port & 7));
    return Array.from(bits, (octet) => String.fromCharCode(octet)).join('');
  },
  print(wire) {
    const bits = wire.takeRest();
    if (bits.length > 8192 || bits.endsWith('\0')) return undefined;
    const printed: number[] = [];
    for (let port = 0; port < bits.length * 8; port++) {
      if (bits.charCodeAt(port >> 3) & (0x80 >> (port & 7))) printed.push(port);
    }
    return printed.join(' ');
  },
};

function find(word: string, names: ReadonlyMap<string, number>, max: number): number | undefined {
  return readDecimal(word, max) ?? (word.length > 32 ? undefined : names.get(word.toLowerCase()));
}
