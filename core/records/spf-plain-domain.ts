import type { Name } from '../dns/name.js';
import type { Span } from '../text/span.js';
import { type MacroPart, readMacroString } from './macro-string.js';
import type { DomainSpec } from './spf-domain.js';

/**
 * Reads what stands between two offsets as a domain as it is usually written; undefined for anything else, of which
 * `readDomainSpec` says what it is. Usual are letters, digits, hyphens and underscores in at least two labels that can be a
 * name as they are, and before the last dot the macros i, d and v, whose answers can be cached.
 */
export function readPlainDomain(octets: string, start: number, end: number): DomainSpec | undefined {
  const hasFinalDot = end > start && octets.charCodeAt(end - 1) === dot;
  const limit = hasFinalDot ? end - 1 : end;
  let hasMacros = false;
  let hasOddLabel = limit - start > longestName;
  let labelStart = start;
  for (let at = start; at < limit; at++) {
    const code = octets.charCodeAt(at);
    if (code === dot) {
      if (at === labelStart || at - labelStart > longestLabel) hasOddLabel = true;
      labelStart = at + 1;
    } else if (code === percent) {
      const macroEnd = endOfPlainMacro(octets, at, limit);
      if (macroEnd === at) return undefined;
      hasMacros = true;
      at = macroEnd - 1;
      // A dot must follow: a domain that ends in a macro or in a piece of a label behind one is for others to read.
      labelStart = start;
    } else if (!isAlphanumeric(code) && code !== hyphen && code !== underscore) return undefined;
  }
  if (labelStart === start || !isTopLabel(octets, labelStart, limit)) return undefined;
  if (hasMacros) return new PlainDomain(octets, start, end, hasFinalDot, true);
  if (hasOddLabel || limit - labelStart > longestLabel) return undefined;
  return new PlainDomain(octets, start, end, hasFinalDot, false);
}

// macro-expand = "%{" macro-letter *DIGIT [ "r" ] *delimiter "}"                                    (RFC 7208 s7.1)
/** The end of a macro i, d or v without delimiters; `at` where no such macro stands there. */
function endOfPlainMacro(octets: string, at: number, limit: number): number {
  if (octets.charCodeAt(at + 1) !== openBrace) return at;
  const letter = octets.charCodeAt(at + 2) | 0x20;
  if (letter !== 0x69 && letter !== 0x64 && letter !== 0x76) return at;
  let end = at + 3;
  let keeps = 0;
  while (isDigit(octets.charCodeAt(end))) keeps |= octets.charCodeAt(end++) - 0x30;
  if (end > at + 3 && keeps === 0) return at;
  if ((octets.charCodeAt(end) | 0x20) === 0x72) end++;
  return octets.charCodeAt(end) === closeBrace && end < limit ? end + 1 : at;
}

// toplabel = ( *alphanum ALPHA *alphanum ) / ( 1*alphanum "-" *( alphanum / "-" ) alphanum )        (RFC 7208 s7.1)
function isTopLabel(octets: string, start: number, end: number): boolean {
  if (start === end) return false;
  if (!isAlphanumeric(octets.charCodeAt(start)) || !isAlphanumeric(octets.charCodeAt(end - 1))) return false;
  let isNumber = true;
  for (let at = start; at < end; at++) {
    const code = octets.charCodeAt(at);
    if (code === underscore) return false;
    if (!isDigit(code)) isNumber = false;
  }
  return !isNumber;
}

/** A domain whose parts are made when somebody looks. */
class PlainDomain implements DomainSpec {
  readonly macros: 'none' | 'plain';
  readonly #octets: string;
  readonly #start: number;
  readonly #end: number;
  readonly #hasFinalDot: boolean;
  #name: Name | undefined;

  constructor(octets: string, start: number, end: number, hasFinalDot: boolean, hasMacros: boolean) {
    this.macros = hasMacros ? 'plain' : 'none';
    this.#octets = octets;
    this.#start = start;
    this.#end = end;
    this.#hasFinalDot = hasFinalDot;
  }

  get text(): string {
    return this.#octets.slice(this.#start, this.#end);
  }

  get span(): Span<'payload'> {
    return { start: this.#start, end: this.#end };
  }

  get parts(): readonly MacroPart[] {
    return readMacroString({ value: this.text, span: this.span }, 'term').parts;
  }

  get name(): Name | undefined {
    if (this.macros === 'plain') return undefined;
    this.#name ??= (this.#hasFinalDot ? this.text : `${this.text}.`) as Name;
    return this.#name;
  }

  get finalDot(): Span<'payload'> | undefined {
    return this.#hasFinalDot ? { start: this.#end - 1, end: this.#end } : undefined;
  }

  get mistake(): undefined {
    return undefined;
  }
}

function isAlphanumeric(code: number): boolean {
  const low = code | 0x20;
  return (low >= 0x61 && low <= 0x7a) || isDigit(code);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Octets that a name and a label can hold as text, the final dot not counted (RFC 1035 s2.3.4). */
const longestName = 253;
const longestLabel = 63;
const dot = 0x2e;
const hyphen = 0x2d;
const underscore = 0x5f;
const percent = 0x25;
const openBrace = 0x7b;
const closeBrace = 0x7d;
