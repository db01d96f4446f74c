import { encodeCodePoint } from '../../text/utf8.js';

/** A text in UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  let octets = '';
  for (const char of text) octets += encodeCodePoint(char.codePointAt(0) ?? 0);
  const out = new Uint8Array(octets.length);
  for (let at = 0; at < out.length; at++) out[at] = octets.charCodeAt(at);
  return out;
}
