import { numberOfOctets } from '../octets.js';
import type { WireOrder } from '../rr-type.js';

/** HIP has both lengths and the algorithm in front (RFC 8005 s5); each field here has its own length in front of it. */
export const hipOrder: WireOrder = {
  toWire(octets) {
    const hitLength = octets.charCodeAt(1);
    const keyAt = 2 + hitLength;
    const [algorithm, hit, keyLength] = [
      octets.slice(0, 1),
      octets.slice(2, keyAt),
      octets.slice(keyAt, keyAt + 2),
    ];
    return String.fromCharCode(hitLength) + algorithm + keyLength + hit + octets.slice(keyAt + 2);
  },
  fromWire(wire) {
    const keyAt = 4 + wire.charCodeAt(0);
    if (wire.length < 4 || keyAt + numberOfOctets(wire, 2, 2) > wire.length) return undefined;
    return wire.slice(1, 2) + wire.slice(0, 1) + wire.slice(4, keyAt) + wire.slice(2, 4) + wire.slice(keyAt);
  },
};

/** AMTRELAY has the discovery bit and the type of the relay in one octet (RFC 8777 s4.2). */
export const amtRelayOrder: WireOrder = {
  toWire(octets) {
    const type = (octets.charCodeAt(1) << 7) | octets.charCodeAt(2);
    return octets.slice(0, 1) + String.fromCharCode(type) + octets.slice(3);
  },
  fromWire(wire) {
    if (wire.length < 2) return undefined;
    const type = wire.charCodeAt(1);
    return wire.slice(0, 1) + String.fromCharCode(type >> 7, type & 0x7f) + wire.slice(2);
  },
};

/** Octets of LOC before its coordinates: version, size and both precisions (RFC 1876 s2). */
const locHead = 4;
const locLength = 16;

/** LOC begins with a version, which must be 0 to be understood, and with what the master file has at its end. */
export const locOrder: WireOrder = {
  toWire: (octets) => `\0${octets.slice(locLength - locHead)}${octets.slice(0, locLength - locHead)}`,
  fromWire: (wire) => (wire.length === locLength ? wire.slice(locHead) + wire.slice(1, locHead) : undefined),
  isOpaque: (wire) => wire !== '' && wire[0] !== '\0',
};
