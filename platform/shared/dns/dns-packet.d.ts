/** What we use of the package, which brings no types. */
declare module 'dns-packet' {
  import type { Buffer } from 'buffer';

  /** Writes or reads one part of a message; `bytes` says how many octets the last call took. */
  interface Codec<T> {
    encode: { (value: T, buffer?: Buffer, offset?: number): Buffer; bytes: number };
    decode: { (buffer: Buffer, offset?: number): T; bytes: number };
    encodingLength(value: T): number;
  }

  interface OptRecord {
    readonly type: 'OPT';
    readonly name: '.';
    readonly udpPayloadSize: number;
    readonly extendedRcode: number;
    readonly ednsVersion: number;
    readonly flags: number;
    readonly options: readonly never[];
  }

  interface Query {
    readonly type: 'query';
    readonly id: number;
    readonly flags: number;
    readonly questions: readonly { readonly name: string; readonly type: string; readonly class: 'IN' }[];
    readonly additionals: readonly OptRecord[];
  }

  const packet: {
    readonly RECURSION_DESIRED: number;
    readonly name: Codec<string>;
    /** Data of a record, its length before it. Of a type that it does not know: the octets. */
    record(type: string): Codec<unknown>;
    /** Writes into a buffer of the right length. */
    encode(message: Query, buffer: Buffer): Buffer;
  };
  export default packet;
}
