import { type IpAddress, printIp, readIp4, readIp6 } from '../../../text/ip-address.js';
import { say } from '../../../words/phrase.js';
import { type FieldKind, wordKind } from '../field-kind.js';

/** Dotted quad (RFC 1035 s3.4.1): four decimal numbers without leading zeros, as the C library reads them. */
export const ipv4: FieldKind = wordKind({
  syntax: say`an IPv4 address such as 192.0.2.1`,
  octets: readIpv4,
  print: (wire) => ifDefined(wire.take(4), printIpv4),
});

/** IPv6 address (RFC 4291 s2.2). */
export const ipv6: FieldKind = wordKind({
  syntax: say`an IPv6 address such as 2001:db8::1`,
  octets: readIpv6,
  print: (wire) => ifDefined(wire.take(16), printIpv6),
});

export function readIpv4(text: string): string | undefined {
  return octetsOf(readIp4(text));
}

export function readIpv6(text: string): string | undefined {
  return octetsOf(readIp6(text));
}

function octetsOf(address: IpAddress | undefined): string | undefined {
  return address && String.fromCharCode(...address.octets);
}

function addressOf(octets: string): IpAddress {
  const numbers = Array.from(octets, (octet) => octet.charCodeAt(0));
  return { family: numbers.length === 4 ? 4 : 6, octets: numbers };
}

export function printIpv4(octets: string): string {
  return printIp(addressOf(octets));
}

/** As RFC 5952 s4, and with a dotted quad where the C library prints one: `::192.0.2.1`, `::ffff:192.0.2.1`. */
export function printIpv6(octets: string): string {
  const quadStart = /^\0{10}\xff\xff/.test(octets)
    ? '::ffff:'
    : /^\0{12}(?!\0\0)/.test(octets)
      ? '::'
      : undefined;
  return quadStart === undefined ? printIp(addressOf(octets)) : quadStart + printIpv4(octets.slice(12));
}

function ifDefined<T, R>(value: T | undefined, convert: (value: T) => R): R | undefined {
  return value === undefined ? undefined : convert(value);
}
