/** Octets of a generated text: a character up to U+00FF is one octet, any other one its UTF-8 form. */
export function octetsOf(text: string): Uint8Array {
  return Buffer.concat(
    Array.from(text, (char) => Buffer.from(char, char.charCodeAt(0) > 0xff ? 'utf8' : 'latin1')),
  );
}
