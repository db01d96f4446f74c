// A domain that signs, and what it publishes.
import { generateKeyPairSync } from 'node:crypto';
import { messageOf } from './messages.mjs';

/** `ours` is the module that bundle.mjs builds. */
export function sceneOf(ours) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const octetsOf = (file) => {
    const { message, alternatives } = ours.restoreMessage(file, ours.nodePorts);
    return ours.messageOctets(message, { hash: ours.nodeHash, bytes: ours.nodePorts }, alternatives);
  };
  return {
    ...{ privateKey, publicKey, octetsOf },
    /** TXT records by name. */
    records: {
      's1._domainkey.example.com': `v=DKIM1; k=rsa; p=${p}`,
      'example.com': 'v=spf1 include:_spf.example.com ip4:198.51.100.0/24 -all',
      '_spf.example.com': 'v=spf1 ip4:203.0.113.0/24 ip4:192.0.2.0/25 ~all',
      '_dmarc.example.com': 'v=DMARC1; p=reject; rua=mailto:dmarc@example.com',
    },
    /** A message of a style and size with a signature in relaxed form. */
    signed(style, size) {
      const message = messageOf(style, size);
      const octets = octetsOf(message);
      const field = ours.signMessage(
        octets,
        {
          ...{ domain: 'example.com', selector: 's1', names: ours.fieldsToSign(octets) },
          canonicalization: { header: 'relaxed', body: 'relaxed' },
        },
        ours.nodeSigner(pem),
      );
      return Buffer.concat([Buffer.from(field, 'latin1'), message]);
    },
  };
}
