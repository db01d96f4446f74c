/*
 * Messages made by hand, so that what tests the codec does not come from it. Octets are strings of one character each.
 */

/** RR types by number. */
export const types = { A: 1, NS: 2, CNAME: 5, SOA: 6, MX: 15, TXT: 16, OPT: 41, DNAME: 39 } as const;

export function u16(value: number): string {
  return String.fromCharCode((value >> 8) & 0xff, value & 0xff);
}

export function u32(value: number): string {
  return u16(value >>> 16) + u16(value & 0xffff);
}

/** A name of plain labels; `example.test` or `example.test.`. */
export function wireName(text: string): string {
  const labels = text.split('.').filter((label) => label !== '');
  return `${labels.map((label) => String.fromCharCode(label.length) + label).join('')}\0`;
}

export interface WireRecord {
  readonly owner: string;
  readonly type: number;
  readonly ttl?: number;
  readonly class?: number;
  readonly data: string;
}

export function record(owner: string, type: keyof typeof types, data: string, ttl = 300): WireRecord {
  return { owner: wireName(owner), type: types[type], ttl, data };
}

export function txt(owner: string, ...strings: readonly string[]): WireRecord {
  return record(owner, 'TXT', strings.map((text) => String.fromCharCode(text.length) + text).join(''));
}

export function cname(owner: string, target: string): WireRecord {
  return record(owner, 'CNAME', wireName(target));
}

export function soa(owner: string, minimum = 60, ttl = 300): WireRecord {
  const data = wireName('ns.test') + wireName('h.test') + u32(1) + u32(2) + u32(3) + u32(4) + u32(minimum);
  return record(owner, 'SOA', data, ttl);
}

export interface WireMessage {
  readonly id?: number;
  /** The octets of the question section; the count before them is 1, or 0 without any. */
  readonly question?: string;
  /** Bits beside QR: `aa`, `tc`, `ra`. */
  readonly flags?: readonly ('aa' | 'tc' | 'ra')[];
  readonly rcode?: number;
  readonly answers?: readonly WireRecord[];
  readonly authorities?: readonly WireRecord[];
  readonly additionals?: readonly WireRecord[];
}

export function message(parts: WireMessage): Buffer {
  const { id = 0, question = '', flags = [], rcode = 0 } = parts;
  const { answers = [], authorities = [], additionals = [] } = parts;
  const bits = flags.reduce((sum, flag) => sum | { aa: 0x0400, tc: 0x0200, ra: 0x0080 }[flag], 0x8100);
  const head = [
    id,
    bits | rcode,
    question === '' ? 0 : 1,
    answers.length,
    authorities.length,
    additionals.length,
  ];
  const records = [...answers, ...authorities, ...additionals].map(printRecord).join('');
  return Buffer.from(head.map(u16).join('') + question + records, 'latin1');
}

function printRecord({ owner, type, ttl = 300, class: rrClass = 1, data }: WireRecord): string {
  return owner + u16(type) + u16(rrClass) + u32(ttl) + u16(data.length) + data;
}

/** The octets of a question. */
export function question(name: string, type: number): string {
  return wireName(name) + u16(type) + u16(1);
}

/** What a server needs to know of a query. */
export interface WireQuery {
  readonly id: number;
  /** Octets of the question section. */
  readonly question: string;
  /** The name with a final dot, as it was sent. */
  readonly name: string;
  readonly type: number;
  readonly hasEdns: boolean;
}

export function readQuery(octets: Buffer): WireQuery {
  let at = 12;
  let name = '';
  for (let length = octets[at] ?? 0; length !== 0; length = octets[at] ?? 0) {
    name += `${octets.toString('latin1', at + 1, at + 1 + length)}.`;
    at += length + 1;
  }
  const end = at + 5;
  return {
    id: octets.readUInt16BE(0),
    question: octets.toString('latin1', 12, end),
    name,
    type: octets.readUInt16BE(at + 1),
    hasEdns: octets.readUInt16BE(10) > 0,
  };
}
