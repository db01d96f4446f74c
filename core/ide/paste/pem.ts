import { cleanKeyOf, privateKey } from './clean-key.js';
import { hostName, records } from './owners.js';
import type { ReadPasted } from './pasted.js';

const begin = /-----BEGIN ([A-Z0-9 ]{0,40})-----/;

/** A public key in PEM armour (RFC 7468): SubjectPublicKeyInfo or RSAPublicKey. A private one is refused, whatever else is there. */
export const readPem: ReadPasted = (text, { domain, selector }) => {
  if (/-----BEGIN[A-Z0-9 ]{0,40}PRIVATE[ ]?KEY/.test(text)) return { kind: 'refused', reason: privateKey };
  const head = begin.exec(text);
  // A key record may have armour in it by mistake.
  if (head === null || /(?:^|[;"\s])p[ \t]*=/.test(text.slice(0, head.index))) return undefined;
  const from = head.index + head[0].length;
  const end = text.indexOf('-----END', from);
  const clean = cleanKeyOf(text.slice(from, end < 0 ? text.length : end), 'rsa');
  if ('reason' in clean) return { kind: 'refused', reason: clean.reason };
  const owner = selector === undefined ? undefined : hostName(`${selector}._domainkey`, domain);
  return owner === undefined ? { kind: 'selector' } : records([{ owner, type: 'TXT', data: clean.text }]);
};
