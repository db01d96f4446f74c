import { decodeAt } from '../../../text/utf8.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import { unescapeUpTo } from '../escapes.js';
import { octetsOfNumber } from '../octets.js';
import { printIpv4, printIpv6, readIpv4, readIpv6 } from './addresses.js';
import { base64OfOctets, octetsOfBase64 } from './base64.js';
import { readDecimal } from './numbers.js';
import { maxRdata, quote } from './strings.js';

/** How the value of a service parameter is written (RFC 9460 s7). */
export interface ServiceValue {
  /** What may stand after `=`, as a noun phrase. */
  readonly syntax: Phrase;
  /** Octets of the value as it is written between quotes or without them, escapes not resolved; undefined for a bad one. */
  read(written: string): string | undefined;
  /** Text of a value, which is not empty. */
  print(octets: string): string;
  /** Whether octets are such a value. */
  accepts(octets: string): boolean;
}

/** Any text, as parameters without a name have it (RFC 9460 s2.1). */
export const text: ServiceValue = {
  syntax: say`any text`,
  read(written) {
    const { octets, badEscape } = unescapeUpTo(written, Number.POSITIVE_INFINITY);
    return badEscape === undefined ? octets : undefined;
  },
  print: quote,
  accepts: () => true,
};

export const nothing: ServiceValue = {
  syntax: say`no value`,
  read: (written) => (written === '' ? '' : undefined),
  print: () => '',
  accepts: (octets) => octets === '',
};

export const port: ServiceValue = {
  syntax: say`a port from 0 to 65535`,
  read(written) {
    const value = readDecimal(written, 0xffff);
    return value === undefined ? undefined : octetsOfNumber(value, 2);
  },
  print: (octets) => String(octets.charCodeAt(0) * 256 + octets.charCodeAt(1)),
  accepts: (octets) => octets.length === 2,
};

export const ipv4Hints = addresses(say`IPv4 addresses`, 4, readIpv4, printIpv4);
export const ipv6Hints = addresses(say`IPv6 addresses`, 16, readIpv6, printIpv6);

function addresses(
  what: Phrase,
  size: number,
  read: (text: string) => string | undefined,
  print: (octets: string) => string,
): ServiceValue {
  return {
    syntax: say`${what} with commas between them`,
    read: (written) => joined(written.split(',').map(read)),
    print: (octets) => chunks(octets, size).map(print).join(','),
    accepts: (octets) => octets !== '' && octets.length % size === 0,
  };
}

/** An encrypted client hello configuration. */
export const base64Text: ServiceValue = {
  syntax: verbatim('base64'),
  read: (written) => octetsOfBase64(written.replace(/[ \t\r\n]/g, '')),
  print: base64OfOctets,
  accepts: () => true,
};

/**
 * Protocol names with commas between them (RFC 9460 s7.1.1 and appendix A.1). Once escapes are resolved, a backslash
 * escapes a comma or itself: `\\,` in the file is a comma inside a name.
 */
export const protocolNames: ServiceValue = {
  syntax: say`protocol names with commas between them, such as h2,h3`,
  read(written) {
    const list = text.read(written);
    const names = list === undefined ? undefined : splitProtocols(list);
    return names?.map((name) => String.fromCharCode(name.length) + name).join('');
  },
  print: (octets) => `"${protocolsOf(octets)?.map(printProtocol).join(',')}"`,
  accepts: (octets) => octets !== '' && protocolsOf(octets) !== undefined,
};

function splitProtocols(list: string): readonly string[] | undefined {
  const names: string[] = [];
  let name = '';
  for (let at = 0; at < list.length; at++) {
    const isEscape = list[at] === '\\';
    if (isEscape) at++;
    if (at === list.length) return undefined;
    if (isEscape || list[at] !== ',') name += list[at];
    else {
      names.push(name);
      name = '';
    }
  }
  names.push(name);
  return names.every(isProtocol) ? names : undefined;
}

function protocolsOf(octets: string): readonly string[] | undefined {
  const names: string[] = [];
  for (let at = 0; at < octets.length; ) {
    const length = octets.charCodeAt(at);
    if (length === 0 || at + 1 + length > octets.length) return undefined;
    names.push(octets.slice(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return names;
}

function isProtocol(name: string): boolean {
  return name.length >= 1 && name.length <= 255;
}

function printProtocol(name: string): string {
  return name.replace(/[",\\]|[^\x21-\x7e]/g, (octet) => {
    if (octet === '"') return '\\"';
    if (octet === ',') return '\\\\,';
    return octet === '\\' ? '\\\\\\\\' : `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`;
  });
}

/** A variable of a URI template (RFC 6570 s2.3 and s2.4), as BIND has it: an operator may stand before each one. */
const variable = '[+#./;?&]?((?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})+)(?:\\*|:[1-9][0-9]{0,3})?';
const template = new RegExp(`^/(?:[^{%]|%[0-9A-Fa-f]{2}|\\{${variable}(?:,${variable})*\\})*$`, 's');
const dnsVariable = /\{(?:[^{}]*,)?[+#./;?&]?dns[*:,}]/;

/** A relative URI template with a variable `dns` (RFC 9461 s5). */
export const dohPath: ServiceValue = {
  ...text,
  syntax: say`a URI template with a variable dns, such as /dns-query{?dns}`,
  read(written) {
    const path = text.read(written);
    return path !== undefined && isDohPath(path) ? path : undefined;
  },
  accepts: isDohPath,
};

function isDohPath(path: string): boolean {
  return path.length <= maxRdata && isUtf8(path) && template.test(path) && dnsVariable.test(path);
}

function isUtf8(octets: string): boolean {
  for (let at = 0; at < octets.length; ) {
    const { codePoint, width } = decodeAt((i) => octets.charCodeAt(i), at, octets.length);
    if (width === 1 && codePoint >= 0x80) return false;
    at += width;
  }
  return true;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('');
}

function chunks(octets: string, size: number): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < octets.length; at += size) parts.push(octets.slice(at, at + size));
  return parts;
}
