import { Buffer } from 'buffer';
import packet from 'dns-packet';
import { type Name, root, wireLengthOf } from '../../../core/dns/name.js';
import { nameInMessage, writeName } from '../../../core/dns/wire-name.js';

/** The codec of messages, with names that keep their octets. */
export { packet };

// dns-packet turns labels into UTF-8 and joins them with dots, so that a dot or an octet above 127 inside a label is lost.
// All its codecs go through `packet.name`: there ours takes the place, which knows names in presentation form.

const encode: typeof packet.name.encode = (name, buffer = Buffer.alloc(encodingLength(name)), offset = 0) => {
  encode.bytes = writeName(name as Name, buffer, offset) - offset;
  return buffer;
};
encode.bytes = 0;

const decode: typeof packet.name.decode = (buffer, offset = 0) => {
  const found = nameInMessage(buffer, offset);
  if (found === undefined) throw new RangeError('no name');
  decode.bytes = found.end - offset;
  return found.name;
};
decode.bytes = 0;

function encodingLength(name: string): number {
  return wireLengthOf((name === '' ? root : name) as Name);
}

Object.assign(packet.name, { encode, decode, encodingLength });
