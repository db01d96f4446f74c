/** How inflating ended. `cut`: the data breaks off. `stopped`: `take` wanted no more. */
export interface Inflated {
  readonly kind: 'whole' | 'cut' | 'damaged' | 'stopped';
  /** Octets of the input that belong to the deflated data. */
  readonly consumed: number;
}

/** The octets of the next piece of a text as UTF-8; what its end leaves open waits for the piece after it. Undefined: no such text. */
export type ReadPiece = (piece: Uint8Array) => Uint8Array | undefined;

/** What the platform does for the core: unpacking and charsets are its own code's work. */
export interface UnpackPorts {
  /**
   * Inflates raw deflate data (RFC 1951), without any header, in pieces of a bounded size. `take` is given each piece, good
   * for the length of the call, and says whether it wants more. `size` is what the archive says that comes out: it helps where
   * it is true, and may be anything.
   */
  inflate(octets: Uint8Array, take: (piece: Uint8Array) => boolean, size: number): Promise<Inflated>;
  /** Begins to read a text strictly in a charset of the Encoding Standard, by its name; undefined where there is none. */
  openCharset(charset: string): ReadPiece | undefined;
  /** The CRC-32 of a text of which `before` is the CRC-32 of what came before (RFC 1952 s8). */
  crc32?(octets: Uint8Array, before: number): number;
}

/** What unpacking may cost. Reports are rarely larger than a hundredth of this. */
export interface UnpackLimits {
  /** Octets that one packed file may unpack to. */
  readonly outputOctets: number;
  /** How many times larger than its packed form a file may be, once it is larger than `ratioFrom` octets. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Files in one archive, parts in one mail, messages in one mailbox. */
  readonly members: number;
  /** Archives in archives. */
  readonly layers: number;
  /** Octets of a packed file, a mail or a JSON text, which are looked at whole. */
  readonly inputOctets: number;
}

export const defaultLimits: UnpackLimits = {
  outputOctets: 2 ** 31,
  ratio: 200,
  ratioFrom: 8 * 2 ** 20,
  members: 10_000,
  layers: 3,
  inputOctets: 2 ** 29,
};

const table = new Uint32Array(256);
for (let octet = 0; octet < 256; octet++) {
  let crc = octet;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
  table[octet] = crc;
}

/** CRC-32 without a platform's help. */
export function plainCrc32(octets: Uint8Array, before: number): number {
  let crc = ~before;
  for (let i = 0; i < octets.length; i++)
    crc = (crc >>> 8) ^ (table[(crc ^ (octets[i] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
