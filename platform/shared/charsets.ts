import type { CharsetPort } from '../../core/message/encoded-words.js';

/** Octets as text, by the charsets of the Encoding Standard, which Node and browsers know. */
export const readCharset: CharsetPort = (octets, charset) => {
  try {
    return new TextDecoder(charset).decode(octets);
  } catch {
    return undefined;
  }
};
