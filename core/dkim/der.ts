/** Octets that are looked at here and there. */
export interface Octets {
  readonly length: number;
  /** Undefined beyond the last. */
  octetAt(index: number): number | undefined;
}

/** One element of DER (X.690): its tag and where its content stands. */
export interface DerElement {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
} as const;

/** The tag and the length in front of an element, whether or not its content is there. */
export interface DerHeader {
  readonly tag: number;
  readonly start: number;
  readonly length: number;
}

/**
 * Reads the octets in front of an element. `cut`: the text ends within them. `undefined`: no definite length of at most
 * four octets, which no key has. Lengths that are written longer than they need be are read, as OpenSSL does.
 */
export function readDerHeader(octets: Octets, at: number): DerHeader | 'cut' | undefined {
  const tag = octets.octetAt(at);
  const first = octets.octetAt(at + 1);
  if (tag === undefined || first === undefined) return 'cut';
  if (first < 0x80) return { tag, start: at + 2, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 4) return undefined;
  let length = 0;
  for (let index = 0; index < count; index++) {
    const octet = octets.octetAt(at + 2 + index);
    if (octet === undefined) return 'cut';
    length = length * 256 + octet;
  }
  return { tag, start: at + 2 + count, length };
}

/** The element at `at`; undefined unless all of it stands before `limit`. */
export function readDerElement(octets: Octets, at: number, limit: number): DerElement | undefined {
  const header = at < limit ? readDerHeader(octets, at) : undefined;
  if (header === undefined || header === 'cut') return undefined;
  const end = header.start + header.length;
  return end <= limit ? { tag: header.tag, start: header.start, end } : undefined;
}

/** A short object identifier in dots: `1.2.840.113549.1.1.1`. Undefined for one that is none or longer than 16 octets. */
export function readOid(octets: Octets, { tag, start, end }: DerElement): string | undefined {
  if (tag !== derTag.oid || end === start || end - start > 16) return undefined;
  const arcs: number[] = [];
  let arc = 0;
  for (let at = start; at < end; at++) {
    const octet = octets.octetAt(at) ?? 0;
    arc = arc * 128 + (octet & 0x7f);
    if (octet >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const head = arcs[0] ?? 0;
  const root = Math.min(Math.floor(head / 40), 2);
  return [root, head - 40 * root, ...arcs.slice(1)].join('.');
}
