import type { Canonicalization } from '../../records/signature-values.js';

/** The end of a line on the wire. */
export const crlf = new Uint8Array([0x0d, 0x0a]);

/**
 * Where the last line that is not empty ends, without its line end; 0 for a body of nothing but empty lines. In relaxed
 * form white space does not fill a line.
 */
export function contentEnd({ octets, lineEnds }: BodyOctets, canonicalization: Canonicalization): number {
  let end = octets.length;
  while (end > 0) {
    const last = octets[end - 1];
    if (last === 0x0a && octets[end - 2] === 0x0d) end -= 2;
    else if (last === 0x0a && lineEnds === 'any') end--;
    else if (canonicalization === 'relaxed' && (last === 0x20 || last === 0x09)) end--;
    else break;
  }
  return end;
}

/**
 * The offset in a body behind which nothing is signed when `length` canonical octets are: where what anybody may have
 * added begins. Linear; one look at each octet.
 */
export function signedEnd(body: BodyOctets, canonicalization: Canonicalization, length: number): number {
  const { octets, lineEnds } = body;
  const end = contentEnd(body, canonicalization);
  let count = 0;
  let at = 0;
  while (at < end && count < length) {
    const octet = octets[at];
    if (octet === 0x0a && lineEnds === 'any' && octets[at - 1] !== 0x0d) count++;
    else if (canonicalization === 'relaxed' && (octet === 0x20 || octet === 0x09)) {
      while (octets[at + 1] === 0x20 || octets[at + 1] === 0x09) at++;
      const isAtLineEnd =
        (octets[at + 1] === 0x0d && octets[at + 2] === 0x0a) ||
        (octets[at + 1] === 0x0a && lineEnds === 'any');
      if (isAtLineEnd) count--;
    }
    count++;
    at++;
  }
  return at;
}

/** The octets of a body, and what ends its lines: `crlf`, as sent; `any`: an LF alone counts as CRLF too. */
export interface BodyOctets {
  readonly octets: Uint8Array;
  readonly lineEnds: 'crlf' | 'any';
}
