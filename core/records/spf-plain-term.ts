import { isWordAt } from '../tags/words.js';
import { type IpNetwork, readIp4At, readIp6At } from '../text/ip-address.js';
import type { Located, Span } from '../text/span.js';
import { maxPrefix } from './spf-network.js';
import { readPlainDomain } from './spf-plain-domain.js';
import { plainDirective, plainModifier, plainNetwork } from './spf-plain-parts.js';
import type { Term } from './spf-record.js';
import { isQualifierAt, mechanismAt } from './spf-words.js';

/**
 * Reads a term that is written as nearly all are: a known mechanism or modifier, a domain without macros, an address in
 * full. Undefined for any other, which `readTerm` takes apart; what comes out is the same either way. It makes no texts and
 * no spans: 0.13 us, where `readTerm` takes 0.53 us.
 */
export function readPlainTerm(octets: string, start: number, end: number): Term | undefined {
  const isQualified = isQualifierAt(octets, start);
  const nameStart = isQualified ? start + 1 : start;
  const nameEnd = endOfName(octets, nameStart, end);
  const separator = nameEnd < end ? octets.charCodeAt(nameEnd) : nothing;
  if (separator === equalsSign) return isQualified ? undefined : readModifier(octets, start, nameEnd, end);
  const mechanism = mechanismAt(octets, nameStart, nameEnd)?.name;
  switch (mechanism) {
    case undefined:
      return undefined;
    case 'all':
      return separator === nothing ? plainDirective(octets, start, nameStart, end, mechanism) : undefined;
    case 'ip4':
    case 'ip6':
      return separator === colon ? readNetwork(octets, start, nameStart, end, mechanism) : undefined;
    case 'a':
    case 'mx':
      return readAddresses(octets, start, nameStart, end, mechanism);
    case 'ptr':
      if (separator === nothing) return plainDirective(octets, start, nameStart, end, mechanism);
      break;
  }
  const domain = separator === colon ? readPlainDomain(octets, nameEnd + 1, end) : undefined;
  return domain && plainDirective(octets, start, nameStart, end, mechanism, domain);
}

/** Up to the first `:`, `/` or `=`. */
function endOfName(octets: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = octets.charCodeAt(at);
    if (code === colon || code === slash || code === equalsSign) return at;
  }
  return end;
}

function readModifier(octets: string, start: number, nameEnd: number, end: number): Term | undefined {
  const modifier = isNamed(octets, start, nameEnd, 'redirect')
    ? 'redirect'
    : isNamed(octets, start, nameEnd, 'exp')
      ? 'exp'
      : undefined;
  if (modifier === undefined) return undefined;
  const domain = readPlainDomain(octets, nameEnd + 1, end);
  return domain && plainModifier(octets, start, end, modifier, domain);
}

function isNamed(octets: string, start: number, end: number, name: string): boolean {
  return end - start === name.length && isWordAt(octets, start, name);
}

// A = "a" [ ":" domain-spec ] [ dual-cidr-length ]
function readAddresses(
  octets: string,
  start: number,
  nameStart: number,
  end: number,
  mechanism: 'a' | 'mx',
): Term | undefined {
  const nameEnd = nameStart + mechanism.length;
  const argumentEnd = endAtSlash(octets, nameEnd, end);
  const isNamed = octets.charCodeAt(nameEnd) === colon && nameEnd < end;
  const domain = isNamed ? readPlainDomain(octets, nameEnd + 1, argumentEnd) : undefined;
  if (isNamed ? domain === undefined : argumentEnd !== nameEnd) return undefined;
  let at = argumentEnd;
  const prefix4 = isSlash(octets, at + 1, end) ? undefined : readPrefix(octets, at, end, 4);
  if (prefix4 !== undefined) at = prefix4.span.end;
  const prefix6 = isSlash(octets, at, end) ? readPrefix(octets, at + 1, end, 6) : undefined;
  if (prefix6 !== undefined) at = prefix6.span.end;
  if (at !== end) return undefined;
  return plainDirective(octets, start, nameStart, end, mechanism, domain, prefix4, prefix6);
}

// IP4 = "ip4" ":" ip4-network [ ip4-cidr-length ]
function readNetwork(
  octets: string,
  start: number,
  nameStart: number,
  end: number,
  mechanism: 'ip4' | 'ip6',
): Term | undefined {
  const from = nameStart + mechanism.length + 1;
  const addressEnd = endAtSlash(octets, from, end);
  const isIp4 = mechanism === 'ip4';
  const address = isIp4 ? readIp4At(octets, from, addressEnd) : readIp6At(octets, from, addressEnd);
  const family = isIp4 ? 4 : 6;
  const prefix = addressEnd < end ? readPrefix(octets, addressEnd, end, family) : undefined;
  if (address === undefined || (prefix?.span.end ?? addressEnd) !== end) return undefined;
  const prefixLength = prefix === undefined ? maxPrefix[family] : prefix.value;
  const network: IpNetwork = { family, octets: address.octets, prefixLength };
  return plainNetwork(octets, start, nameStart, end, mechanism, network, addressEnd, prefix);
}

// ip4-cidr-length = "/" ( "0" / %x31-39 0*1DIGIT )      ip6-cidr-length = "/" ( "0" / %x31-39 0*2DIGIT )
/** The prefix length behind the slash at `from`; undefined where none of that family stands there. */
function readPrefix(octets: string, from: number, end: number, family: 4 | 6): Located<number> | undefined {
  let value = 0;
  let at = from + 1;
  for (; at < end; at++) {
    const digit = octets.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
    if (value > maxPrefix[family] || (value === digit && at > from + 1)) return undefined;
  }
  if (!isSlash(octets, from, end) || at === from + 1) return undefined;
  const span: Span<'payload'> = { start: from + 1, end: at };
  return { value, span };
}

function endAtSlash(octets: string, from: number, end: number): number {
  let at = from;
  while (at < end && octets.charCodeAt(at) !== slash) at++;
  return at;
}

function isSlash(octets: string, at: number, end: number): boolean {
  return at < end && octets.charCodeAt(at) === slash;
}

const nothing = 0;
const zero = 0x30;
const slash = 0x2f;
const colon = 0x3a;
const equalsSign = 0x3d;
