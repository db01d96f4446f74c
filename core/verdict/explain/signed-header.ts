import type { MessageOctets } from '../../dkim/message-octets.js';
import type { SignaturePlan } from '../../dkim/signature-plan.js';
import type { HeaderField } from '../../message/header-field.js';
import type { Canonicalization } from '../../records/signature-values.js';
import { octetsOf } from './re-encoded.js';

/** A name of h= and the field that it stands for; none where the message has not that many. */
export interface SignedField {
  /** In lower case. */
  readonly key: string;
  readonly field: HeaderField | undefined;
}

/** What a signature covers, field by field, so that single ones can be exchanged. */
export interface SignedHeader {
  readonly form: Canonicalization;
  readonly fields: readonly SignedField[];
  /** The canonical octets of all, the signature itself last. */
  readonly octets: Uint8Array;
  /** Where each field starts in `octets`; behind the last one where the signature does. */
  readonly starts: readonly number[];
}

/** Names of h= among which changes are looked for. Nobody's signature has that many. */
const mostNames = 200;

/** Undefined for a signature with more names than are looked at. */
export function signedHeader(octets: MessageOctets, plan: SignaturePlan): SignedHeader | undefined {
  if (plan.names.length > mostNames) return undefined;
  const form = plan.canonicalization.header;
  const header = octets.header[form];
  const taken = new Map<string, number>();
  const fields = plan.names.map((name): SignedField => {
    const key = name.toLowerCase();
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    const same = octets.fields.byKey.get(key) ?? [];
    return { key, field: same[same.length - 1 - before] };
  });
  const pieces = fields.map(({ field }) =>
    field === undefined ? new Uint8Array() : joined(header.pieces([header.of(field)])),
  );
  const starts = [0];
  for (const { length } of pieces) starts.push((starts[starts.length - 1] ?? 0) + length);
  const own = joined(header.pieces([header.ofSignature(plan.field, plan.left)]));
  return { form, fields, octets: joined([...pieces, own]), starts };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let filled = 0;
  for (const piece of pieces) {
    all.set(piece, filled);
    filled += piece.length;
  }
  return all;
}

/** A field in canonical form (RFC 6376 s3.4.1, s3.4.2). `value`: one character an octet. */
export function canonicalField(name: string, value: string, form: Canonicalization): Uint8Array {
  if (form === 'simple') return octetsOf(`${name}:${value.replace(/\r?\n/g, '\r\n')}\r\n`);
  const flat = value.replace(/\r?\n/g, '').replace(/[ \t]+/g, ' ');
  const start = flat.startsWith(' ') ? 1 : 0;
  const end = flat.endsWith(' ') ? flat.length - 1 : flat.length;
  return octetsOf(`${name.toLowerCase()}:${flat.slice(start, Math.max(start, end))}\r\n`);
}
