/*
 * Writing the compact protocol of Thrift, in which Parquet keeps what it says about itself. Only what Parquet needs: structs
 * of integers, texts, lists and structs.
 */

/** A value and how it is written. */
export type ThriftValue =
  | { readonly kind: 'i32' | 'i64'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly of: ThriftValue['kind']; readonly items: readonly ThriftValue[] }
  | { readonly kind: 'struct'; readonly fields: readonly ThriftField[] };

/** Number of a field and its value; fields stand in the order of their numbers. */
export type ThriftField = readonly [id: number, value: ThriftValue];

export const i32 = (value: number): ThriftValue => ({ kind: 'i32', value });
export const i64 = (value: number): ThriftValue => ({ kind: 'i64', value });
/** ASCII. */
export const text = (value: string): ThriftValue => ({ kind: 'text', value });
export const struct = (...fields: readonly ThriftField[]): ThriftValue => ({ kind: 'struct', fields });
export const list = (of: ThriftValue['kind'], items: readonly ThriftValue[]): ThriftValue => ({
  kind: 'list',
  of,
  items,
});

const types = { i32: 5, i64: 6, text: 8, list: 9, struct: 12 } as const;

/** The octets of a value. */
export function writeThrift(value: ThriftValue): Uint8Array {
  const out: number[] = [];
  write(out, value);
  return Uint8Array.from(out);
}

function write(out: number[], value: ThriftValue): void {
  switch (value.kind) {
    case 'i32':
    case 'i64':
      writeNumber(out, value.value * 2);
      break;
    case 'text':
      writeNumber(out, value.value.length);
      for (let at = 0; at < value.value.length; at++) out.push(value.value.charCodeAt(at) & 0x7f);
      break;
    case 'list':
      writeList(out, value.of, value.items);
      break;
    case 'struct':
      writeStruct(out, value.fields);
  }
}

function writeList(out: number[], of: ThriftValue['kind'], items: readonly ThriftValue[]): void {
  if (items.length < 15) out.push((items.length << 4) | types[of]);
  else {
    out.push(0xf0 | types[of]);
    writeNumber(out, items.length);
  }
  for (const item of items) write(out, item);
}

function writeStruct(out: number[], fields: readonly ThriftField[]): void {
  let last = 0;
  for (const [id, value] of fields) {
    out.push(((id - last) << 4) | types[value.kind]);
    last = id;
    write(out, value);
  }
  out.push(0);
}

/** Seven bits an octet, the lowest first. Numbers here are never negative, so twice a number is its zigzag form. */
function writeNumber(out: number[], number: number): void {
  let rest = number;
  while (rest > 0x7f) {
    out.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  out.push(rest);
}
