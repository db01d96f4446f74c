import { base64Lines, quotedPrintable } from '../../message/mime-encode.js';
import { readBase64 } from '../../text/base64.js';
import { decodeAt } from '../../text/utf8.js';
import { withoutEnd } from '../../text/without-end.js';

/** A body as it may have been before somebody encoded it anew. Texts have one character an octet. */
export interface Recoding {
  readonly kind: 'transfer-encoding' | 'charset';
  /** `base64`, `quoted-printable`, `8bit`; `utf-8`, `iso-8859-1`. */
  readonly from: string;
  /** Undefined where the body cannot have been that. */
  make(): string | undefined;
}

/** The ways a body may have been encoded before. `encoding`: what the message says of it now, in lower case. */
export function recodingsOf(body: string, encoding: string): readonly Recoding[] {
  const plain = once(() => decoded(body, encoding));
  const of = (from: string, make: (text: string) => string): Recoding => ({
    kind: 'transfer-encoding',
    from,
    make: () => {
      const text = plain();
      return text === undefined ? undefined : make(text);
    },
  });
  return [
    ...[76, 72, 64, 60].map((width) => of('base64', (text) => `${base64Lines(octetsOf(text), width)}\r\n`)),
    // Where the text ends, its line ends may be those of the encoding.
    ...['', '\r\n'].map((end) =>
      of('base64', (text) => `${base64Lines(octetsOf(withoutEnd(text, '\r\n') + end), 76)}\r\n`),
    ),
    of('quoted-printable', (text) => quotedPrintable(text)),
    ...(encoding === 'base64' || encoding === 'quoted-printable' ? [of('8bit', (text) => text)] : []),
    { kind: 'charset', from: 'iso-8859-1', make: () => asLatin1(body) },
    { kind: 'charset', from: 'utf-8', make: () => asUtf8(body) },
  ];
}

/** What is made when somebody first asks, and then kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function octetsOf(text: string): Uint8Array {
  const octets = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) octets[at] = text.charCodeAt(at);
  return octets;
}

function decoded(body: string, encoding: string): string | undefined {
  if (encoding === 'base64') {
    const { octets } = readBase64(body.replace(/[^A-Za-z0-9+/=]/g, ''));
    let text = '';
    for (const octet of octets) text += String.fromCharCode(octet);
    return text;
  }
  if (encoding !== 'quoted-printable') return body;
  return body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** UTF-8 as ISO 8859-1; undefined where that changes nothing or has no room for a character. */
function asLatin1(body: string): string | undefined {
  let out = '';
  let isChanged = false;
  for (let at = 0; at < body.length; ) {
    const { codePoint, width } = decodeAt((index) => body.charCodeAt(index), at, body.length);
    if (codePoint > 0xff) return undefined;
    if (width > 1) isChanged = true;
    out += String.fromCharCode(codePoint);
    at += width;
  }
  return isChanged ? out : undefined;
}

function asUtf8(body: string): string | undefined {
  if (!/[\x80-\xff]/.test(body)) return undefined;
  return body.replace(/[\x80-\xff]/g, (char) => {
    const code = char.charCodeAt(0);
    return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
  });
}
