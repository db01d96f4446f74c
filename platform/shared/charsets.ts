import type { CharsetPort } from '../../core/message/encoded-words.js';
import type { UnpackPorts } from '../../core/reports/container/ports.js';

/** Octets as text, by the charsets of the Encoding Standard, which Node and browsers know. */
export const readCharset: CharsetPort = (octets, charset) => {
  try {
    return new TextDecoder(charset).decode(octets);
  } catch {
    return undefined;
  }
};

/** The same for a long text, piece by piece, and strictly: what is not in the charset is not read. */
export const openCharset: UnpackPorts['openCharset'] = (charset) => {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const encoder = new TextEncoder();
    return (piece) => {
      try {
        return encoder.encode(decoder.decode(piece, { stream: true }));
      } catch {
        return undefined;
      }
    };
  } catch {
    return undefined;
  }
};
