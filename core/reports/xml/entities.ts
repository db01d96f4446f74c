import { encodeCodePoint } from '../../text/utf8.js';

/** The longest reference that is looked for, `&` and `;` included: `&#x0010FFFF;` has room. */
export const mostReferenceOctets = 16;

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A reference that was understood: what it stands for, in UTF-8 octets, and the offset behind its `;`. */
export interface Reference {
  readonly octets: string;
  readonly end: number;
}

/**
 * The reference whose `&` stands at `at`. The five names of XML and numbers, and nothing else: whatever a document declares
 * is not known here, so nothing can grow (docs/differences.md). Undefined for anything else.
 */
export function readReference(octets: Uint8Array, at: number, end: number): Reference | undefined {
  const last = Math.min(end, at + mostReferenceOctets);
  let semicolon = at + 1;
  while (semicolon < last && octets[semicolon] !== 0x3b) semicolon++;
  if (semicolon >= last) return undefined;
  let name = '';
  for (let i = at + 1; i < semicolon; i++) name += String.fromCharCode(octets[i] as number);
  const known = named.get(name);
  if (known !== undefined) return { octets: known, end: semicolon + 1 };
  const code = codePointOf(name);
  return code === undefined ? undefined : { octets: encodeCodePoint(code), end: semicolon + 1 };
}

function codePointOf(name: string): number | undefined {
  const code = /^#[0-9]{1,10}$/.test(name)
    ? Number(name.slice(1))
    : /^#x[0-9a-fA-F]{1,10}$/.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : 0;
  return code > 0 && code <= 0x10ffff ? code : undefined;
}
