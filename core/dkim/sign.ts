import { readMessage } from '../message/read-message.js';
import type { Canonicalizations } from '../records/signature-values.js';
import { writeBase64 } from '../text/base64.js';
import { CanonicalHeader } from './canonical/header.js';
import { guardedFields } from './coverage.js';
import type { MessageOctets } from './message-octets.js';
import { copiedFields, quoteForTag } from './signing/copied-fields.js';

/** Signs octets with a private key that it keeps. */
export interface SigningPort {
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256';
  /** The signature over pieces that follow each other. For Ed25519 their SHA-256 is what is signed (RFC 8463 s3). */
  sign(pieces: readonly Uint8Array[]): Uint8Array;
}

export interface SigningOptions {
  /** d= */
  readonly domain: string;
  /** s= */
  readonly selector: string;
  readonly canonicalization: Canonicalizations;
  /** h=, in this order. `fieldsToSign` gives a good one. */
  readonly names: readonly string[];
  /** i=, one character an octet. */
  readonly identity?: string;
  /** q=, which says nothing new: there is one way to get a key. */
  readonly query?: 'dns/txt';
  /** t=, seconds since 1970. */
  readonly timeSeconds?: number;
  /** x=, seconds since 1970. */
  readonly expirySeconds?: number;
  /** l=. Signing a part of the body lets anybody add to it (RFC 6376 s8.2). */
  readonly length?: number;
  /** z=: whether the signature has a copy of what it signs of the header. */
  readonly copiesFields?: boolean;
}

/**
 * The fields of a message that a signature should cover: those that readers see, each once more than it occurs, so that
 * nobody can add one (RFC 6376 s8.15), and what describes a list message.
 */
export function fieldsToSign({ fields }: MessageOctets): string[] {
  const present = (key: string): number => fields.byKey.get(key)?.length ?? 0;
  const shown = guardedFields.flatMap((key) =>
    present(key) > 0 || key === 'from' ? Array<string>(present(key) + 1).fill(key) : [],
  );
  return [...shown, ...optionalFields.filter((key) => present(key) > 0)];
}

const optionalFields = ['in-reply-to', 'references', 'list-id', 'list-unsubscribe', 'list-unsubscribe-post'];

/** Octets that a line of the field has at most. */
const lineLength = 76;

/** Makes the DKIM-Signature field of a message (RFC 6376 s5), with its CRLF: to be put above all others. */
export function signMessage(octets: MessageOctets, options: SigningOptions, port: SigningPort): string {
  const { canonicalization, names, length, identity, query, copiesFields = false } = options;
  const { fields } = octets.fields.pick(names);
  const { digest } = octets.body.of({ canonicalization: canonicalization.body, hash: 'sha256', length });
  const tags: readonly (string | readonly string[])[] = [
    'v=1',
    `a=${port.algorithm}`,
    `c=${canonicalization.header}/${canonicalization.body}`,
    `d=${options.domain}`,
    `s=${options.selector}`,
    ...(identity === undefined ? [] : [`i=${quoteForTag(identity)}`]),
    ...(query === undefined ? [] : [`q=${query}`]),
    ...(options.timeSeconds === undefined ? [] : [`t=${options.timeSeconds}`]),
    ...(options.expirySeconds === undefined ? [] : [`x=${options.expirySeconds}`]),
    ...(length === undefined ? [] : [`l=${length}`]),
    `h=${names.join(':')}`.split(/(?<=:)/),
    ...(copiesFields ? [['z=', ...copiedFields(fields)]] : []),
    `bh=${writeBase64(digest)}`,
    'b=',
  ];
  const unsigned = foldTags(tags);
  const header = octets.header[canonicalization.header];
  const stretches = fields.map((field) => header.of(field));
  const signature = port.sign([...header.pieces(stretches), canonicalField(unsigned, canonicalization)]);
  return `${unsigned}${foldText(writeBase64(signature), unsigned.length - unsigned.lastIndexOf('\n'))}\r\n`;
}

/** A signature field of its own as it covers itself. */
function canonicalField(field: string, { header }: Canonicalizations): Uint8Array {
  const octets = Uint8Array.from(field, (char) => char.charCodeAt(0));
  const canonical = new CanonicalHeader(octets, header);
  const [only] = readMessage(octets).fields;
  if (only === undefined) return new Uint8Array();
  const stretch = canonical.ofSignature(only, { start: octets.length, end: octets.length });
  return canonical.pieces([stretch])[0] ?? new Uint8Array();
}

/** Tags in lines; those that come in parts may be cut between them. */
function foldTags(tags: readonly (string | readonly string[])[]): string {
  let field = 'DKIM-Signature:';
  let used = field.length;
  for (const [index, tag] of tags.entries()) {
    const end = index < tags.length - 1 ? ';' : '';
    const parts = typeof tag === 'string' ? [tag] : tag;
    for (const [at, part] of parts.entries()) {
      const piece = part + (at === parts.length - 1 ? end : '');
      const blank = at === 0 ? ' ' : '';
      const isFull = used + blank.length + piece.length > lineLength;
      field += (isFull ? '\r\n\t' : blank) + piece;
      used = isFull ? 1 + piece.length : used + blank.length + piece.length;
    }
  }
  return field;
}

/** Base64 in lines, the first of which has some octets already. */
function foldText(text: string, used: number): string {
  const first = Math.max(0, lineLength - used);
  const lines = [text.slice(0, first)];
  for (let at = first; at < text.length; at += lineLength - 1)
    lines.push(text.slice(at, at + lineLength - 1));
  return lines.join('\r\n\t');
}
