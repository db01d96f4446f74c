import { type IpAddress, type IpNetwork, readIp4, readIp6 } from '../text/ip-address.js';
import type { Located, Span } from '../text/span.js';

/** What is wrong with a prefix length: the `/24` behind an address or a domain. */
export type PrefixFault =
  | 'empty'
  | 'out-of-range'
  | 'leading-zero'
  | 'netmask'
  /** `ip4:192.0.2.0//24`: two slashes are for a and mx. */
  | 'double-slash'
  /** `a/24/64`: the length for IPv6 takes two. */
  | 'single-slash'
  | 'no-number';

export interface PrefixProblem {
  readonly fault: PrefixFault;
  readonly text: string;
  readonly span: Span<'payload'>;
}

/** What was written where an address should stand. */
export type AddressFault =
  | 'empty'
  | 'other-family'
  | 'too-few-octets'
  | 'octet-out-of-range'
  | 'leading-zero'
  | 'port'
  | 'range'
  | 'brackets'
  | 'zone-id'
  | 'domain'
  | 'unreadable';

export interface AddressProblem {
  readonly fault: AddressFault;
  readonly text: string;
  readonly span: Span<'payload'>;
}

export const maxPrefix = { 4: 32, 6: 128 } as const;

// ip4-cidr-length = "/" ( "0" / %x31-39 0*1DIGIT )      ip6-cidr-length = "/" ( "0" / %x31-39 0*2DIGIT )
const dualPrefix = /(\/(?:0|[1-9][0-9]?))?(\/\/(?:0|[1-9][0-9]{0,2}))?$/;

/** The prefix lengths at the end of an argument of `a` or `mx`, slashes included, and what stands before them. */
export function splitDualPrefix(value: Located<string>): {
  readonly before: Located<string>;
  readonly prefix4: Located<string> | undefined;
  readonly prefix6: Located<string> | undefined;
} {
  if (!value.value.includes('/')) return { before: value, prefix4: undefined, prefix6: undefined };
  const match = dualPrefix.exec(value.value);
  const [, four, six] = match ?? [];
  const at = match?.index ?? value.value.length;
  const middle = at + (four?.length ?? 0);
  return {
    before: slice(value, 0, at),
    prefix4: four === undefined ? undefined : slice(value, at, middle),
    prefix6: six === undefined ? undefined : slice(value, middle, value.value.length),
  };
}

/** The number behind the slashes of a prefix length; a problem where it is too large. */
export function readPrefix(written: Located<string>, family: 4 | 6): Located<number> | PrefixProblem {
  const { value, span } = written;
  const digits = value.replace(/^\/{1,2}/, '');
  const number = Number(digits);
  if (number > maxPrefix[family]) return { fault: 'out-of-range', text: value, span };
  return { value: number, span: { start: span.end - digits.length, end: span.end } };
}

/** Why a text behind the address of `ip4` or `ip6`, or behind `a` or `mx`, is no prefix length of theirs. */
export function prefixFault(text: string, form: 'single' | 'dual'): PrefixFault {
  if (/^\/+$/.test(text)) return 'empty';
  if (form === 'single' && text.startsWith('//')) return 'double-slash';
  if (form === 'dual' && /^\/[0-9]+\/[0-9]+$/.test(text)) return 'single-slash';
  if (/^\/{1,2}0[0-9]/.test(text)) return 'leading-zero';
  if (/^\/{1,2}[0-9]+(?:\/\/[0-9]+)?$/.test(text)) return 'out-of-range';
  return prefixOfNetmask(text.slice(1)) === undefined ? 'no-number' : 'netmask';
}

/** The prefix length that a netmask such as 255.255.255.0 stands for. */
export function prefixOfNetmask(text: string): number | undefined {
  const mask = readIp4(text);
  if (mask === undefined) return undefined;
  const bits = mask.octets.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}

export interface NetworkReading {
  readonly address: Located<string>;
  readonly prefix: Located<number> | undefined;
  readonly network: IpNetwork | undefined;
  readonly addressProblem: AddressProblem | undefined;
  readonly prefixProblem: PrefixProblem | undefined;
}

/** Reads what stands behind `ip4:` or `ip6:`. */
export function readNetwork(value: Located<string>, family: 4 | 6): NetworkReading {
  const slash = value.value.indexOf('/');
  const addressEnd = slash < 0 ? value.value.length : slash;
  const address = slice(value, 0, addressEnd);
  const behind = slice(value, addressEnd, value.value.length);
  const found = family === 4 ? readIp4(address.value) : readIp6(address.value);
  const prefix = behind.value === '' ? undefined : readSinglePrefix(behind, family);
  const prefixProblem = prefix !== undefined && 'fault' in prefix ? prefix : undefined;
  const length = prefix !== undefined && !('fault' in prefix) ? prefix : undefined;
  return {
    address,
    prefix: length,
    network:
      found === undefined || prefixProblem !== undefined
        ? undefined
        : { ...found, prefixLength: length?.value ?? maxPrefix[family] },
    addressProblem:
      found === undefined
        ? { fault: addressFault(address.value, family), text: address.value, span: address.span }
        : undefined,
    prefixProblem,
  };
}

const singlePrefix = { 4: /^\/(?:0|[1-9][0-9]?)$/, 6: /^\/(?:0|[1-9][0-9]{0,2})$/ } as const;

function readSinglePrefix(written: Located<string>, family: 4 | 6): Located<number> | PrefixProblem {
  if (singlePrefix[family].test(written.value)) return readPrefix(written, family);
  return { fault: prefixFault(written.value, 'single'), text: written.value, span: written.span };
}

function addressFault(text: string, family: 4 | 6): AddressFault {
  if (text === '') return 'empty';
  if (otherFamily(text, family) !== undefined) return 'other-family';
  if (/^\[.*\]/.test(text)) return 'brackets';
  if (family === 6) return readIp6(text.replace(/%.*$/s, '')) === undefined ? 'unreadable' : 'zone-id';
  if (/^[0-9.]+-[0-9.]*$/.test(text)) return 'range';
  if (/^[0-9.]+:[0-9]+$/.test(text)) return 'port';
  if (/^[0-9]+(?:\.[0-9]+){0,2}\.?$/.test(text)) return 'too-few-octets';
  if (/^[0-9]+(?:\.[0-9]+){3}$/.test(text)) {
    return text.split('.').some((octet) => Number(octet) > 255) ? 'octet-out-of-range' : 'leading-zero';
  }
  return /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z]+\.?$/.test(text) ? 'domain' : 'unreadable';
}

function otherFamily(text: string, family: 4 | 6): IpAddress | undefined {
  return family === 4 ? readIp6(text) : readIp4(text);
}

function slice(whole: Located<string>, from: number, to: number): Located<string> {
  return {
    value: whole.value.slice(from, to),
    span: { start: whole.span.start + from, end: whole.span.start + to },
  };
}
