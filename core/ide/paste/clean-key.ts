import { readPublicKey } from '../../dkim/public-key.js';
import { readTagList } from '../../tags/tag-list.js';
import { readBase64, writeBase64 } from '../../text/base64.js';
import { type Phrase, say } from '../../words/phrase.js';

/** The text of a key record, or why there is none. */
export type CleanKey = { readonly text: string } | { readonly reason: Phrase };

/** Said of every private key. Nothing of it is repeated: messages end up in logs and on screens. */
export const privateKey: Phrase = say`This is a private key, which nobody but the signing server may have. Publish the public key that belongs to it; if this one was ever published, make a new pair.`;

/** Octets of an Ed25519 key (RFC 8463 s4.2), which stand at the end of its SubjectPublicKeyInfo. */
const ed25519Length = 32;

/** A public key in base64, however it is wrapped, as a key record; white space in it does not matter. */
export function cleanKeyOf(base64: string, type: 'rsa' | 'ed25519', extra = ''): CleanKey {
  const p = base64.replace(/[^A-Za-z0-9+/=]/g, '');
  const reading = readPublicKey(p, type);
  switch (reading.kind) {
    case 'key': {
      const { octets } = readBase64(p);
      const { key } = reading;
      if (key.algorithm === 'ed25519') {
        return { text: `v=DKIM1; k=ed25519; ${extra}p=${writeBase64(octets.slice(-ed25519Length))}` };
      }
      const info = key.form === 'pkcs1' ? publicKeyInfo(octets) : octets;
      return { text: `v=DKIM1; k=rsa; ${extra}p=${writeBase64(info)}` };
    }
    case 'private-key':
      return { reason: privateKey };
    case 'cut':
      return { reason: say`The key is cut off: copy it whole` };
    case 'pem':
    case 'not-base64':
    case 'trailing':
    case 'not-a-key':
      return { reason: say`This is no public key that DKIM knows: it takes RSA and Ed25519` };
  }
}

// SubjectPublicKeyInfo of an RSA key: SEQUENCE { SEQUENCE { OID 1.2.840.113549.1.1.1, NULL }, BIT STRING { key } }
const rsaAlgorithm = [
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

/** The bare RSAPublicKey in the form that everybody publishes. */
function publicKeyInfo(key: Uint8Array): Uint8Array {
  const bits = [0x03, ...lengthOf(key.length + 1), 0, ...key];
  return Uint8Array.from([0x30, ...lengthOf(rsaAlgorithm.length + bits.length), ...rsaAlgorithm, ...bits]);
}

/** A length in DER (X.690 s8.1.3). */
function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  if (length < 0x100) return [0x81, length];
  return [0x82, length >> 8, length & 0xff];
}

/** Whether a text is a key record, or looks like one without its version. */
export function isKeyText(text: string): boolean {
  if (/^[ \t"]*v[ \t]*=[ \t]*DKIM1/i.test(text)) return true;
  const { tags } = readTagList(text);
  const names = new Set(tags.map(({ name }) => name.value));
  const p = tags.find(({ name }) => name.value === 'p')?.value.value;
  return p !== undefined && !names.has('v') && (names.has('k') || /^-----|^MI[A-Za-z0-9+/]{40}/.test(p));
}

/** A key record with its key as it should be: without line ends and armour, in the form that everybody reads. */
export function cleanKeyText(text: string): CleanKey {
  const { tags } = readTagList(text);
  const p = tags.find(({ name }) => name.value === 'p')?.value.value;
  if (p === undefined) return { reason: say`This key record has no key: p= is missing` };
  if (/PRIVATE[ \t]*KEY/i.test(p)) return { reason: privateKey };
  // Revoked on purpose.
  if (p === '') return { text };
  const type = tags.some(({ name, value }) => name.value === 'k' && value.value === 'ed25519')
    ? 'ed25519'
    : 'rsa';
  const others = tags.filter(({ name }) => !/^[vkp]$/.test(name.value));
  const extra = others.map(({ name, value }) => `${name.value}=${value.value}; `).join('');
  return cleanKeyOf(p.replace(/-----[A-Z0-9 ]*-----/g, ''), type, extra);
}
