import { i32, i64, list, struct, type ThriftValue, text, writeThrift } from './thrift.js';
import { encodeUtf8 } from './utf8-octets.js';

/** A column of a table: texts, or whole numbers below 2^63. */
export type ParquetColumn =
  | { readonly name: string; readonly kind: 'text'; readonly values: readonly string[] }
  | {
      readonly name: string;
      readonly kind: 'number' | 'time';
      readonly values: readonly (number | bigint)[];
    };

/** Packs a page as gzip; undefined: pages stay as they are. */
export type Compress = (octets: Uint8Array) => Uint8Array;

/** Where a column of a block lies in the file. */
interface Chunk {
  readonly name: string;
  readonly isText: boolean;
  readonly offset: number;
  readonly plain: number;
  readonly packed: number;
  readonly values: number;
}

const magic = Uint8Array.from([0x50, 0x41, 0x52, 0x31]);
const physical = { number: 2, bytes: 6 } as const;
const codec = { none: 0, gzip: 2 } as const;
const creator = 'dns-mail-auth';

/**
 * Writes a Parquet file block by block, so that only one block of rows is in memory. Every column has a value in every row,
 * plainly encoded: any reader of the format understands it.
 */
export class ParquetWriter {
  readonly #write: (octets: Uint8Array) => void;
  readonly #compress: Compress | undefined;
  #offset = 0;
  #rows = 0;
  readonly #blocks: { readonly chunks: readonly Chunk[]; readonly rows: number }[] = [];
  #schema: readonly ThriftValue[] = [];

  constructor(write: (octets: Uint8Array) => void, compress?: Compress) {
    this.#write = write;
    this.#compress = compress;
    this.#put(magic);
  }

  /** One block; all blocks have the same columns, and all columns of one the same number of values. */
  block(columns: readonly ParquetColumn[]): void {
    this.#schema = [root(columns.length), ...columns.map(schemaOf)];
    const rows = columns[0]?.values.length ?? 0;
    this.#blocks.push({ chunks: columns.map((column) => this.#chunk(column)), rows });
    this.#rows += rows;
  }

  /** Writes what the file says about itself. Nothing can follow. */
  end(): void {
    const pages = this.#compress === undefined ? codec.none : codec.gzip;
    const footer = writeThrift(
      struct(
        [1, i32(1)],
        [2, list('struct', this.#schema)],
        [3, i64(this.#rows)],
        [
          4,
          list(
            'struct',
            this.#blocks.map(({ chunks, rows }) => blockOf(chunks, rows, pages)),
          ),
        ],
        [6, text(creator)],
      ),
    );
    this.#put(footer);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, footer.length, true);
    this.#put(length);
    this.#put(magic);
  }

  #chunk(column: ParquetColumn): Chunk {
    const plain = column.kind === 'text' ? textPage(column.values) : numberPage(column.values);
    const packed = this.#compress?.(plain) ?? plain;
    const header = writeThrift(
      struct(
        [1, i32(0)],
        [2, i32(plain.length)],
        [3, i32(packed.length)],
        [5, struct([1, i32(column.values.length)], [2, i32(0)], [3, i32(3)], [4, i32(3)])],
      ),
    );
    const chunk = {
      name: column.name,
      isText: column.kind === 'text',
      offset: this.#offset,
      plain: header.length + plain.length,
      packed: header.length + packed.length,
      values: column.values.length,
    };
    this.#put(header);
    this.#put(packed);
    return chunk;
  }

  #put(octets: Uint8Array): void {
    this.#write(octets);
    this.#offset += octets.length;
  }
}

function root(columns: number): ThriftValue {
  return struct([4, text('rows')], [5, i32(columns)]);
}

/** Every value is required. Texts are UTF-8, times milliseconds since 1970 in UTC. */
function schemaOf({ name, kind }: ParquetColumn): ThriftValue {
  const converted = { text: 0, time: 9, number: undefined }[kind];
  return struct(
    [1, i32(kind === 'text' ? physical.bytes : physical.number)],
    [3, i32(0)],
    [4, text(name)],
    ...(converted === undefined ? [] : [[6, i32(converted)] as const]),
  );
}

function blockOf(chunks: readonly Chunk[], rows: number, pages: number): ThriftValue {
  const size = chunks.reduce((sum, { plain }) => sum + plain, 0);
  const columns = chunks.map(({ name, isText, offset, plain, packed, values }) =>
    struct(
      [2, i64(offset)],
      [
        3,
        struct(
          [1, i32(isText ? physical.bytes : physical.number)],
          [2, list('i32', [i32(0), i32(3)])],
          [3, list('text', [text(name)])],
          [4, i32(pages)],
          [5, i64(values)],
          [6, i64(plain)],
          [7, i64(packed)],
          [9, i64(offset)],
        ),
      ],
    ),
  );
  return struct([1, list('struct', columns)], [2, i64(size)], [3, i64(rows)]);
}

function numberPage(values: readonly (number | bigint)[]): Uint8Array {
  const page = new Uint8Array(values.length * 8);
  const view = new DataView(page.buffer);
  for (const [index, value] of values.entries()) view.setBigInt64(index * 8, BigInt(value), true);
  return page;
}

function textPage(values: readonly string[]): Uint8Array {
  const encoded = values.map(encodeUtf8);
  const page = new Uint8Array(encoded.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(page.buffer);
  let at = 0;
  for (const octets of encoded) {
    view.setUint32(at, octets.length, true);
    page.set(octets, at + 4);
    at += 4 + octets.length;
  }
  return page;
}
