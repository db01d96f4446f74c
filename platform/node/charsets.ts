import type { CharsetPort } from '../../core/message/encoded-words.js';

/** Octets as text, by what Node knows of charsets: those of the Encoding Standard, which mail programs use. */
export const nodeCharsets: CharsetPort = (octets, charset) => {
  try {
    return new TextDecoder(charset).decode(octets);
  } catch {
    return undefined;
  }
};
